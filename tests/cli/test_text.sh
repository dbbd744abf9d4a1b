#!/bin/sh
# How a text is set, as it is told and drawn. The paragraphs of text.txt are held against golden/text.json, with the
# fonts that are installed; the reference changes only with SLUSS_UPDATE_GOLDEN=1.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER

number='-?[0-9]+'
span="\"start\":$number,\"end\":$number"
run="\\{$span,\"level\":$number,\"script\":\"[A-Z][a-z]{3}\",\"font\":(\"[A-Za-z0-9]+\"|null),\"x\":$number,\"width\":$number\\}"
line="\\{$span,\"width\":$number,\"runs\":\\[($run(,$run)*)?\\]\\}"
missing="\\{$span,\"letters\":\"U\\+[0-9A-F]{4,6}( U\\+[0-9A-F]{4,6})*\"\\}"
object="\\{\"direction\":\"(ltr|rtl)\",\"lines\":\\[$line(,$line)*\\],\"missing\":\\[($missing(,$missing)*)?\\]\\}"

# text_says WANTED-EXIT TEXT ARGUMENT…: `sluss text ARGUMENT…` of a text as printf writes it
text_says() {
    code=$1
    # shellcheck disable=SC2059 # the text is a format
    printf "$2" >"$dir/in"
    shift 2
    sluss_says "$code" text "$@" <"$dir/in"
}

# set_as JSON…: so are the paragraphs set
set_as() {
    printf '%s\n' "$@" >"$dir/want"
    cmp -s "$dir/want" "$dir/out" || fault "wanted: $(cat "$dir/want") got: $(cat "$dir/out")"
    silent "$dir/err"
}

# objects COUNT: so many, and nothing else
objects() {
    [ "$(grep -cEx -- "$object" "$dir/out")" -eq "$1" ] || fault "not $1 of them well formed: $(cat "$dir/out")"
    [ "$(wc -l <"$dir/out")" -eq "$1" ] || fault "not $1 lines: $(cat "$dir/out")"
}

# width OF: the first width that was told
width() {
    sed -n 's/[^w]*"width":\([0-9]*\).*/\1/p;q' "$dir/out"
}

text_says 0 'hej då'
in_out 'paragraph 1: ltr, 1 line'
in_out 'line 1: bytes 0-7'
in_out '"hej då"'
cp "$dir/out" "$dir/typed"
sluss_says 0 text "$dir/in"
cmp "$dir/typed" "$dir/out" || fault "a file is set otherwise than what is typed"
text_says 0 'hej då' --width 1000 --size 28
cmp "$dir/typed" "$dir/out" || fault "the defaults are others"
text_says 0 ''
silent "$dir/out"

text_says 0 'شكرا hej\nhej شكرا\n123' --json
[ "$(sed 's/,.*//' "$dir/out")" = '{"direction":"rtl"
{"direction":"ltr"
{"direction":"ltr"' ] || fault "the first letters give other directions: $(cat "$dir/out")"
text_says 0 'hej' --json --lang ar
in_out '{"direction":"rtl"'
text_says 0 'شكرا' --json --lang sv
in_out '{"direction":"ltr"'
text_says 0 'hej hej\n' --json
wide=$(width)
text_says 0 'hej hej\n' --json --bold
[ "$(width)" -gt "$wide" ] || fault "bold is no wider than $wide"
text_says 0 'hej hej\n' --json --size 56
[ "$(width)" -gt $((wide * 3 / 2)) ] || fault "twice the size is $(width) wide, not about twice $wide"
text_says 0 'hej hej\n' --json --width "$wide"
grep -q '"start":0,"end":7,"width":' "$dir/out" || fault "it does not fit its own width: $(cat "$dir/out")"
text_says 0 'hej hej\n' --json --width $((wide - 1))
grep -q '"start":4,"end":7,"width":' "$dir/out" || fault "it fits less than its own width: $(cat "$dir/out")"

empty='{"direction":"ltr","lines":[{"start":0,"end":0,"width":0,"runs":[]}],"missing":[]}'
text_says 0 '\n\r\n\n' --json
set_as "$empty" "$empty" "$empty"
text_says 0 'a\r\nb' --json
objects 2
grep -c '"lines":\[{"start":0,"end":1,' "$dir/out" | grep -qx 2 || fault "the return counts: $(cat "$dir/out")"
text_says 0 'b\377\303( \0x \355\240\200 å' --json
objects 1
in_out '"start":0,"end":14,'
text_says 0 'b\377\033[1m' --lang sv
in_out '"b'
! grep -q "$(printf '\033')" "$dir/out" || fault "a control sign reaches the terminal"
text_says 0 '\360\237\230\200 \363\260\200\200' --json
objects 1
in_out '"missing":[{"start":0,"end":4,"letters":"U+1F600"},{"start":5,"end":9,"letters":"U+F0000"}]'
text_says 0 '\360\222\200\200'
in_out 'no font has U+12000 (bytes 0-4); it shows as a box'

# size_of PICTURE: as its head says, in hexadecimal
size_of() {
    od -An -tx1 -N24 "$1" | tr -d ' \n' | sed 's/^89504e470d0a1a0a0000000d49484452/PNG /'
}

text_says 0 'hej\nشكرا\n' --out "$dir/first.png" --size 36 --width 400
in_out 'paragraph 2: rtl'
[ "$(size_of "$dir/first.png" | cut -c1-12)" = 'PNG 00000190' ] || fault "not 400 wide: $(size_of "$dir/first.png")"
text_says 0 'hej\nشكرا\n' --out "$dir/again.png" --size 36 --width 400 --json
objects 2
cmp "$dir/first.png" "$dir/again.png" || fault "another picture of the same"
text_says 0 'hej\nشكرأ\n' --out "$dir/other.png" --size 36 --width 400
! cmp -s "$dir/first.png" "$dir/other.png" || fault "the same picture of another text"

text_says 1 'hej' --out "$dir/no/such.png"
in_err 'no/such.png'
text_says 1 'hej' --out "$dir/large.png" --width 40000
in_err 'no picture can be made of 40000 x'
[ ! -e "$dir/large.png" ] || fault "a picture was made all the same"
text_says 1 '' --out "$dir/none.png"
in_err 'no picture can be made of 1000 x 0 pixels'
sluss_says 1 text "$dir/no.txt"
in_err 'no.txt: error: the file cannot be read'
sluss_says 1 text "$dir"
in_err 'error: this is not an ordinary file'
head -c 5000000 /dev/zero >"$dir/in"
sluss_says 1 text <"$dir/in"
in_err 'too large'
sluss_says 1 text "$dir/in"
silent "$dir/out"

for call in --colour '--width -1' '--width 1000001' '--width x' --width '--size 0' '--size 1001' '--size 2.5' --lang \
    --out 'a b' '--lang sv --lang ar' --bold=1 --help; do
    # shellcheck disable=SC2086 # the words of a call
    text_says 2 'hej' $call
    in_err 'usage: sluss text [FILE]'
    silent "$dir/out"
done
sluss_says 0 help text
in_out 'sluss text [FILE] [--lang L] [--width PX] [--size PX] [--bold] [--json] [--out FILE.png]'
in_out 'offsets in bytes'
silent "$dir/err"
sluss_says 0 help
in_out 'sluss text'

golden=$sources/tests/golden/text.json
made=$build/golden/text.json
mkdir -p "$build/golden"
: >"$made"
awk -v dir="$dir" '!/^#/ { print substr($0, index($0, " ") + 1) >(dir "/" $1 ".lines") }' "$sources/tests/cli/text.txt"
for lines in "$dir"/*.lines; do
    lang=$(basename "$lines" .lines)
    sluss_says 0 text "$lines" --lang "$lang" --json --width 480 --size 30
    objects "$(wc -l <"$lines")"
    { echo "$lang" && cat "$dir/out"; } >>"$made"
done
[ "$(grep -c '^{' "$made")" -ge 40 ] || fault "$made has too few paragraphs"
[ "$(grep -o '"script":"[A-Za-z]*"' "$made" | sort -u | wc -l)" -ge 16 ] || fault "$made has too few scripts"
[ "${SLUSS_UPDATE_GOLDEN-}" != 1 ] || cp "$made" "$golden"
if [ ! -s "$golden" ]; then
    fault "the reference $golden is missing or empty; made now: $made"
elif ! diff -u "$golden" "$made"; then
    fault "the reference $golden differs; made now: $made"
fi
verdict
