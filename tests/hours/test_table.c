/* What holds when, by the words of the specification: a row is a value, a day, and what is open on it. */
#include "check.h"

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

/* 2026-03-02 is a Monday, in ISO week 10; Easter Sunday is 5 April. */
static const struct {
    const char *value, *day, *want;
} rows[] = {
    /* `;` takes the whole day over, and what spills into it; `,` adds; `||` is for when all before is closed. */
    {"Mo-Fr 08:00-16:00; We 10:00-12:00", "2026-03-04", "10:00-12:00"},
    {"Mo-Fr 08:00-16:00, We 17:00-19:00", "2026-03-04", "08:00-16:00 17:00-19:00"},
    {"Mo-Fr 08:00-16:00, We 12:00-19:00", "2026-03-04", "08:00-19:00"},
    {"We 10:00-12:00; Mo-Fr 08:00-16:00", "2026-03-04", "08:00-16:00"},
    {"Fr 20:00-03:00; Sa 10:00-12:00", "2026-03-07", "10:00-12:00"},
    {"Fr 20:00-03:00, Sa 10:00-12:00", "2026-03-07", "00:00-03:00 10:00-12:00"},
    {"Fr 20:00-03:00; Sa off", "2026-03-07", ""},
    {"Mo-Fr 08:00-12:00 || Mo-Sa 10:00-14:00 unknown", "2026-03-02", "08:00-12:00 12:00-14:00?"},
    {"Mo-Fr 08:00-12:00 || Mo-Sa 10:00-14:00 unknown", "2026-03-07", "10:00-14:00?"},
    {"Mo 08:00-12:00 unknown || 10:00-14:00", "2026-03-02", "08:00-12:00? 12:00-14:00"},
    {"Mo-Fr 08:00-12:00; We off || \"ring\"", "2026-03-04", "00:00-24:00?\"ring\""},
    /* `off` with times takes those alone. */
    {"Mo-Fr 08:00-16:00; We 12:00-13:00 off", "2026-03-04", "08:00-12:00 13:00-16:00"},
    {"Mo-Fr 08:00-16:00; We off", "2026-03-04", ""},
    {"Mo-Fr 08:00-16:00; We closed", "2026-03-04", ""},
    {"Mo-Fr 08:00-16:00; We unknown", "2026-03-04", "00:00-24:00?"},
    {"Mo-Fr 08:00-12:00 unknown, Mo-Fr 10:00-11:00 open", "2026-03-04", "08:00-10:00? 10:00-11:00 11:00-12:00?"},
    /* Comments, and rules without times or days. */
    {"Mo 08:00-12:00 \"ring\"", "2026-03-02", "08:00-12:00?\"ring\""},
    {"Mo 08:00-12:00 open \"ring\"", "2026-03-02", "08:00-12:00\"ring\""},
    {"Mo", "2026-03-02", "00:00-24:00"},
    {"08:00-16:00", "2026-03-07", "08:00-16:00"},
    {"open", "2026-03-07", "00:00-24:00"},
    {"24/7", "2026-03-07", "00:00-24:00"},
    {"24/7; Mo off", "2026-03-02", ""},
    {"\"in school\": 08:00-10:00", "2026-03-02", "08:00-10:00\"in school\""},
    {"Mar 08:00-10:00; 09:00-11:00", "2026-03-02", "09:00-11:00"}, /* a rule without days after a dated one */
    {"2026 Mar 02 08:00-10:00; 09:00-11:00", "2026-03-02", "09:00-11:00"},
    /* Over midnight. */
    {"Fr 20:00-03:00", "2026-03-06", "20:00-24:00"},
    {"Fr 20:00-03:00", "2026-03-07", "00:00-03:00"},
    {"Fr 20:00-26:00", "2026-03-07", "00:00-02:00"},
    {"Fr 08:00-24:00", "2026-03-06", "08:00-24:00"},
    {"Fr 08:00-24:00", "2026-03-07", ""},
    {"22:00-22:00", "2026-03-06", "00:00-24:00"},
    {"Dec 31 22:00-03:00", "2027-01-01", "00:00-03:00"},
    /* Open ends. */
    {"Mo 10:00-12:00+", "2026-03-02", "10:00-12:00 12:00-24:00?"},
    {"Mo 10:00-12:00,14:00-16:00+", "2026-03-02", "10:00-12:00 14:00-16:00 16:00-24:00?"},
    {"Mo 17:00+", "2026-03-03", "00:00-03:00?"},
    {"Mo 21:30+", "2026-03-03", "00:00-07:30?"},
    {"Mo 22:00+", "2026-03-03", "00:00-06:00?"},
    /* Weekdays. */
    {"Fr-Mo 10:00-12:00", "2026-03-01", "10:00-12:00"},
    {"Fr-Mo 10:00-12:00", "2026-03-03", ""},
    {"Mo,We-Th 10:00-12:00", "2026-03-05", "10:00-12:00"},
    {"Mo[1] 10:00-12:00", "2026-03-02", "10:00-12:00"},
    {"Mo[1] 10:00-12:00", "2026-03-09", ""},
    {"Fr[-1] 10:00-12:00", "2026-03-27", "10:00-12:00"},
    {"Mo[1,3] 10:00-12:00", "2026-03-16", "10:00-12:00"},
    {"Mo[2-4] 10:00-12:00", "2026-03-30", ""},
    {"Mo[5] 10:00-12:00", "2026-03-30", "10:00-12:00"},
    {"Su[1] +1 day 10:00-12:00", "2026-03-02", "10:00-12:00"},
    {"Mo[1] -2 days 10:00-12:00", "2026-02-28", "10:00-12:00"}, /* of another month than its Monday */
    /* Months, dates and years. */
    {"Nov-Feb 10:00-12:00", "2026-01-15", "10:00-12:00"},
    {"Nov-Feb 10:00-12:00", "2026-03-01", ""},
    {"Dec 24-Jan 06 off; 10:00-12:00", "2026-12-25", "10:00-12:00"},
    {"10:00-12:00; Dec 24-Jan 06 off", "2026-01-06", ""},
    {"10:00-12:00; Dec 24-Jan 06 off", "2026-01-07", "10:00-12:00"},
    {"2026 Dec 24-Jan 06 10:00-12:00", "2027-01-06", "10:00-12:00"},
    {"2026 Dec 24-Jan 06 10:00-12:00", "2026-01-06", ""},
    {"Feb 01-29 10:00-12:00", "2026-02-28", "10:00-12:00"},
    {"Feb 01-29 10:00-12:00", "2026-03-01", ""},
    {"Feb 01-29 10:00-12:00", "2028-02-29", "10:00-12:00"},
    {"Feb 29 10:00-12:00", "2026-03-01", ""},
    {"2026 10:00-12:00", "2026-12-31", "10:00-12:00"},
    {"2026 10:00-12:00", "2027-01-01", ""}, /* a year ends with December */
    {"2026 Dec 24-Dec 26,31 10:00-12:00", "2026-12-31", "10:00-12:00"},
    {"2026 Dec 24-Dec 26,31 10:00-12:00", "2027-12-31", ""},
    {"2026 Dec 24-Jan 06,08 10:00-12:00", "2027-01-08", "10:00-12:00"},
    {"2026 Dec 24-Jan 06,08 10:00-12:00", "2026-01-08", ""},
    {"2026: Mo 10:00-12:00", "2026-03-02", "10:00-12:00"},
    {"Mo 10:00-12:00, 24/7", "2026-03-03", "00:00-24:00"},
    {"2026 Jun 15-Aug 15 10:00-12:00", "2026-08-15", "10:00-12:00"},
    {"2026 Jun 15-Aug 15 10:00-12:00", "2026-08-16", ""},
    {"2026 Jun 15-Aug 15 10:00-12:00", "2027-07-01", ""},
    {"2026-2028 Mar 10:00-12:00", "2028-03-01", "10:00-12:00"},
    {"2026-2030/2 Mar 10:00-12:00", "2027-03-01", ""},
    {"2027+ Mar 10:00-12:00", "2031-03-01", "10:00-12:00"},
    {"Mar 01-31/7 10:00-12:00", "2026-03-08", "10:00-12:00"},
    {"Mar 01-31/7 10:00-12:00", "2026-03-09", ""},
    {"Dec 24,31 off; Dec 25 10:00-12:00", "2026-12-25", "10:00-12:00"},
    {"Mar Su[-1]-Oct Su[-1] 10:00-12:00", "2026-03-29", "10:00-12:00"},
    {"Mar Su[-1]-Oct Su[-1] 10:00-12:00", "2026-03-28", ""},
    {"Mar 02 10:00-12:00 open; Mar 02 +Su 10:00-11:00", "2026-03-08", "10:00-11:00"},
    {"Mar 08 -Su 10:00-11:00", "2026-03-01", "10:00-11:00"}, /* strictly before */
    {"Mar 08 +Su 10:00-11:00", "2026-03-15", "10:00-11:00"}, /* strictly after */
    {"Mar Mo[2]-Mar Mo[3] 10:00-11:00", "2026-03-09", "10:00-11:00"},
    {"Mar Mo[2]-Mar Mo[3] 10:00-11:00", "2026-03-17", ""},
    {"2026 Jan,Mar 10:00-11:00", "2026-03-01", "10:00-11:00"}, /* the year of both */
    {"2026 Jan,Mar 10:00-11:00", "2027-03-01", ""},
    {"2026 Nov-Feb 10:00-11:00", "2026-02-01", "10:00-11:00"},
    {"2026 Nov-Feb 10:00-11:00", "2027-02-01", ""},
    {"2026 Nov-2027 Feb 10:00-11:00", "2027-02-01", "10:00-11:00"},
    /* Easter, and ranges that end at it. */
    {"easter 10:00-12:00", "2026-04-05", "10:00-12:00"},
    {"easter -2 days 10:00-12:00", "2026-04-03", "10:00-12:00"},
    {"Mar 30-easter 10:00-12:00", "2026-04-05", "10:00-12:00"},
    {"Mar 30-easter 10:00-12:00", "2026-04-06", ""},
    {"easter -2 days-easter +1 day off; 10:00-12:00", "2026-04-06", "10:00-12:00"},
    {"10:00-12:00; easter -2 days-easter +1 day off", "2026-04-06", ""},
    /* Weeks: 2026 has 53 of them. */
    {"week 10 Mo 10:00-12:00", "2026-03-02", "10:00-12:00"},
    {"week 01-53/2 Mo 10:00-12:00", "2026-03-02", ""},
    {"week 01-53/2 Mo 10:00-12:00", "2026-03-09", "10:00-12:00"},
    {"week 53 10:00-12:00", "2027-01-03", "10:00-12:00"},
    {"week 53 10:00-12:00", "2027-12-31", ""},
    {"week 01 10:00-12:00", "2025-12-29", "10:00-12:00"},
    {"week 26-33 off; Mo 10:00-12:00", "2026-06-22", "10:00-12:00"},
    {"Mo 10:00-12:00; week 26-33 off", "2026-06-22", ""},
    /* Holidays. */
    {"Mo-Su 10:00-12:00; PH off", "2026-04-03", ""},
    {"PH 10:00-12:00", "2026-04-03", "10:00-12:00"},
    {"PH Mo-Fr 10:00-12:00", "2026-04-05", ""},
    {"PH Mo-Fr 10:00-12:00", "2026-04-06", "10:00-12:00"},
    {"Sa,PH 10:00-12:00", "2026-04-06", "10:00-12:00"},
    {"PH -1 day 10:00-12:00", "2026-04-02", "10:00-12:00"},
    {"PH +1 day 10:00-12:00", "2026-04-07", "10:00-12:00"},
    {"SH 10:00-12:00", "2026-04-07", ""},
    /* The sun, without a position. */
    {"sunrise-sunset", "2026-03-02", "06:00-18:00"},
    {"dawn-dusk", "2026-03-02", "05:30-18:30"},
    {"(sunrise+01:00)-(sunset-00:30)", "2026-03-02", "07:00-17:30"},
    {"sunset-sunrise", "2026-03-02", "00:00-06:00 18:00-24:00"},
};

static void the_specification_is_kept(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        HoursTable *table = good_table(&arena, rows[i].value, "SE");
        Str got = day_text(&arena, table, date_of(rows[i].day));
        if (!str_equal(got, str_from(rows[i].want)))
            fail_msg("'%s' on %s: '%.*s' instead of '%s'", rows[i].value, rows[i].day, STR_ARG(got), rows[i].want);
    }
}

static const char reception[] =
    "Mo 08:00-12:00,13:00-17:30; Tu-Th 08:00-12:00,13:00-16:30; Fr 08:00-12:00,13:00-15:00; "
    "PH -1 day 15:00-24:00 off; PH off";

static const struct {
    const char *value, *from, *want; /* want NULL: never, as far as one looks */
} changes[] = {
    {reception, "2026-04-02T13:00", "2026-04-02T15:00"},
    {reception, "2026-04-02T15:00", "2026-04-07T08:00"},
    {reception, "2027-01-05T14:59", "2027-01-05T15:00"},
    {reception, "2026-03-02T12:00", "2026-03-02T13:00"},
    {"24/7", "2026-03-02T12:00", NULL},
    {"Mo-Su,PH", "2026-03-02T12:00", NULL},
    {"off", "2026-03-02T12:00", NULL},
    {"Mo 10:00-12:00 open \"a\", Mo 12:00-13:00 open \"b\"", "2026-03-02T10:00", "2026-03-02T13:00"}, /* of state */
    {"Feb 29", "2026-03-02T12:00", "2028-02-29T00:00"},
    {"Feb 29", "2028-02-29T12:00", "2028-03-01T00:00"},
    {"Feb 29", "2028-03-01T00:00", "2032-02-29T00:00"},
    {"Feb 29", "2096-03-01T00:00", NULL}, /* 2100 has none, and 2104 is too far */
    {"2030 Mar 01", "2026-03-02T00:00", "2030-03-01T00:00"},
    {"2036 Mar 01", "2026-03-02T00:00", NULL},
    {"Fr 20:00-03:00", "2026-03-06T23:59", "2026-03-07T03:00"},
    {"Sa,Su", "2026-03-07T00:00", "2026-03-09T00:00"},
};

static void the_next_change_is_found_or_is_too_far(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(changes); i++) {
        HoursTable *table = good_table(&arena, changes[i].value, "SE");
        Civil change;
        bool found = hours_next_change(table, civil_of(changes[i].from), &change);
        const char *got = found ? civil_text(&arena, change).at : "never";
        if (strcmp(got, changes[i].want ? changes[i].want : "never") != 0)
            fail_msg("'%s' after %s: %s", changes[i].value, changes[i].from, got);
    }
}

static const struct {
    const char *value, *day;
    bool special;
    const char *holiday; /* its id; "": none */
    int offset;
    const char *comment;
} days[] = {
    {reception, "2026-03-02", false, "", 0, ""},
    {reception, "2026-03-07", false, "", 0, ""},
    {reception, "2026-04-02", true, "maundy-thursday", 0, ""}, /* by its own name */
    {reception, "2026-04-30", true, "walpurgis-night", 0, ""},
    {reception, "2026-05-13", true, "ascension-day", -1, ""},
    {reception, "2026-04-03", true, "good-friday", 0, ""},
    {reception, "2026-04-05", false, "", 0, ""}, /* a holiday, closed as on any Sunday */
    {reception, "2026-12-26", false, "", 0, ""},
    {"Mo-Fr 08:00-16:00; Dec 24 off", "2026-12-24", true, "christmas-eve", 0, ""},
    {"Mo-Fr 08:00-16:00; 2026 Mar 04 off \"moving\"", "2026-03-04", true, "", 0, "moving"},
    {"Mo-Fr 08:00-16:00; Mo[1] 08:00-18:00", "2026-03-02", true, "", 0, ""},
    {"Mo-Fr 08:00-16:00; week 28-31 10:00-12:00", "2026-07-07", true, "", 0, ""},
    {"Mo-Fr 08:00-16:00; 2026 Dec 24-2027 Jan 06 off", "2026-12-28", true, "", 0, ""},
    {"PH +1 day off; Mo-Fr 08:00-16:00", "2026-04-07", false, "", 0, ""},
    {"Mo-Fr 08:00-16:00; PH +1 day off", "2026-04-07", true, "easter-monday", 1, ""},
    {"24/7", "2026-04-03", false, "", 0, ""},
};

static void special_days_are_told(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(days); i++) {
        HoursDay got = hours_day(good_table(&arena, days[i].value, "SE"), date_of(days[i].day));
        Str id = got.holiday ? got.holiday->id : STR("");
        if (got.special != days[i].special || (got.special && !str_equal(id, str_from(days[i].holiday))) ||
            (got.special && got.holiday_offset != days[i].offset) || !str_equal(got.comment, str_from(days[i].comment)))
            fail_msg("'%s' on %s: special %d, '%.*s' %+d, '%.*s'", days[i].value, days[i].day, got.special, STR_ARG(id),
                     got.holiday_offset, STR_ARG(got.comment));
    }
}

static void silence_on_a_holiday_is_noticed(void **state) {
    static const struct {
        const char *value, *day;
        bool silent;
    } silent[] = {
        {"Mo-Fr 08:00-16:00", "2026-04-03", true},
        {"Mo-Fr 08:00-16:00", "2026-04-05", false},
        {"Mo-Fr 08:00-16:00; PH off", "2026-04-03", false},
        {"Mo-Fr 08:00-16:00; Apr 03 off", "2026-04-03", false},
        {"24/7", "2026-04-03", false},
        {"Mo-Fr 08:00-16:00 unknown", "2026-04-03", false},
        {"Mo-Fr,PH 08:00-16:00", "2026-04-03", false},
    };
    (void)state;
    HoursPlace place = place_in(&arena, "SE");
    for (size_t i = 0; i < COUNT(silent); i++)
        if (hours_silent_on(good_hours(&arena, silent[i].value), &place, date_of(silent[i].day)) != silent[i].silent)
            fail_msg("'%s' on %s", silent[i].value, silent[i].day);
}

static int all_winter(const void *zone, Date date) {
    (void)zone;
    (void)date;
    return 60;
}

/* A night's end goes by the next morning's sun; a start that has passed its end opens nothing. */
static void spans_end_by_the_sun_of_their_end(void **state) {
    (void)state;
    HoursPlace place = {.located = true, .latitude = 57.93, .longitude = 12.53, .utc_offset = all_winter};
    HoursTable *table = hours_table(good_hours(&arena, "Mo 22:00-sunrise"), &place, &arena);
    HoursTable *mornings = hours_table(good_hours(&arena, "sunrise-sunset"), &place, &arena);
    Civil end, rise;
    assert_true(hours_next_change(table, (Civil){{2026, 3, 2}, 23 * 60}, &end));
    assert_true(hours_next_change(mornings, (Civil){{2026, 3, 3}, 0}, &rise));
    assert_int_equal(civil_minutes(end), civil_minutes(rise));
    HoursTable *early = hours_table(good_hours(&arena, "sunrise-08:00"), &place, &arena);
    assert_string_equal(day_text(&arena, early, (Date){2026, 12, 20}).at, "");
}

static int summer_and_winter(const void *zone, Date date) {
    (void)zone;
    return date.month >= 4 && date.month <= 10 ? 120 : 60;
}

/* Kiruna: the sun is up all day in June, and not at all at the end of December. */
static void there_are_days_without_night(void **state) {
    (void)state;
    HoursPlace place = {.located = true, .latitude = 67.86, .longitude = 20.23, .utc_offset = summer_and_winter};
    HoursTable *table = hours_table(good_hours(&arena, "sunrise-sunset"), &place, &arena);
    assert_string_equal(day_text(&arena, table, (Date){2026, 6, 21}).at, "00:00-24:00");
    assert_string_equal(day_text(&arena, table, (Date){2026, 12, 20}).at, "");
}

/* One walk and other questions to the same table do not meet. */
static void a_walk_stands_by_itself(void **state) {
    (void)state;
    HoursTable *table = good_table(&arena, "2026 Mo 10:00-12:00; 2034 02:00-03:00", "SE");
    int64_t from = (int64_t)date_days((Date){2026, 3, 1}) * DAY_MINUTES;
    HoursWalk walk = {.table = table, .at = from, .end = from + 30 * DAY_MINUTES};
    HoursInterval interval;
    int open = 0;
    while (hours_walk_next(&walk, &interval)) {
        hours_at(table, (Civil){{2034, 3, 1}, 150});
        hours_at(table, (Civil){{2042, 3, 1}, 150});
        open += interval.moment.state == HOURS_OPEN && interval.to - interval.from == 120;
    }
    assert_int_equal(open, 5);
}

/* Alingsås, by tables of the sun: to a few minutes, in both halves of the year. */
static void the_sun_goes_by_the_place(void **state) {
    static const struct {
        const char *day;
        int rise, set;
    } suns[] = {
        {"2026-03-20", 6 * 60 + 13, 18 * 60 + 23},
        {"2026-06-21", 4 * 60 + 8, 22 * 60 + 17},
        {"2026-10-20", 7 * 60 + 58, 17 * 60 + 52},
        {"2026-12-21", 8 * 60 + 52, 15 * 60 + 23},
    };
    (void)state;
    HoursPlace place = {.located = true, .latitude = 57.93, .longitude = 12.53, .utc_offset = summer_and_winter};
    HoursTable *table = hours_table(good_hours(&arena, "sunrise-sunset"), &place, &arena);
    for (size_t i = 0; i < COUNT(suns); i++) {
        Civil rise, set;
        assert_true(hours_next_change(table, (Civil){date_of(suns[i].day), 0}, &rise));
        assert_true(hours_next_change(table, rise, &set));
        assert_in_range(rise.minute, suns[i].rise - 3, suns[i].rise + 3);
        assert_in_range(set.minute, suns[i].set - 3, suns[i].set + 3);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_specification_is_kept),    cmocka_unit_test(the_next_change_is_found_or_is_too_far),
        cmocka_unit_test(special_days_are_told),        cmocka_unit_test(silence_on_a_holiday_is_noticed),
        cmocka_unit_test(the_sun_goes_by_the_place),    cmocka_unit_test(spans_end_by_the_sun_of_their_end),
        cmocka_unit_test(there_are_days_without_night), cmocka_unit_test(a_walk_stands_by_itself),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
