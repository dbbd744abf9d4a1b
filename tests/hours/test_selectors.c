/* Which days a value is about, told by a calendar that counts on its fingers: day after day from New Year on, years
 * with 53 weeks, leap years and days before 1970 among them. Easter is written down. */
#include "check.h"

enum { SU = 6, JAN = 1, FEB, MAR, APR, MAY, JUN, JUL, AUG, SEP, OCT, NOV, DEC };

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

typedef struct Day {
    int year, month, day, weekday; /* 0: Monday */
    int length, before;            /* of the month, and of the one before */
    int of_year, year_length;      /* from 1 on */
    int after_easter;              /* days since this year's, negative before it */
} Day;

static bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int length_of(int year, int month) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return lengths[month - 1] + (month == FEB && is_leap(year));
}

/* The date's number: larger is later. */
static int key(int year, int month, int day) {
    return (year * 16 + month) * 32 + day;
}

static int at(const Day *d) {
    return key(d->year, d->month, d->day);
}

static int of_year(const Day *d) {
    return key(0, d->month, d->day);
}

static bool is_date(const Day *d, int month, int day) {
    return d->month == month && d->day == day;
}

/* The first and the last of a weekday in the day's month. */
static int first_of(const Day *d, int weekday) {
    return (d->day - 1 - d->weekday + weekday + 7 * 5) % 7 + 1;
}

static int last_of(const Day *d, int weekday) {
    int day = first_of(d, weekday);
    while (day + 7 <= d->length)
        day += 7;
    return day;
}

/* A week belongs to the year of its Thursday. */
static int week_of(const Day *d) {
    int thursday = d->of_year + 3 - d->weekday, before = is_leap(d->year - 1) ? 366 : 365;
    thursday = thursday < 1 ? thursday + before : thursday > d->year_length ? thursday - d->year_length : thursday;
    return (thursday - 1) / 7 + 1;
}

#define WHEN(name, claim)                                                                                              \
    static bool name(const Day *d) {                                                                                   \
        return (claim);                                                                                                \
    }

WHEN(always, d->day > 0)
WHEN(monday, d->weekday == 0)
WHEN(over_the_weekend, d->weekday >= 4 || d->weekday == 0)
WHEN(three_kinds_of_day, d->weekday == 0 || d->weekday == 2 || d->weekday == 3 || d->weekday == SU)
WHEN(second_tuesday, d->weekday == 1 && d->day > 7 && d->day <= 14)
WHEN(last_friday, d->weekday == 4 && d->day > d->length - 7)
WHEN(second_last_friday, d->weekday == 4 && d->day > d->length - 14 && d->day <= d->length - 7)
WHEN(fifth_sunday, d->weekday == SU && d->day > 28)
WHEN(fifth_last_wednesday, d->weekday == 2 && d->day <= d->length - 28)
WHEN(first_and_last_monday, d->weekday == 0 && (d->day <= 7 || d->day > d->length - 7))
WHEN(middle_saturdays, d->weekday == 5 && d->day > 7 && d->day <= 28)
WHEN(after_first_sunday, d->weekday == 0 && d->day >= 2 && d->day <= 8)
WHEN(before_first_monday, d->weekday == 4 && (d->day <= 4 || d->day > d->length - 3))
WHEN(after_last_thursday, d->weekday == 2 && (d->day <= 6 || d->day == d->length))
WHEN(winter, d->month >= NOV || d->month <= FEB)
WHEN(january_and_march, d->month == JAN || d->month == MAR)
WHEN(christmas_eve, is_date(d, DEC, 24))
WHEN(eves, is_date(d, DEC, 24) || is_date(d, DEC, 31))
WHEN(leap_day, is_date(d, FEB, 29))
WHEN(after_leap_day, is_date(d, MAR, 1) && is_leap(d->year))
WHEN(february, d->month == FEB)
WHEN(over_the_leap_day, is_date(d, FEB, 29) || is_date(d, MAR, 1) || is_date(d, MAR, 2))
WHEN(every_third_to_leap_day, d->month == FEB && d->day >= 20 && (d->day - 20) % 3 == 0)
WHEN(every_other_over_leap_day,
     is_date(d, FEB, 27) || is_date(d, FEB, 29) || (d->month == MAR && d->day <= 3 && d->day % 2 != is_leap(d->year)))
WHEN(every_tenth, d->of_year % 10 == 1)
WHEN(weekly_over_new_year, is_date(d, DEC, 20) || is_date(d, DEC, 27) || is_date(d, JAN, 3) || is_date(d, JAN, 10))
WHEN(christmas_to_epiphany, of_year(d) >= key(0, DEC, 24) || of_year(d) <= key(0, JAN, 6))
WHEN(all_but_christmas, !is_date(d, DEC, 25))
WHEN(from_epiphany, of_year(d) >= key(0, JAN, 6))
WHEN(from_second_of_march, at(d) >= key(2026, MAR, 2))
WHEN(last_of_february, d->month == FEB && d->day == d->length)
WHEN(new_years_eve, is_date(d, DEC, 31))
WHEN(new_year, is_date(d, JAN, 1))
WHEN(fourth_advent, d->month == DEC && d->weekday == SU && d->day >= 18 && d->day <= 24)
WHEN(third_advent, d->month == DEC && d->weekday == SU && d->day >= 11 && d->day <= 17)
WHEN(friday_after_19_june, d->month == JUN && d->weekday == 4 && d->day >= 20 && d->day <= 26)
WHEN(monday_after_new_years_eve, d->month == JAN && d->weekday == 0 && d->day <= 7)
WHEN(monday_before_new_year, d->month == DEC && d->weekday == 0 && d->day >= 25)
WHEN(summer_time, (d->month > MAR && d->month < OCT) || (d->month == MAR && d->day >= last_of(d, SU)) ||
                      (d->month == OCT && d->day <= last_of(d, SU)))
WHEN(after_first_sunday_of_march, d->month == MAR && d->day > first_of(d, SU) && d->day <= first_of(d, SU) + 7)
WHEN(in_2026, d->year == 2026)
WHEN(every_fifth_year, d->year == 2021 || d->year == 2026 || d->year == 2031)
WHEN(every_fourth_year, d->year == 2020 || d->year == 2024 || d->year == 2028 || d->year == 2032)
WHEN(from_2026, d->year >= 2026)
WHEN(summer_2026, at(d) >= key(2026, JUN, 15) && at(d) <= key(2026, AUG, 15))
WHEN(winter_2026, at(d) >= key(2026, DEC, 24) && at(d) <= key(2027, JAN, 6))
WHEN(both_winters_of_2026, d->year == 2026 && winter(d))
WHEN(one_winter, at(d) >= key(2026, NOV, 1) && at(d) <= key(2027, FEB, 28))
WHEN(some_februaries, d->month == FEB && (d->year == 2020 || d->year == 2021 || d->year == 2024))
WHEN(week_1, week_of(d) == 1)
WHEN(week_53, week_of(d) == 53)
WHEN(some_weeks, week_of(d) == 10 || (week_of(d) >= 20 && week_of(d) <= 30))
WHEN(odd_weeks, week_of(d) % 2 == 1)
WHEN(every_third_week, week_of(d) % 3 == 2 && week_of(d) <= 52)
WHEN(monday_of_week_10_of_2026, at(d) == key(2026, MAR, 2))
WHEN(new_year_in_week_1, week_of(d) == 1 && d->month == JAN)
WHEN(easter, d->after_easter == 0)
WHEN(ascension, d->after_easter == 39)
WHEN(autumn_after_easter, d->after_easter == 200)
WHEN(easter_holidays, d->after_easter >= -2 && d->after_easter <= 1)
WHEN(until_easter, of_year(d) >= key(0, JAN, 10) && d->after_easter <= 0)
WHEN(after_easter, d->after_easter >= 0 && of_year(d) <= key(0, DEC, 24))
WHEN(christmas_to_easter, of_year(d) >= key(0, DEC, 25) || d->after_easter <= 0)

static const struct {
    const char *value;
    bool (*when)(const Day *d);
} rows[] = {
    {"Mo-Su", always},
    {"Su-Sa", always},
    {"Mo", monday},
    {"Fr-Mo", over_the_weekend},
    {"Mo,We-Th,Su", three_kinds_of_day},
    {"Tu[2]", second_tuesday},
    {"Fr[-1]", last_friday},
    {"Fr[-2]", second_last_friday},
    {"Su[5]", fifth_sunday},
    {"We[-5]", fifth_last_wednesday},
    {"Mo[1,-1]", first_and_last_monday},
    {"Sa[2-4]", middle_saturdays},
    {"Su[1] +1 day", after_first_sunday},
    {"Mo[1] -3 days", before_first_monday},
    {"Th[-1] +6 days", after_last_thursday},
    {"Nov-Feb", winter},
    {"Jan,Mar", january_and_march},
    {"Dec 24", christmas_eve},
    {"Dec 24,31", eves},
    {"Feb 29", leap_day},
    {"Feb 29 +1 day", after_leap_day},
    {"Feb", february},
    {"Feb 01-29", february},
    {"Feb 29-Mar 02", over_the_leap_day},
    {"Feb 20-29/3", every_third_to_leap_day},
    {"Feb 27-Mar 03/2", every_other_over_leap_day},
    {"Jan 01-Dec 31/10", every_tenth},
    {"Dec 20-Jan 10/7", weekly_over_new_year},
    {"Dec 24-Jan 06", christmas_to_epiphany},
    {"Dec 26-Dec 24", all_but_christmas},
    {"Jan 06+", from_epiphany},
    {"2026 Mar 02+", from_second_of_march},
    {"Mar 01 -1 day", last_of_february},
    {"Jan 01 -1 day", new_years_eve},
    {"Dec 31 +1 day", new_year},
    {"Dec 25 -Su", fourth_advent},
    {"Dec 25 -Su -7 days", third_advent},
    {"Jun 19 +Fr", friday_after_19_june},
    {"Dec 31 +Mo", monday_after_new_years_eve},
    {"Jan 01 -Mo", monday_before_new_year},
    {"Mar Su[-1]-Oct Su[-1]", summer_time},
    {"Mar Su[1] +1 day-Mar Su[2]", after_first_sunday_of_march},
    {"2026", in_2026},
    {"2021-2031/5", every_fifth_year},
    {"2020/4", every_fourth_year},
    {"2026+", from_2026},
    {"2026 Jun 15-Aug 15", summer_2026},
    {"2026 Dec 24-2027 Jan 06", winter_2026},
    {"2026 Dec 24-Jan 06", winter_2026},
    {"2026 Nov-Feb", both_winters_of_2026},
    {"2026 Nov-2027 Feb", one_winter},
    {"2020-2021,2024 Feb", some_februaries},
    {"week 01", week_1},
    {"week 53", week_53},
    {"week 10,20-30", some_weeks},
    {"week 01-53/2", odd_weeks},
    {"week 02-52/3", every_third_week},
    {"2026 week 10 Mo", monday_of_week_10_of_2026},
    {"Jan week 01", new_year_in_week_1},
    {"easter", easter},
    {"easter +39 days", ascension},
    {"easter +200 days", autumn_after_easter},
    {"easter -2 days-easter +1 day", easter_holidays},
    {"Jan 10-easter", until_easter},
    {"easter-Dec 24", after_easter},
    {"Dec 25-easter", christmas_to_easter},
};

/* What Easter Sunday's number in its year is. */
static const struct {
    int year, weekday, month, day; /* 1 January, and Easter */
} years[] = {
    {1966, 5, APR, 10}, {1967, 6, MAR, 26}, {1968, 0, APR, 14}, {1969, 2, APR, 6},  {1970, 3, MAR, 29},
    {2019, 1, APR, 21}, {2020, 2, APR, 12}, {2021, 4, APR, 4},  {2022, 5, APR, 17}, {2023, 6, APR, 9},
    {2024, 0, MAR, 31}, {2025, 2, APR, 20}, {2026, 3, APR, 5},  {2027, 4, MAR, 28}, {2028, 5, APR, 16},
    {2029, 0, APR, 1},  {2030, 1, APR, 21}, {2031, 2, APR, 13}, {2032, 3, MAR, 28},
};

static int number_in_year(int year, int month, int day) {
    for (int i = 1; i < month; i++)
        day += length_of(year, i);
    return day;
}

static void hold_day(HoursTable *table, size_t row, const Day *d) {
    Civil noon = {{(int16_t)d->year, (int8_t)d->month, (int8_t)d->day}, 12 * 60};
    bool open = hours_at(table, noon).state == HOURS_OPEN;
    if (open != rows[row].when(d))
        fail_msg("'%s' on %04d-%02d-%02d: %s", rows[row].value, d->year, d->month, d->day, open ? "open" : "closed");
}

static void hold_year(HoursTable *table, size_t row, size_t number) {
    int year = years[number].year, easter_at = number_in_year(year, years[number].month, years[number].day);
    Day d = {.year = year, .weekday = years[number].weekday, .year_length = is_leap(year) ? 366 : 365};
    for (d.month = JAN; d.month <= DEC; d.month++) {
        d.length = length_of(year, d.month);
        for (d.day = 1; d.day <= d.length; d.day++, d.weekday = (d.weekday + 1) % 7) {
            d.of_year++;
            d.after_easter = d.of_year - easter_at;
            hold_day(table, row, &d);
        }
    }
}

static void every_day_is_one_of_the_calendar(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        ArenaMark mark = arena_mark(&arena);
        HoursTable *table = good_table(&arena, rows[i].value, "SE");
        for (size_t k = 0; k < COUNT(years); k++)
            hold_year(table, i, k);
        arena_rewind(&arena, mark);
    }
}

/* A day of a school's calendar can be asked for with a holiday, and with weekdays. 2026-02-09 is a Monday. */
static const struct {
    const char *value, *day;
    bool open;
} holidays[] = {
    {"SH", "2026-02-09", true},          {"SH", "2026-02-08", false},         {"SH", "2026-02-14", true},
    {"SH", "2026-02-16", false},         {"SH Mo-Fr", "2026-02-13", true},    {"SH Mo-Fr", "2026-02-14", false},
    {"PH,SH Mo-Fr", "2026-02-09", true}, {"PH,SH Mo-Fr", "2026-04-03", true}, {"PH,SH Mo-Fr", "2026-02-16", false},
    {"SH,PH Mo", "2026-04-06", true},    {"SH,PH Mo", "2026-04-03", false},   {"PH +1 day", "2026-01-02", true},
    {"PH -1 day", "2025-12-31", true},   {"PH -1 day", "2026-12-31", true},   {"2026 PH", "2027-01-01", false},
    {"PH Su", "2026-04-05", true},       {"PH Su", "2026-04-12", false},      {"PH Tu[1]", "2026-01-06", true},
    {"PH Tu[2]", "2026-01-06", false},
};

static void holidays_meet_other_days(void **state) {
    static const HolidayLine lines[] = {
        {.name = {"Sportlov", 8}, .dates = {"2026 Feb 09-15", 14}, .kind = HOLIDAY_SCHOOL},
    };
    (void)state;
    HoursPlace place = place_in(&arena, "SE"), nowhere = {0};
    assert_true(holidays_apply(place.holidays, &arena, lines, COUNT(lines)));
    for (size_t i = 0; i < COUNT(holidays); i++) {
        const Hours *hours = good_hours(&arena, holidays[i].value);
        Civil noon = {date_of(holidays[i].day), 12 * 60};
        if ((hours_at(hours_table(hours, &place, &arena), noon).state == HOURS_OPEN) != holidays[i].open)
            fail_msg("'%s' on %s", holidays[i].value, holidays[i].day);
        assert_int_equal(hours_at(hours_table(hours, &nowhere, &arena), noon).state, HOURS_CLOSED);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_is_one_of_the_calendar),
        cmocka_unit_test(holidays_meet_other_days),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
