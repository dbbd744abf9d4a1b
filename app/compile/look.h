/* What one file of words tells without any other: whose translation it is, whether its letters can be shown, and
 * whether it is easy to read. */
#ifndef SLUSS_COMPILE_LOOK_H
#define SLUSS_COMPILE_LOOK_H

#include "draft.h"

/* Words of pages are looked at as they are read, their source first. */
void words_look(const Draft *draft, Entry *entry, DraftWords *words);
/* All the others, and the facts that are shown. */
void draft_look(const Draft *draft);

#endif
