/* What a diagnostic looks like: place, line, caret, help, and the order and count of many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/base/diag.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static Str printed(Diags *diags) {
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    diags_print(diags, out);
    diags_print_count(diags, out);
    fclose(out);
    Str text = str_copy(&arena, (Str){bytes, size});
    free(bytes);
    return text;
}

static void the_caret_stands_under_the_letter(void **state) {
    static const struct {
        const char *text;
        Place place;
        const char *want;
    } rows[] = {
        {"a\nicon: hus\n", {2, 7, 3}, "f:2:7: error: m\n  2 | icon: hus\n            ^~~\n"},
        {"\303\245\303\244: x\r\n", {1, 7, 1}, "f:1:5: error: m\n  1 | \303\245\303\244: x\n          ^\n"},
        {"\346\274\242x", {1, 4, 1}, "f:1:2: error: m\n  1 | \346\274\242x\n        ^\n"},
        {"\tx", {1, 2, 0}, "f:1:2: error: m\n  1 |  x\n       ^\n"},
        {"a\342\200\256b\302\233c", {1, 5, 1}, "f:1:3: error: m\n  1 | a<U+202E>b<U+009B>c\n               ^\n"},
        {"\342\200\256", {1, 1, 3}, "f:1:1: error: m\n  1 | <U+202E>\n      ^~~~~~~~\n"},
        {"Alings\345s: \344", {1, 7, 1}, "f:1:7: error: m\n  1 | Alings<E5>s: <E4>\n            ^~~~\n"},
        {"\345\344: x", {1, 5, 1}, "f:1:5: error: m\n  1 | <E5><E4>: x\n                ^\n"},
        {"ab", {1, 9, 4}, "f:1:9: error: m\n  1 | ab\n        ^\n"},
        {"ab", {7, 1, 1}, "f:7:1: error: m\n  7 | \n      ^\n"},
        {"ab", {0, 0, 0}, "f: error: m\n"},
        {"", {3, 1, 1}, "f:3:1: error: m\n"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Diags diags = {.arena = &arena};
        Source source = {STR("f"), str_from(rows[i].text)};
        diag_error(&diags, &source, rows[i].place, "m");
        Str want = str_format(&arena, "%s1 error, 0 warnings\n", rows[i].want);
        assert_string_equal(printed(&diags).at, want.at);
    }
}

static void they_come_sorted_and_counted(void **state) {
    Diags diags = {.arena = &arena};
    Source a = {STR("a"), {0}}, b = {STR("b"), {0}};
    (void)state;
    diag_warning(&diags, &b, (Place){2, 1, 1}, "third");
    diag_help(&diags, "%s", "as so");
    diag_error(&diags, &b, (Place){1, 9, 1}, "second %d", 2);
    diag_error(&diags, &a, (Place){9, 9, 1}, "first");
    diag_warning(&diags, NULL, (Place){0}, "none");
    assert_string_equal(printed(&diags).at, "warning: none\na:9:9: error: first\nb:1:9: error: second 2\n"
                                            "b:2:1: warning: third\n  as so\n2 errors, 2 warnings\n");
}

static void nothing_is_printed_of_nothing(void **state) {
    Diags diags = {.arena = &arena};
    (void)state;
    assert_string_equal(printed(&diags).at, "");
}

static void too_many_are_only_counted(void **state) {
    Diags diags = {.arena = &arena};
    (void)state;
    for (int i = 0; i < DIAGS_MOST + 5; i++)
        diag_error(&diags, NULL, (Place){0}, "m%d", i);
    diag_help(&diags, "lost with its diagnostic");
    assert_int_equal(diags.count, DIAGS_MOST);
    assert_int_equal(diags.list[DIAGS_MOST - 1].help.len, 0);
    assert_true(str_ends(printed(&diags), STR("5 more are not shown\n1005 errors, 0 warnings\n")));
}

static void paths_and_messages_cannot_command(void **state) {
    Diags diags = {.arena = &arena};
    Source source = {STR("a\033[2J\342\201\246"), {0}};
    (void)state;
    diag_error(&diags, &source, (Place){0}, "m\033[1m\177");
    diag_help(&diags, "%s", "\342\200\217\a");
    assert_string_equal(printed(&diags).at, "a [2J<U+2066>: error: m [1m<U+007F>\n  <U+200F> \n1 error, 0 warnings\n");
}

/* Controls, and signs that turn text round or are not seen; what is to be read stays as it is. */
static void a_terminal_shows_what_it_would_obey(void **state) {
    static const char *const rows[][2] = {
        {"", ""},
        {"åሰم \u200Cü", "åሰم \u200Cü"},
        {"a\tb\n\r\x1B[m", "a b   [m"},
        {"\x7F\xC2\x80\xC2\x9B\xC2\x9F\xC2\xA0", "<U+007F><U+0080><U+009B><U+009F>\xC2\xA0"},
        {"\u061C\u200E\u200F\u2028\u2029", "<U+061C><U+200E><U+200F><U+2028><U+2029>"},
        {"\xE5\xC3\xB6\xC3 \xF0\x9F\xEF\xBF\xBD", "<E5>\xC3\xB6<C3> <F0><9F>\xEF\xBF\xBD"},
        {"\u202A\u202E\u202F\u2065\u2066\u2069\uFEFF", "<U+202A><U+202E>\u202F\u2065<U+2066><U+2069><U+FEFF>"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(str_c(&arena, diag_printable(&arena, str_from(rows[i][0]))), rows[i][1]);
    assert_int_equal(diag_printable(&arena, (Str){"a\0b", 3}).len, 3);
}

/* An error that is counted and not shown would leave nobody any wiser. */
static void warnings_make_room_for_errors(void **state) {
    static const Source file = {.path = {"a", 1}}, other = {.path = {"b", 1}};
    Diags diags = {.arena = &arena};
    (void)state;
    for (int i = 0; i < DIAGS_OF_FILE_MOST + 5; i++)
        diag_warning(&diags, &file, (Place){0}, "w");
    for (int i = 0; i < DIAGS_OF_FILE_MOST + 5; i++) {
        diag_error(&diags, &file, (Place){0}, "e");
        diag_help(&diags, "help");
    }
    assert_int_equal(diags.count, DIAGS_OF_FILE_MOST);
    for (size_t i = 0; i < diags.count; i++)
        assert_true(diags.list[i].level == DIAG_ERROR && diags.list[i].help.len);
    for (int i = 0; i < DIAGS_MOST; i++)
        diag_warning(&diags, NULL, (Place){0}, "w");
    diag_error(&diags, &other, (Place){0}, "last");
    assert_int_equal(diags.count, DIAGS_MOST);
    assert_true(str_equal(diags.list[DIAGS_MOST - 1].message, STR("last")));
    assert_int_equal(diags.errors, DIAGS_OF_FILE_MOST + 6);
}

/* However many there are, they cost no more than what is kept of them. */
static void too_many_cost_nothing(void **state) {
    Arena own = {0};
    Diags diags = {.arena = &own};
    Str option = STR("reception");
    size_t full = 0;
    (void)state;
    for (int i = 0; i < 10 * DIAGS_MOST; i++) {
        diag_error(&diags, NULL, (Place){0}, "m%d", i);
        diag_help(&diags, "%s", "as so");
        diag_suggest(&diags, STR("recepton"), "contacts", &option, 1);
        full = i == DIAGS_MOST ? own.total : full;
    }
    assert_int_equal(own.total, full);
    assert_int_equal(diags.errors, 10 * DIAGS_MOST);
    arena_free(&own);
}

static void suggestions_name_what_is_there(void **state) {
    static const Str options[] = {{"home", 4}, {"key", 3}};
    static const struct {
        const char *given;
        size_t count;
        const char *want;
    } rows[] = {
        {"hom", 2, "did you mean 'home'? icons here: home, key"},
        {"zzzzz", 2, "icons here: home, key"},
        {"hom", 0, "icons here: none"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Diags diags = {.arena = &arena};
        diag_error(&diags, NULL, (Place){0}, "m");
        diag_suggest(&diags, str_from(rows[i].given), "icons", options, rows[i].count);
        assert_string_equal(str_c(&arena, diags.list[0].help), rows[i].want);
    }
}

static void bytes_have_places(void **state) {
    static const struct {
        size_t start, end;
        Place want;
    } rows[] = {
        {0, 2, {1, 1, 2}}, {1, 9, {1, 2, 1}}, {3, 4, {2, 1, 1}}, {3, 3, {2, 1, 0}}, {99, 99, {3, 1, 0}},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Place place = place_of(STR("ab\ncde\n"), rows[i].start, rows[i].end);
        assert_memory_equal(&place, &rows[i].want, sizeof place);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_caret_stands_under_the_letter),   cmocka_unit_test(they_come_sorted_and_counted),
        cmocka_unit_test(nothing_is_printed_of_nothing),       cmocka_unit_test(too_many_are_only_counted),
        cmocka_unit_test(suggestions_name_what_is_there),      cmocka_unit_test(bytes_have_places),
        cmocka_unit_test(paths_and_messages_cannot_command),   cmocka_unit_test(too_many_cost_nothing),
        cmocka_unit_test(a_terminal_shows_what_it_would_obey), cmocka_unit_test(warnings_make_room_for_errors),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
