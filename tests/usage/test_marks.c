/* What one visit may add: each key once, so many of a metric, and nothing that is not in the closed list; and that the
 * number of a key is the same everywhere and for ever. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../../app/usage/keys.h"
#include "../../app/usage/marks.h"

static size_t marks_of(const Marks *marks, Metric metric, Str id) {
    size_t count = 0;
    for (size_t i = 0; i < marks->count; i++)
        count += marks->at[i].metric == metric && marks->at[i].number == key_number(id);
    return count;
}

static void a_key_is_marked_once(void **state) {
    Marks marks = {0};
    (void)state;
    for (int i = 0; i < 3; i++)
        marks_add(&marks, METRIC_TOPIC, STR("housing"));
    marks_add(&marks, METRIC_PAGE, STR("housing"));
    assert_int_equal(marks.count, 2);
    assert_int_equal(marks_of(&marks, METRIC_TOPIC, STR("housing")), 1);
    assert_int_equal(marks_of(&marks, METRIC_PAGE, STR("housing")), 1);
}

static void twenty_of_a_metric_are_the_most(void **state) {
    Arena arena = {0};
    Marks marks = {0};
    (void)state;
    for (int i = 0; i < 30; i++) {
        marks_add(&marks, METRIC_TOPIC, str_format(&arena, "t%d", i));
        marks_add(&marks, METRIC_TOPIC, STR("t0"));
    }
    assert_int_equal(marks.count, MARKS_OF_METRIC_MOST);
    assert_int_equal(marks_of(&marks, METRIC_TOPIC, STR("t19")), 1);
    assert_int_equal(marks_of(&marks, METRIC_TOPIC, STR("t20")), 0);
    marks_add(&marks, METRIC_CONTACT, STR("t20"));
    assert_int_equal(marks.count, MARKS_OF_METRIC_MOST + 1);
    arena_free(&arena);
}

static void there_is_an_end_to_all_metrics(void **state) {
    Arena arena = {0};
    Marks marks = {0};
    (void)state;
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
        for (int i = 0; i < 2 * MARKS_OF_METRIC_MOST; i++)
            marks_add(&marks, metric, str_format(&arena, "k%d", i));
    assert_int_equal(marks.count, MARKS_MOST);
    marks_set(&marks, METRIC_LANGUAGE, STR("sv"));
    assert_int_equal(marks_of(&marks, METRIC_LANGUAGE, STR("sv")), 1);
    arena_free(&arena);
}

static void one_takes_the_place_of_others(void **state) {
    Marks marks = {0};
    (void)state;
    marks_set(&marks, METRIC_LANGUAGE, STR("sv"));
    marks_add(&marks, METRIC_TOPIC, STR("housing"));
    marks_set(&marks, METRIC_LANGUAGE, STR("ti"));
    marks_set(&marks, METRIC_LANGUAGE, STR("ti"));
    assert_int_equal(marks.count, 2);
    assert_int_equal(marks_of(&marks, METRIC_LANGUAGE, STR("sv")), 0);
    assert_int_equal(marks_of(&marks, METRIC_LANGUAGE, STR("ti")), 1);
    assert_int_equal(marks_of(&marks, METRIC_TOPIC, STR("housing")), 1);
}

/* They are in files and reports of years ago. */
static void numbers_never_change(void **state) {
    static const struct {
        const char *id;
        int64_t number;
    } rows[] = {
        {"", 0xCBF29CE484222},       {"a", 0xAF63DC4C8601E},          {"foobar", 0x85944171F7396},
        {"sv", 0x08D94007B5793},     {"ti", 0x08C83707B56AB},         {"housing", 0x56785CE109CF0},
        {"mon-09", 0x69AB3E87D4541}, {"start/home", 0x89E1BBB3B60C8},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (key_number(str_from(rows[i].id)) != rows[i].number)
            fail_msg("%s: 0x%013llX", rows[i].id, (unsigned long long)key_number(str_from(rows[i].id)));
}

static int compare(const void *a, const void *b) {
    const int64_t *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

static void no_two_ids_have_a_number(void **state) {
    Arena arena = {0};
    KeyList keys = {0};
    uint32_t seed = 1;
    (void)state;
    keys_add_fixed(&keys, &arena);
    size_t fixed = keys.count, count = fixed + 20000;
    int64_t *numbers = arena_array(&arena, int64_t, count);
    for (size_t i = 0; i < count; i++) {
        seed = seed * 1664525u + 1013904223u;
        Str made = str_format(&arena, "%c%c-%u", 'a' + (int)(seed >> 28), 'a' + (int)(seed >> 24 & 15), (unsigned)i);
        numbers[i] = i < fixed ? keys.at[i].number : key_number(made);
        assert_true(numbers[i] >= 0 && numbers[i] < (int64_t)1 << KEY_BITS);
    }
    qsort(numbers, count, sizeof *numbers, compare);
    for (size_t i = 1; i < count; i++)
        assert_true(numbers[i - 1] < numbers[i]);
    keys_close(&keys);
    assert_int_equal(keys.count, fixed);
    arena_free(&arena);
}

static void a_closed_list_is_searched(void **state) {
    Arena arena = {0};
    KeyList keys = {0};
    (void)state;
    assert_null(keys_find(&keys, METRIC_TOPIC, 1));
    keys_close(&keys);
    for (int again = 0; again < 2; again++) {
        keys_add(&keys, &arena, METRIC_TOPIC, STR("housing"), STR("Bostad"));
        keys_add(&keys, &arena, METRIC_PAGE, STR("housing"), STR("En bostad"));
        keys_add(&keys, &arena, METRIC_LANGUAGE, STR("sv"), (Str){0});
        keys_close(&keys);
    }
    assert_int_equal(keys.count, 3);
    const Key *key = keys_find(&keys, METRIC_PAGE, key_number(STR("housing")));
    assert_non_null(key);
    assert_true(str_equal(key->label, STR("En bostad")));
    assert_null(keys_find(&keys, METRIC_CONTACT, key_number(STR("housing"))));
    assert_null(keys_find(&keys, METRIC_TOPIC, key_number(STR("money"))));
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_is_marked_once),           cmocka_unit_test(twenty_of_a_metric_are_the_most),
        cmocka_unit_test(there_is_an_end_to_all_metrics), cmocka_unit_test(one_takes_the_place_of_others),
        cmocka_unit_test(numbers_never_change),           cmocka_unit_test(no_two_ids_have_a_number),
        cmocka_unit_test(a_closed_list_is_searched),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
