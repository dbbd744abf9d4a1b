/* Signs that look like those of a keyboard and are others. */
#ifndef SLUSS_COMPILE_LOOKALIKE_H
#define SLUSS_COMPILE_LOOKALIKE_H

#include "../base/str.h"

/* The first one in a text, and what it is, in English. */
bool lookalike_find(Str text, uint32_t *c, const char **what);

#endif
