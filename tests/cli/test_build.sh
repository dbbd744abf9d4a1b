#!/bin/sh
# A content folder with errors: each is shown with its place, and the last good database stays as it was.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
mini=$sources/tests/content/mini

sluss_says 0 build "$mini" --out "$dir/good.db"
cmp "$dir/good.db" "$db" || fault "the same content gives another database"
cp "$dir/good.db" "$dir/kept.db"

# stays TEXT: the folder $dir/bad is refused with TEXT, and nothing else is left behind
stays() {
    sluss_says 1 build "$dir/bad" --out "$dir/good.db"
    in_err "$1"
    cmp "$dir/good.db" "$dir/kept.db" || fault "the good database was touched: $1"
    [ "$(find "$dir" -maxdepth 1 -name 'good*' | wc -l)" -eq 1 ] || fault "something was left behind: $(ls "$dir")"
    rm -rf "$dir/bad"
}

# bad: a copy of the good content
bad() {
    cp -r "$mini" "$dir/bad"
}

stays 'bad'
mkdir "$dir/bad" && stays 'kiosk.yaml'
bad && echo 'contact: nobody' >>"$dir/bad/pages/care.yaml" && stays 'pages/care.yaml'
bad && printf 'icon: \370\n' >"$dir/bad/topics/care.yaml" && stays 'topics/care.yaml'
bad && rm "$dir/bad/kiosk.sv.md" && stays 'kiosk'
bad && head -c 40 "$mini/pages/blocks.sv.md" >"$dir/bad/pages/blocks.sv.md" && stays 'pages/blocks.sv.md:1:1'
bad && sed -i 's,page/care,page/cure,' "$dir/bad/pages/blocks.sv.md" && stays "did you mean 'care'"
verdict
