/* A digest of counts that a test makes up. */
#ifndef SLUSS_TESTS_REPORT_MADE_H
#define SLUSS_TESTS_REPORT_MADE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/report/words.h"
#include "../golden.h"
#include "../usage_year.h"

static const char staff_folder[] = TEST_BUILD "/locales/staff";

typedef struct Made {
    Arena arena;
    KeyList keys;
    Tally tally;
    Rule rule;
    Digest digest;
    Messages *words;
    Report report;
} Made;

static inline Made *made_new(void) {
    static Made made;
    made = (Made){.rule = {RULE_LEAST, RULE_STEP}};
    usage_keys(&made.keys, &made.arena);
    return &made;
}

static inline void made_add(Made *made, Period period, Metric metric, const char *id, int64_t n) {
    tally_add(&made->tally, period, metric, key_number(str_from(id)), n);
}

/* The same in each week of 2026 from one to another. */
static inline void made_weeks(Made *made, int from, int to, Metric metric, const char *id, int64_t n) {
    for (int week = from; week <= to; week++)
        made_add(made, (Period){2026, (int8_t)week}, metric, id, n);
}

static inline const Digest *made_digest(Made *made, Period from, Period to, Date today) {
    digest_make(&made->digest, &made->arena, &made->keys, &made->tally, &made->rule, from, to, today);
    return &made->digest;
}

static inline const Digest *made_at(Made *made, int month, int day) {
    return made_digest(made, (Period){0}, (Period){0}, (Date){2026, (int8_t)month, (int8_t)day});
}

static inline const Report *made_report(Made *made, const char *lang) {
    Diags diags = {.arena = &made->arena};
    messages_close(made->words);
    made->words = messages_open(&staff_messages, staff_folder, locale_of(str_from(lang)), &diags);
    diags_print(&diags, stderr);
    assert_non_null(made->words);
    made->report = (Report){&made->digest, made->words, 1, 0, &made->arena};
    return &made->report;
}

static inline const DigestRow *made_row(const DigestPart *part, Metric metric, const char *id) {
    for (size_t row = 0; row < part->tables[metric].row_count; row++)
        if (str_equal(part->tables[metric].rows[row].key->id, str_from(id)))
            return &part->tables[metric].rows[row];
    return NULL;
}

static inline void made_free(Made *made) {
    messages_close(made->words);
    tally_clear(&made->tally);
    arena_free(&made->arena);
}

#endif
