/* What may be said, and nothing else: the counts of closed months, each under rule.h, and of years, which are the sums
 * of what their months told. Whoever prints a report has this and never sees a true count. */
#ifndef SLUSS_REPORT_DIGEST_H
#define SLUSS_REPORT_DIGEST_H

#include "rule.h"
#include "tally.h"

/* One stretch of time that is told as a whole: a month, or a year. */
typedef struct DigestSpan {
    Month month; /* of a month */
    int year;    /* of a year; 0 for a month */
    int weeks;   /* whole weeks in it: 4 or 5, 52 or 53 */
} DigestSpan;

/* One key over all spans. */
typedef struct DigestRow {
    const Key *key; /* NULL in the row of "other" */
    int64_t *told;  /* of each span: rounded, CELL_HIDDEN or CELL_JOINED */
} DigestRow;

/* One metric. Rows that are told in some span come first, the largest of the last span in front; those of METRIC_TIME
 * come from Monday 00:00 on. */
typedef struct DigestTable {
    Metric metric;
    DigestRow *rows;
    size_t row_count;
    size_t told_count; /* rows that are told in some span; of METRIC_TIME all or none */
    DigestRow other;   /* what is hidden, summed up */
    bool *nothing;     /* of each span: nothing is told */
} DigestTable;

/* The visits of one span. Those of a month are told by weeks as well, unless they are few (under 50 a week). */
typedef struct DigestVisits {
    int64_t told[WEEKS_OF_MONTH_MOST]; /* rounded, CELL_HIDDEN or CELL_JOINED */
    size_t count;                      /* weeks of the month, or 1 */
    int64_t other;                     /* what is hidden of them, summed up; CELL_HIDDEN if there is none */
    int64_t sum;                       /* all of them, rounded; CELL_HIDDEN if they are less than Rule.least */
} DigestVisits;

typedef struct DigestPart {
    DigestSpan *spans; /* in their order */
    size_t span_count;
    DigestVisits *visits;           /* one a span */
    DigestTable tables[METRIC_END]; /* by their number; [0] is not used */
} DigestPart;

typedef struct Digest {
    Rule rule;
    DigestPart months;
    DigestPart years; /* those of which no week is kept any more */
} Digest;

enum { DIGEST_MONTHS = 12 /* closed months that are told unless others are asked for */ };

/* Everything goes into the arena; keys and tally must stay. `from` and `to` are weeks, zeroed for no bound; what does
 * not lie between them as a whole is left out. A month is closed when `today` is past its last week. */
void digest_make(Digest *digest, Arena *arena, const KeyList *keys, const Tally *tally, const Rule *rule, Period from,
                 Period to, Date today);

/* Is a sum of hidden counts told in some span? And is anything? */
bool digest_has_other(const DigestPart *part, Metric metric);
bool digest_is_told(const DigestPart *part, Metric metric);

#endif
