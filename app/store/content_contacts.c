/* Contacts, and the guides that lead to them. */
#include "content_inside.h"

#include "../model/limits.h"
#include "../model/names.h"
#include "content_schema.h"

static Contact read_contact(DbQuery *query) {
    Contact contact = {.id = row_id(query)};
    contact.icon = row_field(query, FIELD_MOST);
    contact.part_of = row_reference(query);
    contact.phone = row_field(query, FIELD_MOST);
    contact.email = row_field(query, FIELD_MOST);
    contact.web = row_field(query, WEB_MOST);
    contact.address = row_field(query, FIELD_MOST);
    for (int kind = 0; kind < HOURS_FOR_COUNT; kind++)
        contact.hours[kind] = row_field(query, HOURS_MOST);
    contact.hours_of = row_reference(query);
    contact.none = (uint32_t)db_int(query, 0, FACTS_ALL);
    contact.verified = row_date(query);
    contact.verified_by = row_field(query, FIELD_MOST);
    db_expect(query, contact.web.len <= WEB_MOST);
    return contact;
}

static const char select_spoken[] = "SELECT lang FROM spoken WHERE contact = ? AND place = ? ORDER BY seq";

static bool read_spoken(Content *content, Arena *arena, Str contact, size_t place, StrList *langs) {
    DbQuery query = db_query(&content->db, arena, select_spoken);
    db_bind_text(&query, contact);
    db_bind_int(&query, (int64_t)place);
    *langs = row_list(&query, row_lang, LANGS_MOST);
    return db_finish(&query);
}

static const char select_phones[] = "SELECT number, hours FROM phone WHERE contact = ? ORDER BY seq";

static bool read_phones(Content *content, Arena *arena, Contact *contact) {
    contact->phones = arena_array(arena, Phone, PHONES_MOST);
    DbQuery query = db_query(&content->db, arena, select_phones);
    db_bind_text(&query, contact->id);
    while (db_next(&query)) {
        db_expect(&query, contact->phone_count < PHONES_MOST);
        if (query.failed)
            break;
        Phone *phone = &contact->phones[contact->phone_count++];
        phone->number = row_field(&query, FIELD_MOST);
        phone->hours = row_field(&query, HOURS_MOST);
    }
    bool done = db_finish(&query);
    for (size_t i = 0; done && i < contact->phone_count; i++)
        done = read_spoken(content, arena, contact->id, i + 2, &contact->phones[i].langs);
    return done;
}

static const char select_documents[] = "SELECT id FROM document WHERE contact = ? ORDER BY seq";
static const char select_insteads[] = "SELECT other FROM instead WHERE contact = ? ORDER BY seq";

static bool read_ids(Content *content, Arena *arena, const char *select, Str contact, size_t most, StrList *ids) {
    DbQuery query = db_query(&content->db, arena, select);
    db_bind_text(&query, contact);
    *ids = row_list(&query, row_id, most);
    return db_finish(&query);
}

/* All that one asks for by opening it. */
static bool read_details(Content *content, Arena *arena, Str lang, Contact *contact) {
    return read_spoken(content, arena, contact->id, 0, &contact->langs) &&
           read_spoken(content, arena, contact->id, 1, &contact->phone_langs) && read_phones(content, arena, contact) &&
           read_ids(content, arena, select_documents, contact->id, DOCUMENTS_MOST, &contact->bring) &&
           read_ids(content, arena, select_insteads, contact->id, INSTEADS_MOST, &contact->instead) &&
           read_words(content, arena, ENTRY_CONTACT, contact->id, lang, &contact->words);
}

#define CONTACT_COLUMNS                                                                                                \
    "id, icon, part_of, phone, email, web, address, hours, phone_hours, drop_in, hours_of, none, verified, "           \
    "verified_by"
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
        db_expect(&query, *count <= CONTACTS_MOST && read_spoken(content, arena, contact->id, 0, &contact->langs) &&
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
    return db_finish(&query) && read_details(content, arena, lang, contact);
}

static const char select_links[] =
    "SELECT target FROM link WHERE question = ? AND option = ? AND role = ? ORDER BY seq";

static Str row_answer(DbQuery *query) {
    Str text = row_field(query, 2 * ID_MOST + 1);
    size_t slash = str_find(text, '/', 0);
    db_expect(query, name_is_id(str_slice(text, 0, slash)) && name_is_id(str_slice(text, slash + 1, text.len)));
    return text;
}

static bool read_links(Content *content, Arena *arena, Str question, size_t option, LinkRole role, StrList *links) {
    static const size_t most[] = {
        [LINK_TO] = ROUTE_ENDS_MOST, [LINK_AFTER] = ROUTE_AFTER_MOST, [LINK_INSTEAD] = INSTEADS_MOST};
    DbQuery query = db_query(&content->db, arena, select_links);
    db_bind_text(&query, question);
    db_bind_int(&query, (int64_t)option);
    db_bind_int(&query, role);
    *links = row_list(&query, role == LINK_AFTER ? row_answer : row_id, most[role]);
    return db_finish(&query);
}

static const char select_options[] = "SELECT seq, id, icon, urgent, unsure, kind, while_open, while_closed FROM option"
                                     " WHERE question = ? ORDER BY seq";

static bool read_options(Content *content, Arena *arena, Question *question) {
    question->options = arena_array(arena, RouteOption, ROUTE_OPTIONS_MOST);
    DbQuery query = db_query(&content->db, arena, select_options);
    db_bind_text(&query, question->id);
    while (db_next(&query)) {
        /* An option's links know it by its number. */
        bool fits = question->option_count < ROUTE_OPTIONS_MOST;
        db_expect(&query, db_int(&query, 0, ROUTE_OPTIONS_MOST) == (int64_t)question->option_count && fits);
        RouteOption option = {.id = row_id(&query)};
        option.icon = row_field(&query, FIELD_MOST);
        option.urgent = db_int(&query, 0, 1);
        option.unsure = db_int(&query, 0, 1);
        option.kind = (RouteKind)db_int(&query, 0, ROUTE_KINDS - 1);
        option.while_open = row_reference(&query);
        option.while_closed = row_reference(&query);
        db_expect(&query, !route_option(question, option.id));
        if (query.failed)
            break;
        question->options[question->option_count++] = option;
    }
    return db_finish(&query) && question->option_count > 0;
}

static bool read_all_links(Content *content, Arena *arena, Question *question) {
    bool done = true;
    for (size_t i = 0; done && i < question->option_count; i++) {
        RouteOption *option = &question->options[i];
        done = read_links(content, arena, question->id, i, LINK_TO, &option->to) &&
               read_links(content, arena, question->id, i, LINK_AFTER, &option->after) &&
               read_links(content, arena, question->id, i, LINK_INSTEAD, &option->instead) && option->to.count > 0 &&
               (option->kind == ROUTE_CONTACTS || option->to.count == 1);
    }
    return done;
}

/* An option without words could not be chosen; one that is unsure has the interface's. */
static bool all_labelled(const Guide *guide) {
    for (size_t i = 0; i < guide->question.option_count; i++)
        if (!guide->question.options[i].unsure &&
            label_find(&guide->words, guide->question.options[i].id).text.len == 0)
            return false;
    return true;
}

static const char select_question[] = "SELECT steps FROM question WHERE id = ?";

bool content_guide(Content *content, Arena *arena, Str id, Str lang, Guide *guide) {
    *guide = (Guide){.question = {.id = str_copy(arena, id)}};
    DbQuery query = db_query(&content->db, arena, select_question);
    db_bind_text(&query, id);
    db_expect(&query, db_next(&query));
    guide->question.steps = (uint32_t)db_int(&query, 0, ROUTE_DEPTH_MOST);
    return db_finish(&query) && read_options(content, arena, &guide->question) &&
           read_all_links(content, arena, &guide->question) &&
           read_words(content, arena, ENTRY_GUIDE, id, lang, &guide->words) && all_labelled(guide);
}
