/* What stays on the line of a number: a unit behind it, the month and the year of a date, or what it is counted by,
 * before it: "kl. 13", "§ 5". */
#ifndef SLUSS_TEXT_GLUE_H
#define SLUSS_TEXT_GLUE_H

#include "locale.h"

/* Where the stretch ends that begins with the number that ends at `end`: `end` if nothing belongs to it. */
size_t glue_end(Str text, size_t end, const Locale *locale);

/* Where the stretch starts that ends in the number at `start`: `start` if nothing belongs to it. */
size_t glue_start(Str text, size_t start);

#endif
