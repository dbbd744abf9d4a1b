/* The step itself: it is deterministic, answers in the next frame, sleeps when it can, and forgets. */
#include "visitor.h"

#include <unistd.h>

#include "../../app/compile/build.h"

static Visitor visitor;

static int start(void **state) {
    (void)state;
    visitor_comes(&visitor, &fake_measure, MINI);
    return 0;
}

static int stop(void **state) {
    (void)state;
    visitor_goes(&visitor);
    return 0;
}

static const Node *find(const char *label) {
    for (size_t i = 0; i < visitor.scene->node_count; i++)
        if (visitor.scene->nodes[i].action.kind && str_equal(visitor.scene->nodes[i].label, str_from(label)))
            return &visitor.scene->nodes[i];
    fail_msg("nothing is labelled %s", label);
    return NULL;
}

static void tap(const char *label) {
    Box box = find(label)->box;
    visitor_taps(&visitor, box.x + box.w / 2, box.y + box.h / 2);
}

/* A hash of all that is drawn: order, places, colours, letters. */
static uint64_t drawn(void) {
    StrBuf all = {.arena = &visitor.arena};
    for (size_t i = 0; i < visitor.scene->draw_count; i++) {
        const Draw *draw = &visitor.scene->draws[i];
        strbuf_format(&all, "%d %d,%d %dx%d %d,%d %dx%d %08x %d %d %d %d %d %.*s\n", draw->kind, draw->box.x,
                      draw->box.y, draw->box.w, draw->box.h, draw->clip.x, draw->clip.y, draw->clip.w, draw->clip.h,
                      draw->colour, draw->radius, draw->stroke, draw->x, draw->baseline, draw->shape.size,
                      STR_ARG(draw->text));
    }
    return str_hash(strbuf_str(&all));
}

static void test_press_answers_in_the_next_frame(void **state) {
    (void)state;
    uint64_t rest = drawn();
    Box box = find("Svenska")->box;
    visitor_does(&visitor, EVENT_PRESS, box.x + 10, box.y + 10);
    uint64_t pressed = drawn();
    assert_true(pressed != rest);
    visitor_does(&visitor, EVENT_MOVE, box.x + box.w + 100, box.y - 100); /* slides off */
    assert_true(drawn() == rest);
    visitor_does(&visitor, EVENT_MOVE, box.x + 10, box.y + 10); /* and on again */
    assert_true(drawn() == pressed);
    visitor_does(&visitor, EVENT_MOVE, box.x + box.w + 100, box.y - 100);
    visitor_does(&visitor, EVENT_RELEASE, box.x + box.w + 100, box.y - 100);
    assert_true(str_equal(visitor.scene->screen, STR("welcome")));
    assert_true(drawn() == rest);
}

static void test_every_control_answers(void **state) {
    (void)state;
    static const char *const targets[] = {"welcome",           "home",     "topic/home", "page/blocks",
                                          "contact/reception", "contacts", "language"};
    for (size_t i = 0; i < COUNT(targets); i++) {
        visitor_shows(&visitor, "ar", targets[i]);
        uint64_t rest = drawn();
        for (size_t k = 0; k < visitor.scene->node_count; k++) {
            const Node *node = &visitor.scene->nodes[k];
            Box box = box_intersect(node->box, node->clip);
            if (node->action.kind == ACTION_NONE || box_empty(box))
                continue;
            visitor_does(&visitor, EVENT_PRESS, box.x + box.w / 2, box.y + box.h / 2);
            if (drawn() == rest)
                fail_msg("control %zu of %s does not answer", k, targets[i]);
            visitor_does(&visitor, EVENT_CANCEL, 0, 0);
            assert_true(drawn() == rest);
        }
    }
}

static void test_drag_on_a_choice_scrolls(void **state) {
    (void)state;
    visitor_shows(&visitor, "sv", "page/blocks");
    while (visitor_finds(&visitor, ACTION_PAGE_DOWN))
        tap("Nedåt");
    int bottom = visitor.scene->scroll_at;
    Box box = find("Vård")->box;
    assert_true(box_contains(visitor.scene->viewport, box.x, box.y));
    visitor_does(&visitor, EVENT_PRESS, box.x + 100, box.y + 50);
    for (int i = 1; i <= 6; i++) {
        visitor.now += 100;
        visitor_does(&visitor, EVENT_MOVE, box.x + 100, box.y + 50 + i * 10);
    }
    visitor.now += 500;
    visitor_does(&visitor, EVENT_RELEASE, box.x + 100, box.y + 110);
    assert_true(str_equal(visitor.scene->screen, STR("page/blocks")));
    assert_in_range(bottom - visitor.scene->scroll_at, 40, 60); /* less what a finger may wander and still tap */
    visitor_shows(&visitor, "sv", "welcome");
}

/* A visit to everywhere, then nobody for two minutes: not a letter may differ from a kiosk just switched on. */
static void test_forgets_everything(void **state) {
    (void)state;
    Visitor fresh;
    visitor_comes(&fresh, &fake_measure, MINI);
    fresh.civil = (Civil){{2026, 3, 2}, 9 * 60 + 30};
    visitor_waits(&fresh, 0);
    tap("ትግርኛ");
    visitor_does(&visitor, EVENT_PRESS, 300, 300);
    visitor_does(&visitor, EVENT_RELEASE, 300, 300);
    visitor_shows(&visitor, "ar", "page/blocks");
    visitor_taps(&visitor, find("إلى الأسفل")->box.x + 20, 1015);
    assert_true(visitor.scene->scroll_at > 0);
    visitor_does(&visitor, EVENT_PRESS, 1000, 600); /* a finger that never lifts */
    visitor.civil = fresh.civil;
    visitor_waits(&visitor, IDLE_END_MS);
    Str left = visitor_reads(&visitor), cold = visitor_reads(&fresh);
    assert_string_equal(left.at, cold.at);
    uint64_t left_drawn = drawn();
    Visitor swap = visitor;
    visitor = fresh;
    uint64_t cold_drawn = drawn();
    fresh = visitor;
    visitor = swap;
    assert_true(left_drawn == cold_drawn);
    /* The same tap leads to the same place in both. */
    Box box = find("English")->box;
    visitor_taps(&visitor, box.x + 50, box.y + 50);
    visitor_taps(&fresh, box.x + 50, box.y + 50);
    left = visitor_reads(&visitor);
    cold = visitor_reads(&fresh);
    assert_string_equal(left.at, cold.at);
    visitor_goes(&fresh);
}

static void test_idle_to_the_millisecond(void **state) {
    (void)state;
    static const struct {
        int64_t after;
        const char *screen;
        bool asked;
    } rows[] = {
        {0, "home", false},
        {IDLE_ASK_MS - 1, "home", false},
        {IDLE_ASK_MS, "home", true},
        {IDLE_END_MS - 1, "home", true},
        {IDLE_END_MS, "welcome", false},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        visitor_shows(&visitor, "sv", "home");
        visitor_waits(&visitor, rows[i].after - 1000); /* what `shows` has waited */
        assert_true(str_equal(visitor.scene->screen, str_from(rows[i].screen)) || rows[i].after == 0);
        if (rows[i].after > 0)
            assert_int_equal(visitor_finds(&visitor, ACTION_STAY) != NULL, rows[i].asked);
    }
}

/* At rest nothing changes before the app asks to be woken. */
static void test_wake(void **state) {
    (void)state;
    visitor_waits(&visitor, IDLE_END_MS);
    assert_true(str_equal(visitor.scene->screen, STR("welcome")));
    assert_true(app_wake(visitor.app) == INT64_MAX);
    visitor_shows(&visitor, "sv", "home");
    for (int i = 0; i < 200 && app_wake(visitor.app) != INT64_MAX; i++) {
        int64_t wake = app_wake(visitor.app);
        assert_true(wake > visitor.now);
        uint64_t before = drawn();
        visitor_waits(&visitor, wake - visitor.now - 1);
        assert_true(drawn() == before);
        visitor_waits(&visitor, 1);
    }
    assert_true(app_wake(visitor.app) == INT64_MAX); /* back at the welcome screen */
    visitor_shows(&visitor, "sv", "welcome");
}

static void test_resize_while_scrolled(void **state) {
    (void)state;
    visitor_resizes(&visitor, 1280, 800);
    visitor_shows(&visitor, "sv", "page/blocks");
    for (int i = 0; i < 10 && visitor_finds(&visitor, ACTION_PAGE_DOWN); i++)
        tap("Nedåt");
    assert_int_equal(visitor.scene->scroll_at, visitor.scene->scroll_range);
    visitor_resizes(&visitor, 1080, 1920);
    assert_true(visitor.scene->scroll_at <= visitor.scene->scroll_range);
    assert_int_equal(visitor.scene->width, 1080);
    visitor_resizes(&visitor, 0, 0); /* no size at all changes nothing */
    assert_int_equal(visitor.scene->width, 1080);
    visitor_resizes(&visitor, 1920, 1080);
}

/* Content that goes away and comes back: the visit ends, the screen never does. */
static void test_new_content(void **state) {
    (void)state;
    Visitor other;
    visitor_comes(&other, &fake_measure, MINI);
    visitor_shows(&other, "ar", "page/blocks");
    assert_true(app_set_content(other.app, NULL, &other.diags));
    assert_true(str_equal(visitor_waits(&other, 10)->screen, STR("updating")));
    assert_false(app_has_content(other.app));
    assert_true(app_set_content(other.app, content_open(MINI, &other.diags), &other.diags));
    assert_true(str_equal(visitor_waits(&other, 10)->screen, STR("welcome")));
    assert_int_equal(app_language_count(other.app), 4);
    visitor_goes(&other);
}

/* A database that is cut short while it is open: no crash, no darkness, and the kiosk asks for a new one. */
static void test_lost_content(void **state) {
    (void)state;
    Visitor other;
    const char *path = TEST_BUILD "/tests/lost.db";
    Diags diags = {.arena = &visitor.arena};
    assert_true(compile_build(&(Compile){.folder = TEST_DATA "/content/mini"}, path, &diags));
    visitor_comes(&other, &fake_measure, path);
    visitor_shows(&other, "sv", "home");
    assert_int_equal(truncate(path, 0), 0);
    for (size_t i = 0; i < other.scene->node_count; i++) {
        Box box = other.scene->nodes[i].box;
        visitor_taps(&other, box.x + box.w / 2, box.y + box.h / 2);
    }
    assert_false(app_has_content(other.app));
    assert_true(str_equal(other.scene->screen, STR("updating")));
    assert_true(app_set_content(other.app, content_open(MINI, &other.diags), &other.diags));
    assert_true(str_equal(visitor_waits(&other, 10)->screen, STR("welcome")));
    visitor_goes(&other);
}

/* A panel that loses a finger's lifting: the touch that answers the idle question still does nothing else. */
static void test_lost_finger(void **state) {
    (void)state;
    visitor_shows(&visitor, "sv", "home");
    Box control = visitor_finds(&visitor, ACTION_OPEN)->box;
    int x = control.x + control.w / 2, y = control.y + control.h / 2;
    visitor_does(&visitor, EVENT_PRESS, x, y);
    visitor_waits(&visitor, IDLE_ASK_MS + 1000);
    assert_non_null(visitor_finds(&visitor, ACTION_STAY));
    visitor_taps(&visitor, x, y);
    assert_null(visitor_finds(&visitor, ACTION_STAY));
    assert_true(str_equal(visitor.scene->screen, STR("home")));
    visitor_taps(&visitor, x, y);
    assert_true(str_equal(visitor.scene->screen, STR("topic/home"))); /* the first control of home */
}

/* The window's size outlives the content. */
static void test_size_after_new_content(void **state) {
    (void)state;
    Visitor other;
    visitor_comes(&other, &fake_measure, MINI);
    visitor_resizes(&other, 1280, 800);
    assert_true(app_set_content(other.app, content_open(MINI, &other.diags), &other.diags));
    assert_int_equal(visitor_waits(&other, 10)->width, 1280);
    visitor_goes(&other);
}

/* As far down the text in another language; and a touch that stops a moving page opens nothing. */
static void test_place_in_another_language(void **state) {
    (void)state;
    visitor_resizes(&visitor, 1280, 800);
    visitor_shows(&visitor, "sv", "page/blocks");
    for (int i = 0; i < 10 && visitor_finds(&visitor, ACTION_PAGE_DOWN); i++)
        tap("Nedåt");
    tap("Svenska");
    tap("English");
    assert_true(str_equal(visitor.scene->screen, STR("page/blocks")));
    assert_true(str_equal(visitor.scene->lang, STR("en")));
    assert_int_equal(visitor.scene->scroll_at, visitor.scene->scroll_range);
    visitor_resizes(&visitor, 1920, 1080);
}

/* A long way there and a short one back: the oldest stops are forgotten, home never. */
static void test_long_way(void **state) {
    (void)state;
    visitor_shows(&visitor, "sv", "home");
    for (int i = 0; i < 40; i++) {
        visitor_shows(&visitor, "sv", "page/blocks");
        tap("Visa kontakten");
        assert_true(str_equal(visitor.scene->screen, STR("contact/reception")));
    }
    for (int i = 0; i < 60 && visitor_finds(&visitor, ACTION_BACK); i++)
        tap("Tillbaka");
    assert_true(str_equal(visitor.scene->screen, STR("home")));
    visitor_shows(&visitor, "sv", "welcome");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_press_answers_in_the_next_frame),
        cmocka_unit_test(test_every_control_answers),
        cmocka_unit_test(test_drag_on_a_choice_scrolls),
        cmocka_unit_test(test_forgets_everything),
        cmocka_unit_test(test_idle_to_the_millisecond),
        cmocka_unit_test(test_wake),
        cmocka_unit_test(test_resize_while_scrolled),
        cmocka_unit_test(test_lost_content),
        cmocka_unit_test(test_lost_finger),
        cmocka_unit_test(test_size_after_new_content),
        cmocka_unit_test(test_place_in_another_language),
        cmocka_unit_test(test_new_content),
        cmocka_unit_test(test_long_way),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
