/* Widths are whole pixels; what is left over stays at the end side. */
#include "grid.h"

Grid grid_make(int x, int y, int width, int columns, int height, int gap) {
    int cell = (width - (columns - 1) * gap) / columns;
    return (Grid){.box = {x, y, cell, height}, .columns = columns, .gap = gap};
}

Box grid_cell(const Grid *grid, int index) {
    Box box = grid->box;
    box.x += index % grid->columns * (box.w + grid->gap);
    box.y += index / grid->columns * (box.h + grid->gap);
    return box;
}

int grid_bottom(const Grid *grid, int count) {
    int rows = (count + grid->columns - 1) / grid->columns;
    return grid->box.y + rows * grid->box.h + (rows > 0 ? rows - 1 : 0) * grid->gap;
}
