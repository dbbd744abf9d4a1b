/* Whether a rule is about a day. */
#ifndef SLUSS_HOURS_MATCH_H
#define SLUSS_HOURS_MATCH_H

#include "rule.h"

enum { EASTERS = 3 };

/* A day, and what its rules may ask of it. */
typedef struct DayFacts {
    int32_t day; /* as date_days counts */
    Date date;
    int weekday;
    int week;                 /* ISO 8601; 0 where no rule asks */
    int32_t easters[EASTERS]; /* of the year before, this one and the next; where some rule asks */
    Holidays *holidays;
    bool regular; /* holidays, nth weekdays and what lasts up to SEASON_LEAST - 1 days never match */
} DayFacts;

enum { SEASON_LEAST = 43 /* days: what recurs for more than six weeks is how it usually is, not an exception */ };

DayFacts day_facts(const Hours *hours, const HoursPlace *place, int32_t day, bool regular);

bool rule_matches(const HoursRule *rule, const DayFacts *facts);

/* Does it match by something that does not recur every week: is the day an exception because of it? */
bool rule_is_exception(const HoursRule *rule, const DayFacts *facts);

/* The holiday that makes the rule match, and the day's distance from it; NULL if none does. */
const Holiday *rule_holiday(const HoursRule *rule, const DayFacts *facts, int *offset);

#endif
