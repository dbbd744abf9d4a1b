/* Inertia: it comes to rest, stays within the range, and does not depend on how often it is asked. */
#include "../golden.h"

#include "../../app/ui/scroll.h"

enum { DOTS = 400 }; /* pixels on 100 mm */

static void test_by(void **state) {
    (void)state;
    static const struct {
        int at, by, want;
    } rows[] = {{0, 100, 100}, {0, -1, 0}, {950, 100, 1000}, {1000, 1, 1000}, {500, -600, 0}, {500, 0, 500}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        Scroll scroll = {.at = rows[i].at, .range = 1000};
        scroll_by(&scroll, rows[i].by);
        assert_int_equal(scroll.at, rows[i].want);
    }
}

static void test_fling_rests(void **state) {
    (void)state;
    static const struct {
        int speed, want;
    } rows[] = {{1500, 5375}, {-1500, 4625}, {3000, 6500}, {100, 5000}, {-100, 5000}, {0, 5000}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        Scroll scroll = {.at = 5000, .range = 10000};
        scroll_fling(&scroll, rows[i].speed, DOTS, 700);
        scroll_step(&scroll, 700 + 60000);
        assert_int_equal(scroll.at, rows[i].want);
        assert_false(scroll_moving(&scroll));
    }
}

static void test_fling_slows(void **state) {
    (void)state;
    Scroll scroll = {.range = 10000};
    int before = 0, last = INT32_MAX;
    scroll_fling(&scroll, 3000, DOTS, 0);
    for (int64_t now = 100; now <= 900; now += 100) {
        scroll_step(&scroll, now);
        int way = scroll.at - before;
        assert_true(way > 0 && way < last);
        before = scroll.at;
        last = way;
    }
    assert_true(scroll_moving(&scroll));
    scroll_step(&scroll, 1000);
    assert_false(scroll_moving(&scroll));
}

static void test_fling_stops_at_the_ends(void **state) {
    (void)state;
    static const struct { int speed, want; } rows[] = {{8000, 600}, {100000, 600}, {-8000, 0}, {-100000, 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        Scroll scroll = {.at = 300, .range = 600};
        scroll_fling(&scroll, rows[i].speed, DOTS, 0);
        for (int64_t now = 0; now < 200; now += 16) {
            scroll_step(&scroll, now);
            assert_in_range(scroll.at, 0, 600);
        }
        assert_int_equal(scroll.at, rows[i].want);
        assert_false(scroll_moving(&scroll));
    }
}

static void test_same_at_any_rate(void **state) {
    (void)state;
    for (int speed = -7000; speed <= 7000; speed += 1000) {
        Scroll often = {.at = 5000, .range = 10000}, once = often;
        scroll_fling(&often, speed, DOTS, 0);
        scroll_fling(&once, speed, DOTS, 0);
        for (int64_t now = 1; now <= 1234; now++)
            scroll_step(&often, now);
        scroll_step(&once, 1234);
        assert_int_equal(often.at, once.at);
    }
}

static void test_touch_stops_it(void **state) {
    (void)state;
    Scroll scroll = {.range = 10000};
    scroll_fling(&scroll, 4000, DOTS, 0);
    scroll_step(&scroll, 100);
    int at = scroll.at;
    scroll_by(&scroll, 0);
    scroll_step(&scroll, 1000);
    assert_int_equal(scroll.at, at);
}

static void test_range(void **state) {
    (void)state;
    static const struct {
        int at, range, want;
        bool moved;
    } rows[] = {{500, 1000, 500, false}, {500, 400, 400, true}, {500, 0, 0, true}, {0, -20, 0, false}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        Scroll scroll = {.at = rows[i].at, .range = 800};
        assert_int_equal(scroll_set_range(&scroll, rows[i].range), rows[i].moved);
        assert_int_equal(scroll.at, rows[i].want);
        assert_true(scroll.range >= 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by),
        cmocka_unit_test(test_fling_rests),
        cmocka_unit_test(test_fling_slows),
        cmocka_unit_test(test_fling_stops_at_the_ends),
        cmocka_unit_test(test_same_at_any_rate),
        cmocka_unit_test(test_touch_stops_it),
        cmocka_unit_test(test_range),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
