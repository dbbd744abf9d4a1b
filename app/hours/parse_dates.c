/* What stands before the days: years, dates of the year, weeks. `2026-2028/2`, `Jun-Aug`, `2026 Dec 24-2027 Jan 06`,
 * `easter -2 days`, `Mar Su[-1]-Oct Su[-1]`, `week 01-53/2`. A year right before a month is that date's year, so that
 * a range may run over a year's end; other years are a selector of their own. */
#include "parse.h"

static const char *const other_names[2] = {"easter", "week"};

enum { EASTER_OFFSET_MOST = 200, DATE_OFFSET_MOST = 200, NTH_OFFSET_MOST = 6, WEEKS = 53, WEEK_PERIOD_MOST = 26 };

static bool starts_month(const Scanner *scanner) {
    return scan_peek_name(scanner, hours_months, 12) >= 0 || scan_peek_name(scanner, other_names, 1) >= 0;
}

bool starts_date(const Scanner *scanner) {
    return scan_is_year(scanner) || starts_month(scanner) || scan_peek_name(scanner, other_names, 2) >= 0;
}

bool count_selector(Scanner *scanner, size_t start) {
    return scanner->selectors++ < SELECTORS_MOST ||
           scan_error(scanner, start, scanner->end,
                      str_format(scanner->arena, _("there is too much here: at most %d years, dates, weeks and days"),
                                 SELECTORS_MOST)
                          .at,
                      NULL);
}

/* "/2": the period, from `least` to `most`; 1 where there is none. */
static bool take_period(Scanner *scanner, int least, int most, int16_t *every) {
    int period = 1;
    *every = 1;
    if (!scan_sign(scanner, '/'))
        return true;
    size_t start = scanner->at;
    if (!scan_number(scanner, 3, &period))
        return false;
    if (period < least || period > most)
        return scan_error(scanner, start, scanner->end,
                          str_format(scanner->arena, _("a period here is from %d to %d"), least, most).at, NULL);
    *every = (int16_t)period;
    return true;
}

static bool take_year(Scanner *scanner, int16_t *year) {
    int value;
    if (!scan_is_year(scanner))
        return scan_unexpected(scanner, "a year has four digits, from 1000 to 9999");
    scan_number(scanner, 4, &value);
    *year = (int16_t)value;
    return true;
}

static bool take_year_range(Scanner *scanner, YearRange *range) {
    size_t start = scanner->at;
    if (!take_year(scanner, &range->from))
        return false;
    *range = (YearRange){.from = range->from, .to = range->from, .every = 1};
    if (scan_sign(scanner, '+')) {
        range->to = YEAR_LAST;
        range->open_ended = true;
        return true;
    }
    bool ranged = scan_sign(scanner, '-');
    if (ranged && !take_year(scanner, &range->to))
        return false;
    if (ranged && range->to <= range->from)
        return scan_error(scanner, start, scanner->end, "a range of years ends after it begins", NULL);
    if (!ranged && scan_peek(scanner, 0) == '/') {
        range->to = YEAR_LAST;
        range->open_ended = true;
    }
    return take_period(scanner, 1, 100, &range->every);
}

static bool parse_years(Scanner *scanner, HoursRule *rule) {
    do {
        size_t start = scanner->at;
        YearRange range = {0};
        if (!take_year_range(scanner, &range) || !count_selector(scanner, start))
            return false;
        rule->years = arena_more(scanner->arena, rule->years, rule->year_count, sizeof range);
        rule->years[rule->year_count++] = range;
    } while (scan_sign(scanner, ','));
    return true;
}

/* A day of the month: one or two digits that are no hour. */
static bool starts_month_day(const Scanner *scanner) {
    size_t digits = scan_digits(scanner);
    char after = scan_peek(scanner, digits), then = scan_peek(scanner, digits + 1);
    return digits > 0 && digits <= 2 && !(after == ':' && then >= '0' && then <= '9');
}

/* Without a year, the longest it can be. */
static int month_length(int year, int month) {
    enum { LEAP_YEAR = 2024 };
    return date_month_days(year ? year : LEAP_YEAR, month);
}

static bool take_month_day(Scanner *scanner, DatePoint *point) {
    size_t start = scanner->at;
    int day;
    if (!scan_number(scanner, 2, &day))
        return false;
    int length = month_length(point->year, point->month);
    if (day < 1 || day > length) {
        Str month = str_from(hours_months[point->month - 1]);
        Str message = str_format(scanner->arena, _("%.*s has no day %d, its last is %d"), STR_ARG(month), day, length);
        return scan_error(scanner, start, scanner->end, message.at, NULL);
    }
    point->day = (int8_t)day;
    return true;
}

/* "Su[-1]" behind a month belongs to the date only where it is one end of a range; else the month and the weekday are
 * two selectors. */
static bool starts_nth_end(const Scanner *scanner) {
    Scanner ahead = *scanner;
    HoursFaults unheard = {0};
    int days;
    bool found;
    ahead.faults = &unheard;
    if (scan_name(&ahead, weekday_names, 7) < 0 || !scan_sign(&ahead, '['))
        return false;
    while (!scan_done(&ahead) && scan_peek(&ahead, 0) != ']')
        ahead.at++;
    if (!scan_sign(&ahead, ']') || !scan_offset(&ahead, NTH_OFFSET_MOST, &days, &found) || !scan_sign(&ahead, '-'))
        return false;
    return scan_is_year(&ahead) || starts_month(&ahead);
}

static bool take_nth_day(Scanner *scanner, DatePoint *point) {
    int nth;
    size_t start = scanner->at;
    point->weekday = (int8_t)scan_name(scanner, weekday_names, 7);
    if (!scan_sign(scanner, '['))
        return scan_unexpected(scanner, "which of the month? Write `Su[-1]` for the last Sunday");
    bool last = scan_sign(scanner, '-');
    if (!scan_number(scanner, 2, &nth))
        return false;
    if (nth < 1 || nth > NTH_MOST)
        return scan_error(scanner, start, scanner->end, "which of the month is a number from 1 to 5, or from -1 to -5",
                          NULL);
    point->nth = (int8_t)(last ? -nth : nth);
    return scan_sign(scanner, ']') || scan_unexpected(scanner, "the bracket is not closed");
}

/* "+Su", "-Su": the weekday after or before. `Dec 25-Su[…` cannot be: a weekday alone ends no range. */
static bool take_seek(Scanner *scanner, DatePoint *point) {
    Scanner ahead = *scanner;
    int sign = scan_sign(&ahead, '+') ? 1 : scan_sign(&ahead, '-') ? -1 : 0;
    bool apart = scan_peek(scanner, 1) == ' '; /* "Jan 06+ Su" are Sundays from then on */
    if (!sign || apart || scan_peek_name(&ahead, weekday_names, 7) < 0)
        return false;
    *scanner = ahead;
    point->seek = (int8_t)sign;
    point->seek_weekday = (int8_t)scan_name(scanner, weekday_names, 7);
    return true;
}

static bool take_date_offset(Scanner *scanner, DatePoint *point) {
    int days, most = point->month == 0 ? EASTER_OFFSET_MOST : point->nth ? NTH_OFFSET_MOST : DATE_OFFSET_MOST;
    bool found;
    take_seek(scanner, point);
    if (!scan_offset(scanner, most, &days, &found))
        return false;
    if (found)
        point->offset = (int16_t)days;
    return true;
}

/* "[YEAR] MONTH", "[YEAR] MONTH DAY", "[YEAR] MONTH Su[1]", "[YEAR] easter", each with its offset. */
static bool take_date(Scanner *scanner, DatePoint *point) {
    *point = (DatePoint){0};
    if (scan_is_year(scanner))
        take_year(scanner, &point->year);
    if (scan_keyword(scanner, other_names[0]))
        return take_date_offset(scanner, point);
    int month = scan_name(scanner, hours_months, 12);
    if (month < 0)
        return scan_unexpected(scanner, "months are Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
    point->month = (int8_t)(month + 1);
    if (starts_month_day(scanner))
        return take_month_day(scanner, point) && take_date_offset(scanner, point);
    return true;
}

static bool is_month(const DatePoint *point) {
    return point->month && !point->day && !point->nth;
}

/* The end of a range behind its '-': a day of the same month, or a date. */
static bool take_end(Scanner *scanner, DateRange *range) {
    const DatePoint *from = &range->from;
    if (starts_month_day(scanner) && from->day) {
        range->to = (DatePoint){.year = from->year, .month = from->month};
        return take_month_day(scanner, &range->to) && take_date_offset(scanner, &range->to);
    }
    if (!take_date(scanner, &range->to))
        return false;
    if (is_month(&range->to) && scan_peek_name(scanner, weekday_names, 7) >= 0 && !is_month(from))
        return take_nth_day(scanner, &range->to) && take_date_offset(scanner, &range->to);
    return true;
}

static bool ends_before_it_begins(const DateRange *range) {
    const DatePoint *a = &range->from, *b = &range->to;
    int years = b->year - (b->year ? a->year : 0);
    if (years || !a->day || !b->day || !a->month || !b->month || a->seek || b->seek)
        return years < 0;
    bool same_month = a->month == b->month, dated = a->year && b->year;
    return (dated && a->month > b->month) || (same_month && a->day > b->day && (dated || !range->form));
}

static bool take_range(Scanner *scanner, size_t start, DateRange *range) {
    size_t month_at = scanner->at;
    bool short_end = starts_month_day(scanner);
    if (!take_end(scanner, range))
        return false;
    bool months = is_month(&range->from);
    if (months != is_month(&range->to))
        return scan_error(scanner, month_at, scanner->end, "both ends of a range are months, or both are dates", NULL);
    range->form = months ? DATES_MONTHS : DATES_RANGE;
    if (range->to.year && !range->from.year)
        return scan_error(scanner, start, scanner->end, "a range that ends in a year begins in one", NULL);
    bool backwards = short_end ? range->to.day < range->from.day : ends_before_it_begins(range);
    return !backwards || scan_error(scanner, start, scanner->end, "this range ends before it begins", NULL);
}

static bool take_date_range(Scanner *scanner, DateRange *range) {
    size_t start = scanner->at;
    *range = (DateRange){.form = DATES_DAY, .every = 1};
    if (!take_date(scanner, &range->from))
        return false;
    if (is_month(&range->from) && starts_nth_end(scanner) &&
        (!take_nth_day(scanner, &range->from) || !take_date_offset(scanner, &range->from)))
        return false;
    if (scan_sign(scanner, '-'))
        return take_range(scanner, start, range) &&
               (range->form == DATES_MONTHS || take_period(scanner, 1, 366, &range->every));
    if (is_month(&range->from)) {
        range->form = DATES_MONTHS;
        range->to = range->from;
    } else if (scan_sign(scanner, '+')) {
        range->form = DATES_ONWARD;
    }
    return true;
}

static bool add_date(Scanner *scanner, HoursRule *rule, size_t start, DateRange range) {
    rule->dates = arena_more(scanner->arena, rule->dates, rule->date_count, sizeof range);
    rule->dates[rule->date_count++] = range;
    return count_selector(scanner, start);
}

/* "Dec 24,31": more days of the same month. */
static bool take_more_days(Scanner *scanner, HoursRule *rule, DatePoint month) {
    for (;;) {
        Scanner ahead = *scanner;
        if (!scan_sign(&ahead, ',') || !starts_month_day(&ahead))
            return true;
        *scanner = ahead;
        size_t start = scanner->at;
        DateRange range = {.form = DATES_DAY, .every = 1, .from = {.year = month.year, .month = month.month}};
        if (!take_month_day(scanner, &range.from))
            return false;
        if (scan_sign(scanner, '-') &&
            (!take_range(scanner, start, &range) || !take_period(scanner, 1, 366, &range.every)))
            return false;
        if (!add_date(scanner, rule, start, range))
            return false;
    }
}

/* "2026 Jan,Mar", "2026 Nov-Feb": a year before whole months is the year of them all, where no other says its own. */
static bool year_is_of_all(const HoursRule *rule) {
    const DateRange *first = rule->dates;
    bool wraps = first->to.month < first->from.month;
    for (size_t i = 0; i < rule->date_count; i++) {
        const DateRange *range = &rule->dates[i];
        bool own = range->from.year && i > 0, ends = range->to.year && range->to.year != range->from.year;
        if (range->form != DATES_MONTHS || own || ends)
            return false;
    }
    return first->from.year && (rule->date_count > 1 || wraps);
}

static void lift_year(Scanner *scanner, HoursRule *rule) {
    DateRange *first = rule->dates;
    if (!year_is_of_all(rule))
        return;
    rule->years = arena_new(scanner->arena, YearRange);
    rule->years[rule->year_count++] = (YearRange){first->from.year, first->from.year, 1, false};
    first->from.year = first->to.year = 0;
}

/* The date that further days belong to. An end without a year is in that of its start, or in the next. */
static DatePoint last_point(const DateRange *range) {
    DatePoint last = range->form == DATES_RANGE ? range->to : range->from;
    const DatePoint *from = &range->from;
    bool next = last.month < from->month || (last.month == from->month && last.day < from->day);
    if (from->year && !last.year)
        last.year = (int16_t)(from->year + next);
    return last;
}

static bool parse_months(Scanner *scanner, HoursRule *rule) {
    for (;;) {
        size_t start = scanner->at;
        DateRange range;
        if (!take_date_range(scanner, &range) || !add_date(scanner, rule, start, range))
            return false;
        DatePoint last = last_point(&range);
        if (last.month && last.day && !take_more_days(scanner, rule, last))
            return false;
        size_t comma = scanner->at;
        if (!scan_sign(scanner, ','))
            return true;
        if (!scan_is_year(scanner) && !starts_month(scanner)) {
            scanner->at = comma;
            return true;
        }
    }
}

static bool take_week(Scanner *scanner, int8_t *week) {
    size_t start = scanner->at;
    int value;
    if (!scan_number(scanner, 2, &value))
        return false;
    *week = (int8_t)value;
    return (value >= 1 && value <= WEEKS) || scan_error(scanner, start, scanner->end, "weeks are 01 to 53", NULL);
}

static bool take_week_range(Scanner *scanner, WeekRange *range) {
    size_t start = scanner->at;
    int16_t every = 1;
    if (!take_week(scanner, &range->from))
        return false;
    range->to = range->from;
    bool ranged = scan_sign(scanner, '-');
    if (ranged && !take_week(scanner, &range->to))
        return false;
    if (range->to < range->from)
        return scan_error(scanner, start, scanner->end, "a range of weeks stays within a year",
                          str_format(scanner->arena, _("write `%02d-53,01-%02d`"), range->from, range->to).at);
    if (ranged && !take_period(scanner, 2, WEEK_PERIOD_MOST, &every))
        return false;
    range->every = (int8_t)(range->to > range->from ? every : 1); /* of one week there is no other */
    return count_selector(scanner, start);
}

static bool parse_weeks(Scanner *scanner, HoursRule *rule) {
    scan_keyword(scanner, other_names[1]);
    for (;;) {
        WeekRange range;
        if (!take_week_range(scanner, &range))
            return false;
        rule->weeks = arena_more(scanner->arena, rule->weeks, rule->week_count, sizeof range);
        rule->weeks[rule->week_count++] = range;
        Scanner ahead = *scanner;
        if (!scan_sign(&ahead, ',') || !starts_month_day(&ahead))
            return true;
        *scanner = ahead;
    }
}

/* A year that stands right before a month or easter is part of that date. */
static bool starts_dated(const Scanner *scanner) {
    Scanner ahead = *scanner;
    int year;
    if (!scan_is_year(scanner))
        return starts_month(scanner);
    scan_number(&ahead, 4, &year);
    return starts_month(&ahead);
}

static bool day_exists(const DatePoint *point) {
    return !point->month || point->day <= month_length(point->year, point->month);
}

/* "Jan 03 2026": the one year behind dates is theirs. */
static bool give_year(Scanner *scanner, HoursRule *rule, size_t start) {
    const YearRange *year = rule->years;
    if (rule->year_count != 1 || year->to != year->from || year->open_ended)
        return true;
    rule->year_count = 0;
    for (size_t i = 0; i < rule->date_count; i++) {
        DatePoint *from = &rule->dates[i].from, *to = &rule->dates[i].to;
        if (from->year)
            continue;
        from->year = year->from;
        if (to->month == from->month && to->day >= from->day)
            to->year = year->from;
        if (!day_exists(from) || !day_exists(to))
            return scan_error(scanner, start, scanner->end, "in that year the month is shorter", NULL);
    }
    return true;
}

bool parse_dates(Scanner *scanner, HoursRule *rule) {
    size_t first = scanner->at;
    bool behind = false; /* the year */
    while (starts_date(scanner)) {
        size_t start = scanner->at;
        bool month = starts_dated(scanner), year = !month && scan_is_year(scanner);
        size_t before = month ? rule->date_count : year ? rule->year_count : rule->week_count;
        size_t after = month ? rule->week_count : year ? rule->date_count + rule->week_count : 0;
        bool (*parse)(Scanner *, HoursRule *) = month ? parse_months : year ? parse_years : parse_weeks;
        if (before)
            return scan_unexpected(scanner, "these stand in one list, with commas between them");
        if (!parse(scanner, rule))
            return false;
        behind |= year && rule->date_count;
        if (month && !rule->year_count)
            lift_year(scanner, rule);
        if (after)
            scan_warning(scanner, start, scanner->end, "years stand before months and dates, and those before weeks",
                         NULL);
    }
    return !behind || give_year(scanner, rule, first);
}
