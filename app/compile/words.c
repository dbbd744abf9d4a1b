/* Front matter is YAML between two lines of three hyphens; what follows is Markdown. */
#include "words.h"

#include "../base/utf8.h"
#include "../model/limits.h"
#include "fields.h"
#include "markdown.h"
#include "slip.h"
#include "stamp.h"

/* What the front matter of a file can say, before it becomes Words. */
typedef struct Front {
    Str title, summary;
    const YamlNode *translation, *labels;
} Front;

typedef struct Record {
    uint32_t of;
    Str by, reviewer;
    Date date;
} Record;

static void keep_node(const Reading *reading, const YamlNode *node, void *target) {
    (void)reading;
    *(const YamlNode **)target = node;
}

/* How long it may be depends on the kind; see check_title. */
static void keep_line(const Reading *reading, const YamlNode *node, void *target) {
    if (field_scalar(reading, node, target))
        slips_in_front(reading, node);
}

static void read_summary(const Reading *reading, const YamlNode *node, void *target) {
    if (field_short(reading, node, SUMMARY_MOST, target))
        slips_in_front(reading, node);
}

static void read_stamp(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    if (!field_scalar(reading, node, &text) || stamp_parse(text, target))
        return;
    diag_error(reading->diags, reading->source, node->place, "'%.*s' is no stamp of words", STR_ARG(text));
    diag_help(reading->diags, "it has six of 0-9 and a-f, as 'of: 8f3c2a'; take it away, and 'sluss status DIR --stamp "
                              "FILE' writes the right one");
}

static const Field front_fields[] = {
    {"title", keep_line, FIELD_REQUIRED, offsetof(Front, title)},
    {"translation", keep_node, FIELD_OPTIONAL, offsetof(Front, translation)},
    {"summary", read_summary, FIELD_REQUIRED, offsetof(Front, summary)},
    {"bring", keep_node, FIELD_OPTIONAL, offsetof(Front, labels)},
};

static const Field guide_fields[] = {
    {"title", keep_line, FIELD_REQUIRED, offsetof(Front, title)},
    {"translation", keep_node, FIELD_OPTIONAL, offsetof(Front, translation)},
    {"options", keep_node, FIELD_REQUIRED, offsetof(Front, labels)},
};

/* The first so many fields are those of a kind. */
static const struct {
    const Field *fields;
    size_t count;
} fronts[ENTRY_KINDS] = {
    [ENTRY_KIOSK] = {front_fields, 2},   [ENTRY_TOPIC] = {front_fields, 3}, [ENTRY_PAGE] = {front_fields, 3},
    [ENTRY_CONTACT] = {front_fields, 4}, [ENTRY_GUIDE] = {guide_fields, 3}, [ENTRY_NOTICE] = {front_fields, 3},
};

static const Field record_fields[] = {
    {"of", read_stamp, FIELD_OPTIONAL, offsetof(Record, of)},
    {"by", field_text, FIELD_REQUIRED, offsetof(Record, by)},
    {"reviewer", field_text, FIELD_OPTIONAL, offsetof(Record, reviewer)},
    {"date", field_date, FIELD_OPTIONAL, offsetof(Record, date)},
};

static void read_maker(const Reading *reading, const YamlNode *node, const Record *record, WordsBy *by) {
    for (WordsBy maker = BY_HUMAN; maker < WORDS_BY_COUNT; maker++)
        if (str_equal(record->by, words_by[maker])) {
            *by = maker;
            return;
        }
    diag_error(reading->diags, reading->source, yaml_child(node, STR("by"))->place,
               "a translation is not made by '%.*s'", STR_ARG(record->by));
    diag_suggest(reading->diags, record->by, "makers", &words_by[BY_HUMAN], WORDS_BY_COUNT - BY_HUMAN);
}

static void read_record(const Reading *reading, const YamlNode *node, DraftWords *words) {
    Record record = {0};
    words->record = node->key_place;
    if (node->kind != YAML_MAP) {
        diag_error(reading->diags, reading->source, node->place,
                   "'translation' must be a group of 'key: value', here is %s", _(yaml_kind_name(node->kind)));
        diag_help(reading->diags, "write it as 'translation: {by: machine}'");
        return;
    }
    fields_read(reading, node, record_fields, sizeof record_fields / sizeof record_fields[0], &record);
    words->of = record.of;
    words->reviewer = record.reviewer;
    words->reviewed = record.date;
    if (record.by.len)
        read_maker(reading, node, &record, &words->words.by);
    if (words->words.by == BY_REVIEWED && (record.reviewer.len == 0 || record.date.year == 0)) {
        diag_error(reading->diags, reading->source, node->key_place, "a reviewed translation says who and when");
        diag_help(reading->diags, "write it as '{by: reviewed, reviewer: ROLE, date: 2026-03-02}'");
    }
}

/* Short texts, each under the id it has in the facts. */
static void read_labels(const Reading *reading, const YamlNode *node, DraftWords *words) {
    if (node->kind != YAML_MAP) {
        diag_error(reading->diags, reading->source, node->place, "'%.*s' must be a group of 'key: value', here is %s",
                   STR_ARG(node->key), _(yaml_kind_name(node->kind)));
        diag_help(reading->diags, "write a line for each of those in the facts, as '  name: its words'");
        return;
    }
    words->labels = node;
    for (const YamlNode *child = node->first; child; child = child->next) {
        Words *target = &words->words;
        Label label = {.id = child->key};
        if (!field_short(reading, child, LABEL_MOST, &label.text))
            continue;
        slips_in_front(reading, child);
        target->labels = arena_more(reading->arena, target->labels, target->label_count, sizeof label);
        target->labels[target->label_count++] = label;
    }
}

static void check_title(const Reading *reading, const YamlNode *title, EntryKind kind) {
    size_t most = kind == ENTRY_TOPIC ? TOPIC_TITLE_MOST : PAGE_TITLE_MOST;
    if (!title || title->kind != YAML_TEXT || utf8_letters(title->text) <= most)
        return;
    field_tell_long(reading, title, most);
}

static void read_front(const Reading *reading, EntryKind kind, const YamlNode *map, DraftWords *words) {
    Front front = {0};
    fields_read(reading, map, fronts[kind].fields, fronts[kind].count, &front);
    words->words.title = front.title;
    words->words.summary = front.summary;
    check_title(reading, yaml_child(map, STR("title")), kind);
    if (front.translation)
        read_record(reading, front.translation, words);
    if (front.labels)
        read_labels(reading, front.labels, words);
}

static bool is_fence(Str text, size_t start, size_t *end) {
    *end = str_find(text, '\n', start);
    Str line = str_slice(text, start, *end);
    return str_starts(line, STR("---")) && str_trim(line).len == 3;
}

/* The bytes between the fences, and where the body starts. */
static bool find_front(const Reading *reading, size_t *start, size_t *end, size_t *body) {
    Str text = reading->source->text;
    size_t line_end;
    if (!is_fence(text, 0, &line_end)) {
        diag_error(reading->diags, reading->source, place_of(text, 0, 1), "the file must start with a line '---'");
        diag_help(reading->diags, "put three hyphens in a line of their own above 'title:', and again below the last "
                                  "'key: value'; then comes the text");
        return false;
    }
    *start = line_end + 1;
    for (size_t at = *start; at < text.len; at = line_end + 1) {
        if (is_fence(text, at, &line_end)) {
            *end = at;
            *body = line_end < text.len ? line_end + 1 : line_end;
            return true;
        }
    }
    diag_error(reading->diags, reading->source, place_of(text, 0, 3),
               "what starts here is never closed by a second '---'");
    diag_help(reading->diags,
              "put three hyphens in a line of their own between the last 'key: value' and the text; or was "
              "the file cut off while it was being written?");
    return false;
}

static void refuse_body(const Reading *reading, EntryKind kind, size_t body) {
    Str text = reading->source->text;
    while (str_trim(str_slice(text, body, body + 1)).len == 0)
        body++;
    diag_error(reading->diags, reading->source, place_of(text, body, text.len),
               "the words of a %.*s have no text below", STR_ARG(draft_kind_said(kind)));
    diag_help(reading->diags, "put it on a page; here only what stands between the two '---' is shown");
}

static void read_body(const Reading *reading, EntryKind kind, size_t body, Words *words) {
    Str text = reading->source->text;
    bool empty = str_trim(str_slice(text, body, text.len)).len == 0;
    if (kind == ENTRY_PAGE || kind == ENTRY_CONTACT || kind == ENTRY_GUIDE || kind == ENTRY_NOTICE)
        markdown_read(reading, body, words);
    else if (!empty)
        refuse_body(reading, kind, body);
    if (kind == ENTRY_PAGE && empty) {
        diag_error(reading->diags, reading->source, (Place){0}, "the page has no text");
        diag_help(reading->diags, "write it below the second '---'");
    }
}

const YamlNode *words_front(const Reading *reading) {
    size_t start, end, body;
    if (!find_front(reading, &start, &end, &body))
        return NULL;
    return yaml_read(reading->arena, reading->source, start, end, reading->diags);
}

void words_read(Draft *draft, Arena *arena, EntryKind kind, DraftWords *words) {
    Reading reading = {arena, words->source, draft->diags, &draft->references, NULL};
    size_t errors = draft->diags->errors, start, end, body;
    if (!find_front(&reading, &start, &end, &body))
        return;
    YamlNode *map = yaml_read(arena, words->source, start, end, draft->diags);
    if (map)
        read_front(&reading, kind, map, words);
    read_body(&reading, kind, body, &words->words);
    words->sound = draft->diags->errors == errors;
    if (words->sound)
        words->stamp = stamp_of(&words->words, str_slice(words->source->text, body, words->source->text.len));
}
