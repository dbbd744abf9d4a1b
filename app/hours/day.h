/* One day laid out: which rule holds from when to when. */
#ifndef SLUSS_HOURS_DAY_H
#define SLUSS_HOURS_DAY_H

#include "rule.h"

enum {
    /* Each stretch splits at most two segments; a rule's can fall on a day twice, from itself and from the day before.
     */
    SEGMENTS_MOST = 1 + 2 * 2 * (2 * SPANS_MOST + RULES_MOST),
    NO_RULE = -1,
};

typedef struct Segment {
    int16_t to;   /* minute; it starts where the one before ends */
    int16_t rule; /* whose word this is, or NO_RULE */
    HoursState state;
} Segment;

typedef struct DayPlan {
    size_t count;
    Segment list[SEGMENTS_MOST];
} DayPlan;

/* Lays out a day; `regular`: only what recurs week by week, see DayFacts; `without`: a rule left out, or NO_RULE. */
void day_plan(const Hours *hours, const HoursPlace *place, int32_t day, bool regular, int without, DayPlan *plan);

/* Do both come to the same states and comments? */
bool day_plans_agree(const Hours *hours, const DayPlan *a, const DayPlan *b);

#endif
