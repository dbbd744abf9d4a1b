/* Another content takes over while somebody stands there: she notices no more of it than what has changed. */
#include "visitor.h"

#include <stdlib.h>

#include "../../app/compile/build.h"

#define FOLDER TEST_BUILD "/tests/update"
#define DATABASE FOLDER ".db"

static Visitor visitor;

/* In the folder, which is a copy. */
static void run(const char *command) {
    assert_int_equal(system(str_format(&visitor.arena, "cd %s && %s", FOLDER, command).at), 0);
}

static Content *compiled(void) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    bool built = compile_build(&(Compile){.folder = FOLDER}, DATABASE, &diags);
    Content *content = built ? content_open(DATABASE, &diags) : NULL;
    if (!content)
        diags_print(&diags, stderr);
    assert_non_null(content);
    arena_free(&arena);
    return content;
}

static void comes(const char *content) {
    visitor = (Visitor){0};
    assert_int_equal(system("rm -rf " FOLDER), 0);
    assert_int_equal(system(str_format(&visitor.arena, "cp -r %s/content/%s %s", TEST_DATA, content, FOLDER).at), 0);
    arena_free(&visitor.arena);
    content_close(compiled());
    visitor_comes(&visitor, &fake_measure, DATABASE);
}

/* Staff do this to the folder, and the kiosk follows. */
static void changes(const char *command) {
    run(command);
    assert_true(app_update_content(visitor.app, compiled(), &visitor.diags));
    visitor_waits(&visitor, 0);
}

static void tap(const char *label) {
    const Node *found = NULL;
    for (size_t i = 0; i < visitor.scene->node_count; i++) {
        const Node *node = &visitor.scene->nodes[i];
        if (node->action.kind && str_starts(node->label, str_from(label)))
            found = node;
    }
    if (!found)
        fail_msg("nothing is labelled %s in: %s", label, visitor_reads(&visitor).at);
    Box box = box_intersect(found->box, found->clip);
    visitor_taps(&visitor, box.x + box.w / 2, box.y + box.h / 2);
}

static void stands_at(const char *screen) {
    if (!str_equal(visitor.scene->screen, str_from(screen)))
        fail_msg("at %.*s instead of %s", STR_ARG(visitor.scene->screen), screen);
}

static void reads(const char *text) {
    Str all = visitor_reads(&visitor);
    if (!str_holds(all, str_from(text)))
        fail_msg("'%s' is not in: %s", text, all.at);
}

static void test_she_stays_where_she_is(void **state) {
    (void)state;
    comes("mini");
    visitor_resizes(&visitor, 1280, 800);
    visitor_shows(&visitor, "ar", "page/blocks");
    const Node *down = visitor_finds(&visitor, ACTION_PAGE_DOWN);
    visitor_taps(&visitor, down->box.x + down->box.w / 2, down->box.y + down->box.h / 2);
    int scroll = visitor.scene->scroll_at;
    assert_true(scroll > 0);
    Str before = visitor_reads(&visitor);
    changes("true");
    assert_string_equal(visitor_reads(&visitor).at, before.at);
    changes("sed -i 's/^title: .*/title: عنوان جديد/' pages/blocks.ar.md");
    stands_at("page/blocks");
    reads("عنوان جديد");
    assert_true(str_equal(visitor.scene->lang, STR("ar")));
    assert_int_equal(visitor.scene->scroll_at, scroll);
    visitor_goes(&visitor);
}

/* What she stands at is gone, and then what she came by. */
static void test_page_gone(void **state) {
    (void)state;
    comes("mini");
    visitor_shows(&visitor, "sv", "topic/home");
    tap("En gammal sida");
    stands_at("page/old");
    changes("rm pages/old.*");
    stands_at("topic/home");
    tap("Tillbaka");
    stands_at("home");
    visitor_goes(&visitor);
}

static void test_way_gone(void **state) {
    (void)state;
    comes("mini");
    visitor_shows(&visitor, "sv", "topic/home");
    tap("En gammal sida");
    tap("Visa kontakten");
    stands_at("contact/interpreter");
    changes("rm pages/old.*");
    stands_at("contact/interpreter");
    tap("Tillbaka");
    stands_at("topic/home");
    visitor_goes(&visitor);
}

static void test_language_gone(void **state) {
    (void)state;
    comes("mini");
    visitor_shows(&visitor, "ti", "page/blocks");
    changes(
        "rm */*.ti.md kiosk.ti.md && sed -i -e 's/^languages: .*/languages: [sv, en, ar]/' -e '/^  ti:/d' kiosk.yaml");
    stands_at("page/blocks");
    assert_true(str_equal(visitor.scene->lang, STR("en"))); /* the next of its chain */
    assert_int_equal(app_language_count(visitor.app), 3);
    visitor_goes(&visitor);
}

static void test_guide_changed(void **state) {
    (void)state;
    comes("guides");
    visitor_shows(&visitor, "sv", "guide/start");
    tap("Bostad");
    stands_at("guide/home");
    changes("sed -i '/{id: home,/d' guides/start.yaml && sed -i '/^  home:/d' guides/start.*.md && "
            "sed -i 's/Ingenstans att bo/Utan tak/' guides/home.sv.md && "
            "sed -i '$a \\  - {id: roof, icon: bed, to: guide/home}' guides/start.yaml && "
            "sed -i 's/^options:/options:\\n  roof: Tak/' guides/start.*.md");
    stands_at("guide/home");
    reads("Utan tak");
    tap("Utan tak");
    assert_true(str_starts(visitor.scene->screen, STR("result/")));
    tap("Tillbaka");
    tap("Tillbaka");
    stands_at("guide/start");
    reads("Tak");
    visitor_goes(&visitor);
}

static bool draws(uint32_t colour) {
    for (size_t i = 0; i < visitor.scene->draw_count; i++)
        if (visitor.scene->draws[i].colour == colour)
            return true;
    return false;
}

static void test_colours_change(void **state) {
    (void)state;
    comes("mini");
    visitor_resizes(&visitor, 1080, 1920);
    visitor_shows(&visitor, "sv", "page/blocks");
    assert_true(draws(0xFF0B5C6B) && !draws(0xFF6B1B5C));
    changes("sed -i 's/^accent: .*/accent: \"#6B1B5C\"/' kiosk.yaml");
    assert_true(draws(0xFF6B1B5C) && !draws(0xFF0B5C6B));
    assert_int_equal(visitor.scene->width, 1080);
    visitor_goes(&visitor);
}

static void test_nobody_there(void **state) {
    (void)state;
    comes("mini");
    stands_at("welcome");
    changes("sed -i 's/^title: .*/title: Stora kommunen/' kiosk.sv.md");
    stands_at("welcome");
    reads("Stora kommunen");
    assert_false(app_is_visited(visitor.app));
    assert_true(app_wake(visitor.app) == INT64_MAX);
    assert_int_equal(app_tally(visitor.app)->count, 0);
    visitor_goes(&visitor);
}

/* The clock of the idle question goes on: a content that changes is no finger. */
static void test_idle_question(void **state) {
    (void)state;
    comes("mini");
    visitor_shows(&visitor, "sv", "page/blocks");
    visitor_waits(&visitor, IDLE_ASK_MS);
    assert_non_null(visitor_finds(&visitor, ACTION_STAY));
    changes("touch kiosk.yaml");
    stands_at("page/blocks");
    assert_non_null(visitor_finds(&visitor, ACTION_STAY));
    visitor_waits(&visitor, IDLE_END_MS - IDLE_ASK_MS - 1001); /* what `shows` has waited, and the last millisecond */
    stands_at("page/blocks");
    visitor_waits(&visitor, 1);
    stands_at("welcome");
    visitor_goes(&visitor);
}

/* What lies under a finger may be something else now: its lifting does nothing. */
static void test_finger_down(void **state) {
    (void)state;
    comes("mini");
    visitor_shows(&visitor, "sv", "home");
    Box box = visitor_finds(&visitor, ACTION_OPEN)->box;
    visitor_does(&visitor, EVENT_PRESS, box.x + box.w / 2, box.y + box.h / 2);
    changes("true");
    visitor_does(&visitor, EVENT_MOVE, box.x + box.w / 2 + 2, box.y + box.h / 2);
    visitor_does(&visitor, EVENT_RELEASE, box.x + box.w / 2 + 2, box.y + box.h / 2);
    stands_at("home");
    visitor_taps(&visitor, box.x + box.w / 2, box.y + box.h / 2);
    stands_at("topic/home");
    visitor_goes(&visitor);
}

/* A visit is one visit, however often the content changes under it. */
static void test_counted_once(void **state) {
    (void)state;
    enum { TIMES = 2 };
    Tally *tally;
    size_t counts[TIMES];
    for (int again = 0; again < TIMES; again++) {
        comes("mini");
        visitor_shows(&visitor, "sv", "topic/home");
        tap("En gammal sida");
        for (int i = 0; again && i < 3; i++)
            changes("true");
        app_end_visit(visitor.app);
        tally = app_tally(visitor.app);
        counts[again] = tally->count;
        for (size_t i = 0; i < tally->count; i++)
            assert_int_equal(tally->list[i].n, 1);
        visitor_goes(&visitor);
    }
    assert_true(counts[0] > 3);
    assert_int_equal(counts[0], counts[1]);
}

/* It opens, but nobody could read it: no language of it has an interface. */
static Content *unreadable(void) {
    Str lang = STR("qqq");
    Diags unheard = {.arena = &visitor.arena};
    Kiosk kiosk = {.country = STR("SE"),
                   .zone = STR("Europe/Stockholm"),
                   .source = lang,
                   .langs = {&lang, 1},
                   .accent = 0x0B5C6B,
                   .emergency = STR("112")};
    Words words = {.lang = lang, .title = STR("Q")};
    ContentWriter *writer = content_create(TEST_BUILD "/tests/unreadable.db", &unheard);
    assert_non_null(writer);
    content_put_kiosk(writer, &kiosk);
    content_put_words(writer, ENTRY_KIOSK, STR("kiosk"), &words);
    assert_true(content_commit(writer));
    return content_open(TEST_BUILD "/tests/unreadable.db", &unheard);
}

static void test_refused(void **state) {
    (void)state;
    comes("mini");
    visitor_shows(&visitor, "ar", "page/blocks");
    Str before = visitor_reads(&visitor);
    Content *content = unreadable();
    assert_non_null(content);
    assert_false(app_update_content(visitor.app, content, &visitor.diags));
    assert_true(visitor.diags.errors > 0);
    assert_string_equal(visitor.diags.list[visitor.diags.count - 1].message.at,
                        "the database has no language that this program has an interface for");
    visitor_waits(&visitor, 0);
    assert_string_equal(visitor_reads(&visitor).at, before.at);
    visitor_shows(&visitor, "ti", "topic/home"); /* and all the rest of it is still there */
    visitor_goes(&visitor);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_she_stays_where_she_is),
        cmocka_unit_test(test_page_gone),
        cmocka_unit_test(test_way_gone),
        cmocka_unit_test(test_language_gone),
        cmocka_unit_test(test_guide_changed),
        cmocka_unit_test(test_colours_change),
        cmocka_unit_test(test_nobody_there),
        cmocka_unit_test(test_idle_question),
        cmocka_unit_test(test_finger_down),
        cmocka_unit_test(test_counted_once),
        cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
