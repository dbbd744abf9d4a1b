/* What stands there when there is nothing to show: never an error, never darkness, and in every language we have. */
#include "../ui/widget.h"
#include "screen.h"

static int line_view(Ui *ui, int y, const Language *language, MessageKey key, TextRole look) {
    const Theme *theme = ui->theme;
    Text text = {.text = message(language->messages, key),
                 .locale = language->locale,
                 .look = look,
                 .colour = COLOUR_INK,
                 .align = ALIGN_CENTRE};
    return y + ui_text(ui, theme->margin, y, theme->width - 2 * theme->margin, &text, ROLE_TEXT);
}

static void view(const ScreenEnv *env, const void *data, Ui *ui) {
    (void)data;
    const Theme *theme = ui->theme;
    int icon = theme_mm(theme, 240), shown = (int)env->language_count;
    int each = theme->texts[TEXT_HEADING].line_height + theme->texts[TEXT_BODY].line_height + theme->gap;
    int most = (theme->height - icon - 3 * theme->gap) / each;
    shown = shown > most ? most : shown;
    ui_fill(ui, (Box){0, 0, theme->width, theme->height}, COLOUR_PAPER, 0);
    int y = (theme->height - shown * each - icon - theme->gap) / 2;
    ui_pictogram(ui, (Box){(theme->width - icon) / 2, y, icon, icon}, STR("update"), ui_colour(ui, COLOUR_ACCENT));
    y += icon + theme->gap;
    for (int i = 0; i < shown; i++) {
        y = line_view(ui, y, &env->languages[i], MSG_UPDATING, TEXT_HEADING);
        y = line_view(ui, y, &env->languages[i], MSG_UPDATING_HELP, TEXT_BODY) + theme->gap;
    }
}

const ScreenOps screen_updating = {.name = "updating", .open = screen_open_nothing, .view = view};
