/* Entries are found by walking, backwards: what is asked for is most often what was added last. */
#include "draft.h"

Str draft_kind_name(EntryKind kind) {
    static const Str names[ENTRY_KINDS] = {
        [ENTRY_KIOSK] = {N_("kiosk"), 5},     [ENTRY_TOPIC] = {N_("topic"), 5}, [ENTRY_PAGE] = {N_("page"), 4},
        [ENTRY_CONTACT] = {N_("contact"), 7}, [ENTRY_GUIDE] = {N_("guide"), 5}, [ENTRY_NOTICE] = {N_("notice"), 6},
    };
    return names[kind];
}

Str draft_kind_said(EntryKind kind) {
    return str_from(_(draft_kind_name(kind).at));
}

Str draft_kind_folder(EntryKind kind) {
    static const Str names[ENTRY_KINDS] = {
        [ENTRY_TOPIC] = {N_("topics"), 6}, [ENTRY_PAGE] = {N_("pages"), 5},     [ENTRY_CONTACT] = {N_("contacts"), 8},
        [ENTRY_GUIDE] = {N_("guides"), 6}, [ENTRY_NOTICE] = {N_("notices"), 7},
    };
    return names[kind];
}

Entry *draft_find(const Draft *draft, EntryKind kind, Str id) {
    uint64_t hash = str_hash(id);
    for (size_t i = draft->count; i-- > 0;) {
        Entry *entry = &draft->entries[i];
        if (entry->id_hash == hash && entry->kind == kind && str_equal(entry->id, id))
            return entry;
    }
    return NULL;
}

Entry *draft_entry(Draft *draft, EntryKind kind, Str id) {
    Entry *entry = draft_find(draft, kind, id);
    if (entry)
        return entry;
    draft->entries = arena_more(draft->arena, draft->entries, draft->count, sizeof *draft->entries);
    entry = &draft->entries[draft->count++];
    *entry = (Entry){.kind = kind, .id = id, .id_hash = str_hash(id)};
    return entry;
}

DraftWords *draft_add_words(Draft *draft, Entry *entry) {
    entry->words = arena_more(draft->arena, entry->words, entry->words_count, sizeof *entry->words);
    return &entry->words[entry->words_count++];
}

const DraftWords *draft_words(const Entry *entry, Str lang) {
    for (size_t i = 0; i < entry->words_count; i++)
        if (str_equal(entry->words[i].words.lang, lang))
            return &entry->words[i];
    return NULL;
}

StrList draft_ids(const Draft *draft, EntryKind kind) {
    StrList ids = {.at = arena_array(draft->arena, Str, draft->count)};
    for (size_t i = 0; i < draft->count; i++)
        if (draft->entries[i].kind == kind && draft->entries[i].source)
            ids.at[ids.count++] = draft->entries[i].id;
    return ids;
}

/* It is read before all others, and asked for with each file. */
const Kiosk *draft_kiosk(const Draft *draft) {
    const Entry *entry = draft->count ? &draft->entries[0] : NULL;
    return entry && entry->kind == ENTRY_KIOSK && draft->kiosk_known ? &entry->facts.kiosk : NULL;
}

bool draft_is_source(const Draft *draft, const DraftWords *words) {
    const Kiosk *kiosk = draft_kiosk(draft);
    return kiosk && str_equal(words->words.lang, kiosk->source);
}
