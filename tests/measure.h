/* The fake measure: each code point is half an em wide, and so is a hyphen that ends a line, so that layouts depend on
 * no font file. */
#ifndef SLUSS_TESTS_MEASURE_H
#define SLUSS_TESTS_MEASURE_H

#include "../app/base/utf8.h"
#include "../app/text/paragraph.h"

static inline Extent fake_extent(void *self, const Shape *shape, Str text) {
    Extent extent = {shape->edges & EDGE_HYPHEN ? shape->size / 2 : 0, shape->size, shape->size / 4};
    (void)self;
    for (size_t at = 0; at < text.len; extent.width += shape->size / 2)
        utf8_next(text, &at);
    return extent;
}

static inline bool fake_covers(void *self, FontId font, uint32_t code_point) {
    (void)self;
    (void)font;
    (void)code_point;
    return true;
}

static const Measure fake_measure = {.extent = fake_extent, .covers = fake_covers};

#endif
