/* Back from a translator into the content folder. */
#ifndef SLUSS_XLIFF_IMPORT_H
#define SLUSS_XLIFF_IMPORT_H

#include "../compile/draft.h"

typedef struct ImportCount {
    size_t written, untouched; /* files; untouched: nothing is translated in them yet */
} ImportCount;

/* Reads the XLIFF file at `path` and writes the translations in it, as made by `by` (BY_HUMAN or BY_MACHINE). False and
 * every reason if anything in it is not as it was given out; then nothing is written. */
bool xliff_import(const Draft *draft, const char *path, WordsBy by, ImportCount *count);

#endif
