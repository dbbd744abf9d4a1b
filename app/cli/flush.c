/* The line about it on stderr is the kiosk's health, so it names the file and the reason but nothing that was counted,
 * and it comes when the health changes, not when somebody was there. */
#include "flush.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include "../store/usage.h"

enum {
    MINUTE_MS = 60 * 1000,
    QUIET_MS = 50 * MINUTE_MS, /* from then on as soon as nobody is there */
    HOUR_MS = 60 * MINUTE_MS,  /* then in any case */
};

bool flush_begin(Flush *flush, int64_t now) {
    const struct rlimit none = {0, 0};
    flush->due = now;
    if (!flush->path || (setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0))
        return true;
    fputs("sluss: health: visits are not counted: this system cannot promise to dump no memory\n", stderr);
    flush->path = NULL;
    return false;
}

static void tell_health(Flush *flush, Stage *stage, bool done, Diags *why) {
    if (!done) {
        stage_tell(stage);
        if (!flush->failed) {
            fputs("sluss: health: visits are counted but not written\n", stderr);
            diags_print(why, stderr);
            app_health(stage->app, STR("not-written"));
        }
    } else if (flush->failed) {
        fputs("sluss: health: visits are counted and written again\n", stderr);
    }
    flush->failed = !done;
}

static void write_counts(Flush *flush, Stage *stage) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    int to_minute;
    Tally *tally = app_tally(stage->app);
    Date today = stage_clock(stage, &to_minute).date;
    bool done = usage_add(flush->path, app_keys(stage->app), tally, today, &diags);
    if (done)
        tally_clear(tally);
    tell_health(flush, stage, done, &diags);
    arena_free(&arena);
}

int64_t flush_wake(const Flush *flush, App *app) {
    if (!flush->path || app_tally(app)->count == 0)
        return INT64_MAX;
    return app_is_visited(app) ? flush->due + HOUR_MS - QUIET_MS : flush->due;
}

void flush_step(Flush *flush, Stage *stage, int64_t now) {
    bool counted = app_tally(stage->app)->count > 0;
    if (now >= flush_wake(flush, stage->app)) {
        write_counts(flush, stage);
        flush->due = now + (flush->failed ? MINUTE_MS : QUIET_MS);
    } else if (!counted) {
        flush->due = now + QUIET_MS;
    }
}

void flush_end(Flush *flush, Stage *stage) {
    app_end_visit(stage->app);
    if (flush->path && app_tally(stage->app)->count)
        write_counts(flush, stage);
}
