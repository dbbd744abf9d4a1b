/* A week and a list of keys have one form each; everything else is refused at its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/fleet/keysfile.h"
#include "../../app/fleet/weekfile.h"

#define HEAD "sluss-usage;1;a;2026-W47;-\n"
#define HASH "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

static void check(Str text, const char *place, const char *why) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    Source source = {STR("f"), str_copy(&arena, text)};
    WeekFile week = {.kiosk = STR("a"), .week = {2026, 47}};
    bool good = weekfile_read(&arena, &source, &week, &diags);
    assert_int_equal(good, why == NULL);
    if (good) {
        assert_true(str_equal(weekfile_text(&arena, &week), text));
    } else {
        Place at = diags.list[0].place;
        assert_int_equal(diags.errors, 1);
        assert_string_equal(str_format(&arena, "%u:%u", at.line, at.column).at, place);
        if (!str_holds(diags.list[0].message, str_from(why)))
            fail_msg("'%s' says '%.*s'", text.at, STR_ARG(diags.list[0].message));
    }
    arena_free(&arena);
}

static void good_files(void **state) {
    (void)state;
    check(STR(HEAD "1;0;1\n"), NULL, NULL);
    check(STR(HEAD "1;4503599627370495;1000000\n2;1;3\n2;2;3\n14;0;1\n"), NULL, NULL);
    check(STR("sluss-usage;1;a;2026-W47;" HASH "\n1;0;1\n"), NULL, NULL);
}

static void refusals(void **state) {
    (void)state;
    const struct {
        const char *text, *place, *why;
    } cases[] = {
        {"", "1:1", "does not begin with"},
        {"sluss-usage;2;a;2026-W47;-\n1;0;1\n", "1:1", "does not begin with"},
        {"sluss-usage;1;b;2026-W47;-\n1;0;1\n", "1:15", "another kiosk"},
        {"sluss-usage;1;a;2026-W46;-\n1;0;1\n", "1:17", "another week"},
        {"sluss-usage;1;a;2026;-\n1;0;1\n", "1:17", "another week"},
        {"sluss-usage;1;a;2026-W47;\n1;0;1\n", "1:26", "the hash of the week before"},
        {"sluss-usage;1;a;2026-W47;00\n1;0;1\n", "1:26", "the hash of the week before"},
        {"sluss-usage;1;a;2026-W47;A0112233445566778899aabbccddeeff00112233445566778899aabbccddeeff\n1;0;1\n", "1:26",
         "hash"},
        {"sluss-usage;1;a;2026-W47", "1:17", "a field is missing"},
        {"sluss-usage;1;a;2026-W47;-", "1:26", "the line does not end"},
        {HEAD, "2:1", "no counts"},
        {HEAD "1;0;1", "2:6", "the line must end here"},
        {HEAD "1;0;1\r\n", "2:6", "the line must end here"},
        {HEAD "1;0;1;1\n", "2:6", "the line must end here"},
        {HEAD "1;0\n", "2:4", "';' must stand here"},
        {HEAD "0;0;1\n", "2:1", "past what may be counted"},
        {HEAD "15;0;1\n", "2:1", "past what may be counted"},
        {HEAD "1;4503599627370496;1\n", "2:3", "past what may be counted"},
        {HEAD "1;99999999999999999999999999;1\n", "2:3", "past what may be counted"},
        {HEAD "1;0;0\n", "2:5", "past what may be counted"},
        {HEAD "1;0;1000001\n", "2:5", "past what may be counted"},
        {HEAD "1;0;-1\n", "2:5", "without a sign"},
        {HEAD "1;0;+1\n", "2:5", "without a sign"},
        {HEAD "1;0; 1\n", "2:5", "without a sign"},
        {HEAD "1;00;1\n", "2:3", "zeros in front"},
        {HEAD "01;0;1\n", "2:1", "zeros in front"},
        {HEAD "1;0;1\n1;0;1\n", "3:1", "sorted"},
        {HEAD "1;1;1\n1;0;1\n", "3:1", "sorted"},
        {HEAD "2;0;1\n1;1;1\n", "3:1", "sorted"},
        {HEAD "1;0;1\n\n", "3:1", "a number must stand here"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(str_from(cases[i].text), cases[i].place, cases[i].why);
    check(STR(HEAD "1;0;1\0\n"), "2:6", "the line must end here");
}

/* Whatever stands there, it is either the one form or refused once. */
static void chance(void **state) {
    (void)state;
    static const char letters[] = "0123456789;-\nW";
    const Str good = STR("sluss-usage;1;a;2026-W47;-\n1;10;1\n2;20;30\n");
    uint32_t random = 1;
    for (int round = 0; round < 20000; round++) {
        Arena arena = {0};
        Diags diags = {.arena = &arena};
        char *bytes = (char *)str_c(&arena, good);
        random = random * 1664525u + 1013904223u;
        bytes[(random >> 8) % good.len] = letters[(random >> 24) % (sizeof letters - 1)];
        Source source = {STR("f"), {bytes, good.len}};
        WeekFile week = {.kiosk = STR("a"), .week = {2026, 47}};
        if (weekfile_read(&arena, &source, &week, &diags))
            assert_true(str_equal(weekfile_text(&arena, &week), source.text));
        else
            assert_int_equal(diags.errors, 1);
        arena_free(&arena);
    }
}

static void names(void **state) {
    (void)state;
    Str kiosk;
    Period week;
    assert_true(weekfile_is_name(STR("a-1.2026-W47.csv"), &kiosk, &week));
    assert_true(str_equal(kiosk, STR("a-1")));
    assert_false(weekfile_is_name(STR("A.2026-W47.csv"), &kiosk, &week));
    assert_false(weekfile_is_name(STR(".2026-W47.csv"), &kiosk, &week));
    assert_false(weekfile_is_name(STR("a.2026-W54.csv"), &kiosk, &week));
    assert_false(weekfile_is_name(STR("a.2026-W47.csv.csv"), &kiosk, &week));
    assert_false(weekfile_is_name(STR("a/b.2026-W47.csv"), &kiosk, &week));
    assert_true(keysfile_is_name(STR("a.keys.csv"), &kiosk));
    assert_false(keysfile_is_name(STR("a.b.keys.csv"), &kiosk));
}

static void key_lists(void **state) {
    (void)state;
    Arena arena = {0};
    KeyList keys = {0}, again;
    keys_add_fixed(&keys, &arena);
    keys_add(&keys, &arena, METRIC_TOPIC, STR("housing"), STR("Bostad; och \"hem\""));
    keys_close(&keys);
    Str text = keysfile_text(&arena, STR("a"), &keys);
    Source source = {STR("a.keys.csv"), text};
    Diags diags = {.arena = &arena};
    assert_true(keysfile_read(&arena, &source, STR("a"), &again, &diags));
    assert_true(str_equal(keysfile_text(&arena, STR("a"), &again), text));
    const struct {
        const char *text, *why;
    } cases[] = {
        {"", "does not begin with"},
        {"sluss-keys;1;b\n", "another kiosk"},
        {"sluss-keys;1;a\n2;1;housing;\n", "not the number of that id"},
        {"sluss-keys;1;a\n2;1;housing\n", "four fields"},
        {"sluss-keys;1;a\n99;1;housing;\n", "no such metric"},
        {"sluss-keys;1;a\n2;1;;\n", "too long, empty or no text"},
        {"sluss-keys;1;a\n2;1;x;", "does not end"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        diags = (Diags){.arena = &arena};
        source.text = str_from(cases[i].text);
        assert_false(keysfile_read(&arena, &source, STR("a"), &again, &diags));
        assert_true(str_holds(diags.list[0].message, str_from(cases[i].why)));
    }
    Str line = str_format(&arena, "2;%lld;x;\n", (long long)key_number(STR("x")));
    diags = (Diags){.arena = &arena};
    source.text = str_format(&arena, "sluss-keys;1;a\n%s%s", line.at, line.at);
    assert_false(keysfile_read(&arena, &source, STR("a"), &again, &diags));
    assert_true(str_holds(diags.list[0].message, STR("sorted")));
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_files), cmocka_unit_test(refusals),  cmocka_unit_test(chance),
        cmocka_unit_test(names),      cmocka_unit_test(key_lists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
