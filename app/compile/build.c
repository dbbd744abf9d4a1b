/* Read everything, check everything, and only then write: to a neighbour first, which takes the old one's place. */
#include "build.h"

#include <unistd.h>

#include "../base/file.h"
#include "../store/content.h"
#include "check.h"
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
    return sound;
}

static void put_kiosk(ContentWriter *writer, const Draft *draft, const Entry *entry) {
    Kiosk kiosk = entry->facts.kiosk;
    kiosk.holidays = draft->holidays.list;
    kiosk.holiday_count = draft->holidays.count;
    content_put_kiosk(writer, &kiosk);
}

/* A contact without hours has those of the one it is part of; its phone is its own. */
static void put_contact(ContentWriter *writer, const Draft *draft, const Entry *entry) {
    Contact contact = entry->facts.contact;
    const Entry *owner = opening_of(draft, entry);
    if (owner != entry) {
        contact.hours_of = owner->id;
        contact.hours[HOURS_DESK] = owner->facts.contact.hours[HOURS_DESK];
        if (!contact.hours[HOURS_DROP_IN].len)
            contact.hours[HOURS_DROP_IN] = owner->facts.contact.hours[HOURS_DROP_IN];
    }
    content_put_contact(writer, &contact);
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
    for (size_t i = 0; i < entry->words_count; i++)
        content_put_words(writer, entry->kind, entry->id, &entry->words[i].words);
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
