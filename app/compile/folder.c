/* Files are walked in the order of their names, so the same folder always gives the same draft. What editors leave
 * behind is passed over in silence; what nobody can explain is warned of. */
#include "folder.h"

#include <string.h>

#include "../base/file.h"
#include "../model/limits.h"
#include "../model/names.h"
#include "facts.h"
#include "names.h"
#include "pages.h"
#include "source.h"
#include "words.h"

/* A file's name taken apart: "first-home.sv.md" is id, language and ending. */
typedef struct Name {
    Str id, lang, ending;
} Name;

static Name name_of(Str file) {
    Name name = {.id = file};
    size_t dot = file.len;
    while (dot > 0 && file.at[dot - 1] != '.')
        dot--;
    if (dot == 0)
        return name;
    name.ending = str_slice(file, dot, file.len);
    name.id = str_slice(file, 0, dot - 1);
    size_t first = str_find(name.id, '.', 0);
    name.lang = str_slice(name.id, first + 1, name.id.len);
    name.id = str_slice(name.id, 0, first);
    return name;
}

static Source *source_at(Draft *draft, Str folder, Str file) {
    Source *source = arena_new(draft->arena, Source);
    source->path = folder.len ? file_join(draft->arena, folder, file) : file;
    return source;
}

static void report_id(Draft *draft, const Source *source, Str id) {
    if (id.len > ID_MOST && name_is_id(str_slice(id, 0, ID_MOST))) {
        diag_error(draft->diags, source, (Place){0}, "the name is too long: %zu letters, at most %d before the dot",
                   id.len, ID_MOST);
        return;
    }
    diag_error(draft->diags, source, (Place){0}, "the name '%.*s' cannot be used", STR_ARG(id));
    diag_help(draft->diags,
              "names of files have only small letters a-z, digits and hyphens: no capitals, no spaces, no å, "
              "ä, ö; as first-home.yaml");
}

static void read_facts(Draft *draft, EntryKind kind, const Name *name, Source *source) {
    Entry *entry = draft_entry(draft, kind, name->id);
    entry->source = source;
    if (source_read(draft->arena, draft->folder, source, draft->diags))
        facts_read(draft, entry);
}

/* A name that is taken is no advice: who follows it would overwrite what is there. */
static void advise_name(Draft *draft, EntryKind kind, Str name) {
    Str path = file_join(draft->arena, draft->folder, file_join(draft->arena, draft_kind_folder(kind), name));
    if (file_is_named(path.at))
        diag_help(draft->diags, "is it a copy of '%.*s'? Delete it, or move it out of the folder", STR_ARG(name));
    else
        diag_help(draft->diags, "name it '%.*s'", STR_ARG(name));
}

/* "sv_simple", if that is nearly how a language is written. */
static Str hyphened(Arena *arena, Str lang) {
    StrBuf tag = {.arena = arena};
    for (size_t i = 0; i < lang.len; i++)
        strbuf_char(&tag, strchr("_ ", lang.at[i]) ? '-' : lang.at[i]);
    return name_is_lang(strbuf_str(&tag)) ? strbuf_str(&tag) : (Str){0};
}

static void refuse_language(Draft *draft, EntryKind kind, const Name *name, const Source *source) {
    Str lang = hyphened(draft->arena, name->lang);
    if (lang.len) {
        diag_error(draft->diags, source, (Place){0}, "a language is written with a hyphen: '%.*s'", STR_ARG(lang));
    } else {
        diag_error(draft->diags, source, (Place){0}, "the language is missing in the name of this file");
        lang = STR("sv");
    }
    advise_name(draft, kind, str_format(draft->arena, "%.*s.%.*s.md", STR_ARG(name->id), STR_ARG(lang)));
}

static void read_words(Draft *draft, EntryKind kind, const Name *name, Source *source) {
    if (!name_is_lang(name->lang)) {
        refuse_language(draft, kind, name, source);
        return;
    }
    Entry *entry = draft_entry(draft, kind, name->id);
    DraftWords *words = draft_add_words(draft, entry);
    words->source = source;
    words->words.lang = name->lang;
    if (kind == ENTRY_PAGE)
        pages_take(draft, entry, words, source);
    else if (source_read(draft->arena, draft->folder, source, draft->diags))
        words_read(draft, draft->arena, kind, words);
}

/* A folder full of photos is told of by a few. */
static void warn_unknown(Draft *draft, const Source *source, const char *help) {
    enum { STRANGERS_TOLD = 5 };
    if (++draft->strangers > STRANGERS_TOLD)
        return;
    diag_warning(draft->diags, source, (Place){0}, "this does not belong to the content and is passed over");
    diag_help(draft->diags, "%s", _(help));
}

/* Others that speak of the entry are not blamed. */
static void refuse_ending(Draft *draft, EntryKind kind, const Name *name, Source *source) {
    Entry *entry = draft_entry(draft, kind, name->id);
    entry->source = entry->source ? entry->source : source;
    diag_error(draft->diags, source, (Place){0}, "the name of a file of facts ends in '.yaml', in full");
    advise_name(draft, kind, str_format(draft->arena, "%.*s.yaml", STR_ARG(name->id)));
}

/* Windows hides the ending that Notepad adds. */
static bool is_doubly_ended(Str file) {
    return str_ends(file, STR(".yaml.txt")) || str_ends(file, STR(".md.txt"));
}

static void refuse_text(Draft *draft, Source *source, Str file) {
    diag_error(draft->diags, source, (Place){0}, "the name ends in '.txt', which Windows may hide");
    diag_help(draft->diags, "name it '%.*s': in Notepad by 'Save as', 'All files'",
              STR_ARG(str_slice(file, 0, file.len - STR(".txt").len)));
}

static bool is_words(Str file) {
    return str_ends(file, STR(".md"));
}

static void read_file(Draft *draft, EntryKind kind, Str file) {
    Source *source = source_at(draft, draft_kind_folder(kind), file);
    Name name = name_of(file);
    bool short_ending = str_equal(name.ending, STR("yml"));
    bool facts = short_ending || str_equal(name.ending, STR("yaml")), words = is_words(file);
    if (is_doubly_ended(file))
        refuse_text(draft, source, file);
    else if (!facts && !words)
        warn_unknown(draft, source, "facts are in NAME.yaml, words in NAME.LANGUAGE.md");
    else if (!name_is_id(name.id) || (facts && name.lang.len))
        report_id(draft, source, facts ? str_slice(file, 0, file.len - name.ending.len - 1) : name.id);
    else if (short_ending)
        refuse_ending(draft, kind, &name, source);
    else if (facts)
        read_facts(draft, kind, &name, source);
    else
        read_words(draft, kind, &name, source);
}

/* Those in the source language, or the others. */
static void read_words_of(Draft *draft, EntryKind kind, const Str *files, size_t count, bool source) {
    const Kiosk *kiosk = draft_kiosk(draft);
    for (size_t i = 0; i < count; i++) {
        bool is_source = kiosk && str_equal(name_of(files[i]).lang, kiosk->source);
        if (is_words(files[i]) && !name_is_left_behind(files[i]) && is_source == source)
            read_file(draft, kind, files[i]);
    }
}

/* Of each entry the source language first: what is made from it is held against it. Its files stand together. */
static void read_all_words(Draft *draft, EntryKind kind, const Str *files, size_t count) {
    for (size_t i = 0, end; i < count; i = end) {
        Str id = name_of(files[i]).id;
        for (end = i + 1; end < count && str_equal(name_of(files[end]).id, id);)
            end++;
        read_words_of(draft, kind, files + i, end - i, true);
        read_words_of(draft, kind, files + i, end - i, false);
    }
}

static void read_folder(Draft *draft, EntryKind kind) {
    Str *files;
    size_t count;
    Str folder = draft_kind_folder(kind);
    Source *source = source_at(draft, (Str){0}, folder);
    Str path = file_join(draft->arena, draft->folder, folder);
    if (!file_is_named(path.at))
        return;
    draft->unread[kind] = true;
    if (!source_stays_inside(draft->arena, draft->folder, source, draft->diags))
        return;
    if (!file_list(draft->arena, path.at, &files, &count)) {
        diag_error(draft->diags, source, (Place){0},
                   file_is_folder(path.at) ? N_("this folder cannot be read")
                   : file_exists(path.at)  ? N_("this is a file; it must be a folder")
                                           : N_("this link leads nowhere"));
        if (file_is_folder(path.at))
            diag_help(draft->diags, "let whoever the kiosk runs as read it");
        else
            diag_help(draft->diags, "put a folder of this name here");
        return;
    }
    draft->unread[kind] = false;
    names_check(draft, folder, files, count);
    for (size_t i = 0; i < count; i++)
        if (!is_words(files[i]) && !name_is_left_behind(files[i]))
            read_file(draft, kind, files[i]);
    read_all_words(draft, kind, files, count);
}

/* Which country's lines count is known only when kiosk.yaml has been read, which stands after it. */
static void read_calendar(Draft *draft) {
    const Kiosk *kiosk = draft_kiosk(draft);
    Source *source = source_at(draft, (Str){0}, STR("calendar.yaml"));
    if (!file_is_named(file_join(draft->arena, draft->folder, source->path).at))
        return;
    draft->calendar = source;
    Reading reading = {draft->arena, source, draft->diags, &draft->references, NULL};
    if (source_read(draft->arena, draft->folder, source, draft->diags))
        calendar_read(&reading, kiosk ? kiosk->country : (Str){0}, &draft->holidays);
}

static void warn_of_root(Draft *draft, const Source *source, Str file) {
    Str folders[ENTRY_KINDS];
    for (int kind = ENTRY_TOPIC; kind < ENTRY_KINDS; kind++)
        folders[kind - ENTRY_TOPIC] = draft_kind_folder((EntryKind)kind);
    warn_unknown(
        draft, source,
        "here are kiosk.yaml, kiosk.LANGUAGE.md, calendar.yaml and the folders topics, pages, contacts, guides "
        "and notices");
    if (file_is_folder(file_join(draft->arena, draft->folder, file).at))
        diag_suggest(draft->diags, file, N_("folders"), folders, ENTRY_KINDS - ENTRY_TOPIC);
}

/* What lies beside the folders: the kiosk's own files. */
static void read_root_file(Draft *draft, Str file) {
    for (int kind = ENTRY_TOPIC; kind < ENTRY_KINDS; kind++)
        if (str_equal(file, draft_kind_folder((EntryKind)kind)))
            return;
    if (str_equal(file, STR("calendar.yaml")))
        return;
    Name name = name_of(file);
    bool known = str_equal(name.ending, STR("yaml")) || str_equal(name.ending, STR("md"));
    if (str_equal(name.id, STR("kiosk")) && known)
        read_file(draft, ENTRY_KIOSK, file);
    else if (is_doubly_ended(file))
        refuse_text(draft, source_at(draft, (Str){0}, file), file);
    else if (!name_is_left_behind(file))
        warn_of_root(draft, source_at(draft, (Str){0}, file), file);
}

bool folder_read(Draft *draft, const char *folder) {
    Str *files;
    size_t count;
    draft->folder = file_real(draft->arena, folder);
    if (draft->folder.len == 0 || !file_is_folder(folder)) {
        diag_error(draft->diags, NULL, (Place){0},
                   file_exists(folder) ? N_("'%s' is a file, not a folder") : N_("there is no folder '%s'"), folder);
        return false;
    }
    if (!file_list(draft->arena, folder, &files, &count)) {
        diag_error(draft->diags, NULL, (Place){0}, "the folder '%s' cannot be read", folder);
        return false;
    }
    if (!file_exists(file_join(draft->arena, draft->folder, STR("kiosk.yaml")).at)) {
        diag_error(draft->diags, NULL, (Place){0}, "'%s' is not a content folder: kiosk.yaml is missing", folder);
        diag_help(draft->diags, "give the folder that kiosk.yaml lies in");
        return false;
    }
    names_check(draft, (Str){0}, files, count);
    for (int words = 0; words <= 1; words++)
        for (size_t i = 0; i < count; i++)
            if (is_words(files[i]) == words)
                read_root_file(draft, files[i]);
    read_calendar(draft);
    for (int kind = ENTRY_TOPIC; kind < ENTRY_KINDS; kind++)
        read_folder(draft, (EntryKind)kind);
    return true;
}
