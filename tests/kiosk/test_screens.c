/* Each screen in each language as text: what stands where, and what it does. Letters have a made-up width, so that
 * these references depend on no font file. */
#include "visitor.h"

static Visitor visitor, guided;

static const char *const langs[] = {"sv", "en", "ar", "ti"};

static const char *const targets[] = {
    "welcome",   "home",     "topic/home",        "topic/care",          "page/blocks",    "page/old",
    "page/care", "contacts", "contact/reception", "contact/interpreter", "contact/advice", "hours",
    "language",  "idle",
};

/* Of content/guides: what a visitor meets on her way to a contact. */
static const char *const guided_targets[] = {
    "home",
    "guide/start",
    "guide/letter",
    "guide/other",
    "result/home/none",
    "result/home/find",
    "result/home/rent",
    "contact/advice",
    "contact/clinic",
    "take/contact/desk",
    "take/page/find",
    "take/page/rules",
    "staff/desk",
    "staff/agency",
};

static const struct { int width, height; } sizes[] = {{1920, 1080}, {1080, 1920}};

static int start(void **state) {
    (void)state;
    visitor_comes(&visitor, &fake_measure, MINI);
    visitor_comes(&guided, &fake_measure, TEST_BUILD "/tests/guides.db");
    return 0;
}

static int stop(void **state) {
    (void)state;
    visitor_goes(&visitor);
    visitor_goes(&guided);
    return 0;
}

static void read_all(Visitor *reader, const char *lang, const char *const *shown, size_t count, StrBuf *out) {
    for (size_t i = 0; i < COUNT(sizes); i++) {
        visitor_resizes(reader, sizes[i].width, sizes[i].height);
        for (size_t k = 0; k < count; k++) {
            visitor_shows(reader, lang, shown[k]);
            strbuf_add(out, visitor_reads(reader));
            strbuf_char(out, '\n');
        }
    }
}

static void test_language(const char *lang) {
    StrBuf text = {.arena = &visitor.arena};
    read_all(&visitor, lang, targets, COUNT(targets), &text);
    golden_expect(&visitor.arena, str_format(&visitor.arena, "screens-%s.txt", lang).at, strbuf_str(&text));
}

static void test_sv(void **state) {
    (void)state;
    test_language("sv");
}

static void test_en(void **state) {
    (void)state;
    test_language("en");
}

static void test_ar(void **state) {
    (void)state;
    test_language("ar");
}

static void test_ti(void **state) {
    (void)state;
    test_language("ti");
}

static void test_guided(void **state) {
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        StrBuf text = {.arena = &guided.arena};
        read_all(&guided, langs[i], guided_targets, COUNT(guided_targets), &text);
        golden_expect(&guided.arena, str_format(&guided.arena, "guides-%s.txt", langs[i]).at, strbuf_str(&text));
    }
}

/* The order of visits leaves no trace: what a screen shows is a matter of its language and the clock. */
static void test_no_trace(void **state) {
    (void)state;
    visitor_resizes(&visitor, 1920, 1080);
    for (size_t i = 0; i < COUNT(targets); i++) {
        visitor_shows(&visitor, "sv", targets[i]);
        Str before = visitor_reads(&visitor);
        for (size_t k = 0; k < COUNT(langs); k++)
            visitor_shows(&visitor, langs[k], targets[(i + k) % COUNT(targets)]);
        visitor_shows(&visitor, "sv", targets[i]);
        Str after = visitor_reads(&visitor);
        assert_string_equal(before.at, after.at);
    }
}

static void test_unknown_places(void **state) {
    (void)state;
    static const char *const rows[] = {"",        "page",           "page/",           "page/no-such", "home/x",
                                       "nowhere", "topic/blocks",   "result",          "result/start", "result/start/x",
                                       "guide/",  "take/reception", "take/topic/home", "staff/x"};
    for (size_t i = 0; i < COUNT(rows); i++)
        if (app_show(visitor.app, STR("sv"), str_from(rows[i])))
            fail_msg("'%s' is no place", rows[i]);
    assert_false(app_show(visitor.app, STR("xx"), STR("home")));
}

/* Without content: a calm sentence in every language, and nothing to touch that leads nowhere. */
static void test_updating(void **state) {
    (void)state;
    Visitor alone;
    visitor_comes(&alone, &fake_measure, NULL);
    golden_expect(&alone.arena, "screens-updating.txt", visitor_reads(&alone));
    for (size_t i = 0; i < alone.scene->node_count; i++)
        assert_int_equal(alone.scene->nodes[i].action.kind, ACTION_NONE);
    visitor_taps(&alone, 960, 540);
    assert_true(str_equal(alone.scene->screen, STR("updating")));
    assert_false(app_show(alone.app, STR("sv"), STR("home")));
    visitor_goes(&alone);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sv),       cmocka_unit_test(test_en),       cmocka_unit_test(test_ar),
        cmocka_unit_test(test_ti),       cmocka_unit_test(test_no_trace), cmocka_unit_test(test_unknown_places),
        cmocka_unit_test(test_updating), cmocka_unit_test(test_guided),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
