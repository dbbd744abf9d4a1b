/* The question before the visit ends, over whatever the reader left. Any touch answers it. */
#include "../ui/widget.h"
#include "screen.h"

static void view(const ScreenEnv *env, const void *data, Ui *ui) {
    (void)data;
    const Theme *theme = ui->theme;
    Box screen = {0, 0, theme->width, theme->height};
    int width = theme_mm(theme, 2000), padding = theme_mm(theme, 140), gap = theme->gap;
    width = width > screen.w - 2 * theme->margin ? screen.w - 2 * theme->margin : width;
    int room = width - 2 * padding;
    Text question = {.text = ui_message(ui, MSG_IDLE_QUESTION), .look = TEXT_TITLE, .align = ALIGN_CENTRE};
    Text countdown = {.text = message_count(ui->messages, ui_arena(ui), MSG_IDLE_COUNTDOWN, env->idle_seconds),
                      .look = TEXT_HEADING,
                      .align = ALIGN_CENTRE};
    question.colour = countdown.colour = COLOUR_INK;
    Button stay = {.pictogram = STR("check"),
                   .label = ui_message(ui, MSG_IDLE_CONTINUE),
                   .strong = true,
                   .action = {.kind = ACTION_STAY}};
    int height = ui_text_height(ui, room, &question) + ui_text_height(ui, room, &countdown);
    height += 3 * gap + theme->target + 2 * padding;
    Box card = {(screen.w - width) / 2, (screen.h - height) / 2, width, height};
    ui_fill(ui, screen, COLOUR_SHADE, 0);
    ui_node(ui, ROLE_DIALOG, screen, question.text, NULL, (Action){0});
    widget_card(ui, card);
    int y = card.y + padding;
    y += ui_text(ui, card.x + padding, y, room, &question, ROLE_HEADING) + gap;
    y += ui_text(ui, card.x + padding, y, room, &countdown, ROLE_TEXT) + 2 * gap;
    int button = widget_button_width(ui, theme->target, &stay);
    widget_button(ui, card.x + (card.w - button) / 2, y, theme->target, &stay);
}

const ScreenOps screen_idle = {.name = "idle", .open = screen_open_nothing, .view = view};
