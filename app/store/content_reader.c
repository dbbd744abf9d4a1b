/* Reads content.db. Nothing that stands in it is believed: what is out of range, out of order or not text makes the
 * call fail as if the entry were not there, and the kiosk shows what it shows then. */
#include "content.h"

#include "../base/file.h"
#include "../model/limits.h"
#include "content_schema.h"
#include "db.h"

enum { LIST_MOST = 10000, ORDER_MOST = 1000000 };

struct Content {
    Arena arena;
    Db db;
    const char *path; /* for diagnostics */
};

/* Room for one more item: lists grow when their count is a power of two, so the count alone tells the room. */
static void *grow(Arena *arena, void *list, size_t count, size_t item) {
    bool full = (count & (count - 1)) == 0;
    return full ? arena_grow(arena, list, count, count ? count * 2 : 1, item) : list;
}

static const char select_application[] = "PRAGMA application_id";
static const char select_version[] = "PRAGMA user_version";
static const char select_schema[] = "SELECT sql FROM sqlite_schema ORDER BY rowid";
static const char check_all[] = "PRAGMA quick_check(1)";
/* What the first screen is made of. Its size follows the number of languages, not of pages. */
static const char *const check_start[] = {
    "PRAGMA quick_check(kiosk)",
    "PRAGMA quick_check(language)",
    "PRAGMA quick_check(chain)",
};

static bool read_number(Content *content, const char *sql, int64_t *number) {
    DbQuery query = db_query(&content->db, NULL, sql);
    db_expect(&query, db_next(&query));
    *number = db_int(&query, INT32_MIN, INT32_MAX);
    return db_finish(&query);
}

static bool schema_is_ours(Content *content) {
    size_t count = 0;
    DbQuery query = db_query(&content->db, &content->arena, select_schema);
    for (; db_next(&query); count++)
        db_expect(&query, count < CONTENT_SCHEMA_COUNT && str_equal(db_text(&query), str_from(content_schema[count])));
    db_expect(&query, count == CONTENT_SCHEMA_COUNT);
    return db_finish(&query);
}

static bool is_sound(Content *content, const char *check) {
    DbQuery query = db_query(&content->db, &content->arena, check);
    db_expect(&query, db_next(&query) && str_equal(db_text(&query), STR("ok")));
    return db_finish(&query);
}

static bool refuse(Diags *diags, const char *path, const char *why, const char *help) {
    diag_error(diags, NULL, (Place){0}, "'%s' %s", path, why);
    diag_help(diags, "%s", help);
    return false;
}

static const char build_again[] = "make it again with 'sluss build'";

static bool start_is_sound(Content *content) {
    for (size_t i = 0; i < sizeof check_start / sizeof check_start[0]; i++)
        if (!is_sound(content, check_start[i]))
            return false;
    return true;
}

static bool accept(Content *content, const char *path, Diags *diags) {
    int64_t application, version;
    if (!read_number(content, select_application, &application))
        return refuse(diags, path, "is damaged or is no database", build_again);
    if (application != CONTENT_APPLICATION)
        return refuse(diags, path, "is empty or a database of another application", build_again);
    if (!read_number(content, select_version, &version) || version > CONTENT_VERSION)
        return refuse(diags, path, "was made by a newer version of sluss", "update this program, or build with it");
    if (version < CONTENT_VERSION)
        return refuse(diags, path, "was made by an older version of sluss", build_again);
    /* Only now, as it already reads the schema. The cache is small: a page's words are read once and kept laid out. */
    if (!db_run(&content->db, "PRAGMA cache_size = -512") || !schema_is_ours(content) || !start_is_sound(content))
        return refuse(diags, path, "is damaged", build_again);
    return true;
}

Content *content_open(const char *path, Diags *diags) {
    if (!file_exists(path)) {
        diag_error(diags, NULL, (Place){0}, "there is no '%s'", path);
        return NULL;
    }
    Arena arena = {0};
    Content *content = arena_new(&arena, Content);
    content->arena = arena;
    content->path = str_c(&content->arena, str_from(path));
    if (db_open(&content->db, path, diags) && accept(content, path, diags))
        return content;
    content_close(content);
    return NULL;
}

bool content_verify(Content *content, Diags *diags) {
    return is_sound(content, check_all) || refuse(diags, content->path, "is damaged", build_again);
}

void content_close(Content *content) {
    if (!content)
        return;
    db_close(&content->db);
    Arena arena = content->arena; /* the content lies in it */
    arena_free(&arena);
}

static StrList read_texts(DbQuery *query, size_t most) {
    StrList list = {0};
    while (db_next(query)) {
        db_expect(query, list.count < most);
        list.at = grow(query->arena, list.at, list.count, sizeof *list.at);
        list.at[list.count++] = db_text(query);
    }
    return list;
}

/* Words: the first language of the chain that has them. */

static const char select_words[] = "SELECT w.lang, w.made, w.title, w.summary, w.number FROM chain AS c"
                                   " CROSS JOIN words AS w ON w.kind = ? AND w.id = ? AND w.lang = c.next"
                                   " WHERE c.lang = ? ORDER BY c.seq LIMIT 1";

static bool find_words(Content *content, Arena *arena, EntryKind kind, Str id, Str lang, Words *words,
                       int64_t *number) {
    DbQuery query = db_query(&content->db, arena, select_words);
    db_bind_int(&query, kind);
    db_bind_text(&query, id);
    db_bind_text(&query, lang);
    bool found = db_next(&query);
    if (found) {
        words->lang = db_text(&query);
        words->by = (WordsBy)db_int(&query, 0, WORDS_BY_COUNT - 1);
        words->title = db_text(&query);
        words->summary = db_text(&query);
        *number = db_int(&query, 1, INT64_MAX);
    }
    return db_finish(&query) && found;
}

static bool read_head(Content *content, Arena *arena, EntryKind kind, Str id, Str lang, Words *words, int64_t *number) {
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
        words->blocks = grow(arena, words->blocks, words->block_count, sizeof *words->blocks);
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
    DbQuery query = db_query(&content->db, arena, select_spans);
    db_bind_int(&query, number);
    while (db_next(&query)) {
        Span span;
        int64_t at = db_int(&query, 0, (int64_t)words->block_count - 1);
        span.kind = (SpanKind)db_int(&query, 0, SPAN_KINDS - 1);
        span.start = (uint32_t)db_int(&query, 0, BLOCK_BYTES_MOST);
        span.end = (uint32_t)db_int(&query, 0, BLOCK_BYTES_MOST);
        span.target = db_text(&query);
        db_expect(&query, !query.failed && span_fits(&words->blocks[at], &span));
        if (query.failed)
            break;
        Block *block = &words->blocks[at];
        block->spans = grow(arena, block->spans, block->span_count, sizeof span);
        block->spans[block->span_count++] = span;
    }
    return db_finish(&query);
}

static bool read_words(Content *content, Arena *arena, EntryKind kind, Str id, Str lang, Words *words) {
    int64_t number;
    return read_head(content, arena, kind, id, lang, words, &number) && read_blocks(content, arena, number, words) &&
           read_spans(content, arena, number, words);
}

/* The kiosk. */

static const char select_langs[] = "SELECT lang FROM language ORDER BY seq";
static const char select_next[] = "SELECT next FROM chain WHERE lang = ? AND seq > 0 ORDER BY seq";

static bool read_langs(Content *content, Arena *arena, Kiosk *kiosk) {
    DbQuery query = db_query(&content->db, arena, select_langs);
    kiosk->langs = read_texts(&query, LANGS_MOST);
    kiosk->fallback_count = kiosk->langs.count;
    kiosk->fallbacks = arena_array(arena, Fallback, kiosk->fallback_count);
    bool done = db_finish(&query);
    for (size_t i = 0; i < kiosk->fallback_count && done; i++) {
        DbQuery next = db_query(&content->db, arena, select_next);
        db_bind_text(&next, kiosk->langs.at[i]);
        kiosk->fallbacks[i] = (Fallback){.lang = kiosk->langs.at[i], .next = read_texts(&next, LANGS_MOST)};
        done = db_finish(&next);
    }
    return done;
}

static const char select_kiosk[] = "SELECT country, zone, source, accent, emergency FROM kiosk";

bool content_kiosk(Content *content, Arena *arena, Str lang, Kiosk *kiosk) {
    *kiosk = (Kiosk){0};
    DbQuery query = db_query(&content->db, arena, select_kiosk);
    db_expect(&query, db_next(&query));
    kiosk->country = db_text(&query);
    kiosk->zone = db_text(&query);
    kiosk->source = db_text(&query);
    kiosk->accent = (uint32_t)db_int(&query, 0, 0xFFFFFF);
    kiosk->emergency = db_text(&query);
    return db_finish(&query) && read_langs(content, arena, kiosk) &&
           read_words(content, arena, ENTRY_KIOSK, STR("kiosk"), lang, &kiosk->words);
}

/* Topics. */

static Topic read_topic(DbQuery *query) {
    Topic topic = {.id = db_text(query), .icon = db_text(query)};
    topic.colour = db_text(query);
    topic.order = (int32_t)db_int(query, -ORDER_MOST, ORDER_MOST);
    return topic;
}

static const char select_topics[] = "SELECT id, icon, colour, place FROM topic ORDER BY place, id";

bool content_topics(Content *content, Arena *arena, Str lang, Topic **topics, size_t *count) {
    *topics = NULL;
    *count = 0;
    DbQuery query = db_query(&content->db, arena, select_topics);
    while (db_next(&query)) {
        int64_t unused;
        *topics = grow(arena, *topics, *count, sizeof **topics);
        Topic *topic = &(*topics)[(*count)++];
        *topic = read_topic(&query);
        db_expect(&query, *count <= LIST_MOST &&
                              read_head(content, arena, ENTRY_TOPIC, topic->id, lang, &topic->words, &unused));
    }
    return db_finish(&query);
}

static const char select_topic[] = "SELECT id, icon, colour, place FROM topic WHERE id = ?";

bool content_topic(Content *content, Arena *arena, Str id, Str lang, Topic *topic) {
    DbQuery query = db_query(&content->db, arena, select_topic);
    db_bind_text(&query, id);
    db_expect(&query, db_next(&query));
    *topic = read_topic(&query);
    return db_finish(&query) && read_words(content, arena, ENTRY_TOPIC, id, lang, &topic->words);
}

/* Pages. */

static Date read_date(DbQuery *query) {
    Date date = {0};
    Str text = db_text(query);
    db_expect(query, text.len == 0 || date_parse(text, &date));
    return date;
}

static Page read_page(DbQuery *query) {
    Page page = {0};
    page.id = db_text(query);
    page.topic = db_text(query);
    page.order = (int32_t)db_int(query, -ORDER_MOST, ORDER_MOST);
    page.icon = db_text(query);
    page.contact = db_text(query);
    page.owner = db_text(query);
    page.updated = read_date(query);
    page.review_by = read_date(query);
    return page;
}

#define PAGE_COLUMNS "id, topic, place, icon, contact, owner, updated, review_by"
static const char select_pages[] = "SELECT " PAGE_COLUMNS " FROM page WHERE topic = ? ORDER BY place, id";

bool content_pages(Content *content, Arena *arena, Str topic, Str lang, Page **pages, size_t *count) {
    *pages = NULL;
    *count = 0;
    DbQuery query = db_query(&content->db, arena, select_pages);
    db_bind_text(&query, topic);
    while (db_next(&query)) {
        int64_t unused;
        *pages = grow(arena, *pages, *count, sizeof **pages);
        Page *page = &(*pages)[(*count)++];
        *page = read_page(&query);
        db_expect(&query,
                  *count <= LIST_MOST && read_head(content, arena, ENTRY_PAGE, page->id, lang, &page->words, &unused));
    }
    return db_finish(&query);
}

static const char select_page[] = "SELECT " PAGE_COLUMNS " FROM page WHERE id = ?";

bool content_page(Content *content, Arena *arena, Str id, Str lang, Page *page) {
    DbQuery query = db_query(&content->db, arena, select_page);
    db_bind_text(&query, id);
    db_expect(&query, db_next(&query));
    *page = read_page(&query);
    return db_finish(&query) && read_words(content, arena, ENTRY_PAGE, id, lang, &page->words);
}

/* Contacts. */

static const char select_contact[] = "SELECT id, icon, part_of, phone, email, web, address, hours FROM contact"
                                     " WHERE id = ?";
static const char select_spoken[] = "SELECT lang FROM spoken WHERE contact = ? ORDER BY seq";

bool content_contact(Content *content, Arena *arena, Str id, Str lang, Contact *contact) {
    *contact = (Contact){0};
    DbQuery query = db_query(&content->db, arena, select_contact);
    db_bind_text(&query, id);
    db_expect(&query, db_next(&query));
    Str *columns[] = {&contact->id,    &contact->icon, &contact->part_of, &contact->phone,
                      &contact->email, &contact->web,  &contact->address, &contact->hours};
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        *columns[i] = db_text(&query);
    if (!db_finish(&query))
        return false;
    DbQuery spoken = db_query(&content->db, arena, select_spoken);
    db_bind_text(&spoken, id);
    contact->langs = read_texts(&spoken, LANGS_MOST);
    return db_finish(&spoken) && read_words(content, arena, ENTRY_CONTACT, id, lang, &contact->words);
}

static const char select_kiosk_id[] = "SELECT 'kiosk' FROM kiosk";
static const char select_topic_ids[] = "SELECT id FROM topic ORDER BY place, id";
static const char select_page_ids[] = "SELECT p.id FROM page AS p JOIN topic AS t ON t.id = p.topic"
                                      " ORDER BY t.place, t.id, p.place, p.id";
static const char select_contact_ids[] = "SELECT id FROM contact ORDER BY id";

bool content_ids(Content *content, Arena *arena, EntryKind kind, StrList *ids) {
    static const char *const statements[ENTRY_KINDS] = {
        [ENTRY_KIOSK] = select_kiosk_id,
        [ENTRY_TOPIC] = select_topic_ids,
        [ENTRY_PAGE] = select_page_ids,
        [ENTRY_CONTACT] = select_contact_ids,
    };
    DbQuery query = db_query(&content->db, arena, statements[kind]);
    *ids = read_texts(&query, LIST_MOST);
    return db_finish(&query);
}
