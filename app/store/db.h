/* SQLite in the few words the rest of the store needs. Failure is sticky: a query that went wrong yields no rows and
 * empty values, and says so when it is finished. */
#ifndef SLUSS_STORE_DB_H
#define SLUSS_STORE_DB_H

#include "../base/diag.h"

struct sqlite3;
struct sqlite3_stmt;

enum { DB_STATEMENTS_MOST = 48, DB_LONG_MOST = 16 << 20 /* bytes */ };

/* A statement is prepared once and known by the address of its text. */
typedef struct DbStatement {
    const char *sql;
    struct sqlite3_stmt *made;
} DbStatement;

/* Zeroed, it is closed. */
typedef struct Db {
    struct sqlite3 *handle;
    DbStatement statements[DB_STATEMENTS_MOST];
    size_t statement_count;
} Db;

/* Opens a database that somebody else made, for reading only and with every defence SQLite has. */
bool db_open(Db *db, const char *path, Diags *diags);

/* Makes an empty database in place of what is there. It is not safe against a power cut until it is synced. */
bool db_create(Db *db, const char *path, Diags *diags);

/* Opens one of ours of this kind to change it, within one transaction; as of db_create, nothing is safe until it is
 * synced. False, without a word, if it is none. */
struct DbKind;
bool db_amend(Db *db, const char *path, const struct DbKind *kind);

/* Opens a database of ours for reading and writing, with the same defences, or starts an empty one. What is deleted is
 * overwritten. Waits for nobody: one that is locked fails. */
bool db_edit(Db *db, const char *path, Diags *diags);

/* For one of ours that holds values of up to DB_LONG_MOST. */
void db_allow_long(Db *db);

/* How SQLite begins a table of its own beside a virtual one; it makes them itself. */
#define DB_SHADOW "CREATE TABLE '"

/* What makes a database one of ours: its application, its version, and its schema letter by letter. */
typedef struct DbKind {
    int application, version;
    const char *const *schema;
    size_t schema_count;
} DbKind;

bool db_is_new(Db *db);         /* empty */
int64_t db_application(Db *db); /* 0 if it has none, or cannot be read */
/* False and a diagnostic, with `help` for one that must be made again, if it is of another kind, of another version or
 * damaged. */
bool db_accept(Db *db, const DbKind *kind, const char *path, const char *help, Diags *diags);
/* Makes the tables of a kind in an empty database. */
bool db_make(Db *db, const DbKind *kind);
/* Whether the tables are sound; `check` is a PRAGMA quick_check. */
bool db_is_sound(Db *db, const char *check);

void db_close(Db *db);
const char *db_error(const Db *db); /* SQLite's own words for what went wrong last */

/* Runs statements that give no rows; the text must not hold anything from outside. */
bool db_run(Db *db, const char *sql);

/* Of the hash before, and every value of every row that the text asks for. False if they cannot be read. */
bool db_hash_rows(Db *db, const char *sql, uint64_t *hash);

/* One run of a statement: bind its parameters in order, then read its rows' columns in order. */
typedef struct DbQuery {
    struct sqlite3_stmt *statement;
    Arena *arena; /* where texts are copied; may be NULL while writing */
    int parameter, column;
    bool failed;
} DbQuery;

/* `sql` must be a static array; at most one query of a statement is under way at a time. */
DbQuery db_query(Db *db, Arena *arena, const char *sql);
void db_bind_text(DbQuery *query, Str text);
void db_bind_int(DbQuery *query, int64_t value);
void db_bind_bytes(DbQuery *query, Str bytes); /* they must stay until the query is finished */
bool db_next(DbQuery *query);                  /* to the next row; false at the end */

/* The next column. A value of another type, outside [least, most], not UTF-8 or with control characters other than
 * a line feed fails the query. */
Str db_text(DbQuery *query);
/* The same without a copy, for texts that are held against others: good until the next row, of any bytes. */
Str db_glance(DbQuery *query);
int64_t db_int(DbQuery *query, int64_t least, int64_t most);

Str db_bytes(DbQuery *query); /* a blob */

/* Fails the query if a value is not as it should be. */
void db_expect(DbQuery *query, bool condition);

/* Ends the run; false if anything in it failed. */
bool db_finish(DbQuery *query);

#endif
