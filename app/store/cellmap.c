/* Open addressing. A key's number is a hash already, but one from outside, so that it is stirred before it is used. */
#include "cellmap.h"

#include <stdlib.h>

static size_t place_of(const CellMap *map, uint64_t name) {
    uint64_t stirred = name * 0x9E3779B97F4A7C15u;
    size_t place = (size_t)(stirred >> 20) & (map->room - 1);
    while (map->cells[place].name != 0 && map->cells[place].name != name)
        place = (place + 1) & (map->room - 1);
    return place;
}

static void grow(CellMap *map, Arena *arena) {
    enum { ROOM_LEAST = 512 };
    CellMap larger = {.room = map->room ? 2 * map->room : ROOM_LEAST, .count = map->count};
    larger.cells = arena_array(arena, Cell, larger.room);
    for (size_t i = 0; i < map->room; i++)
        if (map->cells[i].name)
            larger.cells[place_of(&larger, map->cells[i].name)] = map->cells[i];
    *map = larger;
}

int64_t *cellmap_at(CellMap *map, Arena *arena, uint64_t name) {
    if (2 * (map->count + 1) > map->room)
        grow(map, arena);
    Cell *cell = &map->cells[place_of(map, name)];
    if (cell->name == 0) {
        cell->name = name;
        map->count++;
    }
    return &cell->value;
}

static int by_name(const void *left, const void *right) {
    const Cell *a = left, *b = right;
    return (a->name > b->name) - (a->name < b->name);
}

Cell *cellmap_sorted(const CellMap *map, Arena *arena) {
    Cell *list = arena_array(arena, Cell, map->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < map->room; i++)
        if (map->cells[i].name)
            list[count++] = map->cells[i];
    if (count)
        qsort(list, count, sizeof *list, by_name);
    return list;
}
