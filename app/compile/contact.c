/* A number that another one stands in for is not told apart by a name but by who picks up: hours and languages. */
#include "contact.h"

#include "../model/limits.h"
#include "lists.h"

static const Field phone_fields[] = {
    {"number", field_phone, FIELD_REQUIRED, offsetof(Phone, number)},
    {"hours", field_hours, FIELD_OPTIONAL, offsetof(Phone, hours)},
    {"languages", field_spoken, FIELD_IF_KNOWN, offsetof(Phone, langs)},
};

static bool expect_kind(const Reading *reading, const YamlNode *node, YamlKind kind, const char *help) {
    if (node->kind == kind)
        return true;
    diag_error(reading->diags, reading->source, node->place, "'%.*s' must be %s, here is %s", STR_ARG(node->key),
               _(yaml_kind_name(kind)), _(yaml_kind_name(node->kind)));
    diag_help(reading->diags, "%s", _(help));
    return false;
}

void contact_phones(const Reading *reading, const YamlNode *node, void *target) {
    static const char help[] = N_("write each as - {number: \"0322-61 60 00\", hours: \"Mo-Fr 09:00-11:00\"}");
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

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
}

/* Letters of any script, and hyphens: "anna-karin". */
static bool is_name(Str part) {
    for (size_t i = 0; i < part.len; i++)
        if (!(lower(part.at[i]) >= 'a' && lower(part.at[i]) <= 'z') && part.at[i] != '-' &&
            (unsigned char)part.at[i] < 0x80)
            return false;
    return part.len > 1;
}

static bool same_letters(Str a, Str b) {
    for (size_t i = 0; a.len == b.len && i < a.len; i++)
        if (lower(a.at[i]) != lower(b.at[i]))
            return false;
    return a.len == b.len;
}

/* Is it one of the words that a host's name is made of? */
static bool in_host(Str host, Str part) {
    for (size_t start = 0, end; start < host.len; start = end + 1) {
        end = str_find(host, '.', start);
        if (same_letters(str_slice(host, start, end), part))
            return true;
    }
    return false;
}

/* "ylva.svensson2@example.se", but not "example.kommun@example.se". */
static bool is_persons(Str email) {
    size_t at = str_find(email, '@', 0), parts = 0;
    Str host = str_slice(email, at + 1, email.len), names = str_slice(email, 0, at);
    while (names.len && names.at[names.len - 1] >= '0' && names.at[names.len - 1] <= '9')
        names.len--;
    for (size_t start = 0, end; start < names.len; start = end + 1, parts++) {
        end = str_find(names, '.', start);
        Str part = str_slice(names, start, end);
        if (!is_name(part) || in_host(host, part))
            return false;
    }
    return parts == 2 || parts == 3;
}

static void check_email(const Draft *draft, const Entry *entry) {
    Str email = entry->facts.contact.email;
    if (!entry->map || !is_persons(email))
        return;
    diag_warning(draft->diags, entry->source, yaml_child(entry->map, STR("email"))->place,
                 "'%.*s' looks like the address of a person", STR_ARG(email));
    diag_help(draft->diags, "people come and go: give the address of a role or of the unit, if there is one");
}

/* Hours at which nobody can ring. */
static void check_phone(const Draft *draft, const Entry *entry) {
    const Contact *contact = &entry->facts.contact;
    if (!entry->map || !entry->sound || contact->phone.len)
        return;
    bool hours = contact_hours_known(contact, HOURS_PHONE);
    if (!hours && contact->phone_langs.count == 0)
        return;
    const YamlNode *node = yaml_child(entry->map, hours ? STR("phone-hours") : STR("phone-languages"));
    diag_error(draft->diags, entry->source, node->key_place,
               hours ? N_("there is no phone that these hours could be of")
                     : N_("there is no phone that these languages could be of"));
    diag_help(draft->diags, "write its number after 'phone:', or delete the line");
}

static void check_instead(const Draft *draft, const Entry *entry) {
    if (!entry->map || !str_list_has(entry->facts.contact.instead, entry->id))
        return;
    diag_error(draft->diags, entry->source, yaml_child(entry->map, STR("while-closed"))->place,
               "a contact cannot stand in for itself");
    diag_help(draft->diags, "name another one, or leave it out");
}

void contacts_look_ahead(const Draft *draft, Date today) {
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        if (entry->kind != ENTRY_CONTACT || !entry->sound || !entry->facts.contact.verified.year ||
            date_days(entry->facts.contact.verified) <= date_days(today))
            continue;
        diag_warning(draft->diags, entry->source, yaml_child(entry->map, STR("verified"))->place,
                     "nobody can have verified this on a day to come");
        diag_help(draft->diags, "write the day on which it was done");
    }
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
        check_phone(draft, entry);
        check_email(draft, entry);
        check_instead(draft, entry);
    }
}
