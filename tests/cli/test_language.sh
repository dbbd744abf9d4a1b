#!/bin/sh
# A further language touches no code. One that nobody speaks (qaa is reserved for such, ISO 639-2), written from right to
# left in a script of its own (Adlam): a locale file and content files are all it takes. Its font's row stands in the
# table already; that it is drawn from it is seen by the letters having no box.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

# The program and its locales, in a place where one can be added.
mkdir "$dir/bin"
cp "$sluss" "$dir/bin/sluss"
cp -r "$build/locales" "$dir/bin/locales"
tag=qaa-Adlm

# Every text of the interface is put between Adlam letters, with what is put into it.
sed "1s/^en:/$tag:/; s/ { \"\([^{]\)/ { \"𞤀𞤣 \1/; s/language-name { \".*\" }/language-name { \"𞤀𞤣𞤤𞤢𞤥\" }/" \
    "$sources/locales/en.txt" >"$dir/$tag.txt"
genrb --quiet --encoding UTF-8 --destdir "$dir/bin/locales" "$dir/$tag.txt" || fault "the locale does not compile"

cp -r "$sources/tests/content/news" "$dir/content"
sed -i "s/^languages: .*/languages: [sv, en, ar, $tag, prs]/" "$dir/content/kiosk.yaml"
sed -i "s/^  ar: .*/&\n  $tag: [ar, sv]\n  prs: [ar, en]/" "$dir/content/kiosk.yaml"
for name in kiosk topics/town pages/hall; do
    sed "s/^title: .*/title: 𞤖𞤮𞤲𞤮 $(basename $name)\ntranslation: {by: human}/" "$dir/content/$name.sv.md" \
        >"$dir/content/$name.$tag.md"
done
sluss=$dir/bin/sluss
sluss_says 0 check "$dir/content" --at 2026-03-02
in_out "not translated into '$tag': there is no 'contacts/desk.$tag.md'"
if grep -q 'no font has' "$dir/out"; then fault "its letters have no font: $(cat "$dir/out")"; fi
sluss_says 0 status "$dir/content" --lang "$tag"
in_out "contacts/desk.$tag.md"

cat >"$dir/script" <<'END'
size 1280x720
at 2026-03-05T09:00
tap "𞤀𞤣𞤤𞤢𞤥"
screen home
expect "𞤖𞤮𞤲𞤮 town"
expect "𞤀𞤣 Emergency: 112"
tap "𞤖𞤮𞤲𞤮 town"
tap "𞤖𞤮𞤲𞤮 hall"
expect "𞤀𞤣 Show contact"
tap "𞤀𞤣 Show contact"
expect "𞤀𞤣 This text is not in your language yet. It is shown in"
save contact
tap "𞤀𞤣𞤤𞤢𞤥"
tap "دری"
screen contact/desk
expect "طوارئ"
END
mkdir "$dir/pictures"
sluss_says 0 replay "$dir/content" "$dir/script" --out "$dir/pictures"
# From right to left: what the reader sees first stands at the end of the line.
start=$(sed -n 's/^button \([0-9]*\),.*"𞤀𞤣𞤤𞤢𞤥".*/\1/p' "$dir/pictures/contact.txt" | head -n 1)
[ "${start:-0}" -gt 640 ] || fault "the language button is at ${start:-nowhere}: $(cat "$dir/pictures/contact.txt")"
verdict
