/* A year of a made-up kiosk as each form prints it, byte by byte; and what no form may print. */
#include "../../app/base/utf8.h"
#include "made.h"

typedef void (*Form)(const Report *report, FILE *out);

static Str print(Made *made, const char *lang, Form form) {
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    form(made_report(made, lang), out);
    fclose(out);
    Str text = str_copy(&made->arena, (Str){bytes, size});
    free(bytes);
    return text;
}

static Made *a_year(unsigned seed) {
    Made *made = made_new();
    usage_year(&made->tally, &made->keys, seed, 60, 220);
    for (unsigned i = 0; i < 2000; i++)
        usage_visit(&made->tally, (Period){2023, 0}, &made->keys, &seed);
    made_at(made, 11, 24);
    return made;
}

static const struct {
    const char *name, *lang;
    Form form;
} forms[] = {
    {"report-sv.txt", "sv", report_text}, {"report-da.txt", "da", report_text},  {"report-en.txt", "en", report_text},
    {"report-sv.csv", "sv", report_csv},  {"report-en.json", "en", report_json},
};

static void forms_are_as_they_were(void **state) {
    (void)state;
    Made *made = a_year(1);
    for (size_t i = 0; i < COUNT(forms); i++)
        golden_expect(&made->arena, forms[i].name, print(made, forms[i].lang, forms[i].form));
    made_free(made);
}

static void text_fits_a_terminal(void **state) {
    (void)state;
    for (unsigned seed = 1; seed <= 20; seed++) {
        Made *made = a_year(seed);
        for (size_t i = 0; i < made->tally.count; i++)
            made->tally.list[i].n *= seed % 4 == 0 ? 5000 : 1;
        made_at(made, 11, 24);
        Str text = print(made, forms[seed % 3].lang, report_text);
        for (size_t start = 0, end; start < text.len; start = end + 1) {
            end = str_find(text, '\n', start);
            if (utf8_columns(str_slice(text, start, end)) > 80)
                fail_msg("too wide: %.*s", STR_ARG(str_slice(text, start, end)));
        }
        made_free(made);
    }
}

/* Labels come from databases that anybody may have made. */
static void labels_cannot_act(void **state) {
    (void)state;
    Made *made = made_new();
    Str evil = STR("\u202E=HYPERLINK(\"x\");\n\\");
    for (size_t i = 0; i < made->keys.count; i++)
        if (made->keys.at[i].metric == METRIC_TOPIC)
            made->keys.at[i].label = evil;
    made_weeks(made, 40, 44, METRIC_TOPIC, "housing", 50);
    made_weeks(made, 40, 44, METRIC_TOPIC, "money", 30);
    made_at(made, 11, 24);
    Str text = print(made, "sv", report_text);
    assert_false(str_holds(text, STR("\u202E")));
    assert_true(str_holds(text, STR("<U+202E>")));
    Str json = print(made, "sv", report_json);
    assert_true(str_holds(json, STR("=HYPERLINK(\\\"x\\\");\\u000a\\\\\"")));
    evil = str_slice(evil, 3, evil.len);
    for (size_t i = 0; i < made->keys.count; i++)
        if (made->keys.at[i].metric == METRIC_TOPIC)
            made->keys.at[i].label = evil;
    made_at(made, 11, 24);
    Str csv = print(made, "sv", report_csv);
    assert_true(str_holds(csv, STR(";\"'=HYPERLINK(\"\"x\"\"); \\\";")));
    made_free(made);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_are_as_they_were),
        cmocka_unit_test(text_fits_a_terminal),
        cmocka_unit_test(labels_cannot_act),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
