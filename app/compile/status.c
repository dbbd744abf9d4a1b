/* One rule says what a translation needs most; who made it is counted apart from how old it is. */
#include "status.h"

#include "../base/file.h"
#include "stamp.h"

static const struct {
    const char *name, *sign;
} names[STATUS_KINDS] = {
    [STATUS_MISSING] = {N_("missing"), "-"},         [STATUS_BROKEN] = {N_("broken"), "!"},
    [STATUS_OUTDATED] = {N_("outdated"), N_("old")}, [STATUS_UNSTAMPED] = {N_("unstamped"), "?"},
    [STATUS_MACHINE] = {N_("machine"), N_("mach")},  [STATUS_OK] = {N_("ok"), N_("ok")},
    [STATUS_REVIEWED] = {N_("reviewed"), N_("rev")},
};

const char *status_name(StatusKind kind) {
    return names[kind].name;
}

const char *status_sign(StatusKind kind) {
    return names[kind].sign;
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

StrList status_langs(const Draft *draft) {
    const Kiosk *kiosk = draft_kiosk(draft);
    StrList langs = {0};
    for (size_t i = 0; i < kiosk->langs.count; i++)
        if (!str_equal(kiosk->langs.at[i], kiosk->source))
            str_list_add(&langs, draft->arena, kiosk->langs.at[i]);
    return langs;
}

bool status_has_lang(const Draft *draft, Str lang, Diags *diags) {
    StrList langs = status_langs(draft);
    if (str_list_has(langs, lang))
        return true;
    diag_error(diags, NULL, (Place){0}, "nothing is translated to '%.*s' here", STR_ARG(lang));
    diag_suggest(diags, lang, "languages", langs.at, langs.count);
    return false;
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
