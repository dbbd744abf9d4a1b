/* The longest Arabic page, pulled from its top to its end and back by a finger that moves every 16 ms; after each
 * frame the same window is filled once by a plain copy. Only what this process computes is counted. */
#include <stdio.h>
#include <string.h>

#include "../../app/store/content.h"
#include "bench.h"
#include "visitor.h"

enum { STEP_MS = 16, STEP_PIXELS = 12, WINDOW_BYTES_MOST = BENCH_WIDTH * BENCH_HEIGHT * 4 };

typedef struct Pull {
    Samples ours, plain;
} Pull;

static bool show(Visitor *visitor, Str id) {
    Str target = str_format(&visitor->stage.arena, "page/%.*s", STR_ARG(id));
    return app_show(visitor->stage.app, STR("ar"), target);
}

/* The page with most to scroll; empty if none has. */
static Str longest_page(Visitor *visitor) {
    StrList ids = {0};
    Str longest = {0};
    int range = 0;
    content_ids(app_content(visitor->stage.app), &visitor->stage.arena, ENTRY_PAGE, &ids);
    for (size_t i = 0; i < ids.count; i++) {
        if (!show(visitor, ids.at[i]))
            continue;
        visitor_frame(visitor, EVENT_TICK, 0, 0, STEP_MS);
        if (visitor->scene->scroll_range > range)
            longest = ids.at[i];
        range = visitor->scene->scroll_range > range ? visitor->scene->scroll_range : range;
    }
    return longest;
}

/* The window's own picture, so that the copy reads memory as a frame would. */
static unsigned char picture[WINDOW_BYTES_MOST];

static size_t picture_bytes(const Canvas *canvas) {
    size_t bytes = (size_t)canvas->pitch * (size_t)canvas->height * sizeof *canvas->pixels;
    return bytes < sizeof picture ? bytes : sizeof picture;
}

static void keep_picture(Visitor *visitor) {
    Canvas canvas;
    if (window_canvas(visitor->window, &canvas))
        memcpy(picture, canvas.pixels, picture_bytes(&canvas));
}

static void copy_and_present(Visitor *visitor) {
    Canvas canvas;
    if (!window_canvas(visitor->window, &canvas))
        return;
    memcpy(canvas.pixels, picture, picture_bytes(&canvas));
    window_present(visitor->window, &(Box){0, 0, canvas.width, canvas.height}, 1);
}

/* Moves the finger until the page goes no further. The copies spoil the window's picture, but what is painted again
 * follows from scenes, not from pixels. */
static void pull(Visitor *visitor, int x, int *y, int by, Pull *times) {
    for (int before = -1; visitor->scene->scroll_at != before;) {
        before = visitor->scene->scroll_at;
        *y += by;
        double began = clock_cpu_ms();
        visitor_frame(visitor, EVENT_MOVE, x, *y, STEP_MS);
        double painted = clock_cpu_ms();
        copy_and_present(visitor);
        samples_add(&times->ours, painted - began);
        samples_add(&times->plain, clock_cpu_ms() - painted);
    }
}

static bool there_and_back(Visitor *visitor, Str id, Pull *times) {
    if (!show(visitor, id))
        return false;
    visitor_frame(visitor, EVENT_TICK, 0, 0, STEP_MS);
    keep_picture(visitor);
    Box box = visitor->scene->viewport;
    int x = box.x + box.w / 2, y = box.y + box.h / 2;
    visitor_frame(visitor, EVENT_PRESS, x, y, STEP_MS);
    y -= box.h / 4; /* far enough to be no tap */
    visitor_frame(visitor, EVENT_MOVE, x, y, STEP_MS);
    pull(visitor, x, &y, -STEP_PIXELS, times);
    pull(visitor, x, &y, STEP_PIXELS, times);
    return times->ours.count > 2;
}

static bool run(Visitor *visitor, const Bench *bench, Arena *arena, Figure *figure, Pull *times) {
    if (!visitor_come(visitor, bench->content))
        return false;
    Str id = str_copy(arena, longest_page(visitor));
    visitor_go(visitor); /* the next one finds all caches cold */
    snprintf(figure->note, sizeof figure->note, "mean of page/%.*s", STR_ARG(id));
    return visitor_come(visitor, bench->content) && there_and_back(visitor, id, times);
}

Verdict measure_scroll(const Bench *bench) {
    static Pull times;
    Visitor visitor = {0};
    Arena arena = {0};
    Figure figure = {.name = "own CPU of a scrolled frame", .unit = "ms", .goal = 2};
    bool done = run(&visitor, bench, &arena, &figure, &times);
    visitor_go(&visitor);
    arena_free(&arena);
    if (!done) {
        fputs("bench: there is no Arabic page to scroll\n", stderr);
        return BROKEN;
    }
    figure.ours = samples_mean(&times.ours);
    figure.peers = samples_mean(&times.plain);
    return figure_print(&figure) ? MET : MISSED;
}
