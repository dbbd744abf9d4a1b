/* The guides for programs: as JSON, and as a graph for Graphviz. */
#include <jansson.h>

#include "route_map.h"

static json_t *text_of(Str text) {
    return json_stringn(text.len ? text.at : "", text.len);
}

static json_t *answers_of(const RouteMap *map, const RoutePath *path) {
    json_t *list = json_array();
    for (size_t i = 0; i < path->answers.count; i++) {
        const Answer *answer = &path->answers.list[i];
        json_array_append_new(list, json_pack("{s: o, s: o, s: o}", "guide", text_of(answer->question), "option",
                                              text_of(answer->option), "words", text_of(map_answer(map, answer))));
    }
    return list;
}

static json_t *contacts_of(const RouteMap *map, const RoutePath *path) {
    json_t *list = json_array();
    StrList ends = map_ends(map, path);
    for (size_t i = 0; i < ends.count; i++)
        json_array_append_new(list, json_pack("{s: o, s: o, s: o}", "id", text_of(ends.at[i]), "title",
                                              text_of(map_end(&map->contacts, ends.at[i])->title), "reach",
                                              text_of(map_reach(map, ends.at[i]))));
    return list;
}

void map_json(const RouteMap *map, FILE *out) {
    json_t *paths = json_array();
    size_t depth = 0;
    for (size_t i = 0; i < map->proof.path_count; i++) {
        const RoutePath *path = &map->proof.paths[i];
        json_t *page = path->end->kind == ROUTE_PAGE ? text_of(path->end->to.at[0]) : json_null();
        json_array_append_new(paths, json_pack("{s: o, s: o, s: o}", "answers", answers_of(map, path), "page", page,
                                               "contacts", contacts_of(map, path)));
        depth = path->answers.count > depth ? path->answers.count : depth;
    }
    json_t *root =
        json_pack("{s: I, s: I, s: o}", "guides", (json_int_t)map->count, "depth", (json_int_t)depth, "paths", paths);
    json_dumpf(root, out, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
    fputc('\n', out);
    json_decref(root);
}

/* A quoted string of the DOT language, in which a quote and a backslash are escaped. */
static void print_quoted(Str text, FILE *out) {
    fputc('"', out);
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"' || text.at[i] == '\\')
            fputc('\\', out);
        fputc(text.at[i], out);
    }
    fputc('"', out);
}

static void print_node(const char *kind, Str id, const char *shape, Str label, FILE *out) {
    fprintf(out, "  \"%s/%.*s\" [shape=%s, label=", kind, STR_ARG(id), shape);
    print_quoted(label, out);
    fputs("];\n", out);
}

static void print_option(const RouteMap *map, const Question *question, const RouteOption *option, FILE *out) {
    static const char *const kinds[ROUTE_KINDS] = {"guide", "page", "contact"};
    Answer answer = {question->id, option->id};
    for (size_t i = 0; i < option->to.count; i++) {
        fprintf(out, "  \"guide/%.*s\" -> \"%s/%.*s\" [label=", STR_ARG(question->id), kinds[option->kind],
                STR_ARG(option->to.at[i]));
        print_quoted(map_answer(map, &answer), out);
        fprintf(out, "%s];\n", option->urgent ? ", color=red" : option->unsure ? ", style=dashed" : "");
    }
}

/* The pages and contacts that paths end at, each once; a page leads to its contact. */
static void print_ends(const RouteMap *map, bool pages, FILE *out) {
    StrList told = {.at = arena_array(map->arena, Str, map->pages.count + map->contacts.count)};
    for (size_t i = 0; i < map->proof.path_count; i++) {
        const RoutePath *path = &map->proof.paths[i];
        StrList ids = pages ? path->end->to : map_ends(map, path);
        for (size_t j = 0; j < ids.count && (!pages || path->end->kind == ROUTE_PAGE); j++) {
            const RouteEnd *end = map_end(pages ? &map->pages : &map->contacts, ids.at[j]);
            if (str_list_has(told, end->id))
                continue;
            told.at[told.count++] = end->id;
            print_node(pages ? "page" : "contact", end->id, pages ? "note" : "ellipse", end->title, out);
            if (pages)
                fprintf(out, "  \"page/%.*s\" -> \"contact/%.*s\";\n", STR_ARG(end->id), STR_ARG(end->contact));
        }
    }
}

void map_dot(const RouteMap *map, FILE *out) {
    fputs("digraph guides {\n  rankdir=LR;\n  node [fontname=\"Noto Sans\"];\n  edge [fontname=\"Noto Sans\"];\n", out);
    for (size_t i = 0; i < map->count; i++)
        print_node("guide", map->questions[i].id, "box", map->guides[i].words.title, out);
    print_ends(map, true, out);
    print_ends(map, false, out);
    for (size_t i = 0; i < map->count; i++)
        for (size_t j = 0; j < map->questions[i].option_count; j++)
            print_option(map, &map->questions[i], &map->questions[i].options[j], out);
    fputs("}\n", out);
}
