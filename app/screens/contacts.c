/* All contacts as a list: whom there is to ask. */
#include "../store/content.h"
#include "chrome.h"
#include "list.h"
#include "words.h"

typedef struct Contacts {
    Contact *contacts;
    size_t count;
} Contacts;

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    (void)id;
    Contacts *data = arena_new(arena, Contacts);
    return content_contacts(env->content, arena, env->reader->tag, &data->contacts, &data->count) ? data : NULL;
}

static void view(const ScreenEnv *env, const void *opened, Ui *ui) {
    const Contacts *data = opened;
    Chrome chrome = {.pictogram = STR("contacts"), .title = ui_message(ui, MSG_CONTACTS)};
    Box box = chrome_begin(env, ui, &chrome);
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    Choice *choices = arena_array(ui_arena(ui), Choice, data->count);
    Words all = {0};
    for (size_t i = 0; i < data->count; i++) {
        const Contact *contact = &data->contacts[i];
        words_gather(ui, &all, &contact->words);
        choices[i] = (Choice){
            .pictogram = contact->icon,
            .title = contact->words.title,
            .summary = contact->words.summary,
            .locale = locale_of(contact->words.lang),
            .action = {.kind = ACTION_OPEN, .target = str_format(ui_arena(ui), "contact/%.*s", STR_ARG(contact->id))},
        };
    }
    int y = words_list_note(ui, box.x, viewport.top + ui->theme->gap, words_measure(ui, box.w), &all);
    int bottom = list_view(ui, (Box){box.x, y, box.w, 0}, list_eighth(ui, box), choices, data->count);
    viewport_end(ui, &viewport, bottom + ui->theme->gap);
    chrome_end(env, ui, &chrome);
}

const ScreenOps screen_contacts = {.name = "contacts", .open = open, .view = view, .shows_clock = true};
