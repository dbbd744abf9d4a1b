#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/text/locale.h"

static const struct {
    const char *tag, *date, *full_date, *weekday, *list, *language, *script;
    bool rtl;
} rows[] = {
    {"sv", "söndag 22 november", "25 januari 2024", "måndag", "a, b och c", "tigrinja", "Latn", false},
    {"sv-x-lattlast", "söndag 22 november", "25 januari 2024", "måndag", "a, b och c", "tigrinja", "Latn", false},
    {"en", "Sunday, 22 November", "25 January 2024", "Monday", "a, b and c", "Tigrinya", "Latn", false},
    {"ar", "الأحد، 22 نوفمبر", "25 يناير 2024", "الاثنين", "a وb وc", "التغرينية", "Arab", true},
    {"ti", "ሰንበት፣ 22 ሕዳር", "25 ጥሪ 2024", "ሰኑይ", "a፣ bን cን", "ትግርኛ", "Ethi", false},
    {"prs", "یکشنبه 22 نومبر", "25 جنوری 2024", "دوشنبه", "a،\u200F b، و c", "تیگرینیایی", "Arab", true},
    {"fa", "یکشنبه 22 نوامبر", "25 ژانویهٔ 2024", "دوشنبه", "a،\u200F b، و c", "تیگرینیایی", "Arab", true},
    {"ps", "يونۍ, نومبر 22", "د 2024 د جنوري 25", "دونۍ", "a، b، او c", "تيګريني", "Arab", true},
    {"xx", "M11 22, Sun", "2024 M01 25", "Mon", "a, b, c", "ti", "Latn", false},
    {"not a tag", "M11 22, Sun", "2024 M01 25", "Mon", "a, b, c", "ti", "Latn", false},
};

static void dates_and_lists_are_in_the_language(void **state) {
    (void)state;
    const Str items[] = {STR("a"), STR("b"), STR("c")};
    Arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Locale *locale = locale_of(str_from(rows[i].tag));
        assert_string_equal(locale_date(locale, &arena, (Date){2026, 11, 22}).at, rows[i].date);
        assert_string_equal(locale_full_date(locale, &arena, (Date){2024, 1, 25}).at, rows[i].full_date);
        assert_string_equal(locale_weekday(locale, &arena, 0).at, rows[i].weekday);
        assert_string_equal(locale_list(locale, &arena, items, 3).at, rows[i].list);
        assert_string_equal(locale_language(locale, &arena, STR("ti")).at, rows[i].language);
        assert_string_equal(locale_script(locale), rows[i].script);
        assert_int_equal(locale_rtl(locale), rows[i].rtl);
    }
    arena_free(&arena);
}

static void lists_may_be_short_or_long(void **state) {
    (void)state;
    Arena arena = {0};
    const Locale *swedish = locale_of(STR("sv"));
    Str items[100];
    for (size_t i = 0; i < 100; i++)
        items[i] = STR("svenska");
    assert_int_equal(locale_list(swedish, &arena, items, 0).len, 0);
    assert_string_equal(locale_list(swedish, &arena, items, 1).at, "svenska");
    assert_string_equal(locale_list(swedish, &arena, items, 2).at, "svenska och svenska");
    assert_int_equal(locale_list(swedish, &arena, items, 100).len,
                     100 * strlen("svenska") + 98 * strlen(", ") + strlen(" och "));
    arena_free(&arena);
}

static void the_same_tag_is_the_same_locale(void **state) {
    (void)state;
    assert_ptr_equal(locale_of(STR("ti")), locale_of(STR("ti")));
    assert_true(str_equal(locale_tag(locale_of(STR("sv-x-lattlast"))), STR("sv-x-lattlast")));
}

/* ICU's results of just the length of its rooms have no NUL; whatever fits or not, nothing is read past them. */
static void tags_may_be_long(void **state) {
    static const char *const parts[] = {"-abcdefgh", "-x-abcdefgh", "-u-co-phonebk"};
    (void)state;
    Arena arena = {0};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        for (size_t length = 100; length < 200; length++) {
            StrBuf tag = {.arena = &arena};
            strbuf_add(&tag, STR("sv-x"));
            while (tag.len < length)
                strbuf_add(&tag, str_slice(str_from(parts[i]), 0, length - tag.len));
            assert_non_null(locale_script(locale_of(strbuf_str(&tag))));
        }
    }
    arena_free(&arena);
}

static void times_are_as_on_the_door(void **state) {
    (void)state;
    Arena arena = {0};
    assert_string_equal(locale_time(locale_of(STR("ar")), &arena, 8 * 60).at, "08:00");
    assert_string_equal(locale_time(locale_of(STR("en")), &arena, 24 * 60 - 1).at, "23:59");
    arena_free(&arena);
}

static void somali_months_have_their_names(void **state) {
    (void)state;
    Arena arena = {0};
    const Locale *somali = locale_of(STR("so"));
    Date friday = {2026, 11, 27}, sunday = {2026, 11, 29};
    assert_string_equal(locale_date(somali, &arena, friday).at, "Jimco, 27 Noofeembar");
    assert_string_equal(locale_dates(somali, &arena, friday, sunday).at, "Jimco, 27 Noofeembar – Axad, 29 Noofeembar");
    assert_string_equal(locale_dates(somali, &arena, friday, friday).at, "Jimco, 27 Noofeembar");
    assert_string_equal(locale_full_date(somali, &arena, friday).at, "27 Noofeembar 2026");
    assert_string_equal(locale_month(somali, &arena, friday).at, "Noofeembar 2026");
    arena_free(&arena);
}

static void first_letters_are_recased(void **state) {
    (void)state;
    Arena arena = {0};
    const Locale *swedish = locale_of(STR("sv"));
    assert_string_equal(locale_small(swedish, &arena, STR("E-post")).at, "e-post");
    assert_string_equal(locale_capital(swedish, &arena, STR("åbo")).at, "Åbo");
    assert_string_equal(locale_small(locale_of(STR("tr")), &arena, STR("Iğdır")).at, "ığdır");
    assert_string_equal(locale_small(locale_of(STR("ar")), &arena, STR("العنوان")).at, "العنوان");
    assert_int_equal(locale_small(swedish, &arena, STR("")).len, 0);
    arena_free(&arena);
}

static const struct {
    const char *tag, *word;
    bool month;
} months[] = {
    {"sv", "november", true},   {"sv", "NOVEMBER", true},   {"sv", "nov", true},         {"sv", "maj", true},
    {"da", "marts", true},      {"sv", "marts", false},     {"fi", "marraskuuta", true}, {"fi", "marraskuu", true},
    {"uk", "листопада", true},  {"uk", "ЛИСТОПАД", true},   {"ar", "نوفمبر", true},      {"fa", "ژانویهٔ", true},
    {"prs", "نومبر", true},     {"ti", "ሕዳር", true},        {"am", "ኖቬምበር", true},       {"so", "noofeembar", true},
    {"tr", "KASIM", true},      {"tr", "kasim", false},     {"hi", "नवंबर", true},        {"vi", "tháng", false},
    {"sv", "novembe", false},   {"sv", "novembers", false}, {"sv", "november ", false},  {"sv", "måndag", false},
    {"und", "november", false}, {"xx", "november", false},  {"sv", "", false},           {"sv", "\xFF", false},
};

static void months_are_known_by_name(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
        if (locale_is_month(locale_of(str_from(months[i].tag)), str_from(months[i].word)) != months[i].month)
            fail_msg("%s: %s %s", months[i].tag, months[i].word, months[i].month ? "is a month" : "is none");
    }
}

/* Neither length nor what lower case makes of it goes past any room: a capital İ takes two letters of lower case. */
static void a_word_may_be_too_long_for_a_month(void **state) {
    (void)state;
    Arena arena = {0};
    StrBuf word = {.arena = &arena};
    for (int i = 0; i < 200; i++) {
        strbuf_add(&word, STR("İ"));
        assert_false(locale_is_month(locale_of(STR("sv")), strbuf_str(&word)));
    }
    arena_free(&arena);
}

static void some_tags_name_no_language(void **state) {
    static const struct {
        const char *tag;
        bool known;
    } tags[] = {
        {"sv", true},
        {"prs", true},
        {"sv-x-lattlast", true},
        {"xx", false},
        {"arabic", false},
        {"aii", true},
        {"pnb", true},
        {"und", false},
        {"", false},
        {"not a tag", false},
        {"und-x-lattlast", false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        assert_int_equal(locale_known(locale_of(str_from(tags[i].tag))), tags[i].known);
}

static void letters_are_counted_by_script(void **state) {
    static const struct {
        const char *tag, *text;
        size_t own, foreign;
    } rows[] = {
        {"sv", "Åsa 112!", 3, 0},    {"ar", "بيت Alingsås", 3, 8}, {"uk", "дім, ዓዲ", 3, 2},
        {"ti", "ዓዲ Sfi", 2, 3},      {"ja", "日本のテレビ", 6, 0}, {"ko", "한국 韓國 a", 4, 1},
        {"zh-Hant", "中文ㄅ", 3, 0}, {"sr", "кућа", 4, 0},         {"sr-Latn", "kuća", 4, 0},
        {"fa", "112 ،", 0, 0},       {"ar", "\u0628\u064E", 1, 0}, {"sv", "", 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        LetterCount count = locale_letters(locale_of(str_from(rows[i].tag)), str_from(rows[i].text));
        if (count.own != rows[i].own || count.foreign != rows[i].foreign)
            fail_msg("%s '%s': %zu and %zu", rows[i].tag, rows[i].text, count.own, count.foreign);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_and_lists_are_in_the_language),
        cmocka_unit_test(lists_may_be_short_or_long),
        cmocka_unit_test(the_same_tag_is_the_same_locale),
        cmocka_unit_test(times_are_as_on_the_door),
        cmocka_unit_test(tags_may_be_long),
        cmocka_unit_test(somali_months_have_their_names),
        cmocka_unit_test(first_letters_are_recased),
        cmocka_unit_test(months_are_known_by_name),
        cmocka_unit_test(a_word_may_be_too_long_for_a_month),
        cmocka_unit_test(some_tags_name_no_language),
        cmocka_unit_test(letters_are_counted_by_script),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
