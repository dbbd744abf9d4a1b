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
    diag_help(draft->diags, "bring it up to date, and then record that with 'sluss status DIR --stamp %.*s'",
              STR_ARG(words->source->path));
}

/* What translations of these words are held against, or these against their source; false if they are a copy of it. */
static bool compare(const Draft *draft, Entry *entry, DraftWords *words) {
    if (draft_is_source(draft, words)) {
        entry->source_stamp = words->stamp;
        entry->likeness = words->sound ? likeness_of(&words->words) : (Likeness){0};
        return true;
    }
    words->words.outdated = !stamp_is_current(words->of, entry->source_stamp);
    return !words->sound || !entry->source_stamp || likeness_check(draft, entry, words);
}

void words_look(const Draft *draft, Entry *entry, DraftWords *words) {
    const Kiosk *kiosk = draft_kiosk(draft);
    if (kiosk)
        check_record(draft, kiosk, words);
    if (draft->measure)
        letters_check(draft, words);
    if (words->sound)
        readability_check(draft, words);
    if (compare(draft, entry, words) && words->sound && kiosk)
        letters_check_script(draft, words);
    check_age(draft, words);
}

/* The source before what is made from it. */
static void look_at_all(const Draft *draft, Entry *entry) {
    for (int source = 1; source >= 0; source--)
        for (size_t i = 0; i < entry->words_count; i++)
            if (draft_is_source(draft, &entry->words[i]) == source)
                words_look(draft, entry, &entry->words[i]);
}

void draft_look(const Draft *draft) {
    for (size_t i = 0; i < draft->count; i++) {
        Entry *entry = &draft->entries[i];
        if (entry->kind != ENTRY_PAGE)
            look_at_all(draft, entry);
        if (draft->measure && entry->kind == ENTRY_CONTACT && entry->source)
            letters_check_address(draft, entry);
    }
}
