/* usage.db: what a kiosk has counted, and nothing else of anybody. Untrusted as any file: a reader and the kiosk itself
 * refuse what is damaged, from the future or not ours, and change nothing in it. */
#ifndef SLUSS_STORE_USAGE_H
#define SLUSS_STORE_USAGE_H

#include "../base/diag.h"
#include "../usage/tally.h"

/* Adds the counts and the closed list to the database at `path` in one transaction, and makes it if there is none.
 * Weeks that are too old for aging.h are added into their year. False and a diagnostic, and nothing
 * written, if that cannot be done. */
bool usage_add(const char *path, const KeyList *keys, const Tally *tally, Date today, Diags *diags);

/* Reads a kiosk's database or a town's: all counts are added to the tally, the closed list to the keys (in the arena;
 * keys_close is the caller's). False and a diagnostic, and nothing added, if it is refused. */
bool usage_read(const char *path, Arena *arena, KeyList *keys, Tally *tally, Diags *diags);

#endif
