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
in_out 'files: 9 written, 0 unchanged, 0 not translated yet'
grep -q '^title: TI ' "$folder/pages/care.ti.md" || fault "the title is not the translation: $(cat "$folder/pages/care.ti.md")"
stamp=$("$sluss" status "$folder" --json | sed -n '/"pages\/care"/,/stamp/s/.*"stamp": "\(.*\)".*/\1/p')
grep -qF "translation: {of: $stamp, by: machine}" "$folder/pages/care.ti.md" || fault "the record is not that of $stamp"
sluss_says 0 check "$folder"
sluss_says 0 status "$folder" --lang ti
in_out 'machine    pages/care.ti.md'

# In Swedish, down to the codes.
sed '/<target>/s/ id="1"/ id="9"/' "$dir/done.xlf" >"$dir/lost.xlf"
sluss_says 1 xliff import "$folder" "$dir/lost.xlf" --report-lang sv
in_err "koden 9 är ingen av originalets i '"
sluss_says 0 xliff import "$folder" "$dir/done.xlf" --report-lang da
in_out 'filer: 0 skrevet, 9 uændrede, 0 endnu ikke oversat'

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
sed 's/<target>TI /<target>NY /' "$dir/two.xlf" >"$dir/done.xlf"
sluss_says 0 xliff import "$folder" "$dir/done.xlf"
in_out 'files: 2 written, 0 unchanged, 0 not translated yet'
grep -qF "by: human}" "$folder/pages/care.ti.md" || fault "no human made it: $(cat "$folder/pages/care.ti.md")"

# What has not changed is left alone, and so is what people made, or somebody wrote meanwhile.
cp -r "$folder" "$dir/people"
sluss_says 0 xliff import "$folder" "$dir/done.xlf" --by machine
in_out 'files: 0 written, 2 unchanged, 0 not translated yet'
sluss_says 0 xliff import "$folder" "$dir/two.xlf"
in_out 'files: 0 written, 2 unchanged, 0 not translated yet'
rm "$dir/two.xlf"
sluss_says 0 xliff export "$folder" pages/care.sv.md topics/care.sv.md --lang ti --out "$dir/two.xlf"
sed 's/<target>NY /<target>MT /' "$dir/two.xlf" >"$dir/done.xlf"
sluss_says 1 xliff import "$folder" "$dir/done.xlf" --by machine
in_err "a machine's words would replace those of people in 'pages/care.ti.md'"
sed -i 's/^title: NY/title: MEN/' "$folder/pages/care.ti.md" "$dir/people/pages/care.ti.md"
sluss_says 1 xliff import "$folder" "$dir/done.xlf"
in_err "'pages/care.ti.md' has been changed since this was exported"
sluss_says 1 xliff import "$folder" "$dir/done.xlf" --report-lang sv
in_err "'pages/care.ti.md' har ändrats sedan detta exporterades"
in_err 'exportera på nytt'
sluss_says 1 xliff import "$folder" "$dir/done.xlf" --by machine --report-lang da
in_err "er ændret, siden dette blev eksporteret"
diff -r "$folder" "$dir/people" || fault "a refused import was written"
sluss_says 1 xliff export "$folder" --lang ti --out "$dir/two.xlf"
in_err "'$dir/two.xlf' is there already and stays"
grep -q 'NY ' "$dir/two.xlf" || fault "an export has replaced another"
sluss_says 1 xliff export "$folder" pages/care.md --lang ti --out "$dir/none.xlf"
in_err "there is no file 'pages/care.md'"

# An export that cannot be made leaves nothing.
printf 'no front\n' >"$folder/pages/care.sv.md"
sluss_says 1 xliff export "$folder" --lang ti --out "$dir/none.xlf"
in_err 'pages/care.sv.md:1:1'
sluss_says 1 xliff export "$folder" --lang sv --out "$dir/none.xlf"
in_err "nothing is translated to 'sv' here"
sluss_says 1 xliff export "$dir/nothing" --lang ti --out "$dir/none.xlf"
[ ! -e "$dir/none.xlf" ] || fault "a refused export was written"
sluss_says 1 xliff import "$folder" "$dir/nothing.xlf"
sluss_says 2 xliff export "$folder" --out "$xlf"
sluss_says 2 xliff import "$folder"
sluss_says 2 xliff import "$folder" "$xlf" --by robot
sluss_says 2 xliff import "$folder" "$xlf" --report-lang nn
sluss_says 2 xliff
verdict
