/* A made-up town for tests of the report: a closed list with content of its own, and weeks of visits up to 2026-W47.
 * Some keys are wanted often and some by a person a month, as in life. */
#ifndef SLUSS_TESTS_USAGE_YEAR_H
#define SLUSS_TESTS_USAGE_YEAR_H

#include "../app/usage/tally.h"

static const struct {
    Metric metric;
    const char *id, *label;
} usage_content[] = {
    {METRIC_LANGUAGE, "sv", ""},
    {METRIC_LANGUAGE, "ar", ""},
    {METRIC_LANGUAGE, "en", ""},
    {METRIC_LANGUAGE, "so", ""},
    {METRIC_LANGUAGE, "uk", ""},
    {METRIC_LANGUAGE, "prs", ""},
    {METRIC_LANGUAGE, "ti", ""},
    {METRIC_LANGUAGE, "sv-x-lattlast", ""},
    {METRIC_LISTEN, "sv", ""},
    {METRIC_LISTEN, "ar", ""},
    {METRIC_LISTEN, "so", ""},
    {METRIC_TOPIC, "housing", "Bostad"},
    {METRIC_TOPIC, "money", "Pengar och försörjning"},
    {METRIC_TOPIC, "work", "Arbete"},
    {METRIC_TOPIC, "children", "Barn, förskola och skola"},
    {METRIC_TOPIC, "health", "Hälsa och vård"},
    {METRIC_TOPIC, "swedish", "Lära sig svenska"},
    {METRIC_TOPIC, "society", "Så fungerar samhället: kommunen, regionen, staten och myndigheterna"},
    {METRIC_CONTACT, "reception", "Receptionen"},
    {METRIC_CONTACT, "integration-unit", "Integrationsenheten"},
    {METRIC_CONTACT, "sfi", "Sfi"},
    {METRIC_CONTACT, "migrationsverket", "Migrationsverket"},
    {METRIC_CONTACT, "formula", "=SUM(1;2)\"x\""},
    {METRIC_UNTRANSLATED, "ti", ""},
    {METRIC_UNTRANSLATED, "prs", ""},
    {METRIC_UNTRANSLATED, "so", ""},
    {METRIC_PAGE, "find-home", "Hitta en bostad"},
    {METRIC_PAGE, "first-money", "De första pengarna"},
    {METRIC_PAGE, "sfi", "Sfi: svenska för invandrare"},
    {METRIC_GUIDE_END, "home/tonight", "Jag har ingenstans att sova i natt"},
    {METRIC_GUIDE_END, "home/find", "Jag letar efter en egen bostad"},
    {METRIC_GUIDE_END, "start/unsure", "Jag vet inte"},
    {METRIC_GUIDE_LEFT, "start", "Vad gäller det?"},
    {METRIC_GUIDE_LEFT, "home", "Vad gäller det om bostad?"},
    {METRIC_GUIDE_LEFT, "letter", "Vem har skickat brevet?"},
};

static inline unsigned usage_chance(unsigned *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static inline void usage_keys(KeyList *keys, Arena *arena) {
    keys_add_fixed(keys, arena);
    for (size_t i = 0; i < sizeof usage_content / sizeof usage_content[0]; i++)
        keys_add(keys, arena, usage_content[i].metric, str_from(usage_content[i].id), str_from(usage_content[i].label));
    keys_close(keys);
}

/* One of a metric's keys; the first ones far more often. METRIC_NONE's number if it has none. */
static inline const Key *usage_pick(const KeyList *keys, Metric metric, unsigned *seed) {
    size_t first = 0, count = 0;
    while (first < keys->count && keys->at[first].metric != metric)
        first++;
    while (first + count < keys->count && keys->at[first + count].metric == metric)
        count++;
    if (count == 0)
        return NULL;
    size_t a = usage_chance(seed) % count, b = usage_chance(seed) % count;
    return &keys->at[first + a * b / count];
}

static inline void usage_visit(Tally *tally, Period week, const KeyList *keys, unsigned *seed) {
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++) {
        unsigned one_in = metric_sums_to_visits(metric)                        ? 1
                          : metric == METRIC_TOPIC || metric == METRIC_CONTACT ? 2
                          : metric == METRIC_HEALTH                            ? 97
                                                                               : 5;
        const Key *key = usage_pick(keys, metric, seed);
        if (key && usage_chance(seed) % one_in == 0)
            tally_add(tally, week, metric, key->number, 1);
    }
}

static inline void usage_year(Tally *tally, const KeyList *keys, unsigned seed, int weeks, int visits) {
    Date last = period_monday((Period){2026, 47});
    for (int back = weeks - 1; back >= 0; back--) {
        Period week = period_of(date_from_days(date_days(last) - 7 * back));
        int many = visits + (weeks - back) * visits / (4 * weeks) - (int)(usage_chance(&seed) % 20) * visits / 100;
        for (int visit = 0; visit < many; visit++)
            usage_visit(tally, week, keys, &seed);
    }
}

#endif
