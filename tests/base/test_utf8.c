/* Decoding of good and bad bytes, and terminal columns. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../../app/base/utf8.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static void bytes_become_code_points(void **state) {
    static const struct {
        const char *input;
        uint32_t want;
        size_t length, valid_until;
    } rows[] = {
        {"a", 'a', 1, 1},
        {"\303\245", 0xE5, 2, 2},
        {"\341\210\230", 0x1218, 3, 3},
        {"\360\237\230\200", 0x1F600, 4, 4},
        {"\364\217\277\277", 0x10FFFF, 4, 4},
        {"\200", UTF8_REPLACEMENT, 1, 0},
        {"\300\257", UTF8_REPLACEMENT, 1, 0},
        {"\340\237\277", UTF8_REPLACEMENT, 1, 0},
        {"\355\240\200", UTF8_REPLACEMENT, 1, 0},
        {"\364\220\200\200", UTF8_REPLACEMENT, 1, 0},
        {"\377", UTF8_REPLACEMENT, 1, 0},
        {"\303", UTF8_REPLACEMENT, 1, 0},
        {"\303a", UTF8_REPLACEMENT, 1, 0},
        {"\360\237\230", UTF8_REPLACEMENT, 1, 0},
        {"a\303", 'a', 1, 1},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        size_t at = 0;
        Str input = str_from(rows[i].input);
        assert_int_equal(utf8_next(input, &at), rows[i].want);
        assert_int_equal(at, rows[i].length);
        assert_int_equal(utf8_valid_until(input), rows[i].valid_until);
    }
    assert_int_equal(utf8_valid_until((Str){0}), 0);
}

static void code_points_become_bytes(void **state) {
    static const uint32_t rows[] = {'a', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF};
    Arena arena = {0};
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        StrBuf buf = {.arena = &arena};
        size_t at = 0;
        utf8_add(&buf, rows[i]);
        assert_int_equal(utf8_next(strbuf_str(&buf), &at), rows[i]);
        assert_int_equal(at, buf.len);
    }
    StrBuf bad = {.arena = &arena};
    utf8_add(&bad, 0xD800);
    utf8_add(&bad, 0x110000);
    assert_string_equal(bad.at, "\357\277\275\357\277\275");
    arena_free(&arena);
}

static void text_has_columns(void **state) {
    static const struct {
        const char *input;
        size_t want;
    } rows[] = {
        {"", 0},
        {"abc", 3},
        {"\303\245", 1},
        {"a\314\212", 1},
        {"\346\274\242\345\255\227", 4},
        {"\331\205\331\216", 1},
        {"\342\200\217a", 1},
        {"\360\237\230\200", 2},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(utf8_columns(str_from(rows[i].input)), rows[i].want);
    assert_int_equal(utf8_letters(STR("a\314\212\360\237\230\200\377")), 4);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_become_code_points),
        cmocka_unit_test(code_points_become_bytes),
        cmocka_unit_test(text_has_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
