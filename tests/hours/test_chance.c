/* What holds for every value at every moment, tried on values made up by the grammar and on bytes that are none. The
 * seed is fixed, so that a failure comes again. */
#include "check.h"

enum { VALUES = 1000, WALK_DAYS = 60, CHANGED = 2000, SEED = 20260302 };

static Arena arena;
static uint64_t seed = SEED;

/* 0 to below - 1 */
static unsigned chance(unsigned below) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (unsigned)(seed >> 32) % below;
}

static const char *const weekdays[] = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

static void add_dates(StrBuf *text) {
    switch (chance(9)) {
    case 0:
        strbuf_format(text, "%s ", months[chance(12)]);
        break;
    case 1:
        strbuf_format(text, "%s-%s ", months[chance(12)], months[chance(12)]);
        break;
    case 2:
        strbuf_format(text, "%s %02u-%s %02u ", months[chance(12)], 1 + chance(28), months[chance(12)], 1 + chance(28));
        break;
    case 3:
        strbuf_format(text, "%u %s %02u ", 2024 + chance(7), months[chance(12)], 1 + chance(28));
        break;
    case 4:
        strbuf_format(text, "%u-%u ", 2024 + chance(3), 2027 + chance(4));
        break;
    case 5:
        strbuf_format(text, "week %02u-%02u%s ", 1 + chance(20), 21 + chance(33), chance(2) ? "/2" : "");
        break;
    case 6:
        strbuf_format(text, "easter -%u days-easter +%u days ", 1 + chance(5), 1 + chance(5));
        break;
    case 7:
        strbuf_format(text, "%s %s[%s]-%s %s[-1] ", months[chance(6)], weekdays[chance(7)], chance(2) ? "1" : "-1",
                      months[6 + chance(6)], weekdays[chance(7)]);
        break;
    default:
        strbuf_format(text, "%s 0%u+ ", months[chance(12)], 1 + chance(9));
    }
}

static void add_days(StrBuf *text) {
    switch (chance(7)) {
    case 0:
        strbuf_format(text, "%s ", weekdays[chance(7)]);
        break;
    case 1:
    case 2:
        strbuf_format(text, "%s-%s ", weekdays[chance(7)], weekdays[chance(7)]);
        break;
    case 3:
        strbuf_format(text, "%s[%u%s] ", weekdays[chance(7)], 1 + chance(5), chance(2) ? ",-1" : "");
        break;
    case 4:
        strbuf_format(text, "PH %s", chance(3) ? "" : "-1 day ");
        break;
    case 5:
        strbuf_format(text, "%s,PH ", weekdays[chance(7)]);
        break;
    default:
        strbuf_format(text, "%s[-%u] +%u days ", weekdays[chance(7)], 1 + chance(5), 2 + chance(4));
    }
}

static void add_times(StrBuf *text) {
    unsigned from = chance(24), spans = 1 + chance(2);
    for (unsigned i = 0; i < spans; i++) {
        strbuf_format(text, "%s%02u:%02u", i ? "," : "", from, chance(4) * 15);
        unsigned to = from + 1 + chance(i ? 6 : 12);
        if (chance(12) == 0)
            strbuf_char(text, '+');
        else
            strbuf_format(text, "-%02u:%02u%s", to, chance(4) * 15, chance(20) ? "" : "+");
        from = (to + 1) % 24;
    }
}

static void add_rule(StrBuf *text) {
    static const char *const ends[] = {"", "", "", " off", " unknown", " \"ring\"", " open \"a\"", " open"};
    size_t before = text->len;
    if (chance(3) == 0)
        add_dates(text);
    if (chance(4))
        add_days(text);
    if (chance(5))
        add_times(text);
    else if (chance(6) == 0)
        strbuf_add(text, STR("sunrise-sunset"));
    strbuf_add(text, text->len == before ? STR("24/7") : str_from(ends[chance(COUNT(ends))]));
}

static Str make_up(void) {
    static const char *const separators[] = {"; ", "; ", "; ", ", ", " || "};
    StrBuf text = {.arena = &arena};
    for (unsigned i = 0, rules = 1 + chance(4); i < rules; i++) {
        strbuf_add(&text, str_from(i ? separators[chance(COUNT(separators))] : ""));
        add_rule(&text);
    }
    return strbuf_str(&text);
}

static bool same(HoursMoment a, HoursMoment b) {
    return a.state == b.state && str_equal(a.comment, b.comment);
}

static int64_t moment(void) {
    return ((int64_t)date_days((Date){2024, 1, 1}) + chance(7 * 365)) * DAY_MINUTES + chance(DAY_MINUTES);
}

#define HOLD(claim)                                                                                                    \
    if (!(claim))                                                                                                      \
    fail_msg("'%.*s': " #claim, STR_ARG(value))

/* From the moment to where its state ends, by the intervals. */
static int64_t end_of_state(HoursTable *table, int64_t from) {
    HoursWalk walk = {.table = table, .at = from, .end = from + (int64_t)HOURS_AHEAD_DAYS * DAY_MINUTES};
    HoursInterval interval;
    HoursState state = hours_at(table, civil_from_minutes(from)).state;
    while (hours_walk_next(&walk, &interval))
        if (interval.moment.state != state)
            return interval.from;
    return INT64_MAX;
}

/* Intervals follow on each other without gap or overlap, are as long as can be, and say what the moments in them say.
 */
static void hold_intervals(Str value, HoursTable *table, HoursTable *again, int64_t from) {
    HoursWalk walk = {.table = table, .at = from, .end = from + WALK_DAYS * DAY_MINUTES};
    HoursInterval interval, last = {.to = from};
    for (size_t count = 0; hours_walk_next(&walk, &interval); count++) {
        int64_t within = interval.from + chance((unsigned)(interval.to - interval.from));
        Civil change = {0};
        HOLD(interval.from == last.to && interval.to > interval.from);
        HOLD(count == 0 || !same(interval.moment, last.moment));
        HOLD(same(hours_at(table, civil_from_minutes(interval.from)), interval.moment));
        HOLD(same(hours_at(table, civil_from_minutes(within)), interval.moment));
        HOLD(same(hours_at(table, civil_from_minutes(interval.to - 1)), interval.moment));
        HOLD(same(hours_at(again, civil_from_minutes(within)), interval.moment));
        if (count > 0 && interval.moment.state != last.moment.state) {
            HOLD(hours_next_change(table, civil_from_minutes(interval.from - 1), &change));
            HOLD(civil_minutes(change) == interval.from);
        }
        last = interval;
    }
    HOLD(last.to == walk.end);
}

static void hold_next_change(Str value, HoursTable *table, int64_t from) {
    Civil change;
    bool found = hours_next_change(table, civil_from_minutes(from), &change);
    int64_t end = end_of_state(table, from);
    HOLD(!found || civil_minutes(change) == end);
    HOLD(found || end == INT64_MAX || end - from >= (int64_t)(HOURS_AHEAD_DAYS - 1) * DAY_MINUTES);
}

static void answers_agree_with_each_other(void **state) {
    static const HolidayLine lines[] = {{.name = {"Lov", 3}, .dates = {"week 9", 6}, .kind = HOLIDAY_SCHOOL}};
    (void)state;
    for (int i = 0; i < VALUES; i++) {
        ArenaMark mark = arena_mark(&arena);
        HoursPlace place = place_in(&arena, chance(2) ? "SE" : "DK");
        assert_true(holidays_apply(place.holidays, &arena, lines, 1));
        Str value = make_up();
        HoursFaults faults;
        const Hours *hours = hours_parse(value, &arena, &faults);
        if (hours) {
            Str printed = hours_print(hours, &arena);
            const Hours *again = hours_parse(printed, &arena, &faults);
            HOLD(again && str_equal(hours_print(again, &arena), printed));
            HoursTable *table = hours_table(hours, &place, &arena), *other = hours_table(again, &place, &arena);
            int64_t from = moment();
            hold_intervals(value, table, other, from);
            hold_next_change(value, table, from);
        }
        arena_rewind(&arena, mark);
    }
}

/* Most of what the grammar makes is a value; else the test above would hold little. */
static void most_values_are_read(void **state) {
    (void)state;
    int read = 0;
    for (int i = 0; i < VALUES; i++) {
        HoursFaults faults;
        ArenaMark mark = arena_mark(&arena);
        read += hours_parse(make_up(), &arena, &faults) != NULL;
        arena_rewind(&arena, mark);
    }
    assert_in_range(read, VALUES * 8 / 10, VALUES);
}

/* A few bytes of a value are put out of order: it is read, or refused within the text. */
static void bytes_out_of_order_are_refused_in_their_place(void **state) {
    static const char signs[] = "0123456789 ;,:-+/[]()\"|MoTuPHJanweek\n\t\177\200\303";
    int refused = 0;
    (void)state;
    for (int i = 0; i < CHANGED; i++) {
        ArenaMark mark = arena_mark(&arena);
        Str value = str_copy(&arena, make_up());
        char *bytes = (char *)(uintptr_t)value.at;
        for (unsigned k = 0, times = 1 + chance(4); k < times; k++)
            bytes[chance((unsigned)value.len)] = signs[chance(sizeof signs)];
        HoursFaults faults;
        const Hours *hours = hours_parse(value, &arena, &faults);
        HOLD((hours == NULL) == faults.refused);
        for (size_t k = 0; k < faults.count; k++) {
            HOLD(faults.list[k].at <= value.len && faults.list[k].length <= value.len - faults.list[k].at);
            HOLD(faults.list[k].message.len > 0);
        }
        refused += hours == NULL;
        arena_rewind(&arena, mark);
    }
    assert_in_range(refused, CHANGED / 2, CHANGED - 1);
}

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_agree_with_each_other),
        cmocka_unit_test(most_values_are_read),
        cmocka_unit_test(bytes_out_of_order_are_refused_in_their_place),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
