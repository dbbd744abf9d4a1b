/* Names for what a path goes through, and the path as one line. */
#include "../store/content.h"
#include "route.h"

StrList route_ends(const RouteMap *map, const RoutePath *path) {
    StrList ends = path->end->to;
    Page page;
    Contact contact;
    if (path->end->kind == ROUTE_PAGE) {
        if (!content_page(map->content, map->arena, path->end->to.at[0], map->lang, &page))
            return (StrList){0};
        ends = (StrList){arena_array(map->arena, Str, 1), 1};
        ends.at[0] = page.contact;
    }
    for (size_t i = 0; i < ends.count; i++)
        if (!content_contact(map->content, map->arena, ends.at[i], map->lang, &contact))
            return (StrList){0};
    return ends;
}

Str route_reach(const RouteMap *map, Str id) {
    Contact contact;
    if (content_contact(map->content, map->arena, id, map->lang, &contact) && contact_reachable(&contact))
        return contact.phone.len ? STR("phone") : STR("desk");
    return str_format(map->arena, "via %.*s", STR_ARG(map->desk));
}

Str route_answer(const RouteMap *map, const Answer *answer) {
    const Question *question = route_question(map->questions, map->count, answer->question);
    Str label = label_find(&map->guides[question - map->questions].words, answer->option);
    return label.len ? label : map->unsure;
}

Str route_title(const RouteMap *map, EntryKind kind, Str id) {
    Str icon;
    Words words;
    return content_title(map->content, map->arena, kind, id, map->lang, &icon, &words) ? words.title : id;
}

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

void route_text(const RouteMap *map, FILE *out) {
    for (size_t i = 0; i < map->proof.path_count; i++) {
        const RoutePath *path = &map->proof.paths[i];
        StrList ends = route_ends(map, path);
        for (size_t j = 0; j < path->answers.count; j++)
            fprintf(out, "%.*s › ", STR_ARG(route_answer(map, &path->answers.list[j])));
        if (path->end->kind == ROUTE_PAGE)
            fprintf(out, "%.*s › ", STR_ARG(route_title(map, ENTRY_PAGE, path->end->to.at[0])));
        for (size_t j = 0; j < ends.count; j++) {
            Str reach = route_reach(map, ends.at[j]);
            fprintf(out, "%s%.*s", j ? ", " : "", STR_ARG(route_title(map, ENTRY_CONTACT, ends.at[j])));
            if (str_starts(reach, STR("via ")))
                fprintf(out, " [%.*s]", STR_ARG(reach));
        }
        print_conditions(map, path, out);
        fputc('\n', out);
    }
}
