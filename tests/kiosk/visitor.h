/* A visitor at an app without a window: time stands still but for what she does. */
#ifndef SLUSS_TESTS_KIOSK_VISITOR_H
#define SLUSS_TESTS_KIOSK_VISITOR_H

#include "../golden.h"
#include "../measure.h"

#include "../../app/kiosk/app.h"
#include "../../app/store/content.h"
#include "../../app/ui/theme.h"

#define MINI TEST_BUILD "/tests/mini.db" /* made by the tests content/mini and content/alingsas */
#define ALINGSAS TEST_BUILD "/tests/alingsas.db"

typedef struct Visitor {
    Arena arena; /* also of the diagnostics */
    Diags diags;
    App *app;
    const Scene *scene;
    Civil civil;
    int64_t now;
} Visitor;

static inline const Scene *visitor_does(Visitor *visitor, EventKind kind, int x, int y) {
    Event event = {.kind = kind, .x = x, .y = y, .now = visitor->now, .civil = visitor->civil, .to_minute = 60000};
    visitor->scene = app_step(visitor->app, &event);
    return visitor->scene;
}

static inline const Scene *visitor_waits(Visitor *visitor, int64_t milliseconds) {
    visitor->now += milliseconds;
    return visitor_does(visitor, EVENT_TICK, 0, 0);
}

static inline const Scene *visitor_taps(Visitor *visitor, int x, int y) {
    visitor_does(visitor, EVENT_PRESS, x, y);
    visitor->now += 40;
    visitor_does(visitor, EVENT_RELEASE, x, y);
    return visitor_waits(visitor, 500);
}

/* An app of 1920 x 1080 on a panel of so many tenths of an inch, showing the database; NULL shows nothing. Fails the
 * test where it cannot. */
static inline void visitor_comes_to(Visitor *visitor, int tenths, const Measure *measure, const char *database) {
    AppConfig config = {
        .locales = TEST_BUILD "/locales", .measure = measure, .width = 1920, .height = 1080, .panel_tenths = tenths};
    *visitor = (Visitor){.civil = {{2026, 3, 2}, 8 * 60 + 55}};
    visitor->diags.arena = &visitor->arena;
    visitor->app = app_create(&config, &visitor->diags);
    assert_non_null(visitor->app);
    Content *content = database ? content_open(database, &visitor->diags) : NULL;
    bool done = !database || (content && app_set_content(visitor->app, content, &visitor->diags));
    diags_print(&visitor->diags, stderr);
    assert_true(done);
    visitor_waits(visitor, 0);
}

static inline void visitor_comes(Visitor *visitor, const Measure *measure, const char *database) {
    visitor_comes_to(visitor, PANEL_TENTHS, measure, database);
}

static inline void visitor_goes(Visitor *visitor) {
    app_destroy(visitor->app);
    arena_free(&visitor->arena);
}

static inline const Scene *visitor_resizes(Visitor *visitor, int width, int height) {
    return visitor_does(visitor, EVENT_RESIZE, width, height);
}

static inline const Scene *visitor_shows(Visitor *visitor, const char *lang, const char *screen) {
    Str idle = STR("idle"), name = str_from(screen);
    bool ask = str_equal(name, idle);
    visitor_waits(visitor, 0); /* what a screen loads goes by the clock */
    assert_true(app_show(visitor->app, str_from(lang), ask ? STR("home") : name));
    visitor_waits(visitor, 1000);
    return ask ? visitor_waits(visitor, IDLE_ASK_MS + 1000) : visitor->scene;
}

static inline Str visitor_reads(Visitor *visitor) {
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    scene_print(visitor->scene, out);
    fclose(out);
    Str text = str_copy(&visitor->arena, (Str){bytes, size});
    free(bytes);
    return text;
}

static inline const Node *visitor_finds(const Visitor *visitor, ActionKind kind) {
    for (size_t i = 0; i < visitor->scene->node_count; i++)
        if (visitor->scene->nodes[i].action.kind == kind)
            return &visitor->scene->nodes[i];
    return NULL;
}

#endif
