#!/bin/sh
# Databases of several kiosks in one report, some of them not as they should be; and what no option can loosen.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

usage=$build/tests/usage
at='--at 2026-11-24'
for kiosk in 1 2 3; do
    "$usage" "$dir/$kiosk.db" $kiosk 30 150 || fault "no database $kiosk"
done

# shellcheck disable=SC2086 # two words
report() {
    wanted=$1
    shift
    sluss_says "$wanted" report $at "$@"
}

# The sum of a metric's numbers, as a spreadsheet has it.
csv_sum() {
    tr -d '\r' <"$dir/out" | awk -F';' -v metric="$1" '$3 == metric { sum += $6 } END { print sum + 0 }'
}

report 0 "$dir/1.db"
silent "$dir/err"
in_out 'Från 1 databas'
in_out 'oktober 2026'
grep -q 'november 2026' "$dir/out" && fault "a month that has not ended is told"
report 0 "$dir/1.db" "$dir/2.db" "$dir/3.db" --lang en
in_out 'From 3 databases'
in_out 'In October 2026 there were about'
cp "$dir/out" "$dir/all"
report 0 "$dir/3.db" "$dir/1.db" "$dir/2.db" --lang en
cmp -s "$dir/out" "$dir/all" || fault "the order of databases can be seen"

# Sums of what is told come near to the true ones, and of several near to the sum of each.
sum=0
for kiosk in 1 2 3; do
    report 0 "$dir/$kiosk.db" --format csv
    sum=$((sum + $(csv_sum visits)))
done
report 0 "$dir/1.db" "$dir/2.db" "$dir/3.db" --format csv
all=$(csv_sum visits)
if [ "$all" -lt 1000 ] || [ $((sum - all)) -gt 300 ] || [ $((all - sum)) -gt 300 ]; then
    fault "$sum visits, merged $all"
fi
head -c 3 "$dir/out" | od -An -tx1 | grep -q 'ef bb bf' || fault "no byte order mark"
sed 1d "$dir/out" | grep -qv "$(printf '\r')\$" && fault "a line does not end in CRLF"
sed 1d "$dir/out" | awk -F';' 'NF < 7 { exit 1 }' || fault "columns are missing"

# No form has a number that is not told, or not rounded.
tr -d '\r' <"$dir/out" | awk -F';' 'NR > 1 && $6 != "" && ($6 % 5 || ($6 < 10 && $6 > 0)) { print }' >"$dir/small"
silent "$dir/small"
report 0 "$dir/1.db" --format json
tr -d ' ' <"$dir/out" | grep -E '"(told|other|visits_by_week)":\[' | sed 's/.*"\(told\|other\|visits_by_week\)":\[//; s/].*//' |
    tr ',' '\n' | grep -Ev '^(null|[0-9]+[05])$' >"$dir/small"
silent "$dir/small"

# Stricter, not looser.
report 0 "$dir/1.db" --least 40 --step 20 --lang en
in_out '“<40” means fewer than 40'
in_out 'nearest 20'
for looser in '--least 9' '--least 0' '--step 1' '--step 0' '--step 7' '--least 2000' '--least x' '--step -5'; do
    # shellcheck disable=SC2086 # two words
    report 2 "$dir/1.db" $looser
    silent "$dir/out"
done
report 2 "$dir/1.db" --least 3
in_err 'could tell of one person'

# Only whole months between the bounds.
report 0 "$dir/1.db" --from 2026-W36 --to 2026-W43
in_out 'september 2026'
grep -q 'oktober' "$dir/out" && fault "a part of a month is told"
report 2 "$dir/1.db" --from 2026-W44 --to 2026-W36
report 2 "$dir/1.db" --from 2026-W54
report 2 "$dir/1.db" --from 2026
report 2 "$dir/1.db" --format pdf
report 2 "$dir/1.db" --lang ar
report 2 "$dir/1.db" --lang sv --lang da
report 2
report 2 "$dir/1.db" --at yesterday
report 2 "$dir/1.db" -o
sluss_says 2 report "$dir/1.db" --at 2999-01-01
in_err 'only what has ended is told'
silent "$dir/out"

# One that cannot be read is named, and the others are read.
head -c 9000 "$dir/2.db" >"$dir/cut.db"
{ head -c 4096 "$dir/2.db" && head -c 40000 /dev/zero; } >"$dir/zeros.db"
printf 'not a database, but longer than its head would be\n' >"$dir/text.db"
: >"$dir/empty.db"
cp "$dir/2.db" "$dir/future.db"
printf '\000\000\000\011' | dd of="$dir/future.db" bs=1 seek=60 conv=notrunc 2>/dev/null
cp "$dir/2.db" "$dir/schema.db"
LC_ALL=C sed -i 's/STRICT/STRIKT/' "$dir/schema.db"
mkfifo "$dir/pipe.db"
for bad in cut zeros text empty future schema pipe missing; do
    report 1 "$dir/1.db" "$dir/$bad.db" "$dir/3.db" --lang en
    in_err "/$bad.db'"
    in_out 'From 2 databases'
    in_out '1 database could not be read'
    report 1 "$dir/$bad.db"
    silent "$dir/out"
done
report 1 "$db" "$dir/1.db"
in_err 'a database of another application'
report 1 "$dir/future.db"
in_err 'newer version'
if command -v sqlite3 >/dev/null; then
    mkfifo "$dir/hold"
    sqlite3 "$dir/2.db" <"$dir/hold" >"$dir/held" 2>&1 &
    exec 9>"$dir/hold"
    printf "BEGIN EXCLUSIVE;\nSELECT 'held';\n" >&9
    while ! grep -q held "$dir/held"; do sleep 0.1; done
    report 1 "$dir/1.db" "$dir/2.db" --lang en
    in_err "/2.db' is locked, or"
    in_out 'From 1 database'
    exec 9>&-
    wait
fi

# The same file under two names.
ln -s "$dir/1.db" "$dir/link.db"
ln "$dir/1.db" "$dir/twin.db"
report 0 "$dir/1.db" "$dir/link.db" "$dir/twin.db" --lang en
in_err "link.db' is given twice"
in_err "twin.db' is given twice"
in_out 'From 1 database'

# The old report stays until the new one is whole.
report 0 "$dir/1.db" --lang en
cp "$dir/out" "$dir/shown"
report 0 "$dir/1.db" --lang en -o "$dir/report.txt"
silent "$dir/out"
cmp -s "$dir/report.txt" "$dir/shown" || fault "the file is not what is shown"
(
    ulimit -f 4 # half kilobytes or so
    trap '' XFSZ
    "$sluss" report --at 2026-11-24 "$dir/2.db" -o "$dir/report.txt" 2>"$dir/err"
) && fault "a full disk is no fault"
in_err 'cannot be written'
cmp -s "$dir/report.txt" "$dir/shown" || fault "a full disk took the old report"
[ "$(cd "$dir" && echo report.txt*)" = report.txt ] || fault "left behind: $(cd "$dir" && echo report.txt*)"
echo mine >"$dir/report.txt.new"
report 0 "$dir/2.db" -o "$dir/report.txt"
[ "$(cat "$dir/report.txt.new")" = mine ] || fault "a neighbour was taken for ours"
report 1 "$dir/1.db" -o "$dir/none/report.txt"
report 1 "$dir/1.db" -o /dev/full
if "$sluss" report --at 2026-11-24 "$dir/1.db" >/dev/full 2>"$dir/err"; then fault "no room, and nothing said"; fi
in_err 'the report cannot be written'
verdict
