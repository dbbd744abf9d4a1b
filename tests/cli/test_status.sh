#!/bin/sh
# Translations of a folder: what their state is, and how a stamp is put into a file without touching the rest of it.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
folder=$dir/mini
cp -r "$sources/tests/content/mini" "$folder"
page=$folder/pages/care.en.md

# state FILE WANTED
state() {
    lang=${1%.md}
    sluss_says 0 status "$folder" --lang "${lang##*.}"
    grep -qE "^$2 +$1\$" "$dir/out" || fault "$1 is not $2, but: $(grep "$1" "$dir/out")"
}

# stamped SED-SCRIPT: the page, stamped, is what it was but for what the script does with the stamp
stamped() {
    cp "$page" "$dir/before"
    sluss_says 0 status "$folder" --stamp pages/care.en.md
    silent "$dir/err"
    stamp=$(grep -aoE 'of: [0-9a-f]{6}' "$page" | cut -c5-)
    sed "$1" "$dir/before" | sed "s/STAMP/$stamp/" >"$dir/wanted"
    cmp "$dir/wanted" "$page" || fault "more than the stamp has changed: $(cat "$page")"
    state pages/care.en.md "${2-machine}"
}

# page RECORD: a page with that record
page() {
    printf -- '---\ntitle: Care\nsummary: On care\n%s# kept\n---\n\nText. \n' "$1" >"$page"
}

page 'translation: {by: machine}
'
state pages/care.en.md unstamped
stamped 's/{by/{of: STAMP, by/'
stamped 's/none/none/'
sed -i 's/of: ....../of: 000001/' "$page"
state pages/care.en.md outdated
stamped 's/000001/STAMP/'
page 'translation: { by: human }
'
stamped 's/{ by/{of: STAMP,  by/' ok
page 'translation:
    by: reviewed
    # by whom
    reviewer: nurse
    date: 2026-03-02
'
stamped 's/^    by/    of: STAMP\n    by/' reviewed
page 'translation: {by: machine}
'
{ printf '\357\273\277' && sed 's/$/\r/' "$page"; } >"$dir/windows" && cp "$dir/windows" "$page"
stamped 's/{by/{of: STAMP, by/'
{ printf '\357\273\277' && printf -- '---\r\ntitle: Care\r\nsummary: On care\r\ntranslation:\r\n  by: machine\r\n---\r\n\r\nText.\r\n'; } >"$page"
stamped 's/^  by/  of: STAMP\r\n  by/'

# A file in the folder is found from here, too, and its source's change is noticed.
sluss_says 0 status "$folder" --stamp "$page" "$folder/topics/home.en.md"
state topics/home.en.md ok
sed -i 's/$/\r/' "$folder/topics/home.sv.md"
state topics/home.en.md ok
sed -i 's/^title: /title: Ny /' "$folder/topics/home.sv.md"
state topics/home.en.md outdated
rm "$folder/topics/home.en.md"
state topics/home.en.md missing
sluss_says 0 status "$folder"
in_out 'topics/home'
in_out 'ok: people made it'

# In the languages of those who work with it; what programs read stays as it is.
sluss_says 0 status "$folder" --report-lang sv
in_out 'gml inaktuell'
in_out 'Kolumnerna maskin, människa och granskad räknar'
sluss_says 0 status "$folder" --lang en --report-lang da
grep -q '^mangler    topics/home.en.md$' "$dir/out" || fault "not in Danish: $(cat "$dir/out")"
sluss_says 0 status "$folder" --json --report-lang sv
in_out '"state": "missing"'
sluss_says 1 status "$folder" --lang xx --report-lang sv
in_err "ingenting är översatt till 'xx' här"
sluss_says 1 status "$folder" --stamp pages/nothing.en.md --report-lang sv
in_err 'är ingen textfil i den här mappen'
sluss_says 2 status "$folder" --report-lang nn
sluss_says 0 status "$folder" --json --lang en
in_out '"state": "missing"'

# refused TEXT FILE…: with TEXT, and no file is touched
refused() {
    text=$1
    shift
    cp -r "$folder" "$dir/kept"
    sluss_says 1 status "$folder" --stamp "$@"
    in_err "$text"
    diff -r "$dir/kept" "$folder" || fault "a refused stamp was written"
    rm -r "$dir/kept"
}

sed -i 's/of: ....../of: 000001/' "$page"
refused 'the source and no translation' pages/care.en.md pages/care.sv.md
refused 'is no file of words' pages/care.en.md pages/nothing.en.md
printf -- '---\ntitle: Care\nsummary: On care\ntranslation: {by: machine}\n---\n' >"$dir/outside.md"
ln -s "$dir/outside.md" "$folder/topics/care.en.md"
cp "$dir/outside.md" "$dir/outside.kept"
refused 'topics/care.en.md: error: the file has errors' pages/care.en.md topics/care.en.md
cmp "$dir/outside.md" "$dir/outside.kept" || fault "a stamp was written outside of the folder"
rm "$folder/topics/care.en.md"
page ''
refused 'it is not said who made this translation' pages/care.en.md
page 'translation: {by: machine
'
refused 'the file has errors' pages/care.en.md
sluss_says 1 status "$folder"
in_out 'pages/care'
in_err 'sluss check'
sluss_says 1 status "$folder" --lang xx
in_err 'languages here: '
sluss_says 2 status "$folder" --stamp
sluss_says 2 status
sluss_says 1 status "$dir/nothing"
verdict
