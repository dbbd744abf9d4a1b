/* Rectangles: what counts as inside, and what two of them share. */
#include "../golden.h"

#include "../../app/ui/box.h"

static void test_contains(void **state) {
    (void)state;
    static const struct {
        Box box;
        int x, y;
        bool want;
    } rows[] = {
        {{10, 20, 30, 40}, 10, 20, true},  {{10, 20, 30, 40}, 39, 59, true}, {{10, 20, 30, 40}, 40, 59, false},
        {{10, 20, 30, 40}, 39, 60, false}, {{10, 20, 30, 40}, 9, 20, false}, {{10, 20, 30, 40}, 10, 19, false},
        {{10, 20, 0, 40}, 10, 20, false},  {{-5, -5, 10, 10}, -5, -5, true},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(box_contains(rows[i].box, rows[i].x, rows[i].y), rows[i].want);
}

static void test_intersect(void **state) {
    (void)state;
    static const struct {
        Box a, b;
        Box want; /* its size only, where it is empty */
    } rows[] = {
        {{0, 0, 10, 10}, {5, 5, 10, 10}, {5, 5, 5, 5}}, {{0, 0, 10, 10}, {2, 3, 4, 5}, {2, 3, 4, 5}},
        {{0, 0, 10, 10}, {10, 0, 5, 5}, {0, 0, 0, 0}},  {{0, 0, 10, 10}, {0, 11, 5, 5}, {0, 0, 0, 0}},
        {{0, 0, 10, 10}, {3, 3, 0, 5}, {0, 0, 0, 0}},   {{-10, -10, 20, 20}, {0, 0, 5, 50}, {0, 0, 5, 10}},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        Box there = box_intersect(rows[i].a, rows[i].b), back = box_intersect(rows[i].b, rows[i].a);
        assert_memory_equal(&there, &back, sizeof there);
        assert_int_equal(box_empty(there), box_empty(rows[i].want));
        assert_int_equal(there.w, rows[i].want.w);
        assert_int_equal(there.h, rows[i].want.h);
        if (!box_empty(there))
            assert_memory_equal(&there, &rows[i].want, sizeof there);
    }
}

static void test_inset(void **state) {
    (void)state;
    Box smaller = box_inset((Box){10, 10, 20, 20}, 5), larger = box_inset(smaller, -5);
    assert_memory_equal(&smaller, &((Box){15, 15, 10, 10}), sizeof smaller);
    assert_memory_equal(&larger, &((Box){10, 10, 20, 20}), sizeof larger);
    assert_true(box_empty(box_inset((Box){0, 0, 10, 10}, 5)));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_contains),
        cmocka_unit_test(test_intersect),
        cmocka_unit_test(test_inset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
