/* A hundred thousand visits at random: no key grows by more than one with a visit, nothing is counted that is not in
 * the closed list, and counts are the same, byte for byte, in whatever order the visits came. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/usage/tally.h"

enum { VISITS = 100000, IDS = 40, LISTED = 30 };

static Arena arena;
static KeyList keys;
static Str ids[IDS];

static int start(void **state) {
    (void)state;
    for (size_t i = 0; i < IDS; i++)
        ids[i] = str_format(&arena, "id-%zu", i);
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
        for (size_t i = 0; i < LISTED; i++)
            keys_add(&keys, &arena, metric, ids[i], (Str){0});
    keys_close(&keys);
    return 0;
}

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

/* The same visit for the same number, so that visits can be made in any order. */
static Period make_visit(Marks *marks, uint32_t number) {
    uint64_t seed = number * 0x9E3779B97F4A7C15u + 1;
    *marks = (Marks){0};
    for (uint64_t left = seed >> 40 & 31; left < 40; left++) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        Metric metric = METRIC_NONE + 1 + (Metric)((seed >> 33) % (METRIC_END - 1));
        Str id = ids[(seed >> 48) % IDS];
        if (metric_sums_to_visits(metric))
            marks_set(marks, metric, id);
        else
            marks_add(marks, metric, id);
    }
    return (Period){2026, (int8_t)(1 + number % 6)};
}

static size_t listed(const Marks *marks) {
    size_t count = 0;
    for (size_t i = 0; i < marks->count; i++)
        count += keys_find(&keys, marks->at[i].metric, marks->at[i].number) != NULL;
    return count;
}

static int64_t sum_of(const Tally *tally) {
    int64_t sum = 0;
    for (size_t i = 0; i < tally->count; i++)
        sum += tally->list[i].n;
    return sum;
}

static void check_marks(const Marks *marks) {
    size_t of_metric[METRIC_END] = {0};
    assert_true(marks->count <= MARKS_MOST);
    for (size_t i = 0; i < marks->count; i++) {
        size_t count = ++of_metric[marks->at[i].metric];
        assert_true(count <= (metric_sums_to_visits(marks->at[i].metric) ? 1 : MARKS_OF_METRIC_MOST));
        for (size_t j = 0; j < i; j++)
            assert_true(marks->at[i].metric != marks->at[j].metric || marks->at[i].number != marks->at[j].number);
    }
}

static void a_visit_adds_at_most_one_to_a_key(void **state) {
    Tally tally = {0};
    int64_t sum = 0;
    (void)state;
    for (uint32_t number = 0; number < VISITS; number++) {
        Marks marks;
        Period week = make_visit(&marks, number);
        check_marks(&marks);
        int64_t before[MARKS_MOST];
        for (size_t i = 0; i < marks.count && number % 16 == 0; i++)
            before[i] = tally_of(&tally, week, marks.at[i].metric, marks.at[i].number);
        tally_add_visit(&tally, week, &keys, &marks);
        for (size_t i = 0; i < marks.count && number % 16 == 0; i++) {
            bool known = keys_find(&keys, marks.at[i].metric, marks.at[i].number);
            assert_int_equal(tally_of(&tally, week, marks.at[i].metric, marks.at[i].number), before[i] + known);
        }
        sum += (int64_t)listed(&marks);
    }
    assert_int_equal(sum_of(&tally), sum);
    for (size_t i = 0; i < tally.count; i++) {
        assert_non_null(keys_find(&keys, tally.list[i].metric, tally.list[i].number));
        assert_true(i == 0 || count_compare(&tally.list[i - 1], &tally.list[i]) < 0);
    }
    tally_clear(&tally);
    assert_int_equal(tally.count, 0);
}

static void order_cannot_be_told(void **state) {
    enum { SOME = 20000 };
    Tally forward = {0}, shuffled = {0};
    (void)state;
    for (uint32_t i = 0; i < SOME; i++) {
        Marks marks;
        Period week = make_visit(&marks, i);
        tally_add_visit(&forward, week, &keys, &marks);
        week = make_visit(&marks, (uint32_t)((uint64_t)i * 7919 % SOME));
        tally_add_visit(&shuffled, week, &keys, &marks);
    }
    assert_int_equal(forward.count, shuffled.count);
    for (size_t i = 0; i < forward.count; i++) {
        assert_int_equal(count_compare(&forward.list[i], &shuffled.list[i]), 0);
        assert_int_equal(forward.list[i].n, shuffled.list[i].n);
    }
    tally_clear(&forward);
    tally_clear(&shuffled);
}

static void what_is_not_in_the_list_is_not_counted(void **state) {
    Tally tally = {0};
    Marks marks = {0};
    (void)state;
    marks_add(&marks, METRIC_TOPIC, STR("what she typed"));
    marks_add(&marks, METRIC_SEARCH, STR("id-39"));
    tally_add_visit(&tally, (Period){2026, 47}, &keys, &marks);
    tally_add_visit(&tally, (Period){2026, 47}, &(KeyList){0}, &marks);
    assert_int_equal(tally.count, 0);
    marks_add(&marks, METRIC_SEARCH, STR("id-1"));
    tally_add_visit(&tally, (Period){2026, 47}, &keys, &marks);
    assert_int_equal(tally.count, 1);
    assert_int_equal(tally_of(&tally, (Period){2026, 47}, METRIC_SEARCH, key_number(STR("id-1"))), 1);
    assert_int_equal(tally_of(&tally, (Period){2026, 46}, METRIC_SEARCH, key_number(STR("id-1"))), 0);
    tally_clear(&tally);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_visit_adds_at_most_one_to_a_key),
        cmocka_unit_test(order_cannot_be_told),
        cmocka_unit_test(what_is_not_in_the_list_is_not_counted),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
