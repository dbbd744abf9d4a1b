/* Rows must come in the order of their key, so a damaged tree cannot count anything twice. */
#include "usage_rows.h"

#include <string.h>

static const char select_keys[] = "SELECT metric, key, id, label FROM key ORDER BY metric, key";

bool usage_rows_keys(Db *db, Arena *arena, KeyList *keys) {
    size_t count = 0;
    DbQuery query = db_query(db, arena, select_keys);
    while (db_next(&query)) {
        Key key = {.metric = (Metric)db_int(&query, METRIC_NONE + 1, METRIC_END - 1)};
        key.number = db_int(&query, 0, KEY_NUMBER_MOST);
        key.id = db_text(&query);
        key.label = db_text(&query);
        db_expect(&query, ++count <= KEYS_MOST && key.id.len > 0 && key.id.len <= KEY_ID_MOST &&
                              key.label.len <= KEY_LABEL_MOST && key_number(key.id) == key.number);
        if (!query.failed)
            keys_add(keys, arena, key.metric, key.id, key.label);
    }
    return db_finish(&query);
}

static const char select_counts[] = "SELECT period, metric, key, n FROM counter ORDER BY period, metric, key";

/* Rows of a period stand together, so its text is most often the one before. */
typedef struct LastPeriod {
    char text[PERIOD_TEXT_MOST];
    size_t len;
    Period period;
} LastPeriod;

static Period read_period(DbQuery *query, LastPeriod *last) {
    Str text = db_glance(query);
    if (text.len == last->len && text.len && memcmp(text.at, last->text, text.len) == 0)
        return last->period;
    db_expect(query,
              text.len <= PERIOD_TEXT_MOST && period_parse(text, &last->period) && last->period.year >= YEAR_LEAST);
    if (query->failed)
        return (Period){0};
    memcpy(last->text, text.at, text.len);
    last->len = text.len;
    return last->period;
}

bool usage_rows_counts(Db *db, Arena *arena, int64_t most, Counts *counts) {
    LastPeriod last = {.len = 0};
    DbQuery query = db_query(db, NULL, select_counts);
    while (db_next(&query)) {
        counts->list = arena_more(arena, counts->list, counts->count, sizeof *counts->list);
        Count *count = &counts->list[counts->count];
        count->period = read_period(&query, &last);
        count->metric = (Metric)db_int(&query, METRIC_NONE + 1, METRIC_END - 1);
        count->number = db_int(&query, 0, KEY_NUMBER_MOST);
        count->n = db_int(&query, 0, most);
        db_expect(&query, counts->count == 0 || count_compare(count - 1, count) < 0);
        counts->count++;
    }
    return db_finish(&query);
}

static const char add_count[] = "INSERT INTO counter VALUES(?1, ?2, ?3, min(?4, ?5))"
                                " ON CONFLICT DO UPDATE SET n = min(n + ?4, ?5)";

bool usage_rows_add(Db *db, Arena *arena, const Count *count, int64_t most) {
    DbQuery query = db_query(db, NULL, add_count);
    db_bind_text(&query, period_text(arena, count->period));
    db_bind_int(&query, count->metric);
    db_bind_int(&query, count->number);
    db_bind_int(&query, count->n);
    db_bind_int(&query, most);
    db_next(&query);
    return db_finish(&query);
}

bool usage_rows_put_key(Db *db, const char *sql, const Key *key) {
    DbQuery query = db_query(db, NULL, sql);
    db_bind_int(&query, key->metric);
    db_bind_int(&query, key->number);
    db_bind_text(&query, key->id);
    db_bind_text(&query, key->label);
    db_next(&query);
    return db_finish(&query);
}

static const char check_all[] = "PRAGMA quick_check(1)";

bool usage_rows_refuse(const Db *db, const char *path, Diags *diags) {
    diag_error(diags, NULL, (Place){0}, "'%s' cannot be written: %s", path, db_error(db));
    return false;
}

bool usage_rows_damaged(const char *path, const char *help, Diags *diags) {
    diag_error(diags, NULL, (Place){0}, "'%s' is damaged", path);
    diag_help(diags, "%s", help);
    return false;
}

bool usage_rows_begin(Db *db, const DbKind *kind, const char *path, const char *help, Diags *diags) {
    if (!db_run(db, "BEGIN IMMEDIATE"))
        return usage_rows_refuse(db, path, diags);
    if (db_is_new(db))
        return db_make(db, kind) || usage_rows_refuse(db, path, diags);
    return db_accept(db, kind, path, help, diags) &&
           (db_is_sound(db, check_all) || usage_rows_damaged(path, help, diags));
}
