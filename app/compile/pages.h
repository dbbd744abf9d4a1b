/* The words of pages: many, and each on its own. They are read, looked at, handed to the database and forgotten. */
#ifndef SLUSS_COMPILE_PAGES_H
#define SLUSS_COMPILE_PAGES_H

#include "draft.h"

/* Reads the words of a page. Those that the database already has are not parsed again. Of the source's text only what
 * diagnostics point into is kept. */
void pages_take(Draft *draft, Entry *page, DraftWords *words, Source *source);

/* Notes the references of words that were not parsed again and now lead nowhere. */
void pages_recheck(Draft *draft);

#endif
