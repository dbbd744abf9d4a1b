/* What of a visit is counted: once, when it is over, as sums. Visits are walked through the app itself, and what it
 * would hand over to be stored is read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "../../app/screens/screen.h"
#include "visitor.h"

#define GUIDES TEST_BUILD "/tests/guides.db"

static Visitor visitor;

static int64_t counted(Metric metric, const char *id) {
    return tally_of(app_tally(visitor.app), (Period){2026, 10}, metric, key_number(str_from(id)));
}

static int64_t sum(Metric metric) {
    const Tally *tally = app_tally(visitor.app);
    int64_t n = 0;
    for (size_t i = 0; i < tally->count; i++)
        n += tally->list[i].metric == metric ? tally->list[i].n : 0;
    return n;
}

static void taps_action(ActionKind kind, const char *target) {
    const Scene *scene = visitor.scene;
    for (size_t i = 0; i < scene->node_count; i++) {
        const Action *action = &scene->nodes[i].action;
        const Box *box = &scene->nodes[i].box;
        if (action->kind == kind && (!target || str_equal(action->target, str_from(target)))) {
            visitor_taps(&visitor, box->x + box->w / 2, box->y + box->h / 2);
            return;
        }
    }
    fail_msg("there is nothing to tap: %d %s", (int)kind, target ? target : "");
}

static void leaves(void) {
    visitor_waits(&visitor, IDLE_END_MS + 1000);
}

static void a_visit_is_counted_when_it_is_over(void **state) {
    (void)state;
    visitor_comes(&visitor, &fake_measure, MINI);
    taps_action(ACTION_LANGUAGE, "ar");
    assert_int_equal(app_tally(visitor.app)->count, 0);
    leaves();
    assert_int_equal(counted(METRIC_LANGUAGE, "ar"), 1);
    assert_int_equal(counted(METRIC_TIME, "mon-06"), 1); /* 2026-03-02 08:55 */
    assert_int_equal(counted(METRIC_ENDING, "home"), 1);
    assert_int_equal(counted(METRIC_LENGTH, "under-30s"), 1);
    assert_int_equal(app_tally(visitor.app)->count, 4);
    leaves(); /* nobody was there */
    assert_int_equal(sum(METRIC_LANGUAGE), 1);
    visitor_goes(&visitor);
}

static void what_is_opened_twice_is_counted_once(void **state) {
    (void)state;
    visitor_comes(&visitor, &fake_measure, MINI);
    taps_action(ACTION_LANGUAGE, "sv");
    for (int i = 0; i < 3; i++) {
        taps_action(ACTION_OPEN, "topic/home");
        taps_action(ACTION_OPEN, "page/blocks");
        taps_action(ACTION_HOME, NULL);
    }
    leaves();
    assert_int_equal(counted(METRIC_TOPIC, "home"), 1);
    assert_int_equal(counted(METRIC_PAGE, "blocks"), 1);
    assert_int_equal(sum(METRIC_UNTRANSLATED), 0);
    visitor_goes(&visitor);
}

static void the_language_is_the_last_one(void **state) {
    (void)state;
    visitor_comes(&visitor, &fake_measure, MINI);
    taps_action(ACTION_LANGUAGE, "sv");
    taps_action(ACTION_CHOOSE_LANGUAGE, NULL);
    taps_action(ACTION_LANGUAGE, "ti");
    leaves();
    assert_int_equal(counted(METRIC_LANGUAGE, "ti"), 1);
    assert_int_equal(sum(METRIC_LANGUAGE), 1);
    visitor_goes(&visitor);
}

static void what_was_missed_is_counted_by_language_alone(void **state) {
    (void)state;
    visitor_comes(&visitor, &fake_measure, MINI);
    visitor_shows(&visitor, "ti", "page/care");
    app_end_visit(visitor.app);
    assert_int_equal(counted(METRIC_UNTRANSLATED, "ti"), 1);
    assert_int_equal(counted(METRIC_PAGE, "care"), 1);
    assert_int_equal(counted(METRIC_TOPIC, "care"), 1);
    assert_true(str_equal(visitor_waits(&visitor, 0)->screen, STR("welcome")));
    visitor_goes(&visitor);
}

static void guides_end_or_are_left(void **state) {
    (void)state;
    visitor_comes(&visitor, &fake_measure, GUIDES);
    visitor_shows(&visitor, "sv", "guide/start");
    leaves();
    assert_int_equal(counted(METRIC_GUIDE_LEFT, "start"), 1);
    assert_int_equal(sum(METRIC_GUIDE_END), 0);
    visitor_shows(&visitor, "sv", "guide/start");
    taps_action(ACTION_HOME, NULL);
    leaves();
    assert_int_equal(counted(METRIC_GUIDE_LEFT, "start"), 2);
    StrList ends;
    assert_true(screen_result.ids(app_content(visitor.app), &visitor.arena, &ends));
    assert_true(ends.count > 0);
    visitor_shows(&visitor, "sv", str_format(&visitor.arena, "result/%.*s", STR_ARG(ends.at[0])).at);
    leaves();
    assert_int_equal(counted(METRIC_GUIDE_END, str_c(&visitor.arena, ends.at[0])), 1);
    assert_int_equal(counted(METRIC_ENDING, "contact"), 1);
    assert_true(sum(METRIC_CONTACT) >= 1);
    visitor_goes(&visitor);
}

static void she_may_end_it_herself(void **state) {
    (void)state;
    visitor_comes(&visitor, &fake_measure, MINI);
    taps_action(ACTION_LANGUAGE, "ar");
    taps_action(ACTION_OPEN, "help");
    taps_action(ACTION_OPEN, "help"); /* where she is already */
    visitor_waits(&visitor, 45 * 1000);
    taps_action(ACTION_END, NULL);
    assert_true(str_equal(visitor.scene->screen, STR("welcome")));
    assert_int_equal(counted(METRIC_ENDING, "finished"), 1);
    assert_int_equal(counted(METRIC_LENGTH, "under-2min"), 1);
    visitor_goes(&visitor);
}

/* Two orders of the same visits cannot be told apart, and nothing but the closed list is ever counted. */
static void visits_at_random_hold_the_bounds(void **state) {
    (void)state;
    enum { VISITS = 120, TOUCHES = 25 };
    visitor_comes(&visitor, &fake_measure, GUIDES);
    srand(20260302);
    for (int visit = 0; visit < VISITS; visit++) {
        int64_t before[METRIC_END] = {0};
        for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
            before[metric] = sum(metric);
        size_t languages = app_language_count(visitor.app);
        taps_action(ACTION_LANGUAGE, str_c(&visitor.arena, app_language(visitor.app, (size_t)rand() % languages)));
        for (int touch = 0; touch < TOUCHES; touch++)
            visitor_taps(&visitor, rand() % 1920, rand() % 1080);
        leaves();
        for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++) {
            int64_t added = sum(metric) - before[metric];
            assert_true(added <= MARKS_OF_METRIC_MOST);
            if (metric_sums_to_visits(metric) && metric != METRIC_TIME)
                assert_true(added >= 1);
        }
    }
    const Tally *tally = app_tally(visitor.app);
    for (size_t i = 0; i < tally->count; i++) {
        assert_non_null(keys_find(app_keys(visitor.app), tally->list[i].metric, tally->list[i].number));
        assert_int_equal(tally->list[i].period.week, 10);
    }
    assert_int_equal(sum(METRIC_LANGUAGE), sum(METRIC_ENDING));
    assert_int_equal(sum(METRIC_LANGUAGE), sum(METRIC_LENGTH));
    assert_int_equal(sum(METRIC_LANGUAGE), sum(METRIC_TIME));
    visitor_goes(&visitor);
}

/* The dearest thing that counting adds to a touch is a mark; a visit's end adds its sums. */
static void counting_takes_no_time(void **state) {
    (void)state;
    enum { ROUNDS = 2000, MOST_US = 20 };
    visitor_comes(&visitor, &fake_measure, ALINGSAS);
    Tally tally = {0};
    const KeyList *keys = app_keys(visitor.app);
    clock_t start = clock();
    size_t actions = 0;
    for (int round = 0; round < ROUNDS; round++) {
        Marks marks = {0};
        for (size_t i = 0; i < keys->count; i++, actions++)
            marks_add(&marks, keys->at[i].metric, keys->at[i].id);
        tally_add_visit(&tally, (Period){2026, 10}, keys, &marks);
        actions++;
    }
    double us = (double)(clock() - start) / CLOCKS_PER_SEC * 1e6 / (double)actions;
    tally_clear(&tally);
    print_message("%.3f us an action\n", us);
    assert_true(us <= MOST_US);
    visitor_goes(&visitor);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_visit_is_counted_when_it_is_over),
        cmocka_unit_test(what_is_opened_twice_is_counted_once),
        cmocka_unit_test(the_language_is_the_last_one),
        cmocka_unit_test(what_was_missed_is_counted_by_language_alone),
        cmocka_unit_test(guides_end_or_are_left),
        cmocka_unit_test(she_may_end_it_herself),
        cmocka_unit_test(visits_at_random_hold_the_bounds),
        cmocka_unit_test(counting_takes_no_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
