/* A bounded memo of things that are dear to make and cheap to keep: laid-out paragraphs, rasterised words. */
#ifndef SLUSS_BASE_CACHE_H
#define SLUSS_BASE_CACHE_H

#include "arena.h"
#include "str.h"

struct CacheEntry;

typedef struct CacheGeneration {
    Arena arena;
    struct CacheEntry **slots;
    size_t slot_count, entry_count;
} CacheGeneration;

/* Zeroed but for `limit` and `forgets`, it is empty and ready. Two generations: when the young one outgrows half of
 * `limit`, the old one is dropped and the young one grows old. What is kept lies between half and the whole of it. */
typedef struct Cache {
    size_t limit; /* bytes over both generations */
    bool forgets; /* as of an arena */
    CacheGeneration young, old;
} Cache;

/* What was added under these bytes, or NULL. Valid until the next cache_tend. */
void *cache_find(const Cache *cache, Str key);

/* Room of `size` zeroed bytes under a key that is not there yet; *arena is where its further parts may live. */
void *cache_add(Cache *cache, Str key, size_t size, Arena **arena);

/* Keeps the bound; call it between two frames, when nothing found before is still in use. */
void cache_tend(Cache *cache);

void cache_free(Cache *cache);

#endif
