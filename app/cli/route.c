/* sluss route: every path through the guides, proved and printed. A folder's faults are told at their lines by the
 * compiler; a database is proved again, since anybody may have made it. */
#include "../model/names.h"
#include "../store/content.h"
#include "load.h"
#include "options.h"
#include "route_map.h"
#include "verb.h"

static void tell_faults(const RouteMap *map, Diags *diags) {
    static const char *const words[] = {
        [ROUTE_NO_START] = "there are guides, but none is called 'start'",
        [ROUTE_LOOP] = "leads back to a question that has been asked",
        [ROUTE_TOO_DEEP] = "leads to a fifth question",
        [ROUTE_LOST] = "leads to a question that is not there",
        [ROUTE_NO_ANSWER] = "has nothing to answer at times",
        [ROUTE_UNREACHED] = "is reached by no path",
        [ROUTE_NEVER_SHOWN] = "is never offered",
    };
    for (size_t i = 0; i < map->proof.fault_count; i++) {
        const RouteFault *fault = &map->proof.faults[i];
        Str question = fault->question ? fault->question->id : (Str){0};
        Str option = fault->option ? fault->option->id : (Str){0};
        diag_error(diags, NULL, (Place){0}, "%.*s%s%.*s%s%s", STR_ARG(question), option.len ? "/" : "", STR_ARG(option),
                   question.len ? " " : "", words[fault->kind]);
    }
}

/* Every path must end at contacts that are there, and at a desk where one of them cannot be turned to. */
static void tell_ends(const RouteMap *map, Diags *diags) {
    const RouteEnd *desk = map_end(&map->contacts, map->kiosk.desk);
    for (size_t i = 0; i < map->proof.path_count; i++) {
        const RoutePath *path = &map->proof.paths[i];
        const Answer *last = &path->answers.list[path->answers.count - 1];
        StrList ends = map_ends(map, path);
        bool reached = ends.count > 0;
        for (size_t j = 0; j < ends.count; j++)
            reached = reached && (map_end(&map->contacts, ends.at[j])->reachable || (desk && desk->reachable));
        if (!reached)
            diag_error(diags, NULL, (Place){0}, "%.*s/%.*s ends at %s", STR_ARG(last->question), STR_ARG(last->option),
                       ends.count ? "a contact without phone or desk, and the kiosk has no desk either"
                                  : "a page or contact that is not there");
    }
}

static bool draw(RouteMap *map, bool dot, bool json, Diags *diags) {
    if (!content_verify(map->content, diags) || !map_read(map, diags))
        return false;
    if (map->count == 0)
        diag_error(diags, NULL, (Place){0}, "there are no guides here");
    map->proof = route_prove(map->questions, map->count, map->arena);
    tell_faults(map, diags);
    tell_ends(map, diags);
    if (diags->errors == 0)
        (dot ? map_dot : json ? map_json : map_text)(map, stdout);
    return diags->errors == 0;
}

static int run(int argc, char **argv) {
    Arena arena = {0};
    StrList paths = {0}, langs = {0};
    bool dot = false, json = false;
    const Option options[] = {{"--dot", NULL, &dot}, {"--json", NULL, &json}, {"--lang", &langs, NULL}, {0}};
    int code = EXIT_CALL;
    if (options_read(&verb_route, argc, argv, &arena, options, &paths)) {
        if (paths.count != 1 || langs.count > 1 || (dot && json)) {
            verb_usage(&verb_route, "one database or content folder is needed, and at most one of --dot and --json");
        } else if (langs.count && !name_is_lang(langs.at[0])) {
            verb_usage(&verb_route, "a language is its tag, as sv, en, ar or ti");
        } else {
            Diags diags = {.arena = &arena};
            RouteMap map = {.arena = &arena, .lang = langs.count ? langs.at[0] : (Str){0}};
            map.content = content_load(paths.at[0].at, &diags);
            code = map.content && draw(&map, dot, json, &diags) ? EXIT_DONE : EXIT_INPUT;
            diags_print(&diags, stderr);
            content_close(map.content);
            arena_free(&map.scratch);
        }
    }
    arena_free(&arena);
    return code;
}

const Verb verb_route = {
    .name = "route",
    .usage = "FILE.db|DIR [--dot | --json] [--lang LANG]",
    .about = "prove that every path through the guides ends at a contact, and print it",
    .help =
        "A path is one line: the answers, what is read, and the contacts at its end, in the source language or in\n"
        "--lang. In brackets stands what it depends on, and where one is sent when nothing is known of the contact.\n"
        "--dot draws the guides for Graphviz: sluss route DIR --dot | dot -Tsvg. Exit 1: the proof fails.\n",
    .run = run,
};
