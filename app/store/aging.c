/* A year grows while its months grow old one after another; a report tells it when the last of them is in. */
#include "aging.h"

#include "../usage/digest.h"
#include "usage_rows.h"

static const char count_old[] = "SELECT count(*) FROM counter WHERE length(period) > 4 AND period < ?1";
static const char delete_old[] = "DELETE FROM counter WHERE length(period) > 4 AND period < ?1";

typedef struct Aging {
    Db *db;
    Arena *arena;
    int64_t most;
} Aging;

Period aging_oldest(Date today) {
    return month_first_week(period_month(period_of(today)) - AGING_MONTHS);
}

static bool add(const Aging *aging, int year, Metric metric, int64_t number, int64_t told) {
    if (told <= 0)
        return true;
    Count count = {{(int16_t)year, 0}, metric, number, told};
    return usage_rows_add(aging->db, aging->arena, &count, aging->most);
}

static bool add_span(const Aging *aging, const DigestTable *table, size_t span, int year) {
    bool done = add(aging, year, table->metric, key_number(KEY_OTHER), table->other.told[span]);
    for (size_t row = 0; row < table->row_count && done; row++)
        done = add(aging, year, table->metric, key_number(table->rows[row].key->id), table->rows[row].told[span]);
    return done;
}

static bool add_months(const Aging *aging, const DigestPart *months) {
    bool done = true;
    for (size_t span = 0; span < months->span_count; span++)
        for (Metric metric = METRIC_NONE + 1; metric < METRIC_END && done; metric++)
            done = add_span(aging, &months->tables[metric], span, month_year(months->spans[span].month));
    return done;
}

/* All weeks before `oldest`, and what a report told of them. */
static bool digest_old(const Aging *aging, Period oldest, Digest *digest) {
    Rule plain;
    KeyList keys = {0};
    Counts counts = {0};
    Tally tally = {0};
    Date last = date_from_days(date_days(period_monday(oldest)) - 7);
    if (!usage_rows_keys(aging->db, aging->arena, &keys) ||
        !usage_rows_counts(aging->db, aging->arena, aging->most, &counts))
        return false;
    keys_close(&keys);
    tally_merge(&tally, counts.list, counts.count);
    rule_make(&plain, RULE_LEAST, RULE_STEP);
    digest_make(digest, aging->arena, &keys, &tally, &plain, (Period){1, 1}, period_of(last), period_monday(oldest));
    tally_clear(&tally);
    return true;
}

static bool has_old(const Aging *aging, Str oldest, bool *old) {
    DbQuery query = db_query(aging->db, NULL, count_old);
    db_bind_text(&query, oldest);
    db_expect(&query, db_next(&query));
    *old = db_int(&query, 0, INT64_MAX) > 0;
    return db_finish(&query);
}

bool aging_run(Db *db, Arena *arena, Date today, int64_t most) {
    const Aging aging = {db, arena, most};
    Period oldest = aging_oldest(today);
    Str text = period_text(arena, oldest);
    Digest digest;
    bool old;
    if (!has_old(&aging, text, &old) || !old)
        return !old;
    if (!digest_old(&aging, oldest, &digest) || !add_months(&aging, &digest.months))
        return false;
    DbQuery query = db_query(db, NULL, delete_old);
    db_bind_text(&query, text);
    db_next(&query);
    return db_finish(&query);
}
