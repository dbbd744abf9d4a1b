/* Two columns where there is room for two of readable width, and something to put into them. */
#include "list.h"

#include "grid.h"

enum { COLUMN_LEAST = 1500 }; /* tenths of mm */

int list_view(Ui *ui, int x, int y, int width, const Choice *choices, size_t count) {
    int gap = ui->theme->gap, columns = width >= 2 * theme_mm(ui->theme, COLUMN_LEAST) + gap && count > 1 ? 2 : 1;
    Grid grid = grid_make(x, y, width, columns, 0, gap * 2 / 3);
    for (size_t i = 0; i < count; i++) {
        int height = widget_row_height(ui, grid.box.w, &choices[i]);
        grid.box.h = height > grid.box.h ? height : grid.box.h;
    }
    for (size_t i = 0; i < count; i++)
        widget_row(ui, grid_cell(&grid, (int)i), &choices[i]);
    return grid_bottom(&grid, (int)count);
}
