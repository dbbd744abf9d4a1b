/* The defences follow SQLite's own advice on databases from other people ("Defense Against The Dark Arts"): no
 * writing, no schema that can act, no memory mapping, and limits far below what an attack would need. */
#include "db.h"

#include <assert.h>
#include <sqlite3.h>
#include <unistd.h>

#include "../base/utf8.h"

static const struct {
    int name, most;
} limits[] = {
    {SQLITE_LIMIT_LENGTH, 1000000},     {SQLITE_LIMIT_SQL_LENGTH, 100000}, {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 10},      {SQLITE_LIMIT_COMPOUND_SELECT, 3}, {SQLITE_LIMIT_VDBE_OP, 25000},
    {SQLITE_LIMIT_FUNCTION_ARG, 8},     {SQLITE_LIMIT_ATTACHED, 0},        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 10}, {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
};

static const struct {
    int name, value;
} settings[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
};

static bool defend(Db *db) {
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
        sqlite3_limit(db->handle, limits[i].name, limits[i].most);
    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++)
        if (sqlite3_db_config(db->handle, settings[i].name, settings[i].value, NULL) != SQLITE_OK)
            return false;
    return db_run(db, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA query_only = ON;");
}

static bool refuse(Db *db, const char *path, const char *what, Diags *diags) {
    diag_error(diags, NULL, (Place){0}, "'%s' cannot be %s: %s", path, what, db_error(db));
    db_close(db);
    return false;
}

bool db_open(Db *db, const char *path, Diags *diags) {
    *db = (Db){0};
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path, &db->handle, flags, NULL) != SQLITE_OK || !defend(db))
        return refuse(db, path, "opened", diags);
    return true;
}

bool db_create(Db *db, const char *path, Diags *diags) {
    *db = (Db){0};
    unlink(path);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path, &db->handle, flags, NULL) != SQLITE_OK ||
        !db_run(db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;"))
        return refuse(db, path, "written", diags);
    return true;
}

void db_close(Db *db) {
    for (size_t i = 0; i < db->statement_count; i++)
        sqlite3_finalize(db->statements[i].made);
    sqlite3_close(db->handle);
    *db = (Db){0};
}

const char *db_error(const Db *db) {
    return sqlite3_errmsg(db->handle);
}

bool db_run(Db *db, const char *sql) {
    return sqlite3_exec(db->handle, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static sqlite3_stmt *statement_of(Db *db, const char *sql) {
    for (size_t i = 0; i < db->statement_count; i++)
        if (db->statements[i].sql == sql)
            return db->statements[i].made;
    assert(db->statement_count < DB_STATEMENTS_MOST);
    sqlite3_stmt *made;
    if (sqlite3_prepare_v3(db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &made, NULL) != SQLITE_OK)
        return NULL;
    db->statements[db->statement_count++] = (DbStatement){.sql = sql, .made = made};
    return made;
}

DbQuery db_query(Db *db, Arena *arena, const char *sql) {
    DbQuery query = {.statement = statement_of(db, sql), .arena = arena};
    query.failed = !query.statement;
    return query;
}

void db_bind_text(DbQuery *query, Str text) {
    int at = ++query->parameter;
    /* A NULL pointer would bind NULL, not the empty text. */
    const char *bytes = text.len ? text.at : "";
    db_expect(query, query->statement && sqlite3_bind_text64(query->statement, at, bytes, text.len, SQLITE_TRANSIENT,
                                                             SQLITE_UTF8) == SQLITE_OK);
}

void db_bind_int(DbQuery *query, int64_t value) {
    int at = ++query->parameter;
    db_expect(query, query->statement && sqlite3_bind_int64(query->statement, at, value) == SQLITE_OK);
}

bool db_next(DbQuery *query) {
    query->column = 0;
    if (query->failed)
        return false;
    int result = sqlite3_step(query->statement);
    db_expect(query, result == SQLITE_ROW || result == SQLITE_DONE);
    return result == SQLITE_ROW;
}

static bool is_readable(Str text) {
    for (size_t i = 0; i < text.len; i++)
        if (((unsigned char)text.at[i] < 0x20 && text.at[i] != '\n') || text.at[i] == 0x7F)
            return false;
    return utf8_valid_until(text) == text.len;
}

Str db_text(DbQuery *query) {
    int at = query->column++;
    if (query->failed || sqlite3_column_type(query->statement, at) != SQLITE_TEXT) {
        query->failed = true;
        return (Str){0};
    }
    const char *bytes = (const char *)sqlite3_column_text(query->statement, at);
    Str text = {bytes, bytes ? (size_t)sqlite3_column_bytes(query->statement, at) : 0};
    db_expect(query, bytes && is_readable(text));
    return query->failed ? (Str){0} : str_copy(query->arena, text);
}

int64_t db_int(DbQuery *query, int64_t least, int64_t most) {
    int at = query->column++;
    if (query->failed || sqlite3_column_type(query->statement, at) != SQLITE_INTEGER) {
        query->failed = true;
        return least;
    }
    int64_t value = sqlite3_column_int64(query->statement, at);
    db_expect(query, value >= least && value <= most);
    return query->failed ? least : value;
}

void db_expect(DbQuery *query, bool condition) {
    query->failed = query->failed || !condition;
}

bool db_finish(DbQuery *query) {
    if (query->statement) {
        sqlite3_reset(query->statement);
        sqlite3_clear_bindings(query->statement);
    }
    return !query->failed;
}
