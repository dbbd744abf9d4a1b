#!/bin/sh
# From a kiosk's database to a town's: what is written, that minisign agrees on it, and what is set aside and why.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

keys=$dir/keys
out=$dir/out-box
mkdir "$keys" "$out"

# Keys: ours, and minisign's.
sluss_says 0 usage keygen --out "$keys" --kiosk alpha
silent "$dir/err"
[ "$(stat -c %a "$keys/alpha.key")" = 600 ] || fault "the secret key may be read by others"
cp "$keys/alpha.key" "$dir/kept"
sluss_says 1 usage keygen --out "$keys" --kiosk alpha
in_err 'is there already and stays'
cmp "$keys/alpha.key" "$dir/kept"
sluss_says 2 usage keygen --out "$keys" --kiosk Alpha
in_err "a kiosk's name has a to z"
minisign -G -W -f -p "$keys/beta.pub" -s "$keys/beta.key" >/dev/null || fault "minisign makes no keys"

# A kiosk's weeks. 2026-W47 ends on 22 November.
count() {
    "$build/tests/counters" "$@" || fault "counters $*"
}
count "$dir/alpha.db" 2026-11-20 2026-W45 housing 12 job 3
count "$dir/alpha.db" 2026-11-20 2026-W46 housing 7
count "$dir/alpha.db" 2026-11-20 2026-W47 housing 9
export_alpha() {
    sluss_says 0 usage export "$dir/alpha.db" --kiosk alpha --key "$keys/alpha.key" --out "$out" --at "$1"
    silent "$dir/err"
}
export_alpha 2026-11-22
[ "$(echo "$out"/*W47*)" = "$out/*W47*" ] || fault "a week that is not over was written"
export_alpha 2026-11-23
[ "$(cd "$out" && echo ./*.csv)" = "./alpha.2026-W45.csv ./alpha.2026-W46.csv ./alpha.2026-W47.csv ./alpha.keys.csv" ] ||
    fault "other files: $(ls "$out")"
head -n 1 "$out/alpha.2026-W45.csv" | grep -qx 'sluss-usage;1;alpha;2026-W45;-' || fault "another first line"
head -n 1 "$out/alpha.2026-W46.csv" | grep -qx "sluss-usage;1;alpha;2026-W46;$(b2sum -l 256 "$out/alpha.2026-W45.csv" | cut -c1-64)" ||
    fault "a week does not name the one before it"
for file in "$out"/*.csv; do
    minisign -V -q -p "$keys/alpha.pub" -m "$file" || fault "minisign does not verify $file"
done

# Once more changes nothing, and what a power cut left is finished.
state() {
    (cd "$out" && stat -c '%n %i %Y' -- * && cat -- *)
}
state >"$dir/before"
export_alpha 2026-11-23
state | cmp - "$dir/before" || fault "a second export changed something"
cp "$out/alpha.2026-W46.csv.minisig" "$dir/kept"
rm "$out/alpha.2026-W46.csv.minisig" "$out/alpha.2026-W47.csv" "$out/alpha.2026-W47.csv.minisig"
echo torn >"$out/.alpha.2026-W47.csv.new"
echo torn >"$out/alpha.keys.csv"
export_alpha 2026-11-23
cmp "$out/alpha.2026-W46.csv.minisig" "$dir/kept" || fault "the same week is signed in another way"
(cd "$out" && cat -- *) >"$dir/after"
sed '/^alpha[^ ]* [0-9]* [0-9]*$/d' "$dir/before" | cmp - "$dir/after" || fault "after a power cut it is not the same"

# Killed anywhere, it goes on.
rm "$out"/* "$out"/.a* 2>/dev/null
for delay in 0.001 0.002 0.004 0.006 0.008 0.012; do
    timeout -s KILL $delay "$sluss" usage export "$dir/alpha.db" --kiosk alpha --key "$keys/alpha.key" --out "$out" \
        --at 2026-11-23 >/dev/null 2>&1
done
export_alpha 2026-11-23
(cd "$out" && cat -- *) | cmp - "$dir/after" || fault "after it was killed it is not the same"

# Into a town's database, once and again, from a folder of folders.
mkdir "$dir/in"
cp -r "$out" "$dir/in/alpha"
merged() {
    "$build/tests/counters" "$dir/town.db" >"$dir/counts"
    cmp "$dir/counts" "$1" || fault "other counts: $(diff "$dir/counts" "$1")"
}
"$build/tests/counters" "$dir/alpha.db" >"$dir/wanted"
for again in 1 2; do
    sluss_says 0 usage merge "$dir/town.db" "$dir/in" "$dir/in/alpha" --keys "$keys"
    merged "$dir/wanted" || fault "time $again"
done
sluss_says 0 usage rows "$dir/in" --keys "$keys"
[ "$(wc -l <"$dir/out")" -eq 5 ] || fault "not four rows: $(cat "$dir/out")"
sluss_says 0 usage rows "$dir/in" --keys "$keys" --list
in_out '"housing";"a topic; ""of"" words"'

# aside NAME REASON: that file alone is set aside, the town stays what it was; then the folder is made good again
fresh() {
    rm -rf "$dir/in"
    mkdir "$dir/in"
    cp "$out"/* "$dir/in"
}
aside() {
    sluss_says 1 usage merge "$dir/town.db" "$dir/in" --keys "$keys"
    in_err "$2"
    grep -qF -- "$2" "$dir/in/set-aside/$1.why" || fault "no reason beside $1: $(ls "$dir/in/set-aside")"
    [ -e "$dir/in/set-aside/$1" ] || [ -L "$dir/in/set-aside/$1" ] || fault "$1 was not moved"
    [ ! -e "$dir/in/$1" ] || fault "$1 is still there"
    merged "$dir/wanted"
    sluss_says 0 usage merge "$dir/town.db" "$dir/in" --keys "$keys"
    fresh
}
fresh
w45=alpha.2026-W45.csv
w47=alpha.2026-W47.csv
sed -i 's/;9$/;900/' "$dir/in/$w47" && aside $w47 'forged or the file was changed'
# The chain: a changed week is not vouched for, and its own signature is asked.
sed -i 's/;12$/;13/' "$dir/in/$w45" && aside $w45 'forged or the file was changed'
rm "$dir/in/$w47.minisig" && aside $w47 'the file cannot be read: there is no such file'
mv "$dir/in/$w47" "$dir/in/alpha.2026-W48.csv" && mv "$dir/in/$w47.minisig" "$dir/in/alpha.2026-W48.csv.minisig" &&
    aside alpha.2026-W48.csv "alpha.2026-W48.csv:1:21: error: the file's name says another week"
cp "$dir/in/$w47" "$dir/in/gamma.2026-W47.csv" && aside gamma.2026-W47.csv "'gamma.pub' is not among the keys"
cp "$dir/in/$w47" "$dir/in/beta.2026-W47.csv" && cp "$dir/in/$w47.minisig" "$dir/in/beta.2026-W47.csv.minisig" &&
    aside beta.2026-W47.csv 'signed with another key'
truncate -s 2000000 "$dir/in/$w47" && aside $w47 'the file is too large'
echo >"$dir/in/notes.csv" && aside notes.csv "a kiosk's file is named"
ln -sf "$out/$w45" "$dir/in/beta.2026-W45.csv" && aside beta.2026-W45.csv 'this is a link'
mkfifo "$dir/in/beta.2026-W45.csv" && aside beta.2026-W45.csv 'this is not an ordinary file'
sed -i 's/2;/3;/' "$dir/in/alpha.keys.csv" && aside alpha.keys.csv 'forged or the file was changed'

# Signed as it should be, and yet not a week.
signed() {
    printf '%b' "$2" >"$dir/in/$1"
    minisign -S -W -s "$keys/beta.key" -m "$dir/in/$1" -t 'by hand' >/dev/null
    aside "$1" "$3"
}
signed beta.2026-W47.csv 'sluss-usage;1;beta;2026-W47;-\n2;7;1000001\n' 'beta.2026-W47.csv:2:5: error: this number is past'
signed beta.2026-W47.csv 'sluss-usage;1;beta;2026-W47;-\n2;7;1\n2;7;1\n' 'rows must be sorted'
# What vouches for nothing that is there harms nothing, and an unknown key is kept.
printf 'sluss-usage;1;beta;2026-W47;%s\n2;7;4\n' "$(b2sum -l 256 "$dir/in/$w47" | cut -c1-64)" >"$dir/in/beta.2026-W47.csv"
minisign -S -W -s "$keys/beta.key" -m "$dir/in/beta.2026-W47.csv" >/dev/null
cp "$dir/in/$w45" "$dir/in/beta.2026-W45.csv"
sluss_says 1 usage merge "$dir/town.db" "$dir/in" --keys "$keys"
"$build/tests/counters" "$dir/town.db" | grep -qx '2026-W47;2;7;4' || fault "a key that nobody named is lost"

# Every byte of a week.
fresh
cp "$dir/in/$w47" "$dir/whole"
mkdir "$dir/one"
i=0
while [ $i -lt "$(wc -c <"$dir/whole")" ]; do
    rm -rf "$dir/one/set-aside"
    cp "$dir/in/$w47" "$dir/in/$w47.minisig" "$dir/one"
    printf '\001' | dd of="$dir/one/$w47" bs=1 seek=$i conv=notrunc 2>/dev/null
    "$sluss" usage rows "$dir/one" --keys "$keys" >"$dir/out" 2>"$dir/err" && fault "byte $i may be changed"
    [ "$(wc -l <"$dir/out")" -eq 1 ] || fault "byte $i: rows in spite of it"
    i=$((i + 1))
done

# Calls that are wrong, and towns that are none.
sluss_says 2 usage
in_err 'usage export'
sluss_says 2 usage merge "$dir/town.db" --keys "$keys"
sluss_says 2 usage rows "$dir/in"
sluss_says 2 usage export "$dir/alpha.db" --kiosk alpha --key k --out o --at yesterday
sluss_says 1 usage merge "$dir/alpha.db" "$dir/in" --keys "$keys"
in_err 'is empty or a database of another application'
sluss_says 1 usage merge "$dir/town.db" "$dir/none" --keys "$keys"
in_err 'there is no such file or folder'
printf 'no database at all, no database at all' >"$dir/bad.db"
sluss_says 1 usage merge "$dir/bad.db" "$dir/in" --keys "$keys"
in_err 'bad.db'
sluss_says 1 usage export "$dir/alpha.db" --kiosk alpha --key "$keys/alpha.pub" --out "$out"
in_err 'not a secret key of minisign'

# Killed while it merges, a town is what it was or what it will be.
"$build/tests/region" "$dir/region" 20 12 60
rm -f "$dir/town.db"
sluss_says 0 usage merge "$dir/town.db" "$dir/region/in" --keys "$dir/region/keys"
"$build/tests/counters" "$dir/town.db" >"$dir/wanted"
rm "$dir/town.db"
for delay in 0.005 0.01 0.015 0.02 0.03 0.04 0.05; do
    timeout -s KILL $delay "$sluss" usage merge "$dir/town.db" "$dir/region/in" --keys "$dir/region/keys" >/dev/null 2>&1
done
sluss_says 0 usage merge "$dir/town.db" "$dir/region/in" --keys "$dir/region/keys"
merged "$dir/wanted"
verdict
