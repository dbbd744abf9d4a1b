/* Between instants and what the clock on the wall shows, over both changes of the clock. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../app/text/zone.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const struct {
    const char *zone;
    int64_t utc;
    Civil want;
} clocks[] = {
    {"Europe/Stockholm", 1774745999, {{2026, 3, 29}, 119}}, /* a second before 02:00 becomes 03:00 */
    {"Europe/Stockholm", 1774746000, {{2026, 3, 29}, 180}},
    {"Europe/Stockholm", 1792889999, {{2026, 10, 25}, 179}}, /* before 03:00 becomes 02:00 */
    {"Europe/Stockholm", 1792890000, {{2026, 10, 25}, 120}},
    {"Europe/Copenhagen", 1768435200, {{2026, 1, 15}, 60}},
    {"America/New_York", 0, {{1969, 12, 31}, 19 * 60}},
    {"UTC", -1, {{1969, 12, 31}, 24 * 60 - 1}},
};

static void wall_clocks_follow_their_zone(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(clocks); i++) {
        Civil got = zone_civil(str_from(clocks[i].zone), clocks[i].utc);
        assert_memory_equal(&got.date, &clocks[i].want.date, sizeof got.date);
        assert_int_equal(got.minute, clocks[i].want.minute);
    }
}

static void zones_are_known_by_their_names(void **state) {
    (void)state;
    assert_true(zone_known(STR("Europe/Stockholm")));
    assert_false(zone_known(STR("Europe/Atlantis")));
    assert_false(zone_known(STR("")));
    assert_int_equal(zone_offset(STR("Europe/Atlantis"), 0), 0);
    assert_int_equal(zone_offset(STR("Europe/Stockholm"), 1774746000), 120);
    assert_int_equal(zone_offset(STR("America/New_York"), 0), -300);
}

/* 01:00 UTC is the moment of both changes in all of the European Union. */
static const struct {
    const char *zone, *wall, *utc;
} instants[] = {
    {"Europe/Stockholm", "2026-03-29T01:59", "2026-03-29T00:59"},
    {"Europe/Stockholm", "2026-03-29T02:00", "2026-03-29T01:00"},
    {"Europe/Stockholm", "2026-03-29T02:30", "2026-03-29T01:30"},
    {"Europe/Stockholm", "2026-03-29T02:59", "2026-03-29T01:59"},
    {"Europe/Stockholm", "2026-03-29T03:00", "2026-03-29T01:00"},
    {"Europe/Stockholm", "2026-10-25T01:59", "2026-10-24T23:59"},
    {"Europe/Stockholm", "2026-10-25T02:00", "2026-10-25T00:00"},
    {"Europe/Stockholm", "2026-10-25T02:59", "2026-10-25T00:59"},
    {"Europe/Stockholm", "2026-10-25T03:00", "2026-10-25T02:00"},
    {"Europe/Copenhagen", "2026-07-01T12:00", "2026-07-01T10:00"},
    {"Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45"}, /* its clock is put forward by half an hour */
    {"Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45"},
    {"UTC", "2026-03-29T02:30", "2026-03-29T02:30"},
};

static void a_time_is_an_instant(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(instants); i++) {
        Civil wall, utc;
        assert_true(civil_parse(str_from(instants[i].wall), &wall));
        assert_true(civil_parse(str_from(instants[i].utc), &utc));
        if (zone_instant(str_from(instants[i].zone), civil_minutes(wall)) != civil_minutes(utc))
            fail_msg("%s in %s is not %s", instants[i].wall, instants[i].zone, instants[i].utc);
    }
}

static void noon_has_an_offset(void **state) {
    Str zone = STR("Europe/Stockholm");
    (void)state;
    assert_int_equal(zone_noon_offset(&zone, (Date){2026, 3, 28}), 60);
    assert_int_equal(zone_noon_offset(&zone, (Date){2026, 3, 29}), 120);
    assert_int_equal(zone_noon_offset(&zone, (Date){2026, 10, 24}), 120);
    assert_int_equal(zone_noon_offset(&zone, (Date){2026, 10, 25}), 60);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wall_clocks_follow_their_zone),
        cmocka_unit_test(zones_are_known_by_their_names),
        cmocka_unit_test(a_time_is_an_instant),
        cmocka_unit_test(noon_has_an_offset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
