/* A list of choices in one column or two, all rows of one height. */
#ifndef SLUSS_SCREENS_LIST_H
#define SLUSS_SCREENS_LIST_H

#include "../ui/widget.h"

/* Places the rows from the corner of `from` down, as wide as it, each at least `least` high; returns where the last one
 * ends. */
int list_view(Ui *ui, Box from, int least, const Choice *choices, size_t count);

/* The least height of a row at which no more than eight stand in a viewport at a time. */
int list_eighth(const Ui *ui, Box viewport);

/* The height of a row at which so many of them fill a box, within what looks like a row. */
int list_fill(const Ui *ui, Box box, size_t count);

#endif
