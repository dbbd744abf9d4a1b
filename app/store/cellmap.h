/* Numbers by metric and key, in no order: what a region adds up, some twenty million times a year. */
#ifndef SLUSS_STORE_CELLMAP_H
#define SLUSS_STORE_CELLMAP_H

#include "../usage/tally.h"

typedef struct Cell {
    uint64_t name; /* metric and key in one; 0 where there is none */
    int64_t value;
} Cell;

/* Zeroed, it is empty. */
typedef struct CellMap {
    Cell *cells;
    size_t room, count; /* room: 0 or a power of two */
} CellMap;

static inline uint64_t cell_name(Metric metric, int64_t number) {
    return (uint64_t)metric << KEY_BITS | (uint64_t)number;
}
static inline Metric cell_metric(uint64_t name) {
    return (Metric)(name >> KEY_BITS);
}
static inline int64_t cell_number(uint64_t name) {
    return (int64_t)(name & (uint64_t)KEY_NUMBER_MOST);
}

/* Its place, made with 0 if it was not there; valid until the next one is made. */
int64_t *cellmap_at(CellMap *map, Arena *arena, uint64_t name);

/* All of them sorted by name, in the arena. */
Cell *cellmap_sorted(const CellMap *map, Arena *arena);

#endif
