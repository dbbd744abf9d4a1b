/* Spans and intervals at their edges: open ends, the sun's times, midnight, the end of what is asked for and of what
 * is searched, and which days are thought unusual. */
#include "check.h"

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

/* 2026-03-02 is a Monday. A row is a value, a day, and what is open on it. */
static const struct {
    const char *value, *day, *want;
} rows[] = {
    /* Who closes late is open for ten hours from 17:00 on and eight from 22:00 on, else until midnight; unless the rule
     * has another span before that. */
    {"Mo 10:00+", "2026-03-02", "10:00-24:00?"},
    {"Mo 16:59+", "2026-03-03", ""},
    {"Mo 17:00+", "2026-03-02", "17:00-24:00?"},
    {"Mo 21:59+", "2026-03-03", "00:00-07:59?"},
    {"Mo 10:00+,14:00-16:00", "2026-03-02", "10:00-14:00? 14:00-16:00"},
    {"Mo 10:00-12:00+,14:00+", "2026-03-02", "10:00-12:00 12:00-24:00?"},
    {"Mo 20:00-22:00+,23:00-23:30", "2026-03-02", "20:00-22:00 22:00-23:00? 23:00-23:30"},
    {"Mo 10:00+ unknown", "2026-03-02", "10:00-24:00?"},
    {"Mo 10:00+ open \"late\"", "2026-03-02", "10:00-24:00?\"late\""},
    {"dusk+,20:00-21:00", "2026-03-02", "18:30-20:00? 20:00-21:00"},
    /* Without a position the sun has four times. */
    {"(sunset+02:00)-24:00", "2026-03-02", "20:00-24:00"},
    {"(sunset-01:00)-(sunset+01:00)", "2026-03-02", "17:00-19:00"},
    {"(dusk+00:30)-23:00", "2026-03-02", "19:00-23:00"},
    {"dawn-(dawn+00:01)", "2026-03-02", "05:30-05:31"},
    {"Mo 22:00-dawn", "2026-03-03", "00:00-05:30"},
    {"Mo sunset-(sunrise+01:00)", "2026-03-03", "00:00-07:00"},
    {"Mo (sunset-14:00)-(sunrise-02:00)", "2026-03-03", ""},
    {"Mo (sunset-14:00)-(sunrise-02:00)", "2026-03-02", ""},
    {"Mo (sunset-13:00)-(sunrise-02:00)", "2026-03-03", "00:00-04:00"},
    /* A day, and more than a day. */
    {"Mo 00:00-24:00", "2026-03-02", "00:00-24:00"},
    {"Mo 00:00-24:00", "2026-03-03", ""},
    {"Mo 00:00-48:00", "2026-03-03", "00:00-24:00"},
    {"Mo 00:00-48:00", "2026-03-04", ""},
    {"Mo 23:59-48:00", "2026-03-02", "23:59-24:00"},
    {"Mo 08:00-08:00", "2026-03-03", "00:00-08:00"},
    {"Mo 00:00-00:01", "2026-03-02", "00:00-00:01"},
    {"Su 23:00-24:00; Mo 00:00-01:00", "2026-03-02", "00:00-01:00"},
    {"Mo 08:00-12:00,12:00-13:00,10:00-11:00", "2026-03-02", "08:00-13:00"},
    {"Mo 09:00-10:00,08:00-12:00 open \"a\"", "2026-03-02", "08:00-12:00\"a\""},
    /* A rule takes over the minutes of its days: what reaches into them goes, what reaches out of them stays. */
    {"Mo-Su 22:00-03:00", "2026-03-02", "00:00-03:00 22:00-24:00"},
    {"Mo-Su 22:00-03:00; Mo 10:00-12:00", "2026-03-02", "10:00-12:00"},
    {"Mo-Su 22:00-03:00; Mo 10:00-12:00", "2026-03-03", "00:00-03:00 22:00-24:00"},
    {"Mo-Su 22:00-03:00; Tu 10:00-12:00", "2026-03-02", "00:00-03:00 22:00-24:00"},
    {"Mo-Su 22:00-03:00; Mo off", "2026-03-02", ""},
    {"Mo-Su 22:00-03:00; Mo 00:00-02:00 off", "2026-03-02", "02:00-03:00 22:00-24:00"},
    {"Mo 10:00-12:00; Su 22:00-03:00", "2026-03-02", "00:00-03:00 10:00-12:00"},
    {"Su 22:00-03:00 off; Mo 01:00-04:00", "2026-03-02", "01:00-04:00"},
    {"Mo 01:00-04:00; Su 22:00-03:00 off", "2026-03-02", "03:00-04:00"},
    {"Mo off || Su 22:00-03:00", "2026-03-02", "00:00-03:00"},
    {"Mo 02:00-04:00 || Su 22:00-03:00 unknown", "2026-03-02", "00:00-02:00? 02:00-04:00"},
    {"Mo 10:00-12:00 || 11:00-13:00 unknown || 12:00-14:00 off || 13:00-15:00", "2026-03-02",
     "10:00-12:00 12:00-13:00? 13:00-15:00"},
    {"Mo 10:00-12:00, Mo 11:00-13:00 off", "2026-03-02", "10:00-11:00"},
    {"Mo 10:00-12:00 open \"a\", Mo 11:00-13:00 open \"b\"", "2026-03-02", "10:00-11:00\"a\" 11:00-13:00\"b\""},
    {"\"a\": Mo 10:00-12:00 \"b\"", "2026-03-02", "10:00-12:00?\"b\""},
};

static void spans_are_laid_out_on_their_days(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        HoursTable *table = good_table(&arena, rows[i].value, "SE");
        Str got = day_text(&arena, table, date_of(rows[i].day));
        if (!str_equal(got, str_from(rows[i].want)))
            fail_msg("'%s' on %s: '%.*s' instead of '%s'", rows[i].value, rows[i].day, STR_ARG(got), rows[i].want);
    }
}

static const char *change_after(const char *value, const char *from) {
    Civil change;
    bool found = hours_next_change(good_table(&arena, value, "SE"), civil_of(from), &change);
    return found ? civil_text(&arena, change).at : "never";
}

/* A minute before, at, and after each edge; 2026-03-02 and 1827 days is 2031-03-03. */
static void the_next_change_is_always_ahead(void **state) {
    static const struct {
        const char *value, *from, *want;
    } changes[] = {
        {"Mo 10:00-12:00", "2026-03-02T09:59", "2026-03-02T10:00"},
        {"Mo 10:00-12:00", "2026-03-02T10:00", "2026-03-02T12:00"},
        {"Mo 10:00-12:00", "2026-03-02T11:59", "2026-03-02T12:00"},
        {"Mo 10:00-12:00", "2026-03-02T12:00", "2026-03-09T10:00"},
        {"Mo 23:59-24:00", "2026-03-02T23:59", "2026-03-03T00:00"},
        {"Mo 00:00-00:01", "2026-03-02T00:00", "2026-03-02T00:01"},
        {"Mo 10:00-12:00,13:00+", "2026-03-02T12:00", "2026-03-02T13:00"},
        {"Mo 10:00-12:00+", "2026-03-02T10:00", "2026-03-02T12:00"},
        {"Mo 10:00-12:00 unknown; Tu 00:00-01:00", "2026-03-02T12:00", "2026-03-03T00:00"},
        {"Mo unknown, Tu unknown", "2026-03-02T12:00", "2026-03-04T00:00"},
        {"Mo open \"a\"; Tu open \"b\"", "2026-03-02T12:00", "2026-03-04T00:00"},
        {"2026 Dec 31", "2026-12-31T12:00", "2027-01-01T00:00"},
        {"2031 Mar 03", "2026-03-02T00:00", "2031-03-03T00:00"},
        {"2031 Mar 04", "2026-03-02T00:00", "never"},
        {"2026-2030", "2026-03-02T00:00", "2031-01-01T00:00"},
        {"2026-2031", "2026-03-02T00:00", "never"},
        {"Jan 01", "1969-12-31T23:59", "1970-01-01T00:00"},
        {"Jan 01", "1969-12-30T00:00", "1970-01-01T00:00"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(changes); i++) {
        const char *got = change_after(changes[i].value, changes[i].from);
        if (strcmp(got, changes[i].want) != 0)
            fail_msg("'%s' after %s: %s", changes[i].value, changes[i].from, got);
    }
}

static Str walk_text(HoursTable *table, int64_t from, int64_t to) {
    HoursWalk walk = {.table = table, .at = from, .end = to};
    HoursInterval interval;
    StrBuf text = {.arena = &arena};
    strbuf_add(&text, STR(""));
    while (hours_walk_next(&walk, &interval))
        strbuf_format(&text, "%s%lld-%lld%c", text.len ? " " : "", (long long)(interval.from - from),
                      (long long)(interval.to - from), "cou"[interval.moment.state]);
    return strbuf_str(&text);
}

static void intervals_end_where_one_asks_no_further(void **state) {
    static const struct {
        const char *value, *from;
        int minutes;
        const char *want;
    } walks[] = {
        {"Mo 10:00-12:00", "2026-03-02T10:30", 0, ""},
        {"Mo 10:00-12:00", "2026-03-02T10:30", 1, "0-1o"},
        {"Mo 10:00-12:00", "2026-03-02T10:30", 90, "0-90o"},
        {"Mo 10:00-12:00", "2026-03-02T10:30", 91, "0-90o 90-91c"},
        {"Mo 10:00-12:00", "2026-03-02T09:00", 60, "0-60c"},
        {"Mo 10:00-12:00", "2026-03-02T09:00", 61, "0-60c 60-61o"},
        {"24/7", "2026-03-02T09:00", 5000, "0-5000o"},
        {"Mo 23:00-24:00; Tu 00:00-01:00", "2026-03-02T22:00", 240, "0-60c 60-180o 180-240c"},
        {"Mo 23:00-24:00; Tu 00:00-01:00 unknown", "2026-03-02T22:00", 240, "0-60c 60-120o 120-180u 180-240c"},
        {"Th 00:00-01:00", "1969-12-31T23:59", 62, "0-1c 1-61o 61-62c"}, /* 1970 began on a Thursday */
        {"We 23:59-24:00", "1969-12-31T23:58", 3, "0-1c 1-2o 2-3c"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(walks); i++) {
        int64_t from = civil_minutes(civil_of(walks[i].from));
        Str got = walk_text(good_table(&arena, walks[i].value, "SE"), from, from + walks[i].minutes);
        if (!str_equal(got, str_from(walks[i].want)))
            fail_msg("'%s' from %s: %.*s", walks[i].value, walks[i].from, STR_ARG(got));
    }
}

/* Whoever asks for the first and the last day has an answer. 1 January 1 was a Monday, 31 December 9999 is a Friday. */
static void the_calendar_has_two_ends(void **state) {
    static const char *const values[] = {
        "Mo-Su 22:00-03:00",
        "PH -1 day,PH +1 day,SH",
        "easter -200 days-easter +200 days/3",
        "week 01-53/2",
        "Su[-1] +6 days",
        "Dec 31 +Mo,Jan 01 -Mo",
        "Jan 01 -200 days",
        "Dec 31 +200 days",
        "sunset-sunrise",
        "2026 easter +1 day+ off",
        "Dec 24-Jan 06/2",
        "Mar Su[-1]-Oct Su[5]",
    };
    (void)state;
    for (size_t i = 0; i < COUNT(values); i++) {
        HoursTable *table = good_table(&arena, values[i], "SE");
        Civil change;
        hours_at(table, (Civil){{1, 1, 1}, 0});
        hours_at(table, (Civil){{9999, 12, 31}, 1439});
        hours_next_change(table, (Civil){{1, 1, 1}, 0}, &change);
        hours_next_change(table, (Civil){{9999, 12, 31}, 1439}, &change);
        hours_day(table, (Date){1, 1, 1});
        hours_day(table, (Date){9999, 12, 31});
    }
    assert_int_equal(hours_at(good_table(&arena, "Mo", "SE"), (Civil){{1, 1, 1}, 0}).state, HOURS_OPEN);
    assert_int_equal(hours_at(good_table(&arena, "Fr", "SE"), (Civil){{9999, 12, 31}, 1439}).state, HOURS_OPEN);
    assert_int_equal(hours_at(good_table(&arena, "Su 22:00-03:00", "SE"), (Civil){{1, 1, 1}, 60}).state, HOURS_OPEN);
}

/* What lasts up to six weeks is an exception, what lasts longer is how it usually is then. */
static void a_season_is_no_exception(void **state) {
    static const struct {
        const char *value, *day;
        bool special;
    } days[] = {
        {"Mo-Fr 08:00-16:00; Jun 01-Jul 12 Mo-Fr 09:00-15:00", "2026-06-01", true},
        {"Mo-Fr 08:00-16:00; Jun 01-Jul 13 Mo-Fr 09:00-15:00", "2026-06-01", false},
        {"Mo-Fr 08:00-16:00; Jul Mo-Fr 09:00-15:00", "2026-07-01", true},
        {"Mo-Fr 08:00-16:00; Jul-Aug Mo-Fr 09:00-15:00", "2026-07-01", false},
        {"Mo-Fr 08:00-16:00; Dec 20-Jan 10 Mo-Fr 09:00-15:00", "2026-12-28", true},
        {"Mo-Fr 08:00-16:00; Nov 15-Jan 31 Mo-Fr 09:00-15:00", "2026-12-28", false},
        {"Mo-Fr 08:00-16:00; 2026 Nov 15-2027 Dec 10 Mo-Fr 09:00-15:00", "2026-12-28", false},
        {"Mo-Fr 08:00-16:00; week 26-31 Mo-Fr 09:00-15:00", "2026-07-01", true},
        {"Mo-Fr 08:00-16:00; week 26-32 Mo-Fr 09:00-15:00", "2026-07-01", false},
        {"Mo-Fr 08:00-16:00; week 01,26-32 Mo-Fr 09:00-15:00", "2026-07-01", false},
        {"Mo-Fr 08:00-16:00; Jun 15+ Mo-Fr 09:00-15:00", "2026-07-01", false},
        {"Mo-Fr 08:00-16:00; 2026 Mo-Fr 09:00-15:00", "2026-07-01", false},
        {"Mo-Fr 08:00-16:00; easter-Dec 24 Mo-Fr 09:00-15:00", "2026-07-01", true}, /* none that one knows by heart */
        {"Mo-Fr 08:00-16:00; Jul Mo-Fr 08:00-16:00", "2026-07-01", false},          /* nothing is other */
        {"Mo-Fr 08:00-16:00; Jul Mo-Fr 08:00-16:00 open \"here\"", "2026-07-01", true},
        {"Mo-Fr 08:00-16:00, Tu[1] 17:00-19:00", "2026-07-07", true},
        {"Mo-Fr 08:00-16:00, Tu[1] 17:00-19:00", "2026-07-14", false},
        {"Mo-Fr 08:00-16:00 || PH \"ring\"", "2026-04-06", true},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(days); i++)
        if (hours_day(good_table(&arena, days[i].value, "SE"), date_of(days[i].day)).special != days[i].special)
            fail_msg("'%s' on %s", days[i].value, days[i].day);
}

/* The last rule that makes a day other than it usually is explains it, if that is the first of all. */
static void a_special_day_is_explained(void **state) {
    static const struct {
        const char *value, *day, *holiday, *comment;
    } days[] = {
        {"Apr 05 10:00-12:00 open \"a\"", "2026-04-05", "easter-sunday", "a"},
        {"PH 10:00-12:00 open \"a\"", "2026-04-06", "easter-monday", "a"},
        {"PH 10:00-12:00 open \"a\"; Mo[1] 11:00-12:00 open \"b\"", "2026-04-06", "easter-monday", "b"},
        {"PH 10:00-12:00 open \"a\", Mo[1] 13:00-14:00", "2026-04-06", "easter-monday", ""},
        {"\"a\": 10:00-12:00; PH off", "2026-04-06", "easter-monday", ""},
        {"10:00-12:00; \"a\": PH 11:00-12:00", "2026-04-06", "easter-monday", "a"},
        {"10:00-12:00; week 11 off \"moving\"", "2026-03-09", "", "moving"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(days); i++) {
        HoursDay got = hours_day(good_table(&arena, days[i].value, "SE"), date_of(days[i].day));
        Str id = got.holiday ? got.holiday->id : STR("");
        if (!got.special || !str_equal(id, str_from(days[i].holiday)) ||
            !str_equal(got.comment, str_from(days[i].comment)))
            fail_msg("'%s' on %s: '%.*s' '%.*s'", days[i].value, days[i].day, STR_ARG(id), STR_ARG(got.comment));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spans_are_laid_out_on_their_days),
        cmocka_unit_test(the_next_change_is_always_ahead),
        cmocka_unit_test(intervals_end_where_one_asks_no_further),
        cmocka_unit_test(the_calendar_has_two_ends),
        cmocka_unit_test(a_season_is_no_exception),
        cmocka_unit_test(a_special_day_is_explained),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
