#!/bin/sh
# Every path through the guides as people, programs and Graphviz read it; and databases that prove nothing.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

content=$sources/tests/content/guides
guides=$build/tests/guides.db

sluss_says 0 route "$content"
cmp "$dir/out" "$sources/tests/golden/route-guides.txt" || fault "the paths are others: $(cat "$dir/out")"
sluss_says 0 route "$guides"
silent "$dir/err"
cmp "$dir/out" "$sources/tests/golden/route-guides.txt" || fault "the database has other paths than its folder"

sluss_says 0 route "$guides" --lang ar
in_out 'السكن › لا أعرف › مكتب الاستقبال'
in_out '[via desk]'
sluss_says 1 route "$guides" --lang so
in_err "'so' is none of the languages of this kiosk"
in_err "did you mean 'sv'?"

sluss_says 0 route "$guides" --json
in_out '"depth": 3'
in_out '"guides": 4'
[ "$(grep -c '"answers"' "$dir/out")" -eq 13 ] || fault "not 13 paths: $(cat "$dir/out")"

sluss_says 0 route "$guides" --dot
cmp "$dir/out" "$sources/tests/golden/route-guides.dot" || fault "the graph is another: $(cat "$dir/out")"
if command -v dot >/dev/null; then
    dot -Tsvg "$dir/out" >"$dir/svg" || fault "Graphviz cannot read the graph"
    grep -q 'Vad gäller det?' "$dir/svg" || fault "the graph does not ask the first question"
fi

# What a folder gets wrong stands at its line.
cp -r "$content" "$dir/content"
printf 'options:\n  - {id: read, icon: description, to: guide/start}\n  - {id: ill, icon: home, to: contact/clinic}\n' \
    >"$dir/content/guides/other.yaml"
sluss_says 1 route "$dir/content"
in_err 'guides/other.yaml:2:39: error: this leads back to a question that has been asked on the way here'
silent "$dir/out"

sluss_says 1 route "$db"
in_err "there are no guides here"
sluss_says 1 route "$dir/none.db"
in_err "there is no '$dir/none.db'"
sluss_says 2 route
sluss_says 2 route "$guides" --dot --json
sluss_says 2 route "$guides" --lang Swedish!
in_err 'a language is its tag'

# The views to take along have the names that one looks for, and a phone can read them.
sluss_says 0 shoot "$guides" --out "$dir/codes" --screen take --lang ar --lang sv --size 1080x1920 --at 2026-03-02T09:00
for name in contact-desk contact-clinic contact-agency page-find; do
    for lang in ar sv; do
        zbarimg --quiet --raw "$dir/codes/take-$name-$lang-1080x1920.png" >"$dir/read" 2>/dev/null
        case $name in
        contact-*) head -n 1 "$dir/read" | tr -d '\r' | grep -qx 'BEGIN:VCARD' || fault "$name-$lang is no vCard" ;;
        *) [ -s "$dir/read" ] || fault "$name-$lang cannot be read" ;;
        esac
    done
done
zbarimg --quiet --raw "$dir/codes/take-contact-desk-ar-1080x1920.png" 2>/dev/null | tr -d '\r' >"$dir/out"
in_out 'FN:مكتب الاستقبال'
in_out 'TEL;TYPE=WORK,VOICE:+46 500-12 34 56'
in_out 'ADR;TYPE=WORK:;;Storgatan 1\, 500 00 Vägby;;;;'
verdict
