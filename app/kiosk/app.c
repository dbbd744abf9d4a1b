/* The order of a step: what was touched decides where the visitor is, time decides whether she still is, and then the
 * scene is built from scratch. Only three things outlive a step: the visit, what its screen loaded, and caches that
 * change nothing but speed. */
#include "app_inside.h"

#include <string.h>

#include "../store/content.h"

enum { FRAME_MS = 16, DEAF_MS = 700, SLOP = 30 /* tenths of mm */ };

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
        .notices = app->notices,
        .notice_count = app->notice_count,
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
bool app_open_stop(App *app) {
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

void app_forget_visit(App *app, bool finished) {
    counter_end(&app->counter, &app->visit, app->last_touch, app->civil, finished);
    app->visit = (Visit){0};
}

/* The kiosk stands without them, too. */
void app_read_notices(App *app, Str tag) {
    if (!content_notices(app->content, &app->reader_arena, tag, &app->notices, &app->notice_count))
        app->notice_count = 0;
}

/* Back to nobody at the welcome screen: what she chose is overwritten, and what was laid out for her. */
void app_start_over(App *app, bool finished) {
    app_forget_visit(app, finished);
    app->scene = (Scene){0};
    arena_reset(&app->frame);
    arena_reset(&app->reader_arena);
    typeset_free(&app->typeset);
    app->gesture = (Gesture){0};
    app->kiosk = app->facts;
    app->notice_count = 0;
    if (app->content)
        app_read_notices(app, (Str){0});
    app_open_stop(app);
}

/* A database that could be read once and cannot even show home any more is as good as none. */
void app_go_home(App *app) {
    app->visit.depth = 0;
    visit_go(&app->visit, &screen_home, (Str){0});
    if (app_open_stop(app))
        return;
    app->lost = true;
    counter_health(&app->counter, app->civil, STR("no-content"));
    app_start_over(app, false);
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
    bool done = app_open_stop(app);
    if (!done) {
        app->visit = before;
        if (!app_open_stop(app))
            app_go_home(app);
    }
    explicit_bzero(&before, sizeof before);
    return done;
}

bool app_set_reader(App *app, Str tag) {
    for (size_t i = 0; i < app->interfaces.count; i++) {
        if (!str_equal(app->interfaces.list[i].tag, tag))
            continue;
        if (!app->visit.reader)
            counter_begin(&app->visit, app->now, app->civil);
        app->visit.reader = &app->interfaces.list[i];
        arena_reset(&app->reader_arena);
        if (!content_kiosk(app->content, &app->reader_arena, tag, &app->kiosk))
            app->kiosk = app->facts;
        app_read_notices(app, tag);
        return true;
    }
    return false;
}

static void choose_language(App *app, Str tag) {
    if (!app_set_reader(app, tag))
        return;
    if (current_screen(app) == &screen_language)
        visit_back(&app->visit);
    app->translated = true;
    if (!visit_stop(&app->visit) || !app_open_stop(app))
        app_go_home(app);
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
    else if (!app_open_stop(app))
        app_go_home(app);
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
        if (visit_back(&app->visit))
            app_keep_place(app);
        break;
    case ACTION_HOME:
        counter_leave(&app->visit);
        app_go_home(app);
        break;
    case ACTION_END:
        app_start_over(app, true);
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
    if (app->visit.depth == 0 || idle < IDLE_ASK_MS || app->config.stays)
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
        app_set_size(app, event->x, event->y);
    if (app->visit.depth && app->now - app->last_touch >= IDLE_END_MS && !app->config.stays)
        app_start_over(app, false);
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
    if (!app_has_content(app))
        return INT64_MAX;
    if (visit->depth == 0) /* notices come and go by the clock */
        return app->notice_count ? app->now + app->to_minute : INT64_MAX;
    const Stop *stop = &visit->stops[visit->depth - 1];
    int64_t idle = app->now - app->last_touch;
    int64_t wake = app->config.stays    ? INT64_MAX
                   : idle < IDLE_ASK_MS ? app->last_touch + IDLE_ASK_MS
                                        : app->now + 1000 - idle % 1000;
    if (stop->screen->shows_clock)
        wake = earlier(wake, app->now + app->to_minute);
    if (scroll_moving(&stop->scroll))
        wake = earlier(wake, app->now + FRAME_MS);
    return wake;
}

bool app_show(App *app, Str lang, Str target) {
    if (!app_has_content(app) || !app_set_reader(app, lang))
        return false;
    app->last_touch = app->now;
    app_go_home(app);
    if (str_equal(target, STR("welcome")))
        app->visit.depth = 0;
    if (str_equal(target, STR("welcome")) || str_equal(target, STR("home")))
        return app_open_stop(app);
    return go_to(app, target);
}

bool app_has_content(const App *app) {
    return app->content && !app->lost;
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
        app_start_over(app, false);
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
