/* What is wrong with a value, where, and what would be right. */
#include <stdlib.h>

#include "check.h"

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

#define EXAMPLE "write them as `Mo-Fr 08:00-12:00,13:00-16:30; PH off`"
#define WEEKDAYS "weekdays are Mo Tu We Th Fr Sa Su"
#define TIME "a time of day is written 08:00"
#define CLOSED "if nobody knows the hours, write `unknown`; `off` takes days away from other rules"
#define MONTHS "months are Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"

/* The first error. */
static const struct {
    const char *value;
    size_t at, length;
    const char *message, *help;
} rows[] = {
    /* Words of Swedish, Danish and English are understood well enough to say what they would be here. */
    {"M\303\245n-Fre 8-16", 0, 4, WEEKDAYS, "did you mean `Mo-Fr 08:00-16:00`?"},
    {"m\303\245ndag till fredag kl. 8.30\342\200\22316.30", 0, 7, WEEKDAYS, "did you mean `Mo-Fr 08:30-16:30`?"},
    {"mandag-torsdag 9-15, fredag 9-12", 0, 6, WEEKDAYS, "did you mean `Mo-Th 09:00-15:00, Fr 09:00-12:00`?"},
    {"Monday to Friday 8am - 5pm", 0, 6, WEEKDAYS, "did you mean `Mo-Fr 08:00-17:00`?"},
    {"M-F", 0, 1, WEEKDAYS, "did you mean `Mo-Fr`?"},
    {"Vardagar 8-16", 0, 8, WEEKDAYS, "did you mean `Mo-Fr 08:00-16:00`?"},
    {"hverdage 9.00-15.00; helligdage lukket", 0, 8, WEEKDAYS, "did you mean `Mo-Fr 09:00-15:00; PH off`?"},
    {"l\303\266rdag st\303\244ngt", 0, 7, WEEKDAYS, CLOSED},
    {"Mo-Fr 8-16, r\303\266da dagar st\303\244ngt", 6, 1, TIME, "did you mean `Mo-Fr 08:00-16:00; PH off`?"},
    {"Mo-Fr 8-16; vecka 26-33 8-15", 6, 1, TIME, "did you mean `Mo-Fr 08:00-16:00; week 26-33 08:00-15:00`?"},
    {"jul-aug 8-15", 4, 5, "both ends of a range are months, or both are dates", "did you mean `Jul-Aug 08:00-15:00`?"},
    {"f\303\266rsta l\303\266rdagen i m\303\245naden 10-14", 0, 7, WEEKDAYS, "did you mean `Sa[1] 10:00-14:00`?"},
    {"L\303\266r[1] 10-14", 0, 4, WEEKDAYS, "did you mean `Sa[1] 10:00-14:00`?"},
    {"Ma-To 9-15", 0, 2, WEEKDAYS, "did you mean `Mo-Th 09:00-15:00`?"},
    {"8-12 13-16", 0, 1, TIME, "did you mean `08:00-12:00,13:00-16:00`?"},
    {"8-16. L\303\266r 10-14.", 0, 1, TIME, "did you mean `08:00-16:00; Sa 10:00-14:00`?"},
    {"Mo-Th 8-16, st\303\244ngt fredag", 6, 1, TIME, "did you mean `Mo-Th 08:00-16:00; Fr off`?"},
    {"Mo-Fr 8-16 lukket 24. december", 6, 1, TIME, "did you mean `Mo-Fr 08:00-16:00; Dec 24 off`?"},
    {"Mo-Fr 8-16; st\303\244ngt vecka 29", 6, 1, TIME, "did you mean `Mo-Fr 08:00-16:00; week 29 off`?"},
    {"Mo-Fr 8-16, lunchst\303\244ngt 12-13", 6, 1, TIME, "did you mean `Mo-Fr 08:00-16:00; 12:00-13:00 off`?"},
    {"enligt \303\266verenskommelse", 0, 6, WEEKDAYS,
     "a text to show is written with both kinds of quotes: `'\"enligt \303\266verenskommelse\"'`"},
    {"To 10-12", 0, 2, WEEKDAYS, "did you mean `Th 10:00-12:00`?"},
    {"Mo-We 10:00-14:00; To 10:00-17:00", 19, 2, WEEKDAYS, "did you mean `Mo-We 10:00-14:00; Th 10:00-17:00`?"},
    {"ma, to 9 to 12", 0, 2, WEEKDAYS, "did you mean `Mo,Th 09:00-12:00`?"},
    {"Mo-Fr 09:00-15:00; Sa lukket", 22, 6, "behind days stand times, as 08:00-16:00",
     "did you mean `Mo-Fr 09:00-15:00; Sa off`?"},
    {"\342\200\235Mo-Fr 8-16\342\200\235", 0, 5, WEEKDAYS, "did you mean `Mo-Fr 08:00-16:00`?"},
    /* Dates as people write them. */
    {"Mo-Fr 08:00-16:00; 14/5 st\303\244ngt", 19, 2, TIME, "did you mean `Mo-Fr 08:00-16:00; May 14 off`?"},
    {"Mo-Fr 08:00-16:00; 24 dec - 1 jan st\303\244ngt", 19, 2, TIME,
     "did you mean `Mo-Fr 08:00-16:00; Dec 24-Jan 01 off`?"},
    {"Mo-Fr 08:00-16:00; 24.-31. december lukket", 19, 2, TIME, "did you mean `Mo-Fr 08:00-16:00; Dec 24-31 off`?"},
    {"Mo-Fr 08:00-16:00; 14 maj 2027 st\303\244ngt", 19, 2, TIME, "did you mean `Mo-Fr 08:00-16:00; 2027 May 14 off`?"},
    {"Mo-Fr 08:00-16:00; 2027-05-14 off", 24, 2, "a year has four digits, from 1000 to 9999",
     "did you mean `Mo-Fr 08:00-16:00; 2027 May 14 off`?"},
    {"Mo-Fr 10:00\342\200\22319:00", 6, 5, "a closing time is missing", "did you mean `Mo-Fr 10:00-19:00`?"},
    {"08:00-12:00 / 13:00-16:00", 0, 25, "this names moments, as a bus leaves; opening hours are spans",
     "did you mean `08:00-12:00,13:00-16:00`?"},
    {"juli 10-14", 0, 4, WEEKDAYS, "did you mean `Jul 10-14`?"}, /* a number behind a month is its day */
    {"Mo 8-16", 3, 1, TIME, "did you mean `Mo 08:00-16:00`?"},
    {"Mo 0800-1600", 3, 4, TIME, "did you mean `Mo 08:00-16:00`?"},
    {"Mo 08.00-16.00", 3, 2, TIME, "did you mean `Mo 08:00-16:00`?"},
    {"Mo\342\200\223Fr 10:00\342\200\22312:00", 0, 7, WEEKDAYS, "did you mean `Mo-Fr 10:00-12:00`?"},
    {"Mo-Fr 8-16 open \"Kl. 8\"", 6, 1, TIME, "did you mean `Mo-Fr 08:00-16:00 open \"Kl. 8\"`?"},
    {"Lun-Ven 8-16", 0, 3, WEEKDAYS, EXAMPLE},
    {"Mo foo", 3, 3, "behind days stand times, as 08:00-16:00", EXAMPLE},
    /* Nothing at all, and what is no text. */
    {"", 0, 0, "there are no hours here", EXAMPLE},
    {"   ", 0, 1, "there are no hours here", EXAMPLE},
    {"Mo\001", 2, 1, "this is no letter, sign or space", ""},
    {"Mo \"\377\"", 4, 1, "this is no letter, sign or space", ""},
    {"?", 0, 1, "this is no part of opening hours", EXAMPLE},
    /* Rules. */
    {"Mo 08:00-12:00 ||", 15, 2, "a rule is missing behind this", ""},
    {"Mo 08:00-12:00; || Tu", 16, 1, "there is no rule between these separators", ""},
    {"Mo off off", 7, 3, "here the rule ends; a further one starts with `;` or `,`", ""},
    {"10:00-12:00 foo", 12, 3, "after times only `open`, `off`, `unknown` or a \"comment\" can stand", EXAMPLE},
    {"24/7 Mo", 5, 2, "`24/7` stands alone", ""},
    {"\"", 0, 1, "the comment is not closed: its second `\"` is missing", ""},
    {"Mo \"\"", 3, 2, "the comment is empty", ""},
    /* Days. */
    {"Mo Mo", 3, 2, "days stand in one list, with commas: `Mo,We-Fr,PH`", ""},
    {"Mo-", 3, 0, "a range of days ends with a weekday: Mo Tu We Th Fr Sa Su", ""},
    {"Mo-Fr[1]", 5, 1, "a range of days has no number behind it", ""},
    {"Mo[6]", 3, 1, "which of the month is a number from 1 to 5, or from -1 to -5", ""},
    {"Mo[0]", 3, 1, "which of the month is a number from 1 to 5, or from -1 to -5", ""},
    {"Mo[1", 4, 0, "the bracket is not closed: write `Mo[1]` or `Mo[1,3]`", ""},
    {"Mo[2-1]", 3, 3, "this range runs backwards", ""},
    {"PH +2 days", 3, 7, "an offset here is from 1 to 1 day", ""},
    /* Dates. */
    {"Jan Jan", 4, 3, "these stand in one list, with commas between them", ""},
    {"Feb 30", 4, 2, "Feb has no day 30, its last is 29", ""},
    {"2026 Feb 29", 9, 2, "Feb has no day 29, its last is 28", ""},
    {"Feb 29 2026", 0, 11, "in that year the month is shorter", ""},
    {"Dec 24-", 7, 0, MONTHS, ""},
    {"Jun 15-easter -2 days,20", 22, 2, TIME, EXAMPLE}, /* Easter has no month to go on with */
    {"Oct-Dec/2", 7, 1, "this is no part of opening hours", EXAMPLE},
    {"Jan-Dec 24", 4, 6, "both ends of a range are months, or both are dates", ""},
    {"Jan 05-03", 0, 9, "this range ends before it begins", ""},
    {"Jan-2026 Mar", 0, 12, "a range that ends in a year begins in one", ""},
    {"2026-2025", 0, 9, "a range of years ends after it begins", ""},
    {"week 54", 5, 2, "weeks are 01 to 53", ""},
    {"week 10-05", 5, 5, "a range of weeks stays within a year", "write `10-53,01-05`"},
    {"week", 4, 0, "a number is missing here", ""},
    {"easter +400 days", 7, 9, "an offset here is from 1 to 200 days", ""},
    /* Times. */
    {"Mo 08:00", 3, 5, "a closing time is missing", "write when it closes behind it, or `08:00+` if nobody knows"},
    {"Mo 25:00-26:00", 3, 5, "a span starts between 00:00 and 23:59", ""},
    {"Mo 08:60-10:00", 6, 2, "minutes are 00 to 59", ""},
    {"Mo 8:5-9:00", 5, 1, "minutes are written with two digits, as 08:00", "did you mean `Mo 08:05-09:00`?"},
    {"Mo 08:00-49:00", 9, 5, "a span ends at 48:00, on the next day, at the latest", ""},
    {"Mo 10:00-12:00/30", 3, 14, "this names moments, as a bus leaves; opening hours are spans",
     "leave out what stands from the `/` on"},
    {"13pm-14:00", 2, 2, "with am and pm hours are 1 to 12", ""},
    {"(sunrise+25:00)-12:00", 11, 1, "in parentheses stands a time before or after: (sunset-01:00)", ""},
    {"(sunrise-08:00", 14, 0, "the parenthesis is not closed", "did you mean `sunrise-08:00`?"},
};

static const HoursFault *first_error(const HoursFaults *faults) {
    for (size_t i = 0; i < faults->count; i++)
        if (!faults->list[i].warning)
            return &faults->list[i];
    return NULL;
}

static void an_error_points_and_helps(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        HoursFaults faults;
        assert_null(hours_parse(str_from(rows[i].value), &arena, &faults));
        const HoursFault *fault = first_error(&faults);
        assert_non_null(fault);
        if (fault->at != rows[i].at || fault->length != rows[i].length ||
            !str_equal(fault->message, str_from(rows[i].message)) || !str_equal(fault->help, str_from(rows[i].help)))
            fail_msg("'%s': %zu+%zu %.*s | %.*s", rows[i].value, fault->at, fault->length, STR_ARG(fault->message),
                     STR_ARG(fault->help));
    }
}

/* What stands between the backquotes of "did you mean `…`?" can be read. */
static void suggestions_are_good(void **state) {
    (void)state;
    size_t read = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Str help = str_from(rows[i].help), meant = STR("did you mean `");
        if (!str_starts(help, meant))
            continue;
        good_hours(&arena, str_c(&arena, str_slice(help, meant.len, help.len - 2)));
        read++;
    }
    assert_true(read > 10);
}

/* Legal, if not as it should be. */
static const struct {
    const char *value;
    size_t at, length;
    const char *message, *help;
} warnings[] = {
    {"Mo; Tu;", 6, 1, "nothing follows this `;`", "leave it out"},
    {"Mo:10:00-12:00", 2, 1, "there is no colon behind days", "leave it out"},
    {"mo 10:00-12:00", 0, 2, "capital and small letters matter to other readers", "write `Mo`"},
    {"10:00am-12:00", 5, 2, "hours are written from 00:00 to 24:00, without am and pm", ""},
    {"Jan 2026", 4, 4, "years stand before months and dates, and those before weeks", ""},
};

static void what_is_loose_is_read_with_a_warning(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(warnings); i++) {
        HoursFaults faults;
        assert_non_null(hours_parse(str_from(warnings[i].value), &arena, &faults));
        assert_int_equal(faults.count, 1);
        const HoursFault *fault = &faults.list[0];
        if (!fault->warning || fault->at != warnings[i].at || fault->length != warnings[i].length ||
            !str_equal(fault->message, str_from(warnings[i].message)) ||
            !str_equal(fault->help, str_from(warnings[i].help)))
            fail_msg("'%s': %zu+%zu %.*s", warnings[i].value, fault->at, fault->length, STR_ARG(fault->message));
    }
}

static void errors_are_told_all_at_once(void **state) {
    (void)state;
    HoursFaults faults;
    assert_null(hours_parse(STR("Mo foo; Tu 08:00-10:00; week 54; Feb 30 off"), &arena, &faults));
    assert_int_equal(faults.count, 3);
    assert_true(faults.refused);
    assert_int_equal(faults.list[0].at, 3);
    assert_int_equal(faults.list[1].at, 29);
    assert_int_equal(faults.list[2].at, 37);
}

static Str repeated(const char *rule, size_t times, const char *between) {
    StrBuf text = {.arena = &arena};
    for (size_t i = 0; i < times; i++)
        strbuf_format(&text, "%s%s", i ? between : "", rule);
    return strbuf_str(&text);
}

/* However many warnings come first, who is refused is told why. */
static void faults_have_an_end(void **state) {
    (void)state;
    HoursFaults faults;
    assert_null(hours_parse(repeated("foo", 100, "; "), &arena, &faults));
    assert_int_equal(faults.count, HOURS_FAULTS_MOST);
    Str late = str_format(&arena, "%.*s; foo", STR_ARG(repeated("mo 10:00-12:00", 60, "; ")));
    assert_null(hours_parse(late, &arena, &faults));
    assert_int_equal(faults.count, HOURS_FAULTS_MOST);
    assert_non_null(first_error(&faults));
}

static void a_value_has_its_limits(void **state) {
    static const struct {
        const char *rule, *between;
        size_t most;
        const char *message;
    } limits[] = {
        {"10:00-12:00", "; ", 128, "there are too many rules: at most 128"},
        {"10:00-12:00", ",", 128, "there are too many spans of time: at most 128"},
        {"Dec 24", ",", 128, "there is too much here: at most 128 years, dates, weeks and days"},
        {"Mo", ",", 128, "there is too much here: at most 128 years, dates, weeks and days"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(limits); i++) {
        HoursFaults faults;
        assert_non_null(hours_parse(repeated(limits[i].rule, limits[i].most, limits[i].between), &arena, &faults));
        assert_null(hours_parse(repeated(limits[i].rule, limits[i].most + 1, limits[i].between), &arena, &faults));
        const HoursFault *fault = first_error(&faults);
        if (!str_equal(fault->message, str_from(limits[i].message)))
            fail_msg("%s: %.*s", limits[i].rule, STR_ARG(fault->message));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_points_and_helps),
        cmocka_unit_test(suggestions_are_good),
        cmocka_unit_test(what_is_loose_is_read_with_a_warning),
        cmocka_unit_test(errors_are_told_all_at_once),
        cmocka_unit_test(faults_have_an_end),
        cmocka_unit_test(a_value_has_its_limits),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
