/* Paragraphs: UTF-8 in, lines of visual runs out. Bidi order is UAX #9, scripts UAX #24, breaks UAX #14 by ICU for
 * the language. Numbers, phone numbers, times, e-mail and web addresses are isolates: they stay whole, left to right.
 * Nothing here draws: how wide a run is, the caller's measure says. */
#ifndef SLUSS_TEXT_PARAGRAPH_H
#define SLUSS_TEXT_PARAGRAPH_H

#include "fonts.h"
#include "locale.h"

/* What a font needs to know to shape a run: the key of measuring, rasterising and caching alike. */
typedef struct Shape {
    FontId font;
    bool bold, rtl;
    uint16_t size;  /* pixels an em, before the font's own percent */
    char script[5]; /* ISO 15924 */
    const Locale *locale;
} Shape;

/* How fonts measure. Each answer depends on its arguments alone. */
typedef struct Measure {
    void *self;
    int (*width)(void *self, const Shape *shape, Str text); /* pixels */
    bool (*covers)(void *self, FontId font, uint32_t code_point);
    void (*height)(void *self, const Shape *shape, int *ascent, int *descent); /* pixels, both positive */
    /* Two frames apart: what was measured before may be forgotten. May be NULL. */
    void (*tend)(void *self);
} Measure;

enum { STYLE_BOLD = 1, STYLE_LINK = 2 };

/* Bytes [start, end) in a style; sorted by start, may overlap. */
typedef struct TextStyle {
    uint32_t start, end;
    uint32_t style;
} TextStyle;

typedef struct ParagraphSpec {
    Str text; /* a line feed breaks the line */
    const TextStyle *styles;
    size_t style_count;
    const Locale *locale; /* gives the direction, the breaks and the shaping */
    uint16_t size;
    bool bold;
    int width; /* pixels */
} ParagraphSpec;

/* One stretch in one font and direction; what a device draws in one go. White space at its ends takes width but
 * is not part of the text. */
typedef struct TextRun {
    uint32_t start, end; /* bytes */
    int x, width;        /* pixels from the paragraph's left edge */
    Shape shape;
    uint8_t level, style;
} TextRun;

typedef struct TextLine {
    uint32_t start, end; /* bytes, with the white space that ends the line */
    const TextRun *runs; /* in visual order, left to right */
    size_t run_count;
    int width;           /* without white space at the end */
    int ascent, descent; /* of the fonts really used */
} TextLine;

typedef struct Paragraph {
    bool rtl;
    int width; /* of the widest line */
    const TextLine *lines;
    size_t line_count;
} Paragraph;

/* Lays out into the arena. Lines of a right-to-left paragraph end at spec->width, others start at 0. Any bytes and
 * any width give a paragraph: bad UTF-8 counts as U+FFFD, a word wider than the line breaks at a cluster. */
const Paragraph *paragraph_lay(const ParagraphSpec *spec, const Measure *measure, Arena *arena);

#endif
