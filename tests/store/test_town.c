/* The laws of merging, held over what chance makes up: the same weeks in any order, in any number of calls and however
 * often come to the same database, which is the sum of the weeks that hold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../app/store/db.h"
#include "../../app/store/ledger.h"
#include "../../app/store/town.h"
#include "../../app/store/usage.h"

enum { WEEKS = 60, KIOSKS = 4, ROWS = 6, ROUNDS = 15 };

typedef struct Sent {
    Str kiosk;
    Period week;
    Count rows[ROWS];
    size_t count;
} Sent;

static uint32_t state_of_chance = 1;

static uint32_t chance(uint32_t below) {
    state_of_chance = state_of_chance * 1664525u + 1013904223u;
    return (state_of_chance >> 8) % below;
}

static const char *const kiosks[KIOSKS] = {"a", "a-b", "b", "c"};

/* Few kiosks, weeks and small counts, so that many collide and many sums are equal. */
static Sent make(void) {
    Sent sent = {.kiosk = str_from(kiosks[chance(KIOSKS)])};
    sent.week = (Period){(int16_t)(2025 + chance(2)), (int8_t)(1 + chance(4))};
    for (int64_t key = 0; key < ROWS; key++)
        if (chance(2) || (key == ROWS - 1 && sent.count == 0))
            sent.rows[sent.count++] = (Count){sent.week, (Metric)(1 + key / 3), key * 1000003, 1 + (int64_t)chance(4)};
    return sent;
}

static void shuffle(Sent *list, size_t count) {
    for (size_t i = count; i > 1; i--) {
        size_t j = chance((uint32_t)i);
        Sent swapped = list[j];
        list[j] = list[i - 1];
        list[i - 1] = swapped;
    }
}

/* Some in one call, some twice, some in calls of their own. */
static void merge(const char *path, const Sent *list, size_t count) {
    for (size_t start = 0; start < count;) {
        Arena arena = {0};
        Diags diags = {.arena = &arena};
        size_t end = start + 1 + chance(20);
        Town *town = town_open(&arena, path, (Date){2026, 11, 26}, &diags);
        assert_non_null(town);
        for (size_t i = start ? start - chance(2) : 0; i < end && i < count; i++)
            town_add_week(town, list[i].kiosk, list[i].week, list[i].rows, list[i].count);
        assert_true(town_close(town, &diags));
        arena_free(&arena);
        start = end;
    }
}

static const char select_source[] = "SELECT kiosk, year, weeks FROM source ORDER BY kiosk, year";

static Str dump(Arena *arena, const char *path) {
    KeyList keys = {0};
    Tally tally = {0};
    Db db;
    Diags diags = {.arena = arena};
    StrBuf text = {.arena = arena};
    assert_true(usage_read(path, arena, &keys, &tally, &diags));
    for (size_t i = 0; i < tally.count; i++)
        strbuf_format(&text, "%d %d %d %lld %lld\n", tally.list[i].period.year, tally.list[i].period.week,
                      (int)tally.list[i].metric, (long long)tally.list[i].number, (long long)tally.list[i].n);
    tally_clear(&tally);
    assert_true(db_open(&db, path, &diags));
    Arena side = {0};
    DbQuery query = db_query(&db, &side, select_source);
    while (db_next(&query)) {
        Str kiosk = db_text(&query);
        strbuf_format(&text, "%.*s %lld ", STR_ARG(kiosk), (long long)db_int(&query, 2000, 2100));
        strbuf_add(&text, db_bytes(&query));
    }
    assert_true(db_finish(&query));
    db_close(&db);
    arena_free(&side);
    return strbuf_str(&text);
}

static bool is_same_week(const Sent *a, const Sent *b) {
    return str_equal(a->kiosk, b->kiosk) && period_compare(a->week, b->week) == 0;
}

static bool holds(const Sent *list, size_t count, size_t i) {
    for (size_t j = 0; j < count; j++) {
        int order =
            ledger_compare((LedgerWeek){list[j].rows, list[j].count}, (LedgerWeek){list[i].rows, list[i].count});
        if (is_same_week(&list[i], &list[j]) && (order > 0 || (order == 0 && j < i)))
            return false;
    }
    return true;
}

static void is_sum(const char *path, const Sent *list, size_t count) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    KeyList keys = {0};
    Tally wanted = {0}, got = {0};
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < list[i].count && holds(list, count, i); j++)
            tally_add(&wanted, list[i].week, list[i].rows[j].metric, list[i].rows[j].number, list[i].rows[j].n);
    assert_true(usage_read(path, &arena, &keys, &got, &diags));
    assert_int_equal(got.count, wanted.count);
    for (size_t i = 0; i < got.count; i++) {
        assert_int_equal(count_compare(&got.list[i], &wanted.list[i]), 0);
        assert_int_equal(got.list[i].n, wanted.list[i].n);
    }
    tally_clear(&wanted);
    tally_clear(&got);
    arena_free(&arena);
}

static void laws(void **state) {
    (void)state;
    char folder[] = "/tmp/sluss-town-XXXXXX";
    assert_non_null(mkdtemp(folder));
    for (int round = 0; round < ROUNDS; round++) {
        Arena arena = {0};
        Sent list[WEEKS];
        Str first = {0};
        for (size_t i = 0; i < WEEKS; i++)
            list[i] = make();
        for (int order = 0; order < 3; order++) {
            const char *path = str_format(&arena, "%s/%d.db", folder, order).at;
            shuffle(list, WEEKS);
            merge(path, list, WEEKS);
            is_sum(path, list, WEEKS);
            Str text = dump(&arena, path);
            assert_true(order == 0 || str_equal(text, first));
            first = text;
            unlink(path);
        }
        arena_free(&arena);
    }
    rmdir(folder);
}

static void ledgers(void **state) {
    (void)state;
    Arena arena = {0};
    Count rows[] = {{{2026, 7}, METRIC_LANGUAGE, 5, 300}, {{2026, 7}, METRIC_TOPIC, (int64_t)1 << 51, COUNT_MOST}};
    Ledger ledger = {0}, again;
    ledger.weeks[7] = (LedgerWeek){rows, 2};
    Str bytes = ledger_bytes(&ledger, &arena);
    assert_true(ledger_read(&again, &arena, 2026, bytes));
    assert_int_equal(ledger_compare(again.weeks[7], ledger.weeks[7]), 0);
    assert_int_equal(again.weeks[6].count, 0);
    for (size_t i = 1; i < bytes.len; i++) {
        bool whole = ledger_read(&again, &arena, 2026, str_slice(bytes, 0, i));
        assert_true(!whole || again.weeks[7].count == 0);
    }
    char *damaged = (char *)str_c(&arena, bytes);
    for (size_t i = 0; i < 8 * bytes.len; i++) {
        damaged[i / 8] ^= (char)(1 << i % 8);
        ledger_read(&again, &arena, 2026, (Str){damaged, bytes.len});
        damaged[i / 8] ^= (char)(1 << i % 8);
    }
    arena_free(&arena);
}

/* Of words that differ the larger stay; a list without them takes none away. */
static void words(void **state) {
    (void)state;
    char folder[] = "/tmp/sluss-town-XXXXXX";
    static const char *const labels[] = {"", "Bostad", "Housing", "Bostad", ""};
    assert_non_null(mkdtemp(folder));
    Arena arena = {0};
    const char *path = str_format(&arena, "%s/t.db", folder).at;
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++) {
        Diags diags = {.arena = &arena};
        Town *town = town_open(&arena, path, (Date){2026, 11, 26}, &diags);
        Key key = {METRIC_TOPIC, key_number(STR("housing")), STR("housing"), str_from(labels[i])};
        town_add_key(town, &key);
        key.label = (Str){0};
        town_add_key(town, &key);
        assert_true(town_close(town, &diags));
    }
    KeyList keys = {0};
    Tally tally = {0};
    Diags diags = {.arena = &arena};
    assert_true(usage_read(path, &arena, &keys, &tally, &diags));
    assert_int_equal(keys.count, 1);
    assert_true(str_equal(keys.at[0].label, STR("Housing")));
    unlink(path);
    rmdir(folder);
    arena_free(&arena);
}

/* A ledger that is none is not built upon. */
static void damage(void **state) {
    (void)state;
    char folder[] = "/tmp/sluss-town-XXXXXX";
    assert_non_null(mkdtemp(folder));
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    const char *path = str_format(&arena, "%s/t.db", folder).at;
    Sent sent = make();
    merge(path, &sent, 1);
    Str before = dump(&arena, path);
    Db db;
    assert_true(db_edit(&db, path, &diags));
    assert_true(db_run(&db, "UPDATE source SET weeks = x'05'"));
    db_close(&db);
    Town *town = town_open(&arena, path, (Date){2026, 11, 26}, &diags);
    sent.rows[0].n = COUNT_MOST;
    town_add_week(town, sent.kiosk, sent.week, sent.rows, sent.count);
    assert_false(town_close(town, &diags));
    assert_true(str_holds(diags.list[0].message, STR("is damaged")));
    Str after = dump(&arena, path);
    assert_true(str_starts(before, str_slice(after, 0, str_find(after, '\n', 0))));
    unlink(path);
    rmdir(folder);
    arena_free(&arena);
}

static bool take(Arena *arena, const char *path, Date today, Period week) {
    Diags diags = {.arena = arena};
    Count row = {week, METRIC_TOPIC, 7, 9};
    Town *town = town_open(arena, path, today, &diags);
    assert_non_null(town);
    bool taken = town_add_week(town, STR("a"), week, &row, 1);
    assert_true(town_close(town, &diags));
    return taken;
}

/* With the clock moved: 24 closed months by weeks, then a year's total, in which no kiosk's part can be told. */
static void weeks_grow_old(void **state) {
    (void)state;
    Arena arena = {0};
    char folder[] = "/tmp/sluss-town-XXXXXX";
    assert_non_null(mkdtemp(folder));
    const char *path = str_format(&arena, "%s/town.db", folder).at;
    for (int8_t week = 40; week <= 44; week++)
        assert_true(take(&arena, path, (Date){2024, 11, 26}, (Period){2024, week}));
    /* October 2024 has the weeks 40 to 44; in November 2026 it is the 25th closed month. */
    assert_true(take(&arena, path, (Date){2026, 10, 26}, (Period){2024, 45}));
    assert_true(str_starts(dump(&arena, path), STR("2024 40 2 7 9\n")));
    assert_true(take(&arena, path, (Date){2026, 11, 2}, (Period){2024, 46}));
    Str text = dump(&arena, path);
    long long unknown = key_number(STR("unknown")); /* 7 is in no list */
    Str want = str_format(&arena, "2024 0 2 %lld 45\n2024 45 2 7 9\n2024 46 2 7 9\n", unknown);
    assert_true(str_starts(text, want));
    assert_false(take(&arena, path, (Date){2026, 11, 2}, (Period){2024, 44}));
    assert_true(str_equal(dump(&arena, path), text));
    assert_true(take(&arena, path, (Date){2027, 2, 8}, (Period){2027, 1}));
    text = dump(&arena, path);
    want = str_format(&arena, "2024 0 2 %lld 65\n2027 1 2 7 9\na 2027 ", unknown); /* 45, and 18 as it was told */
    assert_true(str_starts(text, want));
    assert_false(str_holds(text, STR("a 2024 ")));
    unlink(path);
    unlink(str_format(&arena, "%s-journal", path).at);
    rmdir(folder);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(laws),   cmocka_unit_test(ledgers),        cmocka_unit_test(words),
        cmocka_unit_test(damage), cmocka_unit_test(weeks_grow_old),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
