/* Letters that no installed font has: the kiosk shows boxes for them. */
#ifndef SLUSS_COMPILE_LETTERS_H
#define SLUSS_COMPILE_LETTERS_H

#include "../text/paragraph.h"
#include "draft.h"

/* Warns of each once a file, up to eight in each. */
void letters_check(const Draft *draft, const Measure *measure);

#endif
