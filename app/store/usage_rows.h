/* What the readers of usage.db and town.db share with those who change them. */
#ifndef SLUSS_STORE_USAGE_ROWS_H
#define SLUSS_STORE_USAGE_ROWS_H

#include "../usage/tally.h"
#include "db.h"

/* All rows, in their order. */
typedef struct Counts {
    Count *list;
    size_t count;
} Counts;

/* Reads the closed list and the counts into the arena; no count may be over `most`. False if they are not as they
 * should be. */
bool usage_rows_keys(Db *db, Arena *arena, KeyList *keys);
bool usage_rows_counts(Db *db, Arena *arena, int64_t most, Counts *counts);

#endif
