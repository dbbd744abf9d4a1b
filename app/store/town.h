/* town.db: the counts of many kiosks, added up. Whatever comes twice counts once, and in whichever order the same
 * weeks come, the same stands there in the end. */
#ifndef SLUSS_STORE_TOWN_H
#define SLUSS_STORE_TOWN_H

#include "../base/date.h"
#include "../base/diag.h"
#include "../usage/tally.h"

typedef struct Town Town;

/* Opens the database at `path` or makes it; what is old is as aging.h has it on this day. NULL and a diagnostic if it
 * is refused. Nothing is written before the end, and then all of it or nothing. */
Town *town_open(Arena *arena, const char *path, Date today, Diags *diags);

/* The rows are sorted and of that week. False if it is too old to be added. */
bool town_add_week(Town *town, Str kiosk, Period week, const Count *rows, size_t count);
void town_add_key(Town *town, const Key *key);

/* Writes it. False and a diagnostic if that cannot be done; what stood there before is still there then. */
bool town_close(Town *town, Diags *diags);

#endif
