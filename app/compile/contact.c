/* A number that another one stands in for is not told apart by a name but by who picks up: hours and languages. */
#include "contact.h"

#include "../model/limits.h"

static const Field phone_fields[] = {
    {"number", field_phone, FIELD_REQUIRED, offsetof(Phone, number)},
    {"hours", field_hours, FIELD_OPTIONAL, offsetof(Phone, hours)},
    {"languages", field_languages, FIELD_IF_KNOWN, offsetof(Phone, langs)},
};

static bool expect_kind(const Reading *reading, const YamlNode *node, YamlKind kind, const char *help) {
    if (node->kind == kind)
        return true;
    diag_error(reading->diags, reading->source, node->place, "'%.*s' must be %s, here is %s", STR_ARG(node->key),
               yaml_kind_name(kind), yaml_kind_name(node->kind));
    diag_help(reading->diags, "%s", help);
    return false;
}

void contact_phones(const Reading *reading, const YamlNode *node, void *target) {
    static const char help[] = "write each as - {number: \"0322-61 60 00\", hours: \"Mo-Fr 09:00-11:00\"}";
    Contact *contact = target;
    if (!expect_kind(reading, node, YAML_LIST, help))
        return;
    contact->phones = arena_array(reading->arena, Phone, PHONES_MOST);
    for (const YamlNode *child = node->first; child; child = child->next) {
        if (contact->phone_count == PHONES_MOST) {
            diag_error(reading->diags, reading->source, child->place, "there are too many numbers: at most %d",
                       PHONES_MOST);
            return;
        }
        if (expect_kind(reading, child, YAML_MAP, help))
            fields_read(reading, child, phone_fields, sizeof phone_fields / sizeof phone_fields[0],
                        &contact->phones[contact->phone_count++]);
    }
}

static const Field verified_fields[] = {
    {"date", field_date, FIELD_REQUIRED, offsetof(Contact, verified)},
    {"by", field_text, FIELD_REQUIRED, offsetof(Contact, verified_by)},
};

void contact_verified(const Reading *reading, const YamlNode *node, void *target) {
    if (expect_kind(reading, node, YAML_MAP, "write it as {date: 2026-03-02, by: ROLE}, or unknown"))
        fields_read(reading, node, verified_fields, sizeof verified_fields / sizeof verified_fields[0], target);
}

/* A contact is part of another, and so on up to one that is part of none. */
static bool is_in_loop(const Draft *draft, const Entry *contact) {
    const Entry *above = contact;
    for (size_t steps = 0; steps < draft->count && above; steps++) {
        above = draft_find(draft, ENTRY_CONTACT, above->facts.contact.part_of);
        if (above == contact)
            return true;
    }
    return false;
}

static bool is_name(Str part) {
    for (size_t i = 0; i < part.len; i++)
        if ((part.at[i] | 32) < 'a' || (part.at[i] | 32) > 'z')
            return false;
    return part.len > 1;
}

static bool holds(Str text, Str part) {
    for (size_t i = 0; i + part.len <= text.len; i++)
        if (str_equal(str_slice(text, i, i + part.len), part))
            return true;
    return false;
}

/* "ylva.svensson@example.se", but not "example.kommun@example.se". */
static bool is_persons(Str email) {
    size_t at = str_find(email, '@', 0), dot = str_find(email, '.', 0);
    if (dot >= at)
        return false;
    Str first = str_slice(email, 0, dot), last = str_slice(email, dot + 1, at), host = str_slice(email, at, email.len);
    while (last.len && last.at[last.len - 1] >= '0' && last.at[last.len - 1] <= '9')
        last.len--;
    return is_name(first) && is_name(last) && !holds(host, first) && !holds(host, last);
}

static void check_email(const Draft *draft, const Entry *entry) {
    Str email = entry->facts.contact.email;
    if (!entry->map || !is_persons(email))
        return;
    diag_warning(draft->diags, entry->source, yaml_child(entry->map, STR("email"))->place,
                 "'%.*s' looks like the address of a person", STR_ARG(email));
    diag_help(draft->diags, "people come and go: give the address of a role or of the unit, if there is one");
}

void contacts_check(const Draft *draft) {
    size_t contacts = 0;
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        if (entry->kind != ENTRY_CONTACT)
            continue;
        if (is_in_loop(draft, entry)) {
            diag_error(draft->diags, entry->source, (Place){0}, "the contact is part of itself");
            diag_help(draft->diags, "follow 'part-of' from contact to contact, and delete it where it turns back");
        }
        if (++contacts == CONTACTS_MOST + 1)
            diag_error(draft->diags, entry->source, (Place){0}, "there are too many contacts: at most %d",
                       CONTACTS_MOST);
        check_email(draft, entry);
    }
}
