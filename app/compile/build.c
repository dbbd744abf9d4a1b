/* Read everything, check everything, and only then write: to a neighbour first, which takes the old one's place. */
#include "build.h"

#include <unistd.h>

#include "../base/file.h"
#include "../store/content.h"
#include "check.h"
#include "contact.h"
#include "folder.h"
#include "guide.h"
#include "letters.h"
#include "opening.h"

static bool make_draft(const char *folder, Draft *draft, Diags *diags) {
    size_t errors = diags->errors;
    *draft = (Draft){
        .arena = diags->arena, .diags = diags, .references = {.arena = diags->arena}, .hours = {.arena = diags->arena}};
    if (folder_read(draft, folder)) {
        check_draft(draft);
        guides_prove(draft);
    }
    return diags->errors == errors;
}

bool compile_check(const char *folder, const Measure *measure, Date today, Diags *diags) {
    Draft draft;
    bool sound = make_draft(folder, &draft, diags);
    if (measure)
        letters_check(&draft, measure);
    opening_look_ahead(&draft, today);
    contacts_look_ahead(&draft, today);
    return sound;
}

static void put_kiosk(ContentWriter *writer, const Draft *draft, const Entry *entry) {
    Kiosk kiosk = entry->facts.kiosk;
    kiosk.holidays = draft->holidays.list;
    kiosk.holiday_count = draft->holidays.count;
    content_put_kiosk(writer, &kiosk);
}

static void put_contact(ContentWriter *writer, const Draft *draft, const Entry *entry) {
    Contact contact = opening_inherit(draft, entry);
    content_put_contact(writer, &contact);
}

/* A label that a translation lacks, in the next language of the chain that has it. */
static Label borrow_label(const Kiosk *kiosk, const Entry *entry, Str lang, Str id) {
    for (size_t i = 0; i < kiosk->fallback_count; i++)
        for (size_t j = 0; str_equal(kiosk->fallbacks[i].lang, lang) && j < kiosk->fallbacks[i].next.count; j++) {
            const DraftWords *next = draft_words(entry, kiosk->fallbacks[i].next.at[j]);
            Label label = next ? label_find(&next->words, id) : (Label){0};
            if (label.text.len)
                return label;
        }
    return label_find(&draft_words(entry, kiosk->source)->words, id);
}

static Words complete_words(const Draft *draft, const Entry *entry, const Words *words) {
    Words whole = *words;
    const DraftWords *source = draft_words(entry, draft_kiosk(draft)->source);
    for (size_t i = 0; i < source->words.label_count; i++) {
        Str id = source->words.labels[i].id;
        if (label_find(&whole, id).text.len)
            continue;
        whole.labels = arena_more(draft->arena, whole.labels, whole.label_count, sizeof *whole.labels);
        whole.labels[whole.label_count++] = borrow_label(draft_kiosk(draft), entry, words->lang, id);
    }
    return whole;
}

static void put_entry(ContentWriter *writer, const Draft *draft, const Entry *entry) {
    switch (entry->kind) {
    case ENTRY_KIOSK:
        put_kiosk(writer, draft, entry);
        break;
    case ENTRY_TOPIC:
        content_put_topic(writer, &entry->facts.topic);
        break;
    case ENTRY_PAGE:
        content_put_page(writer, &entry->facts.page);
        break;
    case ENTRY_GUIDE:
        content_put_guide(writer, &entry->facts.guide.question);
        break;
    default:
        put_contact(writer, draft, entry);
    }
    for (size_t i = 0; i < entry->words_count; i++) {
        Words words = complete_words(draft, entry, &entry->words[i].words);
        content_put_words(writer, entry->kind, entry->id, &words);
    }
}

static bool write_draft(const Draft *draft, const char *path) {
    ContentWriter *writer = content_create(path, draft->diags);
    if (!writer)
        return false;
    for (size_t i = 0; i < draft->count; i++)
        put_entry(writer, draft, &draft->entries[i]);
    return content_commit(writer);
}

bool compile_build(const char *folder, const char *path, Diags *diags) {
    Draft draft;
    if (!make_draft(folder, &draft, diags) || !content_may_replace(path, diags))
        return false;
    const char *temporary = str_format(diags->arena, "%s.new", path).at;
    if (!write_draft(&draft, temporary))
        return false;
    if (file_replace(temporary, path, diags))
        return true;
    unlink(temporary);
    return false;
}
