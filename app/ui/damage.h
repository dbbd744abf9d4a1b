/* What changed from one scene to the next, as few rectangles. At rest nothing did, and nothing is drawn. */
#ifndef SLUSS_UI_DAMAGE_H
#define SLUSS_UI_DAMAGE_H

#include "scene.h"

/* A zeroed Damage has seen nothing: its first scene is all new. Its memory is its own arena's. */
typedef struct Damage {
    Arena arena;
    uint64_t *seen, *next; /* a hash for each cell of the screen */
    Box *boxes;
    int columns, rows;
} Damage;

/* The boxes to paint again; valid until the next call. */
size_t damage_find(Damage *damage, const Scene *scene, const Box **boxes);

/* Forgets what was seen, as after the window lost its picture. */
void damage_all(Damage *damage);
void damage_free(Damage *damage);

#endif
