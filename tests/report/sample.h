/* A year of made-up visits, the same each time: visit by visit, so that what must sum up does. */
#ifndef SLUSS_TESTS_REPORT_SAMPLE_H
#define SLUSS_TESTS_REPORT_SAMPLE_H

#include "../../app/report/report.h"
#include "sample_keys.h"

typedef struct Sample {
    Arena arena;
    KeyList keys;
    Tally tally;
    Digest digest;
} Sample;

enum { SAMPLE_WEEK = 290, SAMPLE_DAYS = 5 };

static const int sample_blocks[DAY_BLOCKS] = {0, 0, 9, 34, 27, 14, 3, 0};

static inline uint32_t sample_chance(uint64_t *seed, uint32_t below) {
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33) % below;
}

/* Languages come and go over the year. */
static inline int sample_weight(const SampleKey *key, int week) {
    bool grows = str_equal(str_from(key->id), STR("uk")) || str_equal(str_from(key->id), STR("ar"));
    return key->metric == METRIC_LANGUAGE && grows ? key->weight * (60 + week * 2) / 100 : key->weight;
}

/* The one key of a metric that sums to the visits. */
static inline const SampleKey *sample_one(Metric metric, int week, uint64_t *seed) {
    int sum = 0;
    for (int i = 0; i < SAMPLE_KEYS; i++)
        sum += sample_keys[i].metric == metric ? sample_weight(&sample_keys[i], week) : 0;
    int left = (int)sample_chance(seed, (uint32_t)sum);
    const SampleKey *key = sample_keys;
    for (; key->metric != metric || (left -= sample_weight(key, week)) >= 0; key++)
        ;
    return key;
}

static inline Str sample_time(Arena *arena, uint64_t *seed) {
    int sum = 0, block = 0;
    for (int i = 0; i < DAY_BLOCKS; i++)
        sum += sample_blocks[i];
    int left = (int)sample_chance(seed, (uint32_t)sum);
    while ((left -= sample_blocks[block]) >= 0)
        block++;
    return key_time(arena, (int)sample_chance(seed, SAMPLE_DAYS), block);
}

static inline void sample_visit(Sample *sample, Period period, int week, int64_t n, uint64_t *seed) {
    Tally *tally = &sample->tally;
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
        if (metric_sums_to_visits(metric) && metric != METRIC_TIME)
            tally_add(tally, period, metric, key_number(str_from(sample_one(metric, week, seed)->id)), n);
    tally_add(tally, period, METRIC_TIME, key_number(sample_time(&sample->arena, seed)), n);
    for (int i = 0; i < SAMPLE_KEYS; i++)
        if (!metric_sums_to_visits(sample_keys[i].metric) &&
            sample_chance(seed, 1000) < (uint32_t)sample_keys[i].weight)
            tally_add(tally, period, sample_keys[i].metric, key_number(str_from(sample_keys[i].id)), n);
}

/* `n` for each visit; the first weeks are few, the middle of the year is a holiday. */
static inline void sample_weeks(Sample *sample, Period from, int weeks, int64_t n) {
    uint64_t seed = 6;
    for (int week = 0; week < weeks; week++, from = period_next(from)) {
        int visits = week < 5 ? 30 : week % 52 > 28 && week % 52 < 35 ? SAMPLE_WEEK / 3 : SAMPLE_WEEK + week * 2;
        for (int i = 0; i < visits; i++)
            sample_visit(sample, from, week, n, &seed);
    }
}

static inline void sample_add_keys(Sample *sample) {
    keys_add_fixed(&sample->keys, &sample->arena);
    for (int i = 0; i < SAMPLE_KEYS; i++)
        keys_add(&sample->keys, &sample->arena, sample_keys[i].metric, str_from(sample_keys[i].id),
                 str_from(sample_keys[i].label));
}

/* As seen on this day, the keys and counts as they are. */
static inline void sample_digest(Sample *sample, Period from, Date today) {
    Rule rule;
    rule_make(&rule, RULE_LEAST, RULE_STEP);
    keys_close(&sample->keys);
    digest_make(&sample->digest, &sample->arena, &sample->keys, &sample->tally, &rule, from, (Period){0}, today);
}

static inline void sample_free(Sample *sample) {
    tally_clear(&sample->tally);
    arena_free(&sample->arena);
}

#endif
