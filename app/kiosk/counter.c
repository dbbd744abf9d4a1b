/* A visit is counted when it is over, all at once, so that no state in between is ever a sum of one. */
#include "counter.h"

#include "../store/content_keys.h"

void counter_set_content(Counter *counter, struct Content *content) {
    arena_reset(&counter->arena);
    counter->keys = (KeyList){0};
    keys_add_fixed(&counter->keys, &counter->arena);
    if (content)
        content_keys(content, &counter->arena, &counter->keys);
    keys_close(&counter->keys);
}

void counter_begin(Visit *visit, int64_t now, Civil civil) {
    enum { MINUTES_A_BLOCK = 24 * 60 / DAY_BLOCKS };
    Arena arena = {0};
    visit->began = now;
    if (!date_valid(civil.date))
        return; /* and then it is not counted */
    marks_set(&visit->marks, METRIC_TIME, key_time(&arena, date_weekday(civil.date), civil.minute / MINUTES_A_BLOCK));
    arena_free(&arena);
}

/* Where she was before she looked for help or another language; NULL at the first screen. */
static const Stop *last_stop(const Visit *visit) {
    size_t depth = visit->depth;
    while (depth > 1 &&
           (visit->stops[depth - 1].screen == &screen_help || visit->stops[depth - 1].screen == &screen_language))
        depth--;
    return depth ? &visit->stops[depth - 1] : NULL;
}

void counter_leave(Visit *visit) {
    const Stop *stop = last_stop(visit);
    if (stop && stop->screen == &screen_guide)
        marks_add(&visit->marks, METRIC_GUIDE_LEFT, stop_id(stop));
}

static Str ending_of(const Visit *visit, bool finished) {
    const ScreenOps *last = last_stop(visit)->screen;
    if (finished)
        return STR("finished");
    if (last == &screen_contact || last == &screen_result || last == &screen_take || last == &screen_staff)
        return STR("contact");
    return last == &screen_home ? STR("home") : STR("timeout");
}

static Str length_of(int64_t ms) {
    enum { SECOND = 1000, MINUTE = 60 * SECOND };
    if (ms < 30 * SECOND)
        return STR("under-30s");
    if (ms < 2 * MINUTE)
        return STR("under-2min");
    return ms < 10 * MINUTE ? STR("under-10min") : STR("10min-or-more");
}

void counter_end(Counter *counter, Visit *visit, int64_t last_touch, Civil civil, bool finished) {
    if (!visit->reader || visit->depth == 0 || visit->marks.count == 0 || !date_valid(civil.date))
        return;
    counter_leave(visit);
    marks_set(&visit->marks, METRIC_LANGUAGE, visit->reader->tag);
    marks_set(&visit->marks, METRIC_ENDING, ending_of(visit, finished));
    marks_set(&visit->marks, METRIC_LENGTH, length_of(last_touch - visit->began));
    tally_add_visit(&counter->tally, period_of(civil.date), &counter->keys, &visit->marks);
}

void counter_health(Counter *counter, Civil civil, Str id) {
    int64_t number = key_number(id);
    if (date_valid(civil.date) && keys_find(&counter->keys, METRIC_HEALTH, number))
        tally_add(&counter->tally, period_of(civil.date), METRIC_HEALTH, number, 1);
}

void counter_free(Counter *counter) {
    tally_clear(&counter->tally);
    arena_free(&counter->arena);
}
