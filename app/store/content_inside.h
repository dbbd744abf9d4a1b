/* What the files of the reader share: an open database, and the values of its rows. */
#ifndef SLUSS_STORE_CONTENT_INSIDE_H
#define SLUSS_STORE_CONTENT_INSIDE_H

#include "content.h"
#include "db.h"

struct Content {
    Arena arena;
    Db db;
    const char *path; /* for diagnostics */
};

/* The next column by its form; a value that has another fails the query. */
Str row_field(DbQuery *query, size_t most); /* at most so many letters */
Str row_id(DbQuery *query);
Str row_reference(DbQuery *query); /* an id, or empty */
Str row_lang(DbQuery *query);
Date row_date(DbQuery *query); /* no date is the empty text */

/* All rows that are left, each read by the same function; more than `most` fail the query. */
StrList row_list(DbQuery *query, Str (*read)(DbQuery *), size_t most);

/* The words of an entry in the first language of the chain that has them: title, summary and their number; or all. */
bool read_head(Content *content, Arena *arena, EntryKind kind, Str id, Str lang, Words *words, int64_t *number);
bool read_words(Content *content, Arena *arena, EntryKind kind, Str id, Str lang, Words *words);

#endif
