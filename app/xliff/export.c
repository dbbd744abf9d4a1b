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

static void warn(const Draft *draft, const Source *target, const char *help, const char *what) {
    diag_warning(draft->diags, target, (Place){0}, "%s: it is exported without its translation", what);
    diag_help(draft->diags, "%s", help);
}

static const char other_build[] = N_("its source has other blocks, links or bold words; or translate it anew");

/* The translation as it stands in the folder. */
static bool read_target(const Draft *draft, EntryKind kind, const DraftWords *words, Whole *target) {
    if (!words)
        return false;
    if (words->sound)
        return whole_read(draft, kind, words, target);
    warn(draft, words->source, _("'sluss check' says which"), _("the file has errors"));
    return false;
}

/* Words that differ in what they are made of cannot be paired. */
static bool is_pair(const Draft *draft, const Whole *source, const Whole *target) {
    if (units_same_shape(&source->words.words, &target->words.words))
        return true;
    warn(draft, target->source, _(other_build), _("the text is built otherwise than its source"));
    return false;
}

static void pair(const Draft *draft, const Whole *target, XliffUnit *unit) {
    Unit *other = unit_find(&target->units, unit->id);
    if (!other)
        return;
    unit->has_target = passage_take_ids(draft->arena, &other->passage, &unit->source);
    unit->target = other->passage;
    if (!unit->has_target)
        warn(draft, target->source, _(other_build),
             str_format(draft->arena, _("other codes than in its source are in '%.*s'"), STR_ARG(unit->id)).at);
}

static bool make_file(const Draft *draft, const Entry *entry, const DraftWords *words, Str lang, XliffFile *file) {
    Whole source, target;
    Status status = status_of(draft, entry, lang);
    if (!whole_read(draft, entry->kind, words, &source))
        return false;
    bool there = read_target(draft, entry->kind, status.words, &target);
    bool paired = there && is_pair(draft, &source, &target);
    *file = (XliffFile){.original = words->source->path, .count = source.units.count};
    file->stamp = stamp_print(draft->arena, source.words.stamp);
    file->before = there ? units_digest(draft->arena, &target.units) : (Str){0};
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

/* What lies there already may hold a translator's work, and looks just like an export. */
static bool is_free(const Draft *draft, const char *path) {
    if (!file_is_named(path))
        return true;
    diag_error(draft->diags, NULL, (Place){0}, "'%s' is there already and stays", path);
    diag_help(draft->diags, "it may hold a translator's work: name another file, or take that one away");
    return false;
}

bool xliff_export(const Draft *draft, Str lang, StrList only, const char *path) {
    Str from = draft_kiosk(draft)->source;
    Xliff xliff = {.source_lang = from, .target_lang = lang};
    bool good = is_free(draft, path);
    good = all_are_there(draft, only) && good;
    xliff.files = arena_array(draft->arena, XliffFile, draft->count);
    for (size_t i = 0; i < draft->count; i++) {
        const DraftWords *words = draft_words(&draft->entries[i], from);
        if (!words || (only.count && !str_list_has(only, words->source->path)))
            continue;
        good = make_file(draft, &draft->entries[i], words, lang, &xliff.files[xliff.count++]) && good;
    }
    return good && write(draft, &xliff, path);
}
