/* Sums are kept in memory while weeks come and added to the tables at the end. The ledger goes by kiosk and year: the
 * one at hand is changed until the next is asked for. */
#include "town.h"

#include <string.h>

#include "../base/file.h"
#include "aging.h"
#include "cellmap.h"
#include "ledger.h"
#include "usage_rows.h"
#include "usage_schema.h"

/* What came of one week, of all kiosks. */
typedef struct WeekSums {
    Period period;
    CellMap sums;
} WeekSums;

struct Town {
    Db db;
    const char *path;
    Arena *arena, kiosk_arena; /* the second: of the ledger at hand */
    WeekSums *weeks;
    size_t week_count, last;
    KeyList keys;
    CellMap key_places; /* where in `keys`, from 1 */
    Str kiosk;
    int16_t year;
    Date today;
    Period oldest;
    Ledger ledger;
    bool changed, failed, damaged;
};

static const char no_help[] = "name another file, or move this one away: a new one is made";

Town *town_open(Arena *arena, const char *path, Date today, Diags *diags) {
    Town *town = arena_new(arena, Town);
    town->path = path;
    town->arena = arena;
    town->today = today;
    town->oldest = aging_oldest(today);
    if (!db_edit(&town->db, file_real_new(arena, path), diags))
        return NULL;
    db_allow_long(&town->db);
    if (usage_rows_begin(&town->db, &town_database, path, no_help, diags))
        return town;
    db_close(&town->db);
    return NULL;
}

static const char select_ledger[] = "SELECT weeks FROM source WHERE kiosk = ?1 AND year = ?2";
static const char insert_ledger[] = "INSERT INTO source VALUES(?1, ?2, ?3)"
                                    " ON CONFLICT DO UPDATE SET weeks = ?3";

static void save_ledger(Town *town) {
    if (town->changed) {
        DbQuery query = db_query(&town->db, NULL, insert_ledger);
        db_bind_text(&query, town->kiosk);
        db_bind_int(&query, town->year);
        db_bind_bytes(&query, ledger_bytes(&town->ledger, &town->kiosk_arena));
        db_next(&query);
        town->failed = !db_finish(&query) || town->failed;
    }
    town->changed = false;
    arena_reset(&town->kiosk_arena);
}

static void load_ledger(Town *town, Str kiosk, int16_t year) {
    save_ledger(town);
    town->kiosk = str_copy(&town->kiosk_arena, kiosk);
    town->year = year;
    town->ledger = (Ledger){0};
    DbQuery query = db_query(&town->db, &town->kiosk_arena, select_ledger);
    db_bind_text(&query, kiosk);
    db_bind_int(&query, year);
    if (db_next(&query))
        town->damaged = !ledger_read(&town->ledger, &town->kiosk_arena, year, db_bytes(&query)) || town->damaged;
    town->failed = !db_finish(&query) || town->damaged || town->failed;
}

/* Weeks come in rows, so the one found last is looked at first. */
static WeekSums *week_of(Town *town, Period period) {
    for (size_t i = 0; i < town->week_count; i++) {
        size_t at = (town->last + i) % town->week_count;
        if (period_compare(town->weeks[at].period, period) == 0) {
            town->last = at;
            return &town->weeks[at];
        }
    }
    town->weeks = arena_more(town->arena, town->weeks, town->week_count, sizeof *town->weeks);
    town->last = town->week_count++;
    town->weeks[town->last].period = period;
    return &town->weeks[town->last];
}

static void add_rows(Town *town, Period period, LedgerWeek week, int sign) {
    WeekSums *sums = week_of(town, period);
    for (size_t i = 0; i < week.count; i++)
        *cellmap_at(&sums->sums, town->arena, cell_name(week.rows[i].metric, week.rows[i].number)) +=
            sign * week.rows[i].n;
}

bool town_add_week(Town *town, Str kiosk, Period week, const Count *rows, size_t count) {
    LedgerWeek came = {rows, count}, *there = &town->ledger.weeks[week.week];
    if (period_compare(week, town->oldest) < 0)
        return false;
    if (week.year != town->year || !str_equal(kiosk, town->kiosk))
        load_ledger(town, kiosk, week.year);
    if (town->failed || ledger_compare(came, *there) <= 0)
        return true;
    add_rows(town, week, *there, -1);
    add_rows(town, week, came, 1);
    Count *kept = arena_array(&town->kiosk_arena, Count, count);
    memcpy(kept, rows, count * sizeof *kept);
    *there = (LedgerWeek){kept, count};
    return town->changed = true;
}

/* Of different words the larger stay, which drops empty ones and asks nobody who came first. */
void town_add_key(Town *town, const Key *key) {
    int64_t *place = cellmap_at(&town->key_places, town->arena, cell_name(key->metric, key->number));
    if (*place == 0) {
        keys_add(&town->keys, town->arena, key->metric, str_copy(town->arena, key->id),
                 str_copy(town->arena, key->label));
        *place = (int64_t)town->keys.count;
        return;
    }
    Key *there = &town->keys.at[*place - 1];
    int order = str_compare(key->id, there->id);
    if (order > 0 || (order == 0 && str_compare(key->label, there->label) > 0)) {
        there->id = str_copy(town->arena, key->id);
        there->label = str_copy(town->arena, key->label);
    }
}

static const char insert_count[] = "INSERT INTO counter VALUES(?1, ?2, ?3, ?4)"
                                   " ON CONFLICT DO UPDATE SET n = n + ?4";
static const char reduce_count[] = "UPDATE counter SET n = n + ?4 WHERE period = ?1 AND metric = ?2 AND key = ?3";

static bool write_count(Town *town, Str period, const Cell *cell) {
    DbQuery query = db_query(&town->db, NULL, cell->value > 0 ? insert_count : reduce_count);
    db_bind_text(&query, period);
    db_bind_int(&query, cell_metric(cell->name));
    db_bind_int(&query, cell_number(cell->name));
    db_bind_int(&query, cell->value);
    db_next(&query);
    return db_finish(&query);
}

static bool write_counts(Town *town) {
    bool done = true;
    for (size_t i = 0; i < town->week_count; i++) {
        const WeekSums *week = &town->weeks[i];
        Str period = period_text(town->arena, week->period);
        const Cell *cells = cellmap_sorted(&week->sums, town->arena);
        for (size_t j = 0; j < week->sums.count && done; j++)
            done = cells[j].value == 0 || write_count(town, period, &cells[j]);
    }
    return done && db_run(&town->db, "DELETE FROM counter WHERE n = 0");
}

static const char insert_key[] = "INSERT INTO key VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET id = ?3, label = ?4"
                                 " WHERE (?3, ?4) > (id, label)";

static bool write_keys(Town *town) {
    bool done = true;
    for (size_t i = 0; i < town->keys.count && done; i++)
        done = usage_rows_put_key(&town->db, insert_key, &town->keys.at[i]);
    return done;
}

static const char delete_ledgers[] = "DELETE FROM source WHERE year < ?1";
static const char select_kiosks[] = "SELECT kiosk FROM source WHERE year = ?1";

/* What has become a year's total is in no kiosk's ledger any more. */
static bool age_ledgers(Town *town) {
    DbQuery delete = db_query(&town->db, NULL, delete_ledgers);
    db_bind_int(&delete, town->oldest.year);
    db_next(&delete);
    DbQuery query = db_query(&town->db, town->arena, select_kiosks);
    StrList kiosks = {0};
    db_bind_int(&query, town->oldest.year);
    while (db_next(&query)) {
        kiosks.at = arena_more(town->arena, kiosks.at, kiosks.count, sizeof *kiosks.at);
        kiosks.at[kiosks.count++] = db_text(&query);
    }
    bool done = db_finish(&delete) && db_finish(&query);
    for (size_t i = 0; i < kiosks.count && done; i++) {
        load_ledger(town, kiosks.at[i], town->oldest.year);
        for (int week = 1; week < town->oldest.week; week++) {
            town->changed = town->changed || town->ledger.weeks[week].count;
            town->ledger.weeks[week] = (LedgerWeek){0};
        }
        save_ledger(town);
        done = !town->failed;
    }
    return done;
}

static bool age(Town *town) {
    return age_ledgers(town) && aging_run(&town->db, town->arena, town->today, TOWN_COUNT_MOST);
}

bool town_close(Town *town, Diags *diags) {
    save_ledger(town);
    keys_close(&town->keys);
    bool done = !town->failed && write_counts(town) && write_keys(town) && age(town) && db_run(&town->db, "COMMIT");
    if (!done) {
        if (town->damaged)
            usage_rows_damaged(town->path, no_help, diags);
        else
            usage_rows_refuse(&town->db, town->path, diags);
        db_run(&town->db, "ROLLBACK");
    }
    db_close(&town->db);
    arena_free(&town->kiosk_arena);
    return done;
}
