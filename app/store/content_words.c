/* Words: those of the first language of the chain that has any, held against what a kiosk can show. */
#include "content_inside.h"

#include "../base/utf8.h"
#include "../model/limits.h"
#include "../model/names.h"

Str row_field(DbQuery *query, size_t most) {
    Str text = db_text(query);
    db_expect(query, utf8_letters(text) <= most && str_find(text, '\n', 0) == text.len);
    return text;
}

Str row_id(DbQuery *query) {
    Str id = db_text(query);
    db_expect(query, name_is_id(id));
    return id;
}

Str row_reference(DbQuery *query) {
    Str id = db_text(query);
    db_expect(query, id.len == 0 || name_is_id(id));
    return id;
}

Str row_lang(DbQuery *query) {
    Str lang = db_text(query);
    db_expect(query, name_is_lang(lang));
    return lang;
}

StrList row_list(DbQuery *query, Str (*read)(DbQuery *), size_t most) {
    StrList list = {0};
    while (db_next(query)) {
        db_expect(query, list.count < most);
        list.at = arena_more(query->arena, list.at, list.count, sizeof *list.at);
        list.at[list.count++] = read(query);
    }
    return list;
}

Date row_date(DbQuery *query) {
    Date date = {0};
    Str text = db_text(query);
    db_expect(query, text.len == 0 || date_parse(text, &date));
    return date;
}

static const char select_words[] = "SELECT w.lang, w.made, w.outdated, w.title, w.summary, w.number FROM chain AS c"
                                   " CROSS JOIN words AS w ON w.kind = ? AND w.id = ? AND w.lang = c.next"
                                   " WHERE c.lang = ? AND c.seq BETWEEN 0 AND ? ORDER BY c.seq LIMIT 1";

static bool find_words(Content *content, Arena *arena, EntryKind kind, Str id, Str lang, Words *words,
                       int64_t *number) {
    DbQuery query = db_query(&content->db, arena, select_words);
    db_bind_int(&query, kind);
    db_bind_text(&query, id);
    db_bind_text(&query, lang);
    db_bind_int(&query, LANGS_MOST + 1); /* a chain is no longer, whatever the database holds */
    bool found = db_next(&query);
    if (found) {
        words->lang = row_lang(&query);
        words->by = (WordsBy)db_int(&query, 0, WORDS_BY_COUNT - 1);
        words->outdated = db_int(&query, 0, 1);
        words->title = row_field(&query, kind == ENTRY_TOPIC ? TOPIC_TITLE_MOST : PAGE_TITLE_MOST);
        words->summary = row_field(&query, SUMMARY_MOST);
        *number = db_int(&query, 1, INT64_MAX);
    }
    return db_finish(&query) && found;
}

bool read_head(Content *content, Arena *arena, EntryKind kind, Str id, Str lang, Words *words, int64_t *number) {
    *words = (Words){0};
    return find_words(content, arena, kind, id, lang, words, number) ||
           find_words(content, arena, kind, id, (Str){0}, words, number);
}

static bool level_fits(const Block *block) {
    static const struct {
        uint32_t least, most;
    } levels[BLOCK_KINDS] = {
        [BLOCK_HEADING] = {2, 3},
        [BLOCK_PARAGRAPH] = {0, LIST_LEVELS_MOST},
        [BLOCK_STEP] = {1, LIST_LEVELS_MOST},
        [BLOCK_BULLET] = {1, LIST_LEVELS_MOST},
        [BLOCK_CELL] = {1, TABLE_COLUMNS_MOST},
    };
    return block->level >= levels[block->kind].least && block->level <= levels[block->kind].most;
}

static const char select_blocks[] = "SELECT kind, level, number, text FROM block WHERE words = ? ORDER BY seq";

static bool read_blocks(Content *content, Arena *arena, int64_t number, Words *words) {
    DbQuery query = db_query(&content->db, arena, select_blocks);
    db_bind_int(&query, number);
    while (db_next(&query)) {
        words->blocks = arena_more(arena, words->blocks, words->block_count, sizeof *words->blocks);
        Block *block = &words->blocks[words->block_count++];
        block->kind = (BlockKind)db_int(&query, 0, BLOCK_KINDS - 1);
        block->level = (uint32_t)db_int(&query, 0, INT32_MAX);
        block->number = (uint32_t)db_int(&query, 0, INT32_MAX);
        block->text = db_text(&query);
        db_expect(&query, words->block_count <= BLOCKS_MOST && block->text.len <= BLOCK_BYTES_MOST);
        db_expect(&query, level_fits(block));
    }
    return db_finish(&query);
}

static bool on_letter(Str text, uint32_t at) {
    return at <= text.len && (at == text.len || ((unsigned char)text.at[at] & 0xC0) != 0x80);
}

static bool span_fits(const Block *block, const Span *span) {
    bool sorted = block->span_count == 0 || block->spans[block->span_count - 1].start <= span->start;
    return sorted && block->span_count < SPANS_MOST && span->start <= span->end &&
           on_letter(block->text, span->start) && on_letter(block->text, span->end);
}

static const char select_spans[] = "SELECT block, kind, start, stop, target FROM span WHERE words = ?"
                                   " ORDER BY block, seq";

static bool read_spans(Content *content, Arena *arena, int64_t number, Words *words) {
    size_t links = 0;
    DbQuery query = db_query(&content->db, arena, select_spans);
    db_bind_int(&query, number);
    while (db_next(&query)) {
        Span span;
        int64_t at = db_int(&query, 0, (int64_t)words->block_count - 1);
        span.kind = (SpanKind)db_int(&query, 0, SPAN_KINDS - 1);
        span.start = (uint32_t)db_int(&query, 0, BLOCK_BYTES_MOST);
        span.end = (uint32_t)db_int(&query, 0, BLOCK_BYTES_MOST);
        span.target = db_text(&query);
        links += span.kind >= SPAN_WEB && span.kind <= SPAN_GOTO;
        db_expect(&query, links <= LINKS_MOST && span.target.len <= WEB_MOST);
        db_expect(&query, span.kind != SPAN_LANG || name_is_lang(span.target));
        db_expect(&query, !query.failed && span_fits(&words->blocks[at], &span));
        if (query.failed)
            break;
        Block *block = &words->blocks[at];
        block->spans = arena_more(arena, block->spans, block->span_count, sizeof span);
        block->spans[block->span_count++] = span;
    }
    return db_finish(&query);
}

static const char select_labels[] = "SELECT id, lang, text FROM label WHERE words = ? ORDER BY seq";

static bool read_labels(Content *content, Arena *arena, int64_t number, Words *words) {
    DbQuery query = db_query(&content->db, arena, select_labels);
    db_bind_int(&query, number);
    while (db_next(&query)) {
        db_expect(&query, words->label_count < LABELS_MOST);
        words->labels = arena_more(arena, words->labels, words->label_count, sizeof *words->labels);
        Label *label = &words->labels[words->label_count++];
        label->id = row_id(&query);
        label->lang = db_text(&query);
        db_expect(&query, label->lang.len == 0 || name_is_lang(label->lang));
        label->text = row_field(&query, LABEL_MOST);
    }
    return db_finish(&query);
}

bool read_words(Content *content, Arena *arena, EntryKind kind, Str id, Str lang, Words *words) {
    int64_t number;
    return read_head(content, arena, kind, id, lang, words, &number) && read_labels(content, arena, number, words) &&
           read_blocks(content, arena, number, words) && read_spans(content, arena, number, words);
}
