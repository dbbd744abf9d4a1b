/* What the files of the writer share: a database under way, and of one that is amended what the older one held. */
#ifndef SLUSS_STORE_CONTENT_WRITER_H
#define SLUSS_STORE_CONTENT_WRITER_H

#include "content.h"
#include "db.h"

/* The words of a page as the older database has them. */
typedef struct OldWords {
    Str id, lang;
    int64_t number;
    uint64_t hash;
    bool kept, dropped;
} OldWords;

struct ContentWriter {
    Arena arena;
    Db db;
    Diags *diags;
    const char *path;
    int64_t words_count;
    bool failed;
    OldWords *old; /* by id and language */
    size_t old_count;
};

ContentWriter *writer_new(const char *path, Diags *diags);
void writer_free(ContentWriter *writer);

/* Keeps the first failure, and tells it. */
void writer_expect(ContentWriter *writer, bool done);
/* Runs a statement that gives no rows. */
void writer_finish(ContentWriter *writer, DbQuery *query);

/* Puts words into the index under their number, or takes those out that were put. */
void writer_index(ContentWriter *writer, int64_t number, const Words *words);
void writer_unindex(ContentWriter *writer, int64_t number, const Words *words);

/* Takes older words out: those that new ones replace, and at the end all that were not kept. */
void writer_drop_old(ContentWriter *writer, Str id, Str lang);
void writer_drop_rest(ContentWriter *writer);

#endif
