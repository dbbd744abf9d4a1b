/* Tables of the content: as wide as the text, each column as wide as it needs. */
#ifndef SLUSS_SCREENS_TABLE_H
#define SLUSS_SCREENS_TABLE_H

#include "words.h"

/* How many blocks from `first` on are cells of one table. */
size_t table_cells(const Words *words, size_t first);

/* Draws the table; returns where it ends. */
int table_view(Ui *ui, int x, int y, int width, const Words *words, size_t first, size_t count);

#endif
