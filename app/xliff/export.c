/* A translation is given along where its texts can be paired with the source's one by one; else the translator begins
 * anew, and is told nothing wrong. */
#include "export.h"

#include "../base/file.h"
#include "../compile/stamp.h"
#include "../compile/status.h"
#include "whole.h"
#include "xliff.h"

static void say_state(const Status *status, XliffUnit *unit) {
    bool by_hand = status->kind == STATUS_OK || status->kind == STATUS_REVIEWED;
    if (!unit->has_target) {
        unit->state = "initial";
        return;
    }
    unit->state = status->kind == STATUS_REVIEWED ? "reviewed" : by_hand ? "translated" : "initial";
    unit->substate = by_hand ? NULL : status_name(status->kind);
}

static void warn(const Draft *draft, const Whole *target, const char *what, Str where) {
    diag_warning(draft->diags, target->source, (Place){0}, "%s%.*s: it is exported without its translation", what,
                 STR_ARG(where));
    diag_help(draft->diags, "its source has other blocks, links or bold words; or translate it anew");
}

/* Words that differ in what they are made of cannot be paired. */
static bool is_pair(const Draft *draft, const Whole *source, const Whole *target) {
    if (units_same_shape(&source->words.words, &target->words.words))
        return true;
    warn(draft, target, "the text is built otherwise than its source", (Str){0});
    return false;
}

static void pair(const Draft *draft, const Whole *target, XliffUnit *unit) {
    Unit *other = unit_find(&target->units, unit->id);
    if (!other)
        return;
    unit->has_target = passage_take_ids(&other->passage, &unit->source);
    unit->target = other->passage;
    if (!unit->has_target)
        warn(draft, target, "other codes than in its source are in ", unit->id);
}

static bool make_file(const Draft *draft, const Entry *entry, const DraftWords *words, Str lang, XliffFile *file) {
    Whole source, target;
    Status status = status_of(draft, entry, lang);
    if (!whole_read(draft, entry->kind, words, &source))
        return false;
    bool paired = status.words && status.words->sound && whole_read(draft, entry->kind, status.words, &target) &&
                  is_pair(draft, &source, &target);
    *file = (XliffFile){.original = words->source->path, .count = source.units.count};
    file->stamp = stamp_print(draft->arena, source.words.stamp);
    file->units = arena_array(draft->arena, XliffUnit, file->count);
    for (size_t i = 0; i < file->count; i++) {
        XliffUnit *unit = &file->units[i];
        *unit = (XliffUnit){.id = source.units.at[i].id, .source = source.units.at[i].passage};
        if (paired)
            pair(draft, &target, unit);
        say_state(&status, unit);
    }
    return true;
}

static bool all_are_there(const Draft *draft, StrList only) {
    bool good = true;
    for (size_t i = 0; i < only.count; i++) {
        bool found = false;
        for (size_t j = 0; j < draft->count && !found; j++) {
            const DraftWords *words = draft_words(&draft->entries[j], draft_kiosk(draft)->source);
            found = words && str_equal(words->source->path, only.at[i]);
        }
        if (found)
            continue;
        diag_error(draft->diags, NULL, (Place){0}, "there is no file '%.*s' of the source language here",
                   STR_ARG(only.at[i]));
        diag_help(draft->diags, "write its path in the folder, as 'pages/first-home.sv.md'");
        good = false;
    }
    return good;
}

static bool write(const Draft *draft, const Xliff *xliff, const char *path) {
    Str bytes = xliff_write(draft->arena, xliff);
    if (bytes.len <= XLIFF_BYTES_MOST)
        return file_write(path, bytes, draft->diags);
    diag_error(draft->diags, NULL, (Place){0}, "the export is too large: %zu MB, at most %d are read back",
               bytes.len >> 20, XLIFF_BYTES_MOST >> 20);
    diag_help(draft->diags, "export some files at a time, by naming them behind the folder");
    return false;
}

bool xliff_export(const Draft *draft, Str lang, StrList only, const char *path) {
    Str from = draft_kiosk(draft)->source;
    Xliff xliff = {.source_lang = from, .target_lang = lang};
    bool good = all_are_there(draft, only);
    xliff.files = arena_array(draft->arena, XliffFile, draft->count);
    for (size_t i = 0; i < draft->count; i++) {
        const DraftWords *words = draft_words(&draft->entries[i], from);
        if (!words || (only.count && !str_list_has(only, words->source->path)))
            continue;
        good = make_file(draft, &draft->entries[i], words, lang, &xliff.files[xliff.count++]) && good;
    }
    return good && write(draft, &xliff, path);
}
