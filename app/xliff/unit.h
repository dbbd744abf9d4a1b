/* The texts of an entry one by one, as translators' tools take them: title, summary, labels, and each block that has
 * words. Empty cells of a table are none. */
#ifndef SLUSS_XLIFF_UNIT_H
#define SLUSS_XLIFF_UNIT_H

#include "passage.h"

typedef struct Unit {
    Str id; /* "title", "label.talk", "step.4" */
    Passage passage;
    bool optional; /* a label: a translation may lack it */
} Unit;

typedef struct Units {
    Unit *at;
    size_t count;
} Units;

/* False if a text cannot be a unit because its spans overlap; `*bad` is then its id. */
bool units_of(Arena *arena, const Words *words, Units *units, Str *bad);

Str unit_label_id(Arena *arena, Str label);
Str unit_block_id(Arena *arena, const Words *words, size_t block);

/* The unit of that id, or NULL. */
Unit *unit_find(const Units *units, Str id);

/* All that the units say, as 16 digits, in whatever order they stand: by it a translation is known again. */
Str units_digest(Arena *arena, const Units *units);

/* Have two words the same blocks, in number, kind, level and place? */
bool units_same_shape(const Words *a, const Words *b);

#endif
