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
    Watch *watch;
    pthread_t thread;
    int stop;
    _Atomic(Content *) fresh; /* to show, and not yet taken */
    bool running;
    bool shown;      /* there is something on the screen, or is handed over */
    uint64_t says;   /* the digest of the current database; 0: not known, as it may be another's */
    bool built;      /* by this program, since it started: what has not changed may be taken over */
    bool unwritable; /* that there can be no report beside the content has been told */
};

enum { CONTENT, CURRENT, CONTENT_CHANGED = 1 << CONTENT, CURRENT_CHANGED = 1 << CURRENT, RETRY_MS = 60 * 1000 };

static void hand_over(Update *update, Content *content) {
    content_close(atomic_exchange(&update->fresh, content));
    update->shown = true;
    window_wake();
}

static bool has_interface(const Update *update, Content *content, Outcome *outcome) {
    Arena arena = {0};
    Kiosk kiosk;
    bool sound = content_kiosk(content, &arena, (Str){0}, &kiosk);
    bool fit = sound && interfaces_exist(update->order.locales, &kiosk);
    *outcome = fit ? OUTCOME_SHOWN : sound ? OUTCOME_UNFIT : OUTCOME_UNSOUND;
    arena_free(&arena);
    return fit;
}

/* To its last page, and whether anybody could read it; NULL if it may not be shown. What has been judged is what is
 * shown: its path may name another at any time. */
static Content *judge(const Update *update, const char *path, Outcome *outcome, Diags *diags) {
    *outcome = OUTCOME_UNSOUND;
    Content *content = content_open(path, diags);
    if (content && content_verify(content, diags) && has_interface(update, content, outcome))
        return content;
    content_close(content);
    return NULL;
}

static bool is_showable(const Update *update, const char *path) {
    Arena arena = {0};
    Diags unheard = {.arena = &arena};
    Outcome outcome;
    content_close(judge(update, path, &outcome, &unheard));
    arena_free(&arena);
    return outcome == OUTCOME_SHOWN;
}

/* A folder that cannot be written is told of once; the journal has all reports anyway. */
static void tell(Update *update, Outcome outcome, Str said, Diags *further) {
    const UpdateOrder *order = &update->order;
    bool put = content_report(order->unreported ? NULL : order->content, outcome, !file_exists(order->kept.current),
                              said, further);
    if (!put && !update->unwritable && file_is_folder(order->content)) {
        fprintf(stderr, _("sluss: content: content-report.txt cannot be written in '%s'\n"), order->content);
        update->unwritable = true;
    }
}

/* What somebody may change while we are building: what is shown, and what is held against. */
typedef struct Before {
    uint64_t folder, current; /* as of watch_state */
    Hold hold;
} Before;

static Before look_before(const Update *update) {
    const Kept *kept = &update->order.kept;
    Before before = {.folder = watch_known(update->watch, CONTENT), .current = watch_state(kept->current)};
    kept_held(kept, &before.hold);
    return before;
}

/* Somebody has gone back meanwhile, or had before, from what this says. Then it is held against this, too, however the
 * folder looks next time. A hold does not hold against a screen that could show nothing. */
static bool is_held_against(const Update *update, const Before *before, uint64_t digest) {
    const Kept *kept = &update->order.kept;
    Hold hold;
    bool held = kept_held(kept, &hold);
    bool same = held && hold.digest == digest, then = held && hold.state == before->folder;
    bool moved = watch_state(kept->current) != before->current || hold.state != before->hold.state ||
                 hold.digest != before->hold.digest;
    if (!(same || moved) || !is_showable(update, kept->current))
        return false;
    if (same || then)
        kept_hold(kept, &(Hold){before->folder, digest});
    return true;
}

/* Nobody else changes what is kept between the look at it and the step, and after it is known that it was us. */
static Outcome adopt(Update *update, const Before *before, Content *content, Arena *arena, Diags *diags) {
    const Kept *kept = &update->order.kept;
    uint64_t digest;
    if (!content_digest(content, &digest))
        return OUTCOME_UNSOUND;
    int lock = kept_begin(kept);
    Outcome outcome = is_held_against(update, before, digest)                  ? OUTCOME_ROLLED_BACK
                      : kept_advance(kept, digest, update->says, arena, diags) ? OUTCOME_SHOWN
                                                                               : OUTCOME_UNSOUND;
    if (outcome == OUTCOME_SHOWN) {
        watch_know(update->watch, CURRENT);
        update->says = digest;
    }
    kept_end(lock);
    return outcome;
}

static Outcome try_build(Update *update, const char *since, Arena *arena, Str *said, Diags *diags) {
    static const Outcome outcomes[] = {
        [BUILD_DONE] = OUTCOME_SHOWN,    [BUILD_REFUSED] = OUTCOME_ERRORS, [BUILD_UNWRITTEN] = OUTCOME_UNSOUND,
        [BUILD_KILLED] = OUTCOME_KILLED, [BUILD_FAILED] = OUTCOME_FAILED,  [BUILD_STOPPED] = OUTCOME_STOPPED,
    };
    const Kept *kept = &update->order.kept;
    BuildApart order = {update->order.content, kept->next, since, update->order.lang};
    Before before = look_before(update);
    Outcome outcome = outcomes[build_apart(&order, update->stop, arena, said)];
    Content *content = outcome == OUTCOME_SHOWN ? judge(update, kept->next, &outcome, diags) : NULL;
    if (content)
        outcome = adopt(update, &before, content, arena, diags);
    if (outcome == OUTCOME_SHOWN) {
        hand_over(update, content);
        return outcome;
    }
    content_close(content);
    unlink(kept->next);
    return outcome;
}

/* A database from before that is damaged must not stop what is right. */
static Outcome build(Update *update) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    Str said;
    const char *since = update->built ? update->order.kept.current : NULL;
    kept_make(&update->order.kept, &arena);
    Outcome outcome = try_build(update, since, &arena, &said, &diags);
    if (outcome == OUTCOME_UNSOUND && since) {
        diags = (Diags){.arena = &arena}; /* what was wrong with the first try is nobody's business */
        outcome = try_build(update, NULL, &arena, &said, &diags);
    }
    update->built = update->built || outcome == OUTCOME_SHOWN;
    if (outcome != OUTCOME_STOPPED)
        tell(update, outcome, said, &diags);
    arena_free(&arena);
    return outcome;
}

static void tell_held(Update *update) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    tell(update, OUTCOME_ROLLED_BACK, (Str){0}, &diags);
    arena_free(&arena);
}

/* Somebody else has put a database there: a new one, or an older one that was good. */
static void look_at(Update *update, const char *path) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    Outcome outcome;
    update->built = false;
    update->says = 0;
    Content *content = judge(update, path, &outcome, &diags);
    diags_print(&diags, stderr);
    if (content) {
        hand_over(update, content);
        if (update->order.folder && file_exists(update->order.kept.held))
            tell_held(update);
    }
    arena_free(&arena);
}

static bool is_held(const Update *update) {
    Hold hold;
    return kept_held(&update->order.kept, &hold) && hold.state == watch_known(update->watch, CONTENT);
}

/* What is no fault of the content may pass by itself. */
static bool may_pass(Outcome outcome) {
    return outcome == OUTCOME_FAILED || outcome == OUTCOME_UNSOUND;
}

/* A hold does not hold against an empty screen. */
static void follow_folder(Update *update) {
    bool again = false, first = true;
    unsigned which = CONTENT_CHANGED;
    do {
        if (which & CURRENT_CHANGED)
            look_at(update, update->order.kept.current);
        bool held = update->shown && is_held(update);
        if (held && first)
            tell_held(update);
        if (which & CONTENT_CHANGED || again)
            again = !held && may_pass(build(update));
        first = false;
    } while (watch_wait(update->watch, again ? RETRY_MS : -1, &which));
}

static void follow_file(Update *update) {
    unsigned which;
    while (watch_wait(update->watch, -1, &which))
        look_at(update, update->order.content);
}

static void *follow(void *given) {
    Update *update = given;
    if (update->order.folder)
        follow_folder(update);
    else
        follow_file(update);
    return NULL;
}

Update *update_open(const UpdateOrder *order) {
    const char *const paths[] = {[CONTENT] = order->content, [CURRENT] = order->kept.current};
    Arena arena = {0};
    Update *update = arena_new(&arena, Update);
    update->arena = arena;
    update->order = *order;
    update->stop = eventfd(0, EFD_CLOEXEC);
    update->watch = watch_open(paths, order->folder ? 2 : 1, order->poll, update->stop);
    return update;
}

void update_start(Update *update, bool shown, Diags *diags) {
    update->shown = shown;
    update->running = update->stop >= 0 && pthread_create(&update->thread, NULL, follow, update) == 0;
    if (!update->running)
        diag_error(diags, NULL, (Place){0}, "changes of the content cannot be followed: there can be no thread");
}

void update_end(Update *update) {
    if (!update)
        return;
    const uint64_t one = 1;
    if (update->running) {
        (void)!write(update->stop, &one, sizeof one);
        pthread_join(update->thread, NULL);
    }
    content_close(update_take(update));
    watch_close(update->watch);
    if (update->stop >= 0)
        close(update->stop);
    Arena arena = update->arena;
    arena_free(&arena);
}

Content *update_take(Update *update) {
    return atomic_exchange(&update->fresh, NULL);
}
