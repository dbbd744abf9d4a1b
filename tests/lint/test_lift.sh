#!/bin/sh
# Opening hours can be lifted out: app/hours/ with a few files of app/base/, as plain C17, is a library of its own.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/base"
cp -r app/hours "$work/hours"
for noun in arena str utf8 date; do cp app/base/$noun.[ch] "$work/base"; done
cp app/base/say.h "$work/base"

cat >"$work/open.c" <<'END'
#include <stdio.h>

#include "hours/hours.h"

int main(int argc, char **argv) {
    Arena arena = {0};
    HoursFaults faults;
    HoursPlace place = {.holidays = holidays_create(&arena, STR("SE"))};
    const Hours *hours = argc == 2 ? hours_parse(str_from(argv[1]), &arena, &faults) : NULL;
    Civil now = {{2026, 4, 2}, 14 * 60}, change;
    if (!hours)
        return 1;
    HoursTable *table = hours_table(hours, &place, &arena);
    bool changes = hours_next_change(table, now, &change);
    printf("%s until %02d:%02d\n", hours_at(table, now).state == HOURS_OPEN ? "open" : "closed",
           changes ? change.minute / 60 : 24, changes ? change.minute % 60 : 0);
    arena_free(&arena);
    return 0;
}
END
(cd "$work" && cc -std=c17 -pedantic -Wall -Wextra -Werror -O1 -o open open.c hours/*.c base/*.c -lm)
said=$("$work/open" 'Mo-Fr 08:00-16:30; PH -1 day 15:00-24:00 off; PH off')
[ "$said" = 'open until 15:00' ] || {
    echo "it says: $said"
    exit 1
}
