/* The tables of content.db. Writer and reader share this list; the reader refuses a database whose schema differs by
 * a letter, so nothing in it can be anything else than a table of ours. Any change counts CONTENT_VERSION up. */
#ifndef SLUSS_STORE_CONTENT_SCHEMA_H
#define SLUSS_STORE_CONTENT_SCHEMA_H

enum {
    CONTENT_APPLICATION = 0x536C7573, /* "Slus" */
    CONTENT_VERSION = 2,
};

/* As SQLite keeps them: "CREATE TABLE ", then the rest untouched. Without a rowid a table is one B-tree, found by
 * the key we ask for. A language's chain starts with itself and ends with the source; the chain of '' is the source
 * alone. Words are looked up by entry and language; their blocks by the words' number. */
static const char *const content_schema[] = {
    "CREATE TABLE kiosk(country TEXT NOT NULL, zone TEXT NOT NULL, source TEXT NOT NULL, accent INTEGER NOT NULL,"
    " emergency TEXT NOT NULL, position TEXT NOT NULL) STRICT",
    "CREATE TABLE holiday(seq INTEGER PRIMARY KEY, day TEXT NOT NULL, name TEXT NOT NULL, dates TEXT NOT NULL,"
    " kind INTEGER NOT NULL) STRICT",
    "CREATE TABLE language(seq INTEGER PRIMARY KEY, lang TEXT NOT NULL) STRICT",
    "CREATE TABLE chain(lang TEXT, seq INTEGER, next TEXT NOT NULL, PRIMARY KEY(lang, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE topic(id TEXT PRIMARY KEY, place INTEGER NOT NULL, icon TEXT NOT NULL, colour TEXT NOT NULL)"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE page(id TEXT PRIMARY KEY, topic TEXT NOT NULL, place INTEGER NOT NULL, icon TEXT NOT NULL,"
    " contact TEXT NOT NULL, owner TEXT NOT NULL, updated TEXT NOT NULL, review_by TEXT NOT NULL)"
    " STRICT, WITHOUT ROWID",
    "CREATE INDEX page_of_topic ON page(topic, place)",
    "CREATE TABLE contact(id TEXT PRIMARY KEY, icon TEXT NOT NULL, part_of TEXT NOT NULL, phone TEXT NOT NULL,"
    " email TEXT NOT NULL, web TEXT NOT NULL, address TEXT NOT NULL, hours TEXT NOT NULL, phone_hours TEXT NOT NULL,"
    " drop_in TEXT NOT NULL, hours_of TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE spoken(contact TEXT, seq INTEGER, lang TEXT NOT NULL, PRIMARY KEY(contact, seq))"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE words(kind INTEGER, id TEXT, lang TEXT, made INTEGER NOT NULL, title TEXT NOT NULL,"
    " summary TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(kind, id, lang)) STRICT, WITHOUT ROWID",
    "CREATE TABLE block(words INTEGER, seq INTEGER, kind INTEGER NOT NULL, level INTEGER NOT NULL,"
    " number INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY(words, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE span(words INTEGER, block INTEGER, seq INTEGER, kind INTEGER NOT NULL, start INTEGER NOT NULL,"
    " stop INTEGER NOT NULL, target TEXT NOT NULL, PRIMARY KEY(words, block, seq)) STRICT, WITHOUT ROWID",
};

enum { CONTENT_SCHEMA_COUNT = sizeof content_schema / sizeof content_schema[0] };

#endif
