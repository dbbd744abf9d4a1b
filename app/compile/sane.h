/* What no one writes and no parser should be given. */
#ifndef SLUSS_COMPILE_SANE_H
#define SLUSS_COMPILE_SANE_H

#include "fields.h"

/* Whether the Markdown from `start` on may be parsed; else it is told why not. */
bool markdown_is_sane(const Reading *reading, size_t start);

#endif
