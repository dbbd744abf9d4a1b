/* The regular week of an opening_hours expression, as it stands on a door: spans for each weekday, and what the
 * expression says of holidays. Holidays themselves, and whether it is open at a moment, are not this file's noun. */
#ifndef SLUSS_HOURS_WEEK_H
#define SLUSS_HOURS_WEEK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/str.h"

enum { WEEK_DAYS = 7, DAY_SPANS_MOST = 6 };

typedef struct HoursSpan {
    int16_t from, to; /* minutes of the day; to may reach 1440 */
} HoursSpan;

typedef struct HoursDay {
    HoursSpan spans[DAY_SPANS_MOST]; /* in order, apart */
    size_t count;                    /* 0: closed */
} HoursDay;

typedef struct HoursWeek {
    HoursDay days[WEEK_DAYS]; /* Monday first */
    bool always;              /* "24/7" */
    bool holiday_off;         /* "PH off" */
    int16_t eve_closes;       /* "PH -1 day 15:00-24:00 off": 900; -1 if nothing is said */
} HoursWeek;

/* Reads `Mo-Fr 08:00-12:00,13:00-16:30; Sa,Su off; PH -1 day 15:00-24:00 off; PH off` and `24/7`. False if the
 * expression says more than that: *at and *length are then the bytes in question, *why a sentence. */
bool hours_week(Str expression, HoursWeek *week, size_t *at, size_t *length, const char **why);

#endif
