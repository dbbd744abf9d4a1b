/* Whatever 64 KB hold, an answer or a refusal comes within 50 ms: of reading, of asking, of advice. */
#include <time.h>

#include "check.h"

enum { BYTES = 64 * 1024, MOST_MS = 50, ADVICE_MS = 250 /* staff wait for it, no visitor does */ };

/* Sanitizers take their own time; there only the answers are held. */
#ifndef __has_feature
#define __has_feature(name) 0 /* clang's; gcc defines a macro of its own */
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
enum { TIMED = 0 };
#else
enum { TIMED = 1 };
#endif

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static double now_ms(void) {
    return (double)clock() * 1000 / CLOCKS_PER_SEC;
}

static void in_time(const char *what, Str value, double began) {
    double spent = now_ms() - began;
    if (TIMED && spent > MOST_MS)
        fail_msg("%s takes %.1f ms: %.60s...", what, spent, value.at);
}

static int zone_offset(const void *zone, Date date) {
    (void)zone;
    return date.month >= 4 && date.month <= 10 ? 120 : 60;
}

static void hold(Str value) {
    HoursPlace place = place_in(&arena, "SE");
    HoursFaults faults;
    Civil change;
    place.located = true;
    place.latitude = 57.93;
    place.longitude = 12.53;
    place.utc_offset = zone_offset;
    double began = now_ms();
    const Hours *hours = hours_parse(value, &arena, &faults);
    in_time("reading", value, began);
    for (size_t i = 0; i < faults.count; i++)
        assert_true(faults.list[i].at <= value.len && faults.list[i].length <= value.len - faults.list[i].at);
    assert_int_equal(hours == NULL, faults.refused);
    if (!hours)
        return;
    HoursTable *table = hours_table(hours, &place, &arena);
    began = now_ms();
    hours_at(table, (Civil){{2026, 3, 2}, 535});
    hours_next_change(table, (Civil){{2026, 3, 2}, 535}, &change);
    in_time("asking", value, began);
    began = now_ms();
    Str printed = hours_print(hours, &arena);
    in_time("printing", value, began);
    assert_true(printed.len > 0);
    began = now_ms();
    hours_advise(hours, &place, (Date){2026, 3, 2}, &arena, &faults);
    if (TIMED)
        assert_true(now_ms() - began < ADVICE_MS);
}

static Str repeat(const char *piece, size_t times, const char *between) {
    StrBuf text = {.arena = &arena};
    for (size_t i = 0; i < times; i++)
        strbuf_format(&text, "%s%s", i ? between : "", piece);
    return strbuf_str(&text);
}

static const char *const pieces[] = {
    "Mo",
    "PH",
    "Mo,",
    "Mo-Fr ",
    "Mo[1]",
    "Mo[",
    "[1",
    "1,",
    "(",
    ")",
    "((sunset",
    "\"",
    "\"a\"",
    "\"a\":",
    ";",
    ",",
    "||",
    "24/7",
    "24/7;",
    "Jan ",
    "Jan-",
    "Dec 24,",
    "easter ",
    "easter +1 day,",
    "week ",
    "week 1,",
    "2026 ",
    "2026,",
    "2026/2,",
    "10:00",
    "10:00-12:00,",
    "10:00+",
    "-",
    "+",
    "/",
    " ",
    "\t",
    ":",
    "0",
    "9",
    "12",
    "off ",
    "Mo off;",
    "open ",
    "unknown",
    "m\303\245n",
    "vardagar ",
    "8-16 ",
    "\303\245",
    "\377",
    "\001",
    "sunrise-sunset,",
    "Mo 08:00-16:00; ",
    "SH,",
    "PH -1 day,",
};

static void sixty_four_kilobytes_are_answered(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(pieces); i++) {
        ArenaMark mark = arena_mark(&arena);
        hold(repeat(pieces[i], BYTES / strlen(pieces[i]), ""));
        arena_rewind(&arena, mark);
    }
    char *zeros = arena_alloc(&arena, BYTES);
    hold((Str){zeros, BYTES});
}

/* At the limits, with what takes longest to lay out, and never open: the search goes on for five years. */
static const struct {
    const char *piece, *between, *end;
    size_t times;
} longest[] = {
    {"easter -2 days-easter +1 day off", "; ", "", 128},
    {"PH -1 day off", "; ", "", 128},
    {"Mo[1] -3 days off", "; ", "", 128},
    {"Dec 24-Jan 06", ",", " off", 128},
    {"Mar Su[-1]-Oct Su[-1]", ",", " off", 128},
    {"2024-2030/2 week 01-53/2 PH -1 day off", "; ", "", 42},
    {"(sunrise+00:10)-(sunset-00:10)", ",", " off", 128},
    {"sunset-sunrise off", "; ", "", 128},
    {"SH,PH off", "; ", "", 64},
    {"Jan 01-31/3", ",", " off", 128},
    {"Dec Su[5] -1 days-Dec Su[5] -1 day/366", ",", " off", 128},
    {"22:00-26:00+", ",", "", 128},
    {"off", " || ", "", 128},
};

static void the_longest_values_are_answered(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(longest); i++) {
        Str value = repeat(longest[i].piece, longest[i].times, longest[i].between);
        value = str_format(&arena, "%.*s%s", STR_ARG(value), longest[i].end);
        HoursFaults faults;
        assert_non_null(hours_parse(value, &arena, &faults));
        hold(value);
    }
}

/* One rule, one comment: text is text, however long. */
static void a_long_comment_is_kept(void **state) {
    (void)state;
    Str value = str_format(&arena, "Mo open \"%.*s\"", STR_ARG(repeat("\303\245", BYTES / 2 - 10, "")));
    HoursFaults faults;
    const Hours *hours = hours_parse(value, &arena, &faults);
    assert_non_null(hours);
    assert_true(str_equal(hours_print(hours, &arena), value));
    hold(value);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sixty_four_kilobytes_are_answered),
        cmocka_unit_test(the_longest_values_are_answered),
        cmocka_unit_test(a_long_comment_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
