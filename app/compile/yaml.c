/* libyaml's events become a tree with a stack of open maps and lists. libyaml counts columns in characters and lines
 * from the part it was given; Marks turns both into places in the whole file. */
#include "yaml.h"

#include <yaml.h>

#include "yaml_error.h"

enum { DEPTH_MOST = 16, NODES_MOST = 10000 };

typedef struct Open {
    YamlNode *node, *last;
    Str key; /* read, its value not yet */
    Place key_place;
    bool has_key;
} Open;

typedef struct Builder {
    Arena *arena;
    const Source *source;
    Diags *diags;
    YamlMarks marks;
    YamlNode *root;
    Open open[DEPTH_MOST];
    size_t depth, nodes;
} Builder;

static bool refuse(Builder *builder, Place place, const char *message, const char *help) {
    diag_error(builder->diags, builder->source, place, "%s", _(message));
    diag_help(builder->diags, "%s", _(help));
    return false;
}

/* Quotes are kept out of the value: it stands verbatim if the bytes between them are the value's own. */
static void find_verbatim(YamlNode *node, Str raw) {
    size_t quote = raw.len && (raw.at[0] == '"' || raw.at[0] == '\'') ? 1 : 0;
    if (raw.len >= 2 * quote && str_equal(str_slice(raw, quote, raw.len - quote), node->text))
        node->verbatim = node->place.column + (uint32_t)quote;
    node->bare = quote == 0 && node->verbatim;
}

static YamlNode *make_node(Builder *builder, YamlKind kind, const yaml_event_t *event) {
    YamlNode *node = arena_new(builder->arena, YamlNode);
    size_t start, end;
    node->kind = kind;
    node->place = yaml_marks_place(&builder->marks, &event->start_mark, &event->end_mark, &start, &end);
    if (kind == YAML_TEXT) {
        node->text = str_copy(builder->arena, (Str){(const char *)event->data.scalar.value, event->data.scalar.length});
        find_verbatim(node, str_slice(builder->source->text, start, end));
    }
    return node;
}

/* "Housing #1": what follows ` #` is a comment to YAML. One that is meant has a space after its mark, and stands among
 * facts: in front of a text nobody comments on a title. */
static bool loses_rest(Builder *builder, const yaml_event_t *event) {
    size_t start, end;
    yaml_marks_place(&builder->marks, &event->start_mark, &event->end_mark, &start, &end);
    Str text = builder->source->text, rest = str_slice(text, end, str_find(text, '\n', end));
    Str comment = str_trim(rest);
    bool apart = str_starts(rest, STR(" ")) || str_starts(rest, STR("\t"));
    if (event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE || !apart || !str_starts(comment, STR("#")) ||
        comment.len == 1 || (comment.at[1] == ' ' && builder->marks.start == 0))
        return false;
    size_t at = (size_t)(comment.at - text.at);
    refuse(builder, place_of(text, at, at + comment.len), "what stands after a # is not read",
           "put the whole value in quotes");
    return true;
}

static bool take_key(Builder *builder, Open *open, YamlNode *node) {
    if (node->kind != YAML_TEXT || node->text.len == 0)
        return refuse(builder, node->place, "a key must be a word", "as in 'phone: 0322-61 60 00'");
    const YamlNode *first = NULL;
    size_t times = 0;
    for (const YamlNode *other = open->node->first; other; other = other->next) {
        bool same = str_equal(other->key, node->text);
        first = same && !first ? other : first;
        times += same;
    }
    if (times == 1) { /* a third is no news */
        diag_error(builder->diags, builder->source, node->place, "'%.*s' stands here twice; first in line %u",
                   STR_ARG(node->text), first->key_place.line);
        diag_help(builder->diags, "keep one of the two lines");
    }
    open->key = node->text;
    open->key_place = node->place;
    open->has_key = true;
    return true;
}

static bool attach(Builder *builder, YamlNode *node) {
    if (++builder->nodes > NODES_MOST)
        return refuse(builder, node->place, "there are too many values in this file", "at most 10000 are read");
    if (builder->depth == 0) {
        builder->root = node;
        return true;
    }
    Open *open = &builder->open[builder->depth - 1];
    if (open->node->kind == YAML_MAP) {
        if (!open->has_key)
            return take_key(builder, open, node);
        node->key = open->key;
        node->key_place = open->key_place;
        open->has_key = false;
    } else {
        node->key = open->node->key;
        node->key_place = node->place;
    }
    if (open->last)
        open->last->next = node;
    else
        open->node->first = node;
    open->last = node;
    return true;
}

static bool take_open(Builder *builder, YamlKind kind, const yaml_event_t *event) {
    YamlNode *node = make_node(builder, kind, event);
    if (!attach(builder, node))
        return false;
    if (builder->depth == DEPTH_MOST)
        return refuse(builder, node->place, "lists and groups are nested too deep here", "at most 16 levels are read");
    builder->open[builder->depth++] = (Open){.node = node};
    return true;
}

static bool has_extras(const yaml_event_t *event) {
    switch (event->type) {
    case YAML_ALIAS_EVENT:
        return true;
    case YAML_SCALAR_EVENT:
        return event->data.scalar.anchor || event->data.scalar.tag;
    case YAML_SEQUENCE_START_EVENT:
        return event->data.sequence_start.anchor || event->data.sequence_start.tag;
    case YAML_MAPPING_START_EVENT:
        return event->data.mapping_start.anchor || event->data.mapping_start.tag;
    default:
        return false;
    }
}

static bool take_event(Builder *builder, const yaml_event_t *event) {
    size_t start, end;
    Place place = yaml_marks_place(&builder->marks, &event->start_mark, &event->end_mark, &start, &end);
    if (has_extras(event))
        return refuse(builder, place, "a value cannot start with &, * or !", "put the whole value in quotes");
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return !loses_rest(builder, event) && attach(builder, make_node(builder, YAML_TEXT, event));
    case YAML_SEQUENCE_START_EVENT:
        return take_open(builder, YAML_LIST, event);
    case YAML_MAPPING_START_EVENT:
        return take_open(builder, YAML_MAP, event);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        builder->depth--;
        return true;
    case YAML_DOCUMENT_START_EVENT:
        return !builder->root || refuse(builder, place, "a second document starts here", "a file holds only one");
    default:
        return true;
    }
}

static bool build(Builder *builder, yaml_parser_t *parser) {
    for (bool done = false; !done;) {
        yaml_event_t event;
        if (!yaml_parser_parse(parser, &event)) {
            yaml_error_report(parser, &builder->marks, builder->diags);
            return false;
        }
        done = event.type == YAML_STREAM_END_EVENT;
        bool taken = take_event(builder, &event);
        yaml_event_delete(&event);
        if (!taken)
            return false;
    }
    return true;
}

YamlNode *yaml_read(Arena *arena, const Source *source, size_t start, size_t end, Diags *diags) {
    Builder builder = {.arena = arena, .source = source, .diags = diags};
    builder.marks = yaml_marks(source, start);
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        diag_error(diags, source, (Place){0}, "there is not enough memory to read this");
        return NULL;
    }
    Str part = str_slice(source->text, start, end);
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)(part.at ? part.at : ""), part.len);
    bool done = build(&builder, &parser);
    yaml_parser_delete(&parser);
    if (done && (!builder.root || builder.root->kind != YAML_MAP)) {
        Place place = builder.root ? builder.root->place : (Place){0};
        done = refuse(&builder, place, "there are no keys and values here", "as in 'icon: home', one in each line");
    }
    return done ? builder.root : NULL;
}

const YamlNode *yaml_child(const YamlNode *map, Str key) {
    for (const YamlNode *child = map->first; child; child = child->next)
        if (str_equal(child->key, key))
            return child;
    return NULL;
}

Place yaml_within(const YamlNode *text, size_t at, size_t length) {
    if (!text->verbatim)
        return text->place;
    return (Place){text->place.line, text->verbatim + (uint32_t)at, (uint32_t)length};
}

const char *yaml_kind_name(YamlKind kind) {
    static const char *const names[] = {
        [YAML_TEXT] = N_("a text"), [YAML_LIST] = N_("a list"), [YAML_MAP] = N_("a group of 'key: value'")};
    return names[kind];
}
