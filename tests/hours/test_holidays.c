/* holidays.txt has the public holidays of both countries for sixteen years; all others are computed alike. */
#include <stdlib.h>

#include "check.h"

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

/* What holidays.txt says of a day: the name, or NULL. */
static const char *listed(const char *text, const char *country, Date date, char *room) {
    char line[64];
    snprintf(line, sizeof line, "\n%s %04d-%02d-%02d ", country, date.year, date.month, date.day);
    const char *found = strstr(text, line);
    if (!found)
        return NULL;
    found += strlen(line);
    size_t length = strcspn(found, "\n");
    memcpy(room, found, length);
    room[length] = '\0';
    return room;
}

static const char *read_list(void) {
    FILE *file = fopen(TEST_DATA "/hours/holidays.txt", "r");
    assert_non_null(file);
    char *text = arena_alloc(&arena, 64 * 1024);
    size_t size = fread(text, 1, 64 * 1024 - 1, file);
    fclose(file);
    assert_true(size > 10 * 1024 && size < 64 * 1024 - 1);
    return text;
}

static void public_holidays_are_those_of_the_law(void **state) {
    static const char *const countries[] = {"SE", "DK"};
    (void)state;
    const char *text = read_list();
    for (size_t i = 0; i < COUNT(countries); i++) {
        Holidays *holidays = holidays_create(&arena, str_from(countries[i]));
        int found = 0;
        for (int32_t day = date_days((Date){2020, 1, 1}); day < date_days((Date){2036, 1, 1}); day++) {
            char room[64];
            const char *want = listed(text, countries[i], date_from_days(day), room);
            const Holiday *got = holidays_on(holidays, HOLIDAY_PUBLIC, day);
            Str name = !got ? (Str){0} : i == 0 ? got->swedish : got->danish;
            found += want != NULL;
            if ((want != NULL) != (got != NULL) || (want && !str_equal(name, str_from(want))))
                fail_msg("%s, day %d: '%.*s' instead of '%s'", countries[i], day, STR_ARG(name), want ? want : "none");
        }
        assert_true(found > 16 * 10);
    }
}

static void easter_moves(void **state) {
    static const char *const easters[] = {"1818-03-22", "1886-04-25", "1943-04-25", "1961-04-02", "2000-04-23",
                                          "2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05",
                                          "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28", "2285-03-22"};
    (void)state;
    Holidays *holidays = holidays_create(&arena, STR("SE"));
    for (size_t i = 0; i < COUNT(easters); i++) {
        const Holiday *got = holidays_on(holidays, HOLIDAY_PUBLIC, date_days(date_of(easters[i])));
        if (!got || !str_equal(got->id, STR("easter-sunday")))
            fail_msg("%s is not Easter", easters[i]);
    }
}

static Str id_on(Holidays *holidays, HolidayKind kind, const char *day) {
    const Holiday *found = holidays_on(holidays, kind, date_days(date_of(day)));
    return !found ? STR("") : found->id.len ? found->id : found->name;
}

#define ON(holidays, kind, day, want) assert_true(str_equal(id_on((holidays), (kind), (day)), STR(want)))

static void eves_are_no_holidays_in_sweden(void **state) {
    static const char *const eves[] = {"2026-01-05", "2026-04-02", "2026-04-04", "2026-04-30",
                                       "2026-06-19", "2026-10-30", "2026-12-24", "2026-12-31"};
    (void)state;
    Holidays *holidays = holidays_create(&arena, STR("SE"));
    for (size_t i = 0; i < COUNT(eves); i++) {
        if (id_on(holidays, HOLIDAY_PUBLIC, eves[i]).len || !id_on(holidays, HOLIDAY_NAMED, eves[i]).len)
            fail_msg("%s", eves[i]);
    }
    Holidays *danish = holidays_create(&arena, STR("DK"));
    ON(danish, HOLIDAY_PUBLIC, "2026-12-24", "christmas-eve");
    ON(danish, HOLIDAY_PUBLIC, "2026-06-05", "constitution-day");
    ON(danish, HOLIDAY_PUBLIC, "2026-05-01", "");
}

static void every_day_has_its_names(void **state) {
    (void)state;
    size_t count;
    const Str *ids = holidays_ids(&count);
    Holidays *holidays = holidays_create(&arena, STR("SE")), *danish = holidays_create(&arena, STR("DK"));
    for (size_t i = 0; i < count; i++) {
        const Holiday *found = NULL;
        for (int32_t day = date_days((Date){2026, 1, 1}); !found && day < date_days((Date){2027, 1, 1}); day++)
            for (HolidayKind kind = HOLIDAY_PUBLIC; !found && kind < HOLIDAY_KINDS; kind++) {
                const Holiday *swedish = holidays_on(holidays, kind, day), *other = holidays_on(danish, kind, day);
                found = swedish && str_equal(swedish->id, ids[i]) ? swedish
                        : other && str_equal(other->id, ids[i])   ? other
                                                                  : NULL;
            }
        if (!found || !found->swedish.len || !found->danish.len)
            fail_msg("%.*s has no day or no name", STR_ARG(ids[i]));
    }
}

static void a_municipality_has_its_say(void **state) {
    static const HolidayLine lines[] = {
        {.day = {"epiphany", 8}, .kind = HOLIDAY_NAMED},
        {.day = {"christmas-eve", 13}, .kind = HOLIDAY_PUBLIC},
        {.day = {"constitution-day", 16}, .kind = HOLIDAY_PUBLIC},
        {.day = {"national-day", 12}, .dates = {"Jun 07", 6}, .kind = HOLIDAY_PUBLIC},
        {.name = {"Planeringsdag", 13}, .dates = {"2027 May 07", 11}, .kind = HOLIDAY_PUBLIC},
        {.name = {"Sportlov", 8}, .dates = {"2027 Feb 08-2027 Feb 12", 23}, .kind = HOLIDAY_SCHOOL},
        {.name = {"Store bededag", 13}, .dates = {"easter +26 days", 15}, .kind = HOLIDAY_PUBLIC},
    };
    (void)state;
    Holidays *holidays = holidays_create(&arena, STR("SE"));
    assert_true(holidays_apply(holidays, &arena, lines, COUNT(lines)));
    ON(holidays, HOLIDAY_PUBLIC, "2027-01-06", "");
    ON(holidays, HOLIDAY_NAMED, "2027-01-06", "epiphany");
    ON(holidays, HOLIDAY_PUBLIC, "2027-12-24", "christmas-eve");
    ON(holidays, HOLIDAY_PUBLIC, "2027-06-05", "constitution-day");
    ON(holidays, HOLIDAY_PUBLIC, "2027-06-06", "");
    ON(holidays, HOLIDAY_PUBLIC, "2027-06-07", "national-day");
    ON(holidays, HOLIDAY_PUBLIC, "2027-05-07", "Planeringsdag");
    ON(holidays, HOLIDAY_PUBLIC, "2028-05-07", "");
    ON(holidays, HOLIDAY_SCHOOL, "2027-02-08", "Sportlov");
    ON(holidays, HOLIDAY_SCHOOL, "2027-02-12", "Sportlov");
    ON(holidays, HOLIDAY_SCHOOL, "2027-02-13", "");
    ON(holidays, HOLIDAY_PUBLIC, "2026-05-01", "may-day"); /* two on one day: the country's stands */
    ON(holidays, HOLIDAY_PUBLIC, "2027-04-23", "Store bededag");
}

static void lines_that_say_nothing_are_refused(void **state) {
    static const HolidayLine lines[] = {
        {.day = {"crismas-eve", 11}, .kind = HOLIDAY_PUBLIC},
        {.name = {"Jul", 3}, .dates = {"Dec 24 10:00-12:00", 18}, .kind = HOLIDAY_PUBLIC},
        {.name = {"Jul", 3}, .dates = {"Dec 24 off", 10}, .kind = HOLIDAY_PUBLIC},
        {.name = {"Jul", 3}, .dates = {"PH", 2}, .kind = HOLIDAY_PUBLIC},
        {.name = {"Jul", 3}, .dates = {"SH -1 day", 9}, .kind = HOLIDAY_PUBLIC},
        {.name = {"Jul", 3}, .dates = {"24 Dec", 6}, .kind = HOLIDAY_PUBLIC},
        {.name = {"Jul", 3}, .dates = {"\"a\": Dec 24", 11}, .kind = HOLIDAY_PUBLIC},
        {.name = {"Jul", 3}, .kind = HOLIDAY_PUBLIC},
        {.kind = HOLIDAY_PUBLIC},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(lines); i++)
        if (holidays_apply(holidays_create(&arena, STR("SE")), &arena, &lines[i], 1))
            fail_msg("line %zu is taken", i);
}

/* What is wrong with one line is not the fault of the next. */
static void a_bad_line_is_left_out_alone(void **state) {
    static const HolidayLine lines[] = {
        {.day = {"crismas-eve", 11}, .kind = HOLIDAY_PUBLIC},
        {.day = {"christmas-eve", 13}, .kind = HOLIDAY_PUBLIC},
    };
    (void)state;
    Holidays *holidays = holidays_create(&arena, STR("SE"));
    assert_false(holidays_apply(holidays, &arena, lines, COUNT(lines)));
    ON(holidays, HOLIDAY_PUBLIC, "2027-12-24", "christmas-eve");
}

static void no_year_is_too_far(void **state) {
    (void)state;
    Holidays *holidays = holidays_create(&arena, STR("SE")), *nowhere = holidays_create(&arena, STR("NO"));
    int found = 0;
    for (int32_t day = date_days((Date){1, 1, 1}); day <= date_days((Date){9999, 12, 31}); day += 9777) {
        found += holidays_on(holidays, HOLIDAY_PUBLIC, day) != NULL;
        for (HolidayKind kind = HOLIDAY_PUBLIC; kind < HOLIDAY_NAMED; kind++)
            assert_null(holidays_on(nowhere, kind, day));
    }
    assert_true(found > 5);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(public_holidays_are_those_of_the_law), cmocka_unit_test(easter_moves),
        cmocka_unit_test(eves_are_no_holidays_in_sweden),       cmocka_unit_test(every_day_has_its_names),
        cmocka_unit_test(a_municipality_has_its_say),           cmocka_unit_test(lines_that_say_nothing_are_refused),
        cmocka_unit_test(a_bad_line_is_left_out_alone),         cmocka_unit_test(no_year_is_too_far),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
