/* Counts grow old. What was counted by weeks becomes part of a year, in a kiosk's database and in a town's: not the
 * counts themselves but what a report told of them, so that a year's total and the months it is made of tell no more
 * together than the months alone. */
#ifndef SLUSS_STORE_AGING_H
#define SLUSS_STORE_AGING_H

#include "../usage/period.h"
#include "db.h"

enum { AGING_MONTHS = 24 /* closed months that are kept by weeks */ };

/* The first week that is kept as such: months are kept or grow old as a whole. */
Period aging_oldest(Date today);

/* Adds what months before that week told to their years, each number up to `most`, and deletes their weeks; within the
 * caller's transaction. */
bool aging_run(Db *db, Arena *arena, Date today, int64_t most);

#endif
