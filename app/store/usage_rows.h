/* What the readers of usage.db and town.db share with those who change them. */
#ifndef SLUSS_STORE_USAGE_ROWS_H
#define SLUSS_STORE_USAGE_ROWS_H

#include "../usage/tally.h"
#include "db.h"

/* No kiosk has counted before. */
enum { YEAR_LEAST = 2000 };

/* All rows, in their order. */
typedef struct Counts {
    Count *list;
    size_t count;
} Counts;

/* Reads the closed list and the counts into the arena; no count may be over `most`. False if they are not as they
 * should be. */
bool usage_rows_keys(Db *db, Arena *arena, KeyList *keys);
bool usage_rows_counts(Db *db, Arena *arena, int64_t most, Counts *counts);

/* Begins a transaction on a database of ours that is sound, or on an empty one, in which it makes the tables. False and
 * a diagnostic, with `help` for one that is not ours; what was begun is the caller's to roll back. */
bool usage_rows_begin(Db *db, const DbKind *kind, const char *path, const char *help, Diags *diags);

/* Adds to what is there, up to `most`. */
bool usage_rows_add(Db *db, Arena *arena, const Count *count, int64_t most);
/* Runs a static statement with metric, key, id and label as its parameters. */
bool usage_rows_put_key(Db *db, const char *sql, const Key *key);

/* Both say so and are false. */
bool usage_rows_refuse(const Db *db, const char *path, Diags *diags);
bool usage_rows_damaged(const char *path, const char *help, Diags *diags);

#endif
