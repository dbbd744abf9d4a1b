/* usage.db as it should be: what was added is read, in whatever order it came the file is the same byte for byte, what
 * is gone leaves no trace in it or its journal, whatever the clock says. */
#include "counted.h"

#include <sqlite3.h>

static void what_is_added_is_read(void **state) {
    Tally tally = {0}, sum = {0};
    (void)state;
    remove_all();
    assert_true(add(&tally, today));
    expect_counts(&tally);
    count_in(&tally, this_week, METRIC_LANGUAGE, "sv", 3);
    count_in(&tally, this_week, METRIC_LANGUAGE, "ti", 1);
    count_in(&tally, (Period){2026, 47}, METRIC_TOPIC, "housing", 2);
    for (int64_t times = 1; times <= 3; times++) {
        assert_true(add(&tally, today));
        for (size_t i = 0; i < tally.count; i++)
            tally_add(&sum, tally.list[i].period, tally.list[i].metric, tally.list[i].number, tally.list[i].n);
        expect_counts(&sum);
    }
    KeyList read_list = {0};
    Tally unused = {0};
    assert_true(usage_read(path, &arena, &read_list, &unused, &diags));
    keys_close(&read_list);
    assert_int_equal(read_list.count, keys.count);
    for (size_t i = 0; i < keys.count; i++) {
        assert_int_equal(read_list.at[i].number, keys.at[i].number);
        assert_true(str_equal(read_list.at[i].id, keys.at[i].id));
        assert_true(str_equal(read_list.at[i].label, keys.at[i].label));
    }
    tally_clear(&unused);
    tally_clear(&tally);
    tally_clear(&sum);
}

static void reading_adds_to_what_is_there(void **state) {
    Tally tally = {0};
    KeyList list = {0};
    (void)state;
    remove_all();
    count_in(&tally, this_week, METRIC_LANGUAGE, "sv", 3);
    assert_true(add(&tally, today));
    assert_true(usage_read(path, &arena, &list, &tally, &diags));
    assert_true(usage_read(path, &arena, &list, &tally, &diags));
    assert_int_equal(tally_of(&tally, this_week, METRIC_LANGUAGE, key_number(STR("sv"))), 9);
    tally_clear(&tally);
}

static void a_count_has_an_end(void **state) {
    Tally tally = {0};
    (void)state;
    remove_all();
    count_in(&tally, this_week, METRIC_LANGUAGE, "sv", COUNT_MOST - 1);
    count_in(&tally, this_week, METRIC_LANGUAGE, "ti", (int64_t)COUNT_MOST * 5);
    assert_true(add(&tally, today));
    assert_true(add(&tally, today));
    tally_clear(&tally);
    count_in(&tally, this_week, METRIC_LANGUAGE, "sv", COUNT_MOST);
    count_in(&tally, this_week, METRIC_LANGUAGE, "ti", COUNT_MOST);
    expect_counts(&tally);
    tally_clear(&tally);
}

/* So many visits in a row, two to a flush or five, from the first or from the last. */
static Str bytes_after(size_t a_flush, bool backwards) {
    static const char *const langs[] = {"sv", "ti", "sv", "sv"}, *const times[] = {"mon-09", "fri-15", "tue-12"};
    enum { MANY = 12 };
    Tally tally = {0};
    remove_all();
    for (size_t i = 0; i < MANY; i++) {
        size_t visit = backwards ? MANY - 1 - i : i;
        Period week = {2026, (int8_t)(46 + visit % 3)};
        count_in(&tally, week, METRIC_LANGUAGE, langs[visit % 4], 1);
        count_in(&tally, week, METRIC_TIME, times[visit % 3], 1);
        if (visit % 5 == 0)
            count_in(&tally, week, METRIC_TOPIC, "housing", 1);
        if ((i + 1) % a_flush && i + 1 < MANY)
            continue;
        assert_true(add(&tally, today));
        tally_clear(&tally);
    }
    return bytes_of(path);
}

/* But for the places where SQLite counts how often the file was written: hours, but not which. */
static void without_change_counters(Str *bytes) {
    char *at = (char *)bytes->at;
    memset(at + 24, 0, 4);
    memset(at + 40, 0, 4);
    memset(at + 92, 0, 4);
}

static void order_cannot_be_told(void **state) {
    (void)state;
    Str one = bytes_after(3, false);
    Str other = bytes_after(3, true);
    assert_true(str_equal(one, other));
    Str often = bytes_after(1, true), at_once = bytes_after(100, false);
    without_change_counters(&one);
    without_change_counters(&often);
    without_change_counters(&at_once);
    assert_true(str_equal(one, often));
    assert_true(str_equal(one, at_once));
}

/* Two kiosks that saw the same, but for who read what when. */
static void a_clerk_who_saw_her_learns_nothing(void **state) {
    static const struct {
        const char *lang, *topic, *time;
    } worlds[2][4] = {
        {{"sv", "housing", "mon-09"}, {"ti", "id", "tue-12"}, {"sv", "id", "fri-15"}, {"ti", "housing", "mon-09"}},
        {{"ti", "housing", "tue-12"}, {"sv", "housing", "fri-15"}, {"ti", "id", "mon-09"}, {"sv", "id", "mon-09"}},
    };
    Str bytes[2];
    (void)state;
    for (int world = 0; world < 2; world++) {
        remove_all();
        for (int visit = 0; visit < 4; visit++) {
            Tally tally = {0};
            count_in(&tally, this_week, METRIC_LANGUAGE, worlds[world][visit].lang, 1);
            count_in(&tally, this_week, METRIC_TOPIC, worlds[world][visit].topic, 1);
            count_in(&tally, this_week, METRIC_TIME, worlds[world][visit].time, 1);
            assert_true(add(&tally, today));
            tally_clear(&tally);
        }
        bytes[world] = bytes_of(path);
    }
    assert_true(str_equal(bytes[0], bytes[1]));
    assert_true(is_zeros(bytes_of(journal)));
}

static int64_t pragma(const char *sql) {
    sqlite3 *handle;
    sqlite3_stmt *statement;
    assert_int_equal(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(handle, sql, -1, &statement, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    int64_t value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return value;
}

static void nothing_old_is_left_in_the_files(void **state) {
    Tally tally = {0};
    KeyList all = keys, with_old = {0};
    Arena list = {0};
    (void)state;
    remove_all();
    for (size_t i = 0; i < keys.count; i++)
        keys_add(&with_old, &list, keys.at[i].metric, keys.at[i].id, keys.at[i].label);
    keys_add(&with_old, &list, METRIC_TOPIC, STR("renamed"), STR("Zanzibarfjord"));
    keys_close(&with_old);
    keys = with_old;
    for (int week = 1; week < 53; week++)
        count_in(&tally, (Period){2024, (int8_t)week}, METRIC_TOPIC, "renamed", 77);
    assert_true(add(&tally, (Date){2025, 1, 15}));
    assert_true(str_holds(bytes_of(path), STR("Zanzibarfjord")));
    assert_true(str_holds(bytes_of(path), STR("2024-W07")));
    assert_true(is_zeros(bytes_of(journal)));
    assert_int_equal(pragma("PRAGMA freelist_count"), 0);
    for (size_t i = 0; i < keys.count; i++)
        if (str_equal(keys.at[i].id, STR("renamed")))
            keys.at[i].label = STR("Anders");
    tally_clear(&tally);
    assert_true(add(&tally, (Date){2027, 11, 26}));
    Str now = bytes_of(path);
    assert_false(str_holds(now, STR("Zanzibarfjord")));
    assert_false(str_holds(now, STR("2024-W")));
    assert_true(str_holds(now, STR("Anders")));
    assert_true(is_zeros(bytes_of(journal)));
    assert_int_equal(pragma("PRAGMA freelist_count"), 0);
    assert_int_equal(pragma("SELECT n FROM counter WHERE period = '2024'"), 8 * 310 + 4 * 385); /* each month rounded */
    keys = all;
    arena_free(&list);
}

static int64_t sum_of(const Tally *tally) {
    int64_t sum = 0;
    for (size_t i = 0; i < tally->count; i++)
        sum += tally->list[i].n;
    return sum;
}

/* A clock whose battery is empty begins in 1970. */
static void a_stopped_clock_does_no_harm(void **state) {
    Tally tally = {0};
    (void)state;
    remove_all();
    count_in(&tally, period_of((Date){1970, 1, 1}), METRIC_LANGUAGE, "ti", 3);
    assert_true(add(&tally, (Date){1970, 1, 1}));
    expect_counts(&(Tally){0});
    count_in(&tally, this_week, METRIC_LANGUAGE, "sv", 2);
    assert_true(add(&tally, today));
    tally_clear(&tally);
    count_in(&tally, this_week, METRIC_LANGUAGE, "sv", 2);
    expect_counts(&tally);
    tally_clear(&tally);
}

/* A clock that is wrong for a while makes counts old before their time, but never more of them. */
static void a_clock_may_jump(void **state) {
    static const Date clocks[] = {{2026, 11, 26}, {2016, 1, 1},   {2026, 12, 3}, {2036, 6, 1}, {1970, 1, 1},
                                  {2026, 12, 10}, {9999, 12, 27}, {1, 1, 8},     {2027, 1, 7}};
    int64_t sum = 0;
    (void)state;
    remove_all();
    for (size_t i = 0; i < sizeof clocks / sizeof clocks[0]; i++) {
        Tally tally = {0};
        count_in(&tally, period_of(clocks[i]), METRIC_LANGUAGE, "sv", 5);
        count_in(&tally, this_week, METRIC_LANGUAGE, "sv", 1);
        sum += 6;
        assert_true(add(&tally, clocks[i]));
        tally_clear(&tally);
        assert_true(read_counts_of(path, &tally));
        assert_true(sum_of(&tally) > 0 && sum_of(&tally) <= sum + 2 * (int64_t)i);
        tally_clear(&tally);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_added_is_read),
        cmocka_unit_test(reading_adds_to_what_is_there),
        cmocka_unit_test(a_count_has_an_end),
        cmocka_unit_test(order_cannot_be_told),
        cmocka_unit_test(a_clerk_who_saw_her_learns_nothing),
        cmocka_unit_test(nothing_old_is_left_in_the_files),
        cmocka_unit_test(a_stopped_clock_does_no_harm),
        cmocka_unit_test(a_clock_may_jump),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
