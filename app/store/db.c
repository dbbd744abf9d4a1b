/* The defences follow SQLite's own advice on databases from other people ("Defense Against The Dark Arts"): no
 * writing, no schema that can act, no memory mapping, and limits far below what an attack would need. */
#include "db.h"

#include <assert.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/hash.h"
#include "../base/utf8.h"

static const struct {
    int name, most;
} limits[] = {
    {SQLITE_LIMIT_LENGTH, 1000000},     {SQLITE_LIMIT_SQL_LENGTH, 100000}, {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 10},      {SQLITE_LIMIT_COMPOUND_SELECT, 3}, {SQLITE_LIMIT_VDBE_OP, 25000},
    {SQLITE_LIMIT_FUNCTION_ARG, 8},     {SQLITE_LIMIT_ATTACHED, 0},        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 20}, {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
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
    return db_run(db, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;");
}

static bool refuse(Db *db, const char *path, const char *what, Diags *diags) {
    diag_error(diags, NULL, (Place){0}, what, path, db_error(db));
    db_close(db);
    return false;
}

bool db_open(Db *db, const char *path, Diags *diags) {
    *db = (Db){0};
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path, &db->handle, flags, NULL) != SQLITE_OK || !defend(db) ||
        !db_run(db, "PRAGMA query_only = ON"))
        return refuse(db, path, N_("'%s' cannot be opened: %s"), diags);
    return true;
}

bool db_edit(Db *db, const char *path, Diags *diags) {
    *db = (Db){0};
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path, &db->handle, flags, NULL) != SQLITE_OK || !defend(db) ||
        !db_run(db, "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL;"))
        return refuse(db, path, N_("'%s' cannot be opened: %s"), diags);
    sqlite3_limit(db->handle, SQLITE_LIMIT_ATTACHED, 1); /* VACUUM needs one */
    return true;
}

void db_allow_long(Db *db) {
    sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, DB_LONG_MOST);
}

static const char select_application[] = "PRAGMA application_id";
static const char select_version[] = "PRAGMA user_version";
static const char select_schema[] = "SELECT sql FROM sqlite_schema ORDER BY rowid";

static bool read_number(Db *db, const char *sql, int64_t *number) {
    DbQuery query = db_query(db, NULL, sql);
    db_expect(&query, db_next(&query));
    *number = db_int(&query, INT32_MIN, INT32_MAX);
    return db_finish(&query);
}

int64_t db_application(Db *db) {
    int64_t application;
    return read_number(db, select_application, &application) ? application : 0;
}

static const char count_tables[] = "SELECT count(*) FROM sqlite_schema";

bool db_is_new(Db *db) {
    struct stat file;
    DbQuery query = db_query(db, NULL, count_tables);
    db_expect(&query, db_next(&query) && db_int(&query, 0, 0) == 0);
    /* SQLite takes a file of a few bytes, whatever they are, for an empty database. */
    return db_finish(&query) && db_application(db) == 0 && stat(sqlite3_db_filename(db->handle, "main"), &file) == 0 &&
           file.st_size == 0;
}

static bool has_schema(Db *db, const DbKind *kind) {
    Arena arena = {0};
    size_t count = 0;
    DbQuery query = db_query(db, &arena, select_schema);
    for (; db_next(&query); count++)
        db_expect(&query, count < kind->schema_count && str_equal(db_text(&query), str_from(kind->schema[count])));
    db_expect(&query, count == kind->schema_count);
    arena_free(&arena);
    return db_finish(&query);
}

static bool is_other(Diags *diags, const char *path, const char *why, const char *help) {
    diag_error(diags, NULL, (Place){0}, "'%s' %s", path, _(why));
    diag_help(diags, "%s", _(help));
    return false;
}

/* Somebody writes, or did until the power went: the pages are there, but not to be read now. */
static bool is_busy(Db *db) {
    int code = sqlite3_errcode(db->handle);
    return code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_READONLY;
}

bool db_accept(Db *db, const DbKind *kind, const char *path, const char *help, Diags *diags) {
    int64_t application, version;
    if (!read_number(db, select_application, &application) && is_busy(db))
        return is_other(diags, path, "is locked, or was left in the middle of a write",
                        "try again; after a power cut the kiosk mends it when it starts");
    if (!read_number(db, select_application, &application))
        return is_other(diags, path, "is damaged or is no database", help);
    if (application != kind->application)
        return is_other(diags, path, "is empty or a database of another application", help);
    if (!read_number(db, select_version, &version) || version > kind->version)
        return is_other(diags, path, "was made by a newer version of sluss", "update this program, or build with it");
    if (version < kind->version)
        return is_other(diags, path, "was made by an older version of sluss", help);
    return has_schema(db, kind) || is_other(diags, path, "is damaged", help);
}

bool db_make(Db *db, const DbKind *kind) {
    char numbers[96];
    snprintf(numbers, sizeof numbers, "PRAGMA application_id = %d; PRAGMA user_version = %d;", kind->application,
             kind->version);
    bool done = db_run(db, numbers);
    for (size_t i = 0; i < kind->schema_count && done; i++)
        done = str_starts(str_from(kind->schema[i]), STR(DB_SHADOW)) || db_run(db, kind->schema[i]);
    return done;
}

bool db_is_sound(Db *db, const char *check) {
    Arena arena = {0};
    DbQuery query = db_query(db, &arena, check);
    db_expect(&query, db_next(&query) && str_equal(db_text(&query), STR("ok")));
    arena_free(&arena);
    return db_finish(&query);
}

bool db_create(Db *db, const char *path, Diags *diags) {
    *db = (Db){0};
    unlink(path);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path, &db->handle, flags, NULL) != SQLITE_OK ||
        !db_run(db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;")) {
        diags->unwritten = true;
        return refuse(db, path, N_("'%s' cannot be written: %s"), diags);
    }
    return true;
}

bool db_amend(Db *db, const char *path, const DbKind *kind) {
    Arena arena = {0};
    Diags unheard = {.arena = &arena};
    *db = (Db){0};
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;
    bool done = sqlite3_open_v2(path, &db->handle, flags, NULL) == SQLITE_OK && defend(db) &&
                db_accept(db, kind, path, "-", &unheard) &&
                db_run(db, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; BEGIN;");
    arena_free(&arena);
    return done;
}

void db_close(Db *db) {
    for (size_t i = 0; i < db->statement_count; i++)
        sqlite3_finalize(db->statements[i].made);
    sqlite3_close(db->handle);
    *db = (Db){0};
}

/* SQLite speaks English; others than these are faults of the program. */
static const struct {
    int code;
    const char *why;
} failures[] = {
    {SQLITE_FULL, N_("the disk is full")},
    {SQLITE_READONLY, N_("this user may not do that")},
    {SQLITE_BUSY, N_("it is locked: another program is writing to it")},
    {SQLITE_LOCKED, N_("it is locked: another program is writing to it")},
    {SQLITE_NOMEM, N_("there is not enough memory")},
    {SQLITE_IOERR, N_("the disk or the network share does not answer rightly")},
    {SQLITE_CORRUPT, N_("it is damaged")},
    {SQLITE_NOTADB, N_("it is not a database")},
    {SQLITE_CANTOPEN, N_("it is no file that can be opened")},
};

const char *db_error(const Db *db) {
    int number = sqlite3_system_errno(db->handle), code = sqlite3_errcode(db->handle) & 0xFF;
    if (number && (code == SQLITE_CANTOPEN || code == SQLITE_IOERR))
        return say_failure(number);
    for (size_t i = 0; i < sizeof failures / sizeof failures[0]; i++)
        if (failures[i].code == code)
            return _(failures[i].why);
    return sqlite3_errmsg(db->handle);
}

bool db_run(Db *db, const char *sql) {
    return sqlite3_exec(db->handle, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/* Numbers as they are written, each value with the NUL behind it. */
static uint64_t hash_row(sqlite3_stmt *row, uint64_t hash) {
    for (int i = 0; i < sqlite3_column_count(row); i++) {
        const char *bytes = (const char *)sqlite3_column_text(row, i);
        hash = hash_add(hash, bytes ? (Str){bytes, (size_t)sqlite3_column_bytes(row, i) + 1} : (Str){0});
    }
    return hash;
}

bool db_hash_rows(Db *db, const char *sql, uint64_t *hash) {
    sqlite3_stmt *rows;
    int result = sqlite3_prepare_v2(db->handle, sql, -1, &rows, NULL);
    while (result == SQLITE_OK || result == SQLITE_ROW) {
        result = sqlite3_step(rows);
        *hash = result == SQLITE_ROW ? hash_row(rows, *hash) : *hash;
    }
    sqlite3_finalize(rows);
    return result == SQLITE_DONE;
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

void db_bind_bytes(DbQuery *query, Str bytes) {
    int at = ++query->parameter;
    db_expect(query, query->statement && sqlite3_bind_blob64(query->statement, at, bytes.len ? bytes.at : "", bytes.len,
                                                             SQLITE_STATIC) == SQLITE_OK);
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

Str db_glance(DbQuery *query) {
    int at = query->column++;
    if (query->failed || sqlite3_column_type(query->statement, at) != SQLITE_TEXT) {
        query->failed = true;
        return (Str){0};
    }
    const char *bytes = sqlite3_column_blob(query->statement, at);
    return (Str){bytes, bytes ? (size_t)sqlite3_column_bytes(query->statement, at) : 0};
}

Str db_bytes(DbQuery *query) {
    int at = query->column++;
    db_expect(query, !query->failed && sqlite3_column_type(query->statement, at) == SQLITE_BLOB);
    if (query->failed)
        return (Str){0};
    const char *bytes = sqlite3_column_blob(query->statement, at);
    return str_copy(query->arena, (Str){bytes, bytes ? (size_t)sqlite3_column_bytes(query->statement, at) : 0});
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
