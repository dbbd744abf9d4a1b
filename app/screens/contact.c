/* A contact: what they help with, how to reach them, and when. */
#include "../store/content.h"
#include "chrome.h"
#include "contact_view.h"

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    ContactView *data = arena_new(arena, ContactView);
    return contact_view_load(env, arena, id, (StrList){0}, data) ? data : NULL;
}

static void view(const ScreenEnv *env, const void *opened, Ui *ui) {
    Chrome chrome = {.pictogram = STR("contact_phone"), .title = ui_message(ui, MSG_CONTACT)};
    Box box = chrome_begin(env, ui, &chrome);
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    int bottom = contact_view(env, ui, (Box){box.x, viewport.top + ui->theme->gap, box.w, 0}, opened);
    viewport_end(ui, &viewport, bottom);
    chrome_end(env, ui, &chrome);
}

static void mark(const ScreenEnv *env, const void *opened, Str id, Marks *marks) {
    (void)id;
    contact_view_mark(env, opened, marks);
}

static bool ids(struct Content *content, Arena *arena, StrList *list) {
    return content_ids(content, arena, ENTRY_CONTACT, list);
}

const ScreenOps screen_contact = {
    .name = "contact", .ids = ids, .open = open, .view = view, .mark = mark, .shows_clock = true};
