/* A visitor who leaves nothing out: from the home screen she opens, by tapping, everything that can be opened, and
 * comes back, in one language after the other. First just after the start, with all caches cold; then once more;
 * then, after another start, she also changes the language and back on every screen. All that is done three times over,
 * and of each tap the median counts, so that a machine that hiccups is not mistaken for a kiosk that does. The peer
 * taps in between. */
#include <stdio.h>

#include "../../app/store/content.h"
#include "bench.h"
#include "visitor.h"

enum { DEPTH_MOST = 6, SEEN_MOST = 2048, PEER_TAPS = 12, TIMES = 3 };

typedef enum TapKind {
    TAP_FIRST,    /* opens what was not opened before in this language */
    TAP_LANGUAGE, /* changes the language of a screen to one she did not read it in */
    TAP_OTHER,
    TAP_KINDS
} TapKind;

typedef struct Tour {
    Visitor visitor;
    Samples taps[TAP_KINDS][TIMES], peers;
    int time;    /* which of TIMES */
    Arena arena; /* for the targets seen */
    Str seen[SEEN_MOST];
    size_t seen_count;
    size_t language;
    bool fresh;     /* nothing was opened before */
    bool switching; /* the language is changed on each screen */
} Tour;

static bool was_seen(const Tour *tour, Str target) {
    for (size_t i = 0; i < tour->seen_count; i++)
        if (str_equal(tour->seen[i], target))
            return true;
    return tour->seen_count == SEEN_MOST;
}

static bool opens_something_new(const Tour *tour, const Node *node) {
    int x, y;
    return node->action.kind == ACTION_OPEN && !was_seen(tour, node->action.target) &&
           visitor_sees(&tour->visitor, node, &x, &y);
}

/* The first target in sight that was not seen yet; empty if there is none. */
static Str next_target(Tour *tour) {
    const Scene *scene = tour->visitor.scene;
    for (size_t i = 0; i < scene->node_count; i++)
        if (opens_something_new(tour, &scene->nodes[i]))
            return tour->seen[tour->seen_count++] = str_copy(&tour->arena, scene->nodes[i].action.target);
    return (Str){0};
}

static Samples *times_of(Tour *tour, TapKind kind) {
    return &tour->taps[kind][tour->time];
}

static bool tap(Tour *tour, TapKind tap, ActionKind kind, Str target) {
    bool done = visitor_tap(&tour->visitor, kind, target, times_of(tour, tap));
    if (!done)
        fprintf(stderr, "bench: there is nothing to tap for '%.*s' on %.*s\n", STR_ARG(target),
                STR_ARG(tour->visitor.scene->screen));
    return done;
}

static bool change_language(Tour *tour, TapKind kind, size_t index) {
    return tap(tour, TAP_OTHER, ACTION_CHOOSE_LANGUAGE, (Str){0}) &&
           tap(tour, kind, ACTION_LANGUAGE, app_language(tour->visitor.stage.app, index));
}

static bool there_and_back(Tour *tour) {
    size_t count = app_language_count(tour->visitor.stage.app);
    return change_language(tour, TAP_LANGUAGE, (tour->language + 1) % count) &&
           change_language(tour, TAP_OTHER, tour->language);
}

static TapKind opening(const Tour *tour) {
    return tour->fresh ? TAP_FIRST : TAP_OTHER;
}

/* Opens all that can be opened from this screen, and comes back to it. */
static bool explore(Tour *tour, int depth) {
    if (tour->switching && !there_and_back(tour))
        return false;
    while (depth < DEPTH_MOST) {
        Str target = next_target(tour);
        if (target.len == 0 && !visitor_tap(&tour->visitor, ACTION_PAGE_DOWN, (Str){0}, times_of(tour, TAP_OTHER)))
            break;
        if (target.len && !(tap(tour, opening(tour), ACTION_OPEN, target) && explore(tour, depth + 1) &&
                            tap(tour, TAP_OTHER, ACTION_BACK, (Str){0})))
            return false;
    }
    return true;
}

/* Was every entry there is opened? */
static bool left_nothing_out(Tour *tour) {
    static const char *const screens[ENTRY_KINDS] = {NULL, "topic", "page", "contact"};
    bool all = true;
    for (EntryKind kind = ENTRY_TOPIC; kind < ENTRY_KINDS; kind++) {
        StrList ids = {0};
        content_ids(app_content(tour->visitor.stage.app), &tour->arena, kind, &ids);
        for (size_t i = 0; i < ids.count; i++) {
            Str target = str_format(&tour->arena, "%s/%.*s", screens[kind], STR_ARG(ids.at[i]));
            if (was_seen(tour, target))
                continue;
            fprintf(stderr, "bench: no way leads to %.*s\n", STR_ARG(target));
            all = false;
        }
    }
    return all;
}

static bool peer_taps(Tour *tour, const Bench *bench) {
    char command[1024];
    double time;
    int count = 0;
    snprintf(command, sizeof command, "'%s' '%s' %d", bench->peer, bench->content, PEER_TAPS);
    FILE *peer = popen(command, "r");
    for (; peer && fscanf(peer, "%lf", &time) == 1; count++)
        samples_add(&tour->peers, time);
    return peer && pclose(peer) == 0 && count == PEER_TAPS;
}

static bool visit_in_every_language(Tour *tour, const Bench *bench) {
    size_t count = app_language_count(tour->visitor.stage.app);
    for (tour->language = 0; tour->language < count; tour->language++) {
        Str tag = app_language(tour->visitor.stage.app, tour->language);
        tour->seen_count = 0;
        if (!peer_taps(tour, bench) || !tap(tour, opening(tour), ACTION_LANGUAGE, tag) || !explore(tour, 0) ||
            !left_nothing_out(tour))
            return false;
        visitor_frame(&tour->visitor, EVENT_TICK, 0, 0, IDLE_END_MS); /* everything is forgotten but the caches */
    }
    return true;
}

/* One start of the kiosk, and so many visits in every language. */
static bool run(Tour *tour, const Bench *bench, bool switching, int visits) {
    bool done = visitor_come(&tour->visitor, bench->content);
    tour->switching = switching;
    for (int i = 0; i < visits && done; i++) {
        tour->fresh = i == 0 && !switching;
        done = visit_in_every_language(tour, bench);
    }
    visitor_go(&tour->visitor);
    return done;
}

static bool print(Tour *tour, TapKind kind, const char *name) {
    static Samples ours;
    Figure figure = {.name = name, .unit = "ms", .goal = 3};
    if (!samples_medians(tour->taps[kind], TIMES, &ours)) {
        fprintf(stderr, "bench: %s: she did not take the same way each time\n", name);
        return false;
    }
    figure.ours = samples_share(&ours, 0.95);
    figure.peers = samples_share(&tour->peers, 0.5);
    snprintf(figure.note, sizeof figure.note, "of %zu: median %.2f, longest %.2f; peer's 95th %.2f", ours.count,
             samples_share(&ours, 0.5), samples_share(&ours, 1), samples_share(&tour->peers, 0.95));
    return figure_print(&figure);
}

Verdict measure_tap(const Bench *bench) {
    static Tour tour;
    bool done = true;
    for (tour.time = 0; tour.time < TIMES && done; tour.time++)
        done = run(&tour, bench, false, 2) && run(&tour, bench, true, 1);
    arena_free(&tour.arena);
    if (!done)
        return BROKEN;
    bool firsts = print(&tour, TAP_FIRST, "tap to a new screen, 95th perc.");
    bool switches = print(&tour, TAP_LANGUAGE, "language switch, 95th percentile");
    bool others = print(&tour, TAP_OTHER, "all other taps, 95th percentile");
    return firsts && switches && others ? MET : MISSED;
}
