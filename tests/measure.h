/* The fake measure: each code point is half an em wide, so that layouts depend on no font file. */
#ifndef SLUSS_TESTS_MEASURE_H
#define SLUSS_TESTS_MEASURE_H

#include "../app/base/utf8.h"
#include "../app/text/paragraph.h"

static inline int fake_width(void *self, const Shape *shape, Str text) {
    int width = 0;
    (void)self;
    for (size_t at = 0; at < text.len; width += shape->size / 2)
        utf8_next(text, &at);
    return width;
}

static inline bool fake_covers(void *self, FontId font, uint32_t code_point) {
    (void)self;
    (void)font;
    (void)code_point;
    return true;
}

static inline void fake_height(void *self, const Shape *shape, int *ascent, int *descent) {
    (void)self;
    *ascent = shape->size;
    *descent = shape->size / 4;
}

static const Measure fake_measure = {.width = fake_width, .covers = fake_covers, .height = fake_height};

#endif
