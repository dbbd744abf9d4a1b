/* Reads usage.db and town.db. Rows must come in the order of their key, so a damaged tree cannot count anything twice.
 */
#include "usage.h"

#include <string.h>

#include "../base/file.h"
#include "usage_rows.h"
#include "usage_schema.h"

static const char no_help[] = "only databases that 'sluss kiosk --usage' or 'sluss usage merge' wrote can be read";

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

enum { YEAR_LEAST = 2000 };

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

static bool read_all(Db *db, const char *path, Arena *arena, KeyList *keys, Counts *counts, Diags *diags) {
    bool town = db_application(db) == TOWN_APPLICATION;
    if (!db_accept(db, town ? &town_database : &usage_database, path, no_help, diags))
        return false;
    int64_t most = town ? TOWN_COUNT_MOST : COUNT_MOST;
    if (db_run(db, "BEGIN") && usage_rows_keys(db, arena, keys) && usage_rows_counts(db, arena, most, counts))
        return true;
    diag_error(diags, NULL, (Place){0}, "'%s' is damaged or locked", path);
    return false;
}

/* Most kiosks have the keys of all others. */
static void add_keys(Arena *arena, KeyList *keys, const KeyList *added) {
    keys_close(keys);
    KeyList known = *keys;
    for (size_t i = 0; i < added->count; i++) {
        const Key *key = &added->at[i];
        if (!keys_find(&known, key->metric, key->number))
            keys_add(keys, arena, key->metric, str_copy(arena, key->id), str_copy(arena, key->label));
    }
}

bool usage_read(const char *path, Arena *arena, KeyList *keys, Tally *tally, Diags *diags) {
    Db db;
    Arena scratch = {.forgets = true};
    Str real = file_real(&scratch, path);
    KeyList read_list = {0};
    Counts counts = {0};
    bool done = false;
    if (!real.len || !file_is_ordinary(real.at)) {
        diag_error(diags, NULL, (Place){0}, real.len ? "'%s' is not an ordinary file" : "there is no '%s'", path);
    } else if (db_open(&db, real.at, diags)) {
        done = read_all(&db, path, &scratch, &read_list, &counts, diags);
        db_close(&db);
    }
    if (done) {
        add_keys(arena, keys, &read_list);
        tally_merge(tally, counts.list, counts.count);
    }
    arena_free(&scratch);
    return done;
}
