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
/* What a row that leads to an entry shows: its pictogram, and its words without blocks. */
bool content_title(Content *content, Arena *arena, EntryKind kind, Str id, Str lang, Str *icon, Words *words);
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
/* The words of one entry in one language, with their blocks; the kiosk's own words have the id "kiosk". */
void content_put_words(ContentWriter *writer, EntryKind kind, Str id, const Words *words);
/* Commits and closes. False and a diagnostic if anything since content_create failed; the file is then removed. */
bool content_commit(ContentWriter *writer);

#endif
