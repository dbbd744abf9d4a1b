/* Views, builders and the nearest name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/base/str.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static void views_are_cut_and_trimmed(void **state) {
    static const struct {
        const char *input;
        size_t start, end;
        const char *slice, *trimmed;
    } rows[] = {
        {"abc", 1, 2, "b", "abc"}, {"abc", 0, 99, "abc", "abc"}, {"abc", 7, 9, "", "abc"},
        {"abc", 2, 1, "", "abc"},  {"", 0, 1, "", ""},           {" \t a b\r\n", 2, 4, " a", "a b"},
        {" \n ", 0, 1, " ", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Str input = str_from(rows[i].input);
        assert_string_equal(str_c(&arena, str_slice(input, rows[i].start, rows[i].end)), rows[i].slice);
        assert_string_equal(str_c(&arena, str_trim(input)), rows[i].trimmed);
    }
    assert_int_equal(str_from(NULL).len, 0);
}

static void views_are_compared(void **state) {
    static const struct {
        const char *a, *b;
        int order;
        bool starts, ends;
    } rows[] = {
        {"", "", 0, true, true},        {"a", "", 1, true, true},      {"abc", "ab", 1, true, false},
        {"abc", "bc", -1, false, true}, {"a", "ab", -1, false, false}, {"\303\245", "z", 1, false, false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Str a = str_from(rows[i].a), b = str_from(rows[i].b);
        int order = str_compare(a, b);
        assert_int_equal((order > 0) - (order < 0), rows[i].order);
        assert_int_equal(str_equal(a, b), rows[i].order == 0);
        assert_int_equal(str_starts(a, b), rows[i].starts);
        assert_int_equal(str_ends(a, b), rows[i].ends);
    }
}

static void bytes_are_found(void **state) {
    (void)state;
    assert_int_equal(str_find(STR("a,b,c"), ',', 0), 1);
    assert_int_equal(str_find(STR("a,b,c"), ',', 2), 3);
    assert_int_equal(str_find(STR("a,b,c"), ',', 4), 5);
    assert_int_equal(str_find(STR("a"), 'a', 9), 1);
    assert_int_equal(str_find((Str){0}, 'a', 0), 0);
}

static void slips_have_a_nearest_name(void **state) {
    static const Str options[] = {{"integration-unit", 16}, {"reception", 9}, {"sfi", 3}, {"colour", 6}};
    static const struct {
        const char *input, *want;
    } rows[] = {
        {"recepton", "reception"},
        {"integration", "integration-unit"},
        {"colr", "colour"},
        {"sif", "sfi"},
        {"xyz", ""},
        {"", ""},
        {"sfi", "sfi"},
        {"an-id-that-is-far-longer-than-forty-letters", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Str got = str_nearest(str_from(rows[i].input), options, COUNT(options));
        assert_string_equal(str_c(&arena, got), rows[i].want);
    }
}

static void lists_are_searched(void **state) {
    Str texts[] = {STR("sv"), STR("en")};
    (void)state;
    assert_true(str_list_has((StrList){texts, 2}, STR("en")));
    assert_false(str_list_has((StrList){texts, 1}, STR("en")));
    assert_false(str_list_has((StrList){texts, 2}, STR("e")));
    assert_false(str_list_has((StrList){0}, STR("")));
}

static void builders_grow(void **state) {
    StrBuf buf = {.arena = &arena};
    (void)state;
    for (int i = 0; i < 1000; i++)
        strbuf_format(&buf, "%d%s", i % 10, i % 10 == 9 ? "\n" : "");
    strbuf_char(&buf, '!');
    strbuf_add(&buf, (Str){0});
    assert_int_equal(strbuf_str(&buf).len, 1101);
    assert_int_equal(strlen(buf.at), 1101);
    assert_true(str_starts(strbuf_str(&buf), STR("0123456789\n0")));
    assert_true(str_ends(strbuf_str(&buf), STR("9\n!")));
}

static void hashes_tell_apart(void **state) {
    (void)state;
    assert_true(str_hash(STR("ab")) != str_hash(STR("ba")));
    assert_true(str_hash(STR("a")) != str_hash((Str){"a\0", 2}));
    assert_true(str_hash(STR("12345678a")) != str_hash(STR("12345678b")));
    assert_true(str_hash(STR("a")) == str_hash(str_slice(STR("ab"), 0, 1)));
}

static void test_holds(void **state) {
    (void)state;
    assert_true(str_holds(STR("Polisen 114 14"), STR("114 14")));
    assert_true(str_holds(STR("112"), STR("112")));
    assert_true(str_holds(STR("112"), STR("")));
    assert_false(str_holds(STR("11"), STR("112")));
    assert_false(str_holds(STR("Polisen 114-14"), STR("114 14")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_holds),
        cmocka_unit_test(views_are_cut_and_trimmed),
        cmocka_unit_test(views_are_compared),
        cmocka_unit_test(bytes_are_found),
        cmocka_unit_test(slips_have_a_nearest_name),
        cmocka_unit_test(lists_are_searched),
        cmocka_unit_test(builders_grow),
        cmocka_unit_test(hashes_tell_apart),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
