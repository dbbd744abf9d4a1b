/* What a report tells, as seen by who attacks it; and reports that keep only a part of the rule, for an attack that
 * never succeeds would prove nothing. */
#ifndef SLUSS_TESTS_USAGE_WEAK_H
#define SLUSS_TESTS_USAGE_WEAK_H

#include "../../app/usage/rule.h"

/* Decides what is told of some metrics, as rule_apply does. */
typedef void Publish(Cells *metrics, size_t count);

static inline void publish(Cells *metrics, size_t count) {
    Rule rule;
    rule_make(&rule, RULE_LEAST, RULE_STEP);
    rule_apply(&rule, metrics, count);
}

static inline int64_t weak_round(int64_t n, bool rounds) {
    return rounds ? (n + RULE_STEP / 2) / RULE_STEP * RULE_STEP : n;
}

static inline void weak_tell(Cells *cells, bool joins, bool rounds) {
    size_t joined = cells->count, small = 0;
    int64_t other = 0;
    for (size_t i = 0; i < cells->count; i++) {
        small += cells->n[i] < RULE_LEAST;
        if (cells->n[i] >= RULE_LEAST && (joined == cells->count || cells->n[i] < cells->n[joined]))
            joined = i;
    }
    for (size_t i = 0; i < cells->count; i++) {
        bool is_joined = joins && small && i == joined;
        cells->told[i] = cells->n[i] < RULE_LEAST ? CELL_HIDDEN
                         : is_joined              ? CELL_JOINED
                                                  : weak_round(cells->n[i], rounds);
        other += cells->told[i] < 0 ? cells->n[i] : 0;
    }
    cells->nothing = joins && small && other < RULE_LEAST;
    cells->other = small && !cells->nothing ? weak_round(other, rounds) : CELL_HIDDEN;
    for (size_t i = 0; i < cells->count && cells->nothing; i++)
        cells->told[i] = CELL_HIDDEN;
}

/* Small counts are hidden, and that is all. */
static inline void publish_threshold(Cells *metrics, size_t count) {
    for (size_t i = 0; i < count; i++)
        weak_tell(&metrics[i], false, false);
}

static inline void publish_unjoined(Cells *metrics, size_t count) {
    for (size_t i = 0; i < count; i++)
        weak_tell(&metrics[i], false, true);
}

static inline void publish_exact(Cells *metrics, size_t count) {
    for (size_t i = 0; i < count; i++)
        weak_tell(&metrics[i], true, false);
}

/* Joined and rounded, but each metric by itself and without asking what a reader could work out. */
static inline void publish_unproved(Cells *metrics, size_t count) {
    for (size_t i = 0; i < count; i++)
        weak_tell(&metrics[i], true, true);
}

#endif
