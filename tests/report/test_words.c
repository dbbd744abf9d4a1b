/* What is said in words: names in three languages, and a first paragraph that says no more than the numbers do. */
#include "../../app/base/utf8.h"
#include "made.h"

static const char *const langs[] = {"sv", "da", "en"};

static void every_fixed_key_has_words(void **state) {
    (void)state;
    Made *made = made_new();
    KeyList fixed = {0};
    keys_add_fixed(&fixed, &made->arena);
    for (size_t lang = 0; lang < COUNT(langs); lang++) {
        const Report *report = made_report(made, langs[lang]);
        for (size_t i = 0; i < fixed.count; i++) {
            DigestRow row = {.key = &fixed.at[i]};
            Str name = words_row(report, &row);
            if (str_equal(name, fixed.at[i].id) || str_holds(name, STR("/")))
                fail_msg("%s: '%s' has no words", langs[lang], fixed.at[i].id.at);
        }
        for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
            assert_true(words_metric(report, metric).len > 0 && words_note(report, metric).len > 0);
    }
    made_free(made);
}

static const struct {
    Key key;
    const char *want;
} names[] = {
    {{METRIC_LANGUAGE, 1, {"ti", 2}, {0}}, "Tigrinja"},
    {{METRIC_LISTEN, 1, {"prs", 3}, {0}}, "Dari"},
    {{METRIC_TIME, 1, {"mon-09", 6}, {0}}, "måndag 09–12"},
    {{METRIC_TIME, 1, {"sun-21", 6}, {0}}, "söndag 21–24"},
    {{METRIC_SEARCH, 1, {"housing/zero", 12}, {0}}, "Bostad: inget svar"},
    {{METRIC_SEARCH, 1, {"doctor/hit", 10}, {0}}, "Läkare: svar fanns"},
    {{METRIC_TOPIC, 1, {"housing", 7}, {"Bostad", 6}}, "Bostad"},
    {{METRIC_TOPIC, 1, {"no-label", 8}, {0}}, "No-label"},
    {{METRIC_NONE, 0, {"unknown", 7}, {0}}, "Okända: står inte i listan"},
};

static void keys_are_named(void **state) {
    (void)state;
    Made *made = made_new();
    const Report *report = made_report(made, "sv");
    for (size_t i = 0; i < COUNT(names); i++) {
        DigestRow row = {.key = &names[i].key};
        assert_string_equal(str_c(&made->arena, words_row(report, &row)), names[i].want);
    }
    assert_string_equal(words_row(report, &(DigestRow){0}).at, "Övriga");
    made_free(made);
}

static void months_and_numbers_fit(void **state) {
    (void)state;
    Made *made = made_new();
    made_digest(made, (Period){0}, (Period){0}, (Date){2026, 11, 24});
    for (size_t lang = 0; lang < COUNT(langs); lang++) {
        const Report *report = made_report(made, langs[lang]);
        for (int month = 0; month < 12; month++)
            assert_true(utf8_columns(words_short_span(report, &(DigestSpan){.month = 2026 * 12 + month})) <= 8);
    }
    const Report *report = made_report(made, "sv");
    assert_string_equal(words_span(report, &(DigestSpan){.month = 2026 * 12 + 10}).at, "november 2026");
    assert_string_equal(words_short_span(report, &(DigestSpan){.month = 2026 * 12 + 10}).at, "nov 26");
    assert_string_equal(words_span(report, &(DigestSpan){.year = 2024}).at, "2024");
    assert_string_equal(words_told(report, CELL_HIDDEN).at, "<10");
    assert_string_equal(words_told(report, 9995).at, "9995");
    assert_string_equal(words_told(report, 1240005).at, "1\u00A0240\u00A0005");
    made_free(made);
}

/* All sentences, one after another. */
static const char *summary(Made *made) {
    made_at(made, 11, 24);
    StrList sentences = words_summary(made_report(made, "en"));
    StrBuf all = {.arena = &made->arena};
    for (size_t i = 0; i < sentences.count; i++)
        strbuf_format(&all, "%s%.*s", i ? " " : "", STR_ARG(sentences.at[i]));
    return str_c(&made->arena, strbuf_str(&all));
}

static void the_summary_says_when_there_is_nothing(void **state) {
    (void)state;
    Made *made = made_new();
    assert_string_equal(summary(made), "There is no closed month to show here yet.");
    made_weeks(made, 46, 47, METRIC_LANGUAGE, "sv", 100);
    assert_string_equal(summary(made), "There is no closed month to show here yet.");
    made_weeks(made, 40, 40, METRIC_LANGUAGE, "sv", 4);
    assert_string_equal(summary(made), "In October 2026 there were too few visits to say anything about them.");
    made_weeks(made, 40, 44, METRIC_LANGUAGE, "sv", 100);
    assert_string_equal(summary(made),
                        "In October 2026 there were about 505 visits. There is no month before it to compare with.");
    made_weeks(made, 36, 36, METRIC_LANGUAGE, "sv", 4);
    assert_string_equal(summary(made), "In October 2026 there were about 505 visits. In the month before there were "
                                       "too few visits to compare with.");
    made_free(made);
}

/* A month of five weeks has more visits than one of four, and nothing grew. */
static void weeks_are_compared(void **state) {
    (void)state;
    Made *made = made_new();
    made_weeks(made, 36, 44, METRIC_LANGUAGE, "sv", 100);
    made_weeks(made, 36, 44, METRIC_LANGUAGE, "ar", 60);
    assert_string_equal(summary(made),
                        "In October 2026 there were about 800 visits. That is about the same as in the month before: "
                        "160 a week, and 160 then. None of the languages, topics and contacts shown has changed "
                        "clearly.");
    made_free(made);
}

static void clear_changes_are_named(void **state) {
    (void)state;
    Made *made = made_new();
    made_weeks(made, 36, 39, METRIC_LANGUAGE, "sv", 100);
    made_weeks(made, 40, 44, METRIC_LANGUAGE, "sv", 150);
    made_weeks(made, 36, 39, METRIC_LANGUAGE, "ar", 60);
    made_weeks(made, 40, 44, METRIC_LANGUAGE, "ar", 40);
    made_weeks(made, 36, 44, METRIC_LANGUAGE, "en", 10); /* hidden for the others' sake */
    made_weeks(made, 36, 44, METRIC_CONTACT, "reception", 3);
    made_weeks(made, 36, 39, METRIC_CONTACT, "sfi", 5);
    made_weeks(made, 40, 44, METRIC_CONTACT, "sfi", 6); /* 20 to 30, of which the week is a fourth: 5 are too few */
    made_weeks(made, 40, 44, METRIC_GUIDE_LEFT, "home", 8);
    made_weeks(made, 40, 44, METRIC_GUIDE_LEFT, "letter", 6);
    made_weeks(made, 40, 44, METRIC_UNTRANSLATED, "ti", 9);
    made_weeks(made, 40, 44, METRIC_UNTRANSLATED, "so", 9);
    made_weeks(made, 40, 44, METRIC_UNTRANSLATED, "prs", 4);
    made_weeks(made, 40, 44, METRIC_SEARCH, "other/zero", 40);
    made_weeks(made, 40, 44, METRIC_SEARCH, "dentist/hit", 30);
    made_weeks(made, 40, 44, METRIC_SEARCH, "dentist/zero", 12);
    made_weeks(made, 40, 44, METRIC_SEARCH, "bank/zero", 4);
    made_weeks(made, 40, 44, METRIC_SEARCH, "bank/hit", 3);
    const char *said = summary(made);
    assert_non_null(strstr(said, "That is more than in the month before: about 200 a week, up from 170."));
    assert_non_null(strstr(said, "Languages read clearly more than in the month before: Swedish."));
    assert_non_null(strstr(said, "Languages read clearly less than in the month before: Arabic."));
    assert_null(strstr(said, "Sfi"));
    assert_non_null(strstr(said, "Guides were left most often at “Vad gäller det om bostad?”."));
    assert_non_null(strstr(said, "missing most often: Somali and Tigrinya."));
    assert_non_null(strstr(said, "most often found nothing: dentist."));
    made_free(made);
}

static void a_stricter_rule_is_said_in_numbers(void **state) {
    (void)state;
    Made *made = made_new();
    assert_true(rule_make(&made->rule, 30, 10));
    made_at(made, 11, 24);
    StrList rule = words_rule(made_report(made, "sv"));
    bool least = false, step = false;
    for (size_t i = 0; i < rule.count; i++) {
        least |= str_equal(rule.at[i], STR("”<30” betyder färre än 30, eller inget alls."));
        step |= str_holds(rule.at[i], STR("närmaste 10."));
    }
    assert_true(least && step);
    made_free(made);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_fixed_key_has_words),
        cmocka_unit_test(keys_are_named),
        cmocka_unit_test(months_and_numbers_fit),
        cmocka_unit_test(the_summary_says_when_there_is_nothing),
        cmocka_unit_test(weeks_are_compared),
        cmocka_unit_test(clear_changes_are_named),
        cmocka_unit_test(a_stricter_rule_is_said_in_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
