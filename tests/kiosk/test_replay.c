/* Visits as scripts. Those of replay/mini, replay/guides and replay/news go through small contents, those of
 * replay/alingsas through the real one; each starts with an app of its own. */
#include "visitor.h"

#include <string.h>

#include "../../app/kiosk/replay.h"

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static bool run(Visitor *visitor, const char *name, Str text, const ReplaySink *sink) {
    Source *script = arena_new(&visitor->arena, Source);
    *script = (Source){.path = str_from(name), .text = text};
    return replay_run(visitor->app, script, sink, &visitor->diags);
}

static bool run_file(const char *path, const char *database) {
    Visitor visitor;
    Source source = {.path = str_from(path)};
    Str text;
    visitor_comes(&visitor, &fake_measure, database);
    bool done = file_read(&visitor.arena, path, 1 << 20, &source, &text, &visitor.diags);
    done = done && text.len > 0 && run(&visitor, path, text, NULL);
    diags_print(&visitor.diags, stderr);
    visitor_goes(&visitor);
    return done;
}

static void run_folder(const char *folder, const char *database, size_t least) {
    Str *names;
    size_t count, failed = 0;
    assert_true(file_list(&arena, folder, &names, &count));
    assert_true(count >= least);
    for (size_t i = 0; i < count; i++)
        failed += !run_file(file_join(&arena, str_from(folder), names[i]).at, database);
    assert_int_equal(failed, 0);
}

static void test_mini(void **state) {
    (void)state;
    run_folder(TEST_DATA "/replay/mini", MINI, 8);
}

static void test_guides(void **state) {
    (void)state;
    run_folder(TEST_DATA "/replay/guides", TEST_BUILD "/tests/guides.db", 8);
}

static void test_alingsas(void **state) {
    (void)state;
    run_folder(TEST_DATA "/replay/alingsas", ALINGSAS, 1);
}

static void test_news(void **state) {
    (void)state;
    run_folder(TEST_DATA "/replay/news", TEST_BUILD "/tests/news.db", 1);
}

/* Each step must be able to fail, and says where. */
static void test_faults(void **state) {
    (void)state;
    static const struct {
        const char *script, *want;
    } rows[] = {
        {"screen welcome\n\njump high\n", "visit.txt:3:1: error: there is no such step: 'jump'"},
        {"tapp \"Svenska\"\n", "did you mean 'tap'?"},
        {"tap \"Svenska\n", "visit.txt:1:1: error: the closing quote is missing"},
        {"tap\n", "too few or too many words for 'tap'"},
        {"wait 5s 6s\n", "too few or too many words for 'wait'"},
        {"wait 5\n", "a time is written 90s or 40ms, not '5'"},
        {"tap 5 x\n", "this is not a number: 'x'"},
        {"size 1920\n", "a size is written 1920x1080, not '1920'"},
        {"at yesterday\n", "a time is written 2026-03-02T08:55, not 'yesterday'"},
        {"tap \"Bostad\"\n", "no control in sight is labelled 'Bostad'"},
        {"tap \"Lilla kommunen\"\n", "no control in sight is labelled"},
        {"screen home\n", "the screen is another one: 'welcome'"},
        {"tap \"Svenska\"\nlang ar\n", "visit.txt:2:1: error: the language is another one: 'sv'"},
        {"expect \"Bostad\"\n", "nothing in sight says 'Bostad'"},
        {"refuse \"Svenska\"\n", "something in sight says 'Svenska'"},
        {"scrolled yes\n", "the screen is not as scrolled as it should be"},
        {"a b c d e f g h i\n", "too many words on this line"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        Visitor visitor;
        char *said = NULL;
        size_t size = 0;
        visitor_comes(&visitor, &fake_measure, MINI);
        bool done = run(&visitor, "visit.txt", str_from(rows[i].script), NULL);
        FILE *out = open_memstream(&said, &size);
        diags_print(&visitor.diags, out);
        fclose(out);
        if (done || !strstr(said, rows[i].want))
            fail_msg("wanted \"%s\" of \"%s\", got \"%s\"", rows[i].want, rows[i].script, said);
        free(said);
        visitor_goes(&visitor);
    }
}

typedef struct Saved {
    int count;
    char name[32], screen[32];
    bool fails;
} Saved;

static bool save(void *self, Str name, const Scene *scene, Diags *diags) {
    Saved *saved = self;
    saved->count++;
    snprintf(saved->name, sizeof saved->name, "%.*s", STR_ARG(name));
    snprintf(saved->screen, sizeof saved->screen, "%.*s", STR_ARG(scene->screen));
    if (saved->fails)
        diag_error(diags, NULL, (Place){0}, "the disk is full");
    return !saved->fails;
}

static void test_save(void **state) {
    (void)state;
    for (int fails = 0; fails < 2; fails++) {
        Saved saved = {.fails = fails};
        ReplaySink sink = {&saved, save};
        Visitor visitor;
        visitor_comes(&visitor, &fake_measure, MINI);
        bool done = run(&visitor, "visit.txt", STR("tap \"Svenska\"\nsave one\nsave two # the last\n"), &sink);
        assert_int_equal(done, !fails);
        assert_int_equal(saved.count, fails ? 1 : 2);
        assert_string_equal(saved.name, fails ? "one" : "two");
        assert_string_equal(saved.screen, "home");
        visitor_goes(&visitor);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_mini), cmocka_unit_test(test_guides), cmocka_unit_test(test_alingsas),
        cmocka_unit_test(test_news), cmocka_unit_test(test_faults), cmocka_unit_test(test_save),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
