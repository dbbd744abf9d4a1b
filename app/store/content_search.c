/* The index of words: written with them, and asked. FTS5 splits at ASCII that is neither letter nor digit, and of that
 * it is given spaces alone: between words that ICU has found and folded. */
#include "content_writer.h"

#include "../text/fold.h"
#include "content_inside.h"

static Str body_of(Arena *arena, const Words *words) {
    StrBuf body = {.arena = arena};
    strbuf_add(&body, words->summary);
    for (size_t i = 0; i < words->label_count; i++)
        strbuf_format(&body, "\n%.*s", STR_ARG(words->labels[i].text));
    for (size_t i = 0; i < words->block_count; i++)
        strbuf_format(&body, "\n%.*s", STR_ARG(words->blocks[i].text));
    return strbuf_str(&body);
}

static const char insert_index[] = "INSERT INTO search(rowid, title, body) VALUES(?, ?, ?)";
static const char delete_index[] = "INSERT INTO search(search, rowid, title, body) VALUES('delete', ?, ?, ?)";

static void put(ContentWriter *writer, const char *sql, int64_t number, const Words *words) {
    Arena arena = {0};
    DbQuery query = db_query(&writer->db, NULL, sql);
    db_bind_int(&query, number);
    db_bind_text(&query, fold_words(&arena, words->title));
    db_bind_text(&query, fold_words(&arena, body_of(&arena, words)));
    writer_finish(writer, &query);
    arena_free(&arena);
}

void writer_index(ContentWriter *writer, int64_t number, const Words *words) {
    put(writer, insert_index, number, words);
}

void writer_unindex(ContentWriter *writer, int64_t number, const Words *words) {
    put(writer, delete_index, number, words);
}

/* "bo stad" becomes `"bo" "stad"*`: all of them, and the last as it begins. Quotes cannot be in a folded word. */
static Str match_of(Arena *arena, Str typed) {
    enum { TYPED_MOST = 400, WORDS_MOST = 10 };
    Str folded = fold_words(arena, str_slice(typed, 0, TYPED_MOST));
    StrBuf match = {.arena = arena};
    size_t words = 0;
    for (size_t start = 0, end; start < folded.len && words < WORDS_MOST; start = end + 1, words++) {
        end = str_find(folded, ' ', start);
        strbuf_format(&match, "%s\"%.*s\"", start ? " " : "", STR_ARG(str_slice(folded, start, end)));
    }
    if (words)
        strbuf_char(&match, '*');
    return strbuf_str(&match);
}

static const char select_found[] = "SELECT w.kind, w.id, w.lang FROM search AS s CROSS JOIN words AS w ON"
                                   " w.number = s.rowid WHERE search MATCH ? AND w.lang IN"
                                   " (SELECT next FROM chain WHERE lang = ?) ORDER BY bm25(search, 8.0, 1.0)";

/* Words in a further language of the chain count only where there are none nearer in it. */
static bool is_shown(Content *content, Arena *arena, const Found *found, Str found_in, Str lang) {
    Words words;
    int64_t unused;
    return read_head(content, arena, found->kind, found->id, lang, &words, &unused) && str_equal(words.lang, found_in);
}

bool content_search(Content *content, Arena *arena, Str typed, Str lang, size_t most, Found **found, size_t *count) {
    Str match = match_of(arena, typed);
    *found = arena_array(arena, Found, most);
    *count = 0;
    if (match.len == 0)
        return true;
    DbQuery query = db_query(&content->db, arena, select_found);
    db_bind_text(&query, match);
    db_bind_text(&query, lang);
    while (*count < most && db_next(&query)) {
        Found *next = &(*found)[*count];
        next->kind = (EntryKind)db_int(&query, 0, ENTRY_KINDS - 1);
        next->id = row_id(&query);
        *count += is_shown(content, arena, next, row_lang(&query), lang);
    }
    return db_finish(&query);
}
