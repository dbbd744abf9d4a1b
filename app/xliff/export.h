/* Out of a content folder: everything there is to translate, with the translations there are. */
#ifndef SLUSS_XLIFF_EXPORT_H
#define SLUSS_XLIFF_EXPORT_H

#include "../base/str.h"
#include "../compile/draft.h"

/* Writes all words of the source language, and those of `lang` beside them, to a new file at `path`, in one step; false
 * and diagnostics if it cannot. A translation that is built otherwise than its source is left out, with a warning. If
 * `only` has files of the source language, as paths in the content folder, the others are not exported. */
bool xliff_export(const Draft *draft, Str lang, StrList only, const char *path);

#endif
