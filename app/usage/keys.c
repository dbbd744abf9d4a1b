/* A number is made from the id alone (FNV-1a), so that thousands of kiosks with contents of their own agree on it
 * without asking each other. */
#include "keys.h"

#include <stdlib.h>

typedef struct FixedKey {
    Metric metric;
    const char *id;
} FixedKey;

/* Their words stand in locales/staff. */
static const FixedKey fixed[] = {
    {METRIC_ENDING, "home"},
    {METRIC_ENDING, "timeout"},
    {METRIC_ENDING, "contact"},
    {METRIC_ENDING, "finished"},
    {METRIC_LENGTH, "under-30s"},
    {METRIC_LENGTH, "under-2min"},
    {METRIC_LENGTH, "under-10min"},
    {METRIC_LENGTH, "10min-or-more"},
    {METRIC_AID, "large"},
    {METRIC_AID, "contrast"},
    {METRIC_AID, "speech"},
    {METRIC_AID, "keypad"},
    {METRIC_AID, "low"},
    {METRIC_HEALTH, "start"},
    {METRIC_HEALTH, "no-content"},
    {METRIC_HEALTH, "not-written"},
};

/* What people look for, whatever they type: unmatched words are only ever counted as "other". */
static const char *const terms[] = {
    "housing",     "money",         "job",        "doctor",     "dentist",     "school",      "preschool",
    "swedish",     "interpreter",   "lawyer",     "family",     "passport",    "citizenship", "permit",
    "bank",        "e-id",          "phone-card", "internet",   "bus-card",    "driving",     "bicycle",
    "furniture",   "clothes",       "food",       "debt",       "tax",         "pregnancy",   "child-benefit",
    "disability",  "mental-health", "violence",   "police",     "library",     "sports",      "religion",
    "translation", "diploma",       "university", "start-firm", "get-married", "divorce",     "other",
};

static const char *const weekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

int64_t key_number(Str id) {
    uint64_t hash = 0xCBF29CE484222325u;
    for (size_t i = 0; i < id.len; i++)
        hash = (hash ^ (unsigned char)id.at[i]) * 0x100000001B3u;
    return (int64_t)(hash >> (64 - KEY_BITS));
}

void keys_add(KeyList *keys, Arena *arena, Metric metric, Str id, Str label) {
    keys->at = arena_more(arena, keys->at, keys->count, sizeof *keys->at);
    keys->at[keys->count++] = (Key){metric, key_number(id), id, label};
}

Str key_time(Arena *arena, int weekday, int block) {
    return str_format(arena, "%s-%02d", weekdays[weekday], block * 24 / DAY_BLOCKS);
}

int key_time_rank(Str id) {
    for (int day = 0; day < 7 && id.len == STR("mon-09").len; day++)
        for (int block = 0; block < DAY_BLOCKS && str_starts(id, str_from(weekdays[day])); block++) {
            int hour = block * 24 / DAY_BLOCKS;
            char digits[] = {'-', (char)('0' + hour / 10), (char)('0' + hour % 10)};
            if (str_ends(id, (Str){digits, sizeof digits}))
                return day * DAY_BLOCKS + block;
        }
    return 7 * DAY_BLOCKS;
}

void keys_add_fixed(KeyList *keys, Arena *arena) {
    for (size_t i = 0; i < sizeof fixed / sizeof fixed[0]; i++)
        keys_add(keys, arena, fixed[i].metric, str_from(fixed[i].id), (Str){0});
    for (int day = 0; day < 7; day++)
        for (int block = 0; block < DAY_BLOCKS; block++)
            keys_add(keys, arena, METRIC_TIME, key_time(arena, day, block), (Str){0});
    for (size_t i = 0; i < sizeof terms / sizeof terms[0]; i++) {
        keys_add(keys, arena, METRIC_SEARCH, str_format(arena, "%s/hit", terms[i]), (Str){0});
        keys_add(keys, arena, METRIC_SEARCH, str_format(arena, "%s/zero", terms[i]), (Str){0});
    }
}

static int compare(const void *a, const void *b) {
    const Key *left = a, *right = b;
    if (left->metric != right->metric)
        return left->metric < right->metric ? -1 : 1;
    return (left->number > right->number) - (left->number < right->number);
}

static bool is_closed(const KeyList *keys) {
    for (size_t i = 1; i < keys->count; i++)
        if (compare(&keys->at[i - 1], &keys->at[i]) >= 0)
            return false;
    return true;
}

void keys_close(KeyList *keys) {
    size_t kept = 0;
    if (is_closed(keys))
        return;
    qsort(keys->at, keys->count, sizeof *keys->at, compare);
    for (size_t i = 0; i < keys->count; i++)
        if (kept == 0 || compare(&keys->at[kept - 1], &keys->at[i]) != 0)
            keys->at[kept++] = keys->at[i];
    keys->count = kept;
}

const Key *keys_find(const KeyList *keys, Metric metric, int64_t number) {
    Key wanted = {.metric = metric, .number = number};
    return keys->count ? bsearch(&wanted, keys->at, keys->count, sizeof *keys->at, compare) : NULL;
}
