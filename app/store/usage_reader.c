/* Reads usage.db and town.db. Rows must come in the order of their key, so a damaged tree cannot count anything twice.
 */
#include "usage.h"

#include "../base/file.h"
#include "usage_rows.h"
#include "usage_schema.h"

static const char no_help[] = "only databases that 'sluss kiosk --usage' or 'sluss usage merge' wrote can be read";

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
