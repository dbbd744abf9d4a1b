/* The journal has the same words: a file that cannot be written there is no reason to stop. */
#include "content_report.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "../base/file.h"

static const char shows_folder[] = N_("The screen shows what is in this folder.");
static const char shows_before[] = N_("The screen still shows the content from before.");
static const char shows_nothing[] = N_("The screen has nothing to show yet.");

static const char *const reasons[] = {
    [OUTCOME_ERRORS] = N_("These errors have to be mended first:"),
    [OUTCOME_UNFIT] = N_("There is an interface for none of its languages."),
    [OUTCOME_KILLED] = N_("This content takes too much time or memory."),
    [OUTCOME_FAILED] = N_("It could not be compiled on this machine; it is tried again."),
    [OUTCOME_UNSOUND] = N_("The new one could not be stored; it is tried again."),
    [OUTCOME_ROLLED_BACK] = N_("It was put back to an earlier one, until the content of this folder becomes another."),
};

/* By the clock of the machine: staff look at it on their own. */
static Str head(Arena *arena, Outcome outcome, bool dark) {
    char when[32];
    time_t now = time(NULL);
    struct tm parts;
    strftime(when, sizeof when, "%Y-%m-%d %H:%M", localtime_r(&now, &parts));
    if (outcome == OUTCOME_SHOWN)
        return str_format(arena, "%s  %s\n", when, _(shows_folder));
    return str_format(arena, "%s  %s %s\n", when, dark ? _(shows_nothing) : _(shows_before), _(reasons[outcome]));
}

static Str further_text(Diags *further) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out)
        return (Str){0};
    diags_print(further, out);
    fclose(out);
    Str copy = str_copy(further->arena, (Str){text, size});
    free(text);
    return copy;
}

/* In one step, so that nobody reads half of it. */
static bool put_beside(Arena *arena, const char *folder, Str text) {
    const char *path = file_join(arena, str_from(folder), STR("content-report.txt")).at;
    const char *temporary;
    FILE *file = file_create_beside(arena, path, 0644, &temporary);
    if (!file)
        return false;
    bool done = fwrite(text.at, 1, text.len, file) == text.len;
    done = fclose(file) == 0 && done && rename(temporary, path) == 0;
    if (!done) { /* better none than one that is no longer true */
        unlink(temporary);
        unlink(path);
    }
    return done;
}

bool content_report(const char *folder, Outcome outcome, bool dark, Str said, Diags *further) {
    Arena *arena = further->arena;
    Str first = head(arena, outcome, dark), more = further_text(further);
    Str text = str_format(arena, "%.*s%s%.*s%.*s", STR_ARG(first), said.len + more.len ? "\n" : "", STR_ARG(said),
                          STR_ARG(more));
    fprintf(stderr, "sluss: content: %.*s%.*s%.*s", STR_ARG(first), STR_ARG(said), STR_ARG(more));
    return !folder || put_beside(arena, folder, text);
}
