/* sluss kiosk: the loop. It sleeps until a finger, the window or the app's own clock wants something, and paints only
 * what changed. */
#include "../device/supervisor.h"
#include "../device/window.h"
#include "../ui/damage.h"
#include "flush.h"
#include "options.h"
#include "stage.h"
#include "verb.h"

enum { RETRY_MS = 60 * 1000, BUSY_MS = 8 };

typedef struct Loop {
    Stage stage;
    Window *window;
    Damage damage;
    Flush flush;
    const char *content;
    int64_t retry_at; /* when to look for content again, while there is none */
    bool told;        /* the supervisor knows that we show something */
} Loop;

static const Scene *step(Loop *loop, Event *event) {
    event->now = window_clock();
    event->civil = stage_clock(&loop->stage, &event->to_minute);
    if (event->kind == EVENT_RESIZE)
        damage_all(&loop->damage);
    return app_step(loop->stage.app, event);
}

static void paint(Loop *loop, const Scene *scene) {
    Canvas canvas;
    const Box *boxes;
    size_t count = damage_find(&loop->damage, scene, &boxes);
    if (count == 0)
        return;
    if (!window_canvas(loop->window, &canvas)) {
        damage_all(&loop->damage);
        return;
    }
    for (size_t i = 0; i < count; i++)
        paint_scene(&loop->stage.painter, &canvas, scene, boxes[i]);
    window_present(loop->window, boxes, count);
    if (!loop->told)
        supervisor_ready();
    loop->told = true;
}

/* Milliseconds to sleep; negative: until something happens. */
static int sleep_time(const Loop *loop) {
    int64_t wake = app_wake(loop->stage.app), now = window_clock();
    if (!app_has_content(loop->stage.app))
        wake = loop->retry_at;
    int64_t flush = flush_wake(&loop->flush, loop->stage.app);
    wake = flush < wake ? flush : wake;
    if (wake == INT64_MAX)
        return -1;
    int64_t left = wake - now;
    return left < 0 ? 0 : left > RETRY_MS ? RETRY_MS : (int)left;
}

static void tick(Loop *loop) {
    Event event = {.kind = EVENT_TICK};
    paint(loop, step(loop, &event));
}

/* Shows the first screen of the content, and checks the rest before any finger can ask for it. A visitor never sees
 * why there is no content: that goes to stderr, and we try again. */
static void load(Loop *loop) {
    bool loaded = stage_load(&loop->stage, loop->content);
    loop->retry_at = window_clock() + RETRY_MS;
    tick(loop);
    if (loaded && !stage_verify(&loop->stage))
        tick(loop);
    stage_tell(&loop->stage);
}

/* Takes in one piece of news; false if the window was closed. */
static bool take_in(Loop *loop, WindowNews news, Event *event, const Scene **scene) {
    if (news == WINDOW_EXPOSED)
        damage_all(&loop->damage);
    if (news != WINDOW_EVENT)
        *event = (Event){.kind = EVENT_TICK};
    *scene = step(loop, event);
    return news != WINDOW_CLOSED;
}

static void loop_run(Loop *loop) {
    Event event = {0};
    const Scene *scene;
    load(loop);
    app_health(loop->stage.app, STR("start"));
    flush_step(&loop->flush, &loop->stage, window_clock());
    for (;;) {
        WindowNews news = window_wait(loop->window, sleep_time(loop), &event);
        if (!app_has_content(loop->stage.app) && window_clock() >= loop->retry_at)
            load(loop);
        if (!take_in(loop, news, &event, &scene))
            return;
        /* What has queued up is taken in before painting, so that a fast finger is followed, not trailed. */
        for (int64_t began = window_clock(); news != WINDOW_QUIET && window_clock() - began < BUSY_MS;) {
            news = window_wait(loop->window, 0, &event);
            if (news != WINDOW_QUIET && !take_in(loop, news, &event, &scene))
                return;
        }
        paint(loop, scene);
        painter_tend(&loop->stage.painter);
        flush_step(&loop->flush, &loop->stage, window_clock());
    }
}

static int start(Loop *loop, int width, int height, int tenths) {
    loop->window = window_open("Sluss", width, height, &loop->stage.diags);
    if (!loop->window)
        return EXIT_CALL;
    window_size(loop->window, &width, &height);
    if (!stage_open(&loop->stage, width, height, tenths))
        return EXIT_INPUT;
    flush_begin(&loop->flush, window_clock());
    loop_run(loop);
    flush_end(&loop->flush, &loop->stage);
    return EXIT_DONE;
}

static int run(int argc, char **argv) {
    Loop loop = {0};
    Arena arena = {0};
    StrList contents = {0}, windows = {0}, panels = {0}, usages = {0};
    const Option options[] = {
        {"--window", &windows, NULL}, {"--panel", &panels, NULL}, {"--usage", &usages, NULL}, {0}};
    int width = 0, height = 0, tenths = 0, code = EXIT_CALL;
    stage_init(&loop.stage);
    if (!options_read(&verb_kiosk, argc, argv, &arena, options, &contents)) {
        code = EXIT_CALL;
    } else if (contents.count != 1) {
        code = verb_usage(&verb_kiosk, "one database or content folder is needed");
    } else if (windows.count && !option_size(windows.at[0], &width, &height)) {
        code = verb_usage(&verb_kiosk, "a window's size is written 1280x720, each side 200 to 16384");
    } else if (panels.count && !option_inches(panels.at[0], &tenths)) {
        code = verb_usage(&verb_kiosk, "a panel's size is written in inches, as 21.5");
    } else if (windows.count && usages.count) {
        code = verb_usage(&verb_kiosk, "what is shown in a window is a preview and is not counted");
    } else {
        loop.flush.path = usages.count ? usages.at[0].at : NULL;
        loop.content = contents.at[0].at;
        code = start(&loop, width, height, tenths);
    }
    stage_tell(&loop.stage);
    damage_free(&loop.damage);
    stage_close(&loop.stage);
    window_close(loop.window);
    arena_free(&arena);
    return code;
}

const Verb verb_kiosk = {
    .name = "kiosk",
    .usage = "FILE.db|DIR [--window WxH] [--panel INCHES] [--usage FILE]",
    .about = "show the kiosk, full screen or in a window",
    .help = "Where there is no display it says so and exits 2. A database that is refused is named on stderr, and\n"
            "the screen says in every language that information is being updated, until a good one is there.\n"
            "--panel gives the screen's size from corner to corner, so that letters and buttons get their size in\n"
            "millimetres; without it 21.5 inches are assumed.\n"
            "--usage counts visits into this database, as 'sluss usage keys' lists: sums by the week, written each\n"
            "hour, and nothing of any one visit. Without it nothing is counted, and a window is never counted.\n",
    .run = run,
};
