/* Weeks by ISO 8601, and months of whole weeks: over 130 years each week belongs to one month, and each day to one
 * week. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../app/usage/period.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static Date date_of(const char *text) {
    Date date;
    assert_true(date_parse(str_from(text), &date));
    return date;
}

static void expect_text(Period period, const char *want) {
    Arena arena = {0};
    assert_string_equal(period_text(&arena, period).at, want);
    arena_free(&arena);
}

static void weeks_around_the_new_year(void **state) {
    static const char *const rows[][2] = {
        {"1970-01-01", "1970-W01"}, {"1977-01-01", "1976-W53"}, {"1977-01-02", "1976-W53"}, {"1977-01-03", "1977-W01"},
        {"1977-12-31", "1977-W52"}, {"1978-01-01", "1977-W52"}, {"1978-01-02", "1978-W01"}, {"1979-12-31", "1980-W01"},
        {"1980-12-28", "1980-W52"}, {"1980-12-29", "1981-W01"}, {"1981-12-31", "1981-W53"}, {"1982-01-03", "1981-W53"},
        {"2000-01-01", "1999-W52"}, {"2000-01-03", "2000-W01"}, {"2005-01-01", "2004-W53"}, {"2008-12-29", "2009-W01"},
        {"2009-12-31", "2009-W53"}, {"2010-01-03", "2009-W53"}, {"2010-01-04", "2010-W01"}, {"2020-12-31", "2020-W53"},
        {"2021-01-03", "2020-W53"}, {"2024-12-29", "2024-W52"}, {"2024-12-30", "2025-W01"}, {"2026-11-26", "2026-W48"},
        {"2026-12-31", "2026-W53"}, {"2027-01-03", "2026-W53"}, {"2027-01-04", "2027-W01"}, {"2032-12-31", "2032-W53"},
        {"2100-01-01", "2099-W53"}, {"2100-01-04", "2100-W01"}, {"2100-12-31", "2100-W52"}, {"2101-01-02", "2100-W52"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        expect_text(period_of(date_of(rows[i][0])), rows[i][1]);
}

/* A year has 53 weeks if it begins on a Thursday, or is a leap year and begins on a Wednesday. */
static void years_of_53_weeks(void **state) {
    int longer = 0;
    (void)state;
    for (int16_t year = 1970; year <= 2100; year++) {
        bool leap = date_month_days(year, 2) == 29;
        int first = date_weekday((Date){year, 1, 1}), weeks = period_of((Date){year, 12, 28}).week;
        Period last = {year, 53}, parsed;
        Arena arena = {0};
        bool is_longer = first == 3 || (leap && first == 2);
        assert_int_equal(weeks, is_longer ? 53 : 52);
        assert_int_equal(period_parse(period_text(&arena, last), &parsed), is_longer);
        longer += is_longer;
        arena_free(&arena);
    }
    assert_int_equal(longer, 24);
}

static void days_and_weeks_lead_to_each_other(void **state) {
    Arena arena = {0};
    int32_t end = date_days((Date){2101, 1, 1});
    Period before = period_of(date_from_days(-7));
    (void)state;
    for (int32_t day = 0; day < end; day++) {
        Date date = date_from_days(day);
        Period week = period_of(date), parsed;
        int32_t monday = date_days(period_monday(week));
        assert_int_equal(day - monday, date_weekday(date));
        assert_true(period_parse(period_text(&arena, week), &parsed));
        assert_int_equal(period_compare(week, parsed), 0);
        if (day == monday) {
            Period next = period_next(before);
            assert_int_equal(period_compare(next, week), day < 7 ? period_compare(next, week) : 0);
            assert_true(period_compare(before, week) < 0);
            before = week;
        }
        arena_reset(&arena);
    }
    arena_free(&arena);
}

/* Month by month from one end to the other, so that no week is left out and none is in two. */
static void months_are_whole_weeks(void **state) {
    Month first = period_month(period_of((Date){1970, 1, 15})), last = first + 131 * 12;
    Period week = month_first_week(first);
    int weeks = 0;
    (void)state;
    for (Month month = first; month < last; month++) {
        int count = month_weeks(month);
        assert_true(count == 4 || count == WEEKS_OF_MONTH_MOST);
        assert_int_equal(period_compare(week, month_first_week(month)), 0);
        for (int i = 0; i < count; i++, week = period_next(week)) {
            Date thursday = date_from_days(date_days(period_monday(week)) + 3);
            assert_int_equal(period_month(week), month);
            assert_int_equal(month_year(month), thursday.year);
            assert_int_equal(month_of_year(month), thursday.month);
            assert_int_equal(week.year, thursday.year);
        }
        weeks += count;
    }
    assert_int_equal(month_year(last), 2101);
    assert_int_equal(7 * weeks,
                     date_days(period_monday((Period){2101, 1})) - date_days(period_monday((Period){1970, 1})));
}

static void a_year_is_twelve_months(void **state) {
    (void)state;
    for (int16_t year = 1970; year <= 2100; year++) {
        int weeks = 0;
        for (int month = 0; month < 12; month++)
            weeks += month_weeks(year * 12 + month);
        assert_int_equal(weeks, period_of((Date){year, 12, 28}).week);
        assert_int_equal(month_first_week(year * 12).week, 1);
    }
}

static void what_is_read(void **state) {
    static const struct {
        const char *text;
        Period period;
    } rows[] = {
        {"2026-W47", {2026, 47}}, {"2024", {2024, 0}}, {"0001", {1, 0}},
        {"0001-W01", {1, 1}},     {"9999", {9999, 0}}, {"2026-W53", {2026, 53}},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Period period;
        assert_true(period_parse(str_from(rows[i].text), &period));
        assert_int_equal(period_compare(period, rows[i].period), 0);
        expect_text(period, rows[i].text);
    }
}

static void what_is_refused(void **state) {
    static const char *const rows[] = {
        "",          "2026-",    "2026-W",   "2026-W1",  "2026-W001", "2026-W00", "2026-W54",   "2025-W53",
        "2026-w47",  "2026W47",  "2026-M47", "2026-W4x", "2026-Wx4",  "202-W47",  "20260-W47",  "2026-W47 ",
        " 2026-W47", "0000",     "0000-W01", "-026",     "+026",      "20 6",     "2026-11-26", "26",
        "2026-W-1",  "2026-W+1", "2026-W 1", "20x6-W01", "２０２６",  "x",        "99999",      "2026--47",
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Period period;
        if (period_parse(str_from(rows[i]), &period))
            fail_msg("'%s' is read", rows[i]);
    }
    Period period;
    assert_false(period_parse((Str){"2026-W4\0", 8}, &period));
}

static void years_stand_before_their_weeks(void **state) {
    (void)state;
    assert_true(period_compare((Period){2026, 0}, (Period){2026, 1}) < 0);
    assert_true(period_compare((Period){2025, 52}, (Period){2026, 0}) < 0);
    assert_true(period_compare((Period){2026, 2}, (Period){2026, 1}) > 0);
    assert_int_equal(period_compare((Period){0}, (Period){0}), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weeks_around_the_new_year),
        cmocka_unit_test(years_of_53_weeks),
        cmocka_unit_test(days_and_weeks_lead_to_each_other),
        cmocka_unit_test(months_are_whole_weeks),
        cmocka_unit_test(a_year_is_twelve_months),
        cmocka_unit_test(what_is_read),
        cmocka_unit_test(what_is_refused),
        cmocka_unit_test(years_stand_before_their_weeks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
