/* Few languages get large tiles in the middle, many get the whole box. The order is the municipality's, never
 * sorted again, so that a language stands where it stood. */
#include "languages.h"

#include "../ui/widget.h"
#include "grid.h"

static int column_count(const Ui *ui, size_t languages) {
    if (theme_portrait(ui->theme))
        return languages > 8 ? 2 : 1;
    return languages > 8 ? 4 : languages > 3 ? 2 : 1;
}

void languages_view(const ScreenEnv *env, Ui *ui, Box box, const Language *current) {
    int gap = ui->theme->gap, tallest = theme_mm(ui->theme, 900);
    int count = (int)env->language_count, columns = column_count(ui, env->language_count);
    int rows = (count + columns - 1) / columns;
    if (rows == 0)
        return;
    int height = (box.h - (rows - 1) * gap) / rows;
    Grid grid = grid_make(box.x, box.y, box.w, columns, height < tallest ? height : tallest, gap);
    grid.box.y += (box.y + box.h - grid_bottom(&grid, count)) / 2;
    for (int i = 0; i < count; i++) {
        const Language *language = &env->languages[i];
        Choice choice = {
            .title = language->name,
            .summary = current ? (Str){0} : message(language->messages, MSG_PROMISE),
            .locale = language->locale,
            .current = language == current,
            .large = height >= 3 * ui->theme->texts[TEXT_TITLE].line_height,
            .action = {.kind = ACTION_LANGUAGE, .target = language->tag},
        };
        widget_tile(ui, grid_cell(&grid, i), &choice);
    }
}
