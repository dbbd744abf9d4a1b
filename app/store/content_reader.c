/* Reads content.db. Nothing that stands in it is believed: what is out of range, out of order or not text makes the
 * call fail as if the entry were not there, and the kiosk shows what it shows then. */
#include "content.h"

#include "../base/file.h"
#include "../base/utf8.h"
#include "../model/limits.h"
#include "../model/names.h"
#include "content_schema.h"
#include "db.h"

enum { ORDER_MOST = 1000000 };

struct Content {
    Arena arena;
    Db db;
    const char *path; /* for diagnostics */
};

static const char select_application[] = "PRAGMA application_id";
static const char select_version[] = "PRAGMA user_version";
static const char select_schema[] = "SELECT sql FROM sqlite_schema ORDER BY rowid";
static const char check_all[] = "PRAGMA quick_check(1)";
/* What the first screen is made of. Its size follows the number of languages, not of pages. */
static const char *const check_start[] = {
    "PRAGMA quick_check(kiosk)",
    "PRAGMA quick_check(language)",
    "PRAGMA quick_check(chain)",
    "PRAGMA quick_check(holiday)",
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

/* The database follows no link, so they are resolved here: what is named by one may change between two openings. */
static bool open_real(Content *content, const char *path, Diags *diags) {
    Str real = file_real(&content->arena, path);
    if (real.len && file_is_ordinary(real.at))
        return db_open(&content->db, real.at, diags);
    diag_error(diags, NULL, (Place){0}, real.len ? "'%s' is not an ordinary file" : "there is no '%s'", path);
    return false;
}

Content *content_open(const char *path, Diags *diags) {
    Arena arena = {0};
    Content *content = arena_new(&arena, Content);
    content->arena = arena;
    content->path = str_c(&content->arena, str_from(path));
    if (open_real(content, path, diags) && accept(content, path, diags))
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

/* Values by their form. */

static Str read_field(DbQuery *query, size_t most) {
    Str text = db_text(query);
    db_expect(query, utf8_letters(text) <= most);
    return text;
}

static Str read_id(DbQuery *query) {
    Str id = db_text(query);
    db_expect(query, name_is_id(id));
    return id;
}

static Str read_lang(DbQuery *query) {
    Str lang = db_text(query);
    db_expect(query, name_is_lang(lang));
    return lang;
}

static StrList read_list(DbQuery *query, Str (*read)(DbQuery *), size_t most) {
    StrList list = {0};
    while (db_next(query)) {
        db_expect(query, list.count < most);
        list.at = arena_more(query->arena, list.at, list.count, sizeof *list.at);
        list.at[list.count++] = read(query);
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
        words->lang = read_lang(&query);
        words->by = (WordsBy)db_int(&query, 0, WORDS_BY_COUNT - 1);
        words->title = read_field(&query, kind == ENTRY_TOPIC ? TOPIC_TITLE_MOST : PAGE_TITLE_MOST);
        words->summary = read_field(&query, SUMMARY_MOST);
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
    kiosk->langs = read_list(&query, read_lang, LANGS_MOST);
    kiosk->fallback_count = kiosk->langs.count;
    kiosk->fallbacks = arena_array(arena, Fallback, kiosk->fallback_count);
    bool done = db_finish(&query);
    for (size_t i = 0; i < kiosk->fallback_count && done; i++) {
        DbQuery next = db_query(&content->db, arena, select_next);
        db_bind_text(&next, kiosk->langs.at[i]);
        kiosk->fallbacks[i] = (Fallback){.lang = kiosk->langs.at[i], .next = read_list(&next, read_lang, LANGS_MOST)};
        done = db_finish(&next);
    }
    return done;
}

static const char select_holidays[] = "SELECT day, name, dates, kind FROM holiday ORDER BY seq";

static bool read_holidays(Content *content, Arena *arena, Kiosk *kiosk) {
    DbQuery query = db_query(&content->db, arena, select_holidays);
    while (db_next(&query)) {
        db_expect(&query, kiosk->holiday_count < CALENDAR_LINES_MOST);
        kiosk->holidays = arena_more(arena, kiosk->holidays, kiosk->holiday_count, sizeof *kiosk->holidays);
        HolidayLine *line = &kiosk->holidays[kiosk->holiday_count++];
        line->day = read_field(&query, ID_MOST);
        line->name = read_field(&query, FIELD_MOST);
        line->dates = read_field(&query, FIELD_MOST);
        line->kind = (HolidayKind)db_int(&query, 0, HOLIDAY_KINDS - 1);
    }
    return db_finish(&query);
}

static const char select_kiosk[] = "SELECT country, zone, source, accent, emergency, position FROM kiosk";

bool content_kiosk(Content *content, Arena *arena, Str lang, Kiosk *kiosk) {
    *kiosk = (Kiosk){0};
    DbQuery query = db_query(&content->db, arena, select_kiosk);
    db_expect(&query, db_next(&query));
    kiosk->country = read_field(&query, FIELD_MOST);
    kiosk->zone = read_field(&query, FIELD_MOST);
    kiosk->source = read_lang(&query);
    kiosk->accent = (uint32_t)db_int(&query, 0, 0xFFFFFF);
    kiosk->emergency = read_field(&query, FIELD_MOST);
    kiosk->position = read_field(&query, FIELD_MOST);
    return db_finish(&query) && read_langs(content, arena, kiosk) && read_holidays(content, arena, kiosk) &&
           read_words(content, arena, ENTRY_KIOSK, STR("kiosk"), lang, &kiosk->words);
}

/* Topics. */

static Topic read_topic(DbQuery *query) {
    Topic topic = {.id = read_id(query)};
    topic.icon = read_field(query, FIELD_MOST);
    topic.colour = read_field(query, FIELD_MOST);
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
        *topics = arena_more(arena, *topics, *count, sizeof **topics);
        Topic *topic = &(*topics)[(*count)++];
        *topic = read_topic(&query);
        db_expect(&query, *count <= TOPICS_MOST &&
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
    page.id = read_id(query);
    page.topic = read_id(query);
    page.order = (int32_t)db_int(query, -ORDER_MOST, ORDER_MOST);
    page.icon = read_field(query, FIELD_MOST);
    page.contact = read_id(query);
    page.owner = read_field(query, FIELD_MOST);
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
        *pages = arena_more(arena, *pages, *count, sizeof **pages);
        Page *page = &(*pages)[(*count)++];
        *page = read_page(&query);
        db_expect(&query, *count <= TOPIC_PAGES_MOST &&
                              read_head(content, arena, ENTRY_PAGE, page->id, lang, &page->words, &unused));
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

static Contact read_contact(DbQuery *query) {
    Contact contact = {.id = read_id(query)};
    contact.icon = read_field(query, FIELD_MOST);
    contact.part_of = read_field(query, ID_MOST);
    contact.phone = read_field(query, FIELD_MOST);
    contact.email = read_field(query, FIELD_MOST);
    contact.web = read_field(query, WEB_MOST);
    contact.address = read_field(query, FIELD_MOST);
    for (int kind = 0; kind < HOURS_FOR_COUNT; kind++)
        contact.hours[kind] = read_field(query, HOURS_MOST);
    contact.hours_of = read_field(query, ID_MOST);
    db_expect(query, contact.web.len <= WEB_MOST);
    return contact;
}

static const char select_spoken[] = "SELECT lang FROM spoken WHERE contact = ? ORDER BY seq";

static bool read_spoken(Content *content, Arena *arena, Contact *contact) {
    DbQuery query = db_query(&content->db, arena, select_spoken);
    db_bind_text(&query, contact->id);
    contact->langs = read_list(&query, read_lang, LANGS_MOST);
    return db_finish(&query);
}

#define CONTACT_COLUMNS "id, icon, part_of, phone, email, web, address, hours, phone_hours, drop_in, hours_of"
static const char select_contacts[] = "SELECT " CONTACT_COLUMNS " FROM contact ORDER BY id";

bool content_contacts(Content *content, Arena *arena, Str lang, Contact **contacts, size_t *count) {
    *contacts = NULL;
    *count = 0;
    DbQuery query = db_query(&content->db, arena, select_contacts);
    while (db_next(&query)) {
        int64_t unused;
        *contacts = arena_more(arena, *contacts, *count, sizeof **contacts);
        Contact *contact = &(*contacts)[(*count)++];
        *contact = read_contact(&query);
        db_expect(&query, *count <= CONTACTS_MOST && read_spoken(content, arena, contact) &&
                              read_head(content, arena, ENTRY_CONTACT, contact->id, lang, &contact->words, &unused));
    }
    return db_finish(&query);
}

static const char select_contact[] = "SELECT " CONTACT_COLUMNS " FROM contact WHERE id = ?";

bool content_contact(Content *content, Arena *arena, Str id, Str lang, Contact *contact) {
    DbQuery query = db_query(&content->db, arena, select_contact);
    db_bind_text(&query, id);
    db_expect(&query, db_next(&query));
    *contact = read_contact(&query);
    return db_finish(&query) && read_spoken(content, arena, contact) &&
           read_words(content, arena, ENTRY_CONTACT, id, lang, &contact->words);
}

/* Any kind of entry. */

static const char select_kiosk_icon[] = "SELECT '' FROM kiosk WHERE ? = 'kiosk'";
static const char select_topic_icon[] = "SELECT icon FROM topic WHERE id = ?";
static const char select_page_icon[] = "SELECT icon FROM page WHERE id = ?";
static const char select_contact_icon[] = "SELECT icon FROM contact WHERE id = ?";

bool content_title(Content *content, Arena *arena, EntryKind kind, Str id, Str lang, Str *icon, Words *words) {
    static const char *const statements[ENTRY_KINDS] = {
        [ENTRY_KIOSK] = select_kiosk_icon,
        [ENTRY_TOPIC] = select_topic_icon,
        [ENTRY_PAGE] = select_page_icon,
        [ENTRY_CONTACT] = select_contact_icon,
    };
    int64_t unused;
    DbQuery query = db_query(&content->db, arena, statements[kind]);
    db_bind_text(&query, id);
    db_expect(&query, db_next(&query));
    *icon = read_field(&query, FIELD_MOST);
    return db_finish(&query) && read_head(content, arena, kind, id, lang, words, &unused);
}

static const char select_kiosk_id[] = "SELECT 'kiosk' FROM kiosk";
static const char select_topic_ids[] = "SELECT id FROM topic ORDER BY place, id";
static const char select_page_ids[] = "SELECT p.id FROM page AS p JOIN topic AS t ON t.id = p.topic"
                                      " ORDER BY t.place, t.id, p.place, p.id";
static const char select_contact_ids[] = "SELECT id FROM contact ORDER BY id";

bool content_ids(Content *content, Arena *arena, EntryKind kind, StrList *ids) {
    static const struct {
        const char *select;
        size_t most;
    } lists[ENTRY_KINDS] = {
        [ENTRY_KIOSK] = {select_kiosk_id, 1},
        [ENTRY_TOPIC] = {select_topic_ids, TOPICS_MOST},
        [ENTRY_PAGE] = {select_page_ids, TOPICS_MOST * TOPIC_PAGES_MOST},
        [ENTRY_CONTACT] = {select_contact_ids, CONTACTS_MOST},
    };
    DbQuery query = db_query(&content->db, arena, lists[kind].select);
    *ids = read_list(&query, read_id, lists[kind].most);
    return db_finish(&query);
}
