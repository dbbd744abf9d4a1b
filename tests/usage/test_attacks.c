/* Attacks on what is told. In small worlds all true counts are tried, and those that are told alike are put side by
 * side: that is what a reader can know who knows the rule as well as we do. In large worlds a solver, which shares no
 * code with the rule, bounds each count by all that is told of the same visits. Nobody may narrow a count below ten
 * down to fewer than three values; and each attack is shown to work where the rule is weaker. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/usage/rule.h"

enum { LEAST = 10, CANDIDATES = 3, KEYS_MOST_HERE = 8 };

static const Rule plain = {RULE_LEAST, RULE_STEP};

/* All that is told, as one number; -1 and -2 have room too. */
static uint64_t told_as_one(const Cells *cells, uint64_t before) {
    for (size_t i = 0; i < cells->count; i++)
        before = before * 31 + (uint64_t)(cells->told[i] < 0 ? -cells->told[i] : 3 + cells->told[i] / 5);
    before = before * 67 + (uint64_t)(cells->other < 0 ? 0 : 1 + cells->other / 5);
    return before * 2 + cells->nothing;
}

/* The values that each key takes in the worlds that are told alike. */
typedef struct Class {
    uint64_t told;
    uint32_t values[KEYS_MOST_HERE];
    bool used;
} Class;

enum { CLASSES = 1 << 18 };
static Class classes[CLASSES];

static Class *class_of(uint64_t told) {
    size_t at = (size_t)(told * 0x9E3779B97F4A7C15u >> 46);
    while (classes[at].used && classes[at].told != told)
        at = (at + 1) % CLASSES;
    classes[at].used = true;
    classes[at].told = told;
    return &classes[at];
}

static void note(uint64_t told, const int64_t *n, size_t count) {
    Class *class = class_of(told);
    for (size_t i = 0; i < count; i++)
        class->values[i] |= UINT32_C(1) << n[i];
}

/* How many counts below ten are pinned to fewer than three values. Classes near the edge of what was tried are not
 * whole. */
static size_t pinned(size_t count, int64_t most) {
    enum { EDGE = 12 };
    uint32_t inside = (UINT32_C(1) << (most - EDGE + 1)) - 1;
    const uint32_t small = (UINT32_C(1) << LEAST) - 1;
    size_t faults = 0;
    for (size_t at = 0; at < CLASSES; at++) {
        bool whole = classes[at].used;
        for (size_t i = 0; i < count; i++)
            whole = whole && !(classes[at].values[i] & ~inside);
        for (size_t i = 0; whole && i < count; i++)
            faults += (classes[at].values[i] & small) && __builtin_popcount(classes[at].values[i]) < CANDIDATES;
    }
    memset(classes, 0, sizeof classes);
    return faults;
}

/* The next world; false after the last. */
static bool next(int64_t *n, size_t count, int64_t most) {
    for (size_t i = 0; i < count; i++) {
        if (++n[i] <= most)
            return true;
        n[i] = 0;
    }
    return false;
}

typedef void Publish(Cells *cells, size_t count);

static void by_the_rule(Cells *cells, size_t count) {
    rule_apply(&plain, cells, count);
}

/* A threshold, rounding and the sum of what is hidden, but nothing is hidden for the others' sake. */
static void without_joining(Cells *cells, size_t count) {
    for (size_t i = 0; i < count; i++) {
        int64_t other = 0;
        for (size_t j = 0; j < cells[i].count; j++) {
            bool small = cells[i].n[j] < LEAST;
            other += small ? cells[i].n[j] : 0;
            cells[i].told[j] = small ? CELL_HIDDEN : (cells[i].n[j] + 2) / 5 * 5;
        }
        cells[i].other = (other + 2) / 5 * 5;
        cells[i].nothing = false;
    }
}

static size_t attack_one(Publish *publish, size_t count, int64_t most) {
    int64_t n[KEYS_MOST_HERE] = {0}, told[KEYS_MOST_HERE];
    do {
        Cells cells = {.n = n, .count = count, .told = told, .sums_to_visits = true};
        publish(&cells, 1);
        note(told_as_one(&cells, 0), n, count);
    } while (next(n, count, most));
    return pinned(count, most);
}

/* Two metrics of the same visits: the last key of the second takes what is left. */
static size_t attack_two(Publish *publish, size_t first, size_t second, int64_t most) {
    int64_t n[KEYS_MOST_HERE] = {0}, told[KEYS_MOST_HERE];
    size_t free_keys = first + second - 1;
    do {
        int64_t left = 0;
        for (size_t i = 0; i < free_keys; i++)
            left += i < first ? n[i] : -n[i];
        if (left < 0 || left > most)
            continue;
        n[free_keys] = left;
        Cells cells[] = {{.n = n, .count = first, .told = told, .sums_to_visits = true},
                         {.n = n + first, .count = second, .told = told + first, .sums_to_visits = true}};
        publish(cells, 2);
        note(told_as_one(&cells[1], told_as_one(&cells[0], 0)), n, first + second);
    } while (next(n, free_keys, most));
    return pinned(first + second, most);
}

static void small_worlds_one_metric(void **state) {
    (void)state;
    assert_int_equal(attack_one(by_the_rule, 1, 30), 0);
    assert_int_equal(attack_one(by_the_rule, 2, 30), 0);
    assert_int_equal(attack_one(by_the_rule, 3, 30), 0);
    assert_int_equal(attack_one(by_the_rule, 4, 24), 0);
    assert_true(attack_one(without_joining, 3, 30) > 0);
}

static void small_worlds_two_metrics(void **state) {
    (void)state;
    assert_int_equal(attack_two(by_the_rule, 1, 2, 30), 0);
    assert_int_equal(attack_two(by_the_rule, 2, 2, 30), 0);
    assert_int_equal(attack_two(by_the_rule, 2, 3, 20), 0);
    assert_true(attack_two(without_joining, 2, 2, 30) > 0);
}

/* Months of a kiosk. */

enum { LANGUAGES = 12, TIMES = 56, FOUR = 4, WEEKS = 5, METRICS_HERE = 5, MONTHS = 3000 };

typedef struct World {
    int64_t weeks[WEEKS], languages[LANGUAGES], times[TIMES], endings[FOUR], lengths[FOUR];
    int64_t told[METRICS_HERE][TIMES];
    Cells cells[METRICS_HERE];
} World;

static uint64_t chance_state;

static uint32_t chance(uint32_t below) {
    chance_state = chance_state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(chance_state >> 33) % below;
}

/* The k-th of `count` about k times as seldom as the first. */
static size_t zipf(size_t count) {
    size_t at = chance((uint32_t)count);
    return chance((uint32_t)at + 1) == 0 ? at : zipf(count);
}

/* Open on five days from 9 to 18: everybody knows that nobody comes at night. */
static bool is_night(size_t time) {
    return time / 8 >= 5 || time % 8 < 3 || time % 8 > 5;
}

static void live(World *world, uint32_t visits_a_week) {
    *world = (World){0};
    size_t weeks = 4 + chance(2);
    for (size_t week = 0; week < weeks; week++) {
        uint32_t visits = visits_a_week * (50 + chance(100)) / 100;
        for (uint32_t visit = 0; visit < visits; visit++) {
            world->weeks[week]++;
            world->languages[zipf(LANGUAGES)]++;
            world->times[chance(5) * 8 + 3 + chance(3)]++;
            world->endings[zipf(FOUR)]++;
            world->lengths[zipf(FOUR)]++;
        }
    }
    const int64_t *n[] = {world->weeks, world->languages, world->times, world->endings, world->lengths};
    const size_t counts[] = {weeks, LANGUAGES, TIMES, FOUR, FOUR};
    for (size_t i = 0; i < METRICS_HERE; i++)
        world->cells[i] = (Cells){.n = n[i], .count = counts[i], .told = world->told[i], .sums_to_visits = true};
}

typedef struct Bounds {
    int64_t low, high;
} Bounds;

static Bounds of_number(int64_t told) {
    return (Bounds){told - 2 < LEAST ? LEAST : told - 2, told + 2};
}

static Bounds shown_sum(const Cells *cells) {
    Bounds sum = {0, 0};
    for (size_t i = 0; i < cells->count; i++)
        if (cells->told[i] >= 0)
            sum = (Bounds){sum.low + of_number(cells->told[i]).low, sum.high + of_number(cells->told[i]).high};
    return sum;
}

static Bounds other_sum(const Cells *cells) {
    return cells->other < 0 ? (Bounds){0, 0} : of_number(cells->other);
}

static Bounds all_visits(const World *world) {
    Bounds all = {0, INT32_MAX};
    for (size_t i = 0; i < METRICS_HERE; i++) {
        Bounds shown = shown_sum(&world->cells[i]), other = other_sum(&world->cells[i]);
        if (world->cells[i].nothing)
            continue;
        all.low = all.low > shown.low + other.low ? all.low : shown.low + other.low;
        all.high = all.high < shown.high + other.high ? all.high : shown.high + other.high;
    }
    return all;
}

/* The joined count is no larger than the least that is told. */
static Bounds joined_bounds(const Cells *cells) {
    Bounds joined = {0, 0};
    for (size_t i = 0; i < cells->count; i++)
        if (cells->told[i] == CELL_JOINED)
            joined = (Bounds){LEAST, INT32_MAX};
    for (size_t i = 0; i < cells->count; i++)
        if (joined.high && cells->told[i] >= 0 && of_number(cells->told[i]).high < joined.high)
            joined.high = of_number(cells->told[i]).high;
    return joined;
}

/* Values that one hidden count can have, by all that is told. */
static int64_t candidates(const World *world, size_t metric) {
    const Cells *cells = &world->cells[metric];
    Bounds all = all_visits(world), shown = shown_sum(cells), other = other_sum(cells), joined = joined_bounds(cells);
    int64_t unknown = 0;
    for (size_t i = 0; i < cells->count; i++)
        unknown += cells->told[i] == CELL_HIDDEN && !(metric == 2 && is_night(i));
    other.low = other.low > all.low - shown.high ? other.low : all.low - shown.high;
    other.high = other.high < all.high - shown.low ? other.high : all.high - shown.low;
    int64_t low = other.low - joined.high - (unknown - 1) * (LEAST - 1), high = other.high - joined.low;
    low = low < 0 ? 0 : low;
    high = high > LEAST - 1 ? LEAST - 1 : high;
    return high - low + 1;
}

static bool has_small(const Cells *cells, bool times) {
    for (size_t i = 0; i < cells->count; i++)
        if (cells->n[i] < LEAST && !(times && is_night(i)))
            return true;
    return false;
}

static void months_of_a_kiosk(void **state) {
    static const uint32_t volumes[] = {3, 8, 20, 50, 90, 290, 800};
    size_t told = 0, all = 0, withheld = 0, busy = 0;
    World *world = malloc(sizeof *world);
    (void)state;
    assert_non_null(world);
    chance_state = 20261126;
    for (int month = 0; month < MONTHS; month++) {
        live(world, volumes[month % (int)(sizeof volumes / sizeof *volumes)]);
        rule_apply(&plain, world->cells, METRICS_HERE);
        for (size_t metric = 0; metric < METRICS_HERE; metric++) {
            const Cells *cells = &world->cells[metric];
            bool many = volumes[month % (int)(sizeof volumes / sizeof *volumes)] >= 50;
            withheld += many && cells->nothing;
            busy += many;
            for (size_t i = 0; metric == 1 && i < LANGUAGES; i++, all++)
                told += cells->told[i] >= 0;
            if (!cells->nothing && has_small(cells, metric == 2))
                assert_true(candidates(world, metric) >= CANDIDATES);
        }
    }
    free(world);
    print_message(
        "%.1f of 12 languages are told on average; from 50 visits a week on nothing is told of %zu in %zu tables\n",
        (double)told * LANGUAGES / (double)all, withheld, busy);
    assert_true(told > all / 3 && withheld < busy / 50);
}

/* The old way: a threshold and an exact total. Where one count is hidden, it is the total minus the others. */
static void a_threshold_alone_fails(void **state) {
    size_t recovered = 0;
    World *world = malloc(sizeof *world);
    (void)state;
    assert_non_null(world);
    chance_state = 1;
    for (int month = 0; month < 300; month++) {
        size_t hidden = 0;
        live(world, 290);
        for (size_t i = 0; i < FOUR; i++)
            hidden += world->lengths[i] < 200;
        recovered += hidden == 1;
    }
    free(world);
    assert_true(recovered > 0);
}

/* A report of one kiosk and a report of it with another, subtracted. */
static void one_kiosk_more(void **state) {
    World *world = malloc(2 * sizeof *world);
    int64_t sum[LANGUAGES], told[LANGUAGES];
    (void)state;
    assert_non_null(world);
    chance_state = 7;
    for (int month = 0; month < 1000; month++) {
        live(&world[0], 90);
        live(&world[1], 12);
        rule_apply(&plain, &world[0].cells[1], 1);
        for (size_t i = 0; i < LANGUAGES; i++)
            sum[i] = world[0].languages[i] + world[1].languages[i];
        Cells both = {.n = sum, .count = LANGUAGES, .told = told, .sums_to_visits = true};
        rule_apply(&plain, &both, 1);
        for (size_t i = 0; i < LANGUAGES; i++) {
            const Cells *cells[] = {&world[0].cells[1], &both};
            Bounds bounds[2];
            for (size_t j = 0; j < 2; j++)
                bounds[j] = cells[j]->nothing                  ? (Bounds){0, INT32_MAX}
                            : cells[j]->told[i] == CELL_HIDDEN ? (Bounds){0, LEAST - 1}
                            : cells[j]->told[i] == CELL_JOINED ? joined_bounds(cells[j])
                                                               : of_number(cells[j]->told[i]);
            int64_t low = bounds[1].low - bounds[0].high, high = bounds[1].high - bounds[0].low;
            if (world[1].languages[i] < LEAST)
                assert_true(high - (low < 0 ? 0 : low) + 1 >= CANDIDATES);
        }
    }
    free(world);
}

/* What a stricter rule tells follows from what the plain one tells: together they say no more. */
static void stricter_rules_add_nothing(void **state) {
    static const Rule rules[] = {{10, 10}, {20, 5}, {15, 15}, {30, 10}, {100, 25}};
    (void)state;
    for (size_t at = 0; at < sizeof rules / sizeof *rules; at++) {
        int64_t n[3] = {0}, told[3], stricter_told[3];
        do {
            Cells cells = {.n = n, .count = 3, .told = told, .sums_to_visits = true};
            Cells stricter = {.n = n, .count = 3, .told = stricter_told, .sums_to_visits = true};
            rule_apply(&plain, &cells, 1);
            rule_apply(&rules[at], &stricter, 1);
            Class *class = class_of(told_as_one(&cells, 0));
            uint32_t both = (uint32_t)(told_as_one(&stricter, 0) * 2654435761u) | 1;
            assert_true(class->values[0] == 0 || class->values[0] == both);
            class->values[0] = both;
            for (size_t i = 0; i < 3; i++)
                assert_true(stricter_told[i] < 0 || n[i] >= rules[at].least);
        } while (next(n, 3, 40));
        memset(classes, 0, sizeof classes);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(small_worlds_one_metric), cmocka_unit_test(small_worlds_two_metrics),
        cmocka_unit_test(months_of_a_kiosk),       cmocka_unit_test(a_threshold_alone_fails),
        cmocka_unit_test(one_kiosk_more),          cmocka_unit_test(stricter_rules_add_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
