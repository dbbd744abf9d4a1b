#!/bin/sh
# How the program is called: results on stdout, errors on stderr; 0 done, 1 the input was at fault, 2 the call was.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

sluss_says 0 help
silent "$dir/err"
for verb in kiosk build check route shoot replay; do
    in_out "sluss $verb"
    "$sluss" help $verb >"$dir/help" || fault "help $verb fails"
    grep -q "^sluss $verb " "$dir/help" || fault "help $verb does not say how it is called"
done

sluss_says 2
in_err 'sluss kiosk'
silent "$dir/out"
sluss_says 2 shot
in_err "there is no verb 'shot'"
sluss_says 2 help shot
sluss_says 2 shoot "$db" --out "$dir/x" --colour red
in_err 'sluss shoot: --colour: there is no such option'
in_err 'usage: sluss shoot'
sluss_says 2 shoot "$db" --out
in_err '--out: needs a value'
sluss_says 2 shoot "$db"
in_err 'one --out are needed'
sluss_says 2 shoot "$db" --out "$dir/x" --size 1920
in_err 'a size is written 1920x1080'
for size in 0x0 -5x10 1920x1080x3 99999x99999 1920X1080 x; do sluss_says 2 shoot "$db" --out "$dir/x" --size $size; done
sluss_says 2 shoot "$db" --out "$dir/x" --at tomorrow
in_err 'a time is written 2026-03-02T08:55'
sluss_says 2 shoot "$db" --out "$dir/no/such/x"
in_err 'the --out folder cannot be made'
for panel in huge 15.4 0 201 21.55; do sluss_says 2 shoot "$db" --out "$dir/x" --panel $panel; done
in_err '15.5 at least'
sluss_says 2 kiosk
sluss_says 2 kiosk "$db" "$db"
sluss_says 2 kiosk "$db" --window wide
sluss_says 2 build "$sources/content/alingsas"
sluss_says 2 check
sluss_says 2 replay "$db"
sluss_says 1 shoot "$db" --out "$dir/x" --screen page/no-such
in_err "there is no screen 'page/no-such'"
sluss_says 1 shoot "$db" --out "$dir/x" --lang xx --screen home
sluss_says 1 shoot "$dir/no.db" --out "$dir/x"
in_err 'no.db'
sluss_says 1 check "$dir/no-folder"
sluss_says 1 replay "$db" "$dir/no-script.txt"
in_err 'no-script.txt'
printf 'tap "Svenska"\nscreen nowhere\n' >"$dir/bad.txt"
sluss_says 1 replay "$db" "$dir/bad.txt"
in_err 'bad.txt:2:1: error: the screen is another one'
sluss_says 0 replay "$db" "$sources/tests/replay/mini/walk.txt"
sluss_says 0 check "$sources/tests/content/mini"
verdict
