#!/bin/sh
# Pictures without a window: their names, their number, the same bytes each time, and QR codes that a phone can read.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER

sluss_says 0 shoot "$db" --out "$dir/one" --lang ar --screen page/blocks --at 2026-03-02T08:55 --scene
[ "$(cd "$dir/one" && echo *)" = 'page-blocks-ar-1920x1080.png page-blocks-ar-1920x1080.txt' ] ||
    fault "one screen gave: $(ls "$dir/one")"
head -n 1 "$dir/one/page-blocks-ar-1920x1080.txt" | grep -q '^screen page/blocks ar 1920x1080$' ||
    fault "the scene's text starts otherwise"
sluss_says 0 shoot "$build/tests/alingsas.db" --out "$dir/first" --lang ar --screen page/first-home
[ -s "$dir/first/page-first-home-ar-1920x1080.png" ] || fault "there is no page-first-home-ar-1920x1080.png"

sluss_says 0 shoot "$db" --out "$dir/many" --lang sv --lang ti --screen home --screen page --screen idle \
    --size 640x360 --size 360x640 --at 2026-03-02T08:55
[ "$(find "$dir/many" -name '*.png' | wc -l)" -eq 20 ] || fault "2 languages, 5 screens, 2 sizes: $(ls "$dir/many")"
for name in home-sv-640x360 idle-ti-360x640 page-care-ti-640x360; do
    [ -s "$dir/many/$name.png" ] || fault "there is no $name.png"
done

sluss_says 0 shoot "$db" --out "$dir/all" --size 320x240
[ "$(find "$dir/all" -name '*-ar-320x240.png' | wc -l)" -ge 12 ] || fault "not every screen: $(ls "$dir/all")"

TZ=America/Caracas LC_ALL=C sluss_says 0 shoot "$db" --out "$dir/again" --lang ar --screen page/blocks \
    --at 2026-03-02T08:55
cmp "$dir/one/page-blocks-ar-1920x1080.png" "$dir/again/page-blocks-ar-1920x1080.png" || fault "another picture"

# A folder is compiled on the spot, and gives the same as its database.
sluss_says 0 shoot "$sources/tests/content/mini" --out "$dir/folder" --lang ar --screen page/blocks --at 2026-03-02T08:55
cmp "$dir/one/page-blocks-ar-1920x1080.png" "$dir/folder/page-blocks-ar-1920x1080.png" || fault "the folder differs"

# What a picture shows that no person wrote in its language is in the list.
sluss_says 0 shoot "$db" --out "$dir/list" --list "$dir/list.txt" --lang ar --lang ti --lang sv --screen page \
    --screen home --size 320x240
# listed SCREEN LANG REMARKS
listed() {
    printf '%s\t%s\t320x240\t%s\n' "$1" "$2" "$3" | grep -qxFf - "$dir/list.txt" ||
        fault "$1 in $2 is not listed as '$3': $(cat "$dir/list.txt")"
}
listed page/blocks ar machine
listed page/blocks ti missing
listed page/blocks sv ''
listed home ti 'missing machine'
listed home sv ''

# scan NAME ADDRESS: the page must be high enough to show its code
scan() {
    zbarimg --quiet --raw "$dir/codes/$1.png" >"$dir/codes/read" 2>/dev/null
    grep -qxF "$2" "$dir/codes/read" || fault "$1.png says '$(cat "$dir/codes/read")', not '$2'"
}

sluss_says 0 shoot "$db" --out "$dir/codes" --lang sv --lang ar --screen page/blocks --size 1080x1920
sluss_says 0 shoot "$db" --out "$dir/codes" --lang sv --lang ar --screen contact/reception --size 2400x2200
for lang in sv ar; do
    scan page-blocks-$lang-1080x1920 https://www.skatteverket.se
    scan contact-reception-$lang-2400x2200 https://www.alingsas.se
done
verdict
