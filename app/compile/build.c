/* Read everything, check everything, and only then write: to a neighbour first, which takes the old one's place. */
#include "build.h"

#include <unistd.h>

#include "../base/file.h"
#include "../store/content.h"
#include "check.h"
#include "folder.h"
#include "letters.h"

static bool make_draft(const char *folder, Draft *draft, Diags *diags) {
    size_t errors = diags->errors;
    *draft = (Draft){.arena = diags->arena, .diags = diags, .references = {.arena = diags->arena}};
    if (folder_read(draft, folder))
        check_draft(draft);
    return diags->errors == errors;
}

bool compile_check(const char *folder, const Measure *measure, Diags *diags) {
    Draft draft;
    bool sound = make_draft(folder, &draft, diags);
    if (measure)
        letters_check(&draft, measure);
    return sound;
}

static void put_entry(ContentWriter *writer, const Entry *entry) {
    switch (entry->kind) {
    case ENTRY_KIOSK:
        content_put_kiosk(writer, &entry->facts.kiosk);
        break;
    case ENTRY_TOPIC:
        content_put_topic(writer, &entry->facts.topic);
        break;
    case ENTRY_PAGE:
        content_put_page(writer, &entry->facts.page);
        break;
    default:
        content_put_contact(writer, &entry->facts.contact);
    }
    for (size_t i = 0; i < entry->words_count; i++)
        content_put_words(writer, entry->kind, entry->id, &entry->words[i].words);
}

static bool write_draft(const Draft *draft, const char *path) {
    ContentWriter *writer = content_create(path, draft->diags);
    if (!writer)
        return false;
    for (size_t i = 0; i < draft->count; i++)
        put_entry(writer, &draft->entries[i]);
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
