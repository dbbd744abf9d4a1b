/* What an opening_hours value is made of, inside this folder: rules, each a list of ranges for every kind of selector.
 * Lists are empty where the value says nothing, and then hold for every day. Names are the specification's. */
#ifndef SLUSS_HOURS_RULE_H
#define SLUSS_HOURS_RULE_H

#include "../base/say.h"
#include "hours.h"

enum {
    RULES_MOST = 128,     /* of a value */
    SELECTORS_MOST = 128, /* ranges of years, dates, weeks and days in a value: with these bounds a search of five */
    SPANS_MOST = 128,     /* years takes milliseconds whatever the value */
    DAY_MINUTES = 1440,
    YEAR_LAST = 9999,
};

typedef struct YearRange {
    int16_t from, to, every; /* every: 1, or the period */
    bool open_ended;         /* "2026+" */
} YearRange;

/* One end of a range of dates. */
typedef struct DatePoint {
    int16_t year;              /* 0: every year */
    int8_t month;              /* 1 to 12; 0: Easter Sunday */
    int8_t day;                /* 1 to 31; 0: see nth, or the whole month */
    int8_t nth, weekday;       /* "Su[-1]": -1, 6; nth 0: none */
    int8_t seek, seek_weekday; /* "-Su": the last Sunday before, -1; "+Su": the first after, 1; 0: none */
    int16_t offset;            /* days */
} DatePoint;

typedef enum DateForm { DATES_MONTHS, DATES_DAY, DATES_RANGE, DATES_ONWARD } DateForm;

typedef struct DateRange {
    DateForm form;
    DatePoint from, to;
    int16_t every; /* 1, or the period in days */
} DateRange;

typedef struct WeekRange {
    int8_t from, to, every;
} WeekRange;

typedef enum DayKind { DAY_WEEKDAYS, DAY_NTH, DAY_PUBLIC_HOLIDAY, DAY_SCHOOL_HOLIDAY } DayKind;

enum { NTH_MOST = 5 };

/* "Mo-Fr", "Su[1,-1] +1 day", "PH -1 day", "SH". Weekdays: 0 is Monday. */
typedef struct DayRange {
    DayKind kind;
    int8_t from, to;
    int8_t offset; /* days */
    uint16_t nth;  /* bits 0 to 4: first to fifth; 5 to 9: last to fifth last */
} DayRange;

typedef enum SunEvent { SUN_NONE, SUN_DAWN, SUN_SUNRISE, SUN_SUNSET, SUN_DUSK } SunEvent;

/* A minute of the day, or so many minutes after an event of the sun. */
typedef struct TimePoint {
    SunEvent event;
    int16_t minute;
} TimePoint;

typedef struct TimeSpan {
    TimePoint from, to;
    bool has_end, open_end; /* "10:00-12:00", "10:00+", "10:00-12:00+" */
} TimeSpan;

/* What a span comes to on a day: minutes from its midnight, `to` at most 2880. */
typedef struct Stretch {
    int16_t from, to;
    bool guessed; /* beyond an open end: nobody knows */
} Stretch;

typedef enum Separator { SEPARATOR_NORMAL, SEPARATOR_ADDITIONAL, SEPARATOR_FALLBACK } Separator;

typedef struct HoursRule {
    Separator separator;  /* what stands before it */
    size_t at, length;    /* where it stands in the text */
    bool always;          /* "24/7" */
    Str selector_comment; /* `"text":` before it */
    YearRange *years;
    DateRange *dates;
    WeekRange *weeks;
    DayRange *days;     /* any of these days */
    DayRange *holidays; /* and any of these: "PH Mo-Fr" */
    TimeSpan *spans;
    size_t year_count, date_count, week_count, day_count, holiday_count, span_count;
    HoursState state;
    bool stated; /* "open", "off" or "unknown" stands there */
    bool commented;
    Str comment;
    /* Derived. */
    uint8_t weekday_mask; /* of the plain weekdays among `days` */
    bool plain_days;      /* there are no other */
    Stretch *stretches;   /* where the sun does not matter; else NULL */
    size_t stretch_count;
    bool spills; /* it can reach past midnight */
} HoursRule;

struct Hours {
    Str text;
    HoursRule *rules;
    size_t rule_count;
    bool weeks, easter; /* some rule asks for the week, for Easter */
};

struct SunDay;

/* The stretches of a rule on a day, in the order of its spans; `room` holds 2 * SPANS_MOST. */
const Stretch *rule_stretches(const HoursRule *rule, struct SunDay *sun, Stretch *room, size_t *count);
/* What it says in words; may be empty. */
Str rule_comment(const HoursRule *rule);
/* Fills in what is derived. */
void rule_derive(HoursRule *rule, Arena *arena);

#endif
