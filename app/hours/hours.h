/* Opening hours as OpenStreetMap writes them (opening_hours, specification 0.7.4): read, written back, and asked what
 * holds at a moment. With ../base and the C library this folder stands on its own; this is its header.
 *
 * Everything happens on the wall clock: a span says 08:00-16:00 on every day of the year, and days are civil days. Who
 * needs instants converts them (a clock that jumps skips or repeats minutes of the night). */
#ifndef SLUSS_HOURS_HOURS_H
#define SLUSS_HOURS_HOURS_H

#include "holidays.h"

/* A value that was read. It lives in the arena, with a copy of its text, and never changes. */
typedef struct Hours Hours;

typedef enum HoursState { HOURS_CLOSED, HOURS_OPEN, HOURS_UNKNOWN } HoursState;

/* What is wrong with a value, or legal but probably not meant: bytes [at, at + length) of the text. */
typedef struct HoursFault {
    size_t at, length;
    bool warning;
    Str message, help; /* what is wrong; what would be right (may be empty) */
} HoursFault;

typedef struct HoursFaults {
    HoursFault *list;
    size_t count; /* at most HOURS_FAULTS_MOST; what is wrong beyond is not told */
    bool refused; /* one of them is an error */
} HoursFaults;

enum { HOURS_FAULTS_MOST = 20, HOURS_AHEAD_DAYS = 1827 /* no search goes further: five years */ };

/* Reads a value. NULL if there is an error in it; faults lists those and the warnings, in the order of the text. */
const Hours *hours_parse(Str text, Arena *arena, HoursFaults *faults);

/* The value in its one canonical form, which reads back to the same. */
Str hours_print(const Hours *hours, Arena *arena);

/* Whether no rule ever says open or unknown. */
bool hours_only_closed(const Hours *hours);

/* Whether some span goes by the sun. */
bool hours_by_sun(const Hours *hours);

/* "Jan" and so on, as values write them. */
extern const char *const hours_months[12];

/* Where the hours hold. */
typedef struct HoursPlace {
    Holidays *holidays;                             /* for PH and SH; NULL: there are none */
    bool located;                                   /* else dawn is 05:30, sunrise 06:00, sunset 18:00 and dusk 18:30 */
    double latitude, longitude;                     /* degrees, north and east positive */
    int (*utc_offset)(const void *zone, Date date); /* minutes that the wall clock is ahead of UTC that noon */
    const void *zone;
} HoursPlace;

/* Hours at a place. Days are laid out when they are first asked for, and kept. One thread's. */
typedef struct HoursTable HoursTable;

/* Lives in the arena, as the hours and all that the place points to must. */
HoursTable *hours_table(const Hours *hours, const HoursPlace *place, Arena *arena);

typedef struct HoursMoment {
    HoursState state;
    Str comment; /* what the expression itself says; may be empty */
} HoursMoment;

/* Of years 1 to 9999, as all that is asked. */
HoursMoment hours_at(HoursTable *table, Civil civil);

/* When the state is next another than at `from`. False if that is not within HOURS_AHEAD_DAYS. */
bool hours_next_change(HoursTable *table, Civil from, Civil *change);

/* A stretch of equal state and comment: minutes since 1970-01-01T00:00 on the wall clock, as civil_minutes counts. */
typedef struct HoursInterval {
    int64_t from, to; /* half-open */
    HoursMoment moment;
} HoursInterval;

/* The intervals from `at` to `end`, closed ones too, without gaps, each as long as it can be within them. Between two
 * steps the table may be asked for anything. */
typedef struct HoursWalk {
    HoursTable *table;
    int64_t at, end;
} HoursWalk;

bool hours_walk_next(HoursWalk *walk, HoursInterval *interval);

/* Whether a day is as usual, and what it is if not. */
typedef struct HoursDay {
    bool special;           /* other than the weekday usually is: by a holiday, a date, a week, the nth of a month */
    const Holiday *holiday; /* what the day is called, or which one a rule of that day is about; NULL: none */
    int holiday_offset;     /* the day is so many days after it; -1: the day before */
    Str comment;            /* of the rule that makes it special; may be empty */
} HoursDay;

HoursDay hours_day(const HoursTable *table, Date date);

/* For those who write hours: appends warnings of what is legal but probably not meant, rule by rule. Looks 28 years
 * ahead of `today`, five or one where the value is very long. */
void hours_advise(const Hours *hours, const HoursPlace *place, Date today, Arena *arena, HoursFaults *faults);

/* Whether the hours are open on a day by rules that know nothing of its being special: a holiday of which
 * nothing is said. "24/7" says it all. */
bool hours_silent_on(const Hours *hours, const HoursPlace *place, Date date);

#endif
