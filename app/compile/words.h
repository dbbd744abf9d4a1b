/* The words of one entry in one language: a .md file with its short texts in front and the long one below. */
#ifndef SLUSS_COMPILE_WORDS_H
#define SLUSS_COMPILE_WORDS_H

#include "draft.h"

/* Reads words->source, whose text has been read, into the arena; words->sound tells whether all was well. */
void words_read(Draft *draft, Arena *arena, EntryKind kind, DraftWords *words);

/* The map between the two lines of hyphens, or NULL and a diagnostic. */
const struct YamlNode *words_front(const Reading *reading);

#endif
