/* What one visit will add to the counts, kept while it lasts: each key at most once, and of each metric no more than
 * so many, which bounds what any one person can change. No order, no times. */
#ifndef SLUSS_USAGE_MARKS_H
#define SLUSS_USAGE_MARKS_H

#include "metric.h"

enum { MARKS_OF_METRIC_MOST = 20, MARKS_MOST = (METRIC_END - 1) * MARKS_OF_METRIC_MOST };

typedef struct Mark {
    Metric metric;
    int64_t number;
} Mark;

/* Zeroed, it is empty; forgetting is one assignment. */
typedef struct Marks {
    Mark at[MARKS_MOST];
    size_t count;
} Marks;

/* What is there already, or too much, is left out. */
void marks_add(Marks *marks, Metric metric, Str id);
/* In place of any other of this metric. */
void marks_set(Marks *marks, Metric metric, Str id);

#endif
