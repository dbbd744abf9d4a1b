/* A path as one line. */
#include "route_map.h"

/* "[while reception is closed]": what has to hold for a path beside its answers. */
static void print_conditions(const RouteMap *map, const RoutePath *path, FILE *out) {
    for (size_t i = 0; i < path->answers.count; i++) {
        const Answer *answer = &path->answers.list[i];
        const RouteOption *option =
            route_option(route_question(map->questions, map->count, answer->question), answer->option);
        if (option->while_open.len)
            fprintf(out, " [while %.*s is open]", STR_ARG(option->while_open));
        if (option->while_closed.len)
            fprintf(out, " [while %.*s is closed]", STR_ARG(option->while_closed));
    }
}

static void print_end(const RouteMap *map, const RouteEnd *contact, bool first, FILE *out) {
    fprintf(out, "%s%.*s", first ? "" : ", ", STR_ARG(contact->title));
    if (!contact->reachable)
        fprintf(out, " [%.*s]", STR_ARG(map_reach(map, contact->id)));
}

void map_text(const RouteMap *map, FILE *out) {
    for (size_t i = 0; i < map->proof.path_count; i++) {
        const RoutePath *path = &map->proof.paths[i];
        StrList ends = map_ends(map, path);
        for (size_t j = 0; j < path->answers.count; j++)
            fprintf(out, "%.*s › ", STR_ARG(map_answer(map, &path->answers.list[j])));
        if (path->end->kind == ROUTE_PAGE)
            fprintf(out, "%.*s › ", STR_ARG(map_end(&map->pages, path->end->to.at[0])->title));
        for (size_t j = 0; j < ends.count; j++)
            print_end(map, map_end(&map->contacts, ends.at[j]), j == 0, out);
        print_conditions(map, path, out);
        fputc('\n', out);
    }
}
