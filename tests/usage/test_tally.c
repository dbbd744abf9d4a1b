/* What a visit may add: one to a key, twenty keys of a metric, nothing that is not in the closed list; and that sums do
 * not tell in which order visits came. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/usage/tally.h"

enum { VISITS = 100000, IDS = 40 };

static const Period week = {2026, 48};
static Arena arena;
static Str ids[IDS];

static KeyList make_keys(void) {
    KeyList keys = {0};
    keys_add_fixed(&keys, &arena);
    for (int i = 0; i < IDS; i++) {
        ids[i] = str_format(&arena, "id-%d", i);
        if (i % 4) /* the rest is in no list */
            for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
                keys_add(&keys, &arena, metric, ids[i], STR("Ord"));
    }
    keys_close(&keys);
    return keys;
}

static Marks visit_at_random(void) {
    Marks marks = {0};
    for (int touch = rand() % 120; touch > 0; touch--)
        marks_add(&marks, METRIC_NONE + 1 + rand() % (METRIC_END - 1), ids[rand() % IDS]);
    return marks;
}

static void visits_hold_the_bounds(void **state) {
    (void)state;
    KeyList keys = make_keys();
    srand(48);
    for (int visit = 0; visit < VISITS; visit++) {
        Marks marks = visit_at_random();
        Tally tally = {0};
        int64_t of_metric[METRIC_END] = {0};
        tally_add_visit(&tally, week, &keys, &marks);
        for (size_t i = 0; i < tally.count; i++) {
            assert_int_equal(tally.list[i].n, 1);
            assert_true(++of_metric[tally.list[i].metric] <= MARKS_OF_METRIC_MOST);
            assert_non_null(keys_find(&keys, tally.list[i].metric, tally.list[i].number));
            assert_true(i == 0 || count_compare(&tally.list[i - 1], &tally.list[i]) < 0);
        }
        tally_clear(&tally);
    }
}

static void order_cannot_be_told(void **state) {
    enum { FEW = 200 };
    (void)state;
    KeyList keys = make_keys();
    Marks *visits = arena_array(&arena, Marks, FEW);
    Tally up = {0}, down = {0};
    for (int i = 0; i < FEW; i++)
        visits[i] = visit_at_random();
    for (int i = 0; i < FEW; i++) {
        tally_add_visit(&up, week, &keys, &visits[i]);
        tally_add_visit(&down, week, &keys, &visits[FEW - 1 - i]);
    }
    assert_int_equal(up.count, down.count);
    for (size_t i = 0; i < up.count; i++)
        assert_true(count_compare(&up.list[i], &down.list[i]) == 0 && up.list[i].n == down.list[i].n);
    tally_clear(&up);
    tally_clear(&down);
}

static void one_of_a_kind_is_set(void **state) {
    (void)state;
    Marks marks = {0};
    marks_add(&marks, METRIC_TOPIC, STR("housing"));
    marks_set(&marks, METRIC_LANGUAGE, STR("ti"));
    marks_set(&marks, METRIC_LANGUAGE, STR("ar"));
    assert_int_equal(marks.count, 2);
    assert_int_equal(marks.at[1].number, key_number(STR("ar")));
}

/* They are stored, and other kiosks and other years must come to the same. */
static void numbers_stay(void **state) {
    (void)state;
    assert_int_equal(key_number(STR("ti")), 154496155735723);
    assert_int_equal(key_number(STR("housing")), 1521199269059824);
    assert_int_equal(key_number(STR("mon-09")), 1858947350611265);
    KeyList keys = {0};
    keys_add_fixed(&keys, &arena);
    size_t before = keys.count;
    for (int i = 0; i < 20000; i++)
        keys_add(&keys, &arena, METRIC_PAGE, str_format(&arena, "page-%d", i), (Str){0});
    keys_close(&keys);
    assert_int_equal(keys.count, before + 20000);
}

static int end(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(visits_hold_the_bounds),
        cmocka_unit_test(order_cannot_be_told),
        cmocka_unit_test(one_of_a_kind_is_set),
        cmocka_unit_test(numbers_stay),
    };
    return cmocka_run_group_tests(tests, NULL, end);
}
