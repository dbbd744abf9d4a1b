/* Help: what the buttons do, what the kiosk remembers, and a way to end the visit at once. */
#include "../ui/widget.h"
#include "chrome.h"
#include "words.h"

static const struct {
    const char *pictogram;
    MessageKey text;
} lines[] = {
    {"translate", MSG_HELP_LANGUAGE},  {"arrow_back", MSG_HELP_BACK},   {"home", MSG_HELP_HOME},
    {"support_agent", MSG_HELP_STAFF}, {"visibility_off", MSG_PROMISE}, {"hourglass_empty", MSG_HELP_FORGET},
};

static int lines_view(Ui *ui, Box box, int y) {
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        Fact fact = {.pictogram = str_from(lines[i].pictogram),
                     .colour = COLOUR_ACCENT,
                     .text = {.text = ui_message(ui, lines[i].text), .look = TEXT_HEADING, .colour = COLOUR_INK}};
        y += widget_fact(ui, box.x, y, words_measure(ui, box.w), &fact) + ui->theme->gap * 2 / 3;
    }
    return y;
}

static void view(const ScreenEnv *env, const void *data, Ui *ui) {
    (void)data;
    Chrome chrome = {.pictogram = STR("help"), .title = ui_message(ui, MSG_HELP)};
    Box box = chrome_begin(env, ui, &chrome);
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    Text title = {.text = ui_message(ui, MSG_HELP_TITLE), .look = TEXT_TITLE, .colour = COLOUR_INK};
    Button done = {
        .pictogram = STR("logout"), .label = ui_message(ui, MSG_DONE), .strong = true, .action = {.kind = ACTION_END}};
    int y = viewport.top + ui->theme->gap;
    y += ui_text(ui, box.x, y, box.w, &title, ROLE_HEADING) + ui->theme->gap;
    widget_button(ui, box.x, y, ui->theme->target, &done);
    y = lines_view(ui, box, y + ui->theme->target + ui->theme->gap);
    viewport_end(ui, &viewport, y);
    chrome_end(env, ui, &chrome);
}

const ScreenOps screen_help = {.name = "help", .open = screen_open_nothing, .view = view, .shows_clock = true};
