/* A reader who asks for the report every day of a year, while the counts grow, and subtracts each from the one before:
 * what was told of a month never changes, whatever bounds are asked for, and of an open month nothing is told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../../app/usage/digest.h"
#include "../usage_year.h"

#ifdef __SANITIZE_ADDRESS__
enum { DAYS = 100 };
#else
enum { DAYS = 365 };
#endif

enum { FIRST_MONTH = 2026 * 12, MONTHS = 24 };

static const Rule plain = {RULE_LEAST, RULE_STEP};

static uint64_t mix(uint64_t hash, int64_t value) {
    hash = (hash ^ (uint64_t)(value + 3)) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 29;
}

/* All that is told of a span, as one number, in whatever order its rows stand. */
static uint64_t told_of(const DigestPart *part, size_t span) {
    const DigestVisits *visits = &part->visits[span];
    uint64_t told = mix(mix(1, visits->sum), visits->other);
    for (size_t i = 0; i < visits->count; i++)
        told = mix(told, visits->told[i]);
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++) {
        const DigestTable *table = &part->tables[metric];
        told += mix(mix(metric, table->other.told[span]), table->nothing[span]);
        for (size_t row = 0; row < table->row_count; row++)
            told += mix(mix(metric, table->rows[row].key->number), table->rows[row].told[span]);
    }
    return told;
}

/* Remembers what is told of each month, and holds it against what was told before. */
static void hold(uint64_t *before, const Digest *digest, Date today) {
    for (size_t span = 0; span < digest->months.span_count; span++) {
        Month month = digest->months.spans[span].month;
        uint64_t told = told_of(&digest->months, span);
        assert_true(month < period_month(period_of(today)));
        assert_in_range(month, FIRST_MONTH, FIRST_MONTH + MONTHS - 1);
        if (before[month - FIRST_MONTH])
            assert_true(before[month - FIRST_MONTH] == told);
        before[month - FIRST_MONTH] = told;
    }
}

static void nothing_is_left_to_subtract(void **state) {
    uint64_t before[MONTHS] = {0};
    Arena lasting = {0}, arena = {0};
    KeyList keys = {0};
    Tally tally = {0};
    unsigned seed = 3;
    (void)state;
    usage_keys(&keys, &lasting);
    for (int day = 0; day < DAYS; day++) {
        Date now = date_from_days(date_days((Date){2026, 1, 5}) + day);
        Digest digest;
        for (unsigned visits = usage_chance(&seed) % 30; visits > 0; visits--)
            usage_visit(&tally, period_of(now), &keys, &seed);
        digest_make(&digest, &arena, &keys, &tally, &plain, (Period){0}, (Period){0}, now);
        hold(before, &digest, now);
        Period from = {2026, (int8_t)(1 + usage_chance(&seed) % 52)};
        digest_make(&digest, &arena, &keys, &tally, &plain, from, period_next(period_of(now)), now);
        hold(before, &digest, now);
        arena_reset(&arena);
    }
    assert_true(before[1] != 0 && before[2] != 0 && before[0] != before[1]);
    tally_clear(&tally);
    arena_free(&arena);
    arena_free(&lasting);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_left_to_subtract),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
