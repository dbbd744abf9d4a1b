/* The database is begun beside the old one, takes in the words of pages as they are read, and is thrown away if
 * anything is wrong with any file; else it takes the old one's place in one step. */
#include "build.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "../base/file.h"
#include "../model/kiosk.h"
#include "../store/content.h"
#include "check.h"
#include "contact.h"
#include "folder.h"
#include "guide.h"
#include "letters.h"
#include "look.h"
#include "opening.h"
#include "pages.h"
#include "review.h"

static Draft new_draft(Diags *diags) {
    return (Draft){
        .arena = diags->arena, .diags = diags, .references = {.arena = diags->arena}, .hours = {.arena = diags->arena}};
}

/* Reads and checks all there is; false if anything is wrong with it. */
static bool make_draft(const char *folder, Draft *draft) {
    size_t errors = draft->diags->errors;
    if (folder_read(draft, folder)) {
        pages_recheck(draft);
        check_draft(draft);
        guides_prove(draft);
        draft_look(draft);
    }
    arena_free(&draft->page);
    return draft->diags->errors == errors;
}

bool compile_read(const char *folder, Draft *draft, Diags *diags) {
    *draft = new_draft(diags);
    return make_draft(folder, draft);
}

static void look_ahead(const Draft *draft, Date today) {
    opening_look_ahead(draft, today);
    contacts_look_ahead(draft, today);
    notices_look_ahead(draft, today);
    reviews_look_ahead(draft, today);
}

/* Reads, checks and looks ahead; false if there are errors. */
static bool make(const Compile *compile, Draft *draft) {
    draft->measure = compile->measure;
    draft->letters_shown = arena_array(draft->arena, uint32_t, LETTERS_SHOWN);
    bool sound = make_draft(compile->folder, draft);
    if (compile->today.year)
        look_ahead(draft, compile->today);
    return sound;
}

bool compile_check(const Compile *compile, Diags *diags) {
    Draft draft = new_draft(diags);
    return make(compile, &draft);
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
    StrList next = kiosk_fallback(kiosk, lang);
    for (size_t i = 0; i < next.count; i++) {
        const DraftWords *words = draft_words(entry, next.at[i]);
        Label label = words ? label_find(&words->words, id) : (Label){0};
        if (label.text.len)
            return label;
    }
    return label_find(&draft_words(entry, kiosk->source)->words, id);
}

static Words complete_words(const Draft *draft, const Entry *entry, const DraftWords *words) {
    Words whole = words->words;
    const DraftWords *source = draft_words(entry, draft_kiosk(draft)->source);
    for (size_t i = 0; i < source->words.label_count; i++) {
        Str id = source->words.labels[i].id;
        if (label_find(&whole, id).text.len)
            continue;
        whole.labels = arena_more(draft->arena, whole.labels, whole.label_count, sizeof *whole.labels);
        whole.labels[whole.label_count++] = borrow_label(draft_kiosk(draft), entry, whole.lang, id);
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
    case ENTRY_NOTICE:
        content_put_notice(writer, &entry->facts.notice);
        break;
    default:
        put_contact(writer, draft, entry);
    }
    for (size_t i = 0; entry->kind != ENTRY_PAGE && i < entry->words_count; i++) {
        Words words = complete_words(draft, entry, &entry->words[i]);
        content_put_words(writer, entry->kind, entry->id, &words);
    }
}

/* A database under way beside the one it shall replace: a copy of the older one, or a new one. */
static ContentWriter *begin(const char *temporary, const char *since, Diags *diags) {
    ContentWriter *writer = NULL;
    if (since && file_copy(since, temporary))
        writer = content_amend(temporary, diags);
    return writer ? writer : content_create(temporary, diags);
}

/* Puts what has not been put as it was read, and takes the place of the old one. */
static bool finish(const Draft *draft, ContentWriter *writer, const char *temporary, const char *path) {
    for (size_t i = 0; i < draft->count; i++)
        put_entry(writer, draft, &draft->entries[i]);
    if (!content_commit(writer))
        return false;
    if (file_replace(temporary, path, draft->diags))
        return true;
    unlink(temporary);
    return false;
}

/* One build a folder at a time: two would write the same neighbour. Where a file system knows no locks they may. */
static int lock_folder(const char *path, Arena *arena) {
    int folder = open(str_c(arena, file_folder(str_from(path))), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    while (folder >= 0 && flock(folder, LOCK_EX) != 0 && errno == EINTR)
        continue;
    return folder;
}

static bool build(const Compile *compile, const char *path, Diags *diags) {
    Draft draft = new_draft(diags);
    /* Whatever bears this name was left by a build that did not come to its end. */
    const char *temporary = str_format(diags->arena, "%s.sluss.new", path).at;
    if (content_may_replace(path, diags))
        draft.writer = begin(temporary, compile->since, diags);
    bool sound = make(compile, &draft);
    if (sound && draft.writer)
        return finish(&draft, draft.writer, temporary, path);
    if (draft.writer)
        content_discard(draft.writer);
    return false;
}

bool compile_build(const Compile *compile, const char *path, Diags *diags) {
    int lock = lock_folder(path, diags->arena);
    bool done = build(compile, path, diags);
    if (lock >= 0)
        close(lock);
    return done;
}
