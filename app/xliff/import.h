/* Back from a translator into the content folder. */
#ifndef SLUSS_XLIFF_IMPORT_H
#define SLUSS_XLIFF_IMPORT_H

#include "../compile/draft.h"

typedef struct ImportCount {
    size_t written, unchanged, untranslated; /* files */
} ImportCount;

/* Reads the XLIFF file at `path` and writes the translations in it, as made by `by` (BY_HUMAN or BY_MACHINE). A file in
 * which no word has changed is left alone, with its record. False and every reason if anything is not as it was given
 * out, in the XLIFF file or in the folder, or if a machine's words would replace those of people; then nothing is
 * written. */
bool xliff_import(const Draft *draft, const char *path, WordsBy by, ImportCount *count);

#endif
