/* For scripts. `counters DB` prints the counts of a kiosk's or a town's database as period;metric;key;n;
 * `counters DB TODAY WEEK ID N…` adds to a kiosk's: visits that opened the topics named. */
#include <stdlib.h>

#include "../../app/store/usage.h"

static bool print(const char *path, Arena *arena, Diags *diags) {
    KeyList keys = {0};
    Tally tally = {0};
    bool done = usage_read(path, arena, &keys, &tally, diags);
    for (size_t i = 0; i < tally.count; i++)
        printf("%.*s;%d;%lld;%lld\n", STR_ARG(period_text(arena, tally.list[i].period)), (int)tally.list[i].metric,
               (long long)tally.list[i].number, (long long)tally.list[i].n);
    tally_clear(&tally);
    return done;
}

static bool add(int argc, char **argv, Arena *arena, Diags *diags) {
    KeyList keys = {0};
    Tally tally = {0};
    Date today;
    Period week;
    bool done = date_parse(str_from(argv[2]), &today) && period_parse(str_from(argv[3]), &week);
    keys_add_fixed(&keys, arena);
    for (int i = 4; i + 1 < argc && done; i += 2) {
        keys_add(&keys, arena, METRIC_TOPIC, str_from(argv[i]), STR("a topic; \"of\" words"));
        tally_add(&tally, week, METRIC_TOPIC, key_number(str_from(argv[i])), strtol(argv[i + 1], NULL, 10));
    }
    keys_close(&keys);
    done = done && usage_add(argv[1], &keys, &tally, today, diags);
    tally_clear(&tally);
    return done;
}

int main(int argc, char **argv) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    bool done = argc == 2 ? print(argv[1], &arena, &diags) : argc >= 6 ? add(argc, argv, &arena, &diags) : false;
    diags_print(&diags, stderr);
    arena_free(&arena);
    return !done;
}
