/* sluss kiosk: the loop. It sleeps until a finger, the window or the app's own clock wants something, and paints only
 * what changed. */
#include <signal.h>

#include "../base/file.h"
#include "../device/supervisor.h"
#include "../device/window.h"
#include "../store/content.h"
#include "../ui/damage.h"
#include "flush.h"
#include "locales.h"
#include "options.h"
#include "preview.h"
#include "stage.h"
#include "update.h"
#include "verb.h"

enum { RETRY_MS = 60 * 1000, BUSY_MS = 8 };

typedef struct Loop {
    Stage stage;
    Window *window;
    Damage damage;
    Flush flush;
    const char *shown; /* the database on the screen */
    UpdateOrder order;
    Update *update;
    Preview preview;
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
    loop->retry_at = window_clock() + RETRY_MS;
    bool wait = loop->order.folder && !file_exists(loop->shown); /* it is being built */
    bool loaded = !wait && stage_load(&loop->stage, loop->shown);
    tick(loop);
    if (loaded && !stage_verify(&loop->stage))
        tick(loop);
    preview_go(&loop->preview, loop->stage.app, &loop->stage.diags);
    stage_tell(&loop->stage);
}

/* Another database has been looked at, and takes over between two frames. A preview that nobody touched for so long
 * that it went back to the beginning shows its page again. */
static void take_over(Loop *loop) {
    Content *content = update_take(loop->update);
    if (!content)
        return;
    bool done = app_update_content(loop->stage.app, content, &loop->stage.diags);
    if (done && !app_is_visited(loop->stage.app))
        preview_go(&loop->preview, loop->stage.app, &loop->stage.diags);
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
    loop->update = update_open(&loop->order);
    load(loop);
    update_start(loop->update, app_has_content(loop->stage.app), &loop->stage.diags);
    stage_tell(&loop->stage);
    app_health(loop->stage.app, STR("start"));
    flush_step(&loop->flush, &loop->stage, window_clock());
    for (;;) {
        WindowNews news = window_wait(loop->window, sleep_time(loop), &event);
        if (!app_has_content(loop->stage.app) && window_clock() >= loop->retry_at)
            load(loop);
        take_over(loop);
        if (!take_in(loop, news, &event, &scene))
            return;
        /* What has queued up is taken in before painting, so that a fast finger is followed, not trailed. */
        for (int64_t began = window_clock(); news != WINDOW_QUIET && window_clock() - began < BUSY_MS;) {
            news = window_wait(loop->window, 0, &event);
            take_over(loop);
            if (news != WINDOW_QUIET && !take_in(loop, news, &event, &scene))
                return;
        }
        paint(loop, scene);
        painter_tend(&loop->stage.painter);
        flush_step(&loop->flush, &loop->stage, window_clock());
    }
}

typedef struct Call {
    StrList contents, windows, panels, usages, states, pages, langs, reports;
    bool poll;
    int width, height, tenths;
} Call;

static int show(Loop *loop, const Call *call) {
    int width = call->width, height = call->height;
    loop->window = window_open("Sluss", width, height, &loop->stage.diags);
    if (!loop->window)
        return EXIT_CALL;
    window_size(loop->window, &width, &height);
    loop->stage.stays = call->pages.count || call->langs.count;
    if (!stage_open(&loop->stage, width, height, call->tenths))
        return EXIT_INPUT;
    flush_begin(&loop->flush, window_clock());
    loop_run(loop);
    update_end(loop->update);
    flush_end(&loop->flush, &loop->stage);
    return EXIT_DONE;
}

static const char *first(StrList list) {
    return list.count ? list.at[0].at : NULL;
}

/* What lies at the path, or will when a share is there again: a database has a name that says so. */
static bool is_folder(const char *path) {
    return file_is_folder(path) || (!file_exists(path) && !str_ends(str_from(path), STR(".db")));
}

/* Where databases of a folder lie; a preview leaves nothing behind. */
static bool open_kept(Loop *loop, const Call *call, Arena *arena) {
    UpdateOrder *order = &loop->order;
    order->content = call->contents.at[0].at;
    order->folder = is_folder(order->content);
    order->poll = call->poll;
    order->locales = locales_folder(arena);
    order->lang = call->reports.count ? call->reports.at[0].at : "en";
    loop->shown = order->content;
    if (!order->folder)
        return true;
    order->unreported = call->windows.count && !call->states.count;
    bool opened =
        !order->unreported && kept_open(&order->kept, first(call->states), order->content, arena, &loop->stage.diags);
    bool done = opened && kept_lock(&order->kept, arena, &loop->stage.diags);
    order->unreported = order->unreported || (opened && !done);
    stage_tell(&loop->stage);
    done = done || kept_open_temporary(&order->kept, arena, &loop->stage.diags);
    if (!done)
        return false;
    loop->shown = order->kept.current;
    kept_settle(&order->kept, arena);
    return true;
}

/* NULL, or what is wrong with the call. */
static const char *read_call(Call *call, Arena *arena) {
    if (call->contents.count != 1)
        return "one database or content folder is needed";
    if (call->windows.count && !option_size(call->windows.at[0], &call->width, &call->height))
        return "a window's size is written 1280x720, each side 200 to 16384";
    if (call->panels.count && !option_panel(call->panels.at[0], &call->tenths))
        return "a panel's size is written in inches, 15.5 at least, as 21.5";
    if (call->windows.count && call->usages.count)
        return "what is shown in a window is a preview and is not counted";
    if ((call->pages.count || call->langs.count) && !call->windows.count)
        return "--page and --lang are for a preview in a window";
    return locales_say(arena, call->reports);
}

static int start(Loop *loop, const Call *call, Arena *arena) {
    loop->flush.path = first(call->usages);
    loop->preview.page = call->pages.count ? call->pages.at[0] : (Str){0};
    loop->preview.lang = call->langs.count ? call->langs.at[0] : (Str){0};
    if (!open_kept(loop, call, arena))
        return EXIT_INPUT;
    int code = show(loop, call);
    kept_close(&loop->order.kept, arena);
    return code;
}

static int run(int argc, char **argv) {
    Loop loop = {0};
    Arena arena = {0};
    Call call = {0};
    const Option options[] = {
        {"--window", &call.windows, NULL},      {"--panel", &call.panels, NULL}, {"--usage", &call.usages, NULL},
        {"--state", &call.states, NULL},        {"--page", &call.pages, NULL},   {"--lang", &call.langs, NULL},
        {"--report-lang", &call.reports, NULL}, {"--poll", NULL, &call.poll},    {0}};
    int code = EXIT_CALL;
    signal(SIGCHLD, SIG_DFL); /* whoever started us may not have cared about children */
    stage_init(&loop.stage);
    if (options_read(&verb_kiosk, argc, argv, &arena, options, &call.contents)) {
        const char *why = read_call(&call, &arena);
        code = why ? verb_usage(&verb_kiosk, why) : start(&loop, &call, &arena);
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
    .usage = "FILE.db|DIR [--window WxH [--page PAGE] [--lang L]] [--panel INCHES] [--usage FILE] [--state DIR]\n"
             "             [--report-lang sv|da|en] [--poll]",
    .about = "show the kiosk, full screen or in a window",
    .help = "Where there is no display it says so and exits 2. A database that is refused is named on stderr, and\n"
            "the screen says in every language that information is being updated, until a good one is there.\n"
            "--panel gives the screen's size from corner to corner, so that letters and buttons get their size in\n"
            "millimetres; without it 21.5 inches are assumed.\n"
            "--usage counts visits into this database, as 'sluss usage keys' lists: sums by the week, written each\n"
            "hour, and nothing of any one visit. Without it nothing is counted, and a window is never counted.\n"
            "A folder is watched: what changes in it is on the screen within seconds, or content-report.txt beside it\n"
            "says in the language of --report-lang what is wrong, and the screen stays as it was. The last three good\n"
            "databases are kept in --state ($STATE_DIRECTORY, ~/.local/state/sluss), for 'sluss rollback'. A database\n"
            "is followed when another is put in its place by rename. --poll looks every two seconds instead of being\n"
            "told of changes, as is done by itself on network shares. --page and --lang open a window on one page.\n",
    .run = run,
};
