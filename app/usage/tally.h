/* Counts in memory: so many of a key of a metric in a period. Kept sorted, so that the order in which visits came
 * cannot be told from it. */
#ifndef SLUSS_USAGE_TALLY_H
#define SLUSS_USAGE_TALLY_H

#include "keys.h"
#include "marks.h"
#include "period.h"

typedef struct Count {
    Period period;
    Metric metric;
    int64_t number; /* the key's */
    int64_t n;
} Count;

/* Zeroed, it is empty. */
typedef struct Tally {
    Arena arena;
    Count *list;
    size_t count;
} Tally;

enum { COUNT_MOST = 1000000 /* of one kiosk */ };

void tally_add(Tally *tally, Period period, Metric metric, int64_t number, int64_t n);
/* Adds many at once; they are in their order, and none stands there twice. */
void tally_merge(Tally *tally, const Count *counts, size_t count);
/* What a visit leaves: one for each of its marks that is in the closed list. */
void tally_add_visit(Tally *tally, Period period, const KeyList *keys, const Marks *marks);
int64_t tally_of(const Tally *tally, Period period, Metric metric, int64_t number);
/* Gives everything back, overwritten. */
void tally_clear(Tally *tally);

int count_compare(const Count *a, const Count *b); /* by period, metric and key */

#endif
