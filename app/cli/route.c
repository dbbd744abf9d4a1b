/* sluss route: every path through the guides, proved and printed. A folder's faults are told at their lines by the
 * compiler; a database is proved again, since anybody may have made it. */
#include "route.h"
#include "../model/limits.h"
#include "../model/names.h"
#include "../store/content.h"
#include "../text/messages.h"
#include "load.h"
#include "options.h"
#include "stage.h"
#include "verb.h"

/* As the kiosk says it; a language without an interface has no words for it. */
static Str unsure_words(const RouteMap *map, Str lang) {
    Diags unheard = {.arena = map->arena};
    Messages *messages = messages_open(stage_locales(map->arena), locale_of(lang), &unheard);
    Str words = messages ? str_copy(map->arena, message(messages, MSG_UNSURE)) : STR("?");
    messages_close(messages);
    return words;
}

static bool read_guides(RouteMap *map, Diags *diags) {
    StrList ids;
    Kiosk kiosk;
    if (!content_ids(map->content, map->arena, ENTRY_GUIDE, &ids) ||
        !content_kiosk(map->content, map->arena, map->lang, &kiosk)) {
        diag_error(diags, NULL, (Place){0}, "the database is damaged");
        return false;
    }
    if (map->lang.len && !str_list_has(kiosk.langs, map->lang)) {
        diag_error(diags, NULL, (Place){0}, "'%.*s' is none of the languages of this kiosk", STR_ARG(map->lang));
        diag_suggest(diags, map->lang, "languages", kiosk.langs.at, kiosk.langs.count);
        return false;
    }
    map->desk = kiosk.desk;
    map->unsure = unsure_words(map, map->lang.len ? map->lang : kiosk.source);
    map->guides = arena_array(map->arena, Guide, ids.count);
    map->questions = arena_array(map->arena, Question, ids.count);
    for (size_t i = 0; i < ids.count; i++) {
        if (!content_guide(map->content, map->arena, ids.at[i], map->lang, &map->guides[i])) {
            diag_error(diags, NULL, (Place){0}, "the guide '%.*s' cannot be read", STR_ARG(ids.at[i]));
            return false;
        }
        map->questions[map->count++] = map->guides[i].question;
    }
    return true;
}

static void tell_faults(const RouteMap *map, Diags *diags) {
    static const char *const words[] = {
        [ROUTE_NO_START] = "there are guides, but none is called 'start'",
        [ROUTE_LOOP] = "leads back to a question that has been asked",
        [ROUTE_TOO_DEEP] = "leads to a fifth question",
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

/* Every path must end at contacts that are there. */
static void tell_ends(const RouteMap *map, Diags *diags) {
    for (size_t i = 0; i < map->proof.path_count; i++) {
        const Answers *answers = &map->proof.paths[i].answers;
        const Answer *last = &answers->list[answers->count - 1];
        if (route_ends(map, &map->proof.paths[i]).count == 0)
            diag_error(diags, NULL, (Place){0}, "%.*s/%.*s ends at no contact", STR_ARG(last->question),
                       STR_ARG(last->option));
    }
}

static bool draw(RouteMap *map, bool dot, bool json, Diags *diags) {
    if (!content_verify(map->content, diags) || !read_guides(map, diags))
        return false;
    if (map->count == 0) {
        diag_error(diags, NULL, (Place){0}, "there are no guides here");
        return false;
    }
    map->proof = route_prove(map->questions, map->count, map->arena);
    tell_faults(map, diags);
    tell_ends(map, diags);
    if (diags->errors == 0)
        (dot ? route_dot : json ? route_json : route_text)(map, stdout);
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
