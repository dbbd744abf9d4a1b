/* Records that a translation is up to date: the stamp of the present source, written into its file. */
#ifndef SLUSS_COMPILE_RESTAMP_H
#define SLUSS_COMPILE_RESTAMP_H

#include "draft.h"

/* Writes the stamps into these files, each named as its path from the content folder or as one gets to it from here.
 * Not a byte but the stamp changes in any of them. False and diagnostics if one is refused, and then none is touched;
 * or if one cannot be written, and then those before it are stamped. */
bool restamp_files(const Draft *draft, StrList files);

#endif
