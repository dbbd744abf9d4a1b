/* Paragraphs as the tests of this floor measure and write them. What has a width is half an em wide; a font has the
 * letters of its scripts and what all scripts share. A line is written run by run from the left, with | between two;
 * a run word by word from the left, each word in the order of its bytes. */
#ifndef SLUSS_TESTS_TEXT_LAYOUT_H
#define SLUSS_TESTS_TEXT_LAYOUT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "../measure.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { SIZE = 20, ADVANCE = SIZE / 2, RARE_LETTER = 0x1E9E, EMOJI_FROM = 0x1F000 };

typedef struct Tally {
    size_t calls, bytes; /* of what was measured */
    size_t asked;        /* how often a font was asked for a letter */
} Tally;

/* A tab or a line feed has no glyph: who measures one gets the wide box that a font draws instead. */
static inline int letter_columns(uint32_t letter) {
    enum { BOX = 3 };
    if (letter < ' ' && u_isWhitespace((UChar32)letter))
        return BOX;
    bool mark = U_MASK(u_charType((UChar32)letter)) & (U_GC_MN_MASK | U_GC_ME_MASK);
    return !mark && !u_hasBinaryProperty((UChar32)letter, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

static inline Extent layout_extent(void *self, const Shape *shape, Str text) {
    Tally *tally = self;
    int percent = shape->font == FONT_NONE ? 100 : fonts[shape->font].percent, ascent = shape->size * percent / 100;
    tally->calls++;
    tally->bytes += text.len;
    int columns = shape->edges & EDGE_HYPHEN ? 1 : 0;
    for (size_t at = 0; at < text.len;)
        columns += letter_columns(utf8_next(text, &at));
    return (Extent){columns * (shape->size / 2), ascent, ascent / 4};
}

static inline bool font_writes(FontId font, uint32_t letter) {
    for (const char *script = fonts[font].scripts; *script; script += script[4] ? 5 : 4) {
        char code[5] = {script[0], script[1], script[2], script[3], 0};
        if (uscript_hasScript((UChar32)letter, (UScriptCode)u_getPropertyValueEnum(UCHAR_SCRIPT, code)))
            return true;
    }
    return false;
}

/* Nobody has emoji, nor one letter that is rare enough. */
static inline bool layout_covers(void *self, FontId font, uint32_t letter) {
    enum { SYMBOLS_FROM = 0x2200, MARKS_FROM = 0x300, MARKS_UNTIL = 0x370 };
    Tally *tally = self;
    UErrorCode status = U_ZERO_ERROR;
    tally->asked++;
    if ((letter >= EMOJI_FROM && letter < 0x20000) || letter == RARE_LETTER || font == FONT_PICTOGRAMS)
        return false;
    if (letter >= MARKS_FROM && letter < MARKS_UNTIL)
        return font == 0 || font == FONT_CODE;
    if (uscript_getScript((UChar32)letter, &status) == USCRIPT_COMMON && letter >= SYMBOLS_FROM && letter < 0x2C00)
        return font == font_for("Zsye", (Str){0});
    if (uscript_hasScript((UChar32)letter, USCRIPT_COMMON))
        return letter < SYMBOLS_FROM || letter == UTF8_REPLACEMENT;
    return font == FONT_CODE ? letter < MARKS_FROM : font_writes(font, letter);
}

static Tally tally;
static const Measure layout_measure = {.self = &tally, .extent = layout_extent, .covers = layout_covers};

static inline ParagraphSpec spec_of(const char *tag, Str text, int columns) {
    return (ParagraphSpec){.text = text, .locale = locale_of(str_from(tag)), .size = SIZE, .width = columns * ADVANCE};
}

/* "‿" where a letter joins one outside, "¬" a hyphen, "▯" a box. */
static inline void write_word(StrBuf *out, Str text, const Shape *shape, const TextWord *word) {
    strbuf_add(out, str_from(shape->font == FONT_NONE ? "▯" : ""));
    strbuf_add(out, str_from(shape->edges & EDGE_JOINS_BEFORE ? "‿" : ""));
    strbuf_add(out, str_slice(text, word->start, word->end));
    strbuf_add(out, str_from(shape->edges & EDGE_JOINS_AFTER ? "‿" : ""));
    strbuf_add(out, str_from(shape->edges & EDGE_HYPHEN ? "¬" : ""));
}

static inline void write_line(StrBuf *out, Str text, const TextLine *line) {
    for (size_t i = 0; i < line->run_count; i++) {
        const TextRun *run = &line->runs[i];
        strbuf_add(out, str_from(i ? "|" : ""));
        for (size_t k = 0; k < run->word_count; k++)
            write_word(out, text, &run->shape, &run->words[k]);
        strbuf_add(out, str_from(run->style & STYLE_BOLD ? "*" : ""));
        strbuf_add(out, str_from(run->style & STYLE_LINK ? "_" : ""));
        strbuf_add(out, str_from(run->style & STYLE_CODE ? "`" : ""));
    }
    strbuf_char(out, '\n');
}

static inline Str write_paragraph(Arena *arena, Str text, const Paragraph *paragraph) {
    StrBuf out = {.arena = arena};
    for (size_t i = 0; i < paragraph->line_count; i++)
        write_line(&out, text, &paragraph->lines[i]);
    return strbuf_str(&out);
}

#endif
