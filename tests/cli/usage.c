/* Writes a usage.db as a kiosk would have: usage FILE [SEED] [WEEKS] [VISITS]. So many weeks up to 2026-W47, so many
 * visits a week; the same seed gives the same counts. */
#include <stdio.h>
#include <stdlib.h>

#include "../../app/store/usage.h"
#include "../usage_year.h"

static int number(int argc, char **argv, int at, int otherwise) {
    return argc > at ? atoi(argv[at]) : otherwise;
}

int main(int argc, char **argv) {
    if (argc < 2)
        return 2;
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    KeyList keys = {0};
    Tally tally = {0};
    usage_keys(&keys, &arena);
    usage_year(&tally, &keys, (unsigned)number(argc, argv, 2, 1), number(argc, argv, 3, 52),
               number(argc, argv, 4, 200));
    bool done = usage_add(argv[1], &keys, &tally, (Date){2026, 11, 24}, &diags);
    diags_print(&diags, stderr);
    tally_clear(&tally);
    arena_free(&arena);
    return !done;
}
