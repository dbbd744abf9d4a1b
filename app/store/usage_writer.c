/* Writes usage.db. A visit may be known by what an hour added, so no earlier state of the file may outlast a write:
 * deleted cells are overwritten, the file is packed anew so that its pages do not tell what came first, and the
 * journal, which holds the pages as they were an hour ago, is filled with zeros. */
#include "usage.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/file.h"
#include "aging.h"
#include "usage_rows.h"
#include "usage_schema.h"

static const char other_path[] = "name another file with --usage, or move this one away: a new one is made";

static const char insert_key[] = "INSERT INTO key VALUES(?1, ?2, ?3, ?4)"
                                 " ON CONFLICT DO UPDATE SET id = ?3, label = ?4 WHERE id <> ?3 OR label <> ?4";

static bool write_all(Db *db, Arena *arena, const KeyList *keys, const Tally *tally, Date today) {
    bool done = true;
    for (size_t i = 0; i < keys->count && done; i++)
        done = usage_rows_put_key(db, insert_key, &keys->at[i]);
    /* What was counted by a clock that had stopped is left out: it belongs to no week, and no reader would take it. */
    for (size_t i = 0; i < tally->count && done; i++)
        done = tally->list[i].period.year < YEAR_LEAST || usage_rows_add(db, arena, &tally->list[i], COUNT_MOST);
    return done && aging_run(db, arena, today, COUNT_MOST);
}

/* A journal whose head is zero is no journal; the rest of it is what we overwrite, while nobody else may write. */
static void clear_journal(Db *db, Arena *arena, const char *path) {
    static const char zeros[4096];
    struct stat at;
    if (!db_run(db, "BEGIN IMMEDIATE"))
        return;
    int file = open(str_format(arena, "%s-journal", path).at, O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
    bool open_now = file >= 0 && fstat(file, &at) == 0;
    for (off_t left = open_now ? at.st_size : 0; left > 0;) {
        ssize_t wrote = write(file, zeros, left < (off_t)sizeof zeros ? (size_t)left : sizeof zeros);
        if (wrote <= 0)
            break;
        left -= wrote;
    }
    if (open_now)
        fdatasync(file);
    if (file >= 0)
        close(file);
    db_run(db, "COMMIT");
}

/* What no reader takes must not be counted into. */
static bool is_readable(Db *db, const char *path, Diags *diags) {
    Arena scratch = {.forgets = true};
    KeyList keys = {0};
    Counts counts = {0};
    bool done = usage_rows_keys(db, &scratch, &keys) && usage_rows_counts(db, &scratch, COUNT_MOST, &counts);
    arena_free(&scratch);
    return done || usage_rows_damaged(path, other_path, diags);
}

/* What is not tidied now is at the next write. The journal outlasts a transaction only so that it can be overwritten.
 */
static void tidy(Db *db, Arena *arena, const char *path) {
    db_run(db, "VACUUM");
    clear_journal(db, arena, path);
}

bool usage_add(const char *path, const KeyList *keys, const Tally *tally, Date today, Diags *diags) {
    Db db;
    Arena arena = {0};
    const char *real = file_real_new(&arena, path);
    if (!db_edit(&db, real, diags)) {
        arena_free(&arena);
        return false;
    }
    /* Nothing is changed before it is known to be ours, not even how it keeps its journal. */
    bool ours =
        (db_is_new(&db) || db_application(&db) == USAGE_APPLICATION) && db_run(&db, "PRAGMA journal_mode = PERSIST");
    bool done = usage_rows_begin(&db, &usage_database, path, other_path, diags) && is_readable(&db, path, diags);
    if (done && (!ours || !write_all(&db, &arena, keys, tally, today) || !db_run(&db, "COMMIT")))
        done = usage_rows_refuse(&db, path, diags);
    if (!done)
        db_run(&db, "ROLLBACK");
    if (done)
        tidy(&db, &arena, real);
    db_close(&db);
    arena_free(&arena);
    return done;
}
