/* The stamp of words: 24 bits by which a translation names the words it was made from. Never 0, which is nobody's. */
#ifndef SLUSS_COMPILE_STAMP_H
#define SLUSS_COMPILE_STAMP_H

#include "../model/words.h"

/* Of the short texts, and of the Markdown as it stands in the file. A byte order mark, CRLF, and blanks or empty lines
 * at an end change nothing. */
uint32_t stamp_of(const Words *words, Str body);

/* "8f3c2a": six digits, small letters. False if it is something else. */
bool stamp_parse(Str text, uint32_t *stamp);
Str stamp_print(Arena *arena, uint32_t stamp);

/* May these words still say what their source says? `of` is what the translation names, `present` the source's stamp;
 * either may be 0. What is not known is not held against it. */
bool stamp_is_current(uint32_t of, uint32_t present);

#endif
