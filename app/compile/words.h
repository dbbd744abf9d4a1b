/* The words of one entry in one language: a .md file with its short texts in front and the long one below. */
#ifndef SLUSS_COMPILE_WORDS_H
#define SLUSS_COMPILE_WORDS_H

#include "draft.h"

/* Reads words->source, whose text has been read; words->sound tells whether all was well. */
void words_read(Draft *draft, EntryKind kind, DraftWords *words);

#endif
