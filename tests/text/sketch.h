/* Texts of both directions, legible: capitals stand for letters that run to the left, as UAX #9 writes them, {rlm} and
 * the like for signs that are not seen, {b:bold} for a style and {ar:...} for a language. What comes out is what the
 * eye meets from left to right, brackets turned as they are drawn. */
#ifndef SLUSS_TESTS_TEXT_SKETCH_H
#define SLUSS_TESTS_TEXT_SKETCH_H

#include "layout.h"

/* MIXED: A-M are Hebrew, N-Z Arabic, 0-4 digits as Persian has them (EN), 5-9 as Arabic has (AN), ~ is a mark. */
typedef enum Alphabet { PLAIN, HEBREW, ARABIC, MIXED } Alphabet;

enum { SKETCH_ROOM = 1024, SKETCH_STYLES = 16, COLUMNS_ENOUGH = 200 };

typedef struct Sketch {
    Str text;
    uint32_t seen[SKETCH_ROOM]; /* as what each byte's letter was written; 0 for what is not seen */
    TextStyle styles[SKETCH_STYLES];
    size_t style_count, open[SKETCH_STYLES], depth;
} Sketch;

static inline uint32_t letter_of(uint32_t c, Alphabet alphabet) {
    enum { ALEF = 0x5D0, HAMZA = 0x621, PERSIAN_0 = 0x6F0, ARABIC_0 = 0x660, TILDE = 0x303 };
    bool arabic = alphabet == ARABIC || (alphabet == MIXED && c >= 'N');
    if (alphabet != PLAIN && c >= 'A' && c <= 'Z')
        return (arabic ? HAMZA : ALEF) + c - 'A';
    if (alphabet == MIXED && c >= '0' && c <= '9')
        return (c < '5' ? PERSIAN_0 : ARABIC_0) + c - '0';
    return alphabet == MIXED && c == '~' ? TILDE : c;
}

static inline uint32_t sign_of(Str name) {
    static const struct {
        const char *name;
        uint32_t sign;
    } signs[] = {
        {"lrm", 0x200E}, {"rlm", 0x200F}, {"alm", 0x61C},  {"lre", 0x202A}, {"rle", 0x202B},
        {"pdf", 0x202C}, {"lro", 0x202D}, {"rlo", 0x202E}, {"lri", 0x2066}, {"rli", 0x2067},
        {"fsi", 0x2068}, {"pdi", 0x2069}, {"wj", 0x2060},  {"ls", 0x2028},
    };
    for (size_t i = 0; i < COUNT(signs); i++)
        if (str_equal(name, str_from(signs[i].name)))
            return signs[i].sign;
    fail_msg("no sign is called {%.*s}", STR_ARG(name));
    return 0;
}

static inline void open_style(Sketch *sketch, Str name, size_t start) {
    static const Str styles = {"blc", 3};
    size_t kind = name.len == 1 ? str_find(styles, name.at[0], 0) : styles.len;
    assert_true(sketch->style_count < SKETCH_STYLES);
    TextStyle *style = &sketch->styles[sketch->style_count];
    style->start = (uint32_t)start;
    style->style = kind < styles.len ? 1u << kind : 0;
    style->locale = kind < styles.len ? NULL : locale_of(name);
    sketch->open[sketch->depth++] = sketch->style_count++;
}

static inline void sketch_add(Sketch *sketch, StrBuf *text, uint32_t letter, uint32_t seen) {
    assert_true(text->len < SKETCH_ROOM);
    sketch->seen[text->len] = seen;
    utf8_add(text, letter);
}

static inline Sketch *sketch_of(Arena *arena, const char *written, Alphabet alphabet) {
    Sketch *sketch = arena_new(arena, Sketch);
    StrBuf text = {.arena = arena};
    Str source = str_from(written);
    for (size_t at = 0; at < source.len;) {
        size_t name = at + 1, colon = str_find(source, ':', at), close = str_find(source, '}', at);
        uint32_t c = utf8_next(source, &at);
        if (c == '{' && colon < close)
            open_style(sketch, str_slice(source, name, colon), text.len);
        else if (c == '{')
            sketch_add(sketch, &text, sign_of(str_slice(source, name, close)), 0);
        else if (c == '}')
            sketch->styles[sketch->open[--sketch->depth]].end = (uint32_t)text.len;
        else
            sketch_add(sketch, &text, letter_of(c, alphabet), c);
        at = c != '{' ? at : colon < close ? colon + 1 : close + 1;
    }
    sketch->text = strbuf_str(&text);
    return sketch;
}

/* A word's letters as they are drawn, from left to right. */
static inline void sketch_word(StrBuf *out, const Sketch *sketch, const TextWord *word, bool rtl) {
    for (uint32_t i = 0; i < word->end - word->start; i++) {
        uint32_t byte = rtl ? word->end - 1 - i : word->start + i, seen = sketch->seen[byte];
        if (seen)
            utf8_add(out, rtl ? (uint32_t)u_charMirror((UChar32)seen) : seen);
    }
}

static inline Str sketch_lay(Arena *arena, const Sketch *sketch, const char *tag) {
    ParagraphSpec spec = spec_of(tag, sketch->text, COLUMNS_ENOUGH);
    spec.styles = sketch->styles;
    spec.style_count = sketch->style_count;
    const Paragraph *paragraph = paragraph_lay(&spec, &layout_measure, arena);
    StrBuf out = {.arena = arena};
    for (size_t i = 0; i < paragraph->line_count; i++) {
        const TextLine *line = &paragraph->lines[i];
        strbuf_add(&out, str_from(i ? "\n" : ""));
        for (size_t k = 0; k < line->run_count; k++)
            for (size_t w = 0; w < line->runs[k].word_count; w++)
                sketch_word(&out, sketch, &line->runs[k].words[w], line->runs[k].level & 1);
    }
    return strbuf_str(&out);
}

#endif
