/* What stands there when there is nothing to show: never an error, never darkness, and in every language we have. */
#include "../ui/widget.h"
#include "grid.h"
#include "screen.h"

static int line_view(Ui *ui, Box box, const Language *language, MessageKey key, TextRole look) {
    Text text = {.text = message(language->messages, key),
                 .locale = language->locale,
                 .look = look,
                 .colour = COLOUR_INK,
                 .align = ALIGN_CENTRE};
    return box.y + ui_text(ui, box.x, box.y, box.w, &text, ROLE_TEXT);
}

/* In one column while it fits, else in as many as it takes. */
static void view(const ScreenEnv *env, const void *data, Ui *ui) {
    (void)data;
    const Theme *theme = ui->theme;
    int icon = theme_mm(theme, 240), count = (int)env->language_count, gap = theme->gap;
    int each = theme->texts[TEXT_HEADING].line_height + theme->texts[TEXT_BODY].line_height + gap;
    int most = (theme->height - icon - 3 * gap) / each, columns = most > 0 ? (count + most - 1) / most : 1;
    int rows = (count + columns - 1) / columns, top = (theme->height - rows * each - icon - gap) / 2;
    ui_fill(ui, (Box){0, 0, theme->width, theme->height}, COLOUR_PAPER, 0);
    ui_pictogram(ui, (Box){(theme->width - icon) / 2, top, icon, icon}, STR("update"), ui_colour(ui, COLOUR_ACCENT));
    Grid grid = grid_make(theme->margin, 0, theme->width - 2 * theme->margin, columns, each, 0);
    int y = top + icon + gap, bottom = y;
    for (int i = 0; i < count; i++) {
        Box box = grid_cell(&grid, i);
        y = i % columns ? y : bottom; /* rows are as high as their letters need */
        box.y = y;
        box.y = line_view(ui, box, &env->languages[i], MSG_UPDATING, TEXT_HEADING);
        box.y = line_view(ui, box, &env->languages[i], MSG_UPDATING_HELP, TEXT_BODY) + gap;
        bottom = box.y > bottom ? box.y : bottom;
    }
}

const ScreenOps screen_updating = {.name = "updating", .open = screen_open_nothing, .view = view};
