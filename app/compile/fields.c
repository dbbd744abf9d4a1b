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
#include "lookalike.h"
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
              field->need == FIELD_OR_NONE ? N_("if nobody knows it, write '%s: unknown'")
                                           : N_("write it as '%s: value'"),
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

static bool may_be_unknown(const Field *field) {
    return field->need == FIELD_OR_NONE || field->need == FIELD_IF_ANY || field->need == FIELD_IF_KNOWN ||
           field->read == field_hours;
}

static void read_field(const Reading *reading, const Field *field, const YamlNode *node, void *target) {
    field->read(reading, node, (char *)target + field->offset);
    if (node->kind == YAML_TEXT && str_trim(node->text).len == 0 && may_be_unknown(field))
        diag_help(reading->diags, "write something after it; if nobody knows it, write '%s: unknown'", field->key);
}

static bool may_be_missing(const Field *field) {
    return field->need == FIELD_OPTIONAL || field->need == FIELD_IF_KNOWN || field->need == FIELD_IF_ANY;
}

/* An answer that leaves the value empty. */
static bool is_empty(const Field *field, const YamlNode *node) {
    bool may_be_none = field->need == FIELD_OR_NONE || field->need == FIELD_IF_ANY;
    return ((may_be_none || field->need == FIELD_IF_KNOWN) && is_word(node, STR("unknown"))) ||
           (may_be_none && is_word(node, STR("none")));
}

void fields_read(const Reading *reading, const YamlNode *map, const Field *fields, size_t count, void *target) {
    for (const YamlNode *node = map->first; node; node = node->next) {
        const Field *field = field_of(fields, count, node->key);
        if (yaml_child(map, node->key) != node)
            continue; /* a repetition has its message */
        if (!field)
            report_unknown(reading, node, fields, count);
        else if (!is_empty(field, node))
            read_field(reading, field, node, target);
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
    if (node->kind != YAML_TEXT) {
        diag_error(reading->diags, reading->source, node->place, "'%.*s' must be a text, here is %s",
                   STR_ARG(node->key), _(yaml_kind_name(node->kind)));
        diag_help(reading->diags, "write it behind the ':', and in quotes if it starts with [ or {");
    } else if (str_trim(node->text).len == 0) {
        diag_error(reading->diags, reading->source, node->key.len ? node->key_place : node->place,
                   "there is nothing after '%.*s:'", STR_ARG(node->key));
        diag_help(reading->diags, "write something after it, or delete the line");
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

void field_tell_long(const Reading *reading, const YamlNode *node, size_t most) {
    size_t end = 0;
    for (size_t letters = 0; letters < most && end < node->text.len; letters++)
        utf8_next(node->text, &end);
    diag_error(reading->diags, reading->source, yaml_within(node, end, node->text.len - end),
               "'%.*s' is too long: %zu letters, at most %zu fit", STR_ARG(node->key), utf8_letters(node->text), most);
}

bool field_short(const Reading *reading, const YamlNode *node, size_t most, Str *text) {
    if (!field_scalar(reading, node, text))
        return false;
    bool fits = utf8_letters(*text) <= most;
    if (!fits)
        field_tell_long(reading, node, most);
    return fits;
}

void field_text(const Reading *reading, const YamlNode *node, void *target) {
    field_short(reading, node, FIELD_MOST, target);
}

static void report_form(const Reading *reading, const YamlNode *node, const char *what, const char *help) {
    uint32_t c;
    const char *lookalike;
    diag_error(reading->diags, reading->source, yaml_within(node, 0, node->text.len), "'%.*s' is not %s",
               STR_ARG(node->text), _(what));
    if (lookalike_find(node->text, &c, &lookalike))
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

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

void field_order(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    int32_t value = 0;
    if (!field_scalar(reading, node, &text))
        return;
    for (size_t i = 0; i < text.len && value < 1000; i++)
        value = is_digit(text.at[i]) ? value * 10 + (text.at[i] - '0') : 1000;
    if (value < 1 || value > 999) {
        report_form(reading, node, "a place in an order", "write a whole number from 1 to 999");
        return;
    }
    *(int32_t *)target = value;
}

/* 2026-06-31 */
static void tell_length(const Reading *reading, Str text) {
    Date first;
    Str month = str_slice(text, 0, STR("2026-06-").len), day = str_slice(text, month.len, text.len);
    bool digits = day.len == 2 && is_digit(day.at[0]) && is_digit(day.at[1]);
    if (digits && date_parse(str_format(reading->arena, "%.*s01", STR_ARG(month)), &first))
        diag_help(reading->diags, "%d-%02d has %d days", first.year, first.month,
                  date_month_days(first.year, first.month));
}

void field_date(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    Date date;
    if (!field_scalar(reading, node, &text))
        return;
    if (!date_parse(text, &date)) {
        report_form(reading, node, "a date", "write year-month-day, as 2026-03-02");
        tell_length(reading, text);
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
    if (!fits(text) || lookalike_find(text, &c, &lookalike))
        report_form(reading, node, what, help);
    else
        *target = text;
}

static Str read_phone(const Reading *reading, const YamlNode *node) {
    Str phone = {0};
    read_form(reading, node, &phone, value_phone, "a phone number",
              "write digits, spaces and hyphens, as 0322-61 60 00 or +46 322 61 60 00");
    return phone;
}

/* One number for all of Europe. */
void field_emergency(const Reading *reading, const YamlNode *node, void *target) {
    Str phone = read_phone(reading, node);
    if (phone.len && !str_equal(phone, STR("112"))) {
        diag_warning(reading->diags, reading->source, node->place, "in danger one calls 112 here, and not %.*s",
                     STR_ARG(phone));
        diag_help(reading->diags, "write emergency: \"112\"; other numbers belong to contacts");
    }
    if (phone.len)
        *(Str *)target = phone;
}

void phone_advise(const Reading *reading, Place place, Str phone) {
    if (!value_phone_is_cut(phone))
        return;
    diag_warning(reading->diags, reading->source, place, "%.*s has too few digits to reach anybody", STR_ARG(phone));
    diag_help(reading->diags, "write the whole number, with its area code");
}

void field_phone(const Reading *reading, const YamlNode *node, void *target) {
    enum { GROUP_MOST = 6 /* letters that are still read at a glance */ };
    Str phone = read_phone(reading, node);
    if (phone.len)
        phone_advise(reading, node->place, phone);
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
    if (!value_web(text) || lookalike_find(text, &c, &lookalike))
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

static bool is_spoken(Str text) {
    return name_is_lang(text) && locale_known(locale_of(text));
}

void field_known_language(const Reading *reading, const YamlNode *node, void *target) {
    read_form(reading, node, target, is_spoken, "a language that is known",
              "write its tag, as sv, en, ar, ti, so, fa or uk: it need not be one of the kiosk's");
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
