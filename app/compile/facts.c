/* What may stand in each kind of file is what these tables say, and nothing else. */
#include "facts.h"

#include "../model/limits.h"
#include "contact.h"
#include "fields.h"
#include "guide.h"
#include "lists.h"

static FieldReader read_fallbacks, read_level;

static const Field kiosk_fields[] = {
    {"country", field_country, FIELD_REQUIRED, offsetof(Kiosk, country)},
    {"time-zone", field_zone, FIELD_REQUIRED, offsetof(Kiosk, zone)},
    {"source-language", field_language, FIELD_REQUIRED, offsetof(Kiosk, source)},
    {"languages", field_languages, FIELD_REQUIRED, offsetof(Kiosk, langs)},
    {"fallback", read_fallbacks, FIELD_OPTIONAL, 0},
    {"accent", field_accent, FIELD_REQUIRED, offsetof(Kiosk, accent)},
    {"emergency", field_emergency, FIELD_REQUIRED, offsetof(Kiosk, emergency)},
    {"position", field_position, FIELD_OPTIONAL, offsetof(Kiosk, position)},
    {"desk", field_contact, FIELD_OPTIONAL, offsetof(Kiosk, desk)},
};

static const Field topic_fields[] = {
    {"icon", field_icon, FIELD_REQUIRED, offsetof(Topic, icon)},
    {"colour", field_colour, FIELD_REQUIRED, offsetof(Topic, colour)},
    {"order", field_order, FIELD_REQUIRED, offsetof(Topic, order)},
};

static const Field page_fields[] = {
    {"topic", field_topic, FIELD_REQUIRED, offsetof(Page, topic)},
    {"icon", field_icon, FIELD_REQUIRED, offsetof(Page, icon)},
    {"order", field_order, FIELD_REQUIRED, offsetof(Page, order)},
    {"contact", field_contact, FIELD_REQUIRED, offsetof(Page, contact)},
    {"owner", field_text, FIELD_REQUIRED, offsetof(Page, owner)},
    {"updated", field_date, FIELD_REQUIRED, offsetof(Page, updated)},
    {"review-by", field_date, FIELD_REQUIRED, offsetof(Page, review_by)},
    {"web", field_web, FIELD_OPTIONAL, offsetof(Page, web)},
};

static const Field contact_fields[] = {
    {"icon", field_icon, FIELD_REQUIRED, offsetof(Contact, icon)},
    {"phone", field_phone, FIELD_OR_NONE, offsetof(Contact, phone)},
    {"email", field_email, FIELD_OR_NONE, offsetof(Contact, email)},
    {"address", field_text, FIELD_OR_NONE, offsetof(Contact, address)},
    {"hours", field_hours, FIELD_OPTIONAL, offsetof(Contact, hours[HOURS_DESK])},
    {"phone-hours", field_hours, FIELD_OPTIONAL, offsetof(Contact, hours[HOURS_PHONE])},
    {"phone-languages", field_spoken, FIELD_IF_KNOWN, offsetof(Contact, phone_langs)},
    {"phones", contact_phones, FIELD_OPTIONAL, 0},
    {"drop-in", field_hours, FIELD_OPTIONAL, offsetof(Contact, hours[HOURS_DROP_IN])},
    {"web", field_web, FIELD_OPTIONAL, offsetof(Contact, web)},
    {"languages", field_spoken, FIELD_IF_ANY, offsetof(Contact, langs)},
    {"bring", field_documents, FIELD_IF_ANY, offsetof(Contact, bring)},
    {"part-of", field_contact, FIELD_OPTIONAL, offsetof(Contact, part_of)},
    {"while-closed", field_contacts, FIELD_OPTIONAL, offsetof(Contact, instead)},
    {"verified", contact_verified, FIELD_IF_KNOWN, 0},
};

static const Field notice_fields[] = {
    {"level", read_level, FIELD_REQUIRED, offsetof(Notice, level)},
    {"from", field_date, FIELD_REQUIRED, offsetof(Notice, from)},
    {"until", field_date, FIELD_REQUIRED, offsetof(Notice, until)},
};

static const Field guide_fields[] = {
    {"options", guide_options, FIELD_REQUIRED, offsetof(Guide, question)},
};

#define TABLE(fields) fields, sizeof fields / sizeof fields[0]

static const struct {
    const Field *fields;
    size_t count;
} tables[ENTRY_KINDS] = {
    [ENTRY_KIOSK] = {TABLE(kiosk_fields)}, [ENTRY_TOPIC] = {TABLE(topic_fields)},
    [ENTRY_PAGE] = {TABLE(page_fields)},   [ENTRY_CONTACT] = {TABLE(contact_fields)},
    [ENTRY_GUIDE] = {TABLE(guide_fields)}, [ENTRY_NOTICE] = {TABLE(notice_fields)},
};

static void read_level(const Reading *reading, const YamlNode *node, void *target) {
    static const Str levels[NOTICE_LEVELS] = {
        [NOTICE_INFO] = {"info", 4}, [NOTICE_CHANGE] = {"change", 6}, [NOTICE_URGENT] = {"urgent", 6}};
    Str text;
    if (!field_scalar(reading, node, &text))
        return;
    for (int level = 0; level < NOTICE_LEVELS; level++) {
        if (str_equal(text, levels[level])) {
            *(NoticeLevel *)target = (NoticeLevel)level;
            return;
        }
    }
    diag_error(reading->diags, reading->source, node->place, "there is no level '%.*s'", STR_ARG(text));
    diag_suggest(reading->diags, text, N_("levels"), levels, NOTICE_LEVELS);
}

static void read_fallbacks(const Reading *reading, const YamlNode *node, void *target) {
    Kiosk *kiosk = target;
    if (node->kind != YAML_MAP) {
        diag_error(reading->diags, reading->source, node->place,
                   "'fallback' must be a group of 'key: value', here is %s", _(yaml_kind_name(node->kind)));
        diag_help(reading->diags, "write a line for each language, as 'ar: [en, sv]'");
        return;
    }
    kiosk->fallbacks = arena_array(reading->arena, Fallback, LANGS_MOST);
    for (const YamlNode *child = node->first; child && kiosk->fallback_count < LANGS_MOST; child = child->next) {
        Fallback *fallback = &kiosk->fallbacks[kiosk->fallback_count++];
        fallback->lang = child->key;
        field_languages(reading, child, &fallback->next);
    }
}

static void expect_language(const Reading *reading, const Kiosk *kiosk, Str lang, Place place) {
    if (str_list_has(kiosk->langs, lang))
        return;
    diag_error(reading->diags, reading->source, place, "'%.*s' is none of the languages of this kiosk", STR_ARG(lang));
    diag_suggest(reading->diags, lang, "languages", kiosk->langs.at, kiosk->langs.count);
}

static void check_fallbacks(const Reading *reading, const Kiosk *kiosk, const YamlNode *fallback) {
    for (const YamlNode *child = fallback->first; child; child = child->next) {
        expect_language(reading, kiosk, child->key, child->key_place);
        for (const YamlNode *next = child->first; next; next = next->next)
            expect_language(reading, kiosk, next->text, next->place);
    }
}

static void check_languages(const Reading *reading, const Kiosk *kiosk, const YamlNode *map) {
    const YamlNode *source = yaml_child(map, STR("source-language"));
    const YamlNode *fallback = yaml_child(map, STR("fallback"));
    expect_language(reading, kiosk, kiosk->source, source->place);
    if (fallback)
        check_fallbacks(reading, kiosk, fallback);
}

/* Whether country, time zone and languages are without an error, whatever else there is. */
static bool kiosk_is_known(const Reading *reading, const Entry *entry) {
    enum { BASICS = 5 /* of kiosk_fields */ };
    Diags unheard = {.arena = reading->arena};
    References ignored = {.arena = reading->arena};
    Reading quiet = {reading->arena, reading->source, &unheard, &ignored, NULL};
    Kiosk kiosk = {0};
    for (size_t i = 0; i < BASICS; i++) {
        const Field *field = &kiosk_fields[i];
        const YamlNode *node = yaml_child(entry->map, str_from(field->key));
        if (node)
            field->read(&quiet, node, (char *)&kiosk + field->offset);
        else if (field->need == FIELD_REQUIRED)
            return false;
    }
    if (unheard.errors == 0)
        check_languages(&quiet, &kiosk, entry->map);
    return unheard.errors == 0;
}

static uint32_t read_nones(const YamlNode *map) {
    static const struct {
        const char *key;
        ContactFact fact;
    } facts[] = {{"phone", FACT_PHONE},
                 {"email", FACT_EMAIL},
                 {"address", FACT_ADDRESS},
                 {"languages", FACT_LANGS},
                 {"bring", FACT_BRING}};
    uint32_t none = 0;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
        none |= fields_none(map, facts[i].key) ? facts[i].fact : 0;
    return none;
}

void facts_read(Draft *draft, Entry *entry) {
    Reading reading = {draft->arena, entry->source, draft->diags, &draft->references, &draft->hours};
    size_t errors = draft->diags->errors;
    Str *ids[ENTRY_KINDS] = {NULL,
                             &entry->facts.topic.id,
                             &entry->facts.page.id,
                             &entry->facts.contact.id,
                             &entry->facts.guide.question.id,
                             &entry->facts.notice.id};
    if (ids[entry->kind])
        *ids[entry->kind] = entry->id;
    YamlNode *map = yaml_read(draft->arena, entry->source, 0, entry->source->text.len, draft->diags);
    entry->map = map;
    if (!map)
        return;
    fields_read(&reading, map, tables[entry->kind].fields, tables[entry->kind].count, &entry->facts);
    if (entry->kind == ENTRY_CONTACT)
        entry->facts.contact.none = read_nones(map);
    if (entry->kind == ENTRY_KIOSK && draft->diags->errors == errors)
        check_languages(&reading, &entry->facts.kiosk, map);
    if (entry->kind == ENTRY_KIOSK)
        draft->kiosk_known = kiosk_is_known(&reading, entry);
    entry->sound = draft->diags->errors == errors;
}
