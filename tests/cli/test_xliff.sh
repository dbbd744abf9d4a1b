#!/bin/sh
# Texts go out to a translator's tool and come back: what is written, and that nothing is if anything is wrong.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
folder=$dir/mini
xlf=$dir/ti.xlf
cp -r "$sources/tests/content/mini" "$folder"

sluss_says 0 xliff export "$folder" --lang ti --out "$xlf"
grep -q 'original="pages/care.sv.md"' "$xlf" || fault "pages/care is not in the export"

# translate WORD: the file as a tool saves it when all is translated, each text with that word before it
translate() {
    awk -v word="$1" '/<target>/ { next } { print } /<source>/ { gsub("source>", "target>"); sub("<target>", "&" word); print }' \
        "$xlf" >"$dir/done.xlf"
}

translate 'TI '
sluss_says 0 xliff import "$folder" "$dir/done.xlf" --by machine
in_out '9 files written, 0 not translated yet'
grep -q '^title: TI ' "$folder/pages/care.ti.md" || fault "the title is not the translation: $(cat "$folder/pages/care.ti.md")"
stamp=$("$sluss" status "$folder" --json | sed -n '/"pages\/care"/,/stamp/s/.*"stamp": "\(.*\)".*/\1/p')
grep -qF "translation: {of: $stamp, by: machine}" "$folder/pages/care.ti.md" || fault "the record is not that of $stamp"
sluss_says 0 check "$folder"
sluss_says 0 status "$folder" --lang ti
in_out 'machine    pages/care.ti.md'

# Not one file of a bad import is written, however good the others are.
cp -r "$folder" "$dir/kept"
translate 'NY '
sed -i '$d' "$dir/done.xlf" && sluss_says 1 xliff import "$folder" "$dir/done.xlf"
in_err 'this is not XML'
translate 'NY '
sed -i '/original="topics\/care/,/<target>/s/<target>.*</<target></' "$dir/done.xlf"
sluss_says 1 xliff import "$folder" "$dir/done.xlf"
in_err 'is empty'
translate 'NY '
sed -i 's/^summary: /summary: Nytt /' "$folder/pages/care.sv.md" "$dir/kept/pages/care.sv.md"
sluss_says 1 xliff import "$folder" "$dir/done.xlf"
in_err 'has changed since this was exported'
diff -r "$folder" "$dir/kept" || fault "a refused import was written"
sluss_says 0 status "$folder" --lang ti
in_out 'outdated   pages/care.ti.md'

# Some files alone.
sluss_says 0 xliff export "$folder" pages/care.sv.md topics/care.sv.md --lang ti --out "$dir/two.xlf"
[ "$(grep -c '<file ' "$dir/two.xlf")" -eq 2 ] || fault "two files were asked for: $(grep '<file ' "$dir/two.xlf")"
sluss_says 0 xliff import "$folder" "$dir/two.xlf"
in_out '2 files written'
sluss_says 1 xliff export "$folder" pages/care.md --lang ti --out "$dir/two.xlf"
in_err "there is no file 'pages/care.md'"

# An export that cannot be made leaves the last one.
cp "$xlf" "$dir/last.xlf"
printf 'no front\n' >"$folder/pages/care.sv.md"
sluss_says 1 xliff export "$folder" --lang ti --out "$xlf"
in_err 'pages/care.sv.md:1:1'
cmp "$xlf" "$dir/last.xlf" || fault "a refused export was written"
sluss_says 1 xliff export "$folder" --lang sv --out "$xlf"
in_err "nothing is translated to 'sv' here"
sluss_says 1 xliff export "$dir/nothing" --lang ti --out "$xlf"
sluss_says 1 xliff import "$folder" "$dir/nothing.xlf"
sluss_says 2 xliff export "$folder" --out "$xlf"
sluss_says 2 xliff import "$folder"
sluss_says 2 xliff import "$folder" "$xlf" --by robot
sluss_says 2 xliff
verdict
