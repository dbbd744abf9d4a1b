/* Paragraphs: UTF-8 in, lines of visual runs out. Bidi order is UAX #9, scripts UAX #24, breaks UAX #14 by ICU for
 * the language. Phone numbers, times, e-mail and web addresses are isolates: they stay whole, left to right. Nothing
 * here draws: how wide a word is, and which letters a font has, the caller's measure says. */
#ifndef SLUSS_TEXT_PARAGRAPH_H
#define SLUSS_TEXT_PARAGRAPH_H

#include "fonts.h"
#include "locale.h"

/* What a word needs at its edges beyond its own letters. */
enum {
    EDGE_JOINS_BEFORE = 1, /* its first letter joins one before it that stands elsewhere, as in a word cut in two */
    EDGE_JOINS_AFTER = 2,
    EDGE_HYPHEN = 4, /* a line ends within the word, at a soft hyphen: a '-' is drawn after it; the font has one */
};

/* What a font needs to know to shape a word: the key of measuring, rasterising and caching alike. */
typedef struct Shape {
    FontId font; /* FONT_NONE: no font has it; a cluster at a time, to be drawn as a box */
    bool bold, rtl;
    uint8_t edges;
    uint16_t size;  /* pixels an em, before the font's own percent */
    char script[5]; /* ISO 15924 */
    const Locale *locale;
} Shape;

/* How much room a word takes, in pixels. Above and below the baseline it is the font's, or more where the word's own
 * ink reaches further, as stacks of marks do; both are positive. */
typedef struct Extent {
    int width, ascent, descent;
} Extent;

/* How fonts measure. Each answer depends on its arguments alone. */
typedef struct Measure {
    void *self;
    Extent (*extent)(void *self, const Shape *shape, Str text); /* of an empty text: 0 wide, as high as the font */
    bool (*covers)(void *self, FontId font, uint32_t code_point);
    /* Two frames apart: what was measured before may be forgotten. May be NULL. */
    void (*tend)(void *self);
} Measure;

enum { STYLE_BOLD = 1, STYLE_LINK = 2, STYLE_CODE = 4 };

/* Bytes [start, end) in a style; sorted by start, may overlap. With a locale they are in that language: an isolate in
 * its direction, shaped by it. Past fifteen languages beside its own, the paragraph's is taken. */
typedef struct TextStyle {
    uint32_t start, end;
    uint32_t style;
    const Locale *locale; /* NULL: the paragraph's */
} TextStyle;

enum { PARAGRAPH_WIDTH_MOST = 1 << 24 };

typedef struct ParagraphSpec {
    Str text; /* a line feed breaks the line */
    const TextStyle *styles;
    size_t style_count;
    const Locale
        *locale; /* gives the direction (if unknown, the text's first letter does), the breaks and the shaping */
    uint16_t size;
    bool bold;
    int width; /* pixels, 0 to PARAGRAPH_WIDTH_MOST; what lies beyond is taken as the nearest */
} ParagraphSpec;

/* What a device draws in one go: a word, or white space between words, which has nothing to draw. */
typedef struct TextWord {
    uint32_t start, end; /* bytes */
    int x, width;        /* pixels from the paragraph's left edge */
    bool space;
} TextWord;

/* One stretch in one font, style and direction. */
typedef struct TextRun {
    uint32_t start, end;
    int x, width;
    Shape shape;
    uint8_t level, style;
    const TextWord *words; /* left to right, side by side: their widths sum to the run's */
    size_t word_count;
} TextRun;

typedef struct TextLine {
    uint32_t start, end; /* bytes, with the white space that ends the line */
    const TextRun *runs; /* left to right, side by side; without the white space at the line's end */
    size_t run_count;
    int x, width;        /* the runs' */
    int ascent, descent; /* the highest and the lowest of its words', and of the language's own font */
} TextLine;

typedef struct Paragraph {
    bool rtl;
    int width; /* of the widest line */
    const TextLine *lines;
    size_t line_count;
} Paragraph;

/* Lays out into the arena. Lines of a right-to-left paragraph end at the width, others start at 0. Any bytes and
 * any width give a paragraph: bad UTF-8 counts as U+FFFD, a word wider than the line breaks at a cluster. Working
 * memory and ICU's iterators are kept from call to call: one thread at a time, and never from within a measure. */
const Paragraph *paragraph_lay(const ParagraphSpec *spec, const Measure *measure, Arena *arena);

#endif
