/* One function for each kind of value, and the walk that matches a map against its table. */
#include "fields.h"

#include "../base/utf8.h"
#include "../hours/hours.h"
#include "../model/colours.h"
#include "../model/limits.h"
#include "../model/names.h"
#include "../model/pictograms.h"
#include "../model/position.h"
#include "../text/fallback.h"
#include "../text/locale.h"
#include "../text/zone.h"
#include "source.h"
#include "values.h"

static const Field *field_of(const Field *fields, size_t count, Str key) {
    for (size_t i = 0; i < count; i++)
        if (str_equal(str_from(fields[i].key), key))
            return &fields[i];
    return NULL;
}

static void report_unknown(const Reading *reading, const YamlNode *node, const Field *fields, size_t count) {
    Str *keys = arena_array(reading->arena, Str, count);
    for (size_t i = 0; i < count; i++)
        keys[i] = str_from(fields[i].key);
    diag_error(reading->diags, reading->source, node->key_place, "there is no key '%.*s'", STR_ARG(node->key));
    diag_suggest(reading->diags, node->key, "keys", keys, count);
}

static void report_missing(const Reading *reading, const YamlNode *map, const Field *field) {
    Place place = map->key.len ? map->key_place : (Place){0};
    diag_error(reading->diags, reading->source, place, "'%s' is missing", field->key);
    diag_help(reading->diags,
              field->need == FIELD_OR_NONE ? "if nobody knows it, write '%s: unknown'" : "write it as '%s: value'",
              field->key);
}

/* An unknown key that is nearly this one has been reported already, with this one as its suggestion. */
static bool is_misspelt(const YamlNode *map, const Field *field, const Field *fields, size_t count) {
    Str key = str_from(field->key);
    for (const YamlNode *node = map->first; node; node = node->next)
        if (!field_of(fields, count, node->key) && str_nearest(node->key, &key, 1).len)
            return true;
    return false;
}

/* In any case of letters: `None` is meant so, too. */
static bool is_word(const YamlNode *node, Str word) {
    if (!node || node->kind != YAML_TEXT || !node->bare || node->text.len != word.len)
        return false;
    for (size_t i = 0; i < word.len; i++)
        if ((node->text.at[i] | 32) != word.at[i])
            return false;
    return true;
}

static bool may_be_missing(const Field *field) {
    return field->need == FIELD_OPTIONAL || field->need == FIELD_IF_KNOWN || field->need == FIELD_IF_ANY;
}

/* An answer that leaves the value empty. */
static bool is_empty(const Field *field, const YamlNode *node) {
    bool may_be_none = field->need == FIELD_OR_NONE || field->need == FIELD_IF_ANY;
    bool may_be_unknown = may_be_none || field->need == FIELD_IF_KNOWN;
    return (may_be_unknown && is_word(node, STR("unknown"))) || (may_be_none && is_word(node, STR("none")));
}

void fields_read(const Reading *reading, const YamlNode *map, const Field *fields, size_t count, void *target) {
    for (const YamlNode *node = map->first; node; node = node->next) {
        const Field *field = field_of(fields, count, node->key);
        if (yaml_child(map, node->key) != node)
            continue; /* a repetition has its message */
        if (!field)
            report_unknown(reading, node, fields, count);
        else if (!is_empty(field, node))
            field->read(reading, node, (char *)target + field->offset);
    }
    for (size_t i = 0; i < count; i++) {
        bool there = may_be_missing(&fields[i]) || yaml_child(map, str_from(fields[i].key));
        if (!there && !is_misspelt(map, &fields[i], fields, count))
            report_missing(reading, map, &fields[i]);
    }
}

bool fields_none(const YamlNode *map, const char *key) {
    return is_word(yaml_child(map, str_from(key)), STR("none"));
}

static bool is_visible(Str text) {
    for (size_t at = 0; at < text.len;)
        if (letter_needs_font(utf8_next(text, &at)))
            return true;
    return false;
}

bool field_scalar(const Reading *reading, const YamlNode *node, Str *text) {
    if (node->kind != YAML_TEXT)
        diag_error(reading->diags, reading->source, node->place, "'%.*s' must be a text, here is %s",
                   STR_ARG(node->key), _(yaml_kind_name(node->kind)));
    else if (str_trim(node->text).len == 0) {
        diag_error(reading->diags, reading->source, node->key.len ? node->key_place : node->place,
                   "there is nothing after '%.*s:'", STR_ARG(node->key));
        diag_help(reading->diags, "write its value; if a contact's is known to nobody, write 'unknown'");
    } else if (!source_is_plain(node->text) || str_find(node->text, '\n', 0) < node->text.len)
        diag_error(reading->diags, reading->source, node->place,
                   "'%.*s' must stand on one line, without invisible characters", STR_ARG(node->key));
    else if (!is_visible(node->text))
        diag_error(reading->diags, reading->source, node->place, "'%.*s' has no letter that can be seen",
                   STR_ARG(node->key));
    else {
        *text = str_spaced(reading->arena, node->text);
        return true;
    }
    return false;
}

bool field_short(const Reading *reading, const YamlNode *node, size_t most, Str *text) {
    if (!field_scalar(reading, node, text))
        return false;
    size_t letters = utf8_letters(*text);
    if (letters > most)
        diag_error(reading->diags, reading->source, node->place, "'%.*s' is too long: %zu letters, at most %zu fit",
                   STR_ARG(node->key), letters, most);
    return letters <= most;
}

void field_text(const Reading *reading, const YamlNode *node, void *target) {
    field_short(reading, node, FIELD_MOST, target);
}

/* What word processors put in the place of what was typed. */
static const struct {
    uint32_t first, last;
    const char *what;
} lookalikes[] = {
    {0x00A0, 0x00A0, N_("a space that does not break")},
    {0x00AD, 0x00AD, N_("an invisible hyphen")},
    {0x2000, 0x200B, N_("a space of another width")},
    {0x2010, 0x2015, N_("a typographic hyphen or dash")},
    {0x2018, 0x201F, N_("a typographic quotation mark")},
    {0x202F, 0x202F, N_("a space that does not break")},
    {0x2212, 0x2212, N_("a minus sign")},
};

static bool find_lookalike(Str text, uint32_t *c, const char **what) {
    for (size_t at = 0; at < text.len;) {
        *c = utf8_next(text, &at);
        for (size_t i = 0; i < sizeof lookalikes / sizeof lookalikes[0]; i++) {
            if (*c >= lookalikes[i].first && *c <= lookalikes[i].last) {
                *what = lookalikes[i].what;
                return true;
            }
        }
    }
    return false;
}

static void report_form(const Reading *reading, const YamlNode *node, const char *what, const char *help) {
    uint32_t c;
    const char *lookalike;
    diag_error(reading->diags, reading->source, yaml_within(node, 0, node->text.len), "'%.*s' is not %s",
               STR_ARG(node->text), _(what));
    if (find_lookalike(node->text, &c, &lookalike))
        diag_help(reading->diags, "there is %s in it (U+%04X); %s", _(lookalike), c, _(help));
    else
        diag_help(reading->diags, "%s", _(help));
}

void field_id(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    if (!field_scalar(reading, node, &text))
        return;
    if (name_is_id(text))
        *(Str *)target = text;
    else
        report_form(reading, node, "a name", "use small letters a-z, digits and hyphens, as no-home");
}

void field_flag(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    if (!field_scalar(reading, node, &text))
        return;
    bool yes = str_equal(text, STR("yes")) || str_equal(text, STR("true"));
    *(bool *)target = yes;
    if (!yes && !str_equal(text, STR("no")) && !str_equal(text, STR("false")))
        diag_error(reading->diags, reading->source, node->place, "'%.*s' is yes or no", STR_ARG(node->key));
}

void field_order(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    int32_t value = 0;
    if (!field_scalar(reading, node, &text))
        return;
    for (size_t i = 0; i < text.len && value < 1000; i++)
        value = text.at[i] >= '0' && text.at[i] <= '9' ? value * 10 + (text.at[i] - '0') : 1000;
    if (value < 1 || value > 999) {
        report_form(reading, node, "a place in an order", "write a whole number from 1 to 999");
        return;
    }
    *(int32_t *)target = value;
}

void field_date(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    Date date;
    if (!field_scalar(reading, node, &text))
        return;
    if (!date_parse(text, &date)) {
        report_form(reading, node, "a date", "write year-month-day, as 2026-03-02");
        return;
    }
    *(Date *)target = date;
}

void field_icon(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    size_t count;
    const Str *names = pictogram_names(&count);
    if (!field_scalar(reading, node, &text))
        return;
    if (!pictogram_find(text, false)) {
        diag_error(reading->diags, reading->source, node->place, "there is no pictogram '%.*s'", STR_ARG(text));
        diag_suggest(reading->diags, text, "pictograms", names, count);
        return;
    }
    *(Str *)target = text;
}

void field_colour(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    uint32_t rgb;
    size_t count;
    const Str *names = colour_names(&count);
    if (!field_scalar(reading, node, &text))
        return;
    if (!colour_find(text, &rgb)) {
        diag_error(reading->diags, reading->source, node->place, "there is no colour '%.*s'", STR_ARG(text));
        diag_suggest(reading->diags, text, "colours", names, count);
        return;
    }
    *(Str *)target = text;
}

static bool read_hex(Str digits, uint32_t *value) {
    *value = 0;
    for (size_t i = 0; i < digits.len; i++) {
        char c = digits.at[i];
        int digit = c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
        if (digit < 0)
            return false;
        *value = *value * 16 + (uint32_t)digit;
    }
    return digits.len == 6;
}

void field_accent(const Reading *reading, const YamlNode *node, void *target) {
    const uint32_t white = 0xFFFFFF, least = 700;
    Str text;
    uint32_t rgb;
    if (!field_scalar(reading, node, &text))
        return;
    if (!str_starts(text, STR("#")) || !read_hex(str_slice(text, 1, text.len), &rgb)) {
        report_form(reading, node, "a colour", "write it as \"#RRGGBB\", as \"#0B5C6B\"");
        return;
    }
    uint32_t contrast = colour_contrast(rgb, white);
    if (contrast < least) {
        diag_error(reading->diags, reading->source, node->place,
                   "white letters are hard to read on this colour: contrast %u.%u:1, it must be 7:1", contrast / 100,
                   contrast / 10 % 10);
        diag_help(reading->diags, "choose a darker colour");
        return;
    }
    *(uint32_t *)target = rgb;
}

/* A value that one predicate judges. */
static void read_form(const Reading *reading, const YamlNode *node, Str *target, bool (*fits)(Str), const char *what,
                      const char *help) {
    Str text;
    if (!field_short(reading, node, FIELD_MOST, &text))
        return;
    uint32_t c;
    const char *lookalike;
    if (!fits(text) || find_lookalike(text, &c, &lookalike))
        report_form(reading, node, what, help);
    else
        *target = text;
}

void field_phone(const Reading *reading, const YamlNode *node, void *target) {
    enum { GROUP_MOST = 6 /* letters that are still read at a glance */ };
    Str phone = {0};
    read_form(reading, node, &phone, value_phone, "a phone number",
              "write digits, spaces and hyphens, as 0322-61 60 00 or +46 322 61 60 00");
    if (phone.len > GROUP_MOST && str_find(phone, ' ', 0) == phone.len && str_find(phone, '-', 0) == phone.len) {
        diag_warning(reading->diags, reading->source, node->place, "the digits of this number stand in no groups");
        diag_help(reading->diags, "write them as one says them, as 0322-61 60 00");
    }
    if (phone.len)
        *(Str *)target = phone;
}

void field_email(const Reading *reading, const YamlNode *node, void *target) {
    read_form(reading, node, target, value_email, "an e-mail address", "write it as name@example.se");
}

void field_web(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    if (!field_scalar(reading, node, &text))
        return;
    uint32_t c;
    const char *lookalike;
    if (!value_web(text) || find_lookalike(text, &c, &lookalike))
        report_form(reading, node, "a web address", "write it whole, as https://www.example.se");
    else if (text.len > WEB_MOST)
        report_form(reading, node, "a web address that a phone can read from the screen",
                    str_format(reading->arena, _("it has %zu letters, at most %d fit"), text.len, WEB_MOST).at);
    else
        *(Str *)target = text;
}

void field_language(const Reading *reading, const YamlNode *node, void *target) {
    read_form(reading, node, target, name_is_lang, "a language", "write its tag, as sv, en, ar or ti");
}

static bool is_country(Str text) {
    return str_equal(text, STR("SE")) || str_equal(text, STR("DK"));
}

void field_country(const Reading *reading, const YamlNode *node, void *target) {
    read_form(reading, node, target, is_country, "a country with its holidays known", "write SE or DK");
}

void field_zone(const Reading *reading, const YamlNode *node, void *target) {
    read_form(reading, node, target, zone_known, "a time zone", "write it as Europe/Stockholm");
}

/* What the value's own reader has to say, where it stands. */
void fault_tell(Diags *diags, const Source *source, Place place, const HoursFault *fault) {
    (fault->warning ? diag_warning : diag_error)(diags, source, place, "%.*s", STR_ARG(fault->message));
    if (fault->help.len)
        diag_help(diags, "%.*s", STR_ARG(fault->help));
}

void field_tell(const Reading *reading, const YamlNode *node, const HoursFaults *faults) {
    for (size_t i = 0; i < faults->count; i++) {
        const HoursFault *fault = &faults->list[i];
        fault_tell(reading->diags, reading->source, yaml_within(node, fault->at, fault->length), fault);
    }
}

void field_position(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    double latitude, longitude;
    if (!field_scalar(reading, node, &text))
        return;
    if (position_parse(text, &latitude, &longitude))
        *(Str *)target = text;
    else
        report_form(reading, node, "a position", "write degrees north and east, as \"57.93, 12.53\"");
}

void field_hours(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    HoursFaults faults;
    if (is_word(node, STR("none"))) {
        diag_error(reading->diags, reading->source, node->place, "hours cannot be none");
        diag_help(reading->diags, "if nobody knows them, or if there is no desk, write 'hours: unknown'; "
                                  "phone-hours and drop-in can be left out");
        return;
    }
    if (!field_short(reading, node, HOURS_MOST, &text))
        return;
    const Hours *hours = hours_parse(text, reading->arena, &faults);
    field_tell(reading, node, &faults);
    if (!hours)
        return;
    HoursNotes *notes = reading->hours;
    notes->list = arena_more(notes->arena, notes->list, notes->count, sizeof *notes->list);
    notes->list[notes->count++] = (HoursNote){reading->source, node, hours};
    *(Str *)target = text;
}

/* What a list holds: at most so many of a kind, each once. */
typedef struct ListForm {
    size_t most;
    FieldReader *read; /* a Str */
    const char *what, *help;
} ListForm;

static void read_list(const Reading *reading, const YamlNode *node, const ListForm *form, StrList *target) {
    StrList list = {.at = arena_array(reading->arena, Str, form->most)};
    if (node->kind != YAML_LIST) {
        diag_error(reading->diags, reading->source, node->place, "'%.*s' must be a list, here is %s",
                   STR_ARG(node->key), _(yaml_kind_name(node->kind)));
        diag_help(reading->diags, "%s", _(form->help));
        return;
    }
    if (!node->first) {
        diag_error(reading->diags, reading->source, node->place, "the list is empty");
        diag_help(reading->diags, "%s", _(form->help));
    }
    for (const YamlNode *child = node->first; child; child = child->next) {
        Str item = {0};
        if (list.count == form->most) {
            diag_error(reading->diags, reading->source, child->place, "there are too many %s: at most %zu",
                       _(form->what), form->most);
            return;
        }
        form->read(reading, child, &item);
        if (item.len && str_list_has(list, item))
            diag_error(reading->diags, reading->source, child->place, "'%.*s' stands here twice", STR_ARG(item));
        list.at[list.count] = item;
        list.count += item.len > 0;
    }
    *target = list;
}

void field_languages(const Reading *reading, const YamlNode *node, void *target) {
    static const ListForm form = {LANGS_MOST, field_language, N_("languages"), N_("write it as [sv, en, ar]")};
    read_list(reading, node, &form, target);
}

static bool is_spoken(Str text) {
    return name_is_lang(text) && locale_known(locale_of(text));
}

static void read_spoken(const Reading *reading, const YamlNode *node, void *target) {
    read_form(reading, node, target, is_spoken, "a language that is known",
              "write its tag, as sv, en, ar, ti, so, fa or uk: it need not be one of the kiosk's");
}

void field_spoken(const Reading *reading, const YamlNode *node, void *target) {
    static const ListForm form = {LANGS_MOST, read_spoken, N_("languages"), N_("write it as [sv, en, ar]")};
    read_list(reading, node, &form, target);
}

void field_documents(const Reading *reading, const YamlNode *node, void *target) {
    static const ListForm form = {DOCUMENTS_MOST, field_id, N_("documents"),
                                  N_("write it as [id-card, letters]; their words stand in the .md files")};
    read_list(reading, node, &form, target);
}

void field_contacts(const Reading *reading, const YamlNode *node, void *target) {
    static const ListForm form = {INSTEADS_MOST, field_contact, N_("contacts"), N_("write it as [reception, police]")};
    read_list(reading, node, &form, target);
}

/* Here the key says what it is a name of; `contact/NAME` is as good, as links have it. */
static void read_reference(const Reading *reading, const YamlNode *node, EntryKind kind, Str prefix, Str *target) {
    if (!field_scalar(reading, node, target))
        return;
    if (str_starts(*target, prefix))
        *target = str_slice(*target, prefix.len, target->len);
    reference_add(reading->references, (Reference){kind, *target, reading->source, node->place});
}

void field_topic(const Reading *reading, const YamlNode *node, void *target) {
    read_reference(reading, node, ENTRY_TOPIC, STR("topic/"), target);
}

void field_contact(const Reading *reading, const YamlNode *node, void *target) {
    read_reference(reading, node, ENTRY_CONTACT, STR("contact/"), target);
}
