/* A folder may hold twenty thousand of these files, and a kiosk has little memory: so nothing of them stays but their
 * language, who made them, and their references. Words are known again by a hash of all that they depend on: their
 * file, the kiosk's facts, and the words they were translated from. */
#include "pages.h"

#include "../base/hash.h"
#include "../store/content.h"
#include "look.h"
#include "source.h"
#include "words.h"

/* Raised with each new rule for words, so that what an older program found nothing wrong with is read again. */
static const Str rules = {"2", 1};

/* Never 0, which is nobody's. */
static uint64_t hash_of(const Draft *draft, const Entry *page, Str text) {
    const Entry *kiosk = draft_find(draft, ENTRY_KIOSK, STR("kiosk"));
    uint64_t hash = hash_add(page->source_hash, text);
    hash = hash_add(hash, kiosk && kiosk->source ? kiosk->source->text : (Str){0});
    hash = hash_add(hash, rules);
    return hash ? hash : 1;
}

/* The words that translations are made from are always read, for their stamp, and only put where they are new. */
static void read_anew(Draft *draft, Entry *page, DraftWords *words, uint64_t hash) {
    size_t told = draft->diags->errors + draft->diags->warnings;
    words_read(draft, &draft->page, ENTRY_PAGE, words);
    words_look(draft, page, words);
    bool clean = draft->diags->errors + draft->diags->warnings == told;
    if (!draft->writer || !words->sound || content_keep(draft->writer, page->id, words->words.lang, hash))
        return;
    content_put_page_words(draft->writer, page->id, &words->words, clean ? hash : 0);
}

void pages_take(Draft *draft, Entry *page, DraftWords *words, Source *source) {
    size_t kept = draft->diags->count;
    if (source_load(&draft->page, draft->folder, source, draft->diags)) {
        bool is_first = draft_is_source(draft, words);
        if (is_first)
            page->source_hash = hash_add(HASH_START, source->text);
        uint64_t hash = hash_of(draft, page, source->text);
        words->kept = !is_first && draft->writer && content_keep(draft->writer, page->id, words->words.lang, hash);
        words->sound = words->kept;
        if (!words->kept && source_is_text(source, draft->diags))
            read_anew(draft, page, words, hash);
    }
    source->text = draft->diags->count > kept ? str_copy(draft->arena, source->text) : (Str){0};
    words->words = (Words){.lang = words->words.lang, .by = words->words.by};
    words->labels = NULL;
    words->reviewer = (Str){0};
    arena_reset(&draft->page);
}

static bool leads_somewhere(const Draft *draft, Str target) {
    size_t slash = str_find(target, '/', 0);
    Str id = str_slice(target, slash + 1, target.len);
    for (int kind = 0; kind < ENTRY_KINDS; kind++)
        if (str_equal(str_slice(target, 0, slash), draft_kind_name((EntryKind)kind))) {
            const Entry *entry = draft_find(draft, (EntryKind)kind, id);
            return draft->unread[kind] || (entry && entry->source);
        }
    return false;
}

/* Parsing them again notes their references; all else about them was right before. */
static void read_again(Draft *draft, Str id, Str lang) {
    Entry *page = draft_find(draft, ENTRY_PAGE, id);
    for (size_t i = 0; page && i < page->words_count; i++) {
        DraftWords again = page->words[i];
        Source *source = (Source *)again.source;
        if (!again.kept || !str_equal(again.words.lang, lang))
            continue;
        if (source_read(draft->arena, draft->folder, source, draft->diags))
            words_read(draft, draft->arena, ENTRY_PAGE, &again);
    }
}

void pages_recheck(Draft *draft) {
    if (!draft->writer)
        return;
    StrList targets = content_kept_targets(draft->writer, draft->arena), ids, langs;
    for (size_t i = 0; i < targets.count; i++)
        if (!leads_somewhere(draft, targets.at[i]) &&
            content_kept_with(draft->writer, draft->arena, targets.at[i], &ids, &langs))
            for (size_t j = 0; j < ids.count; j++)
                read_again(draft, ids.at[j], langs.at[j]);
}
