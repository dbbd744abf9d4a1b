/* One rule says what a translation needs most; who made it is counted apart from how old it is. */
#include "status.h"

#include "../base/file.h"
#include "stamp.h"

static const struct {
    const char *name, *sign;
} names[STATUS_KINDS] = {
    [STATUS_MISSING] = {"missing", "-"},     [STATUS_BROKEN] = {"broken", "!"},
    [STATUS_OUTDATED] = {"outdated", "old"}, [STATUS_UNSTAMPED] = {"unstamped", "?"},
    [STATUS_MACHINE] = {"machine", "mach"},  [STATUS_OK] = {"ok", "ok"},
    [STATUS_REVIEWED] = {"reviewed", "rev"},
};

const char *status_name(StatusKind kind) {
    return names[kind].name;
}

const char *status_sign(StatusKind kind) {
    return names[kind].sign;
}

const char *status_by(WordsBy by) {
    static const char *const makers[WORDS_BY_COUNT] = {
        [BY_HUMAN] = "human", [BY_MACHINE] = "machine", [BY_REVIEWED] = "reviewed"};
    return makers[by];
}

Str status_entry(const Draft *draft, const Entry *entry) {
    Str folder = draft_kind_folder(entry->kind);
    return folder.len ? file_join(draft->arena, folder, entry->id) : entry->id;
}

static StatusKind kind_of(const DraftWords *words, const DraftWords *source) {
    if (!words->sound)
        return STATUS_BROKEN;
    if (words->of == 0)
        return STATUS_UNSTAMPED;
    if (!stamp_is_current(words->of, source ? source->stamp : 0))
        return STATUS_OUTDATED;
    WordsBy by = words->words.by;
    return by == BY_MACHINE ? STATUS_MACHINE : by == BY_REVIEWED ? STATUS_REVIEWED : STATUS_OK;
}

Status status_of(const Draft *draft, const Entry *entry, Str lang) {
    Str name = status_entry(draft, entry);
    Status status = {.words = draft_words(entry, lang)};
    status.file = str_format(draft->arena, "%.*s.%.*s.md", STR_ARG(name), STR_ARG(lang));
    if (status.words)
        status.kind = kind_of(status.words, draft_words(entry, draft_kiosk(draft)->source));
    return status;
}

StatusCounts status_count(const Draft *draft, Str lang) {
    StatusCounts counts = {.total = draft->count};
    for (size_t i = 0; i < draft->count; i++) {
        Status status = status_of(draft, &draft->entries[i], lang);
        counts.kinds[status.kind]++;
        counts.by[status.words ? status.words->words.by : BY_SOURCE]++;
    }
    return counts;
}
