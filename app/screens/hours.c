/* The opening hours of all places: what is open now, and when the others open. */
#include "chrome.h"
#include "list.h"
#include "places.h"
#include "words.h"

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    (void)id;
    Places *places = arena_new(arena, Places);
    return places_load(env, arena, places) ? places : NULL;
}

/* "Open until 16:30", and whose hours they are if they are another's. */
static void view(const ScreenEnv *env, const void *opened, Ui *ui) {
    const Places *places = opened;
    Chrome chrome = {.pictogram = STR("schedule"), .title = ui_message(ui, MSG_HOURS)};
    Box box = chrome_begin(env, ui, &chrome);
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    Choice *choices = arena_array(ui_arena(ui), Choice, places->count);
    Words all = {0};
    for (size_t i = 0; i < places->count; i++) {
        choices[i] = place_choice(env, ui, &places->list[i]);
        words_gather(ui, &all, &places->list[i].contact.words);
    }
    int y = words_list_note(ui, box.x, viewport.top + ui->theme->gap, words_measure(ui, box.w), &all);
    int bottom = list_view(ui, (Box){box.x, y, box.w, 0}, list_eighth(ui, box), choices, places->count);
    viewport_end(ui, &viewport, bottom + ui->theme->gap);
    chrome_end(env, ui, &chrome);
}

const ScreenOps screen_hours = {.name = "hours", .open = open, .view = view, .shows_clock = true};
