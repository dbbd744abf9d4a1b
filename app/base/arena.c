/* Chunks form a list from newest to oldest. An allocation that does not fit starts a chunk of at least double
 * the last one's size, so a long session settles on one chunk that reset keeps. */
#include "arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct ArenaChunk {
    struct ArenaChunk *older;
    size_t size;
    size_t used;
    alignas(max_align_t) unsigned char bytes[];
} ArenaChunk;

#define CHUNK_SMALLEST ((size_t)16 * 1024)
#define CHUNK_LARGEST ((size_t)1024 * 1024)

static _Noreturn void out_of_memory(void) {
    fputs("sluss: out of memory\n", stderr);
    abort();
}

static void chunk_add(Arena *arena, size_t size) {
    size_t room = arena->newest ? arena->newest->size * 2 : CHUNK_SMALLEST;
    if (room > CHUNK_LARGEST)
        room = CHUNK_LARGEST;
    if (room < size)
        room = size;
    ArenaChunk *chunk = malloc(sizeof *chunk + room);
    if (!chunk)
        out_of_memory();
    chunk->older = arena->newest;
    chunk->size = room;
    chunk->used = 0;
    arena->newest = chunk;
}

void *arena_alloc(Arena *arena, size_t size) {
    const size_t step = alignof(max_align_t);
    if (size > PTRDIFF_MAX - sizeof(ArenaChunk) - step)
        out_of_memory();
    size = (size + step - 1) / step * step;
    if (!arena->newest || arena->newest->size - arena->newest->used < size)
        chunk_add(arena, size);
    ArenaChunk *chunk = arena->newest;
    void *memory = chunk->bytes + chunk->used;
    chunk->used += size;
    arena->total += size;
    return memset(memory, 0, size);
}

void *arena_grow(Arena *arena, const void *old, size_t old_count, size_t count, size_t item) {
    if (item && count > SIZE_MAX / item)
        out_of_memory();
    void *memory = arena_alloc(arena, count * item);
    if (old_count)
        memcpy(memory, old, old_count * item);
    return memory;
}

void *arena_more(Arena *arena, void *list, size_t count, size_t item) {
    bool full = (count & (count - 1)) == 0;
    return full ? arena_grow(arena, list, count, count ? count * 2 : 1, item) : list;
}

ArenaMark arena_mark(const Arena *arena) {
    size_t used = arena->newest ? arena->newest->used : 0;
    return (ArenaMark){.chunk = arena->newest, .used = used, .total = arena->total};
}

/* Called through a pointer that may change, so that no compiler leaves it out as a write nobody reads. */
static void *(*const volatile overwrite)(void *, int, size_t) = memset;

static void forget(const Arena *arena, ArenaChunk *chunk, size_t start) {
    if (arena->forgets && chunk->used > start)
        overwrite(chunk->bytes + start, 0, chunk->used - start);
}

void arena_rewind(Arena *arena, ArenaMark mark) {
    while (arena->newest != mark.chunk) {
        ArenaChunk *older = arena->newest->older;
        forget(arena, arena->newest, 0);
        free(arena->newest);
        arena->newest = older;
    }
    if (arena->newest) {
        forget(arena, arena->newest, mark.used);
        arena->newest->used = mark.used;
    }
    arena->total = mark.total;
}

void arena_reset(Arena *arena) {
    ArenaChunk *kept = arena->newest;
    if (kept) {
        arena->newest = kept->older;
        arena_rewind(arena, (ArenaMark){0});
        forget(arena, kept, 0);
        kept->older = NULL;
        kept->used = 0;
    }
    arena->newest = kept;
    arena->total = 0;
}

void arena_free(Arena *arena) {
    arena_rewind(arena, (ArenaMark){0});
}
