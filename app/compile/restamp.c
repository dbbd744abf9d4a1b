/* The file is not written anew from what was read of it: the stamp is put among its bytes, so that comments, order and
 * line ends stay its writer's. All files are made ready first, and written when none is refused. */
#include "restamp.h"

#include "../base/file.h"
#include "source.h"
#include "stamp.h"
#include "words.h"
#include "yaml.h"

/* A file to write. */
typedef struct Change {
    const char *path;
    Str bytes;
} Change;

/* What stands in a file, and where its translation record does. */
typedef struct Opened {
    Source source;
    Str bytes; /* with the byte order mark, if it has one */
    const YamlNode *record;
} Opened;

static bool refuse(const Draft *draft, const Source *source, const char *message, const char *help) {
    diag_error(draft->diags, source, (Place){0}, "%s", _(message));
    diag_help(draft->diags, "%s", _(help));
    return false;
}

/* Its path in the content folder, if the file is named as one gets to it from here. */
static Str inside(const Draft *draft, Str given) {
    Str real = file_real(draft->arena, given.at), folder = file_join(draft->arena, draft->folder, STR(""));
    return str_starts(real, folder) ? str_slice(real, folder.len, real.len) : given;
}

static const DraftWords *find_at(const Draft *draft, Str path, const Entry **entry) {
    for (size_t i = 0; i < draft->count; i++)
        for (size_t j = 0; j < draft->entries[i].words_count; j++)
            if (str_equal(draft->entries[i].words[j].source->path, path)) {
                *entry = &draft->entries[i];
                return &draft->entries[i].words[j];
            }
    return NULL;
}

static const DraftWords *find(const Draft *draft, Str given, const Entry **entry) {
    const DraftWords *words = find_at(draft, given, entry);
    return words ? words : find_at(draft, inside(draft, given), entry);
}

/* The source, if there is one to make a translation of. */
static const DraftWords *source_of(const Draft *draft, const Entry *entry, const DraftWords *words) {
    const Kiosk *kiosk = draft_kiosk(draft);
    const DraftWords *source = kiosk ? draft_words(entry, kiosk->source) : NULL;
    if (!kiosk)
        refuse(draft, words->source, "it is not known what the source language is", "'sluss check' says what is wrong");
    else if (source == words)
        refuse(draft, words->source, "these words are the source and no translation", "stamp its translations");
    else if (!source || !source->stamp)
        refuse(draft, words->source, "there are no sound words that this was translated from",
               "'sluss check' says what is wrong with them");
    return source != words && source && source->stamp ? source : NULL;
}

static size_t offset_of(Str text, Place place) {
    size_t start = 0;
    for (uint32_t line = 1; line < place.line; line++)
        start = str_find(text, '\n', start) + 1;
    return start + place.column - 1;
}

static bool open_words(const Draft *draft, const DraftWords *words, Opened *opened) {
    const char *path = file_join(draft->arena, draft->folder, words->source->path).at;
    Source *source = &opened->source;
    if (!words->sound)
        return refuse(draft, words->source, "the file has errors", "'sluss check' says which");
    if (!words->record.line)
        return refuse(draft, words->source, "it is not said who made this translation",
                      "add 'translation: {by: machine}' below the title; or human, or reviewed");
    if (!source_read(draft->arena, draft->folder, source, draft->diags) ||
        !file_read(draft->arena, path, SOURCE_BYTES_MOST, words->source, &opened->bytes, draft->diags))
        return false;
    if (!str_ends(opened->bytes, source->text))
        return refuse(draft, words->source, "a stamp is written only into files in UTF-8",
                      "open it in an editor and save it as UTF-8");
    Reading reading = {draft->arena, source, draft->diags, NULL, NULL};
    const YamlNode *front = words_front(&reading);
    opened->record = front ? yaml_child(front, STR("translation")) : NULL;
    return opened->record && opened->record->kind == YAML_MAP;
}

/* The bytes with `length` of them at `at` replaced. */
static Str replaced(Arena *arena, Str bytes, size_t at, size_t length, Str by) {
    StrBuf buf = {.arena = arena};
    strbuf_add(&buf, str_slice(bytes, 0, at));
    strbuf_add(&buf, by);
    strbuf_add(&buf, str_slice(bytes, at + length, bytes.len));
    return strbuf_str(&buf);
}

/* A record in braces has the stamp first in them; one over several lines has it as its first line. */
static Str stamped(Arena *arena, const Opened *opened, Str stamp) {
    Str bytes = opened->bytes, text = opened->source.text;
    size_t before = bytes.len - text.len;
    const YamlNode *of = yaml_child(opened->record, STR("of"));
    if (of && of->verbatim)
        return replaced(arena, bytes, before + offset_of(text, yaml_within(of, 0, of->text.len)), of->text.len, stamp);
    size_t at = offset_of(text, opened->record->place);
    if (str_starts(str_slice(text, at, text.len), STR("{")))
        return replaced(arena, bytes, before + at + 1, 0, str_format(arena, "of: %.*s, ", STR_ARG(stamp)));
    size_t end = str_find(text, '\n', at);
    bool returns = end > 0 && end < text.len && text.at[end - 1] == '\r';
    Str line = str_format(arena, "of: %.*s%s\n%*s", STR_ARG(stamp), returns ? "\r" : "",
                          (int)opened->record->place.column - 1, "");
    return replaced(arena, bytes, before + at, 0, line);
}

static bool prepare(const Draft *draft, Str file, Change *change) {
    const Entry *entry = NULL;
    const DraftWords *words = find(draft, file, &entry);
    if (!words) {
        diag_error(draft->diags, NULL, (Place){0}, "'%.*s' is no file of words in this folder", STR_ARG(file));
        return false;
    }
    const DraftWords *source = source_of(draft, entry, words);
    Opened *opened = arena_new(draft->arena, Opened);
    opened->source.path = words->source->path;
    if (!source || !open_words(draft, words, opened))
        return false;
    *change = (Change){file_join(draft->arena, draft->folder, words->source->path).at,
                       stamped(draft->arena, opened, stamp_print(draft->arena, source->stamp))};
    return true;
}

bool restamp_files(const Draft *draft, StrList files) {
    Change *changes = arena_array(draft->arena, Change, files.count);
    bool good = true;
    for (size_t i = 0; i < files.count; i++)
        good = prepare(draft, files.at[i], &changes[i]) && good;
    for (size_t i = 0; good && i < files.count; i++)
        good = file_write(changes[i].path, changes[i].bytes, draft->diags);
    return good;
}
