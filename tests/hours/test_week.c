/* Expressions and the week they make; mistakes and where they are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../app/hours/week.h"

/* One word a day: "8:00-12:00,13:00-16:30", "-" when closed; equal days in a row are "x2". */
static Str week_text(Arena *arena, const HoursWeek *week) {
    StrBuf buf = {.arena = arena};
    for (int day = 0; day < WEEK_DAYS; day++) {
        strbuf_add(&buf, day ? STR(" ") : STR(""));
        for (size_t i = 0; i < week->days[day].count; i++) {
            HoursSpan span = week->days[day].spans[i];
            strbuf_format(&buf, "%s%d:%02d-%d:%02d", i ? "," : "", span.from / 60, span.from % 60, span.to / 60,
                          span.to % 60);
        }
        if (week->days[day].count == 0)
            strbuf_char(&buf, '-');
    }
    if (week->always)
        strbuf_add(&buf, STR(" always"));
    if (week->holiday_off)
        strbuf_add(&buf, STR(" PH"));
    if (week->eve_closes >= 0)
        strbuf_format(&buf, " eve %d:%02d", week->eve_closes / 60, week->eve_closes % 60);
    return strbuf_str(&buf);
}

static void expressions_make_weeks(void **state) {
    static const struct {
        const char *input, *want;
    } rows[] = {
        {"Mo 08:00-12:00,13:00-17:30; Tu-Th 08:00-12:00,13:00-16:30; Fr 08:00-12:00,13:00-15:00;"
         " PH -1 day 15:00-24:00 off; PH off",
         "8:00-12:00,13:00-17:30 8:00-12:00,13:00-16:30 8:00-12:00,13:00-16:30 8:00-12:00,13:00-16:30 "
         "8:00-12:00,13:00-15:00 - - PH eve 15:00"},
        {"24/7", "0:00-24:00 0:00-24:00 0:00-24:00 0:00-24:00 0:00-24:00 0:00-24:00 0:00-24:00 always"},
        {"24/7; PH off", "0:00-24:00 0:00-24:00 0:00-24:00 0:00-24:00 0:00-24:00 0:00-24:00 0:00-24:00 always PH"},
        {"Mo-Fr 09:00-16:00", "9:00-16:00 9:00-16:00 9:00-16:00 9:00-16:00 9:00-16:00 - -"},
        {"10:00-11:00", "10:00-11:00 10:00-11:00 10:00-11:00 10:00-11:00 10:00-11:00 10:00-11:00 10:00-11:00"},
        {"Mo-Su 09:00-10:00; We,Sa-Su off", "9:00-10:00 9:00-10:00 - 9:00-10:00 9:00-10:00 - -"},
        {"Sa-Mo 09:00-10:00", "9:00-10:00 - - - - 9:00-10:00 9:00-10:00"},
        {"Mo 00:00-24:00", "0:00-24:00 - - - - - -"},
        {" Mo , We 09:00 - 10:00 , 11:00-12:00 ;PH off ", "9:00-10:00,11:00-12:00 - 9:00-10:00,11:00-12:00 - - - - PH"},
    };
    (void)state;
    Arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        HoursWeek week;
        size_t at, length;
        const char *why;
        if (!hours_week(str_from(rows[i].input), &week, &at, &length, &why))
            fail_msg("%s: %s", rows[i].input, why);
        assert_string_equal(week_text(&arena, &week).at, rows[i].want);
    }
    arena_free(&arena);
}

static void mistakes_have_a_place(void **state) {
    static const struct {
        const char *input;
        size_t at, length;
        const char *why;
    } rows[] = {
        {"", 0, 1, "there are no hours here, as Mo-Fr 08:00-16:30 would be"},
        {"Mo-Fr", 5, 1, "a time of day is written with four digits, as 08:00"},
        {"Mo-Fr 8:00-16:00", 6, 4, "a time of day is written with four digits, as 08:00"},
        {"Mo-Fr 08.00-16.00", 6, 5, "a time of day is written with four digits, as 08:00"},
        {"Mo 08:00-16:000", 9, 6, "a time of day is written with four digits, as 08:00"},
        {"Mo 08:00", 8, 1, "a closing time is missing, as in 08:00-12:00"},
        {"Mo 08:00-25:00", 9, 5, "there is no such time of day: 00:00 to 24:00"},
        {"Mo 08:60-10:00", 3, 5, "there is no such time of day: 00:00 to 24:00"},
        {"Mo 22:00-02:00", 3, 11, "it closes before it opens; hours past midnight are not supported"},
        {"Mo 08:00-12:00,11:00-13:00", 15, 11, "these hours must come after the ones before, with a gap"},
        {"Mo 1:00", 3, 4, "a time of day is written with four digits, as 08:00"},
        {"Må 08:00-12:00", 0, 3, "this is no day: Mo, Tu, We, Th, Fr, Sa, Su, or PH for holidays"},
        {"mo 08:00-12:00", 0, 2, "this is no day: Mo, Tu, We, Th, Fr, Sa, Su, or PH for holidays"},
        {"Mo-Xx 08:00-12:00", 3, 2, "this is no day: Mo, Tu, We, Th, Fr, Sa, Su, or PH for holidays"},
        {"week 1-10 Mo 08:00-12:00", 0, 4, "this is no day: Mo, Tu, We, Th, Fr, Sa, Su, or PH for holidays"},
        {"Mo 08:00-12:00 open", 15, 4, "this is more than can be shown; rules are kept apart by ';'"},
        {"PH 10:00-12:00", 3, 11, "of holidays only 'PH off' and 'PH -1 day 15:00-24:00 off' are understood"},
        {"PH -1 day 15:00-20:00 off", 10, 11, "the day before a holiday can close early: 15:00-24:00 off"},
        {"PH -1 day 15:00-24:00", 21, 1, "the day before a holiday can close early: 15:00-24:00 off"},
        {"Mo 01:00-02:00,03:00-04:00,05:00-06:00,07:00-08:00,09:00-10:00,11:00-12:00,13:00-14:00", 75, 11,
         "there are too many spans in one day: at most 6"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        HoursWeek week;
        size_t at, length;
        const char *why = "";
        if (hours_week(str_from(rows[i].input), &week, &at, &length, &why))
            fail_msg("accepted: %s", rows[i].input);
        assert_string_equal(why, rows[i].why);
        if (at != rows[i].at || length != rows[i].length)
            fail_msg("%s: at %zu, length %zu", rows[i].input, at, length);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(expressions_make_weeks),
        cmocka_unit_test(mistakes_have_a_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
