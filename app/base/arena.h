/* Bump allocation with whole-arena release: memory is grouped by how long it lives, not by who asked for it. */
#ifndef SLUSS_BASE_ARENA_H
#define SLUSS_BASE_ARENA_H

#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>

struct ArenaChunk;

/* A zeroed Arena is empty and ready. Memory handed out stays put until the arena is reset, rewound or freed. */
typedef struct Arena {
    struct ArenaChunk *newest;
    size_t total; /* bytes handed out since the last reset */
    bool forgets; /* what is given back is overwritten first: for what a visitor chose */
} Arena;

typedef struct ArenaMark {
    struct ArenaChunk *chunk;
    size_t used;
    size_t total;
} ArenaMark;

/* Zeroed memory, aligned for any type. Never NULL: running out of memory aborts with one line. */
void *arena_alloc(Arena *arena, size_t size);

/* Moves `old` (NULL, or the array's last place) to room for `count` items of `item` bytes; the rest is zeroed. */
void *arena_grow(Arena *arena, const void *old, size_t old_count, size_t count, size_t item);

/* A list of `count` items with room for one more, zeroed if the list moved. Start with NULL and 0: it moves when the
 * count is a power of two, so the count alone tells the room. */
void *arena_more(Arena *arena, void *list, size_t count, size_t item);

/* Everything allocated after the mark is given back by the rewind. */
ArenaMark arena_mark(const Arena *arena);
void arena_rewind(Arena *arena, ArenaMark mark);

/* Empties the arena; one chunk is kept for the next round. */
void arena_reset(Arena *arena);

/* Gives everything back to the system; the arena is empty and ready again. */
void arena_free(Arena *arena);

#define arena_new(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define arena_array(arena, type, count) ((type *)arena_grow((arena), NULL, 0, (count), sizeof(type)))

#endif
