#!/bin/sh
# Opening hours as staff try them, and as another program asks for them: hours/cases.jsonl holds right answers.
# shellcheck source=lib.sh disable=SC2016 # the hours to write stand in backquotes
. "$(dirname "$0")/lib.sh"

cases=$build/tests/cases
data=$sources/tests/hours
reception='Mo 08:00-12:00,13:00-17:30; Tu-Fr 8:00-12:00; PH -1 day 15:00-24:00 off; PH off'

"$cases" "$data/cases.jsonl" requests >"$dir/requests"
sluss_says 0 hours --batch --calendar "$data/school-holidays.json" <"$dir/requests"
silent "$dir/err"
"$cases" "$data/cases.jsonl" score <"$dir/out" >"$dir/score" || fault "$(cat "$dir/score")"

# lines LINE…: so the output reads
lines() {
    printf '%s\n' "$@" >"$dir/want"
    cmp -s "$dir/want" "$dir/out" || fault "wanted: $(cat "$dir/want") got: $(cat "$dir/out")"
    silent "$dir/err"
}

sluss_says 0 hours "$reception" --at 2026-03-30T09:00
lines 'Mo 08:00-12:00,13:00-17:30; Tu-Fr 08:00-12:00; PH -1 day 15:00-24:00 off; PH off' '' \
    'Mo 2026-03-30 09:00: open, until Mo 2026-03-30 12:00' '' 'the week:' \
    '  Mo 2026-03-30  08:00-12:00, 13:00-17:30' '  Tu 2026-03-31  08:00-12:00' \
    '  We 2026-04-01  08:00-12:00' '  Th 2026-04-02  08:00-12:00' \
    '  Fr 2026-04-03  closed  (special: långfredagen)' '  Sa 2026-04-04  closed' '  Su 2026-04-05  closed' \
    '' 'special days after it:' '  Mo 2026-04-06  closed  (special: annandag påsk)' \
    '  Fr 2026-05-01  closed  (special: första maj)' '  Th 2026-05-14  closed  (special: Kristi himmelsfärdsdag)'
sluss_says 0 hours "$reception" --country DK --at 2026-03-30T09:00
in_out 'Th 2026-04-02  closed  (special: Skærtorsdag)'

sluss_says 0 hours '24/7' --at 2026-03-30
in_out 'Mo 2026-03-30 00:00: open, as far as one can see'
in_out 'no special days after it until Fr 2026-05-29'
sluss_says 0 hours 'Mo-Fr 10:00-12:00 unknown "ring"' --from 2026-03-27 --to 2026-03-31T11:00
lines 'Mo-Fr 10:00-12:00 unknown "ring"' '' \
    '  2026-03-27T10:00+01:00 to 2026-03-27T12:00+01:00: unknown "ring"' \
    '  2026-03-30T10:00+02:00 to 2026-03-30T12:00+02:00: unknown "ring"' \
    '  2026-03-31T10:00+02:00 to 2026-03-31T11:00+02:00: unknown "ring"'
sluss_says 0 hours '24/7' --from 2026-10-25T02:30+02:00 --to 2026-10-25T02:15+01:00 # the hour that comes twice
in_out '2026-10-25T02:30+02:00 to 2026-10-25T02:15+01:00: open'
sluss_says 0 hours 'Mo 10:00-12:00' --from 2026-03-31 --to 2026-04-01
in_out 'closed all the time'

printf 'SE:\n  - {name: Planeringsdag, dates: "2026 Apr 08"}\n  - {day: good-friday, holiday: no}\n' >"$dir/calendar.yaml"
sluss_says 0 hours "$reception" --at 2026-04-01 --calendar "$dir/calendar.yaml"
in_out 'We 2026-04-08  closed  (special: Planeringsdag)'
in_out 'Fr 2026-04-03  08:00-12:00'
printf 'SE:\n  - {day: god-friday, holiday: no}\n' >"$dir/calendar.yaml"
sluss_says 1 hours "$reception" --calendar "$dir/calendar.yaml"
in_err "calendar.yaml:2:11: error: there is no day 'god-friday'"
in_err "did you mean 'good-friday'?"
sluss_says 1 hours "$reception" --calendar "$dir/nowhere.yaml"
in_err "nowhere.yaml: error: the file cannot be read"

sluss_says 1 hours 'Mån-Fre 8-16'
lines 'hours:1:1: error: weekdays are Mo Tu We Th Fr Sa Su' '  1 | Mån-Fre 8-16' '      ^~~' \
    '  did you mean `Mo-Fr 08:00-16:00`?'
sluss_says 0 hours 'PH off; Mo-Fr 08:00-16:00' --at 2026-03-30
in_out 'hours:1:1: warning: holidays are opened again by the later rule `Mo-Fr 08:00-16:00`'
in_out 'put `PH off` last'

sluss_says 0 hours 'PH off; Mo-Fr 08:00-16:00' --at 2026-03-30 --json
in_out '"canonical": "PH off; Mo-Fr 08:00-16:00"'
in_out '"message": "holidays are opened again by the later rule `Mo-Fr 08:00-16:00`"'
in_out '"next_change": "2026-03-30T08:00+02:00"'
in_out '"weekday": "Su"'
sluss_says 1 hours 'Mo-Fr 8-16' --json
in_out '"error": "a time of day is written 08:00"'
in_out '"at": 6'
in_out '"help": "did you mean `Mo-Fr 08:00-16:00`?"'
sluss_says 0 hours 'Mo-Fr 10:00-12:00' --from 2026-03-31 --to 2026-04-01 --json
in_out '"2026-03-31T10:00+02:00"'

for call in '' 'Mo 10:00-12:00 Tu' '--batch --json' '--batch x' 'x --at' 'x --from 2026-01-01' 'x --to 2026-01-01' \
    'x --from 2026-01-02 --to 2026-01-01' 'x --from 0001-01-01 --to 9999-12-31' 'x --country NO' 'x --at tomorrow' 'x --at 2026-02-30' 'x --at 2026-03-02T08:55+1:00' 'x --at 1 --at 2'; do
    # shellcheck disable=SC2086 # the words of the call
    sluss_says 2 hours $call
    in_err 'usage: sluss hours EXPR'
    silent "$dir/out"
done

# Each line has an answer, whatever stands in it.
printf '%s\t%s\t%s\t%s\t%s\t%s\n' 1 SE 'Mo 10:00-12:00' 2026-03-30T10:00+02:00 '' '' \
    2 NO 'Mo 10:00-12:00' 2026-03-30 '' '' 3 SE 'Mo 25' 2026-03-30 '' '' 4 SE 'Mo off' never '' '' \
    5 SE sunrise-sunset 2026-03-30 '' 57.93N >"$dir/requests"
printf '6\n\n7\tSE\t24/7\t2026-03-30\tT\n8\tSE\tMo 10:00-12:00\t2026-03-29\t2026-03-31\t\textra' >>"$dir/requests"
sluss_says 0 hours --batch <"$dir/requests"
lines '1	{"state":"open","comment":null,"next_change":"2026-03-30T12:00+02:00"}' \
    '2	{"error":"the country is SE or DK"}' \
    '3	{"error":"a time of day is written 08:00","at":3,"length":2,"help":"write them as `Mo-Fr 08:00-12:00,13:00-16:30; PH off`"}' \
    '4	{"error":"a time is written 2026-03-02T08:55 or 2026-03-02T08:55+01:00"}' \
    '5	{"error":"a position is written 57.93,12.53"}' \
    '6	{"error":"the country is SE or DK"}' '	{"error":"the country is SE or DK"}' \
    '7	{"error":"a time is written 2026-03-02T08:55 or 2026-03-02T08:55+01:00"}' \
    '8	[["2026-03-30T10:00+02:00","2026-03-30T12:00+02:00","open",null]]'
verdict
