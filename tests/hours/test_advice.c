/* What is legal and probably not meant, seen from 2 March 2026 on; beside each row one that is as it should be. */
#include "check.h"

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

#define NEVER "from now on it never opens with these hours"
#define NO_DAY "as far as one can see ahead this rule is about no day"
#define NO_SCHOOL "this rule is about school holidays, and none are to come"
#define WEEKEND "this opens on Saturdays and Sundays, too"
#define ALL_DAY "without times it is open day and night"
#define PAST "the dates here are past, and none are to come"
#define NOTHING "this takes nothing away: at these times it is closed anyway"
#define EVE "this opens on the day next to every holiday, on Saturdays and Sundays, too"
#define REMARK "with a comment alone nobody knows whether it is open then"

/* The last warning; "" as the message: there is none. */
static const struct {
    const char *value;
    size_t at, length;
    const char *message;
} rows[] = {
    {"PH off; Mo-Fr 08:00-16:00", 0, 6, "holidays are opened again by the later rule `Mo-Fr 08:00-16:00`"},
    {"Mo-Fr 08:00-16:00; PH off", 0, 0, ""},
    {"PH off; Mo-Fr 08:00-16:00; PH off", 0, 6, "this rule never counts: `PH off` takes over all its days"},
    {"Mo-Fr 08:00-16:00; PH off; Dec 26 10:00-12:00", 0, 0, ""}, /* one day is meant */
    {"Mo-Fr 08:00-16:00; PH off || \"ring\"", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; PH -1 day 08:00-15:00", 19, 21, EVE},
    {"Mo-Fr 08:00-16:00; PH -1 day Mo-Fr 08:00-15:00", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; PH -1 day 15:00-24:00 off", 0, 0, ""},
    {"Mo-Fr 08:00-14:00; PH -1 day 15:00-24:00 off", 19, 25, NOTHING},
    {"Mo-Fr 08:00-16:00; Sa 12:00-13:00 off", 19, 18, NOTHING},
    {"Mo-Fr 08:00-16:00; Fr 15:00-16:00 off", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; week 53 Feb 10:00-12:00", 19, 23, NO_DAY},
    {"Mo-Fr 08:00-16:00; Feb Mo[5] 10:00-12:00", 0, 0, ""}, /* in 2044 */
    {"Mo-Fr 08:00-16:00; SH Mo-Fr 10:00-12:00", 19, 20, NO_SCHOOL},
    {"Mo 10:00-12:00; Mo-Fr 08:00-16:00", 0, 14, "this rule never counts: `Mo-Fr 08:00-16:00` takes over all its days"},
    {"Mo 10:00-12:00, Mo-Fr 14:00-16:00", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; Mo 10:00-12:00", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; 2025 Dec 24 off", 19, 15, PAST},
    {"Mo-Fr 08:00-16:00; 2025 Dec 24 off; 2026 Dec 24 off", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; Dec 24 off", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; 2026 Mar 01 off", 19, 15, PAST},
    {"Mo-Fr 08:00-16:00; 2026 Mar 02 off", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; 2025 Dec 20-Jan 06 off", 19, 22, PAST},
    {"Mo-Fr 08:00-16:00; 2025 Dec 20-Mar 06 off", 0, 0, ""}, /* it ends next year */
    {"Mo-Fr 08:00-16:00; 2025 Dec 20+ off", 0, 17,
     "this rule never counts: `2025 Dec 20+ off` takes over all its days"},
    {"2025 Mo-Fr 08:00-16:00", 0, 22, PAST},
    {"2027 Mo-Fr 08:00-16:00", 0, 0, ""},
    {"Mo off", 0, 6, NEVER},
    {"Mo-Fr 08:00-16:00; Mo-Su off", 0, 17, "this rule never counts: `Mo-Su off` takes over all its days"},
    {"Mo-Fr 08:00-16:00 \"ring\"", 0, 24, REMARK},
    {"Mo-Fr 08:00-16:00 open \"ring\"", 0, 0, ""},
    {"Mo-Fr 08:00-16:00 unknown \"ring\"", 0, 0, ""},
    {"Mo-Fr 08:00-16:00 || \"ring\"", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; PH off; Sa[1] 10:00-14:00", 19, 6,
     "holidays are opened again by the later rule `Sa[1] 10:00-14:00`"},
    {"Mo-Fr 08:00-16:00; PH -1 day,Mo 08:00-15:00; PH off", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; PH off; PH Mo 10:00-12:00", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; week 26-33 08:00-15:00", 19, 22, WEEKEND},
    {"Mo-Fr 08:00-16:00; Jun-Aug 08:00-15:00", 19, 19, WEEKEND},
    {"Mo-Fr 08:00-16:00; week 26-33 Mo-Fr 08:00-15:00", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; Dec 24-26 10:00-12:00", 0, 0, ""},
    {"Mo-Su 08:00-16:00; Jun-Aug 08:00-15:00", 0, 0, ""},
    {"Mo-Fr 08:00-16:00; Jun-Aug off", 0, 0, ""},
    {"Mo-Fr; PH off", 0, 5, ALL_DAY},
    {"Mo-Fr open; PH off", 0, 0, ""},
    {"Mo-Fr 16:00-08:00", 0, 17, "a span here goes past midnight and lasts 16 hours"},
    {"Mo-Fr 20:00-08:00", 0, 0, ""},
    {"2026 Jan-Apr Mo-Fr 08:00-16:00", 0, 30, "after 2026-04-30 it never opens with these hours"},
    {"2026 Jan-May Mo-Fr 08:00-16:00", 0, 0, ""},
    {"\"Mo-Fr 08:00-16:00\"", 0, 19, "between quotes these hours are only a text to show"},
    {"\"by appointment\"", 0, 0, ""},
    {"24/7", 0, 0, ""},
    {"unknown", 0, 0, ""},
    {"Fr 20:00-03:00; PH off", 0, 0, ""},
    {"Feb 29 10:00-12:00", 0, 0, ""},
};

static void what_is_not_meant_is_told(void **state) {
    (void)state;
    HoursPlace place = place_in(&arena, "SE");
    for (size_t i = 0; i < COUNT(rows); i++) {
        HoursFaults faults = {0};
        const Hours *hours = good_hours(&arena, rows[i].value);
        hours_advise(hours, &place, (Date){2026, 3, 2}, &arena, &faults);
        HoursFault none = {.message = STR("")}, got = faults.count ? faults.list[faults.count - 1] : none;
        bool there = rows[i].message[0];
        if (!str_equal(got.message, str_from(rows[i].message)) ||
            (there && (got.at != rows[i].at || got.length != rows[i].length || !got.warning || !got.help.len)))
            fail_msg("'%s': %zu+%zu %.*s", rows[i].value, got.at, got.length, STR_ARG(got.message));
    }
}

static void never_opening_is_told_first(void **state) {
    static const char *const values[] = {"2025 Mo-Fr 08:00-16:00", "Mo-Fr 08:00-16:00; Mo-Su off",
                                         "Mo 10:00-12:00 off"};
    (void)state;
    HoursPlace place = place_in(&arena, "SE");
    for (size_t i = 0; i < COUNT(values); i++) {
        HoursFaults faults = {0};
        hours_advise(good_hours(&arena, values[i]), &place, (Date){2026, 3, 2}, &arena, &faults);
        assert_true(faults.count == 2);
        assert_true(str_equal(faults.list[0].message, STR(NEVER)));
        assert_int_equal(faults.list[0].length, strlen(values[i]));
    }
}

/* Warnings of reading and of advice stand in one list, by where they point to. */
static void advice_joins_what_was_read(void **state) {
    (void)state;
    HoursFaults faults;
    HoursPlace place = place_in(&arena, "SE");
    const Hours *hours = hours_parse(STR("PH off; mo-fr 08:00-16:00; "), &arena, &faults);
    assert_int_equal(faults.count, 3);
    hours_advise(hours, &place, (Date){2026, 3, 2}, &arena, &faults);
    assert_int_equal(faults.count, 4);
    assert_int_equal(faults.list[0].at, 0);
    assert_false(faults.refused);
    for (size_t i = 1; i < faults.count; i++)
        assert_true(faults.list[i - 1].at <= faults.list[i].at);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_meant_is_told),
        cmocka_unit_test(never_opening_is_told_first),
        cmocka_unit_test(advice_joins_what_was_read),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
