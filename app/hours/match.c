/* Dates without easter, nth weekdays, offsets and periods, which is to say nearly all, are compared as one number each:
 * year, month and day side by side. Only the others are worked out as days. */
#include "match.h"

#include "easter.h"

enum { KEY_MONTH = 32, KEY_YEAR = 16 * KEY_MONTH, MONTH_END = 31 };

static int iso_week(int32_t day, int weekday) {
    Date thursday = date_from_days(day - weekday + 3);
    int32_t new_year = date_days((Date){thursday.year, 1, 1});
    return (day - weekday + 3 - new_year) / 7 + 1;
}

static int weekday_of(int32_t day) {
    int from_thursday = (day + 3) % 7;
    return from_thursday < 0 ? from_thursday + 7 : from_thursday;
}

DayFacts day_facts(const Hours *hours, const HoursPlace *place, int32_t day, bool regular) {
    DayFacts facts = {.day = day, .date = date_from_days(day), .weekday = weekday_of(day), .regular = regular};
    facts.week = hours->weeks ? iso_week(day, facts.weekday) : 0;
    facts.holidays = place->holidays;
    for (int i = 0; hours->easter && i < EASTERS; i++)
        facts.easters[i] = easter_days(facts.date.year - 1 + i);
    return facts;
}

static int key_of(int year, int month, int day) {
    return year * KEY_YEAR + month * KEY_MONTH + day;
}

static bool is_plain(const DatePoint *point) {
    return point->month && !point->nth && !point->seek && !point->offset;
}

/* Both ends plain: a range without years runs from its start to the next end. */
static bool plain_range_holds(const DateRange *range, Date date) {
    const DatePoint *from = &range->from, *to = range->form == DATES_DAY ? from : &range->to;
    bool months = range->form == DATES_MONTHS, dated = from->year > 0;
    int start = key_of(from->year, from->month, months ? 1 : from->day);
    int end = key_of(to->year ? to->year : from->year, to->month, months ? MONTH_END : to->day);
    int at = key_of(dated ? date.year : 0, date.month, date.day);
    if (start <= end)
        return at >= start && at <= end;
    return dated ? at >= start && at <= end + KEY_YEAR : at >= start || at <= end;
}

/* The nth of a weekday in a month, which may have none: then `exists` is false. */
static int32_t nth_weekday(int year, int month, int weekday, int nth, bool *exists) {
    int length = date_month_days(year, month), day;
    int32_t first = date_days((Date){(int16_t)year, (int8_t)month, 1});
    if (nth > 0)
        day = (weekday - weekday_of(first) + 7) % 7 + 7 * (nth - 1);
    else
        day = length - 1 - (weekday_of(first + length - 1) - weekday + 7) % 7 + 7 * (nth + 1);
    *exists = day >= 0 && day < length;
    return first + day;
}

/* 29 February of a common year does not exist; as an end it is the 28th, as a start 1 March. */
static int32_t month_day(const DatePoint *point, int year, bool is_end, bool *exists) {
    Date date = {(int16_t)year, point->month, point->day};
    *exists = date_valid(date);
    if (*exists)
        return date_days(date);
    return date_days((Date){(int16_t)year, 3, 1}) - is_end;
}

static int32_t easter_of(int year, const DayFacts *facts) {
    int known = year - facts->date.year + 1;
    return known >= 0 && known < EASTERS ? facts->easters[known] : easter_days(year);
}

static int32_t resolve(const DatePoint *point, int year, bool is_end, const DayFacts *facts, bool *exists) {
    int32_t day;
    *exists = true;
    if (point->month == 0)
        day = easter_of(year, facts);
    else if (point->nth)
        day = nth_weekday(year, point->month, point->weekday, point->nth, exists);
    else
        day = month_day(point, year, is_end, exists);
    int ahead = (point->seek_weekday - weekday_of(day) + 7) % 7;
    if (point->seek > 0)
        day += ahead ? ahead : 7;
    else if (point->seek < 0)
        day -= 7 - ahead;
    return day + point->offset;
}

static int32_t onward_end(const DatePoint *from, int year) {
    return date_days((Date){(int16_t)(from->year ? YEAR_LAST : year), 12, 31});
}

/* The range that starts in a year. */
static bool started_range_holds(const DateRange *range, int year, const DayFacts *facts) {
    bool exists, end_exists;
    int32_t start = resolve(&range->from, year, false, facts, &exists), end = start;
    if (range->form == DATES_DAY && !exists)
        return false;
    if (range->form == DATES_ONWARD)
        end = onward_end(&range->from, year);
    if (range->form == DATES_RANGE) {
        end = resolve(&range->to, range->to.year ? range->to.year : year, true, facts, &end_exists);
        if (end < start && !range->to.year)
            end = resolve(&range->to, year + 1, true, facts, &end_exists);
    }
    return facts->day >= start && facts->day <= end && (facts->day - start) % range->every == 0;
}

static bool range_holds(const DateRange *range, const DayFacts *facts) {
    bool plain = range->every == 1 && range->form != DATES_ONWARD && is_plain(&range->from);
    if (plain && (range->form == DATES_DAY || is_plain(&range->to)))
        return plain_range_holds(range, facts->date);
    if (range->from.year)
        return started_range_holds(range, range->from.year, facts);
    for (int year = facts->date.year - 1; year <= facts->date.year + 1; year++)
        if (started_range_holds(range, year, facts))
            return true;
    return false;
}

/* Is the range a season? Judged by months of 30 days; what hangs on easter is none. */
static bool is_season(const DateRange *range) {
    const DatePoint *from = &range->from, *to = &range->to;
    if (range->form == DATES_DAY || !from->month || !to->month)
        return range->form == DATES_ONWARD;
    int days = 30 * (to->month - from->month) + (to->day ? to->day : MONTH_END) - (from->day ? from->day : 1) + 1;
    days += to->year ? 360 * (to->year - from->year) : days <= 0 ? 360 : 0;
    return days >= SEASON_LEAST;
}

static bool years_hold(const HoursRule *rule, int year) {
    for (size_t i = 0; i < rule->year_count; i++) {
        const YearRange *range = &rule->years[i];
        if (year >= range->from && year <= range->to && (year - range->from) % range->every == 0)
            return true;
    }
    return rule->year_count == 0;
}

static bool dates_hold(const HoursRule *rule, const DayFacts *facts) {
    for (size_t i = 0; i < rule->date_count; i++)
        if ((!facts->regular || is_season(&rule->dates[i])) && range_holds(&rule->dates[i], facts))
            return true;
    return rule->date_count == 0;
}

static bool weeks_hold(const HoursRule *rule, const DayFacts *facts) {
    for (size_t i = 0; i < rule->week_count; i++) {
        const WeekRange *range = &rule->weeks[i];
        if (facts->week < range->from || facts->week > range->to || (facts->week - range->from) % range->every)
            continue;
        if (!facts->regular || (range->to - range->from + 1) * 7 >= SEASON_LEAST)
            return true;
    }
    return rule->week_count == 0;
}

static bool nth_holds(const DayRange *range, const DayFacts *facts) {
    Date date = range->offset ? date_from_days(facts->day - range->offset) : facts->date;
    if (weekday_of(facts->day - range->offset) != range->from)
        return false;
    int first = (date.day - 1) / 7, last = (date_month_days(date.year, date.month) - date.day) / 7;
    return range->nth >> first & 1 || range->nth >> (NTH_MOST + last) & 1;
}

static const Holiday *range_holiday(const DayRange *range, const DayFacts *facts) {
    HolidayKind kind = range->kind == DAY_PUBLIC_HOLIDAY ? HOLIDAY_PUBLIC : HOLIDAY_SCHOOL;
    if (!facts->holidays || facts->regular)
        return NULL;
    return holidays_on(facts->holidays, kind, facts->day - range->offset);
}

static bool day_holds(const DayRange *range, const DayFacts *facts) {
    if (range->kind == DAY_WEEKDAYS)
        return false; /* they are in the rule's mask */
    if (range->kind == DAY_NTH)
        return !facts->regular && nth_holds(range, facts);
    return range_holiday(range, facts) != NULL;
}

static bool days_hold(const HoursRule *rule, const DayFacts *facts) {
    if (rule->day_count == 0 || rule->weekday_mask >> facts->weekday & 1)
        return true;
    for (size_t i = 0; !rule->plain_days && i < rule->day_count; i++)
        if (day_holds(&rule->days[i], facts))
            return true;
    return false;
}

static bool holidays_hold(const HoursRule *rule, const DayFacts *facts) {
    for (size_t i = 0; i < rule->holiday_count; i++)
        if (range_holiday(&rule->holidays[i], facts))
            return true;
    return rule->holiday_count == 0;
}

bool rule_matches(const HoursRule *rule, const DayFacts *facts) {
    return days_hold(rule, facts) && (rule->year_count == 0 || years_hold(rule, facts->date.year)) &&
           (rule->date_count == 0 || dates_hold(rule, facts)) && (rule->week_count == 0 || weeks_hold(rule, facts)) &&
           (rule->holiday_count == 0 || holidays_hold(rule, facts));
}

bool rule_is_exception(const HoursRule *rule, const DayFacts *facts) {
    DayFacts regular = *facts;
    regular.regular = true;
    return rule_matches(rule, facts) && !rule_matches(rule, &regular);
}

const Holiday *rule_holiday(const HoursRule *rule, const DayFacts *facts, int *offset) {
    for (size_t i = 0; i < rule->holiday_count + rule->day_count; i++) {
        const DayRange *range = i < rule->holiday_count ? &rule->holidays[i] : &rule->days[i - rule->holiday_count];
        bool holiday = range->kind == DAY_PUBLIC_HOLIDAY || range->kind == DAY_SCHOOL_HOLIDAY;
        const Holiday *found = holiday ? range_holiday(range, facts) : NULL;
        if (!found)
            continue;
        *offset = range->offset;
        return found;
    }
    return NULL;
}
