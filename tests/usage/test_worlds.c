/* The strongest reader: knows the rule by heart, has all the time there is, and knows which keys are zero. Of small
 * worlds every one is made, told, and put in the class of those that are told in the same words. What a class leaves
 * open is all that can ever be known; so every count below RULE_LEAST must have RULE_CANDIDATES values in it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../light.h"
#include "weak.h"

enum { PARTS_MOST = 3, KEYS_AT_MOST = 8 };

/* Some metrics of the same visits. A part of one key is the visits themselves. */
typedef struct Shape {
    const char *name;
    size_t part_count, sizes[PARTS_MOST];
    int most;                 /* of their sum */
    size_t zeros[PARTS_MOST]; /* so many more keys are known to be zero */
    bool apart;               /* they do not sum to the same */
} Shape;

typedef struct Class {
    uint64_t told;    /* 0: no class */
    int64_t sum_most; /* what is told leaves room for no more, and so for no world that was not made */
    uint64_t values[KEYS_AT_MOST], strict;
    int member[KEYS_AT_MOST];
} Class;

typedef struct Search {
    const Shape *shape;
    Publish *publish;
    size_t key_count, part_of[KEYS_AT_MOST];
    int world[KEYS_AT_MOST];
    Class *classes;
    size_t room, class_count, worlds, pinned;
    bool watch_strict; /* a stricter rule tells the same of all worlds of a class */
} Search;

static uint64_t mix(uint64_t hash, int64_t value) {
    hash = (hash ^ (uint64_t)(value + 3)) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 29;
}

static uint64_t told_hash(const Cells *cells, size_t count) {
    uint64_t hash = 1;
    for (size_t i = 0; i < count; i++) {
        hash = mix(mix(hash, cells[i].nothing), cells[i].other);
        for (size_t j = 0; j < cells[i].count; j++)
            hash = mix(hash, cells[i].told[j]);
    }
    return hash | 1;
}

/* The world as cells; `n` and `told` have room for all its keys and zeros. */
static void lay_out(const Search *search, Cells *cells, int64_t *n, int64_t *told) {
    size_t key = 0;
    for (size_t part = 0; part < search->shape->part_count; part++) {
        size_t keys = search->shape->sizes[part], count = keys + search->shape->zeros[part];
        cells[part] = (Cells){.n = n, .count = count, .told = told, .sums_to_visits = !search->shape->apart};
        for (size_t i = 0; i < count; i++)
            *n++ = i < keys ? search->world[key++] : 0;
        told += count;
    }
}

static int64_t most_sum(const Cells *cells) {
    int64_t sum = cells->other < 0 ? 0 : cells->other + RULE_STEP / 2;
    for (size_t i = 0; i < cells->count; i++)
        sum += cells->told[i] < 0 ? 0 : cells->told[i] + RULE_STEP / 2;
    return cells->nothing && cells->other < 0 ? INT64_MAX : sum;
}

/* Where all is nothing there is no bound; all that counts there are few, or the attack says too much. */
static int64_t most_in_all(const Shape *shape, const Cells *cells) {
    int64_t most = INT64_MAX, largest = 0;
    for (size_t part = 0; part < shape->part_count; part++) {
        int64_t sum = most_sum(&cells[part]);
        most = sum < most ? sum : most;
        largest = sum > largest && sum < INT64_MAX ? sum : largest;
    }
    return shape->apart ? largest : most == INT64_MAX ? 0 : most;
}

static uint64_t told_by(const Search *search, const Rule *rule, int64_t *sum_most) {
    Cells cells[PARTS_MOST];
    int64_t n[2 * KEYS_AT_MOST], told[2 * KEYS_AT_MOST];
    lay_out(search, cells, n, told);
    if (rule)
        rule_apply(rule, cells, search->shape->part_count);
    else
        search->publish(cells, search->shape->part_count);
    *sum_most = most_in_all(search->shape, cells);
    return told_hash(cells, search->shape->part_count);
}

static Class *class_of(Search *search, uint64_t told) {
    size_t at = told >> 20 & (search->room - 1);
    while (search->classes[at].told && search->classes[at].told != told)
        at = (at + 1) & (search->room - 1);
    return &search->classes[at];
}

static void grow(Search *search) {
    Search old = *search;
    search->room = old.room ? 2 * old.room : 1024;
    search->classes = calloc(search->room, sizeof *search->classes);
    assert_non_null(search->classes);
    for (size_t i = 0; i < old.room; i++)
        if (old.classes[i].told)
            *class_of(search, old.classes[i].told) = old.classes[i];
    free(old.classes);
}

static void add_world(Search *search) {
    static const Rule stricter = {20, 10};
    int64_t most, unused;
    uint64_t told = told_by(search, NULL, &most);
    uint64_t strict = search->watch_strict ? told_by(search, &stricter, &unused) : 0;
    if (2 * search->class_count >= search->room)
        grow(search);
    Class *class = class_of(search, told);
    if (!class->told) {
        search->class_count++;
        *class = (Class){.told = told, .sum_most = most, .strict = strict};
        memcpy(class->member, search->world, sizeof class->member);
    }
    assert_true(class->strict == strict);
    for (size_t i = 0; i < search->key_count; i++)
        class->values[i] |= (uint64_t)1 << search->world[i];
    search->worlds++;
}

/* All values of this key and of those after it; the last one of a later part is what its part still lacks. */
static void make_worlds(Search *search, size_t key, int sum, int wanted) {
    size_t part = key < search->key_count ? search->part_of[key] : 0;
    bool ends = key + 1 >= search->key_count || search->part_of[key + 1] != part;
    bool bound = !search->shape->apart && part > 0;
    if (key == search->key_count) {
        add_world(search);
        return;
    }
    int high = (bound ? wanted : search->shape->most) - sum;
    for (int value = ends && bound ? high : 0; value <= high; value++) {
        search->world[key] = value;
        make_worlds(search, key + 1, ends ? 0 : sum + value, part == 0 ? sum + value : wanted);
    }
}

static int count_of(uint64_t values) {
    return __builtin_popcountll(values);
}

static void show(const Search *search, const Class *class, size_t key) {
    fprintf(stderr, "%s: key %zu of the world", search->shape->name, key);
    for (size_t i = 0; i < search->key_count; i++)
        fprintf(stderr, "%s %d", i && search->part_of[i] != search->part_of[i - 1] ? " |" : "", class->member[i]);
    fprintf(stderr, " can only be");
    for (int value = 0; value < 64; value++)
        if (class->values[key] >> value & 1)
            fprintf(stderr, " %d", value);
    fprintf(stderr, "\n");
}

static void judge(Search *search, bool shows) {
    const uint64_t small = ((uint64_t)1 << RULE_LEAST) - 1;
    for (size_t i = 0; i < search->room; i++) {
        const Class *class = &search->classes[i];
        for (size_t key = 0; key < search->key_count && class->told && class->sum_most <= search->shape->most; key++) {
            if (!(class->values[key] & small) || count_of(class->values[key]) >= RULE_CANDIDATES)
                continue;
            if (search->pinned++ < 5 && shows)
                show(search, class, key);
        }
    }
}

static Search attack(const Shape *shape, Publish *publish_by, bool shows) {
    Search search = {.shape = shape, .publish = publish_by, .watch_strict = publish_by == publish};
    for (size_t part = 0; part < shape->part_count; part++)
        for (size_t i = 0; i < shape->sizes[part]; i++)
            search.part_of[search.key_count++] = part;
    make_worlds(&search, 0, 0, 0);
    judge(&search, shows);
    if (getenv("SLUSS_SHOW"))
        fprintf(stderr, "%-40s %9zu worlds, %7zu classes, %zu pinned\n", shape->name, search.worlds, search.class_count,
                search.pinned);
    free(search.classes);
    return search;
}

/* Sums, small where every step is watched. */
static const Shape shapes[] = {
    {.name = "1 key", .part_count = 1, .sizes = {1}, .most = 63},
    {.name = "2 keys", .part_count = 1, .sizes = {2}, .most = 63},
    {.name = "3 keys", .part_count = 1, .sizes = {3}, .most = 63},
    {.name = "4 keys", .part_count = 1, .sizes = {4}, .most = LIGHT(63, 50)},
    {.name = "1 key, a zero", .part_count = 1, .sizes = {1}, .most = 63, .zeros = {1}},
    {.name = "2 keys, 3 zeros", .part_count = 1, .sizes = {2}, .most = 63, .zeros = {3}},
    {.name = "3 keys, a zero", .part_count = 1, .sizes = {3}, .most = 63, .zeros = {1}},
    {.name = "4 keys, 2 zeros", .part_count = 1, .sizes = {4}, .most = LIGHT(63, 50), .zeros = {2}},
    {.name = "2 keys, visits", .part_count = 2, .sizes = {2, 1}, .most = 63},
    {.name = "2 keys, a zero, visits", .part_count = 2, .sizes = {2, 1}, .most = 63, .zeros = {1}},
    {.name = "3 keys, visits", .part_count = 2, .sizes = {3, 1}, .most = 63},
    {.name = "4 keys, visits", .part_count = 2, .sizes = {4, 1}, .most = LIGHT(63, 50)},
    {.name = "5 keys, visits", .part_count = 2, .sizes = {5, 1}, .most = LIGHT(48, 33)},
    {.name = "2 + 2 keys", .part_count = 2, .sizes = {2, 2}, .most = 63},
    {.name = "2 + 2 keys, a zero each", .part_count = 2, .sizes = {2, 2}, .most = 63, .zeros = {1, 1}},
    {.name = "2 + 3 keys", .part_count = 2, .sizes = {2, 3}, .most = LIGHT(63, 43)},
    {.name = "2 + 3 keys, a zero", .part_count = 2, .sizes = {2, 3}, .most = LIGHT(63, 43), .zeros = {1, 0}},
    {.name = "3 + 2 keys, a zero", .part_count = 2, .sizes = {3, 2}, .most = LIGHT(63, 43), .zeros = {1, 0}},
    {.name = "2 + 4 keys", .part_count = 2, .sizes = {2, 4}, .most = LIGHT(39, 30)},
    {.name = "3 + 3 keys", .part_count = 2, .sizes = {3, 3}, .most = LIGHT(39, 30)},
    {.name = "2 + 2 keys, visits", .part_count = 3, .sizes = {2, 2, 1}, .most = 63},
    {.name = "2 + 3 keys, visits", .part_count = 3, .sizes = {2, 3, 1}, .most = LIGHT(58, 43)},
    {.name = "2 + 2 + 2 keys", .part_count = 3, .sizes = {2, 2, 2}, .most = LIGHT(53, 38)},
    {.name = "2 + 2 keys, apart", .part_count = 2, .sizes = {2, 2}, .most = LIGHT(38, 28), .apart = true},
};

static void no_world_pins_a_small_count(void **state) {
    size_t pinned = 0;
    (void)state;
    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i += LIGHT(1, 2))
        pinned += attack(&shapes[i], publish, true).pinned;
    assert_int_equal(pinned, 0);
}

static void weaker_rules_are_beaten(void **state) {
    static Publish *const weak[] = {publish_threshold, publish_unjoined, publish_exact, publish_unproved};
    (void)state;
    for (size_t rule = 0; rule < sizeof weak / sizeof weak[0]; rule++) {
        size_t pinned = 0;
        for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++)
            if (shapes[i].sizes[0] + shapes[i].sizes[1] < 4)
                pinned += attack(&shapes[i], weak[rule], false).pinned;
        assert_true(pinned > 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_world_pins_a_small_count),
        cmocka_unit_test(weaker_rules_are_beaten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
