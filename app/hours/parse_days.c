/* Weekdays and holidays: `Mo-Fr,Su`, `We[1,-1]`, `PH,Sa`, `PH -1 day`, `SH Mo-Fr`. */
#include "parse.h"

static const char not_a_day[] = N_("weekdays are Mo Tu We Th Fr Sa Su, holidays PH and SH");
static const char *const holiday_names[2] = {"PH", "SH"};
enum { WEEKDAY_OFFSET_MOST = 6 };

static bool starts_weekday(const Scanner *scanner) {
    return scan_peek_name(scanner, weekday_names, 7) >= 0;
}

static bool starts_holiday(const Scanner *scanner) {
    return scan_peek_name(scanner, holiday_names, 2) >= 0;
}

bool starts_day(const Scanner *scanner) {
    return starts_weekday(scanner) || starts_holiday(scanner);
}

static bool take_nth_number(Scanner *scanner, int *nth) {
    size_t start = scanner->at;
    bool last = scan_sign(scanner, '-');
    if (!scan_number(scanner, 2, nth))
        return false;
    if (*nth < 1 || *nth > NTH_MOST)
        return scan_error(scanner, start, scanner->end, "which of the month is a number from 1 to 5, or from -1 to -5",
                          NULL);
    *nth = last ? -*nth : *nth;
    return true;
}

static uint16_t nth_bit(int nth) {
    return (uint16_t)(1u << (nth > 0 ? nth - 1 : NTH_MOST - 1 - nth));
}

static bool take_nth_entry(Scanner *scanner, uint16_t *mask) {
    size_t start = scanner->at;
    int first, last;
    if (!take_nth_number(scanner, &first))
        return false;
    last = first;
    if (scan_peek(scanner, 0) == '-' && scan_sign(scanner, '-') && !take_nth_number(scanner, &last))
        return false;
    if (last < first || (first < 0) != (last < 0))
        return scan_error(scanner, start, scanner->end, "this range runs backwards", NULL);
    for (int nth = first; nth <= last; nth++)
        *mask |= nth_bit(nth);
    return true;
}

/* "[1,-1]", its first bracket taken. */
static bool take_nth(Scanner *scanner, uint16_t *mask) {
    do {
        if (!take_nth_entry(scanner, mask))
            return false;
    } while (scan_sign(scanner, ','));
    return scan_sign(scanner, ']') || scan_unexpected(scanner, "the bracket is not closed: write `Mo[1]` or `Mo[1,3]`");
}

static bool take_offset(Scanner *scanner, int most, DayRange *range) {
    int days;
    bool found;
    if (!scan_offset(scanner, most, &days, &found))
        return false;
    range->offset = (int8_t)(found ? days : 0);
    return true;
}

static bool take_weekdays(Scanner *scanner, DayRange *range) {
    int day = scan_name(scanner, weekday_names, 7);
    *range = (DayRange){.kind = DAY_WEEKDAYS, .from = (int8_t)day, .to = (int8_t)day};
    if (scan_sign(scanner, '[')) {
        range->kind = DAY_NTH;
        return take_nth(scanner, &range->nth) && take_offset(scanner, WEEKDAY_OFFSET_MOST, range);
    }
    if (!scan_sign(scanner, '-'))
        return true;
    day = scan_name(scanner, weekday_names, 7);
    range->to = (int8_t)day;
    if (day < 0)
        return scan_unexpected(scanner, "a range of days ends with a weekday: Mo Tu We Th Fr Sa Su");
    return scan_peek(scanner, 0) != '[' || scan_unexpected(scanner, "a range of days has no number behind it");
}

static bool take_holiday(Scanner *scanner, DayRange *range) {
    bool school = scan_name(scanner, holiday_names, 2) == 1;
    *range = (DayRange){.kind = school ? DAY_SCHOOL_HOLIDAY : DAY_PUBLIC_HOLIDAY};
    return school || take_offset(scanner, 1, range);
}

static bool take_day(Scanner *scanner, DayRange *range) {
    if (starts_holiday(scanner))
        return take_holiday(scanner, range);
    return starts_weekday(scanner) ? take_weekdays(scanner, range) : scan_unexpected(scanner, not_a_day);
}

/* The list of days that starts here, up to what is none. */
static bool take_list(Scanner *scanner, DayRange **list, size_t *count, bool *weekdays) {
    for (;;) {
        size_t start = scanner->at;
        DayRange range;
        if (!take_day(scanner, &range) || !count_selector(scanner, start))
            return false;
        *weekdays |= range.kind == DAY_WEEKDAYS || range.kind == DAY_NTH;
        *list = arena_more(scanner->arena, *list, *count, sizeof range);
        (*list)[(*count)++] = range;
        size_t comma = scanner->at;
        if (!scan_sign(scanner, ','))
            return true;
        if (!starts_day(scanner)) { /* the comma starts another rule, or is one too many */
            scanner->at = comma;
            return true;
        }
    }
}

bool parse_days(Scanner *scanner, HoursRule *rule) {
    bool weekdays = false;
    if (!take_list(scanner, &rule->days, &rule->day_count, &weekdays))
        return false;
    if (!starts_day(scanner))
        return true;
    if (weekdays || starts_holiday(scanner))
        return scan_unexpected(scanner, "days stand in one list, with commas: `Mo,We-Fr,PH`");
    rule->holidays = rule->days; /* "PH Mo-Fr": both must hold */
    rule->holiday_count = rule->day_count;
    rule->days = NULL;
    rule->day_count = 0;
    return take_list(scanner, &rule->days, &rule->day_count, &weekdays);
}
