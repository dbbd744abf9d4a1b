/* Choosing another language: the reader comes back to the same place. */
#include "chrome.h"
#include "languages.h"

static void view(const ScreenEnv *env, const void *data, Ui *ui) {
    (void)data;
    Chrome chrome = {.pictogram = STR("translate"), .title = ui_message(ui, MSG_CHOOSE_LANGUAGE)};
    Box box = chrome_begin(env, ui, &chrome);
    box.y += ui->theme->gap;
    box.h -= 2 * ui->theme->gap;
    languages_view(env, ui, box, env->reader);
    chrome_end(env, ui, &chrome);
}

const ScreenOps screen_language = {.name = "language", .open = screen_open_nothing, .view = view, .shows_clock = true};
