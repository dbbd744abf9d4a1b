/* What may be told of counts. A small count is a person, and a count that can be worked out is as good as told:
 * - only closed months and years, each told once and in one way, so that nothing can be subtracted from itself later;
 * - a count below `least` is not told, nor that it is zero; what is not told is summed up as "other";
 * - the smallest count that could be told goes into "other" as well, so that what is left of a total is not a count;
 * - every number, sums included, is rounded by itself to a multiple of `step`;
 * - if a reader who knows all this, and all that is told of the same visits, could narrow a small count down to fewer
 *   than RULE_CANDIDATES values, no key of that metric is told in that period. Nor is one where at most one count is
 *   not small, so that a missing metric does not tell why it is missing. */
#ifndef SLUSS_USAGE_RULE_H
#define SLUSS_USAGE_RULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RULE_LEAST = 10, RULE_STEP = 5, RULE_CANDIDATES = 3, RULE_MOST = 1000 };

/* What stands where no number is told; all such are negative. */
enum {
    CELL_HIDDEN = -2, /* less than `least`, zero perhaps */
    CELL_JOINED = -1, /* `least` or more, but part of "other" */
};

typedef struct Rule {
    int least, step;
} Rule;

/* Stricter is allowed, looser is not. What a stricter rule tells is made from what the plain one tells, so that two
 * reports under two rules tell no more together than the plain one alone: `step` a multiple of RULE_STEP, `least` at
 * least RULE_LEAST; it is raised to a multiple of the step. False if one is looser, or past RULE_MOST. */
bool rule_make(Rule *rule, int least, int step);

/* As the plain rule would tell a count of RULE_LEAST or more. */
int64_t rule_rounded(int64_t n);

/* One metric in one period: `n` has the counts of all its keys, zeros too. */
typedef struct Cells {
    const int64_t *n;
    size_t count;
    bool sums_to_visits; /* each visit is in exactly one of them */
    /* What rule_apply fills in; `told` has room for `count`. */
    int64_t *told; /* rounded, CELL_HIDDEN or CELL_JOINED */
    int64_t other; /* the sum of what is hidden, rounded; CELL_HIDDEN where nothing is hidden or it is not told */
    bool nothing;  /* no key is told; of a metric that does not sum to the visits `other` is, if it is not small */
} Cells;

/* What a stricter rule tells of what the plain one told; nothing changes under the plain one. */
void rule_retell(const Rule *rule, Cells *metric);

/* Decides over all metrics of one period together, as they can be held against each other. */
void rule_apply(const Rule *rule, Cells *metrics, size_t count);

#endif
