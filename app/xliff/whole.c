/* Warnings and references have been told and noted when the folder was read. */
#include "whole.h"

#include "../compile/source.h"
#include "../compile/words.h"

/* Errors without warnings. */
static void pass_on(Diags *diags, const Diags *found) {
    for (size_t i = 0; i < found->count; i++) {
        const Diag *diag = &found->list[i];
        if (diag->level != DIAG_ERROR)
            continue;
        diag_error(diags, diag->source, diag->place, "%.*s", STR_ARG(diag->message));
        diag_help(diags, "%.*s", STR_ARG(diag->help));
    }
}

static bool take_apart(const Draft *draft, Whole *whole) {
    Str bad;
    if (units_of(draft->arena, &whole->words.words, &whole->units, &bad))
        return true;
    diag_error(draft->diags, whole->source, (Place){0}, "bold text or a link crosses a <bdi> in %.*s", STR_ARG(bad));
    diag_help(draft->diags, "end the inner one before the outer one");
    return false;
}

bool whole_parse(const Draft *draft, EntryKind kind, Source *source, Str lang, Whole *whole) {
    Diags found = {.arena = draft->arena};
    Draft scratch = {.arena = draft->arena, .diags = &found, .references = {.arena = draft->arena}};
    Reading reading = {draft->arena, source, &found, &scratch.references, NULL};
    *whole = (Whole){.source = source, .words = {.source = source, .words = {.lang = lang}}};
    words_read(&scratch, draft->arena, kind, &whole->words);
    pass_on(draft->diags, &found);
    whole->front = whole->words.sound ? words_front(&reading) : NULL;
    return whole->front && take_apart(draft, whole);
}

bool whole_read(const Draft *draft, EntryKind kind, const DraftWords *words, Whole *whole) {
    Source *source = arena_new(draft->arena, Source);
    source->path = words->source->path;
    return source_read(draft->arena, draft->folder, source, draft->diags) &&
           whole_parse(draft, kind, source, words->words.lang, whole);
}
