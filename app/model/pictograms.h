/* Pictograms by name: the letters of the Material Icons font that content and screens may use. */
#ifndef SLUSS_MODEL_PICTOGRAMS_H
#define SLUSS_MODEL_PICTOGRAMS_H

#include "../base/str.h"

/* The font's code point; 0 if there is no pictogram of that name. Where the picture shows a direction of reading,
 * `mirrored` gives its counterpart for right-to-left; all others stay as they are. */
uint32_t pictogram_find(Str name, bool mirrored);

/* All names, sorted by bytes. */
const Str *pictogram_names(size_t *count);

#endif
