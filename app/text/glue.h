/* What stays on the line of the number before it: a unit, or the month and the year of a date. */
#ifndef SLUSS_TEXT_GLUE_H
#define SLUSS_TEXT_GLUE_H

#include "locale.h"

/* Where the stretch ends that begins with the number text[start, end): `end` if nothing belongs to it. */
size_t glue_end(Str text, size_t start, size_t end, const Locale *locale);

#endif
