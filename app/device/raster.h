/* Words as pictures: SDL2_ttf shapes and rasterises each word once into a coverage mask; measuring asks the same
 * masks, so what is measured is what is drawn. Bounded, and shared by all screens. */
#ifndef SLUSS_DEVICE_RASTER_H
#define SLUSS_DEVICE_RASTER_H

#include "../base/diag.h"
#include "../text/paragraph.h"

/* Coverage of one word: `width` × `height` bytes, its upper left corner `left` and `top` off the origin on the baseline
 * (top counts upwards). Rows are filled up with empty columns, so that they can be painted in steps. */
enum { MASK_STEP = 8 };
typedef struct Mask {
    int advance;
    int ascent, descent; /* of the font at this size */
    int left, top, width, height;
    const unsigned char *pixels;
} Mask;

typedef struct Raster Raster;

/* Fonts are looked for below `folder`; NULL and a diagnostic if there is none at all, or no SDL2_ttf. One that is
 * missing is told in a warning; its letters are left to other fonts, and else are boxes. */
Raster *raster_open(const char *folder, Diags *diags);
void raster_close(Raster *raster); /* NULL is fine */

/* Lives as long as the raster. */
const Measure *raster_measure(const Raster *raster);

/* The mask of a word. Valid until the measure is tended, between two frames; that of a word too large to keep, until
 * the next one is asked for. */
const Mask *raster_mask(Raster *raster, const Shape *shape, Str text);

enum { RASTER_SIZE_MOST = 1000 }; /* of a shape, in pixels; larger ones are drawn as this one */

#define RASTER_FOLDER "/usr/share/fonts/truetype" /* where Debian's font packages put them */

#endif
