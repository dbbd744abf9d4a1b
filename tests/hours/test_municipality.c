/* What a municipality's lines make of a country's holidays, and what holds of these in every year. */
#include "check.h"

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static Str id_on(Holidays *holidays, HolidayKind kind, Date date) {
    const Holiday *found = holidays_on(holidays, kind, date_days(date));
    return !found ? STR("") : found->id.len ? found->id : found->name;
}

/* On its weekday, between two days of the year, once a year; NULL: in no year of that country. */
typedef struct Law {
    const char *id;
    int weekday; /* 0: Monday; -1: any */
    Date first, last;
} Law;

static const Law laws[] = {
    {"new-years-day", -1, {0, 1, 1}, {0, 1, 1}},     {"epiphany", -1, {0, 1, 6}, {0, 1, 6}},
    {"maundy-thursday", 3, {0, 3, 19}, {0, 4, 22}},  {"good-friday", 4, {0, 3, 20}, {0, 4, 23}},
    {"easter-eve", 5, {0, 3, 21}, {0, 4, 24}},       {"easter-sunday", 6, {0, 3, 22}, {0, 4, 25}},
    {"easter-monday", 0, {0, 3, 23}, {0, 4, 26}},    {"walpurgis-night", -1, {0, 4, 30}, {0, 4, 30}},
    {"may-day", -1, {0, 5, 1}, {0, 5, 1}},           {"ascension-day", 3, {0, 4, 30}, {0, 6, 3}},
    {"whit-eve", 5, {0, 5, 9}, {0, 6, 12}},          {"whit-sunday", 6, {0, 5, 10}, {0, 6, 13}},
    {"whit-monday", 0, {0, 5, 11}, {0, 6, 14}},      {"constitution-day", -1, {0, 6, 5}, {0, 6, 5}},
    {"national-day", -1, {0, 6, 6}, {0, 6, 6}},      {"midsummer-eve", 4, {0, 6, 19}, {0, 6, 25}},
    {"midsummer-day", 5, {0, 6, 20}, {0, 6, 26}},    {"all-saints-eve", 4, {0, 10, 30}, {0, 11, 5}},
    {"all-saints-day", 5, {0, 10, 31}, {0, 11, 6}},  {"christmas-eve", -1, {0, 12, 24}, {0, 12, 24}},
    {"christmas-day", -1, {0, 12, 25}, {0, 12, 25}}, {"boxing-day", -1, {0, 12, 26}, {0, 12, 26}},
    {"new-years-eve", -1, {0, 12, 31}, {0, 12, 31}}, {"twelfth-night", -1, {0, 1, 5}, {0, 1, 5}},
};

static const Law *law_of(Str id) {
    for (size_t i = 0; i < COUNT(laws); i++)
        if (str_equal(id, str_from(laws[i].id)))
            return &laws[i];
    fail_msg("there is no law of '%.*s'", STR_ARG(id));
    return NULL;
}

static void hold_law(Str id, Date date) {
    const Law *law = law_of(id);
    int at = date.month * 32 + date.day;
    bool within = at >= law->first.month * 32 + law->first.day && at <= law->last.month * 32 + law->last.day;
    if (!within || (law->weekday >= 0 && law->weekday != date_weekday(date)))
        fail_msg("%.*s on %04d-%02d-%02d", STR_ARG(id), date.year, date.month, date.day);
}

/* The days of a kind in a year; where two meet, as 1 May and Ascension Day, they are one. */
static int count_year(Holidays *holidays, HolidayKind kind, int year) {
    int count = 0;
    for (int32_t day = date_days((Date){(int16_t)year, 1, 1}), end = date_days((Date){(int16_t)(year + 1), 1, 1});
         day < end; day++) {
        const Holiday *found = holidays_on(holidays, kind, day);
        if (found)
            hold_law(found->id, date_from_days(day));
        count += found != NULL;
    }
    return count;
}

static void holidays_keep_their_weekdays(void **state) {
    (void)state;
    Holidays *swedish = holidays_create(&arena, STR("SE")), *danish = holidays_create(&arena, STR("DK"));
    for (int year = 1900; year <= 2100; year += 3) {
        int swedes = count_year(swedish, HOLIDAY_PUBLIC, year), danes = count_year(danish, HOLIDAY_PUBLIC, year);
        assert_in_range(swedes, 11, 13); /* 1 May may be Ascension Day; 6 June Whit Sunday */
        assert_in_range(danes, 11, 12);
        assert_in_range(count_year(swedish, HOLIDAY_NAMED, year), 9, 10);
        assert_in_range(count_year(danish, HOLIDAY_NAMED, year), 3, 4);
    }
}

static const HolidayLine work[] = {
    {.day = {"good-friday", 11}, .kind = HOLIDAY_NAMED},
    {.day = {"boxing-day", 10}, .dates = {"Dec 27; Dec 29", 14}, .kind = HOLIDAY_PUBLIC},
    {.name = {"Flyttdag", 8}, .dates = {"Mo[1],We[-1]", 12}, .kind = HOLIDAY_NAMED},
    {.name = {"Skottdag", 8}, .dates = {"Feb 29", 6}, .kind = HOLIDAY_PUBLIC},
    {.name = {"Lov", 3}, .dates = {"week 53,1", 9}, .kind = HOLIDAY_SCHOOL},
    {.name = {"Julstök", 8}, .dates = {"Dec 23-26", 9}, .kind = HOLIDAY_PUBLIC},
    {.name = {"Bokslut", 7}, .dates = {"2028 Dec 31", 11}, .kind = HOLIDAY_PUBLIC},
};

/* 2028 is a leap year, and its last day its 366th. */
static const struct {
    Date date;
    HolidayKind kind;
    const char *want;
} wanted[] = {
    {{2026, 4, 3}, HOLIDAY_PUBLIC, ""},
    {{2026, 4, 3}, HOLIDAY_NAMED, "good-friday"},
    {{2026, 12, 26}, HOLIDAY_PUBLIC, "Julst\303\266k"},
    {{2026, 12, 27}, HOLIDAY_PUBLIC, "boxing-day"},
    {{2026, 12, 28}, HOLIDAY_PUBLIC, ""},
    {{2026, 12, 29}, HOLIDAY_PUBLIC, "boxing-day"},
    {{2026, 12, 25}, HOLIDAY_PUBLIC, "christmas-day"}, /* the country's name of the day stands */
    {{2026, 12, 24}, HOLIDAY_PUBLIC, "Julst\303\266k"},
    {{2026, 12, 24}, HOLIDAY_NAMED, "christmas-eve"}, /* a day can be both */
    {{2026, 3, 2}, HOLIDAY_NAMED, "Flyttdag"},
    {{2026, 3, 25}, HOLIDAY_NAMED, "Flyttdag"},
    {{2026, 3, 9}, HOLIDAY_NAMED, ""},
    {{2026, 3, 2}, HOLIDAY_PUBLIC, ""},
    {{2026, 3, 1}, HOLIDAY_PUBLIC, ""},
    {{2028, 2, 29}, HOLIDAY_PUBLIC, "Skottdag"},
    {{2026, 12, 31}, HOLIDAY_SCHOOL, "Lov"},
    {{2027, 1, 4}, HOLIDAY_SCHOOL, "Lov"},
    {{2027, 1, 11}, HOLIDAY_SCHOOL, ""},
    {{2028, 12, 31}, HOLIDAY_PUBLIC, "Bokslut"},
    {{2027, 12, 31}, HOLIDAY_PUBLIC, ""},
};

static void lines_change_years_already_asked_for(void **state) {
    (void)state;
    Holidays *holidays = holidays_create(&arena, STR("SE"));
    for (size_t i = 0; i < COUNT(wanted); i++)
        holidays_on(holidays, wanted[i].kind, date_days(wanted[i].date));
    assert_true(holidays_apply(holidays, &arena, work, COUNT(work)));
    for (size_t i = 0; i < COUNT(wanted); i++) {
        Str got = id_on(holidays, wanted[i].kind, wanted[i].date);
        if (!str_equal(got, str_from(wanted[i].want)))
            fail_msg("%d-%d-%d is '%.*s', not '%s'", wanted[i].date.year, wanted[i].date.month, wanted[i].date.day,
                     STR_ARG(got), wanted[i].want);
    }
}

static void a_moved_day_keeps_its_names(void **state) {
    static const HolidayLine line = {.day = {"may-day", 7}, .dates = {"May 04", 6}, .kind = HOLIDAY_PUBLIC};
    (void)state;
    Holidays *holidays = holidays_create(&arena, STR("DK"));
    assert_true(holidays_apply(holidays, &arena, &line, 1));
    const Holiday *found = holidays_on(holidays, HOLIDAY_PUBLIC, date_days((Date){2026, 5, 4}));
    assert_non_null(found);
    assert_true(str_equal(found->swedish, STR("f\303\266rsta maj")));
    assert_true(str_equal(found->danish, STR("F\303\270rste maj")));
    assert_int_equal(found->name.len, 0);
    assert_null(holidays_on(holidays, HOLIDAY_NAMED, date_days((Date){2026, 5, 1})));
}

/* No holidays of its own, but all days to take over. */
static void another_country_starts_with_none(void **state) {
    static const char *const countries[] = {"", "NO", "se", "SEX", "S"};
    static const HolidayLine lines[] = {
        {.day = {"whit-monday", 11}, .kind = HOLIDAY_PUBLIC},
        {.name = {"17. mai", 7}, .dates = {"May 17", 6}, .kind = HOLIDAY_PUBLIC},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(countries); i++) {
        Holidays *holidays = holidays_create(&arena, str_from(countries[i]));
        for (HolidayKind kind = HOLIDAY_PUBLIC; kind < HOLIDAY_KINDS; kind++)
            assert_int_equal(count_year(holidays, kind, 2026), 0);
        assert_true(holidays_apply(holidays, &arena, lines, COUNT(lines)));
        assert_true(str_equal(id_on(holidays, HOLIDAY_PUBLIC, (Date){2026, 5, 25}), STR("whit-monday")));
        assert_true(str_equal(id_on(holidays, HOLIDAY_PUBLIC, (Date){2026, 5, 17}), STR("17. mai")));
    }
}

static void there_is_room_for_so_many(void **state) {
    (void)state;
    Holidays *holidays = holidays_create(&arena, STR("SE"));
    HolidayLine line = {.name = STR("Lov"), .dates = STR("2026 Mar 02"), .kind = HOLIDAY_SCHOOL};
    size_t known;
    holidays_ids(&known);
    for (size_t i = known; i < HOLIDAYS_MOST; i++)
        assert_true(holidays_apply(holidays, &arena, &line, 1));
    assert_false(holidays_apply(holidays, &arena, &line, 1));
    HolidayLine known_day = {.day = STR("epiphany"), .dates = STR("Jan 07"), .kind = HOLIDAY_SCHOOL};
    assert_true(holidays_apply(holidays, &arena, &known_day, 1));
    assert_true(str_equal(id_on(holidays, HOLIDAY_SCHOOL, (Date){2026, 1, 7}), STR("epiphany")));
    assert_true(str_equal(id_on(holidays, HOLIDAY_SCHOOL, (Date){2026, 3, 2}), STR("Lov")));
}

static void some_values_are_no_dates(void **state) {
    static const struct {
        const char *value;
        bool can;
    } dates[] = {
        {"Dec 24", true},
        {"Dec 24; Dec 31", true},
        {"Dec 24, Dec 31", true},
        {"easter +1 day", true},
        {"week 10 Mo-We", true},
        {"2026-2030 Mo[1]", true},
        {"Dec 24 || Dec 31", false},
        {"Dec 24 off", false},
        {"Dec 24 open", false},
        {"Dec 24 \"a\"", false},
        {"\"a\": Dec 24", false},
        {"Dec 24 10:00-12:00", false},
        {"Dec 24; PH", false},
        {"SH", false},
        {"PH Mo", false},
        {"24/7", false},
        {"Mo; Tu 10:00+", false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(dates); i++) {
        HoursFaults faults;
        const Hours *hours = hours_parse(str_from(dates[i].value), &arena, &faults);
        if (hours && holidays_can_be(hours) != dates[i].can)
            fail_msg("'%s'", dates[i].value);
        assert_true(hours || !dates[i].can);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(holidays_keep_their_weekdays), cmocka_unit_test(lines_change_years_already_asked_for),
        cmocka_unit_test(a_moved_day_keeps_its_names),  cmocka_unit_test(another_country_starts_with_none),
        cmocka_unit_test(there_is_room_for_so_many),    cmocka_unit_test(some_values_are_no_dates),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
