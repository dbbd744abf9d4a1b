/* Dropping by generation instead of by entry keeps the bound without a list, a counter or a free for each entry:
 * what is in use is found in the young generation soon after a turn, at the price of making it once more. */
#include "cache.h"

#include <string.h>

typedef struct CacheEntry {
    struct CacheEntry *next;
    uint64_t hash;
    Str key;
    void *value;
} CacheEntry;

enum { SLOTS_FIRST = 256 };

static void *find_in(const CacheGeneration *generation, Str key, uint64_t hash) {
    if (generation->slot_count == 0)
        return NULL;
    for (CacheEntry *entry = generation->slots[hash % generation->slot_count]; entry; entry = entry->next)
        if (entry->hash == hash && str_equal(entry->key, key))
            return entry->value;
    return NULL;
}

void *cache_find(const Cache *cache, Str key) {
    uint64_t hash = str_hash(key);
    void *value = find_in(&cache->young, key, hash);
    return value ? value : find_in(&cache->old, key, hash);
}

static void grow_slots(CacheGeneration *generation) {
    size_t count = generation->slot_count ? generation->slot_count * 4 : SLOTS_FIRST;
    CacheEntry **slots = arena_array(&generation->arena, CacheEntry *, count);
    for (size_t i = 0; i < generation->slot_count; i++) {
        for (CacheEntry *entry = generation->slots[i], *next; entry; entry = next) {
            next = entry->next;
            entry->next = slots[entry->hash % count];
            slots[entry->hash % count] = entry;
        }
    }
    generation->slots = slots;
    generation->slot_count = count;
}

void *cache_add(Cache *cache, Str key, size_t size, Arena **arena) {
    CacheGeneration *young = &cache->young;
    young->arena.forgets = cache->forgets;
    if (young->entry_count >= young->slot_count * 2)
        grow_slots(young);
    CacheEntry *entry = arena_new(&young->arena, CacheEntry);
    entry->hash = str_hash(key);
    entry->key = str_copy(&young->arena, key);
    entry->value = arena_alloc(&young->arena, size);
    CacheEntry **slot = &young->slots[entry->hash % young->slot_count];
    entry->next = *slot;
    *slot = entry;
    young->entry_count++;
    if (arena)
        *arena = &young->arena;
    return entry->value;
}

void cache_tend(Cache *cache) {
    if (cache->young.arena.total <= cache->limit / 2)
        return;
    arena_free(&cache->old.arena);
    cache->old = cache->young;
    cache->young = (CacheGeneration){0};
}

void cache_free(Cache *cache) {
    arena_free(&cache->young.arena);
    arena_free(&cache->old.arena);
    *cache = (Cache){.limit = cache->limit, .forgets = cache->forgets};
}
