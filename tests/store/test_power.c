/* usage.db is written, and the power goes before every step of it; what is there afterwards is what was there before or
 * what was to be written, never a mix, and the next hour can be written. */
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../app/store/usage.h"
#include "../cut.h"

enum { KEYS = 60, POINTS_MOST = 400 };

static const Date today = {2026, 11, 26};
static const Period week = {2026, 48};

static void make_keys(KeyList *keys, Arena *arena) {
    for (int i = 0; i < KEYS; i++)
        keys_add(keys, arena, METRIC_TOPIC, str_format(arena, "topic-%d", i), STR("Ämne"));
    keys_close(keys);
}

/* One hour: so many of each key. */
static bool write_hour(const char *path, int64_t n) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    KeyList keys = {0};
    Tally tally = {0};
    make_keys(&keys, &arena);
    for (size_t i = 0; n && i < keys.count; i++)
        tally_add(&tally, week, METRIC_TOPIC, keys.at[i].number, n);
    bool done = usage_add(path, &keys, &tally, today, &diags);
    tally_clear(&tally);
    arena_free(&arena);
    return done;
}

/* What every key has; -1 if they differ. 0 of an empty database. */
static int64_t read_hours(const char *path) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    KeyList keys = {0};
    Tally tally = {0};
    bool done = usage_read(path, &arena, &keys, &tally, &diags);
    int64_t n = tally.count ? tally.list[0].n : 0;
    for (size_t i = 0; i < tally.count; i++)
        n = tally.list[i].n == n ? n : -1;
    if (tally.count && tally.count != KEYS)
        n = -1;
    tally_clear(&tally);
    arena_free(&arena);
    return done ? n : -1;
}

static bool write_five(void *path) {
    return write_hour(path, 5);
}

static void remove_all(const char *path) {
    char journal[256];
    snprintf(journal, sizeof journal, "%s-journal", path);
    unlink(path);
    unlink(journal);
}

static int points(const char *path, int64_t before) {
    int point = 1;
    for (bool was_cut = true; was_cut; point++) {
        remove_all(path);
        assert_true(point < POINTS_MOST);
        if (before)
            assert_true(write_hour(path, before));
        was_cut = cut(point, write_five, (void *)(uintptr_t)path);
        assert_true(write_hour(path, 0)); /* the kiosk starts again */
        int64_t there = read_hours(path);
        assert_true(there == before || there == before + 5);
        assert_true(was_cut || there == before + 5);
        assert_true(write_hour(path, 2));
        assert_int_equal(read_hours(path), there + 2);
    }
    return point - 2;
}

static void the_first_hour(void **state) {
    assert_true(points(*state, 0) > 10);
}

static void a_later_hour(void **state) {
    assert_true(points(*state, 7) > 10);
}

static int begin(void **state) {
    static char path[64] = "/tmp/sluss-power-XXXXXX";
    if (!mkdtemp(path))
        return -1;
    strncat(path, "/usage.db", sizeof path - strlen(path) - 1);
    *state = path;
    return 0;
}

static int end(void **state) {
    char *path = *state;
    remove_all(path);
    *strrchr(path, '/') = '\0';
    return rmdir(path);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_hour),
        cmocka_unit_test(a_later_hour),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
