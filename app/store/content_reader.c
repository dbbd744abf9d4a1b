/* Reads content.db. Nothing that stands in it is believed: what is out of range, out of order or not text makes the
 * call fail as if the entry were not there, and the kiosk shows what it shows then. */
#include "content_inside.h"

#include "../base/file.h"
#include "../model/limits.h"
#include "../model/names.h"
#include "content_schema.h"

enum { ORDER_MOST = 1000000 };

static const char check_all[] = "PRAGMA quick_check(1)";
/* What the first screen is made of. Its size follows the number of languages, not of pages. */
static const char *const check_start[] = {
    "PRAGMA quick_check(kiosk)",
    "PRAGMA quick_check(language)",
    "PRAGMA quick_check(chain)",
    "PRAGMA quick_check(holiday)",
};

static bool refuse(Diags *diags, const char *path, const char *why, const char *help) {
    diag_error(diags, NULL, (Place){0}, "'%s' %s", path, _(why));
    diag_help(diags, "%s", _(help));
    return false;
}

static const char build_again[] = N_("make it again with 'sluss build'");

static bool start_is_sound(Content *content) {
    for (size_t i = 0; i < sizeof check_start / sizeof check_start[0]; i++)
        if (!db_is_sound(&content->db, check_start[i]))
            return false;
    return true;
}

static bool accept(Content *content, const char *path, Diags *diags) {
    if (!db_accept(&content->db, &content_database, path, build_again, diags))
        return false;
    /* The cache is small: a page's words are read once and kept laid out. */
    return (db_run(&content->db, "PRAGMA cache_size = -512") && start_is_sound(content)) ||
           refuse(diags, path, "is damaged", build_again);
}

/* The database follows no link, so they are resolved here: what is named by one may change between two openings. */
static bool open_real(Content *content, const char *path, Diags *diags) {
    Str real = file_real(&content->arena, path);
    if (real.len && file_is_ordinary(real.at))
        return db_open(&content->db, real.at, diags);
    diag_error(diags, NULL, (Place){0}, real.len ? N_("'%s' is not an ordinary file") : N_("there is no '%s'"), path);
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
    return db_is_sound(&content->db, check_all) || refuse(diags, content->path, "is damaged", build_again);
}

void content_close(Content *content) {
    if (!content)
        return;
    db_close(&content->db);
    Arena arena = content->arena; /* the content lies in it */
    arena_free(&arena);
}

/* The kiosk. */

static const char select_langs[] = "SELECT lang FROM language ORDER BY seq";
static const char select_next[] = "SELECT next FROM chain WHERE lang = ? AND seq > 0 ORDER BY seq";

static bool read_langs(Content *content, Arena *arena, Kiosk *kiosk) {
    DbQuery query = db_query(&content->db, arena, select_langs);
    kiosk->langs = row_list(&query, row_lang, LANGS_MOST);
    kiosk->fallback_count = kiosk->langs.count;
    kiosk->fallbacks = arena_array(arena, Fallback, kiosk->fallback_count);
    bool done = db_finish(&query);
    for (size_t i = 0; i < kiosk->fallback_count && done; i++) {
        DbQuery next = db_query(&content->db, arena, select_next);
        db_bind_text(&next, kiosk->langs.at[i]);
        kiosk->fallbacks[i] = (Fallback){.lang = kiosk->langs.at[i], .next = row_list(&next, row_lang, LANGS_MOST)};
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
        line->day = row_field(&query, ID_MOST);
        line->name = row_field(&query, FIELD_MOST);
        line->dates = row_field(&query, FIELD_MOST);
        line->kind = (HolidayKind)db_int(&query, 0, HOLIDAY_KINDS - 1);
    }
    return db_finish(&query);
}

static const char select_kiosk[] = "SELECT country, zone, source, accent, emergency, position, desk FROM kiosk";

bool content_kiosk(Content *content, Arena *arena, Str lang, Kiosk *kiosk) {
    *kiosk = (Kiosk){0};
    DbQuery query = db_query(&content->db, arena, select_kiosk);
    db_expect(&query, db_next(&query));
    kiosk->country = row_field(&query, FIELD_MOST);
    kiosk->zone = row_field(&query, FIELD_MOST);
    kiosk->source = row_lang(&query);
    kiosk->accent = (uint32_t)db_int(&query, 0, 0xFFFFFF);
    kiosk->emergency = row_field(&query, FIELD_MOST);
    kiosk->position = row_field(&query, FIELD_MOST);
    kiosk->desk = row_reference(&query);
    return db_finish(&query) && read_langs(content, arena, kiosk) && read_holidays(content, arena, kiosk) &&
           read_words(content, arena, ENTRY_KIOSK, STR("kiosk"), lang, &kiosk->words);
}

/* Topics. */

static Topic read_topic(DbQuery *query) {
    Topic topic = {.id = row_id(query)};
    topic.icon = row_field(query, FIELD_MOST);
    topic.colour = row_field(query, FIELD_MOST);
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

static Page read_page(DbQuery *query) {
    Page page = {0};
    page.id = row_id(query);
    page.topic = row_id(query);
    page.order = (int32_t)db_int(query, -ORDER_MOST, ORDER_MOST);
    page.icon = row_field(query, FIELD_MOST);
    page.contact = row_id(query);
    page.owner = row_field(query, FIELD_MOST);
    page.updated = row_date(query);
    page.review_by = row_date(query);
    page.web = row_field(query, WEB_MOST);
    db_expect(query, page.web.len <= WEB_MOST);
    return page;
}

#define PAGE_COLUMNS "id, topic, place, icon, contact, owner, updated, review_by, web"
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

/* Notices. */

static Notice read_notice(DbQuery *query) {
    Notice notice = {.id = row_id(query)};
    notice.level = (NoticeLevel)db_int(query, 0, NOTICE_LEVELS - 1);
    notice.from = row_date(query);
    notice.until = row_date(query);
    db_expect(query, notice.from.year && notice.until.year);
    return notice;
}

static const char select_notices[] = "SELECT id, level, first, until FROM notice ORDER BY level DESC, first DESC, id";

bool content_notices(Content *content, Arena *arena, Str lang, Notice **notices, size_t *count) {
    *notices = NULL;
    *count = 0;
    DbQuery query = db_query(&content->db, arena, select_notices);
    while (db_next(&query)) {
        int64_t unused;
        *notices = arena_more(arena, *notices, *count, sizeof **notices);
        Notice *notice = &(*notices)[(*count)++];
        *notice = read_notice(&query);
        db_expect(&query, *count <= NOTICES_MOST &&
                              read_head(content, arena, ENTRY_NOTICE, notice->id, lang, &notice->words, &unused));
    }
    return db_finish(&query);
}

static const char select_notice[] = "SELECT id, level, first, until FROM notice WHERE id = ?";

bool content_notice(Content *content, Arena *arena, Str id, Str lang, Notice *notice) {
    DbQuery query = db_query(&content->db, arena, select_notice);
    db_bind_text(&query, id);
    db_expect(&query, db_next(&query));
    *notice = read_notice(&query);
    return db_finish(&query) && read_words(content, arena, ENTRY_NOTICE, id, lang, &notice->words);
}

/* Any kind of entry. */

static const char select_kiosk_icon[] = "SELECT '' FROM kiosk WHERE ? = 'kiosk'";
static const char select_topic_icon[] = "SELECT icon FROM topic WHERE id = ?";
static const char select_page_icon[] = "SELECT icon FROM page WHERE id = ?";
static const char select_contact_icon[] = "SELECT icon FROM contact WHERE id = ?";
static const char select_guide_icon[] = "SELECT 'support_agent' FROM question WHERE id = ?";
static const char select_notice_icon[] = "SELECT 'info' FROM notice WHERE id = ?";

bool content_title(Content *content, Arena *arena, EntryKind kind, Str id, Str lang, Str *icon, Words *words) {
    static const char *const statements[ENTRY_KINDS] = {
        [ENTRY_KIOSK] = select_kiosk_icon,     [ENTRY_TOPIC] = select_topic_icon, [ENTRY_PAGE] = select_page_icon,
        [ENTRY_CONTACT] = select_contact_icon, [ENTRY_GUIDE] = select_guide_icon, [ENTRY_NOTICE] = select_notice_icon,
    };
    int64_t unused;
    DbQuery query = db_query(&content->db, arena, statements[kind]);
    db_bind_text(&query, id);
    db_expect(&query, db_next(&query));
    *icon = row_field(&query, FIELD_MOST);
    return db_finish(&query) && read_head(content, arena, kind, id, lang, words, &unused);
}

static const char select_kiosk_id[] = "SELECT 'kiosk' FROM kiosk";
static const char select_topic_ids[] = "SELECT id FROM topic ORDER BY place, id";
static const char select_page_ids[] = "SELECT p.id FROM page AS p JOIN topic AS t ON t.id = p.topic"
                                      " ORDER BY t.place, t.id, p.place, p.id";
static const char select_contact_ids[] = "SELECT id FROM contact ORDER BY id";
static const char select_guide_ids[] = "SELECT id FROM question ORDER BY id";
static const char select_notice_ids[] = "SELECT id FROM notice ORDER BY level DESC, first DESC, id";

bool content_ids(Content *content, Arena *arena, EntryKind kind, StrList *ids) {
    static const struct {
        const char *select;
        size_t most;
    } lists[ENTRY_KINDS] = {
        [ENTRY_KIOSK] = {select_kiosk_id, 1},
        [ENTRY_TOPIC] = {select_topic_ids, TOPICS_MOST},
        [ENTRY_PAGE] = {select_page_ids, TOPICS_MOST * TOPIC_PAGES_MOST},
        [ENTRY_CONTACT] = {select_contact_ids, CONTACTS_MOST},
        [ENTRY_GUIDE] = {select_guide_ids, GUIDES_MOST},
        [ENTRY_NOTICE] = {select_notice_ids, NOTICES_MOST},
    };
    DbQuery query = db_query(&content->db, arena, lists[kind].select);
    *ids = row_list(&query, row_id, lists[kind].most);
    return db_finish(&query);
}
