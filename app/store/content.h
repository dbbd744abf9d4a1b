/* content.db: what the compiler writes and the kiosk reads. The schema stands in content_schema.h; the writer and
 * the reader stand beside each other. A database is never trusted: each value is held against model.h as it is read. */
#ifndef SLUSS_STORE_CONTENT_H
#define SLUSS_STORE_CONTENT_H

#include "../base/diag.h"
#include "../model/model.h"

/* The reader: an open database, read-only. */
typedef struct Content Content;

/* Opens a database and checks whose it is, its version, its schema, and what content_kiosk reads. NULL and a
 * diagnostic if it is refused. */
Content *content_open(const char *path, Diags *diags);
/* Checks all the rest, which takes time as the content grows: before anything but content_kiosk is asked for. False
 * and a diagnostic if it is damaged. */
bool content_verify(Content *content, Diags *diags);
void content_close(Content *content); /* NULL is fine */

/* A number of all that it says, the same of databases that say the same, whether they were made anew or from an older
 * one; never 0. False if it cannot be read. */
bool content_digest(Content *content, uint64_t *digest);

/* Each reads into the arena. False: not there, or not as it should be. Words are those of `lang`, else of the next
 * language in its chain; Words.lang says which. Lists come in their order, with titles and summaries, no blocks;
 * those of contacts without what is spoken, documents and further numbers. */
bool content_kiosk(Content *content, Arena *arena, Str lang, Kiosk *kiosk);
bool content_topics(Content *content, Arena *arena, Str lang, Topic **topics, size_t *count);
bool content_topic(Content *content, Arena *arena, Str id, Str lang, Topic *topic);
bool content_pages(Content *content, Arena *arena, Str topic, Str lang, Page **pages, size_t *count);
bool content_page(Content *content, Arena *arena, Str id, Str lang, Page *page);
bool content_contacts(Content *content, Arena *arena, Str lang, Contact **contacts, size_t *count);
bool content_contact(Content *content, Arena *arena, Str id, Str lang, Contact *contact);
bool content_guide(Content *content, Arena *arena, Str id, Str lang, Guide *guide);
/* Those of all days; urgent ones first, then those that matter less, of each the newest first. */
bool content_notices(Content *content, Arena *arena, Str lang, Notice **notices, size_t *count);
bool content_notice(Content *content, Arena *arena, Str id, Str lang, Notice *notice);
/* What a row that leads to an entry shows: its pictogram, and its words without blocks. */
bool content_title(Content *content, Arena *arena, EntryKind kind, Str id, Str lang, Str *icon, Words *words);
/* What is found for words as they are typed, the last perhaps begun: entries whose words in that language, or where
 * they lack it in the next of its chain, hold them all; those whose title does first. At most `most`. */
typedef struct Found {
    EntryKind kind;
    Str id;
} Found;
bool content_search(Content *content, Arena *arena, Str typed, Str lang, size_t most, Found **found, size_t *count);
/* All ids of a kind, in the order of their lists. */
bool content_ids(Content *content, Arena *arena, EntryKind kind, StrList *ids);

/* The writer: a new database in one transaction. */
typedef struct ContentWriter ContentWriter;

/* Whether a database may be put at `path`: nothing is there, or an empty file, or one of our databases. */
bool content_may_replace(const char *path, Diags *diags);
/* Starts an empty database at `path`, replacing what is there. NULL and a diagnostic if that cannot be done. */
ContentWriter *content_create(const char *path, Diags *diags);
void content_put_kiosk(ContentWriter *writer, const Kiosk *kiosk);
void content_put_topic(ContentWriter *writer, const Topic *topic);
void content_put_page(ContentWriter *writer, const Page *page);
void content_put_contact(ContentWriter *writer, const Contact *contact);
void content_put_guide(ContentWriter *writer, const Question *question);
void content_put_notice(ContentWriter *writer, const Notice *notice);
/* The words of one entry in one language, with their blocks; the kiosk's own words have the id "kiosk". */
void content_put_words(ContentWriter *writer, EntryKind kind, Str id, const Words *words);
/* The same for a page's words, by whose hash content_keep knows them again; 0: they shall not be known. */
void content_put_page_words(ContentWriter *writer, Str id, const Words *words, uint64_t hash);
/* Commits and closes. False and a diagnostic if anything since content_create failed; the file is then removed. */
bool content_commit(ContentWriter *writer);
/* Closes, and removes the file. */
void content_discard(ContentWriter *writer);

/* The writer of a database that differs little from an older one: starts at `path`, a copy of one that this program
 * made, and takes out all but the words of pages. NULL if it is no such thing. What is not kept or put again until the
 * commit is taken out, too. */
ContentWriter *content_amend(const char *path, Diags *diags);
/* Keeps the words of a page if they were made from what has this hash. */
bool content_keep(ContentWriter *writer, Str id, Str lang, uint64_t hash);
/* What the words that were kept link to, as "page/ID"; and which words those are that link there. */
StrList content_kept_targets(ContentWriter *writer, Arena *arena);
bool content_kept_with(ContentWriter *writer, Arena *arena, Str target, StrList *ids, StrList *langs);

#endif
