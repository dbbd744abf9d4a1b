/* The calendar: day numbers, weekdays, and dates as people write them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../app/base/date.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static bool same(Date a, Date b) {
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

static void days_are_counted(void **state) {
    static const struct {
        Date date;
        int32_t days;
        int weekday;
    } rows[] = {
        {{1970, 1, 1}, 0, 3},     {{1969, 12, 31}, -1, 2},    {{2000, 2, 29}, 11016, 1}, {{2024, 2, 29}, 19782, 3},
        {{2026, 3, 2}, 20514, 0}, {{2026, 11, 22}, 20779, 6}, {{1, 1, 1}, -719162, 0},   {{9999, 12, 31}, 2932896, 4},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_int_equal(date_days(rows[i].date), rows[i].days);
        assert_int_equal(date_weekday(rows[i].date), rows[i].weekday);
        assert_true(same(date_from_days(rows[i].days), rows[i].date));
    }
}

static void every_day_comes_back(void **state) {
    (void)state;
    for (int32_t days = -719162; days <= 2932896; days += 13) {
        Date date = date_from_days(days);
        assert_true(date_valid(date));
        assert_int_equal(date_days(date), days);
    }
}

static void dates_are_read(void **state) {
    static const struct {
        const char *input;
        bool good;
        Date want;
    } rows[] = {
        {"2026-03-02", true, {2026, 3, 2}},
        {"2024-02-29", true, {2024, 2, 29}},
        {"2000-02-29", true, {2000, 2, 29}},
        {"2023-02-29", false, {0}},
        {"1900-02-29", false, {0}},
        {"2026-13-01", false, {0}},
        {"2026-00-01", false, {0}},
        {"2026-01-00", false, {0}},
        {"2026-04-31", false, {0}},
        {"0000-01-01", false, {0}},
        {"2026-3-2", false, {0}},
        {"2026-03-02 ", false, {0}},
        {"2026-03", false, {0}},
        {"", false, {0}},
        {"2026/03/02", false, {0}},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Date date;
        assert_int_equal(date_parse(str_from(rows[i].input), &date), rows[i].good);
        assert_true(!rows[i].good || same(date, rows[i].want));
    }
}

static void clocks_are_read(void **state) {
    static const struct {
        const char *input;
        bool good;
        int minute;
    } rows[] = {
        {"2026-03-02T08:55", true, 535},  {"2026-03-02 00:00", true, 0},     {"2026-03-02", true, 0},
        {"2026-03-02T23:59", true, 1439}, {"2026-03-02T24:00", false, 0},    {"2026-03-02T12:60", false, 0},
        {"2026-03-02T8:55", false, 0},    {"2026-03-02T08:55:00", false, 0}, {"2026-03-02T", false, 0},
        {"2026-03-02x08:55", false, 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Civil civil;
        assert_int_equal(civil_parse(str_from(rows[i].input), &civil), rows[i].good);
        assert_true(!rows[i].good || civil.minute == rows[i].minute);
    }
}

static void minutes_come_back(void **state) {
    static const int64_t rows[] = {0, -1, 1439, 1440, -1440, -1441, 29540160};
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(civil_minutes(civil_from_minutes(rows[i])), rows[i]);
    Civil before = civil_from_minutes(-1);
    assert_true(same(before.date, (Date){1969, 12, 31}));
    assert_int_equal(before.minute, 1439);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_counted), cmocka_unit_test(every_day_comes_back), cmocka_unit_test(dates_are_read),
        cmocka_unit_test(clocks_are_read),  cmocka_unit_test(minutes_come_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
