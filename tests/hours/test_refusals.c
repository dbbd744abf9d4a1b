/* Where the parser stops, and what it says there: beside the mistakes that people make, those that a value can have by
 * being cut short, glued together or out of bounds. */
#include "check.h"

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

#define SUN "the sun's times are dawn, sunrise, sunset and dusk"
#define SHIFT "in parentheses stands a time before or after: (sunset-01:00)"
#define DIGITS "this number has too many digits"
#define NO_TEXT "this is no letter, sign or space"
#define NUMBER "a number is missing here"
#define YEAR "a year has four digits, from 1000 to 9999"
#define LIST "these stand in one list, with commas between them"
#define DAYS_LIST "days stand in one list, with commas: `Mo,We-Fr,PH`"
#define RULE_ENDS "here the rule ends; a further one starts with `;` or `,`"
#define BEHIND_DAYS "behind days stand times, as 08:00-16:00"
#define BACKWARDS "this range ends before it begins"
#define NTH "which of the month is a number from 1 to 5, or from -1 to -5"
#define NO_RULE_HERE "there is no rule between these separators"
#define TOO_LATE "a span ends at 48:00, on the next day, at the latest"

/* The first error. */
static const struct {
    const char *value;
    size_t at, length;
    const char *message;
} rows[] = {
    /* Periods and offsets. */
    {"week 01-52/27", 11, 2, "a period here is from 2 to 26"},
    {"week 01-53/1", 11, 1, "a period here is from 2 to 26"},
    {"Mar 01-31/367", 10, 3, "a period here is from 1 to 366"},
    {"Mar 01-31/0", 10, 1, "a period here is from 1 to 366"},
    {"2026-2030/101", 10, 3, "a period here is from 1 to 100"},
    {"2026-2030/", 10, 0, NUMBER},
    {"PH +1 dax", 6, 3, "so many what? Write `+1 day` or `-2 days`"},
    {"Mo[1] +1 dayz", 9, 4, "so many what? Write `+1 day` or `-2 days`"},
    {"PH -0 days", 3, 7, "an offset here is from 1 to 1 day"},
    {"Mo[1] +7 days", 6, 7, "an offset here is from 1 to 6 days"},
    {"easter +0 days", 7, 7, "an offset here is from 1 to 200 days"},
    {"easter +201 days", 7, 9, "an offset here is from 1 to 200 days"},
    {"Dec 25 -201 days", 7, 9, "an offset here is from 1 to 200 days"},
    {"easter +1000 days", 8, 4, DIGITS},
    {"SH -1 day", 3, 1, BEHIND_DAYS},
    /* Numbers. */
    {"week 001", 5, 3, DIGITS},
    {"Mo[001]", 3, 3, DIGITS},
    {"(sunrise+001:00)-12:00", 9, 3, DIGITS},
    {"Mo[]", 3, 1, NUMBER},
    {"Mo[1,]", 5, 1, NUMBER},
    {"Mo[-]", 4, 1, NUMBER},
    {"Mo[-6]", 3, 2, NTH},
    {"Mo[-1--2]", 3, 5, "this range runs backwards"},
    {"Mo[-1-2]", 3, 4, "this range runs backwards"},
    {"week 00", 5, 2, "weeks are 01 to 53"},
    {"week 53-54", 8, 2, "weeks are 01 to 53"},
    {"2026,", 5, 0, YEAR},
    {"2026-26", 5, 2, YEAR},
    {"10000", 0, 5, "a time of day is written 08:00"},
    /* Dates. */
    {"Jun 31", 4, 2, "Jun has no day 31, its last is 30"},
    {"Jun 00", 4, 2, "Jun has no day 0, its last is 30"},
    {"2028 Feb 30", 9, 2, "Feb has no day 30, its last is 29"},
    {"Jun 01,32", 7, 2, "Jun has no day 32, its last is 30"},
    {"Jun 10,9-05", 7, 4, BACKWARDS},
    {"2026 Dec 24-2025 Dec 26", 0, 23, BACKWARDS},
    {"2026 Dec 24-2026 Nov 26", 0, 23, BACKWARDS},
    {"2026 Dec-2025 Jan", 0, 17, BACKWARDS},
    {"2026-2026", 0, 9, "a range of years ends after it begins"},
    {"Dec 24-Foo", 7, 3, "months are Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"},
    {"Mar Su[1]-Oct Su", 16, 0, "which of the month? Write `Su[-1]` for the last Sunday"},
    {"Mar Su[1]-Oct Su[x]", 17, 1, NUMBER},
    {"Mar Su[1]-Oct Su[6]", 14, 4, NTH},
    {"Mar Su[0]-Oct Su[1]", 4, 4, NTH},
    {"Mar Su[1]-Oct Su[1", 18, 0, "the bracket is not closed"},
    {"2026 2027", 5, 4, LIST},
    {"week 10 week 12", 8, 4, LIST},
    {"Jan week 10 Feb", 12, 3, LIST},
    {"2026 week 10 2027", 13, 4, LIST},
    /* Days. */
    {"SH SH", 3, 2, DAYS_LIST},
    {"Mo PH", 3, 2, DAYS_LIST},
    {"PH Mo Tu", 6, 2, BEHIND_DAYS},
    {"Mo[1]-Fr", 5, 1, BEHIND_DAYS},
    {"Mo-PH", 3, 2, "a range of days ends with a weekday: Mo Tu We Th Fr Sa Su"},
    /* Times. */
    {"Mo 10:00-", 9, 0, "a time is missing here, as 08:00"},
    {"10:00-noon", 6, 4, SUN},
    {"(noon+01:00)-12:00", 1, 4, SUN},
    {"()-12:00", 1, 1, SUN},
    {"(sunrise)-12:00", 8, 1, SHIFT},
    {"(sunrise+1)-12:00", 10, 1, SHIFT},
    {"(sunrise+24:00)-12:00", 11, 1, SHIFT},
    {"(sunrise+01:60)-12:00", 12, 2, "minutes are 00 to 59"},
    {"(sunrise+)-12:00", 9, 1, NUMBER},
    {"10:00:00-12:00", 5, 1, "times have hours and minutes, no seconds"},
    {"24:00-25:00", 0, 5, "a span starts between 00:00 and 23:59"},
    {"00:00-48:01", 6, 5, TOO_LATE},
    {"00:00-99:00", 6, 5, TOO_LATE},
    {"0am-1pm", 1, 2, "with am and pm hours are 1 to 12"},
    {"1pm-13pm", 6, 2, "with am and pm hours are 1 to 12"},
    {"Mo 10:00/30", 3, 8, "this names moments, as a bus leaves; opening hours are spans"},
    {"08:00-12:00 Mo", 12, 2, "days stand before their times; a further rule starts with `;` or `,`"},
    /* Rules and comments. */
    {";", 0, 1, NO_RULE_HERE},
    {",", 0, 1, NO_RULE_HERE},
    {"||", 0, 1, NO_RULE_HERE},
    {"Mo;;Tu", 3, 1, NO_RULE_HERE},
    {"Mo ,, Tu", 4, 1, NO_RULE_HERE},
    {"Mo | Tu", 3, 1, BEHIND_DAYS},
    {"|", 0, 1, "this is no part of opening hours"},
    {"Mo 08:00-12:00,", 14, 1, "a rule is missing behind this"},
    {"Mo 10:00-12:00 open off", 20, 3, RULE_ENDS},
    {"Mo \"a\" \"b\"", 7, 1, RULE_ENDS},
    {"Mo \"a\" off", 7, 3, RULE_ENDS},
    {"\"a\" Mo", 4, 2, RULE_ENDS},
    {"\" \":Mo", 0, 3, "the comment is empty"},
    {"Mo \"a\"; Tu \"", 11, 1, "the comment is not closed: its second `\"` is missing"},
    {"Mo 24/7", 3, 2, BEHIND_DAYS},
    {"24/77", 4, 1, "`24/7` stands alone"},
    {"24/7 10:00-12:00", 5, 2, "`24/7` stands alone"},
    /* Bytes that are no text: half a letter, one too long, half of a pair, and what no screen shows. */
    {"Mo \303", 3, 1, NO_TEXT},
    {"Mo \"\300\257\"", 4, 1, NO_TEXT},
    {"Mo \"\355\240\200\"", 4, 1, NO_TEXT},
    {"Mo \"\364\220\200\200\"", 4, 1, NO_TEXT},
    {"\200", 0, 1, NO_TEXT},
    {"Mo\n10:00-12:00", 2, 1, NO_TEXT},
    {"Mo \"a\177\"", 5, 1, NO_TEXT},
};

static const HoursFault *first_error(const HoursFaults *faults) {
    for (size_t i = 0; i < faults->count; i++)
        if (!faults->list[i].warning)
            return &faults->list[i];
    fail_msg("refused without an error");
    return NULL;
}

static void every_refusal_has_its_place_and_its_words(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        HoursFaults faults;
        if (hours_parse(str_from(rows[i].value), &arena, &faults))
            fail_msg("'%s' is read", rows[i].value);
        const HoursFault *fault = first_error(&faults);
        if (fault->at != rows[i].at || fault->length != rows[i].length ||
            !str_equal(fault->message, str_from(rows[i].message)))
            fail_msg("'%s': %zu+%zu %.*s", rows[i].value, fault->at, fault->length, STR_ARG(fault->message));
    }
}

/* A string ends at a NUL, a text does not. */
static void a_nul_ends_no_value(void **state) {
    static const struct {
        Str value;
        size_t at;
    } nuls[] = {{{"\0", 1}, 0}, {{"Mo\0", 3}, 2}, {{"Mo \"a\0b\"", 8}, 5}, {{"24/7\0;", 6}, 4}};
    (void)state;
    for (size_t i = 0; i < COUNT(nuls); i++) {
        HoursFaults faults;
        assert_null(hours_parse(nuls[i].value, &arena, &faults));
        assert_int_equal(faults.count, 1);
        assert_int_equal(faults.list[0].at, nuls[i].at);
        assert_int_equal(faults.list[0].length, 1);
        assert_true(str_equal(faults.list[0].message, STR(NO_TEXT)));
    }
}

/* Where the faults of a value are, a warning's with a '?'. */
static Str places(const HoursFaults *faults) {
    StrBuf text = {.arena = &arena};
    strbuf_add(&text, STR(""));
    for (size_t i = 0; i < faults->count; i++)
        strbuf_format(&text, "%s%zu%s", i ? " " : "", faults->list[i].at, faults->list[i].warning ? "?" : "");
    return strbuf_str(&text);
}

/* One error a rule; what stands in a comment starts no other. */
static void a_rule_in_error_hides_none_behind_it(void **state) {
    static const struct {
        const char *value, *want;
        bool refused;
    } many[] = {
        {"Mo 10:00-12:00", "", false},
        {"Mo foo bar; Tu foo bar", "3 15", true},
        {"Mo foo || Tu foo", "3 13", true},
        {"Mo foo | bar; Tu foo", "3 17", true},
        {"mo 10:00-12:00; Tu foo; we 10:00-12:00;", "0? 19 24? 38?", true},
        {"Mo foo \"a; b || c\"; week 54", "3 25", true},
        {"Mo foo, Tu foo", "3", true}, /* the comma may be part of what is wrong */
        {"MO-FR 8 : 00-12:00PM OPEN", "0? 3? 8? 18? 21?", false},
        {"; ; Tu foo", "0 2 7", true},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(many); i++) {
        HoursFaults faults;
        hours_parse(str_from(many[i].value), &arena, &faults);
        Str got = places(&faults);
        if (!str_equal(got, str_from(many[i].want)))
            fail_msg("'%s': %.*s", many[i].value, STR_ARG(got));
        assert_int_equal(faults.refused, many[i].refused);
    }
}

/* As staff of both countries write hours, and what these are. */
static const struct {
    const char *value, *meant;
} hints[] = {
    {"Monday 12am-12pm", "Mo 00:00-12:00"},
    {"Monday 8 pm - 9 pm", "Mo 20:00-21:00"},
    {"Weekends 10am to 2pm", "Sa,Su 10:00-14:00"},
    {"Mo 830-1630", "Mo 08:30-16:30"},
    {"Tisdag\342\200\223torsdag kl 9.15\342\200\22315.45", "Tu-Th 09:15-15:45"},
    {"tisdagar och torsdagar 13-16", "Tu,Th 13:00-16:00"},
    {"l\303\266rdag-s\303\266ndag 10-14; helgdagar st\303\244ngt", "Sa-Su 10:00-14:00; PH off"},
    {"l\303\270rdag-s\303\270ndag 10-14; helligdage lukket", "Sa-Su 10:00-14:00; PH off"},
    {"sista fredagen i m\303\245naden 8-12", "Fr[-1] 08:00-12:00"},
    {"dygnet runt", "24/7"},
    {"2024 m\303\245ndag 8-16", "2024 Mo 08:00-16:00"},
    {"Mo-Fr 8-16; 31/12 st\303\244ngt", "Mo-Fr 08:00-16:00; Dec 31 off"},
    {"Mo-Fr 8-16; 1/1 st\303\244ngt", "Mo-Fr 08:00-16:00; Jan 01 off"},
    {"Mo-Fr 8-16; 31 dec st\303\244ngt", "Mo-Fr 08:00-16:00; Dec 31 off"},
    {"Mo-Fr 8-16; 1.-31. december lukket", "Mo-Fr 08:00-16:00; Dec 01-31 off"},
    {"\342\200\236Mo-Fr 8-16\342\200\234", "Mo-Fr 08:00-16:00"},
    {"Mo-Fr 8-16 \342\200\236ring\342\200\234", "Mo-Fr 08:00-16:00 \"ring\""},
};

static void what_staff_write_is_understood(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(hints); i++) {
        HoursFaults faults;
        assert_null(hours_parse(str_from(hints[i].value), &arena, &faults));
        Str help = first_error(&faults)->help;
        if (!str_equal(help, str_format(&arena, "did you mean `%s`?", hints[i].meant)))
            fail_msg("'%s': %.*s", hints[i].value, STR_ARG(help));
    }
}

/* Staff see a value letter by letter as they write it. */
static void a_value_can_be_cut_anywhere(void **state) {
    static const char value[] =
        "\"a\": mo-FR,PH 8 : 00am-12:00,(sunrise+01:00)-sunset+ open \"b\303\245\"; 2026-2030/2 Mar Su[-1] +1 day-Oct "
        "Su[1] off, 2026 Dec 24-26,31 Mo[1,-1] -2 days unknown || easter -2 days-easter +1 day/2 week 01-53/2: SH We";
    (void)state;
    int read = 0;
    for (size_t length = 0; length < sizeof value; length++) {
        HoursFaults faults;
        Str text = str_copy(&arena, (Str){value, length});
        const Hours *hours = hours_parse(text, &arena, &faults);
        assert_int_equal(hours == NULL, faults.refused);
        read += hours != NULL;
        for (size_t i = 0; i < faults.count; i++)
            assert_true(faults.list[i].at <= length && faults.list[i].length <= length - faults.list[i].at);
    }
    assert_in_range(read, 10, sizeof value / 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_refusal_has_its_place_and_its_words),
        cmocka_unit_test(a_nul_ends_no_value),
        cmocka_unit_test(a_rule_in_error_hides_none_behind_it),
        cmocka_unit_test(what_staff_write_is_understood),
        cmocka_unit_test(a_value_can_be_cut_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
