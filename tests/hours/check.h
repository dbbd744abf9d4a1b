/* What the tests of hours share: a country's place, and values that must be good. */
#ifndef SLUSS_TESTS_HOURS_CHECK_H
#define SLUSS_TESTS_HOURS_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/hours/hours.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { DAY_MINUTES = 1440 };

/* Without a position: the sun has its four fixed times. */
static inline HoursPlace place_in(Arena *arena, const char *country) {
    return (HoursPlace){.holidays = holidays_create(arena, str_from(country))};
}

static inline const Hours *good_hours(Arena *arena, const char *value) {
    HoursFaults faults;
    const Hours *hours = hours_parse(str_from(value), arena, &faults);
    if (!hours)
        fail_msg("'%s' is refused: %.*s", value, STR_ARG(faults.list[0].message));
    return hours;
}

static inline HoursTable *good_table(Arena *arena, const char *value, const char *country) {
    HoursPlace place = place_in(arena, country);
    return hours_table(good_hours(arena, value), &place, arena);
}

static inline Civil civil_of(const char *text) {
    Civil civil;
    if (!civil_parse(str_from(text), &civil))
        fail_msg("'%s' is no time", text);
    return civil;
}

static inline Date date_of(const char *text) {
    return civil_of(text).date;
}

/* "2026-03-02T08:55" */
static inline Str civil_text(Arena *arena, Civil civil) {
    return str_format(arena, "%04d-%02d-%02dT%02d:%02d", civil.date.year, civil.date.month, civil.date.day,
                      civil.minute / 60, civil.minute % 60);
}

/* "08:00-12:00 13:00-16:00?": the open and, with a mark, the unknown time of a day. */
static inline Str day_text(Arena *arena, HoursTable *table, Date date) {
    int64_t midnight = (int64_t)date_days(date) * DAY_MINUTES;
    HoursWalk walk = {.table = table, .at = midnight, .end = midnight + DAY_MINUTES};
    HoursInterval interval;
    StrBuf text = {.arena = arena};
    strbuf_add(&text, STR(""));
    while (hours_walk_next(&walk, &interval)) {
        int from = (int)(interval.from - midnight), to = (int)(interval.to - midnight);
        if (interval.moment.state == HOURS_CLOSED)
            continue;
        strbuf_format(&text, "%s%02d:%02d-%02d:%02d%s", text.len ? " " : "", from / 60, from % 60, to / 60, to % 60,
                      interval.moment.state == HOURS_UNKNOWN ? "?" : "");
        if (interval.moment.comment.len)
            strbuf_format(&text, "\"%.*s\"", STR_ARG(interval.moment.comment));
    }
    return strbuf_str(&text);
}

#endif
