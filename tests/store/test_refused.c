/* What is no usage.db, or no longer one, is refused by readers and writers alike and stays as it is: damaged at any
 * byte, of another kind, from the future, locked, on a full disk, not to be opened. The kiosk goes on. */
#include "counted.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>

static void make_sound(void) {
    Tally tally = {0};
    remove_all();
    for (int8_t week = 30; week < 49; week++) {
        count_in(&tally, (Period){2026, week}, METRIC_LANGUAGE, "sv", 30);
        count_in(&tally, (Period){2026, week}, METRIC_LANGUAGE, "ti", 1);
        count_in(&tally, (Period){2026, week}, METRIC_TOPIC, "housing", 20);
    }
    assert_true(add(&tally, today));
    tally_clear(&tally);
}

static Str copy_of(const char *file) {
    return str_copy(&arena, bytes_of(file));
}

static bool reads(void) {
    Tally tally;
    bool done = read_counts_of(path, &tally);
    if (!done)
        assert_int_equal(tally.count, 0);
    for (size_t i = 0; i < tally.count; i++)
        assert_true(tally.list[i].n >= 0 && tally.list[i].n <= COUNT_MOST && tally.list[i].metric < METRIC_END);
    tally_clear(&tally);
    return done;
}

static bool writes(void) {
    Tally tally = {0};
    count_in(&tally, this_week, METRIC_LANGUAGE, "sv", 1);
    bool done = add(&tally, today);
    tally_clear(&tally);
    return done;
}

static void expect_refused(const char *words) {
    assert_false(reads());
    if (!was_said(words))
        fail_msg("reading says '%.*s'", STR_ARG(diags.list[0].message));
    assert_int_equal(diags.errors, 1);
    assert_false(writes());
    assert_int_equal(diags.errors, 1);
}

/* Read or refused, but never a crash and never changed. Now and then it is written to as well. */
static void damage_is_found(void **state) {
    uint32_t seed = 7;
    size_t refused = 0;
    (void)state;
    make_sound();
    Str sound = copy_of(path);
    char *damaged = arena_array(&arena, char, sound.len);
    ArenaMark mark = arena_mark(&arena);
#ifdef __SANITIZE_ADDRESS__
    enum { TIMES = 800 };
#else
    enum { TIMES = 4000 };
#endif
    for (int i = 0; i < TIMES; i++) {
        memcpy(damaged, sound.at, sound.len);
        seed = seed * 1664525u + 1013904223u;
        size_t at = i < 120 ? (size_t)i : (seed >> 8) % sound.len;
        damaged[at] = (char)(i % 3 == 0   ? ~damaged[at]
                             : i % 3 == 1 ? damaged[at] ^ 1 << (seed >> 5 & 7)
                                          : (char)(seed >> 24));
        put_file(path, (Str){damaged, sound.len});
        refused += !reads();
        assert_memory_equal(bytes_of(path).at, damaged, sound.len);
        if (i % 16 == 0 && writes())
            assert_true(reads());
        unlink(journal);
        arena_rewind(&arena, mark);
        diags.count = 0;
        diags.list = NULL;
    }
    assert_true(refused > TIMES / 20 && refused < TIMES);
}

static void a_part_of_a_file_is_refused(void **state) {
    (void)state;
    make_sound();
    Str sound = copy_of(path);
    for (size_t len = 1; len < sound.len; len += 509) {
        put_file(path, str_slice(sound, 0, len));
        assert_false(reads());
        bool wrote = writes();
        assert_false(wrote);
        assert_int_equal(bytes_of(path).len, len);
    }
    put_file(path, STR("Bostad;12\n"));
    expect_refused("is damaged or is no database");
}

static void run(const char *sql) {
    sqlite3 *handle;
    assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
    assert_int_equal(sqlite3_exec(handle, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(handle);
}

static void other_databases_are_refused(void **state) {
    static const char *const rows[][2] = {
        {"PRAGMA user_version = 2", "newer version"},
        {"PRAGMA user_version = 0", "older version"},
        {"PRAGMA user_version = -1", "older version"},
        {"PRAGMA application_id = 1", "another application"},
        {"PRAGMA application_id = 0", "another application"},
        {"CREATE TABLE visit(at INTEGER)", "is damaged"},
        {"CREATE INDEX i ON counter(n)", "is damaged"},
        {"CREATE VIEW v AS SELECT 1", "is damaged"},
        {"CREATE TRIGGER t AFTER INSERT ON counter BEGIN SELECT 1; END", "is damaged"},
        {"ALTER TABLE counter ADD COLUMN lang TEXT", "is damaged"},
        {"DROP TABLE key", "is damaged"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        make_sound();
        run(rows[i][0]);
        Str before = copy_of(path);
        expect_refused(rows[i][1]);
        assert_true(str_equal(before, bytes_of(path)));
    }
}

/* Rows that the schema lets in, but not we. */
static void odd_rows_are_refused(void **state) {
    static const char *const rows[] = {
        "UPDATE counter SET period = '2026-W54'",
        "UPDATE counter SET period = 'x' WHERE period = '2026-W31'",
        "UPDATE counter SET metric = 99",
        "UPDATE counter SET metric = 0 WHERE metric = 1",
        "UPDATE counter SET key = -key",
        "UPDATE counter SET key = key + 4503599627370496",
        "UPDATE key SET id = 'other'",
        "UPDATE key SET label = char(7)",
        "UPDATE key SET label = CAST(x'FF' AS TEXT)",
        "UPDATE key SET metric = 15 WHERE metric = 14",
        "UPDATE key SET label = hex(zeroblob(200))",
        "INSERT INTO key VALUES(1, 5, 'sv', '')",
        "UPDATE counter SET period = CAST(x'323032362D57343700' AS TEXT) WHERE period = '2026-W31'",
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        make_sound();
        run("INSERT OR REPLACE INTO key SELECT 14, key, id, label FROM key WHERE id = 'ti'");
        assert_true(reads());
        run(i == 0 ? "DELETE FROM counter WHERE period <> '2026-W31'" : "SELECT 1");
        run(rows[i]);
        if (reads())
            fail_msg("%s is read", rows[i]);
    }
}

static void what_is_no_file_is_refused(void **state) {
    (void)state;
    remove_all();
    assert_false(reads());
    assert_true(was_said("there is no"));
    assert_int_equal(mkdir(path, 0755), 0);
    expect_refused("is not an ordinary file");
    rmdir(path);
    assert_int_equal(mkfifo(path, 0644), 0);
    expect_refused("is not an ordinary file");
    unlink(path);
    put_file(path, (Str){0});
    assert_false(reads());
    assert_true(was_said("is empty"));
    assert_true(writes());
    assert_true(reads());
}

/* A link is read, but never written through. */
static void links_are_not_written_through(void **state) {
    Tally got;
    (void)state;
    make_sound();
    Str before = copy_of(path);
    const char *link_path = str_format(&arena, "%s/link.db", folder).at;
    assert_int_equal(symlink(path, link_path), 0);
    assert_false(usage_add(link_path, &keys, &(Tally){0}, today, &diags));
    assert_true(read_counts_of(link_path, &got));
    assert_true(got.count > 0);
    assert_true(str_equal(before, bytes_of(path)));
    assert_false(file_exists(str_format(&arena, "%s-journal", link_path).at));
    unlink(link_path);
    tally_clear(&got);
}

static void nobody_is_waited_for(void **state) {
    static const char *const locks[] = {"BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"};
    (void)state;
    make_sound();
    Str before = copy_of(path);
    for (size_t i = 0; i < sizeof locks / sizeof locks[0]; i++) {
        sqlite3 *handle;
        assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
        assert_int_equal(sqlite3_exec(handle, locks[i], NULL, NULL, NULL), SQLITE_OK);
        assert_false(writes());
        assert_true(was_said("locked"));
        assert_int_equal(reads(), i == 0);
        sqlite3_close(handle);
    }
    assert_true(str_equal(before, bytes_of(path)));
    assert_true(writes());
}

static void who_may_not_write_does_not(void **state) {
    (void)state;
    if (geteuid() == 0)
        skip();
    make_sound();
    assert_int_equal(chmod(path, 0444), 0);
    assert_false(writes());
    assert_true(reads());
    assert_int_equal(chmod(path, 0), 0);
    assert_false(writes());
    assert_false(reads());
    assert_int_equal(chmod(path, 0644), 0);
    assert_true(writes());
}

/* With every limit on how long a file may grow, the old counts are there, or the new ones. */
static void a_full_disk_changes_nothing(void **state) {
    struct rlimit limit, full;
    size_t done = 0, failed = 0;
    (void)state;
    make_sound();
    Str sound = copy_of(path);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    signal(SIGXFSZ, SIG_IGN);
    for (size_t room = 0; room < 3 * sound.len; room += 512) {
        put_file(path, sound);
        unlink(journal);
        full = (struct rlimit){room, limit.rlim_max};
        assert_int_equal(setrlimit(RLIMIT_FSIZE, &full), 0);
        bool wrote = writes();
        assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
        assert_true(wrote || diags.errors == 1);
        Tally got;
        if (!read_counts_of(path, &got)) /* what was begun is rolled back by whoever may write */
            assert_true(add(&(Tally){0}, today) && read_counts_of(path, &got));
        int64_t now = tally_of(&got, this_week, METRIC_LANGUAGE, key_number(STR("sv")));
        assert_int_equal(now, wrote ? 31 : 30);
        tally_clear(&got);
        done += wrote;
        failed += !wrote;
    }
    signal(SIGXFSZ, SIG_DFL);
    assert_true(done > 0 && failed > 0);
    assert_true(writes());
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(damage_is_found),
        cmocka_unit_test(a_part_of_a_file_is_refused),
        cmocka_unit_test(other_databases_are_refused),
        cmocka_unit_test(odd_rows_are_refused),
        cmocka_unit_test(what_is_no_file_is_refused),
        cmocka_unit_test(links_are_not_written_through),
        cmocka_unit_test(nobody_is_waited_for),
        cmocka_unit_test(who_may_not_write_does_not),
        cmocka_unit_test(a_full_disk_changes_nothing),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
