/* What holds for every paragraph, whatever the text, its styles and the width. */
#ifndef SLUSS_TESTS_TEXT_CHECK_H
#define SLUSS_TESTS_TEXT_CHECK_H

#include "layout.h"

#include <unicode/ubrk.h>
#include <unicode/utf16.h>

#include "../../app/text/resolve.h"

typedef struct Check {
    const ParagraphSpec *spec;
    bool *border;           /* may a cluster start at this byte? */
    const TextWord **word;  /* each byte's, NULL where the white space hangs */
    uint8_t *edges, *level; /* of that word's run */
    bool *apart;            /* does an isolate begin or end before this byte? */
    bool *soft;             /* may a line end in a hyphen before it? */
    Arena *arena;
} Check;

/* Behind a sign that draws the next letter below the one before, ICU's clusters end; ours do not. */
static inline bool stacks_before(const Units *units, int32_t at) {
    if (at == 0 || at == units->count)
        return false;
    UChar32 sign, letter;
    U16_GET(units->text, 0, at - 1, units->count, sign);
    U16_GET(units->text, 0, at, units->count, letter);
    return u_getIntPropertyValue(sign, UCHAR_INDIC_SYLLABIC_CATEGORY) == U_INSC_INVISIBLE_STACKER && u_isalpha(letter);
}

/* A line feed after a return counts as a cluster of its own. */
static inline Check check_of(const ParagraphSpec *spec, Arena *arena) {
    size_t length = spec->text.len;
    Check check = {spec,
                   arena_array(arena, bool, length + 1),
                   arena_array(arena, const TextWord *, length + 1),
                   arena_array(arena, uint8_t, length + 1),
                   arena_array(arena, uint8_t, length + 1),
                   arena_array(arena, bool, length + 1),
                   arena_array(arena, bool, length + 1),
                   arena};
    Units units = resolve_units(spec, &layout_measure, arena);
    UErrorCode status = U_ZERO_ERROR;
    static UBreakIterator *clusters;
    if (!clusters)
        clusters = ubrk_open(UBRK_CHARACTER, "", NULL, 0, &status);
    ubrk_setText(clusters, units.text, units.count, &status);
    assert_true(U_SUCCESS(status));
    for (int32_t i = 0; i <= units.count; i++)
        if ((ubrk_isBoundary(clusters, i) || (i > 0 && units.text[i - 1] == '\r')) && !stacks_before(&units, i))
            check.border[units.byte[i]] = true;
    for (int32_t i = 0; i < units.count; i++)
        check.soft[units.byte[i]] |= units.at[i].flags & UNIT_HYPHEN;
    for (size_t i = 0; i < units.isolate_count; i++)
        check.apart[units.byte[units.isolates[i].start]] = check.apart[units.byte[units.isolates[i].end]] = true;
    return check;
}

/* ICU leaves out the next-line sign. */
static inline bool is_white_letter(uint32_t letter) {
    return letter == 0x85 || u_isWhitespace((UChar32)letter);
}

static inline bool is_white(Str text) {
    for (size_t at = 0; at < text.len;)
        if (!is_white_letter(utf8_next(text, &at)))
            return false;
    return true;
}

static inline bool has_control(Str text) {
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] < ' ')
            return true;
    return false;
}

/* What was measured is what will be drawn. */
static inline void check_word(Check *check, const TextRun *run, const TextWord *word) {
    Str text = str_slice(check->spec->text, word->start, word->end);
    assert_true(word->start < word->end);
    assert_true(check->border[word->start] && check->border[word->end]);
    assert_int_equal(word->space, is_white(text));
    if (!has_control(text))
        assert_int_equal(word->width, layout_extent(&tally, &run->shape, text).width);
    for (uint32_t byte = word->start; byte < word->end; byte++) {
        assert_null(check->word[byte]);
        check->word[byte] = word;
        check->edges[byte] = run->shape.edges;
        check->level[byte] = run->level;
    }
}

static inline void check_run(Check *check, const TextRun *run) {
    const Shape *shape = &run->shape;
    uint32_t at = run->level & 1 ? run->end : run->start;
    int x = run->x;
    for (size_t i = 0; i < run->word_count; x += run->words[i++].width) {
        const TextWord *word = &run->words[i];
        assert_int_equal(word->x, x);
        assert_int_equal(run->level & 1 ? word->end : word->start, at);
        at = run->level & 1 ? word->start : word->end;
        check_word(check, run, word);
    }
    assert_int_equal(at, run->level & 1 ? run->start : run->end);
    assert_int_equal(x, run->x + run->width);
    assert_int_equal(shape->rtl, run->level & 1);
    assert_int_equal(shape->bold, check->spec->bold || run->style & STYLE_BOLD);
    assert_int_equal(shape->size, check->spec->size);
    assert_non_null(shape->locale);
    assert_true(shape->font == FONT_NONE || shape->font < font_count);
    assert_true(strcmp(shape->script, "Zyyy") && strcmp(shape->script, "Zinh") && strcmp(shape->script, "Zzzz"));
}

#endif
