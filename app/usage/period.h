/* The two stretches of time that counts are kept for: an ISO 8601 week, never anything finer, and a whole year for
 * what is older. Reports speak of months; a month has the four or five whole weeks whose Thursday lies in it. */
#ifndef SLUSS_USAGE_PERIOD_H
#define SLUSS_USAGE_PERIOD_H

#include "../base/date.h"

/* Zeroed, it is none. */
typedef struct Period {
    int16_t year; /* of the week's Thursday */
    int8_t week;  /* 1 to 53; 0: the whole year */
} Period;

/* Months since the beginning of the year 0. */
typedef int32_t Month;

enum { PERIOD_TEXT_MOST = 8, WEEKS_OF_MONTH_MOST = 5 };

Period period_of(Date date);
Date period_monday(Period week);
Period period_next(Period week);
int period_compare(Period a, Period b); /* a year stands before its weeks */

/* "2026-W47", "2024". */
bool period_parse(Str text, Period *period);
Str period_text(Arena *arena, Period period);

Month period_month(Period week);
int month_year(Month month);
int month_of_year(Month month); /* 1 to 12 */
Period month_first_week(Month month);
int month_weeks(Month month); /* 4 or 5 */

#endif
