/* usage.db: what is in it after a year of hours does not tell in which order anything came, nothing old outlasts its
 * time, and what is not ours or not whole is refused and left as it is. */
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../app/base/file.h"
#include "../../app/store/db.h"
#include "../../app/store/usage.h"

enum { KEYS = 40, FILE_MOST = 1 << 20 };

static const Date today = {2026, 11, 26};
static Arena arena;
static Diags diags;
static char folder[64];

static const char *path_of(const char *name) {
    return str_format(&arena, "%s/%s", folder, name).at;
}

static KeyList make_keys(void) {
    KeyList keys = {0};
    for (int i = 0; i < KEYS; i++)
        keys_add(&keys, &arena, METRIC_TOPIC, str_format(&arena, "topic-%d", i), STR("Ämne"));
    keys_close(&keys);
    return keys;
}

static Str bytes_of(const char *path) {
    Str text = {0};
    Source source = {.path = str_from(path)};
    assert_true(file_read(&arena, path, FILE_MOST, &source, &text, &diags));
    return text;
}

static bool add_one(const char *path, const KeyList *keys, Date day, size_t key, int64_t n) {
    Tally tally = {0};
    tally_add(&tally, period_of(day), METRIC_TOPIC, keys->at[key].number, n);
    bool done = usage_add(path, keys, &tally, day, &diags);
    tally_clear(&tally);
    return done;
}

static int64_t total_of(const char *path, size_t *weeks) {
    KeyList keys = {0};
    Tally tally = {0};
    int64_t total = 0;
    *weeks = 0;
    assert_true(usage_read(path, &arena, &keys, &tally, &diags));
    for (size_t i = 0; i < tally.count; i++) {
        total += tally.list[i].n;
        *weeks += tally.list[i].period.week > 0;
    }
    tally_clear(&tally);
    return total;
}

/* The same visits, one an hour, from the first key to the last and from the last to the first. */
static void order_cannot_be_told(void **state) {
    (void)state;
    KeyList keys = make_keys();
    for (size_t i = 0; i < KEYS; i++) {
        assert_true(add_one(path_of("up.db"), &keys, today, i, 1 + (int64_t)i % 3));
        assert_true(add_one(path_of("down.db"), &keys, today, KEYS - 1 - i, 1 + (int64_t)(KEYS - 1 - i) % 3));
    }
    assert_true(str_equal(bytes_of(path_of("up.db")), bytes_of(path_of("down.db"))));
}

static void nothing_old_is_left(void **state) {
    (void)state;
    KeyList keys = make_keys(), other = {0};
    keys_add(&other, &arena, METRIC_PAGE, STR("retired"), STR("Xqzjkvwypfhb"));
    Tally none = {0};
    for (size_t i = 0; i < KEYS; i++)
        assert_true(add_one(path_of("left.db"), &keys, today, i, 9));
    assert_true(usage_add(path_of("left.db"), &other, &none, today, &diags));
    other.at[0].label = STR("Sida");
    assert_true(usage_add(path_of("left.db"), &other, &none, today, &diags));
    assert_false(str_holds(bytes_of(path_of("left.db")), STR("Xqzjkvwypfhb")));
    Str journal = bytes_of(path_of("left.db-journal"));
    assert_true(journal.len > 0);
    for (size_t i = 0; i < journal.len; i++)
        assert_int_equal(journal.at[i], 0);
}

/* What three visits a week leave in the years: of each month before this one, what a report told of it. */
static int64_t told_before(Month month) {
    int64_t told = 0;
    for (Month at = 2023 * 12; at < month; at++)
        told += (3 * month_weeks(at) + 2) / 5 * 5;
    return told;
}

/* Four years, week by week. Of each month all weeks are kept or none. */
static void weeks_grow_old(void **state) {
    (void)state;
    KeyList keys = make_keys();
    size_t weeks, kept = 0;
    for (Date day = {2023, 1, 2}; date_days(day) < date_days((Date){2027, 1, 4});
         day = date_from_days(date_days(day) + 7)) {
        Month now = period_month(period_of(day)), oldest = now - 24 > 2023 * 12 ? now - 24 : 2023 * 12;
        kept = (size_t)(date_days(day) - date_days(period_monday(month_first_week(oldest)))) / 7 + 1;
        assert_true(add_one(path_of("old.db"), &keys, day, 0, 3));
        assert_int_equal(total_of(path_of("old.db"), &weeks), 3 * (int64_t)kept + told_before(oldest));
        assert_int_equal(weeks, kept);
    }
    /* A clock that jumps ahead makes years of everything. */
    assert_true(add_one(path_of("old.db"), &keys, (Date){2040, 1, 2}, 0, 3));
    assert_int_equal(total_of(path_of("old.db"), &weeks), 3 + told_before(2027 * 12));
    assert_int_equal(weeks, 1);
}

static void is_refused(const char *name, const char *why) {
    KeyList keys = make_keys(), read_keys = {0};
    Tally tally = {0};
    size_t errors = diags.errors;
    bool file = file_is_ordinary(path_of(name));
    Str before = file ? bytes_of(path_of(name)) : (Str){0};
    assert_false(add_one(path_of(name), &keys, today, 0, 1));
    assert_true(diags.errors > errors);
    if (!str_holds(diags.list[diags.count - 1].message, str_from(why)))
        fail_msg("%s: %.*s", name, STR_ARG(diags.list[diags.count - 1].message));
    assert_false(usage_read(path_of(name), &arena, &read_keys, &tally, &diags));
    assert_int_equal(read_keys.count + tally.count, 0);
    if (file)
        assert_true(str_equal(before, bytes_of(path_of(name))));
}

static void put(const char *name, Str bytes) {
    FILE *file = fopen(path_of(name), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.at, 1, bytes.len, file), bytes.len);
    fclose(file);
}

static Str sound_database(void) {
    KeyList keys = make_keys();
    for (size_t i = 0; i < KEYS; i++)
        assert_true(add_one(path_of("sound.db"), &keys, today, i, 1));
    return bytes_of(path_of("sound.db"));
}

static void what_is_not_ours_is_refused(void **state) {
    (void)state;
    Str sound = sound_database();
    char *copy = (char *)str_copy(&arena, sound).at;
    put("text.db", STR("this is no database, only a text that somebody put here, and it goes on and on and on\n"));
    is_refused("text.db", "is not a database");
    copy[60 + 3] = 99;
    put("newer.db", (Str){copy, sound.len});
    is_refused("newer.db", "newer version");
    copy[60 + 3] = 1;
    copy[68] = 1;
    put("other.db", (Str){copy, sound.len});
    is_refused("other.db", "another application");
    put("short.db", str_slice(sound, 0, sound.len / 2));
    is_refused("short.db", "");
    assert_int_equal(mkdir(path_of("folder.db"), 0700), 0);
    is_refused("folder.db", "that is a folder");
    assert_int_equal(symlink(path_of("sound.db"), path_of("link.db")), 0);
    KeyList keys = make_keys();
    assert_false(add_one(path_of("link.db"), &keys, today, 0, 1)); /* what it leads to may be anybody's */
    assert_false(add_one(path_of("no/such/folder.db"), &keys, today, 0, 1));
    assert_true(str_equal(bytes_of(path_of("sound.db")), sound));
    rmdir(path_of("folder.db"));
}

/* Bytes changed at random: it is refused or read, and nothing is written by reading. */
static void damage_is_survived(void **state) {
    (void)state;
    enum { ROUNDS = 400 };
    Str sound = sound_database();
    size_t refused = 0;
    srand(7);
    for (int round = 0; round < ROUNDS; round++) {
        ArenaMark mark = arena_mark(&arena);
        KeyList keys = {0};
        Tally tally = {0};
        char *copy = (char *)str_copy(&arena, sound).at;
        for (int i = rand() % 4; i >= 0; i--)
            copy[(size_t)rand() % sound.len] = (char)rand();
        put("torn.db", (Str){copy, sound.len});
        Diags quiet = {.arena = &arena};
        refused += !usage_read(path_of("torn.db"), &arena, &keys, &tally, &quiet);
        assert_true(str_equal(bytes_of(path_of("torn.db")), (Str){copy, sound.len}));
        for (size_t i = 0; i < tally.count; i++)
            assert_true(tally.list[i].n >= 0 && tally.list[i].n <= COUNT_MOST);
        tally_clear(&tally);
        arena_rewind(&arena, mark);
    }
    assert_true(refused > ROUNDS / 10);
}

static void a_locked_one_is_told_of(void **state) {
    (void)state;
    Str sound = sound_database();
    KeyList keys = make_keys();
    Db other;
    assert_true(db_edit(&other, path_of("sound.db"), &diags));
    assert_true(db_run(&other, "BEGIN EXCLUSIVE"));
    assert_false(add_one(path_of("sound.db"), &keys, today, 0, 1));
    assert_true(str_holds(diags.list[diags.count - 1].message, STR("locked")));
    db_run(&other, "ROLLBACK");
    db_close(&other);
    assert_true(str_equal(bytes_of(path_of("sound.db")), sound));
    assert_true(add_one(path_of("sound.db"), &keys, today, 0, 1));
}

static void a_full_disk_loses_nothing(void **state) {
    (void)state;
    struct rlimit all, little;
    KeyList keys = make_keys();
    Str sound = sound_database();
    size_t weeks;
    int64_t before = total_of(path_of("sound.db"), &weeks);
    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &all);
    little = (struct rlimit){512, all.rlim_max};
    setrlimit(RLIMIT_FSIZE, &little);
    bool done = add_one(path_of("sound.db"), &keys, today, 0, 1);
    setrlimit(RLIMIT_FSIZE, &all);
    assert_false(done);
    assert_true(sound.len > 512);
    assert_int_equal(total_of(path_of("sound.db"), &weeks), before);
    assert_true(add_one(path_of("sound.db"), &keys, today, 0, 1));
    assert_int_equal(total_of(path_of("sound.db"), &weeks), before + 1);
}

static int begin(void **state) {
    (void)state;
    diags.arena = &arena;
    strcpy(folder, "/tmp/sluss-usage-XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static int end(void **state) {
    (void)state;
    Str *names;
    size_t count;
    if (!file_list(&arena, folder, &names, &count))
        return -1;
    for (size_t i = 0; i < count; i++)
        unlink(path_of(names[i].at));
    arena_free(&arena);
    return rmdir(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(order_cannot_be_told),
        cmocka_unit_test(nothing_old_is_left),
        cmocka_unit_test(weeks_grow_old),
        cmocka_unit_test(what_is_not_ours_is_refused),
        cmocka_unit_test(damage_is_survived),
        cmocka_unit_test(a_locked_one_is_told_of),
        cmocka_unit_test(a_full_disk_loses_nothing),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
