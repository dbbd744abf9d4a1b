/* calendar.yaml: what is wrong in it, to the letter, and what comes of it in the database. */
#include "../../app/store/content.h"
#include "sample.h"

static const struct {
    const char *line, *want; /* below "SE:" */
} rows[] = {
    {"  - {day: crismas-eve}\n", "2:11: error: there is no day 'crismas-eve'\n"
                                 "  2 |   - {day: crismas-eve}\n"
                                 "                ^~~~~~~~~~~\n"
                                 "  did you mean 'christmas-eve'? days here: new-years-day, "},
    {"  - christmas-eve\n", "2:5: error: here stands a line as {day: christmas-eve}\n"
                            "  2 |   - christmas-eve\n"
                            "          ^~~~~~~~~~~~~\n"
                            "  put it between { and }\n"},
    {"  - {day: christmas-eve, name: Jul}\n", "2:5: error: a line is about a known 'day' or one with a 'name' of "},
    {"  - {}\n", "2:5: error: a line is about a known 'day' or one with a 'name' of your own\n"},
    {"  - {name: Jul}\n", "2:5: error: when is it?\n"
                          "  2 |   - {name: Jul}\n"
                          "          ^\n"
                          "  add dates: \"Dec 24\", or from: and to: for a school holiday\n"},
    {"  - {name: Jul, dates: \"24 Dec\"}\n", "2:25: error: a time of day is written 08:00\n"
                                             "  2 |   - {name: Jul, dates: \"24 Dec\"}\n"
                                             "                              ^~\n"
                                             "  write them as \"Dec 24\", \"2027 May 07\" or \"easter +40 days\"\n"},
    {"  - {name: Jul, dates: Dec 24 10:00-12:00}\n",
     "2:24: error: here stand days alone, without times and holidays\n"},
    {"  - {name: Jul, dates: PH}\n", "2:24: error: here stand days alone, without times and holidays\n"},
    {"  - {name: Jul, dates: Dec 24 off}\n", "2:24: error: here stand days alone, without times and holidays\n"},
    {"  - {name: Sommarlov, dates: Jun 15-Aug 15}\n",
     "2:30: warning: with these dates 62 days of a year are holidays\n"
     "  2 |   - {name: Sommarlov, dates: Jun 15-Aug 15}\n"
     "                                   ^~~~~~~~~~~~~\n"
     "  `PH off` closes on all of them; a school holiday has 'from' and 'to'\n"},
    {"  - {name: Studiedag, dates: Mo}\n", "2:30: warning: with these dates 53 days of a year are holidays\n"},
    {"  - {name: Lov, from: 2027-02-12, to: 2027-02-08}\n", "2:5: error: it ends before it begins\n"},
    {"  - {name: Lov, from: 0999-02-08, to: 0999-02-12}\n", "2:5: error: that was long ago\n"},
    {"  - {name: Lov, from: 2027-02-08}\n",
     "2:5: error: a school holiday has a 'name', 'from' and 'to', and no more\n"},
    {"  - {name: Lov, from: 2027-02-08, to: 2027-02-12, dates: Dec 24}\n", "2:5: error: a school holiday has a 'name'"},
    {"  - {name: Lov, from: 2027-02-30, to: 2027-03-02}\n", "2:23: error: '2027-02-30' is not a date\n"},
    {"  - {day: epiphany, holiday: nej}\n", "2:30: error: 'holiday' is yes or no\n"},
    {"  - {name: Jul, dates: Dec 24, holiday: no}\n", "2:5: error: only a known 'day' can be taken away\n"},
    {"  - {day: epiphany, closed: yes}\n", "2:21: error: there is no key 'closed'\n"},
    {"NO:\n  - {day: epiphany}\n", "2:1: error: there is no key 'NO'\n"
                                   "  2 | NO:\n"
                                   "      ^~\n"
                                   "  lines stand below the country they are for: SE or DK\n"},
    {"DK:\n  - {day: epifany}\n", "3:11: error: there is no day 'epifany'\n"}, /* of the other country, too */
};

static void mistakes_are_explained(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        bool own = rows[i].line[0] == ' ';
        const char *head = own ? "SE:\n" : "SE: [{day: epiphany, holiday: no}]\n";
        sample_write("calendar.yaml", str_format(&sample_arena, "%s%s", head, rows[i].line));
        Str got = sample_check(), want = str_format(&sample_arena, "calendar.yaml:%s", rows[i].want);
        if (!str_starts(got, want))
            fail_msg("row %zu says\n%s", i, got.at);
    }
}

static Kiosk built(const char *calendar) {
    Diags diags = {.arena = &sample_arena};
    Kiosk kiosk;
    const char *database = sample_path("built.db");
    sample_write("calendar.yaml", str_from(calendar));
    assert_true(compile_build(&(Compile){.folder = sample_folder.at}, database, &diags));
    Content *content = content_open(database, &diags);
    assert_non_null(content);
    assert_true(content_kiosk(content, &sample_arena, STR("sv"), &kiosk));
    content_close(content);
    unlink(database);
    return kiosk;
}

static void lines_of_the_country_are_kept(void **state) {
    static const struct {
        const char *day, *name, *dates;
        HolidayKind kind;
    } want[] = {
        {"epiphany", "", "", HOLIDAY_NAMED},
        {"christmas-eve", "", "", HOLIDAY_PUBLIC},
        {"whit-monday", "", "Jun 01", HOLIDAY_PUBLIC},
        {"", "Planeringsdag", "2027 May 07", HOLIDAY_PUBLIC},
        {"", "Sportlov", "2027 Feb 08-2027 Feb 12", HOLIDAY_SCHOOL},
        {"", "Studiedag", "2027 Mar 01", HOLIDAY_SCHOOL},
    };
    (void)state;
    Kiosk kiosk = built("note: for the whole kommun\n"
                        "DK:\n"
                        "  - {day: constitution-day, holiday: no}\n"
                        "SE:\n"
                        "  - {day: epiphany, holiday: no}\n"
                        "  - {day: christmas-eve}\n"
                        "  - {day: whit-monday, dates: Jun 01}\n"
                        "  - {name: Planeringsdag, dates: 2027 May 07}\n"
                        "  - {name: Sportlov, from: 2027-02-08, to: 2027-02-12}\n"
                        "  - {name: Studiedag, from: 2027-03-01, to: 2027-03-01}\n");
    assert_int_equal(kiosk.holiday_count, COUNT(want));
    for (size_t i = 0; i < COUNT(want); i++) {
        assert_string_equal(str_c(&sample_arena, kiosk.holidays[i].day), want[i].day);
        assert_string_equal(str_c(&sample_arena, kiosk.holidays[i].name), want[i].name);
        assert_string_equal(str_c(&sample_arena, kiosk.holidays[i].dates), want[i].dates);
        assert_int_equal(kiosk.holidays[i].kind, want[i].kind);
    }
}

/* Sixty days from 2 March 2026: Good Friday to the first of May, both included. */
static void the_look_ahead_knows_the_calendar(void **state) {
    (void)state;
    Str hours = STR("icon: call\nphone: unknown\nemail: unknown\naddress: unknown\nhours: Mo-Fr 08:00-16:00\n");
    sample_write("contacts/desk.yaml", hours);
    sample_write("calendar.yaml", STR("SE:\n"
                                      "  - {day: may-day, holiday: no}\n"
                                      "  - {name: Planeringsdag, dates: 2026 Mar 13}\n"
                                      "  - {name: Sent, dates: 2026 May 04}\n"));
    Str got = sample_check();
    sample_restore("contacts/desk.yaml");
    assert_non_null(strstr(got.at, "it is open on 2026-03-13 (Planeringsdag), 2026-04-03 (l\303\245ngfredagen), "
                                   "2026-04-06 (annandag p\303\245sk)\n"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mistakes_are_explained),
        cmocka_unit_test(lines_of_the_country_are_kept),
        cmocka_unit_test(the_look_ahead_knows_the_calendar),
    };
    return cmocka_run_group_tests(tests, sample_start, sample_stop);
}
