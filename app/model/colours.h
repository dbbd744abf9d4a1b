/* The palette of topics: colours by name, each at least 4.5:1 on white paper. */
#ifndef SLUSS_MODEL_COLOURS_H
#define SLUSS_MODEL_COLOURS_H

#include "../base/str.h"

/* False if there is no colour of that name; *rgb is 0xRRGGBB. */
bool colour_find(Str name, uint32_t *rgb);

const Str *colour_names(size_t *count);

/* The contrast ratio of two 0xRRGGBB colours as WCAG 2 defines it, 1 to 21, times 100. */
uint32_t colour_contrast(uint32_t a, uint32_t b);

#endif
