/* Advice in its words, and just at the bounds where it starts: 2026-03-02 is today, a Monday. */
#include "check.h"

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static HoursFaults advise(const char *value, const char *country) {
    HoursPlace place = place_in(&arena, country);
    HoursFaults faults = {0};
    hours_advise(good_hours(&arena, value), &place, (Date){2026, 3, 2}, &arena, &faults);
    return faults;
}

static const struct {
    const char *value, *message, *help; /* the first warning; "": there is none */
} rows[] = {
    {"PH off; Mo-Fr 08:00-16:00", "holidays are opened again by the later rule `Mo-Fr 08:00-16:00`",
     "a later rule counts: put `PH off` last"},
    {"Mo-Fr 08:00-16:00; SH off", "this rule is about school holidays, and none are to come",
     "add them to calendar.yaml"},
    {"Mo-Fr 08:00-16:00; Jan week 20 off", "as far as one can see ahead this rule is about no day",
     "what it asks for never comes together, or is past"},
    {"Mo 10:00-12:00; Mo-Fr 08:00-16:00", "this rule never counts: `Mo-Fr 08:00-16:00` takes over all its days",
     "a later rule counts: put this one behind that one, or leave it out"},
    {"Mo-Fr 08:00-16:00; Mo 16:00-17:00 off", "this takes nothing away: at these times it is closed anyway",
     "hours that end before the rule begins need no such rule"},
    {"Mo-Fr 08:00-16:00; Mo 15:59-17:00 off", "", ""},
    {"Mo-Fr 08:00-16:00; PH -1 day 08:00-15:00",
     "this opens on the day next to every holiday, on Saturdays and Sundays, too",
     "name the weekdays: `PH -1 day Mo-Fr 08:00-15:00`"},
    {"Mo-Fr 08:00-16:00; PH +1 day 10:00-15:00",
     "this opens on the day next to every holiday, on Saturdays and Sundays, too",
     "name the weekdays: `PH +1 day Mo-Fr 10:00-15:00`"},
    {"Mo-Fr 08:00-16:00; PH -1 day unknown",
     "this opens on the day next to every holiday, on Saturdays and Sundays, too",
     "name the weekdays: `PH -1 day Mo-Fr unknown`"},
    {"Mo-Fr 08:00-16:00; PH -1 day off", "", ""},
    {"Mo-Fr 08:00-16:00; PH 10:00-15:00", "", ""},
    {"Mo-Fr 08:00-16:00; PH -1 day,Mo[1] 08:00-15:00", "", ""},
    {"Mo-Fr 08:00-16:00; Jul 08:00-15:00", "this opens on Saturdays and Sundays, too",
     "name the weekdays: `Jul Mo-Fr 08:00-15:00`"},
    {"2025 Dec 24 10:00-12:00; Mo-Fr 08:00-16:00", "the dates here are past, and none are to come",
     "write this year's, or take the rule out"},
    {"Mo-Fr", "without times it is open day and night", "if it is, write `00:00-24:00`; else add the times"},
    {"Mo-Fr 16:00-08:00", "a span here goes past midnight and lasts 16 hours", "is its end before its beginning?"},
    {"\"Mo-Fr 08:00-16:00\"", "between quotes these hours are only a text to show", "write `Mo-Fr 08:00-16:00`"},
    {"Mo off", "from now on it never opens with these hours", "if nobody knows when it does, write `unknown`"},
    {"2026 Mar Mo-Fr 08:00-16:00", "after 2026-03-31 it never opens with these hours", "add the hours from then on"},
    {"Mo-Fr 08:00-16:00 \"ring\"", "with a comment alone nobody knows whether it is open then",
     "if it is, write `Mo-Fr 08:00-16:00 open \"ring\"`; else write `unknown` before the comment"},
    /* What is past, and what is today. */
    {"Mo-Fr 08:00-16:00; 2024,2025 Dec 24 off", "the dates here are past, and none are to come", NULL},
    {"Mo-Fr 08:00-16:00; 2024-2026 Dec 24 off", "", ""},
    {"Mo-Fr 08:00-16:00; 2025 easter off", "the dates here are past, and none are to come", NULL},
    {"Mo-Fr 08:00-16:00; 2026 easter -2 days off", "", ""},
    {"Mo-Fr 08:00-16:00; 2026 Feb 27 +3 days off", "", ""},
    {"Mo-Fr 08:00-16:00; 2026 Feb 28 +Mo off", "", ""},
    {"Mo-Fr 08:00-16:00; 2026 Jan off", "the dates here are past, and none are to come", NULL},
    {"Mo-Fr 08:00-16:00; 2026 Mar Mo-Fr 10:00-12:00", "", ""},
    {"Mo-Fr 08:00-16:00; 2025 Dec 24,2026 Dec 24 off", "", ""},
    {"Mo-Fr 08:00-16:00; 2025 Dec 24 off; Dec 31 off", "the dates here are past, and none are to come", NULL},
    {"2026 Mar 02 10:00-12:00; Mo-Su 08:00-16:00",
     "this rule never counts: `Mo-Su 08:00-16:00` takes over all its days", NULL},
    /* It closes for good: within sixty days or after them. */
    {"2026 Mar 02-Apr 30 08:00-16:00", "after 2026-04-30 it never opens with these hours", NULL},
    {"2026 Mar 02-May 01 08:00-16:00", "", ""},
    {"2026 Mar 02-Apr 30 unknown", "after 2026-04-30 it never opens with these hours", NULL},
    /* A week has a weekend, less may have none. */
    {"Mo-Fr 08:00-16:00; Jun 01-06 08:00-15:00", "", ""},
    {"Mo-Fr 08:00-16:00; Jun 01-07 08:00-15:00", "this opens on Saturdays and Sundays, too", NULL},
    {"Mo-Fr 08:00-16:00; Jun,Dec 24 08:00-15:00", "this opens on Saturdays and Sundays, too", NULL},
    {"Mo-Fr 08:00-16:00; Dec 24,Jun 08:00-15:00", "this opens on Saturdays and Sundays, too", NULL},
    {"Mo-Sa 08:00-16:00; Jun 08:00-15:00", "", ""},
    {"Mo-Fr 08:00-16:00; Jun PH 08:00-15:00", "", ""},
    {"Mo-Fr 08:00-16:00; Jun unknown", "", ""},
    {"Mo-Fr 08:00-16:00; Jun 12:00-13:00 unknown", "", ""},
    {"Jun 08:00-15:00; Jul-May Mo-Fr 08:00-16:00", "", ""}, /* nothing before it keeps to weekdays */
    /* A night lasts twelve hours at most. */
    {"Mo-Fr 20:00-08:00", "", ""},
    {"Mo-Fr 19:00-08:00", "a span here goes past midnight and lasts 13 hours", NULL},
    {"Mo-Fr 08:00-24:00", "", ""},
    {"Mo-Fr 20:00+", "", ""},
    {"Mo-Fr 00:00-24:00; Mo 16:00-08:00 off", "", ""},
    /* A later rule may open a holiday if it is about that day. */
    {"Mo-Fr 08:00-16:00; PH off; Dec 25,26 10:00-12:00", "", ""},
    {"Mo-Fr 08:00-16:00; PH off; Dec 23-26 10:00-12:00",
     "holidays are opened again by the later rule `Dec 23-26 10:00-12:00`", NULL},
    {"Mo-Fr 08:00-16:00; PH off; Dec 24-25,31 10:00-12:00",
     "holidays are opened again by the later rule `Dec 24-25,31 10:00-12:00`", NULL},
    {"Mo-Fr 08:00-16:00; PH off; Sa,PH 10:00-12:00",
     "this rule never counts: `Sa,PH 10:00-12:00` takes over all its days", NULL},
};

static bool is(Str got, const char *want) {
    return !want || str_equal(got, str_from(want));
}

static void a_doubt_has_its_words_and_its_bounds(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        ArenaMark mark = arena_mark(&arena);
        HoursFaults faults = advise(rows[i].value, "SE");
        HoursFault none = {.message = STR("")}, got = faults.count ? faults.list[0] : none;
        if (!is(got.message, rows[i].message) || !is(got.help, rows[i].help))
            fail_msg("'%s': %.*s | %.*s", rows[i].value, STR_ARG(got.message), STR_ARG(got.help));
        assert_true(!faults.count || got.warning);
        assert_false(faults.refused);
        arena_rewind(&arena, mark);
    }
}

/* Christmas Eve is a holiday in Denmark alone: only there does the second rule open one. */
static void advice_goes_by_the_country(void **state) {
    (void)state;
    assert_int_equal(advise("Mo-Fr 08:00-16:00; Dec 24 PH off", "DK").count, 0);
    assert_int_equal(advise("Mo-Fr 08:00-16:00; Dec 24 PH off", "SE").count, 1);
    assert_int_equal(advise("Mo-Fr 08:00-16:00; PH off", "NO").count, 1); /* it has none */
}

/* Each of a hundred rules is doubted, and no more is told than an editor has lines for. */
static void doubts_have_an_end(void **state) {
    (void)state;
    StrBuf text = {.arena = &arena};
    for (int i = 0; i < 100; i++)
        strbuf_add(&text, STR("Mo 10:00-12:00; "));
    strbuf_add(&text, STR("Mo-Fr 08:00-16:00"));
    HoursFaults faults = advise(str_c(&arena, strbuf_str(&text)), "SE");
    assert_int_equal(faults.count, HOURS_FAULTS_MOST);
    for (size_t i = 1; i < faults.count; i++)
        assert_true(faults.list[i - 1].at <= faults.list[i].at);
}

/* A kiosk need not know where it stands. */
static void advice_needs_no_place(void **state) {
    (void)state;
    HoursPlace nowhere = {0};
    HoursFaults faults = {0};
    hours_advise(good_hours(&arena, "PH off; SH off; sunrise-sunset"), &nowhere, (Date){2026, 3, 2}, &arena, &faults);
    assert_int_equal(faults.count, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_doubt_has_its_words_and_its_bounds),
        cmocka_unit_test(advice_goes_by_the_country),
        cmocka_unit_test(doubts_have_an_end),
        cmocka_unit_test(advice_needs_no_place),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
