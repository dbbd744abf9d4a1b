/* Which font writes a letter that its script's own font does not have. */
#ifndef SLUSS_TEXT_FALLBACK_H
#define SLUSS_TEXT_FALLBACK_H

#include "paragraph.h"

/* False for white space and for signs that are not to be seen, such as joiners and direction marks. */
bool letter_needs_font(uint32_t code_point);

/* The first font that has the letter: Latin, then the fonts of its scripts, then the whole table from the top.
 * FONT_NONE if there is none. */
FontId fallback_font(const Measure *measure, uint32_t code_point);

#endif
