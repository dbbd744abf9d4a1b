/* The tables of pictograms and colours hold what they promise; ids and tags have their form. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../app/model/colours.h"
#include "../../app/model/names.h"
#include "../../app/model/pictograms.h"

static void pictograms_are_found(void **state) {
    (void)state;
    size_t count;
    const Str *names = pictogram_names(&count);
    assert_true(count > 80);
    for (size_t i = 0; i < count; i++) {
        assert_true(i == 0 || str_compare(names[i - 1], names[i]) < 0);
        assert_in_range(pictogram_find(names[i], false), 0xE000, 0xF8FF);
        assert_in_range(pictogram_find(names[i], true), 0xE000, 0xF8FF);
    }
    assert_int_equal(pictogram_find(STR("home"), false), 0xE88A);
    assert_int_equal(pictogram_find(STR("hom"), false), 0);
    assert_int_equal(pictogram_find(STR(""), false), 0);
}

static void arrows_are_mirrored(void **state) {
    (void)state;
    assert_int_equal(pictogram_find(STR("arrow_back"), true), pictogram_find(STR("arrow_forward"), false));
    assert_int_equal(pictogram_find(STR("chevron_right"), true), pictogram_find(STR("chevron_left"), false));
    assert_int_equal(pictogram_find(STR("schedule"), true), pictogram_find(STR("schedule"), false));
}

static void colours_stand_out_on_paper(void **state) {
    (void)state;
    size_t count;
    const Str *names = colour_names(&count);
    assert_int_equal(count, 7);
    for (size_t i = 0; i < count; i++) {
        uint32_t rgb;
        assert_true(colour_find(names[i], &rgb));
        assert_true(colour_contrast(rgb, 0xFFFFFF) >= 450);
    }
    uint32_t unused;
    assert_false(colour_find(STR("pink"), &unused));
}

static void contrast_is_as_wcag_reckons(void **state) {
    static const struct {
        uint32_t a, b, want;
    } rows[] = {
        {0x000000, 0xFFFFFF, 2100}, {0xFFFFFF, 0x000000, 2100}, {0x767676, 0xFFFFFF, 454},
        {0x777777, 0xFFFFFF, 447},  {0xFF0000, 0xFFFFFF, 399},  {0x123456, 0x123456, 100},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(colour_contrast(rows[i].a, rows[i].b), rows[i].want);
}

#define ABC "abcdefgh-abcdefgh-abcdefgh"

static void names_have_a_form(void **state) {
    static const struct {
        const char *text;
        bool id, lang;
    } rows[] = {
        {"", false, false},
        {"sv", true, true},
        {"sv-x-lattlast", true, true},
        {"zh-Hant-TW", false, true},
        {"es-419", true, true},
        {"first-home-2", true, false},
        {"s", true, false},
        {"sv-", true, false},
        {"sv--x", true, false},
        {"sv_SE", false, false},
        {"12", true, false},
        {"../etc", false, false},
        {"sv/x", false, false},
        {"s\303\245", false, false},
        {"sv-abcdefghi", true, false},
        {"sv-abcdefgh-abcdefgh-abcdefgh-abcdef", true, false},
        {"sv-abcdefgh-abcdefgh-abcdefgh-abcde", true, true},
        {ABC "-" ABC "-abcdefghi", true, false},
        {ABC "-" ABC "-abcdefghij", false, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_int_equal(name_is_id(str_from(rows[i].text)), rows[i].id);
        assert_int_equal(name_is_lang(str_from(rows[i].text)), rows[i].lang);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_have_a_form),           cmocka_unit_test(pictograms_are_found),
        cmocka_unit_test(arrows_are_mirrored),         cmocka_unit_test(colours_stand_out_on_paper),
        cmocka_unit_test(contrast_is_as_wcag_reckons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
