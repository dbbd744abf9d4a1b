/* Times of day: `08:00-12:00,13:00-16:30`, `17:00+`, `(sunset-01:00)-24:00`. */
#include "parse.h"

#include <string.h>

enum { EXTENDED_HOURS = 48 };

static bool take_colon(Scanner *scanner) {
    size_t spaces = 0;
    while (scan_peek(scanner, spaces) == ' ')
        spaces++;
    if (scan_peek(scanner, spaces) != ':')
        return false;
    scanner->at += spaces;
    bool loose = spaces > 0 || scan_peek(scanner, 1) == ' ';
    size_t at = scanner->at;
    scan_sign(scanner, ':');
    if (loose)
        scan_warning(scanner, at, at + 1, "there are no spaces within a time", "write it as 08:00");
    return true;
}

/* "am", "p.m.": the clock of twelve hours, which is understood but not written. */
static bool take_half_day(Scanner *scanner, int *hour) {
    char half = (char)(scan_peek(scanner, 0) | 32);
    size_t dot = scan_peek(scanner, 1) == '.', start = scanner->at;
    char after = scan_peek(scanner, 2 + 2 * dot);
    if ((half != 'a' && half != 'p') || (scan_peek(scanner, 1 + dot) | 32) != 'm' ||
        (dot && scan_peek(scanner, 3) != '.') || (after >= 'a' && after <= 'z'))
        return true;
    scanner->at += 2 + 2 * dot;
    scanner->end = scanner->at;
    scan_spaces(scanner);
    if (*hour < 1 || *hour > 12)
        return scan_error(scanner, start, scanner->end, "with am and pm hours are 1 to 12", NULL);
    *hour = *hour % 12 + (half == 'p' ? 12 : 0);
    scan_warning(scanner, start, scanner->end, "hours are written from 00:00 to 24:00, without am and pm", NULL);
    return true;
}

static bool take_minutes(Scanner *scanner, int hour, bool half_days, int16_t *minute) {
    size_t start = scanner->at;
    int minutes;
    if (scan_digits(scanner) != 2)
        return scan_unexpected(scanner, "minutes are written with two digits, as 08:00");
    scan_number(scanner, 2, &minutes);
    if (minutes > 59)
        return scan_error(scanner, start, scanner->end, "minutes are 00 to 59", NULL);
    if (scan_peek(scanner, 0) == ':' && half_days)
        return scan_unexpected(scanner, "times have hours and minutes, no seconds");
    if (half_days && !take_half_day(scanner, &hour))
        return false;
    *minute = (int16_t)(hour * 60 + minutes);
    return true;
}

static bool take_clock(Scanner *scanner, int16_t *minute) {
    size_t digits = scan_digits(scanner);
    int hour;
    if (digits == 0)
        return scan_lost(scanner, "a time is missing here, as 08:00");
    if (digits > 2)
        return scan_lost(scanner, "a time of day is written 08:00");
    scan_number(scanner, 2, &hour);
    if (!take_colon(scanner)) {
        if ((scan_peek(scanner, 0) | 32) != 'a' && (scan_peek(scanner, 0) | 32) != 'p')
            return scan_error(scanner, scanner->end - digits, scanner->end, "a time of day is written 08:00",
                              scan_example);
        if (!take_half_day(scanner, &hour))
            return false;
        *minute = (int16_t)(hour * 60);
        return true;
    }
    return take_minutes(scanner, hour, true, minute);
}

static bool take_event(Scanner *scanner, TimePoint *point) {
    int event = scan_name(scanner, sun_names, 4);
    if (event < 0)
        return scan_unexpected(scanner, "the sun's times are dawn, sunrise, sunset and dusk");
    point->event = (SunEvent)(SUN_DAWN + event);
    point->minute = 0;
    return true;
}

/* "(sunrise+01:00)" */
static bool take_shifted(Scanner *scanner, TimePoint *point) {
    int sign, hour;
    if (!take_event(scanner, point))
        return false;
    sign = scan_sign(scanner, '+') ? 1 : scan_sign(scanner, '-') ? -1 : 0;
    if (!sign)
        return scan_unexpected(scanner, "in parentheses stands a time before or after: (sunset-01:00)");
    if (!scan_number(scanner, 2, &hour))
        return false;
    if (hour > 23 || !scan_sign(scanner, ':'))
        return scan_unexpected(scanner, "in parentheses stands a time before or after: (sunset-01:00)");
    if (!take_minutes(scanner, hour, false, &point->minute))
        return false;
    point->minute = (int16_t)(sign * point->minute);
    return scan_sign(scanner, ')') || scan_unexpected(scanner, "the parenthesis is not closed");
}

static bool take_point(Scanner *scanner, TimePoint *point) {
    *point = (TimePoint){0};
    if (scan_sign(scanner, '('))
        return take_shifted(scanner, point);
    if (scan_word(scanner).len)
        return take_event(scanner, point);
    return take_clock(scanner, &point->minute);
}

static bool check_clock(Scanner *scanner, size_t from, const TimePoint *point, int most, const char *message) {
    return point->event || point->minute <= most || scan_error(scanner, from, scanner->end, message, NULL);
}

/* "08:00-16:00/30" is a list of moments, which are no hours. */
static bool refuse_moments(Scanner *scanner, size_t start) {
    if (scan_peek(scanner, 0) != '/')
        return true;
    while (!scan_done(scanner) && !strchr(",;|", scan_peek(scanner, 0)))
        scanner->at++;
    return scan_error(scanner, start, scanner->at, "this names moments, as a bus leaves; opening hours are spans",
                      "leave out what stands from the `/` on");
}

static bool take_end(Scanner *scanner, size_t start, TimeSpan *span) {
    size_t end_at = scanner->at;
    if (!take_point(scanner, &span->to))
        return false;
    if (!check_clock(scanner, end_at, &span->to, EXTENDED_HOURS * 60,
                     "a span ends at 48:00, on the next day, at the latest"))
        return false;
    span->has_end = true;
    span->open_end = scan_sign(scanner, '+');
    return refuse_moments(scanner, start);
}

static bool take_span(Scanner *scanner, TimeSpan *span) {
    size_t start = scanner->at;
    *span = (TimeSpan){0};
    if (!take_point(scanner, &span->from))
        return false;
    if (!check_clock(scanner, start, &span->from, DAY_MINUTES - 1, "a span starts between 00:00 and 23:59"))
        return false;
    if (scan_sign(scanner, '+')) {
        span->open_end = true;
        return true;
    }
    if (scan_sign(scanner, '-'))
        return take_end(scanner, start, span);
    if (!refuse_moments(scanner, start))
        return false;
    Str opening = str_slice(scanner->text, start, scanner->end);
    return scan_error(
        scanner, start, scanner->end, "a closing time is missing",
        str_format(scanner->arena, _("write when it closes behind it, or `%.*s+` if nobody knows"), STR_ARG(opening))
            .at);
}

bool starts_time(const Scanner *scanner) {
    if (str_starts(str_slice(scanner->text, scanner->at, scanner->text.len), STR("24/7")))
        return false; /* a rule of its own */
    return scan_peek(scanner, 0) == '(' || scan_peek_name(scanner, sun_names, 4) >= 0 ||
           (scan_digits(scanner) > 0 && !scan_is_year(scanner));
}

bool parse_times(Scanner *scanner, HoursRule *rule) {
    for (;;) {
        size_t start = scanner->at;
        TimeSpan span;
        if (!take_span(scanner, &span))
            return false;
        if (scanner->spans++ == SPANS_MOST)
            return scan_error(
                scanner, start, scanner->end,
                str_format(scanner->arena, _("there are too many spans of time: at most %d"), SPANS_MOST).at, NULL);
        rule->spans = arena_more(scanner->arena, rule->spans, rule->span_count, sizeof span);
        rule->spans[rule->span_count++] = span;
        size_t comma = scanner->at;
        if (!scan_sign(scanner, ','))
            return true;
        if (!starts_time(scanner)) { /* the comma starts another rule */
            scanner->at = comma;
            return true;
        }
    }
}
