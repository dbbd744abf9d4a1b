/* The order of a step: what was touched decides where the visitor is, time decides whether she still is, and then the
 * scene is built from scratch. Only three things outlive a step: the visit, what its screen loaded, and caches that
 * change nothing but speed. */
#include "app.h"

#include <stdlib.h>
#include <string.h>

#include "../model/position.h"
#include "../store/content.h"
#include "../text/zone.h"
#include "counter.h"
#include "interfaces.h"

enum { FRAME_MS = 16, DEAF_MS = 700, SLOP = 30 /* tenths of mm */ };

struct App {
    Arena arena;         /* the app itself */
    Arena content_arena; /* until the content changes: languages, zone */
    Arena reader_arena;  /* until the language changes: the kiosk's facts */
    Arena screen_arena;  /* until the screen changes: what it loaded */
    Arena frame;
    AppConfig config;
    Content *content;
    Interfaces interfaces;
    Kiosk facts, kiosk; /* in the source language, in the reader's */
    HoursPlace place;
    Theme theme;
    Typeset typeset;
    Visit visit;
    Counter counter;
    const void *opened; /* what the current screen loaded */
    Gesture gesture;
    bool lost;       /* the content cannot be read any more */
    bool translated; /* since the last scene */
    bool swallow;    /* the touch that ended the idle question does nothing else */
    bool caught;     /* the touch that stopped a moving page is no tap */
    Scene scene;
    int64_t now, last_touch;
    int64_t deaf_until; /* a second tap on "I am done" is no visit of its own */
    Civil civil;
    int to_minute;
};

static void set_size(App *app, int width, int height) {
    int tenths = app->config.panel_tenths ? app->config.panel_tenths : PANEL_TENTHS;
    app->config.width = width;
    app->config.height = height;
    app->theme = theme_make(width, height, tenths, app->kiosk.accent);
}

static const Language *reader_of(const App *app) {
    return app->visit.reader ? app->visit.reader : &app->interfaces.list[0];
}

static ScreenEnv env_of(App *app) {
    const Stop *stop = visit_stop(&app->visit);
    return (ScreenEnv){
        .content = app->content,
        .kiosk = &app->kiosk,
        .languages = app->interfaces.list,
        .language_count = app->interfaces.count,
        .reader = reader_of(app),
        .now = app->civil,
        .place = &app->place,
        .answers = visit_answers(&app->visit),
        .answer = stop ? str_from(stop->answer) : (Str){0},
    };
}

static const ScreenOps *current_screen(App *app) {
    const Stop *stop = visit_stop(&app->visit);
    if (!app_has_content(app))
        return &screen_updating;
    return stop ? stop->screen : &screen_welcome;
}

/* Loads what the current stop shows. */
static bool open_stop(App *app) {
    const Stop *stop = visit_stop(&app->visit);
    ScreenEnv env = env_of(app);
    const ScreenOps *screen = current_screen(app);
    Str id = stop ? stop_id(stop) : (Str){0};
    arena_reset(&app->screen_arena);
    app->opened = screen->open(&env, &app->screen_arena, id);
    if (app->opened && screen->mark)
        screen->mark(&env, app->opened, id, &app->visit.marks);
    return app->opened;
}

static void forget_visit(App *app, bool finished) {
    counter_end(&app->counter, &app->visit, app->last_touch, app->civil, finished);
    app->visit = (Visit){0};
}

/* Back to nobody at the welcome screen: what she chose is overwritten, and what was laid out for her. */
static void start_over(App *app, bool finished) {
    forget_visit(app, finished);
    app->scene = (Scene){0};
    arena_reset(&app->frame);
    arena_reset(&app->reader_arena);
    typeset_free(&app->typeset);
    app->gesture = (Gesture){0};
    app->kiosk = app->facts;
    open_stop(app);
}

/* A database that could be read once and cannot even show home any more is as good as none. */
static void go_home(App *app) {
    app->visit.depth = 0;
    visit_go(&app->visit, &screen_home, (Str){0});
    if (open_stop(app))
        return;
    app->lost = true;
    counter_health(&app->counter, app->civil, STR("no-content"));
    start_over(app, false);
}

/* "page/first-home" is the screen "page" with an id; "contacts" needs none. Stays where it is if that fails. */
static bool go_to(App *app, Str target) {
    size_t slash = str_find(target, '/', 0);
    const ScreenOps *screen = screen_find(str_slice(target, 0, slash));
    Str id = str_slice(target, slash + 1, target.len);
    const Stop *here = visit_stop(&app->visit);
    Visit before = app->visit;
    if (here && here->screen == screen && str_equal(stop_id(here), id))
        return true;
    if (!screen || (id.len == 0) != !screen->ids || !visit_go(&app->visit, screen, id))
        return false;
    bool done = open_stop(app);
    if (!done) {
        app->visit = before;
        if (!open_stop(app))
            go_home(app);
    }
    explicit_bzero(&before, sizeof before);
    return done;
}

static bool set_reader(App *app, Str tag) {
    for (size_t i = 0; i < app->interfaces.count; i++) {
        if (!str_equal(app->interfaces.list[i].tag, tag))
            continue;
        if (!app->visit.reader)
            counter_begin(&app->visit, app->now, app->civil);
        app->visit.reader = &app->interfaces.list[i];
        arena_reset(&app->reader_arena);
        if (!content_kiosk(app->content, &app->reader_arena, tag, &app->kiosk))
            app->kiosk = app->facts;
        return true;
    }
    return false;
}

static void choose_language(App *app, Str tag) {
    if (!set_reader(app, tag))
        return;
    if (current_screen(app) == &screen_language)
        visit_back(&app->visit);
    app->translated = true;
    if (!visit_stop(&app->visit) || !open_stop(app))
        go_home(app);
}

static void turn_page(App *app, int direction) {
    Stop *stop = visit_stop(&app->visit);
    int overlap = 2 * app->theme.texts[TEXT_BODY].line_height, height = app->scene.viewport.h;
    if (stop)
        scroll_by(&stop->scroll, direction * (height > 2 * overlap ? height - overlap : height));
}

/* The answer belongs to the question it was given to, whatever it leads to. */
static void follow(App *app, const Action *action) {
    Stop *stop = visit_stop(&app->visit);
    if (stop && action->answer.len && !stop_answer(stop, action->answer))
        return;
    if (go_to(app, action->target) || action->answer.len == 0)
        return;
    /* An answer is never without effect: where its end cannot be shown, the desk here is. */
    go_to(app, str_format(&app->frame, "contact/%.*s", STR_ARG(app->kiosk.desk)));
}

/* A way so long that the question was forgotten is begun there again. */
static void change_answer(App *app, Str guide) {
    if (!visit_return(&app->visit, &screen_guide, guide))
        go_to(app, str_format(&app->frame, "guide/%.*s", STR_ARG(guide)));
    else if (!open_stop(app))
        go_home(app);
}

static void act(App *app, const Action *action) {
    switch (action->kind) {
    case ACTION_OPEN:
        follow(app, action);
        break;
    case ACTION_CHANGE:
        change_answer(app, action->target);
        break;
    case ACTION_BACK:
        if (visit_back(&app->visit) && !open_stop(app))
            go_home(app);
        break;
    case ACTION_HOME:
        counter_leave(&app->visit);
        go_home(app);
        break;
    case ACTION_END:
        start_over(app, true);
        app->deaf_until = app->now + DEAF_MS;
        break;
    case ACTION_CHOOSE_LANGUAGE:
        go_to(app, STR("language"));
        break;
    case ACTION_LANGUAGE:
        choose_language(app, action->target);
        break;
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
        turn_page(app, action->kind == ACTION_PAGE_UP ? -1 : 1);
        break;
    default:
        break;
    }
}

/* Seconds left of the idle question; 0: it is not asked. */
static int idle_seconds(const App *app) {
    int64_t idle = app->now - app->last_touch;
    if (app->visit.depth == 0 || idle < IDLE_ASK_MS)
        return 0;
    return (int)((IDLE_END_MS - idle + 999) / 1000);
}

static void tap(App *app, const GestureResult *result) {
    const Node *node = scene_at(&app->scene, result->x, result->y);
    if (node && node == scene_at(&app->scene, app->gesture.from_x, app->gesture.from_y))
        act(app, &node->action);
}

static void touch(App *app, const Event *event) {
    bool asked = idle_seconds(app) > 0;
    Stop *stop = visit_stop(&app->visit);
    if (event->kind == EVENT_TICK || event->kind == EVENT_RESIZE || app->now < app->deaf_until)
        return;
    app->last_touch = app->now;
    if (gesture_takes(&app->gesture, event)) {
        app->swallow = asked;
        app->gesture.can_drag = app->scene.scroll_range > 0 && box_contains(app->scene.viewport, event->x, event->y);
        app->caught = stop && scroll_moving(&stop->scroll);
        if (stop)
            scroll_by(&stop->scroll, 0);
    }
    GestureResult result = gesture_step(&app->gesture, event, theme_mm(&app->theme, SLOP));
    if (app->swallow)
        return;
    if (result.kind == GESTURE_TAP && !app->caught)
        tap(app, &result);
    else if (result.kind == GESTURE_DRAG && stop)
        scroll_by(&stop->scroll, -result.dy);
    else if (result.kind == GESTURE_FLING && stop)
        scroll_fling(&stop->scroll, -result.speed, app->theme.dots, app->now);
}

static Ui begin_scene(App *app) {
    Stop *stop = visit_stop(&app->visit);
    const Language *reader = reader_of(app);
    arena_reset(&app->frame);
    Str id = stop ? stop_id(stop) : (Str){0}, name = str_from(current_screen(app)->name);
    app->scene = (Scene){.arena = &app->frame,
                         .width = app->theme.width,
                         .height = app->theme.height,
                         .lang = reader->tag,
                         .screen = id.len ? str_format(&app->frame, "%.*s/%.*s", STR_ARG(name), STR_ARG(id)) : name};
    return (Ui){.scene = &app->scene,
                .theme = &app->theme,
                .typeset = &app->typeset,
                .messages = reader->messages,
                .gesture = &app->gesture,
                .clip = {0, 0, app->theme.width, app->theme.height}};
}

static void build(App *app) {
    const Stop *stop = visit_stop(&app->visit);
    ScreenEnv env = env_of(app);
    Ui ui = begin_scene(app);
    env.scroll = stop ? stop->scroll.at : 0;
    current_screen(app)->view(&env, app->opened, &ui);
    env.idle_seconds = idle_seconds(app);
    if (env.idle_seconds > 0)
        screen_idle.view(&env, NULL, &ui);
}

/* In another language the reader stays as far down the text as she was; in another size the content may end before
 * where she was. Either way it is built once more. */
static void compose(App *app) {
    build(app);
    Stop *stop = visit_stop(&app->visit);
    bool moved = false;
    if (stop && app->translated) {
        scroll_rescale(&stop->scroll, app->scene.scroll_range);
        moved = true;
    } else if (stop) {
        moved = scroll_set_range(&stop->scroll, app->scene.scroll_range);
    }
    app->translated = false;
    if (moved)
        build(app);
}

const Scene *app_step(App *app, const Event *event) {
    app->now = event->now;
    app->civil = event->civil;
    app->to_minute = event->to_minute;
    typeset_tend(&app->typeset);
    if (event->kind == EVENT_RESIZE && event->x > 0 && event->y > 0)
        set_size(app, event->x, event->y);
    if (app->visit.depth && app->now - app->last_touch >= IDLE_END_MS)
        start_over(app, false);
    touch(app, event);
    Stop *stop = visit_stop(&app->visit);
    if (stop)
        scroll_step(&stop->scroll, app->now);
    compose(app);
    return &app->scene;
}

static int64_t earlier(int64_t a, int64_t b) {
    return a < b ? a : b;
}

int64_t app_wake(const App *app) {
    const Visit *visit = &app->visit;
    if (visit->depth == 0 || !app_has_content(app))
        return INT64_MAX;
    const Stop *stop = &visit->stops[visit->depth - 1];
    int64_t idle = app->now - app->last_touch;
    int64_t wake = idle < IDLE_ASK_MS ? app->last_touch + IDLE_ASK_MS : app->now + 1000 - idle % 1000;
    if (stop->screen->shows_clock)
        wake = earlier(wake, app->now + app->to_minute);
    if (scroll_moving(&stop->scroll))
        wake = earlier(wake, app->now + FRAME_MS);
    return wake;
}

bool app_show(App *app, Str lang, Str target) {
    if (!app_has_content(app) || !set_reader(app, lang))
        return false;
    app->last_touch = app->now;
    go_home(app);
    if (str_equal(target, STR("welcome")))
        app->visit.depth = 0;
    if (str_equal(target, STR("welcome")) || str_equal(target, STR("home")))
        return open_stop(app);
    return go_to(app, target);
}

/* A line of the calendar that says nothing is left out: hours are told all the same. */
static void find_place(App *app) {
    app->place = (HoursPlace){
        .holidays = holidays_create(&app->content_arena, app->facts.country),
        .utc_offset = zone_noon_offset,
        .zone = &app->facts.zone,
    };
    app->place.located = position_parse(app->facts.position, &app->place.latitude, &app->place.longitude);
    holidays_apply(app->place.holidays, &app->content_arena, app->facts.holidays, app->facts.holiday_count);
}

static bool read_content(App *app, Content *content, Diags *diags) {
    Kiosk facts;
    if (!content_kiosk(content, &app->content_arena, (Str){0}, &facts)) {
        diag_error(diags, NULL, (Place){0}, "the database says nothing of its kiosk");
        return false;
    }
    interfaces_open(&app->interfaces, &app->content_arena, app->config.locales, facts.langs, diags);
    app->content = content;
    app->facts = app->kiosk = facts;
    find_place(app);
    if (app->interfaces.count == 0)
        diag_error(diags, NULL, (Place){0}, "the database has no language that this program has an interface for");
    return app->interfaces.count > 0;
}

/* Without content: every interface there is. */
static bool read_nothing(App *app, Diags *diags) {
    app->facts = app->kiosk = (Kiosk){.zone = STR("Europe/Stockholm"), .accent = THEME_ACCENT};
    interfaces_open_all(&app->interfaces, &app->content_arena, app->config.locales, diags);
    if (app->interfaces.count == 0)
        diag_error(diags, NULL, (Place){0}, "there are no locales in '%s'", app->config.locales);
    return app->interfaces.count > 0;
}

static void drop_content(App *app) {
    forget_visit(app, false);
    interfaces_close(&app->interfaces);
    content_close(app->content);
    app->content = NULL;
    app->lost = false;
    arena_reset(&app->content_arena);
    arena_reset(&app->reader_arena);
}

bool app_set_content(App *app, Content *content, Diags *diags) {
    drop_content(app);
    bool done = content && read_content(app, content, diags);
    if (content && !done) {
        app->content = content;
        drop_content(app);
    }
    if (!done && !read_nothing(app, diags))
        return false;
    counter_set_content(&app->counter, app->content);
    set_size(app, app->config.width, app->config.height);
    start_over(app, false);
    return done || !content;
}

bool app_has_content(const App *app) {
    return app->content && !app->lost;
}

App *app_create(const AppConfig *config, Diags *diags) {
    Arena arena = {0};
    App *app = arena_new(&arena, App);
    app->arena = arena;
    app->frame.forgets = app->screen_arena.forgets = app->reader_arena.forgets = true;
    app->config = *config;
    typeset_init(&app->typeset, config->measure);
    if (app_set_content(app, NULL, diags))
        return app;
    app_destroy(app);
    return NULL;
}

void app_destroy(App *app) {
    if (!app)
        return;
    drop_content(app);
    counter_free(&app->counter);
    typeset_free(&app->typeset);
    arena_free(&app->content_arena);
    arena_free(&app->reader_arena);
    arena_free(&app->screen_arena);
    arena_free(&app->frame);
    Arena arena = app->arena; /* the app lies in it */
    arena_free(&arena);
}

Str app_zone(const App *app) {
    return app->facts.zone;
}

size_t app_language_count(const App *app) {
    return app->interfaces.count;
}

Str app_language(const App *app, size_t index) {
    return app->interfaces.list[index].tag;
}

Content *app_content(const App *app) {
    return app->content;
}

bool app_is_visited(const App *app) {
    return app->visit.depth > 0;
}

void app_end_visit(App *app) {
    if (app->visit.depth)
        start_over(app, false);
}

const KeyList *app_keys(const App *app) {
    return &app->counter.keys;
}

Tally *app_tally(App *app) {
    return &app->counter.tally;
}

void app_health(App *app, Str id) {
    counter_health(&app->counter, app->civil, id);
}
