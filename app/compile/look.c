/* Nothing here asks what else there is, so it can be asked of each file as it is read. */
#include "look.h"

#include "letters.h"
#include "readability.h"
#include "stamp.h"

static void check_record(const Draft *draft, const Kiosk *kiosk, const DraftWords *words) {
    bool is_source = str_equal(words->words.lang, kiosk->source);
    if (!str_list_has(kiosk->langs, words->words.lang)) {
        diag_error(draft->diags, words->source, (Place){0}, "'%.*s' is none of the languages of this kiosk",
                   STR_ARG(words->words.lang));
        diag_suggest(draft->diags, words->words.lang, "languages", kiosk->langs.at, kiosk->langs.count);
    } else if (is_source && words->record.line) {
        diag_error(draft->diags, words->source, words->record, "these words are the source and no translation");
        diag_help(draft->diags, "delete the line");
    } else if (!is_source && words->sound && !words->record.line) {
        diag_error(draft->diags, words->source, (Place){0}, "it is not said who made this translation");
        diag_help(draft->diags, "add 'translation: {by: machine}' below the title; or human, or reviewed");
    }
}

/* Whoever changed the source is told what has to follow. */
static void check_age(const Draft *draft, const DraftWords *words) {
    if (!words->words.outdated)
        return;
    diag_warning(draft->diags, words->source, words->record, "the words that this was translated from have changed");
    diag_help(draft->diags, "mend it, and then record that with 'sluss status DIR --stamp %.*s'",
              STR_ARG(words->source->path));
}

void words_look(const Draft *draft, const DraftWords *words) {
    const Kiosk *kiosk = draft_kiosk(draft);
    if (kiosk)
        check_record(draft, kiosk, words);
    if (draft->measure)
        letters_check(draft, words);
    if (words->sound)
        readability_check(draft, words);
    check_age(draft, words);
}

static bool is_outdated(const Draft *draft, const Entry *entry, const DraftWords *words) {
    const Kiosk *kiosk = draft_kiosk(draft);
    const DraftWords *source = kiosk ? draft_words(entry, kiosk->source) : NULL;
    return source && words != source && !stamp_is_current(words->of, source->stamp);
}

void draft_look(const Draft *draft) {
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        for (size_t j = 0; entry->kind != ENTRY_PAGE && j < entry->words_count; j++) {
            entry->words[j].words.outdated = is_outdated(draft, entry, &entry->words[j]);
            words_look(draft, &entry->words[j]);
        }
        if (draft->measure && entry->kind == ENTRY_CONTACT && entry->source)
            letters_check_address(draft, entry);
    }
}
