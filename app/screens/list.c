/* Two columns where there is room for two of readable width, and something to put into them. */
#include "list.h"

#include "grid.h"

enum { COLUMN_LEAST = 1500 /* tenths of mm */, ROW_MOST = 380, SHOWN_MOST = 8 };

static int column_count(const Ui *ui, int width) {
    return width >= 2 * theme_mm(ui->theme, COLUMN_LEAST) + ui->theme->gap ? 2 : 1;
}

static int row_gap(const Ui *ui) {
    return ui->theme->gap * 2 / 3;
}

int list_eighth(const Ui *ui, Box viewport) {
    return viewport.h * column_count(ui, viewport.w) / SHOWN_MOST - row_gap(ui);
}

int list_fill(const Ui *ui, Box box, size_t count) {
    int columns = count > 1 ? column_count(ui, box.w) : 1, rows = ((int)count + columns - 1) / columns;
    int height = rows ? (box.h - (rows - 1) * row_gap(ui)) / rows : 0, most = theme_mm(ui->theme, ROW_MOST);
    return height < most ? height : most;
}

int list_view(Ui *ui, Box from, int least, const Choice *choices, size_t count) {
    Grid grid = grid_make(from.x, from.y, from.w, count > 1 ? column_count(ui, from.w) : 1, least, row_gap(ui));
    for (size_t i = 0; i < count; i++) {
        int height = widget_row_height(ui, grid.box.w, &choices[i]);
        grid.box.h = height > grid.box.h ? height : grid.box.h;
    }
    for (size_t i = 0; i < count; i++)
        widget_row(ui, grid_cell(&grid, (int)i), &choices[i]);
    return grid_bottom(&grid, (int)count);
}
