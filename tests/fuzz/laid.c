/* Nothing here asks how the layout came about: the paragraph is held against the spec alone. */
#include "laid.h"

#undef NDEBUG
#include <assert.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "../../app/base/utf8.h"
#include "../../app/text/fallback.h"
#include "../../app/text/utf16.h"

static void hold_words(const TextRun *run, unsigned char *drawn) {
    int x = run->x;
    assert(run->word_count > 0);
    for (size_t i = 0; i < run->word_count; i++) {
        const TextWord *word = &run->words[i];
        assert(word->x == x && word->width >= 0);
        assert(word->start < word->end && word->start >= run->start && word->end <= run->end);
        for (uint32_t at = word->start; at < word->end; at++)
            assert(drawn[at]++ == 0);
        if (word->space)
            memset(drawn + word->start, 2, word->end - word->start);
        x += word->width;
    }
    assert(x == run->x + run->width);
}

static void hold_runs(const TextLine *line, unsigned char *drawn) {
    int x = line->x;
    for (size_t i = 0; i < line->run_count; i++) {
        const TextRun *run = &line->runs[i];
        assert(run->x == x);
        assert(run->start < run->end && run->start >= line->start && run->end <= line->end);
        assert(run->shape.rtl == (run->level & 1));
        hold_words(run, drawn);
        x += run->width;
    }
    assert(x == line->x + line->width);
}

/* Every letter that can be seen is in a word. */
static void hold_letters(Str text, const unsigned char *drawn) {
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t letter = utf8_next(text, &at);
        assert(drawn[start] == 1 || !letter_needs_font(letter));
    }
}

static void hold_line_feeds(Str text, const TextLine *line) {
    for (uint32_t at = line->start; at + 1 < line->end; at++)
        assert(text.at[at] != '\n');
}

static int room_of(const ParagraphSpec *spec) {
    int width = spec->width > 0 ? spec->width : 0;
    return width < PARAGRAPH_WIDTH_MOST ? width : PARAGRAPH_WIDTH_MOST;
}

void laid_hold(const ParagraphSpec *spec, const Paragraph *paragraph, Arena *scratch) {
    unsigned char *drawn = arena_alloc(scratch, spec->text.len + 1);
    uint32_t at = 0;
    int widest = 0;
    assert(paragraph->line_count > 0);
    for (size_t i = 0; i < paragraph->line_count; i++) {
        const TextLine *line = &paragraph->lines[i];
        assert(line->start == at && line->end >= at);
        assert(line->x == (paragraph->rtl ? room_of(spec) - line->width : 0));
        assert(line->ascent >= 0 && line->descent >= 0);
        hold_runs(line, drawn);
        hold_line_feeds(spec->text, line);
        at = line->end;
        widest = widest > line->width ? widest : line->width;
    }
    assert(at == spec->text.len);
    assert(paragraph->width == widest);
    hold_letters(spec->text, drawn);
}

/* ICU's clusters end behind a sign that draws the next letter below the one before; ours do not. */
static bool is_stacked(Utf16 units, int32_t at) {
    if (at == 0 || at == units.len)
        return false;
    UChar32 sign, letter;
    U16_GET(units.at, 0, at - 1, units.len, sign);
    U16_GET(units.at, 0, at, units.len, letter);
    return u_getIntPropertyValue(sign, UCHAR_INDIC_SYLLABIC_CATEGORY) == U_INSC_INVISIBLE_STACKER && u_isalpha(letter);
}

static size_t clusters_in(Str text, Arena *scratch) {
    static UBreakIterator *iterator;
    UErrorCode status = U_ZERO_ERROR;
    if (!iterator)
        iterator = ubrk_open(UBRK_CHARACTER, "", NULL, 0, &status);
    Utf16 units = utf16_from(scratch, text, NULL);
    ubrk_setText(iterator, units.at, units.len, &status);
    assert(U_SUCCESS(status));
    size_t count = 0;
    for (int32_t end; (end = ubrk_next(iterator)) != UBRK_DONE;)
        count += !is_stacked(units, end);
    return count;
}

/* From the line's first byte to the last that takes room. */
static Str inked(const ParagraphSpec *spec, const TextLine *line) {
    uint32_t end = line->start;
    for (size_t i = 0; i < line->run_count; i++)
        end = end > line->runs[i].end ? end : line->runs[i].end;
    return str_slice(spec->text, line->start, end);
}

void laid_fit(const ParagraphSpec *spec, const Paragraph *paragraph, Arena *scratch) {
    for (size_t i = 0; i < paragraph->line_count; i++) {
        const TextLine *line = &paragraph->lines[i];
        assert(line->width <= room_of(spec) || clusters_in(inked(spec, line), scratch) <= 1);
    }
}

static void same_shape(const Shape *a, const Shape *b) {
    assert(a->font == b->font && a->bold == b->bold && a->rtl == b->rtl && a->edges == b->edges);
    assert(a->size == b->size && a->locale == b->locale && strcmp(a->script, b->script) == 0);
}

static void same_run(const TextRun *a, const TextRun *b) {
    assert(a->start == b->start && a->end == b->end && a->x == b->x && a->width == b->width);
    assert(a->level == b->level && a->style == b->style && a->word_count == b->word_count);
    same_shape(&a->shape, &b->shape);
    for (size_t i = 0; i < a->word_count; i++) {
        const TextWord *left = &a->words[i], *right = &b->words[i];
        assert(left->start == right->start && left->end == right->end && left->space == right->space);
        assert(left->x == right->x && left->width == right->width);
    }
}

static void same_line(const TextLine *a, const TextLine *b) {
    assert(a->start == b->start && a->end == b->end && a->x == b->x && a->width == b->width);
    assert(a->ascent == b->ascent && a->descent == b->descent && a->run_count == b->run_count);
    for (size_t i = 0; i < a->run_count; i++)
        same_run(&a->runs[i], &b->runs[i]);
}

void laid_same(const Paragraph *a, const Paragraph *b) {
    assert(a->rtl == b->rtl && a->width == b->width && a->line_count == b->line_count);
    for (size_t i = 0; i < a->line_count; i++)
        same_line(&a->lines[i], &b->lines[i]);
}
