/* The one form in which a value is printed: what was loose is put straight, and what is printed reads the same. */
#include "check.h"

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static const struct {
    const char *value, *want; /* NULL: it is canonical */
} rows[] = {
    {"24/7", NULL},
    {"open", NULL},
    {"off", NULL},
    {"unknown", NULL},
    {"\"ring\"", NULL},
    {"Mo", NULL},
    {"Mo open", "Mo"},
    {"Mo closed", "Mo off"},
    {"Mo off \"moved\"", NULL},
    {"Mo 10:00-12:00 open", "Mo 10:00-12:00"},
    {"Mo 10:00-12:00 unknown", NULL},
    {"Mo 10:00-12:00 \"ring\"", NULL},
    {"Mo 10:00-12:00 open \"ring\"", NULL},
    {"Mo 10:00-12:00 unknown \"ring\"", NULL},
    {"\"in school\":Mo 08:00-10:00", "\"in school\": Mo 08:00-10:00"},
    {"Mo-Fr 08:00-12:00,13:00-16:30; PH off", NULL},
    {"  Mo - Fr  08:00 - 12:00 ,13:00-16:30;PH   off ; ", "Mo-Fr 08:00-12:00,13:00-16:30; PH off"},
    {"Mo-Fr 8:00-9:00", "Mo-Fr 08:00-09:00"},
    {"Mo 9:00am-5:30pm", "Mo 09:00-17:30"},
    {"mo-fr 10:00-12:00; ph OFF", "Mo-Fr 10:00-12:00; PH off"},
    {"Mo 10:00-12:00, Tu 10:00-12:00", NULL},
    {"Mo, Tu 10:00-12:00", "Mo,Tu 10:00-12:00"},
    {"Mo 10:00-12:00 || Tu 10:00-12:00 || \"ring\"", NULL},
    {"Mo-Tu 10:00-12:00", NULL},
    {"Fr-Mo", NULL},
    {"Mo[1]", NULL},
    {"Mo[1,3] 10:00-12:00", NULL},
    {"Mo[1-3]", "Mo[1,2,3]"},
    {"Fr[-1] 10:00-12:00", NULL},
    {"Su[1] +1 day", NULL},
    {"Su[1] +1 days", "Su[1] +1 day"},
    {"Su[-1] -2 day", "Su[-1] -2 days"},
    {"PH Mo-Fr 10:00-12:00", NULL},
    {"Sa,PH 10:00-12:00", NULL},
    {"PH -1 day 15:00-24:00 off", NULL},
    {"SH,PH off", NULL},
    {"Jan", NULL},
    {"Jan-Mar,Oct", NULL},
    {"Dec 24", NULL},
    {"Dec 5", "Dec 05"},
    {"Dec 24-26,31", "Dec 24-26,Dec 31"},
    {"Dec 24-Jan 06", NULL},
    {"2026 Dec 24-2027 Jan 06", NULL},
    {"2026 Dec 24-26", NULL},
    {"2026 Jun", NULL},
    {"Jun 2026", "2026 Jun"},
    {"Jan 03+ 2026", "2026 Jan 03+"},
    {"Jan 06+: Su", "Jan 06+ Su"},
    {"Jan 06 +Su", NULL},
    {"Jan 06 -Su -2 days", NULL},
    {"Mar Su[-1]-Oct Su[-1]", NULL},
    {"Mar 01-31/7", NULL},
    {"easter", NULL},
    {"easter -2 days-easter +1 day off", NULL},
    {"2026", NULL},
    {"2026-2030", NULL},
    {"2026-2030/2 Mar", NULL},
    {"2026+", NULL},
    {"2024,2026 Dec 24", NULL},
    {"week 5", "week 05"},
    {"week 10-10/2", "week 10"},
    {"week 01-53/2 We", NULL},
    {"2026 week 10,20-30 Mo-Fr", NULL},
    {"week 10 Jan", "Jan week 10"},
    {"10:00+", NULL},
    {"10:00-12:00+", NULL},
    {"22:00-03:00", NULL},
    {"22:00-26:00", "22:00-02:00"},
    {"08:00-24:00", NULL},
    {"sunrise-sunset", NULL},
    {"(sunrise+01:00)-(sunset-00:30)", NULL},
    {"dawn-dusk,20:00-sunrise", NULL},
};

static void there_is_one_form(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Str got = hours_print(good_hours(&arena, rows[i].value), &arena);
        Str want = str_from(rows[i].want ? rows[i].want : rows[i].value);
        if (!str_equal(got, want))
            fail_msg("'%s' is printed as '%.*s'", rows[i].value, STR_ARG(got));
        Str again = hours_print(good_hours(&arena, str_c(&arena, got)), &arena);
        if (!str_equal(again, got))
            fail_msg("'%.*s' is printed as '%.*s'", STR_ARG(got), STR_ARG(again));
    }
}

static void only_closed_is_known(void **state) {
    (void)state;
    assert_true(hours_only_closed(good_hours(&arena, "Mo off; PH closed")));
    assert_false(hours_only_closed(good_hours(&arena, "Mo off; Tu unknown")));
    assert_false(hours_only_closed(good_hours(&arena, "Mo off || Tu")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(there_is_one_form),
        cmocka_unit_test(only_closed_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
