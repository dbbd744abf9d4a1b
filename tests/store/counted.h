/* A folder with a kiosk's counts in it, a small closed list, and tallies to add. */
#ifndef SLUSS_TESTS_STORE_COUNTED_H
#define SLUSS_TESTS_STORE_COUNTED_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../app/base/file.h"
#include "../../app/store/aging.h"
#include "../../app/store/usage.h"
#include "../../app/store/usage_schema.h"
#include "../put_file.h"

static Arena arena;
static Diags diags;
static KeyList keys;
static char folder[] = "/tmp/sluss-counts-XXXXXX";
static const char *path, *journal;
static const Date today = {2026, 11, 26};
static const Period this_week = {2026, 48};

static inline int start(void **state) {
    (void)state;
    if (!mkdtemp(folder))
        return -1;
    diags.arena = &arena;
    path = str_format(&arena, "%s/usage.db", folder).at;
    journal = str_format(&arena, "%s-journal", path).at;
    keys_add_fixed(&keys, &arena);
    keys_add(&keys, &arena, METRIC_LANGUAGE, STR("sv"), STR("svenska"));
    keys_add(&keys, &arena, METRIC_LANGUAGE, STR("ti"), STR("tigrinja"));
    keys_add(&keys, &arena, METRIC_TOPIC, STR("housing"), STR("Bostad"));
    keys_close(&keys);
    return 0;
}

static inline void remove_all(void) {
    unlink(path);
    rmdir(path);
    unlink(journal);
}

static inline int stop(void **state) {
    (void)state;
    remove_all();
    arena_free(&arena);
    return rmdir(folder);
}

static inline void count_in(Tally *tally, Period period, Metric metric, const char *id, int64_t n) {
    tally_add(tally, period, metric, key_number(str_from(id)), n);
}

static inline bool add(const Tally *tally, Date at) {
    diags.count = diags.errors = 0;
    return usage_add(path, &keys, tally, at, &diags);
}

/* What is in the database; a test that expects to read it fails if it cannot. */
static inline bool read_counts_of(const char *file, Tally *tally) {
    KeyList read_list = {0};
    *tally = (Tally){0};
    diags.count = diags.errors = 0;
    return usage_read(file, &arena, &read_list, tally, &diags);
}

static inline void expect_counts(const Tally *want) {
    Tally got;
    assert_true(read_counts_of(path, &got));
    assert_int_equal(got.count, want->count);
    for (size_t i = 0; i < got.count; i++) {
        assert_int_equal(count_compare(&got.list[i], &want->list[i]), 0);
        assert_int_equal(got.list[i].n, want->list[i].n);
    }
    tally_clear(&got);
}

static inline Str bytes_of(const char *file) {
    Source source = {.path = str_from(file)};
    Str text;
    assert_true(file_read(&arena, file, 16 * 1024 * 1024, &source, &text, &diags));
    return text;
}

static inline bool is_zeros(Str bytes) {
    for (size_t i = 0; i < bytes.len; i++)
        if (bytes.at[i])
            return false;
    return true;
}

static inline bool was_said(const char *words) {
    for (size_t i = 0; i < diags.count; i++)
        if (str_holds(diags.list[i].message, str_from(words)))
            return true;
    return false;
}

#endif
