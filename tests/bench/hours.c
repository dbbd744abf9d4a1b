/* Opening hours against opening_hours.js in node: the same values at the same moments, in turns. The peer is warm
 * before it is timed, and what it takes to start is not counted. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../app/base/file.h"
#include "../../app/hours/hours.h"
#include "../../app/text/zone.h"
#include "bench.h"
#include "figure.h"

enum { ROUNDS = 5, SLICE_MS = 200, VALUES_MOST = 4, DAY_MINUTES = 1440 };

typedef struct Race {
    Arena arena, fresh; /* fresh: emptied after each parse */
    HoursPlace place;
    Str value;
    HoursTable *table;
    unsigned turn;
    int64_t sum; /* of answers, so that none can be left out */
} Race;

/* All minutes of all days of an April with Easter in it. */
static Civil next_moment(Race *race) {
    unsigned turn = race->turn++;
    return (Civil){{2026, 4, (int8_t)(1 + turn % 28)}, (int16_t)(turn * 7 % DAY_MINUTES)};
}

static void parse_and_ask(Race *race) {
    HoursFaults faults;
    const Hours *hours = hours_parse(race->value, &race->fresh, &faults);
    race->sum += hours_at(hours_table(hours, &race->place, &race->fresh), next_moment(race)).state;
    arena_reset(&race->fresh);
}

static void ask(Race *race) {
    race->sum += hours_at(race->table, next_moment(race)).state;
}

static void ask_next(Race *race) {
    Civil change = {0};
    hours_next_change(race->table, next_moment(race), &change);
    race->sum += change.minute;
}

static void ask_year(Race *race) {
    int64_t from = (int64_t)date_days((Date){2026, 1, 1}) * DAY_MINUTES;
    HoursWalk walk = {.table = race->table, .at = from, .end = from + (int64_t)365 * DAY_MINUTES};
    HoursInterval interval;
    while (hours_walk_next(&walk, &interval))
        race->sum += interval.to;
}

static const struct {
    const char *name, *word; /* word: how hours_peer.js calls it */
    void (*once)(Race *race);
    unsigned batch; /* between two looks at the clock */
} events[] = {
    {"parse and state", "parse", parse_and_ask, 64},
    {"state", "state", ask, 4096},
    {"next change", "next", ask_next, 4096},
    {"a year", "year", ask_year, 16},
};

/* Nanoseconds each. */
static double run_ours(Race *race, size_t event) {
    double began = clock_ms(), spent = 0;
    unsigned count = 0;
    for (; spent < SLICE_MS; spent = clock_ms() - began) {
        for (unsigned i = 0; i < events[event].batch; i++)
            events[event].once(race);
        count += events[event].batch;
    }
    return spent * 1e6 / count;
}

/* The same of the peer; 0 if it did not answer. */
static double run_peer(const char *peer, Str value, size_t event, Arena *arena) {
    char command[2048];
    double nanoseconds = 0;
    setenv("SLUSS_HOURS", str_c(arena, value), 1);
    snprintf(command, sizeof command, "TZ=Europe/Stockholm node tests/bench/hours_peer.js '%s' %s %d", peer,
             events[event].word, SLICE_MS);
    FILE *answer = popen(command, "r");
    if (!answer || fscanf(answer, "%lf", &nanoseconds) != 1)
        nanoseconds = 0;
    if (answer)
        pclose(answer);
    return nanoseconds;
}

static Verdict measure_event(Race *race, const char *peer, const char *which, size_t event) {
    static Samples ours, peers;
    char name[40];
    ours.count = peers.count = 0;
    for (int i = 0; i < ROUNDS; i++) {
        samples_add(&ours, run_ours(race, event));
        double theirs = *peer ? run_peer(peer, race->value, event, &race->arena) : 0;
        if (*peer && theirs <= 0)
            return BROKEN;
        samples_add(&peers, theirs);
    }
    snprintf(name, sizeof name, "%s: %s", which, events[event].name);
    Figure figure = {.name = name, .unit = "ns", .goal = 0.01};
    figure.ours = samples_share(&ours, 0.5);
    figure.peers = samples_share(&peers, 0.5);
    if (*peer) {
        snprintf(figure.note, sizeof figure.note, "%.0f times as fast; median of %d rounds", figure.peers / figure.ours,
                 ROUNDS);
        return figure_print(&figure) ? MET : MISSED;
    }
    printf("%-34s %10.2f ns\n", name, figure.ours);
    return MET;
}

static Verdict measure_value(const char *peer, const char *which, Str value) {
    Race race = {.value = value};
    Str zone = STR("Europe/Stockholm");
    HoursFaults faults;
    Verdict worst = MET;
    race.place = (HoursPlace){
        .holidays = holidays_create(&race.arena, STR("SE")),
        .located = true,
        .latitude = 57.93,
        .longitude = 12.53,
        .utc_offset = zone_noon_offset,
        .zone = &zone,
    };
    const Hours *hours = hours_parse(value, &race.arena, &faults);
    if (!hours)
        return BROKEN;
    race.table = hours_table(hours, &race.place, &race.arena);
    for (size_t i = 0; i < sizeof events / sizeof events[0] && worst != BROKEN; i++) {
        Verdict verdict = measure_event(&race, peer, which, i);
        worst = verdict > worst ? verdict : worst;
    }
    arena_free(&race.arena);
    arena_free(&race.fresh);
    return worst;
}

Verdict measure_hours(const Bench *bench) {
    static const char *const names[] = {"reception", "longest case"};
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    Str text;
    Verdict worst = MET;
    if (!file_read(&arena, bench->hours, 1 << 20, NULL, &text, &diags))
        return BROKEN;
    if (!*bench->hours_peer)
        fputs("bench: ratios to opening_hours.js are left out: there is no node, or npm could not fetch it\n", stderr);
    for (size_t i = 0, at = 0; i < sizeof names / sizeof names[0] && worst != BROKEN; i++) {
        size_t end = str_find(text, '\n', at);
        Verdict verdict = measure_value(bench->hours_peer, names[i], str_slice(text, at, end));
        worst = verdict > worst ? verdict : worst;
        at = end + 1;
    }
    arena_free(&arena);
    return worst;
}
