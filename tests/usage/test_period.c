/* Weeks against what a calendar says, and every day of two centuries against its neighbours. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../app/usage/period.h"

static const struct {
    Date date;
    const char *week;
} days[] = {
    {{2020, 12, 31}, "2020-W53"}, {{2021, 1, 3}, "2020-W53"},   {{2021, 1, 4}, "2021-W01"},
    {{2018, 12, 31}, "2019-W01"}, {{2016, 1, 3}, "2015-W53"},   {{2024, 12, 29}, "2024-W52"},
    {{2024, 12, 30}, "2025-W01"}, {{2026, 11, 22}, "2026-W47"}, {{2026, 12, 31}, "2026-W53"},
    {{2027, 1, 3}, "2026-W53"},   {{1970, 1, 1}, "1970-W01"},   {{2000, 1, 2}, "1999-W52"},
};

static void days_lie_in_their_weeks(void **state) {
    (void)state;
    Arena arena = {0};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        assert_string_equal(period_text(&arena, period_of(days[i].date)).at, days[i].week);
    arena_free(&arena);
}

static void texts_are_read(void **state) {
    static const char *const wrong[] = {"",          "2026-W00", "2026-W54",  "2027-W53", "2026-47", "2026W47",
                                        "2026-W4",   "2026-w47", "02026-W47", "2026-W4x", "0000",    "999",
                                        "2026-W471", "-026-W47", " 2026",     "2026 ",    "2026-W",  "0000-W01"};
    Period period;
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        if (period_parse(str_from(wrong[i]), &period))
            fail_msg("'%s' is read", wrong[i]);
    assert_true(period_parse(STR("2026-W53"), &period) && period.year == 2026 && period.week == 53);
    assert_true(period_parse(STR("2024"), &period) && period.year == 2024 && period.week == 0);
}

/* A week has seven days, a month four or five whole weeks, and each week lies in the month of its Thursday. */
static void weeks_and_months_have_no_gaps(void **state) {
    (void)state;
    Arena arena = {0};
    for (int32_t day = date_days((Date){1950, 1, 1}); day < date_days((Date){2150, 1, 1}); day++) {
        Date date = date_from_days(day);
        Period week = period_of(date), read;
        Month month = period_month(week);
        Date thursday = date_from_days(date_days(period_monday(week)) + 3);
        assert_true(date_days(period_monday(week)) <= day && day < date_days(period_monday(week)) + 7);
        assert_true(month_year(month) == thursday.year && month_of_year(month) == thursday.month);
        assert_true(period_compare(month_first_week(month), week) <= 0);
        assert_true(period_compare(week, month_first_week(month + 1)) < 0);
        assert_true(month_weeks(month) == 4 || month_weeks(month) == 5);
        if (date_weekday(date) == 6)
            assert_int_equal(period_compare(period_next(week), period_of(date_from_days(day + 1))), 0);
        ArenaMark mark = arena_mark(&arena);
        assert_true(period_parse(period_text(&arena, week), &read) && period_compare(read, week) == 0);
        arena_rewind(&arena, mark);
    }
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_lie_in_their_weeks),
        cmocka_unit_test(texts_are_read),
        cmocka_unit_test(weeks_and_months_have_no_gaps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
