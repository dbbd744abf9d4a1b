#include "visitor.h"

#include "bench.h"

enum { BETWEEN_TAPS_MS = 1000 };

bool visitor_come(Visitor *visitor, const char *content) {
    int width, height;
    *visitor = (Visitor){0};
    stage_init(&visitor->stage);
    visitor->window = window_open("Sluss", BENCH_WIDTH, BENCH_HEIGHT, &visitor->stage.diags);
    if (visitor->window)
        window_size(visitor->window, &width, &height);
    bool done = visitor->window && stage_open(&visitor->stage, width, height, 0) &&
                stage_load(&visitor->stage, content) && stage_verify(&visitor->stage);
    stage_tell(&visitor->stage);
    if (done)
        visitor_frame(visitor, EVENT_TICK, 0, 0, 0);
    return done;
}

void visitor_go(Visitor *visitor) {
    damage_free(&visitor->damage);
    stage_close(&visitor->stage);
    window_close(visitor->window);
    *visitor = (Visitor){0};
}

static void paint(Visitor *visitor) {
    Canvas canvas;
    const Box *boxes;
    size_t count = damage_find(&visitor->damage, visitor->scene, &boxes);
    if (count == 0 || !window_canvas(visitor->window, &canvas))
        return;
    for (size_t i = 0; i < count; i++)
        paint_scene(&visitor->stage.painter, &canvas, visitor->scene, boxes[i]);
    window_present(visitor->window, boxes, count); /* SDL waits here until the X server is done */
}

static void tend(Visitor *visitor) {
    Event unused;
    painter_tend(&visitor->stage.painter);
    while (window_wait(visitor->window, 0, &unused) != WINDOW_QUIET)
        ;
}

static void step(Visitor *visitor, EventKind kind, int x, int y, int wait) {
    visitor->now += wait;
    Event event = {.kind = kind, .x = x, .y = y, .now = visitor->now};
    event.civil = stage_clock(&visitor->stage, &event.to_minute);
    visitor->scene = app_step(visitor->stage.app, &event);
    paint(visitor);
}

void visitor_frame(Visitor *visitor, EventKind kind, int x, int y, int wait) {
    step(visitor, kind, x, y, wait);
    tend(visitor);
}

bool visitor_sees(const Visitor *visitor, const Node *node, int *x, int *y) {
    Box shown = box_intersect(node->box, node->clip);
    *x = shown.x + shown.w / 2;
    *y = shown.y + shown.h / 2;
    return !box_empty(shown) && scene_at(visitor->scene, *x, *y) == node;
}

static bool find(const Visitor *visitor, ActionKind kind, Str target, int *x, int *y) {
    for (size_t i = 0; i < visitor->scene->node_count; i++) {
        const Node *node = &visitor->scene->nodes[i];
        bool wanted = node->action.kind == kind && (target.len == 0 || str_equal(node->action.target, target));
        if (wanted && visitor_sees(visitor, node, x, y))
            return true;
    }
    return false;
}

bool visitor_tap(Visitor *visitor, ActionKind kind, Str target, Samples *times) {
    int x, y;
    if (!find(visitor, kind, target, &x, &y))
        return false;
    visitor_frame(visitor, EVENT_PRESS, x, y, BETWEEN_TAPS_MS);
    double began = clock_ms();
    step(visitor, EVENT_RELEASE, x, y, 0);
    samples_add(times, clock_ms() - began);
    tend(visitor);
    return true;
}
