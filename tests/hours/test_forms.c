/* How a value can be written otherwise: what says the same is printed the same, and what is printed means the same. */
#include "check.h"

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static Str print(const char *value) {
    return hours_print(good_hours(&arena, value), &arena);
}

/* `want`: NULL where the value is canonical. `warnings`: at which bytes something is better written otherwise. */
static const struct {
    const char *value, *want, *warnings;
} rows[] = {
    /* Spaces, or none of them. */
    {"Tu12:00-13:00", "Tu 12:00-13:00", ""},
    {"Mo-Fr08:00-16:00;PH off", "Mo-Fr 08:00-16:00; PH off", ""},
    {"\tMo\t-\tFr\t10:00\t-\t12:00\t", "Mo-Fr 10:00-12:00", ""},
    {"Mo , We 10:00 - 12:00 , 13:00 +", "Mo,We 10:00-12:00,13:00+", ""},
    {"PH - 1 day ; SH:10:00-12:00", "PH -1 day; SH 10:00-12:00", "15"},
    {"PH -1day off", "PH -1 day off", ""},
    {"Mo [ 1 , -1 ] + 2 days", "Mo[1,-1] +2 days", ""},
    {"easter - 2 days - easter + 1 day", "easter -2 days-easter +1 day", ""},
    {"Dec 24 -26 , 31", "Dec 24-26,Dec 31", ""},
    {"( sunrise + 01:00 ) - ( sunset - 0:30 )", "(sunrise+01:00)-(sunset-00:30)", ""},
    {"Mo 10:00-12:00||Tu 10:00-12:00", "Mo 10:00-12:00 || Tu 10:00-12:00", ""},
    {"24/7;PH off", "24/7; PH off", ""},
    {"8 : 00-9: 00", "08:00-09:00", "2 8"},
    {"week 1 - 53 / 2 , 40 : Mo", "week 01-53/2,40 Mo", ""},
    {"Jan 5 : Mo", "Jan 05 Mo", ""},
    {"2026: Mo", "2026 Mo", ""},
    {"2026-2027 Jan 05: Mo", "2026-2027 Jan 05 Mo", ""},
    /* Letters of another size, and the clock of twelve hours. */
    {"MO-fr,ph 10:00-12:00 Open", "Mo-Fr,PH 10:00-12:00", "0 3 6 21"},
    {"EASTER,jan UNKNOWN", "easter,Jan unknown", "0 7 11"},
    {"WEEK 10 Closed", "week 10 off", "0 8"},
    {"Dawn-DUSK", "dawn-dusk", "0 5"},
    {"12am-12pm", "00:00-12:00", "2 7"},
    {"12:30 AM-1:30 PM", "00:30-13:30", "6 14"},
    {"10 a.m.-4 P.M.", "10:00-16:00", "3 10"},
    {"9am-11", NULL, "refused"}, /* eleven in the morning, or at night? */
    /* What needs no saying, and what does. */
    {"Mo-Mo", "Mo", ""},
    {"Mo open, Tu off", NULL, ""},
    {"Mo off, Tu off", NULL, ""},
    {"Mo, PH off", "Mo,PH off", ""},
    {"Mo open, PH off", NULL, ""},
    {"Mo 10:00-12:00 open, 14:00-16:00 off", NULL, ""},
    {"Mo 10:00-12:00, 14:00-16:00", "Mo 10:00-12:00,14:00-16:00", ""},
    {"Mo 10:00-12:00 open, Tu 10:00-12:00", "Mo 10:00-12:00, Tu 10:00-12:00", ""},
    {"Mo 10:00-12:00, 2026-2027 Jan 05 11:00-12:00", NULL, ""},
    {"Jan open, Feb off", NULL, ""},
    {"open, Mo off", NULL, ""},
    {"open \"a\"", NULL, ""},
    {"off \"a\"", NULL, ""},
    {"unknown \"a\", Mo off", NULL, ""},
    {"\"a\": \"b\"", NULL, ""},
    {"\"a\": 10:00-12:00 \"b\"", NULL, ""},
    {"24/7 off", NULL, ""},
    {"24/7 \"a\"", NULL, ""},
    {"Mo \"a;b,c||d\"", NULL, ""},
    {"Mo \" a \"", NULL, ""},
    /* Times on the next day. */
    {"00:00-00:00", "00:00-24:00", ""},
    {"10:00-00:00", "10:00-24:00", ""},
    {"10:00-24:00", NULL, ""},
    {"10:00-34:00", "10:00-10:00", ""}, /* as long as a day */
    {"10:00-34:01", NULL, ""},
    {"10:00-33:59", "10:00-09:59", ""},
    {"00:00-48:00", NULL, ""},
    {"23:59-48:00", NULL, ""},
    {"22:00-26:00+", "22:00-02:00+", ""},
    {"sunset-26:00", NULL, ""},
    {"(sunset-00:01)-24:00", NULL, ""},
    {"(sunrise-00:00)-(sunset+00:00)", "sunrise-sunset", ""},
    {"(dawn+23:59)-dusk+", NULL, ""},
    {"10:00-sunset+,(dusk+01:00)+", NULL, ""},
    /* Days. */
    {"Mo[5,-5]", NULL, ""},
    {"Mo[-1,5,1,1]", "Mo[1,5,-1]", ""},
    {"Mo[-3--1]", "Mo[-1,-2,-3]", ""},
    {"Mo[1],Tu,PH +1 day,SH", NULL, ""},
    {"PH,SH Mo-Fr,Su[1] 10:00-12:00", NULL, ""},
    /* Dates. */
    {"Jan-Jan", "Jan", ""},
    {"2026 Jan-2026 Jan", "2026 Jan", ""},
    {"2026 Jan-2027 Jan", NULL, ""},
    {"Dec 24-Dec 26", "Dec 24-26", ""},
    {"Dec 26-Dec 24", NULL, ""},
    {"Dec 24-Jan 06,08", "Dec 24-Jan 06,Jan 08", ""},
    {"2026 Dec 24-2026 Dec 26", "2026 Dec 24-26", ""},
    {"2026 Dec 24-26,31", "2026 Dec 24-26,2026 Dec 31", ""},
    {"2026 Dec 24-2027 Dec 26", NULL, ""},
    {"Dec 24 -Su-Dec 26", NULL, ""},
    {"2026 Dec 26 -Su-2026 Dec 24", NULL, ""},
    {"Dec 24-Dec 26 +1 day", NULL, ""},
    {"Dec 24 +1 day-Dec 26", NULL, ""},
    {"Mar 01-01/7", NULL, ""},
    {"Jan 06 +Su+", NULL, ""},
    {"easter +1 day+", NULL, ""},
    {"2026 easter -1 day-2026 easter +1 day", NULL, ""},
    {"Mar Su[1] -1 day-Mar Su[-1] +6 days/2", NULL, ""},
    {"2026,2028 Jan,Mar", NULL, ""},
    {"2026-2030/1", "2026-2030", ""},
    {"2026/2,2027+", NULL, ""},
    {"week 10-10", "week 10", ""},
    {"Mo week 10", NULL, "refused"},
};

/* Where the warnings are. */
static Str places(const HoursFaults *faults) {
    StrBuf text = {.arena = &arena};
    strbuf_add(&text, faults->refused ? STR("refused") : STR(""));
    for (size_t i = 0; !faults->refused && i < faults->count; i++)
        strbuf_format(&text, "%s%zu", i ? " " : "", faults->list[i].at);
    return strbuf_str(&text);
}

static void what_is_loose_is_put_straight(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        HoursFaults faults;
        const Hours *hours = hours_parse(str_from(rows[i].value), &arena, &faults);
        Str warned = places(&faults), got = hours ? hours_print(hours, &arena) : STR("");
        if (!str_equal(warned, str_from(rows[i].warnings)))
            fail_msg("'%s' is doubted at '%.*s'", rows[i].value, STR_ARG(warned));
        if (hours && !str_equal(got, str_from(rows[i].want ? rows[i].want : rows[i].value)))
            fail_msg("'%s' is printed as '%.*s'", rows[i].value, STR_ARG(got));
    }
}

static void what_is_printed_is_read_without_a_doubt(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        HoursFaults faults;
        if (strcmp(rows[i].warnings, "refused") == 0)
            continue;
        Str printed = print(rows[i].value);
        const Hours *again = hours_parse(printed, &arena, &faults);
        if (!again || faults.count)
            fail_msg("'%.*s' is not read, or doubted", STR_ARG(printed));
        assert_true(str_equal(hours_print(again, &arena), printed));
    }
}

enum { YEAR_MINUTES = 366 * DAY_MINUTES };

/* Two years from the day on, with Christmases, an Easter and a week 53 in them. */
static void hold_same(const char *value, HoursTable *a, HoursTable *b) {
    int64_t from = (int64_t)date_days((Date){2026, 3, 1}) * DAY_MINUTES;
    HoursWalk one = {.table = a, .at = from, .end = from + 2 * YEAR_MINUTES}, other = one;
    other.table = b;
    HoursInterval x, y;
    while (hours_walk_next(&one, &x)) {
        if (!hours_walk_next(&other, &y) || x.from != y.from || x.to != y.to || x.moment.state != y.moment.state ||
            !str_equal(x.moment.comment, y.moment.comment))
            fail_msg("'%s' means something else when it is printed", value);
    }
    assert_false(hours_walk_next(&other, &y));
}

static void what_is_printed_means_the_same(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        if (strcmp(rows[i].warnings, "refused") == 0)
            continue;
        ArenaMark mark = arena_mark(&arena);
        HoursTable *table = good_table(&arena, rows[i].value, "SE");
        hold_same(rows[i].value, table, good_table(&arena, str_c(&arena, print(rows[i].value)), "SE"));
        arena_rewind(&arena, mark);
    }
}

/* The value is the caller's: what was read of it stays. */
static void a_value_outlives_its_text(void **state) {
    char text[] = "Mo 10:00-12:00 open \"ring\"";
    (void)state;
    const Hours *hours = good_hours(&arena, text);
    memset(text, '?', sizeof text - 1);
    assert_true(str_equal(hours_print(hours, &arena), STR("Mo 10:00-12:00 open \"ring\"")));
}

static void the_sun_is_known_of(void **state) {
    static const struct {
        const char *value;
        bool sun, closed;
    } kinds[] = {
        {"sunrise-12:00", true, false},
        {"10:00-dusk", true, false},
        {"10:00-12:00,dawn+", true, false},
        {"Mo 10:00-12:00; Tu dusk+ off", true, false},
        {"10:00-12:00", false, false},
        {"24/7", false, false},
        {"Mo dusk+ off; Tu off", true, true},
        {"\"sunset\"", false, false},
        {"off", false, true},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(kinds); i++) {
        const Hours *hours = good_hours(&arena, kinds[i].value);
        if (hours_by_sun(hours) != kinds[i].sun || hours_only_closed(hours) != kinds[i].closed)
            fail_msg("'%s'", kinds[i].value);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_loose_is_put_straight),
        cmocka_unit_test(what_is_printed_is_read_without_a_doubt),
        cmocka_unit_test(what_is_printed_means_the_same),
        cmocka_unit_test(a_value_outlives_its_text),
        cmocka_unit_test(the_sun_is_known_of),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
