/* The canonical form: one space between selectors, none around commas and hyphens, times as 08:00, `off` for closed,
 * what is said without saying it left out. */
#include "hours.h"

#include "scanner.h"

static void print_year(StrBuf *out, int year) {
    if (year)
        strbuf_format(out, "%04d ", year);
}

static void print_signed(StrBuf *out, int days) {
    if (days)
        strbuf_format(out, " %+d day%s", days, days == 1 || days == -1 ? "" : "s");
}

static void print_period(StrBuf *out, int every) {
    if (every > 1)
        strbuf_format(out, "/%d", every);
}

static void print_date(StrBuf *out, const DatePoint *point, bool with_month) {
    print_year(out, point->year);
    if (point->month == 0)
        strbuf_add(out, STR("easter"));
    else if (with_month)
        strbuf_format(out, "%s", hours_months[point->month - 1]);
    if (point->day)
        strbuf_format(out, with_month ? " %02d" : "%02d", point->day);
    else if (point->nth)
        strbuf_format(out, " %s[%d]", weekday_names[point->weekday], point->nth);
    if (point->seek)
        strbuf_format(out, " %c%s", point->seek > 0 ? '+' : '-', weekday_names[point->seek_weekday]);
    print_signed(out, point->offset);
}

/* "Dec 24-26": the end is only a day where it has no more to say. */
static bool is_short_end(const DateRange *range) {
    const DatePoint *a = &range->from, *b = &range->to;
    return a->day && b->day && a->month == b->month && a->year == b->year && !a->seek && !a->offset && !b->seek &&
           !b->offset && a->day <= b->day;
}

static void print_range(StrBuf *out, const DateRange *range) {
    print_date(out, &range->from, true);
    if (range->form == DATES_ONWARD)
        strbuf_char(out, '+');
    bool same_month = range->form == DATES_MONTHS && range->from.month == range->to.month &&
                      (range->to.year == 0 || range->to.year == range->from.year);
    if (range->form == DATES_DAY || range->form == DATES_ONWARD || same_month)
        return;
    strbuf_char(out, '-');
    DatePoint to = range->to;
    bool shorter = is_short_end(range);
    if (shorter)
        to.year = 0;
    print_date(out, &to, !shorter);
    print_period(out, range->every);
}

static void print_years(StrBuf *out, const HoursRule *rule) {
    for (size_t i = 0; i < rule->year_count; i++) {
        const YearRange *range = &rule->years[i];
        strbuf_format(out, "%s%04d", i ? "," : "", range->from);
        if (range->open_ended && range->every == 1)
            strbuf_char(out, '+');
        else if (!range->open_ended && range->to != range->from)
            strbuf_format(out, "-%04d", range->to);
        print_period(out, range->every);
    }
}

static void print_dates(StrBuf *out, const HoursRule *rule) {
    for (size_t i = 0; i < rule->date_count; i++) {
        if (i)
            strbuf_char(out, ',');
        print_range(out, &rule->dates[i]);
    }
}

static void print_weeks(StrBuf *out, const HoursRule *rule) {
    for (size_t i = 0; i < rule->week_count; i++) {
        const WeekRange *range = &rule->weeks[i];
        strbuf_format(out, "%s%02d", i ? "," : "week ", range->from);
        if (range->to != range->from)
            strbuf_format(out, "-%02d", range->to);
        print_period(out, range->every);
    }
}

static void print_nth(StrBuf *out, uint16_t mask) {
    char sign = '[';
    for (int i = 0; i < 2 * NTH_MOST; i++) {
        if (!(mask >> i & 1))
            continue;
        strbuf_format(out, "%c%d", sign, i < NTH_MOST ? i + 1 : NTH_MOST - 1 - i);
        sign = ',';
    }
    strbuf_char(out, ']');
}

static void print_days(StrBuf *out, const DayRange *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const DayRange *range = &list[i];
        bool weekday = range->kind == DAY_WEEKDAYS || range->kind == DAY_NTH;
        const char *name = weekday ? weekday_names[range->from] : range->kind == DAY_PUBLIC_HOLIDAY ? "PH" : "SH";
        strbuf_format(out, "%s%s", i ? "," : "", name);
        if (range->kind == DAY_NTH)
            print_nth(out, range->nth);
        else if (weekday && range->to != range->from)
            strbuf_format(out, "-%s", weekday_names[range->to]);
        print_signed(out, range->offset);
    }
}

static void print_time(StrBuf *out, const TimePoint *point, int minute) {
    if (!point->event) {
        strbuf_format(out, "%02d:%02d", minute / 60, minute % 60);
        return;
    }
    const char *event = sun_names[point->event - SUN_DAWN];
    int away = minute < 0 ? -minute : minute;
    if (minute)
        strbuf_format(out, "(%s%c%02d:%02d)", event, minute < 0 ? '-' : '+', away / 60, away % 60);
    else
        strbuf_format(out, "%s", event);
}

/* An end on the next day is written as its time of day where that comes to the same. */
static int end_minute(const TimeSpan *span) {
    int to = span->to.minute, from = span->from.minute;
    if (span->to.event || span->from.event)
        return to;
    if (to == 0 && from == 0)
        return DAY_MINUTES;
    return to > DAY_MINUTES && to - DAY_MINUTES <= from ? to - DAY_MINUTES : to == 0 ? DAY_MINUTES : to;
}

static void print_times(StrBuf *out, const HoursRule *rule) {
    for (size_t i = 0; i < rule->span_count; i++) {
        const TimeSpan *span = &rule->spans[i];
        if (i)
            strbuf_char(out, ',');
        print_time(out, &span->from, span->from.minute);
        if (span->has_end) {
            strbuf_char(out, '-');
            print_time(out, &span->to, end_minute(span));
        }
        if (span->open_end)
            strbuf_char(out, '+');
    }
}

typedef void PrintPart(StrBuf *out, const HoursRule *rule);

static void print_required(StrBuf *out, const HoursRule *rule) {
    print_days(out, rule->holidays, rule->holiday_count);
}

static void print_listed(StrBuf *out, const HoursRule *rule) {
    print_days(out, rule->days, rule->day_count);
}

static void print_selectors(StrBuf *out, const HoursRule *rule) {
    PrintPart *const parts[] = {print_years, print_dates, print_weeks, print_required, print_listed, print_times};
    size_t start = out->len;
    if (rule->always)
        strbuf_add(out, STR("24/7"));
    if (rule->selector_comment.len)
        strbuf_format(out, "\"%.*s\":", STR_ARG(rule->selector_comment));
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        size_t before = out->len;
        if (before > start)
            strbuf_char(out, ' ');
        size_t space = out->len;
        parts[i](out, rule);
        if (out->len == space)
            out->len = before; /* that part is empty */
    }
}

/* "Mo open, Tu off": without its `open` the list of days would go on. */
static bool needs_open(const HoursRule *rule, const HoursRule *next) {
    bool own_days = next && next->year_count + next->date_count + next->week_count + next->day_count > 0;
    return next && next->separator == SEPARATOR_ADDITIONAL && !(rule->span_count && own_days);
}

static void print_rule(StrBuf *out, const HoursRule *rule, const HoursRule *next) {
    static const char *const words[] = {[HOURS_CLOSED] = "off", [HOURS_OPEN] = "open", [HOURS_UNKNOWN] = "unknown"};
    size_t start = out->len;
    print_selectors(out, rule);
    bool bare = out->len == start;
    bool implied = rule->state == HOURS_OPEN && !rule->commented && !bare && !needs_open(rule, next);
    bool by_comment = rule->state == HOURS_UNKNOWN && rule->commented && !rule->stated;
    if (!implied && !by_comment)
        strbuf_format(out, "%s%s", bare ? "" : " ", words[rule->state]);
    if (rule->commented)
        strbuf_format(out, "%s\"%.*s\"", bare && by_comment ? "" : " ", STR_ARG(rule->comment));
}

Str hours_print(const Hours *hours, Arena *arena) {
    static const char *const separators[] = {
        [SEPARATOR_NORMAL] = "; ", [SEPARATOR_ADDITIONAL] = ", ", [SEPARATOR_FALLBACK] = " || "};
    StrBuf out = {.arena = arena};
    for (size_t i = 0; i < hours->rule_count; i++) {
        if (i)
            strbuf_format(&out, "%s", separators[hours->rules[i].separator]);
        print_rule(&out, &hours->rules[i], i + 1 < hours->rule_count ? &hours->rules[i + 1] : NULL);
    }
    return str_copy(arena, strbuf_str(&out)); /* what was taken back still stands behind it */
}
