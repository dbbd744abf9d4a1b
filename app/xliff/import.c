/* Nothing in the file is believed: each unit is held against the source as it is now, the new file is put together from
 * the source's structure and the translator's words, parsed as the compiler would, and must say just those words. And
 * nothing in the folder is lost: what was written there meanwhile, and what people made or answer for. */
#include "import.h"

#include "../base/file.h"
#include "../compile/source.h"
#include "../compile/stamp.h"
#include "../compile/status.h"
#include "codes.h"
#include "prose.h"
#include "whole.h"
#include "xliff.h"

typedef struct Import {
    const Draft *draft;
    Diags *diags;
    Source source; /* the XLIFF file */
    Xliff xliff;
    WordsBy by;
    bool *met; /* by entry: the file has it */
} Import;

/* A file to write; without bytes nothing is translated in it yet, or nothing has changed. */
typedef struct Result {
    const char *path;
    Str bytes;
    bool unchanged;
} Result;

static bool refuse(const Import *import, Place place, const char *help, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

static bool refuse(const Import *import, Place place, const char *help, const char *format, ...) {
    va_list args;
    va_start(args, format);
    Str message = str_vformat(import->draft->arena, _(format), args);
    va_end(args);
    diag_error(import->diags, &import->source, place, "%.*s", STR_ARG(message));
    diag_help(import->diags, "%s", _(help));
    return false;
}

static const char export_again[] = N_("export it again; the tool carries over what is translated");

static bool languages_fit(const Import *import) {
    const Kiosk *kiosk = draft_kiosk(import->draft);
    const Xliff *xliff = &import->xliff;
    if (!str_equal(xliff->source_lang, kiosk->source))
        return refuse(import, (Place){0}, export_again, "it is translated from '%.*s', the source here is '%.*s'",
                      STR_ARG(xliff->source_lang), STR_ARG(kiosk->source));
    if (str_list_has(kiosk->langs, xliff->target_lang) && !str_equal(xliff->target_lang, kiosk->source))
        return true;
    diag_error(import->diags, &import->source, (Place){0}, "'%.*s' is none of the languages of this kiosk",
               STR_ARG(xliff->target_lang));
    diag_suggest(import->diags, xliff->target_lang, "languages", kiosk->langs.at, kiosk->langs.count);
    return false;
}

/* The entry that the file was exported from, and its source. Files mostly come in the order of entries, so the search
 * begins behind the one found before. */
static const DraftWords *find_source(const Draft *draft, Str original, size_t *entry) {
    for (size_t i = 0; i < draft->count; i++) {
        size_t index = (*entry + i) % draft->count;
        const DraftWords *words = draft_words(&draft->entries[index], draft_kiosk(draft)->source);
        if (words && str_equal(words->source->path, original)) {
            *entry = index;
            return words;
        }
    }
    return NULL;
}

static bool is_present(const Import *import, const XliffFile *file, const DraftWords *words) {
    Str now = stamp_print(import->draft->arena, words->stamp);
    if (!words->stamp)
        return refuse(import, file->place, "'sluss check' says which", "there are errors in '%.*s'",
                      STR_ARG(file->original));
    if (!str_equal(now, file->stamp))
        return refuse(import, file->place, export_again,
                      "'%.*s' has changed since this was exported: %.*s then, %.*s now", STR_ARG(file->original),
                      STR_ARG(file->stamp), STR_ARG(now));
    return true;
}

static const XliffUnit *find_unit(const XliffFile *file, Str id) {
    for (size_t i = 0; i < file->count; i++)
        if (str_equal(file->units[i].id, id))
            return &file->units[i];
    return NULL;
}

/* Units that the source does not have, or that stand here twice. */
static bool units_are_known(const Import *import, const XliffFile *file, const Units *units) {
    bool good = true;
    for (size_t i = 0; i < file->count; i++) {
        const XliffUnit *unit = &file->units[i];
        if (!unit_find(units, unit->id))
            good =
                refuse(import, unit->place, export_again, "there is no unit '%.*s' in the source", STR_ARG(unit->id));
        else if (find_unit(file, unit->id) != unit)
            good = refuse(import, unit->place, "keep one of the two", "the unit '%.*s' is in here twice",
                          STR_ARG(unit->id));
    }
    return good;
}

static bool is_source(const Import *import, const XliffUnit *found, const Unit *unit) {
    Diags unheard = {.arena = import->draft->arena};
    CodesReport report = {&unheard, &import->source, found->place, unit->id};
    Passage source = found->source;
    return codes_restore(unheard.arena, &source, &unit->passage, &report) && passage_equal(&source, &unit->passage);
}

/* The translation of one unit; true with nothing added if there need be none. */
static bool take_unit(const Import *import, const XliffFile *file, const Unit *unit, Units *taken) {
    const XliffUnit *found = find_unit(file, unit->id);
    if (!found)
        return refuse(import, file->place, export_again, "the unit '%.*s' is missing", STR_ARG(unit->id));
    if (!found->sound)
        return false;
    Passage target = found->target;
    if (!is_source(import, found, unit))
        return refuse(import, found->place, "the source is changed in the content folder, then it is exported again",
                      "the source text of '%.*s' was changed", STR_ARG(unit->id));
    if (!found->has_target && unit->optional)
        return true;
    if (str_trim(target.text).len == 0)
        return refuse(import, found->place, "translate it; or nothing of its file",
                      "the translation of '%.*s' is empty", STR_ARG(unit->id));
    codes_trim(&target, &unit->passage);
    CodesReport report = {import->diags, &import->source, found->place, unit->id};
    if (!codes_restore(import->draft->arena, &target, &unit->passage, &report))
        return false;
    taken->at = arena_more(import->draft->arena, taken->at, taken->count, sizeof *taken->at);
    taken->at[taken->count++] = (Unit){unit->id, target, unit->optional};
    return true;
}

static bool take_units(const Import *import, const XliffFile *file, const Units *units, Units *taken) {
    bool good = units_are_known(import, file, units);
    *taken = (Units){0};
    for (size_t i = 0; i < units->count; i++)
        good = take_unit(import, file, &units->at[i], taken) && good;
    return good;
}

/* Some tools write empty targets where nobody has begun. */
static bool is_translated(const XliffFile *file) {
    for (size_t i = 0; i < file->count; i++)
        if (str_trim(file->units[i].target.text).len)
            return true;
    return false;
}

/* What was written reads as what was meant. */
static bool reads_back(const Import *import, const XliffFile *file, const Units *meant, const Units *read) {
    bool good = true;
    for (size_t i = 0; i < meant->count; i++) {
        const Unit *unit = unit_find(read, meant->at[i].id);
        if (!unit || !passage_equal(&unit->passage, &meant->at[i].passage))
            good = refuse(import, find_unit(file, meant->at[i].id)->place, "keep codes apart, and blanks out of them",
                          "the translation of '%.*s' cannot be written in Markdown", STR_ARG(meant->at[i].id));
    }
    return good;
}

/* A machine's words never take the place of those of people, and what somebody has reviewed does not pass unsaid. */
static bool makers_agree(const Import *import, const XliffFile *file, const DraftWords *now) {
    Str path = now->source->path, reviewer = now->reviewer;
    if (import->by == BY_MACHINE && now->words.by != BY_MACHINE)
        return refuse(import, file->place,
                      "leave its file out: export those for the machine by naming them behind the folder",
                      "a machine's words would replace those of people in '%.*s'", STR_ARG(path));
    if (now->words.by == BY_REVIEWED) {
        diag_warning(import->diags, &import->source, file->place,
                     "'%.*s' was reviewed by %.*s, and has other words now: they are not reviewed", STR_ARG(path),
                     STR_ARG(reviewer));
        diag_help(import->diags, "have it reviewed again, and write that into its record");
    }
    return true;
}

/* May these words come to stand in the folder? They may have to take the place of others. */
static bool may_stand(const Import *import, const XliffFile *file, EntryKind kind, const Status *status,
                      const Units *taken, Result *result) {
    const Draft *draft = import->draft;
    Str path = status->file;
    Whole now;
    result->path = file_join(draft->arena, draft->folder, path).at;
    if (!file_stays_in(draft->arena, draft->folder, result->path))
        return refuse(import, file->place, "put an ordinary file in its place",
                      "'%.*s' leads out of the content folder, or is no file", STR_ARG(path));
    if (!status->words)
        return true;
    if (!status->words->sound)
        return refuse(import, file->place, "'sluss check' says which; mend them, then export it again",
                      "there are errors in '%.*s', which this would replace", STR_ARG(path));
    if (!whole_read(draft, kind, status->words, &now))
        return false;
    Str there = units_digest(draft->arena, &now.units), given = units_digest(draft->arena, taken);
    result->unchanged = str_equal(given, there) || str_equal(given, file->before);
    if (result->unchanged)
        return true;
    if (!str_equal(there, file->before))
        return refuse(import, file->place, export_again, "'%.*s' has been changed since this was exported",
                      STR_ARG(path));
    return makers_agree(import, file, &now.words);
}

static bool compose(const Import *import, const XliffFile *file, EntryKind kind, const Whole *source,
                    const Units *taken, Source *made) {
    const Draft *draft = import->draft;
    Whole read;
    Str record = str_format(draft->arena, "{of: %.*s, by: %.*s}", STR_ARG(file->stamp), STR_ARG(words_by[import->by]));
    made->text = prose_write(draft->arena, source->front, &source->words.words, taken, record);
    if (!source_is_sound(made, import->diags) || !whole_parse(draft, kind, made, import->xliff.target_lang, &read))
        return false;
    if (!units_same_shape(&read.words.words, &source->words.words))
        return refuse(import, file->place, export_again, "'%.*s' cannot be built again", STR_ARG(file->original));
    return reads_back(import, file, taken, &read.units);
}

static bool take_words(const Import *import, const XliffFile *file, const Entry *entry, const DraftWords *words,
                       Result *result) {
    Whole source;
    Units taken;
    Source *made = arena_new(import->draft->arena, Source);
    Status status = status_of(import->draft, entry, import->xliff.target_lang);
    made->path = status.file;
    if (!whole_read(import->draft, entry->kind, words, &source) || !take_units(import, file, &source.units, &taken) ||
        !may_stand(import, file, entry->kind, &status, &taken, result))
        return false;
    if (result->unchanged)
        return true;
    bool good = compose(import, file, entry->kind, &source, &taken, made);
    result->bytes = made->text;
    return good;
}

static bool take_file(const Import *import, const XliffFile *file, size_t *index, Result *result) {
    const Draft *draft = import->draft;
    const DraftWords *words = find_source(draft, file->original, index);
    if (!words)
        return refuse(import, file->place, export_again, "there is no file '%.*s' of the source language here",
                      STR_ARG(file->original));
    if (import->met[*index])
        return refuse(import, file->place, "keep one of the two", "'%.*s' is in here twice", STR_ARG(file->original));
    import->met[*index] = true;
    if (!is_present(import, file, words))
        return false;
    return !is_translated(file) || take_words(import, file, &draft->entries[*index], words, result);
}

/* False, too, if there are more files than could be of this folder: they are not even looked at. */
static bool take_files(const Import *import, Result *results) {
    size_t index = 0, errors = import->diags->errors;
    if (import->xliff.count > import->draft->count)
        return refuse(import, (Place){0}, export_again, "it has %zu files, and the folder %zu entries",
                      import->xliff.count, import->draft->count);
    for (size_t i = 0; i < import->xliff.count; i++)
        take_file(import, &import->xliff.files[i], &index, &results[i]);
    return import->diags->errors == errors;
}

static bool write_all(const Import *import, const Result *results, ImportCount *count) {
    for (size_t i = 0; i < import->xliff.count; i++) {
        if (results[i].bytes.len && !file_write(results[i].path, results[i].bytes, import->diags))
            return false;
        count->written += results[i].bytes.len > 0;
        count->unchanged += results[i].unchanged;
        count->untranslated += results[i].bytes.len == 0 && !results[i].unchanged;
    }
    return true;
}

bool xliff_import(const Draft *draft, const char *path, WordsBy by, ImportCount *count) {
    Import *import = arena_new(draft->arena, Import); /* its source outlives the diagnostics */
    *import = (Import){.draft = draft, .diags = draft->diags, .source = {.path = str_from(path)}, .by = by};
    *count = (ImportCount){0};
    if (!file_read(draft->arena, path, XLIFF_BYTES_MOST, &import->source, &import->source.text, import->diags))
        return false;
    if (!xliff_read(draft->arena, &import->source, &import->xliff, import->diags) || !languages_fit(import))
        return false;
    import->met = arena_array(draft->arena, bool, draft->count);
    Result *results = arena_array(draft->arena, Result, import->xliff.count);
    bool readable = import->diags->errors == 0;
    return take_files(import, results) && readable && write_all(import, results, count);
}
