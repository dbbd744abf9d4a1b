/* How hard a text is to read, by Björnsson's LIX (1968): words a sentence, and how many of a hundred words are long. */
#ifndef SLUSS_COMPILE_READABILITY_H
#define SLUSS_COMPILE_READABILITY_H

#include "draft.h"

enum {
    LIX_MOST = 35,        /* of information for everybody */
    LIX_WORDS_LEAST = 60, /* in fewer words it says nothing */
};

/* Warns of Swedish and Danish words over LIX_MOST, with the longest of them. */
void readability_check(const Draft *draft, const DraftWords *words);

#endif
