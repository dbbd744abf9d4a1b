/* A scanner over the expression, one function for each part of the grammar:
 *
 *     expression = rule *(";" rule)
 *     rule       = "24/7" / holiday / [days] hours
 *     holiday    = "PH" ("off" / "-1 day" TIME "-24:00 off")
 *     days       = DAY ["-" DAY] *("," DAY ["-" DAY])
 *     hours      = "off" / TIME "-" TIME *("," TIME "-" TIME)
 *
 * A later rule replaces what an earlier one said of the same day, as opening_hours has it. */
#include "week.h"

#include <string.h>

enum { MINUTES_A_DAY = 1440 };
_Static_assert(DAY_SPANS_MOST == 6, "take_spans says how many");

typedef struct Scanner {
    Str text;
    size_t at;
    size_t bad_at, bad_length;
    const char *why;
} Scanner;

static bool fail(Scanner *scanner, size_t from, size_t to, const char *why) {
    while (to > from && scanner->text.at[to - 1] == ' ')
        to--;
    scanner->bad_at = from;
    scanner->bad_length = to > from ? to - from : 1;
    scanner->why = why;
    return false;
}

static void skip_spaces(Scanner *scanner) {
    while (scanner->at < scanner->text.len && scanner->text.at[scanner->at] == ' ')
        scanner->at++;
}

static Str rest(const Scanner *scanner) {
    return str_slice(scanner->text, scanner->at, scanner->text.len);
}

/* Takes the literal if it comes next, and the spaces after it. */
static bool take(Scanner *scanner, Str literal) {
    if (!str_starts(rest(scanner), literal))
        return false;
    scanner->at += literal.len;
    skip_spaces(scanner);
    return true;
}

/* The end of the word at the scanner, for pointing at it. */
static size_t word_end(const Scanner *scanner) {
    size_t end = scanner->at;
    while (end < scanner->text.len && !strchr(" ;,", scanner->text.at[end]))
        end++;
    return end;
}

static bool fail_here(Scanner *scanner, const char *why) {
    return fail(scanner, scanner->at, word_end(scanner), why);
}

static bool digit(Scanner *scanner, int *value) {
    if (scanner->at >= scanner->text.len)
        return false;
    char byte = scanner->text.at[scanner->at];
    if (byte < '0' || byte > '9')
        return false;
    *value = *value * 10 + (byte - '0');
    scanner->at++;
    return true;
}

static bool take_time(Scanner *scanner, int16_t *minute) {
    size_t start = scanner->at, end = start;
    int hours = 0, minutes = 0;
    while (end < scanner->text.len && !strchr(" ;,-", scanner->text.at[end]))
        end++;
    if (!digit(scanner, &hours) || !digit(scanner, &hours) || scanner->at >= scanner->text.len ||
        scanner->text.at[scanner->at++] != ':' || !digit(scanner, &minutes) || !digit(scanner, &minutes) ||
        scanner->at != end)
        return fail(scanner, start, end, "a time of day is written with four digits, as 08:00");
    if (minutes > 59 || hours * 60 + minutes > MINUTES_A_DAY)
        return fail(scanner, start, end, "there is no such time of day: 00:00 to 24:00");
    *minute = (int16_t)(hours * 60 + minutes);
    skip_spaces(scanner);
    return true;
}

static bool take_span(Scanner *scanner, HoursSpan *span) {
    size_t start = scanner->at;
    if (!take_time(scanner, &span->from))
        return false;
    if (!take(scanner, STR("-")))
        return fail_here(scanner, "a closing time is missing, as in 08:00-12:00");
    if (!take_time(scanner, &span->to))
        return false;
    if (span->from >= span->to)
        return fail(scanner, start, scanner->at, "it closes before it opens; hours past midnight are not supported");
    return true;
}

static bool take_spans(Scanner *scanner, HoursDay *day) {
    do {
        size_t start = scanner->at;
        HoursSpan span;
        if (!take_span(scanner, &span))
            return false;
        if (day->count && day->spans[day->count - 1].to >= span.from)
            return fail(scanner, start, scanner->at, "these hours must come after the ones before, with a gap");
        if (day->count == DAY_SPANS_MOST)
            return fail(scanner, start, scanner->at, "there are too many spans in one day: at most 6");
        day->spans[day->count++] = span;
    } while (take(scanner, STR(",")));
    return true;
}

static bool take_day(Scanner *scanner, int *day) {
    static const char names[WEEK_DAYS][3] = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    for (int i = 0; i < WEEK_DAYS; i++) {
        if (take(scanner, str_from(names[i]))) {
            *day = i;
            return true;
        }
    }
    return fail_here(scanner, "this is no day: Mo, Tu, We, Th, Fr, Sa, Su, or PH for holidays");
}

/* Bit 0 is Monday. `Sa-Mo` runs over the week's end. */
static bool take_days(Scanner *scanner, unsigned *days) {
    do {
        int first = 0, last;
        if (!take_day(scanner, &first))
            return false;
        last = first;
        if (take(scanner, STR("-")) && !take_day(scanner, &last))
            return false;
        *days |= 1u << last;
        for (int day = first; day != last; day = (day + 1) % WEEK_DAYS)
            *days |= 1u << day;
    } while (take(scanner, STR(",")));
    return true;
}

static bool take_eve(Scanner *scanner, HoursWeek *week) {
    HoursSpan span;
    size_t start = scanner->at;
    if (!take_span(scanner, &span))
        return false;
    if (span.to != MINUTES_A_DAY)
        return fail(scanner, start, scanner->at, "the day before a holiday can close early: 15:00-24:00 off");
    if (!take(scanner, STR("off")))
        return fail_here(scanner, "the day before a holiday can close early: 15:00-24:00 off");
    week->eve_closes = span.from;
    return true;
}

static bool take_holiday(Scanner *scanner, HoursWeek *week) {
    if (take(scanner, STR("-1 day")))
        return take_eve(scanner, week);
    if (!take(scanner, STR("off")))
        return fail_here(scanner, "of holidays only 'PH off' and 'PH -1 day 15:00-24:00 off' are understood");
    week->holiday_off = true;
    return true;
}

static void set_days(HoursWeek *week, unsigned days, const HoursDay *day) {
    for (int i = 0; i < WEEK_DAYS; i++)
        if (days & 1u << i)
            week->days[i] = *day;
    week->always = false;
}

static bool starts_with_letter(const Scanner *scanner) {
    return scanner->at < scanner->text.len && scanner->text.at[scanner->at] >= 'A';
}

static bool take_rule(Scanner *scanner, HoursWeek *week) {
    const unsigned every_day = (1u << WEEK_DAYS) - 1;
    HoursDay day = {0};
    unsigned days = 0;
    if (take(scanner, STR("24/7"))) {
        set_days(week, every_day, &(HoursDay){.spans = {{0, MINUTES_A_DAY}}, .count = 1});
        week->always = true;
        return true;
    }
    if (take(scanner, STR("PH")))
        return take_holiday(scanner, week);
    if (starts_with_letter(scanner) && !take_days(scanner, &days))
        return false;
    if (!take(scanner, STR("off")) && !take_spans(scanner, &day))
        return false;
    set_days(week, days ? days : every_day, &day);
    return true;
}

static bool take_rules(Scanner *scanner, HoursWeek *week) {
    skip_spaces(scanner);
    if (scanner->at == scanner->text.len)
        return fail(scanner, 0, scanner->text.len, "there are no hours here, as Mo-Fr 08:00-16:30 would be");
    do {
        if (!take_rule(scanner, week))
            return false;
    } while (take(scanner, STR(";")));
    if (scanner->at < scanner->text.len)
        return fail_here(scanner, "this is more than can be shown; rules are kept apart by ';'");
    return true;
}

bool hours_week(Str expression, HoursWeek *week, size_t *at, size_t *length, const char **why) {
    Scanner scanner = {.text = expression};
    *week = (HoursWeek){.eve_closes = -1};
    bool done = take_rules(&scanner, week);
    *at = scanner.bad_at;
    *length = scanner.bad_length;
    *why = scanner.why;
    return done;
}
