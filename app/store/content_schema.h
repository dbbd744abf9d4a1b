/* The tables of content.db. Writer and reader share this list; the reader refuses a database whose schema differs by
 * a letter, so nothing in it can be anything else than a table of ours. Any change counts CONTENT_VERSION up, and so
 * does another way to fold words: an index must be asked as it was written. */
#ifndef SLUSS_STORE_CONTENT_SCHEMA_H
#define SLUSS_STORE_CONTENT_SCHEMA_H

#include "db.h"

enum {
    CONTENT_APPLICATION = 0x536C7573, /* "Slus" */
    CONTENT_VERSION = 5,
};

/* As SQLite keeps them: "CREATE TABLE ", then the rest untouched. Without a rowid a table is one B-tree, found by
 * the key we ask for. A language's chain starts with itself and ends with the source; the chain of '' is the source
 * alone. Words are looked up by entry and language; their blocks and labels by the words' number. What is spoken at a
 * contact's desk has the place 0, at its first number 1, at further ones 2 and on. Words that were read from a file
 * have its hash, by which it is known again; others 0. The index of words holds no text: what is looked for in it is
 * folded before it comes here, so SQLite need only see where words end. */
static const char *const content_schema[] = {
    "CREATE TABLE kiosk(country TEXT NOT NULL, zone TEXT NOT NULL, source TEXT NOT NULL, accent INTEGER NOT NULL,"
    " emergency TEXT NOT NULL, position TEXT NOT NULL, desk TEXT NOT NULL) STRICT",
    "CREATE TABLE holiday(seq INTEGER PRIMARY KEY, day TEXT NOT NULL, name TEXT NOT NULL, dates TEXT NOT NULL,"
    " kind INTEGER NOT NULL) STRICT",
    "CREATE TABLE language(seq INTEGER PRIMARY KEY, lang TEXT NOT NULL) STRICT",
    "CREATE TABLE chain(lang TEXT, seq INTEGER, next TEXT NOT NULL, PRIMARY KEY(lang, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE topic(id TEXT PRIMARY KEY, place INTEGER NOT NULL, icon TEXT NOT NULL, colour TEXT NOT NULL)"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE page(id TEXT PRIMARY KEY, topic TEXT NOT NULL, place INTEGER NOT NULL, icon TEXT NOT NULL,"
    " contact TEXT NOT NULL, owner TEXT NOT NULL, updated TEXT NOT NULL, review_by TEXT NOT NULL,"
    " web TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE INDEX page_of_topic ON page(topic, place)",
    "CREATE TABLE contact(id TEXT PRIMARY KEY, icon TEXT NOT NULL, part_of TEXT NOT NULL, phone TEXT NOT NULL,"
    " email TEXT NOT NULL, web TEXT NOT NULL, address TEXT NOT NULL, hours TEXT NOT NULL, phone_hours TEXT NOT NULL,"
    " drop_in TEXT NOT NULL, hours_of TEXT NOT NULL, none INTEGER NOT NULL, verified TEXT NOT NULL,"
    " verified_by TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE phone(contact TEXT, seq INTEGER, number TEXT NOT NULL, hours TEXT NOT NULL,"
    " PRIMARY KEY(contact, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE spoken(contact TEXT, place INTEGER, seq INTEGER, lang TEXT NOT NULL,"
    " PRIMARY KEY(contact, place, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE document(contact TEXT, seq INTEGER, id TEXT NOT NULL, PRIMARY KEY(contact, seq))"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE instead(contact TEXT, seq INTEGER, other TEXT NOT NULL, PRIMARY KEY(contact, seq))"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE question(id TEXT PRIMARY KEY, steps INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE option(question TEXT, seq INTEGER, id TEXT NOT NULL, icon TEXT NOT NULL, urgent INTEGER NOT NULL,"
    " unsure INTEGER NOT NULL, kind INTEGER NOT NULL, while_open TEXT NOT NULL, while_closed TEXT NOT NULL,"
    " PRIMARY KEY(question, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE link(question TEXT, option INTEGER, role INTEGER, seq INTEGER, target TEXT NOT NULL,"
    " PRIMARY KEY(question, option, role, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE notice(id TEXT PRIMARY KEY, level INTEGER NOT NULL, first TEXT NOT NULL, until TEXT NOT NULL)"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE words(kind INTEGER, id TEXT, lang TEXT, made INTEGER NOT NULL,"
    " outdated INTEGER NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL, number INTEGER NOT NULL,"
    " hash INTEGER NOT NULL, PRIMARY KEY(kind, id, lang)) STRICT, WITHOUT ROWID",
    "CREATE TABLE label(words INTEGER, seq INTEGER, id TEXT NOT NULL, lang TEXT NOT NULL, text TEXT NOT NULL,"
    " PRIMARY KEY(words, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE block(words INTEGER, seq INTEGER, kind INTEGER NOT NULL, level INTEGER NOT NULL,"
    " number INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY(words, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE span(words INTEGER, block INTEGER, seq INTEGER, kind INTEGER NOT NULL, start INTEGER NOT NULL,"
    " stop INTEGER NOT NULL, target TEXT NOT NULL, PRIMARY KEY(words, block, seq)) STRICT, WITHOUT ROWID",
    "CREATE INDEX words_by_number ON words(number)",
    "CREATE VIRTUAL TABLE search USING fts5(title, body, content='', detail=column, tokenize='ascii')",
    DB_SHADOW "search_data'(id INTEGER PRIMARY KEY, block BLOB)",
    DB_SHADOW "search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    DB_SHADOW "search_docsize'(id INTEGER PRIMARY KEY, sz BLOB)",
    DB_SHADOW "search_config'(k PRIMARY KEY, v) WITHOUT ROWID",
};

static const DbKind content_database = {CONTENT_APPLICATION, CONTENT_VERSION, content_schema,
                                        sizeof content_schema / sizeof content_schema[0]};

/* What an option's links are; the numbers are stored. */
typedef enum LinkRole { LINK_TO, LINK_AFTER, LINK_INSTEAD } LinkRole;

#endif
