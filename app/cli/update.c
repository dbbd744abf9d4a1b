/* Whatever happens here ends in one of two ways: a database that was looked at to its last page takes the place of the
 * current one, or the current one stays. Either way a report says so where the people are who can mend it. */
#include "update.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "../base/file.h"
#include "../device/watch.h"
#include "../device/window.h"
#include "../kiosk/interfaces.h"
#include "../store/content.h"
#include "build_apart.h"
#include "content_report.h"

struct Update {
    Arena arena; /* it lies in it */
    UpdateOrder order;
    pthread_t thread;
    int stop;
    atomic_bool fresh; /* there is another database to show */
    bool built;        /* by this program, since it started: what has not changed may be taken over */
    bool unwritable;   /* that there can be no report beside the content has been told */
};

enum { CONTENT, CURRENT, CONTENT_CHANGED = 1, CURRENT_CHANGED = 2, RETRY_MS = 60 * 1000 };

static void hand_over(Update *update) {
    atomic_store(&update->fresh, true);
    window_wake();
}

/* To its last page, on a connection of our own; and whether anybody could read it. */
static Outcome judge(const Update *update, const char *path, Diags *diags) {
    Arena arena = {0};
    Kiosk kiosk;
    Content *content = content_open(path, diags);
    Outcome outcome = OUTCOME_UNSOUND;
    if (content && content_verify(content, diags) && content_kiosk(content, &arena, (Str){0}, &kiosk))
        outcome = interfaces_exist(update->order.locales, &kiosk) ? OUTCOME_SHOWN : OUTCOME_UNFIT;
    content_close(content);
    arena_free(&arena);
    return outcome;
}

static bool is_shown(const Update *update, const char *path) {
    Arena arena = {0};
    Diags unheard = {.arena = &arena};
    bool shown = judge(update, path, &unheard) == OUTCOME_SHOWN;
    arena_free(&arena);
    return shown;
}

/* A folder that cannot be written is told of once; the journal has all reports anyway. */
static void tell(Update *update, Outcome outcome, Str said, Diags *further) {
    const char *folder = update->order.content;
    bool put = content_report(folder, outcome, !file_exists(update->order.kept.current), said, further);
    if (!put && !update->unwritable && file_is_folder(folder)) {
        fprintf(stderr, "sluss: content: content-report.txt cannot be written in '%s'\n", folder);
        update->unwritable = true;
    }
}

/* What the screen would show, and who may have changed it while we were building. */
static uint64_t state_of(const Kept *kept) {
    return watch_state(kept->current) * 2 + file_exists(kept->held);
}

static Outcome try_build(Update *update, const char *since, Arena *arena, Str *said, Diags *diags) {
    static const Outcome outcomes[] = {
        [BUILD_DONE] = OUTCOME_SHOWN,    [BUILD_REFUSED] = OUTCOME_ERRORS, [BUILD_UNWRITTEN] = OUTCOME_UNSOUND,
        [BUILD_KILLED] = OUTCOME_KILLED, [BUILD_FAILED] = OUTCOME_FAILED,  [BUILD_STOPPED] = OUTCOME_STOPPED,
    };
    const Kept *kept = &update->order.kept;
    BuildApart order = {update->order.content, kept->next, since, update->order.lang};
    uint64_t before = state_of(kept);
    Outcome outcome = outcomes[build_apart(&order, update->stop, arena, said)];
    if (outcome == OUTCOME_SHOWN)
        outcome = judge(update, kept->next, diags);
    if (outcome == OUTCOME_SHOWN && state_of(kept) != before && is_shown(update, kept->current))
        outcome = OUTCOME_ROLLED_BACK;
    if (outcome == OUTCOME_SHOWN && !kept_advance(kept, arena, diags))
        outcome = OUTCOME_UNSOUND;
    if (outcome != OUTCOME_SHOWN)
        unlink(kept->next);
    return outcome;
}

/* A database from before that is damaged must not stop what is right. */
static Outcome build(Update *update, Watch *watch) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    Str said;
    const char *since = update->built ? update->order.kept.current : NULL;
    kept_make(&update->order.kept, &arena);
    Outcome outcome = try_build(update, since, &arena, &said, &diags);
    if (outcome == OUTCOME_UNSOUND && since)
        outcome = try_build(update, NULL, &arena, &said, &diags);
    if (outcome == OUTCOME_SHOWN) {
        update->built = true;
        watch_know(watch, CURRENT);
        hand_over(update);
    }
    if (outcome != OUTCOME_STOPPED)
        tell(update, outcome, said, &diags);
    arena_free(&arena);
    return outcome;
}

/* Somebody else has put a database there: a new one, or an older one that was good. */
static void look_at(Update *update, const char *path) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    update->built = false;
    bool good = judge(update, path, &diags) == OUTCOME_SHOWN;
    if (good)
        hand_over(update);
    if (good && update->order.folder && file_exists(update->order.kept.held))
        tell(update, OUTCOME_ROLLED_BACK, (Str){0}, &diags);
    else
        diags_print(&diags, stderr);
    arena_free(&arena);
}

/* Looking at the content again costs as much as it has files, so it is not done for nothing. */
static bool is_held(const Update *update) {
    const Kept *kept = &update->order.kept;
    return file_exists(kept->held) && kept_is_held(kept, watch_state(update->order.content));
}

/* What is no fault of the content may pass by itself. */
static bool may_pass(Outcome outcome) {
    return outcome == OUTCOME_KILLED || outcome == OUTCOME_FAILED || outcome == OUTCOME_UNSOUND;
}

/* A hold does not hold against an empty screen. */
static void follow_folder(Update *update) {
    const Kept *kept = &update->order.kept;
    const char *const paths[] = {[CONTENT] = update->order.content, [CURRENT] = kept->current};
    Watch *watch = watch_open(paths, 2, update->order.poll, update->stop);
    bool must = !update->order.shown, again = false;
    unsigned which = CONTENT_CHANGED;
    do {
        if (which & CURRENT_CHANGED)
            look_at(update, kept->current);
        if (which & CONTENT_CHANGED || again) {
            again = (must || !is_held(update)) && may_pass(build(update, watch));
            must = false;
        }
    } while (watch_wait(watch, again ? RETRY_MS : -1, &which));
    watch_close(watch);
}

static void follow_file(Update *update) {
    Watch *watch = watch_open(&update->order.content, 1, update->order.poll, update->stop);
    unsigned which;
    while (watch_wait(watch, -1, &which))
        look_at(update, update->order.content);
    watch_close(watch);
}

static void *follow(void *given) {
    Update *update = given;
    if (update->order.folder)
        follow_folder(update);
    else
        follow_file(update);
    return NULL;
}

static void release(Update *update) {
    if (update->stop >= 0)
        close(update->stop);
    Arena arena = update->arena;
    arena_free(&arena);
}

Update *update_start(const UpdateOrder *order, Diags *diags) {
    Arena arena = {0};
    Update *update = arena_new(&arena, Update);
    update->arena = arena;
    update->order = *order;
    update->stop = eventfd(0, EFD_CLOEXEC);
    if (update->stop >= 0 && pthread_create(&update->thread, NULL, follow, update) == 0)
        return update;
    diag_error(diags, NULL, (Place){0}, "changes of the content cannot be followed: there can be no thread");
    release(update);
    return NULL;
}

void update_end(Update *update) {
    if (!update)
        return;
    const uint64_t one = 1;
    (void)!write(update->stop, &one, sizeof one);
    pthread_join(update->thread, NULL);
    release(update);
}

bool update_take(Update *update) {
    return atomic_exchange(&update->fresh, false);
}
