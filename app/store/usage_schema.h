/* The tables of usage.db, a kiosk's own counts, and of town.db, those of many. Both are refused if their schema
 * differs by a letter. Without rowids nothing tells in which order anything came. */
#ifndef SLUSS_STORE_USAGE_SCHEMA_H
#define SLUSS_STORE_USAGE_SCHEMA_H

#include "db.h"

enum {
    USAGE_APPLICATION = 0x536C7555, /* "SluU" */
    TOWN_APPLICATION = 0x536C7554,  /* "SluT" */
    USAGE_VERSION = 1,
};

/* As the schema has it. */
#define TOWN_COUNT_MOST INT64_C(1000000000000)

#define KEY_TABLE                                                                                                      \
    "CREATE TABLE key(metric INTEGER NOT NULL, key INTEGER NOT NULL, id TEXT NOT NULL, label TEXT NOT NULL,"           \
    " PRIMARY KEY(metric, key)) WITHOUT ROWID, STRICT"

/* The period is an ISO week, "2026-W47", never finer, or a year. `key` is the closed list, written as a whole. */
static const char *const usage_schema[] = {
    "CREATE TABLE counter(period TEXT NOT NULL, metric INTEGER NOT NULL, key INTEGER NOT NULL,"
    " n INTEGER NOT NULL CHECK(n BETWEEN 0 AND 1000000), PRIMARY KEY(period, metric, key)) WITHOUT ROWID, STRICT",
    KEY_TABLE,
};

/* `source` is the ledger: what the weeks of a kiosk in a year have added to `counter`, so that each is added once. */
static const char *const town_schema[] = {
    "CREATE TABLE counter(period TEXT NOT NULL, metric INTEGER NOT NULL, key INTEGER NOT NULL,"
    " n INTEGER NOT NULL CHECK(n BETWEEN 0 AND 1000000000000), PRIMARY KEY(period, metric, key)) WITHOUT ROWID, STRICT",
    KEY_TABLE,
    "CREATE TABLE source(kiosk TEXT NOT NULL, year INTEGER NOT NULL, weeks BLOB NOT NULL,"
    " PRIMARY KEY(kiosk, year)) WITHOUT ROWID, STRICT",
};

static const DbKind usage_database = {USAGE_APPLICATION, USAGE_VERSION, usage_schema,
                                      sizeof usage_schema / sizeof usage_schema[0]};
static const DbKind town_database = {TOWN_APPLICATION, USAGE_VERSION, town_schema,
                                     sizeof town_schema / sizeof town_schema[0]};

#endif
