/* Equal boxes in rows and columns, filled from the start side. */
#ifndef SLUSS_SCREENS_GRID_H
#define SLUSS_SCREENS_GRID_H

#include "../ui/box.h"

typedef struct Grid {
    Box box; /* of the first cell */
    int columns, gap;
} Grid;

/* Cells as wide as `columns` of them allow within `width`, `height` high each. */
Grid grid_make(int x, int y, int width, int columns, int height, int gap);
Box grid_cell(const Grid *grid, int index);
int grid_bottom(const Grid *grid, int count);

#endif
