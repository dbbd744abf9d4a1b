/* What the kiosk counts of its visits: a closed list made from the content, and sums in memory. While a visit lasts its
 * marks lie in the Visit and go with it. */
#ifndef SLUSS_KIOSK_COUNTER_H
#define SLUSS_KIOSK_COUNTER_H

#include "../usage/tally.h"
#include "visit.h"

struct Content;

/* Zeroed, it counts nothing. */
typedef struct Counter {
    Arena arena; /* the list's */
    KeyList keys;
    Tally tally;
} Counter;

/* The list is made anew from the content; NULL leaves what no content names. */
void counter_set_content(Counter *counter, struct Content *content);

/* A visit begins: a language was chosen at the first screen. */
void counter_begin(Visit *visit, int64_t now, Civil civil);
/* She leaves the question she stands at for the start, or for good. */
void counter_leave(Visit *visit);
/* The visit is over and counted, in the week of `civil`. `finished`: she said so herself. */
void counter_end(Counter *counter, Visit *visit, int64_t last_touch, Civil civil, bool finished);

/* Something happened to the kiosk itself: an id of METRIC_HEALTH. */
void counter_health(Counter *counter, Civil civil, Str id);

/* Gives everything back. */
void counter_free(Counter *counter);

#endif
