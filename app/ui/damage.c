/* The screen is a grid; each command's hash is mixed into the cells it touches, in order. A cell whose hash is new
 * is painted again. No list of the last frame is kept, and two commands that swap places are seen too. */
#include "damage.h"

#include <string.h>

enum { CELL = 64 };

static uint64_t mix(uint64_t hash, uint64_t value) {
    return (hash ^ value) * 1099511628211u;
}

static uint64_t hash_box(uint64_t hash, Box box) {
    hash = mix(hash, (uint64_t)(uint32_t)box.x << 32 | (uint32_t)box.y);
    return mix(hash, (uint64_t)(uint32_t)box.w << 32 | (uint32_t)box.h);
}

static uint64_t hash_draw(const Draw *draw) {
    uint64_t hash = mix(14695981039346656037u, draw->kind);
    hash = hash_box(hash_box(hash, draw->box), draw->clip);
    hash = mix(mix(mix(hash, draw->colour), (uint64_t)draw->radius), (uint64_t)draw->stroke);
    hash = mix(mix(hash, (uint64_t)draw->x), (uint64_t)draw->baseline);
    hash = mix(mix(hash, draw->shape.font), draw->shape.size);
    hash = mix(hash, draw->shape.bold + 2u * draw->shape.rtl + 4u * draw->shape.edges);
    hash = mix(hash, str_hash((Str){draw->shape.script, sizeof draw->shape.script}));
    return draw->text.len ? mix(hash, str_hash(draw->text)) : hash;
}

static void fit(Damage *damage, const Scene *scene) {
    int columns = (scene->width + CELL - 1) / CELL, rows = (scene->height + CELL - 1) / CELL;
    if (damage->seen && columns == damage->columns && rows == damage->rows)
        return;
    arena_reset(&damage->arena);
    size_t cells = (size_t)columns * (size_t)rows;
    damage->seen = arena_array(&damage->arena, uint64_t, cells);
    damage->next = arena_array(&damage->arena, uint64_t, cells);
    damage->boxes = arena_array(&damage->arena, Box, cells);
    damage->columns = columns;
    damage->rows = rows;
}

static void mark(Damage *damage, const Draw *draw, Box screen) {
    Box box = box_intersect(box_intersect(draw->box, draw->clip), screen);
    if (box_empty(box))
        return;
    uint64_t hash = hash_draw(draw);
    for (int row = box.y / CELL; row <= (box.y + box.h - 1) / CELL; row++)
        for (int column = box.x / CELL; column <= (box.x + box.w - 1) / CELL; column++) {
            uint64_t *cell = &damage->next[row * damage->columns + column];
            *cell = mix(*cell, hash);
        }
}

/* Joins a run of changed cells to the box above it when both are equally wide. */
static size_t add_run(Damage *damage, size_t count, Box run) {
    for (size_t i = count; i-- > 0;) {
        Box *above = &damage->boxes[i];
        if (above->y + above->h == run.y && above->x == run.x && above->w == run.w) {
            above->h += run.h;
            return count;
        }
    }
    damage->boxes[count] = run;
    return count + 1;
}

static size_t collect(Damage *damage, Box screen) {
    size_t count = 0;
    for (int row = 0; row < damage->rows; row++) {
        for (int column = 0, start; column < damage->columns; column++) {
            const uint64_t *seen = &damage->seen[row * damage->columns], *next = &damage->next[row * damage->columns];
            for (start = column; column < damage->columns && seen[column] != next[column];)
                column++;
            Box run = {start * CELL, row * CELL, (column - start) * CELL, CELL};
            if (column > start)
                count = add_run(damage, count, box_intersect(run, screen));
        }
    }
    return count;
}

size_t damage_find(Damage *damage, const Scene *scene, const Box **boxes) {
    fit(damage, scene);
    Box screen = {0, 0, scene->width, scene->height};
    size_t cells = (size_t)damage->columns * (size_t)damage->rows;
    for (size_t i = 0; i < cells; i++)
        damage->next[i] = 1; /* never the 0 that stands for "nothing seen" */
    for (size_t i = 0; i < scene->draw_count; i++)
        mark(damage, &scene->draws[i], screen);
    size_t count = collect(damage, screen);
    uint64_t *swapped = damage->seen;
    damage->seen = damage->next;
    damage->next = swapped;
    *boxes = damage->boxes;
    return count;
}

void damage_all(Damage *damage) {
    if (damage->seen)
        memset(damage->seen, 0, sizeof *damage->seen * (size_t)damage->columns * (size_t)damage->rows);
}

void damage_free(Damage *damage) {
    arena_free(&damage->arena);
    *damage = (Damage){0};
}
