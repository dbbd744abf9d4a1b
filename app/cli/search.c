/* sluss search: what is found for words as a visitor would type them. */
#include "../compile/draft.h"
#include "../store/content.h"

#include "load.h"
#include "options.h"
#include "verb.h"

static bool print_found(Content *content, Arena *arena, const Found *found, Str lang) {
    Str icon;
    Words words;
    if (!content_title(content, arena, found->kind, found->id, lang, &icon, &words))
        return false;
    printf("%.*s/%.*s\t%.*s\n", STR_ARG(draft_kind_name(found->kind)), STR_ARG(found->id), STR_ARG(words.title));
    return true;
}

static int search(const char *path, Str typed, Str lang) {
    enum { FOUND_MOST = 20 };
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    Content *content = content_load(path, &diags);
    Kiosk kiosk;
    bool done = content && content_verify(content, &diags) && content_kiosk(content, &arena, (Str){0}, &kiosk) &&
                content_in(&kiosk, lang, &diags);
    Found *found;
    size_t count = 0;
    if (done)
        done = content_search(content, &arena, typed, lang, FOUND_MOST, &found, &count);
    for (size_t i = 0; done && i < count; i++)
        done = print_found(content, &arena, &found[i], lang);
    content_close(content);
    if (!done)
        diags_print(&diags, stderr);
    arena_free(&arena);
    return done ? EXIT_DONE : EXIT_INPUT;
}

static int run(int argc, char **argv) {
    Arena arena = {0};
    StrList words = {0}, langs = {0};
    const Option options[] = {{"--lang", &langs, NULL}, {0}};
    int code = EXIT_CALL;
    if (options_read(&verb_search, argc, argv, &arena, options, &words))
        code = words.count == 2 && langs.count <= 1
                   ? search(words.at[0].at, words.at[1], langs.count ? langs.at[0] : (Str){0})
                   : verb_usage(&verb_search, "a database or content folder and one text are needed");
    arena_free(&arena);
    return code;
}

const Verb verb_search = {
    .name = "search",
    .usage = "FILE.db|DIR TEXT [--lang L]",
    .about = "what is found for words as a visitor would type them",
    .help =
        "All words must be in it, the last perhaps only begun; capitals, width, apostrophes and Arabic vowel signs do\n"
        "not matter. What has the words in its title comes first. Without --lang the source language is searched.\n",
    .run = run,
};
