/* WCAG's luminance raises to the power 2.4, which is 2 + 2/5: a square and a fifth root, so no mathematics library is
 * needed below the drawing. */
#include "colours.h"

/* name, 0xRRGGBB */
#define COLOURS(X)                                                                                                     \
    X("orange", 0xB3540B)                                                                                              \
    X("teal", 0x0B5C6B)                                                                                                \
    X("purple", 0x6B3FA0)                                                                                              \
    X("green", 0x1E7B4F)                                                                                               \
    X("red", 0xA4262C)                                                                                                 \
    X("blue", 0x1F4E9E)                                                                                                \
    X("brown", 0x6B4423)

static const Str names[] = {
#define X(name, value) {name, sizeof name - 1},
    COLOURS(X)
#undef X
};

static const uint32_t values[] = {
#define X(name, value) value,
    COLOURS(X)
#undef X
};

enum { COLOUR_COUNT = sizeof names / sizeof names[0] };

bool colour_find(Str name, uint32_t *rgb) {
    for (size_t i = 0; i < COLOUR_COUNT; i++) {
        if (str_equal(name, names[i])) {
            *rgb = values[i];
            return true;
        }
    }
    return false;
}

const Str *colour_names(size_t *count) {
    *count = COLOUR_COUNT;
    return names;
}

/* By Newton's method; 40 steps are ample for arguments from 0.0003 to 1. */
static double fifth_root(double value) {
    double root = 1;
    for (int i = 0; i < 40; i++)
        root -= (root - value / (root * root * root * root)) / 5;
    return root;
}

static double linear(uint32_t byte) {
    double value = byte / 255.0;
    if (value <= 0.04045)
        return value / 12.92;
    value = (value + 0.055) / 1.055;
    return value * value * fifth_root(value * value);
}

static double luminance(uint32_t rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
}

uint32_t colour_contrast(uint32_t a, uint32_t b) {
    double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
    double ratio = first > second ? first / second : second / first;
    return (uint32_t)(ratio * 100);
}
