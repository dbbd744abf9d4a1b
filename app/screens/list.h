/* A list of choices in one column or two, all rows of one height. */
#ifndef SLUSS_SCREENS_LIST_H
#define SLUSS_SCREENS_LIST_H

#include "../ui/widget.h"

/* Places the rows from y down; returns where the last one ends. */
int list_view(Ui *ui, int x, int y, int width, const Choice *choices, size_t count);

#endif
