/* A change in one file must not cost the writing of all: the older database is copied byte by byte, and only what
 * differs is written again. That the result says the same as one that is written anew is what its test holds. */
#include "content_writer.h"

#include <stdlib.h>

#include "../base/file.h"
#include "content_schema.h"

enum { NUMBER_MOST = 1 << 30 /* of words; from there on a database is made anew */ };

/* All that is not a page's words: it is little, and put again each time. */
static const char take_out[] =
    "DELETE FROM kiosk; DELETE FROM holiday; DELETE FROM language; DELETE FROM chain; DELETE FROM topic;"
    "DELETE FROM page; DELETE FROM contact; DELETE FROM phone; DELETE FROM spoken; DELETE FROM document;"
    "DELETE FROM instead; DELETE FROM question; DELETE FROM option; DELETE FROM link; DELETE FROM notice;"
    "DELETE FROM label; DELETE FROM block WHERE words IN (SELECT number FROM words WHERE kind <> 2);"
    "DELETE FROM span WHERE words IN (SELECT number FROM words WHERE kind <> 2);"
    "DELETE FROM words WHERE kind <> 2;";
_Static_assert(ENTRY_PAGE == 2, "take_out leaves the words of pages");

/* Words as they were put into the index: their texts in order. */
static const char select_texts[] = "SELECT 0, 0, title FROM words WHERE number = ?1 UNION ALL"
                                   " SELECT 1, 0, summary FROM words WHERE number = ?1 UNION ALL"
                                   " SELECT * FROM (SELECT 2, seq, text FROM label WHERE words = ?1 UNION ALL"
                                   " SELECT 3, seq, text FROM block WHERE words = ?1) ORDER BY 1, 2";

static void unindex(ContentWriter *writer, int64_t number) {
    Arena arena = {0};
    Words words = {0};
    DbQuery query = db_query(&writer->db, &arena, select_texts);
    db_bind_int(&query, number);
    while (db_next(&query)) {
        int64_t part = db_int(&query, 0, 3);
        db_int(&query, 0, INT64_MAX);
        Str text = db_text(&query);
        words.title = part == 0 ? text : words.title;
        words.summary = part == 1 ? text : words.summary;
        if (part < 2)
            continue;
        words.blocks = arena_more(&arena, words.blocks, words.block_count, sizeof *words.blocks);
        words.blocks[words.block_count++].text = text;
    }
    writer_expect(writer, db_finish(&query));
    writer_unindex(writer, number, &words);
    arena_free(&arena);
}

static const char select_others[] = "SELECT number FROM words WHERE kind <> ?";

static void unindex_others(ContentWriter *writer) {
    DbQuery query = db_query(&writer->db, NULL, select_others);
    db_bind_int(&query, ENTRY_PAGE);
    while (db_next(&query))
        unindex(writer, db_int(&query, 1, INT64_MAX));
    writer_expect(writer, db_finish(&query));
}

static const char check_all[] = "PRAGMA quick_check(1)";

static const char select_old[] = "SELECT id, lang, number, hash FROM words ORDER BY id, lang";

static bool read_old(ContentWriter *writer) {
    DbQuery query = db_query(&writer->db, &writer->arena, select_old);
    while (db_next(&query)) {
        writer->old = arena_more(&writer->arena, writer->old, writer->old_count, sizeof *writer->old);
        OldWords *old = &writer->old[writer->old_count++];
        old->id = db_text(&query);
        old->lang = db_text(&query);
        old->number = db_int(&query, 1, NUMBER_MOST);
        old->hash = (uint64_t)db_int(&query, INT64_MIN, INT64_MAX);
        writer->words_count = old->number > writer->words_count ? old->number : writer->words_count;
    }
    return db_finish(&query);
}

static bool take_out_others(ContentWriter *writer) {
    unindex_others(writer);
    return !writer->failed && db_run(&writer->db, take_out);
}

ContentWriter *content_amend(const char *path, Diags *diags) {
    ContentWriter *writer = writer_new(path, diags);
    if (db_amend(&writer->db, file_real_new(&writer->arena, path), &content_database) &&
        db_is_sound(&writer->db, check_all) && take_out_others(writer) && read_old(writer))
        return writer;
    writer_free(writer);
    return NULL;
}

static int by_id_and_lang(const void *left, const void *right) {
    const OldWords *a = left, *b = right;
    int order = str_compare(a->id, b->id);
    return order ? order : str_compare(a->lang, b->lang);
}

static OldWords *find_old(const ContentWriter *writer, Str id, Str lang) {
    OldWords sought = {.id = id, .lang = lang};
    return writer->old_count ? bsearch(&sought, writer->old, writer->old_count, sizeof *writer->old, by_id_and_lang)
                             : NULL;
}

bool content_keep(ContentWriter *writer, Str id, Str lang, uint64_t hash) {
    OldWords *old = find_old(writer, id, lang);
    if (!old || old->hash != hash || hash == 0)
        return false;
    old->kept = true;
    return true;
}

static const char delete_words[] = "DELETE FROM words WHERE kind = ? AND id = ? AND lang = ?";
static const char delete_blocks[] = "DELETE FROM block WHERE words = ?";
static const char delete_spans[] = "DELETE FROM span WHERE words = ?";

static void delete_of(ContentWriter *writer, const char *sql, int64_t number) {
    DbQuery query = db_query(&writer->db, NULL, sql);
    db_bind_int(&query, number);
    writer_finish(writer, &query);
}

static void drop(ContentWriter *writer, OldWords *old) {
    unindex(writer, old->number);
    DbQuery query = db_query(&writer->db, NULL, delete_words);
    db_bind_int(&query, ENTRY_PAGE);
    db_bind_text(&query, old->id);
    db_bind_text(&query, old->lang);
    writer_finish(writer, &query);
    delete_of(writer, delete_blocks, old->number);
    delete_of(writer, delete_spans, old->number);
    old->dropped = true;
}

void writer_drop_old(ContentWriter *writer, Str id, Str lang) {
    OldWords *old = find_old(writer, id, lang);
    if (old && !old->dropped)
        drop(writer, old);
}

void writer_drop_rest(ContentWriter *writer) {
    for (size_t i = 0; i < writer->old_count; i++)
        if (!writer->old[i].kept && !writer->old[i].dropped)
            drop(writer, &writer->old[i]);
}

static const char select_targets[] = "SELECT DISTINCT target FROM span WHERE kind = ?";

StrList content_kept_targets(ContentWriter *writer, Arena *arena) {
    StrList targets = {0};
    DbQuery query = db_query(&writer->db, arena, select_targets);
    db_bind_int(&query, SPAN_GOTO);
    while (db_next(&query))
        str_list_add(&targets, arena, db_text(&query));
    writer_expect(writer, db_finish(&query));
    return targets;
}

static const char select_with[] = "SELECT DISTINCT w.id, w.lang FROM span AS s CROSS JOIN words AS w ON"
                                  " w.number = s.words WHERE s.kind = ? AND s.target = ? AND w.kind = ?";

bool content_kept_with(ContentWriter *writer, Arena *arena, Str target, StrList *ids, StrList *langs) {
    *ids = *langs = (StrList){0};
    DbQuery query = db_query(&writer->db, arena, select_with);
    db_bind_int(&query, SPAN_GOTO);
    db_bind_text(&query, target);
    db_bind_int(&query, ENTRY_PAGE);
    while (db_next(&query)) {
        Str id = db_text(&query), lang = db_text(&query);
        const OldWords *old = find_old(writer, id, lang);
        if (!old || !old->kept)
            continue;
        str_list_add(ids, arena, id);
        str_list_add(langs, arena, lang);
    }
    bool done = db_finish(&query);
    writer_expect(writer, done);
    return done;
}
