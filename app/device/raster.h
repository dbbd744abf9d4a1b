/* Words as pictures: SDL2_ttf shapes and rasterises each word once into a coverage mask; measuring asks the same
 * masks, so what is measured is what is drawn. Bounded, and shared by all screens. */
#ifndef SLUSS_DEVICE_RASTER_H
#define SLUSS_DEVICE_RASTER_H

#include "../base/diag.h"
#include "../text/paragraph.h"

/* Coverage of one run: `width` × `height` bytes, its upper left corner `left` and `top` off the origin on the
 * baseline (top counts upwards). */
typedef struct Mask {
    int advance;
    int ascent, descent; /* of the font at this size */
    int left, top, width, height;
    const unsigned char *pixels;
} Mask;

typedef struct Raster Raster;

/* Fonts are looked for below `folder`; NULL and a diagnostic if the first one, or SDL2_ttf, cannot be had. Other
 * fonts are opened when first needed; one that is missing writes boxes and is told in a warning here. */
Raster *raster_open(const char *folder, Diags *diags);
void raster_close(Raster *raster); /* NULL is fine */

/* Lives as long as the raster. */
const Measure *raster_measure(const Raster *raster);

/* The mask of a run; valid until the measure is tended, between two frames. */
const Mask *raster_mask(Raster *raster, const Shape *shape, Str text);

#define RASTER_FOLDER "/usr/share/fonts/truetype" /* where Debian's font packages put them */

#endif
