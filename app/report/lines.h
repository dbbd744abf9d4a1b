/* Plain text in a terminal of 80 columns: all widths are columns, not bytes, and nothing that a label holds can move
 * the cursor. */
#ifndef SLUSS_REPORT_LINES_H
#define SLUSS_REPORT_LINES_H

#include <stdio.h>

#include "../base/str.h"

enum { LINE_COLUMNS = 80 };

/* Just so wide: filled up with spaces at the right or at the left, or cut with "…". */
void line_left(FILE *out, Arena *arena, Str text, size_t columns);
void line_right(FILE *out, Arena *arena, Str text, size_t columns);

/* A paragraph of words, or of items that are not parted; all lines but the first are indented. `column` is where the
 * first line is already. */
void line_flow(FILE *out, Arena *arena, StrList items, size_t column, size_t indent);
void line_words(FILE *out, Arena *arena, Str text, size_t indent);

void line_heading(FILE *out, Arena *arena, Str text, char under);

#endif
