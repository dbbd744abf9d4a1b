/* Where our lines end, against ICU asked directly: only where the language allows, and never earlier than it must be.
 * What ICU would break and we shall not: numbers and addresses with what belongs to them; and letters of which one
 * stands below the other, which ICU's dictionaries tear apart in words they do not know. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include "../../app/base/file.h"
#include "../../app/text/atoms.h"
#include "../../app/text/glue.h"
#include "../../app/text/utf16.h"
#include "../measure.h"

enum { SIZE = 20, WIDTH = 300, PARAGRAPHS_LEAST = 45, BREAKS_LEAST = 100 };

typedef struct Sample {
    Str tag, text;
    bool *may_end; /* at each byte */
} Sample;

/* Does the letter before draw the next one below itself? */
static bool stacks(Str text, size_t end) {
    uint32_t letter = 0;
    for (size_t at = 0; at < end;)
        letter = utf8_next(text, &at);
    return u_getIntPropertyValue((UChar32)letter, UCHAR_INDIC_SYLLABIC_CATEGORY) == U_INSC_INVISIBLE_STACKER;
}

static void allow_where_icu_does(Sample *sample, Arena *arena) {
    uint32_t *byte = arena_array(arena, uint32_t, sample->text.len + 1);
    Utf16 text = utf16_from(arena, sample->text, byte);
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_LINE, str_c(arena, sample->tag), text.at, text.len, &status);
    assert_true(U_SUCCESS(status));
    for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator))
        sample->may_end[byte[at]] = !stacks(sample->text, byte[at]);
    ubrk_close(iterator);
}

static void forbid_within_atoms(Sample *sample) {
    for (Atom atom = {0}; atom_find(sample->text, atom.end, &atom);) {
        size_t start = glue_start(sample->text, atom.start);
        size_t end = glue_end(sample->text, atom.end, locale_of(sample->tag));
        for (size_t at = start + 1; at < end; at++)
            sample->may_end[at] = false;
    }
}

/* Without white space at the end. */
static int letters_of(Str text, size_t start, size_t end) {
    int letters = 0, inked = 0;
    for (size_t at = start; at < end;) {
        letters++;
        inked = u_isWhitespace((UChar32)utf8_next(text, &at)) ? inked : letters;
    }
    return inked;
}

static bool fits(const Sample *sample, size_t start, size_t end) {
    return letters_of(sample->text, start, end) * SIZE / 2 <= WIDTH;
}

/* NULL if the line ends where it should. */
static const char *fault_of(const Sample *sample, size_t start, size_t end) {
    size_t next = end + 1;
    if (!sample->may_end[end])
        return "may not end here";
    if (!fits(sample, start, end))
        return "is too wide";
    while (next < sample->text.len && !sample->may_end[next])
        next++;
    return end < sample->text.len && fits(sample, start, next) ? "could hold more" : NULL;
}

/* A word is shaped by itself, so what it cuts is not drawn as it should be, wherever the line ends. */
static int torn_words(Str text, const TextLine *line) {
    int torn = 0;
    for (size_t i = 0; i < line->run_count; i++)
        for (size_t k = 0; k < line->runs[i].word_count; k++)
            torn += stacks(text, line->runs[i].words[k].end);
    if (torn)
        print_error("%d words are torn in: %.*s\n", torn, STR_ARG(str_slice(text, line->start, line->end)));
    return torn;
}

/* How many breaks there are. */
static int check(Sample *sample, Arena *arena, int *faults) {
    sample->may_end = arena_array(arena, bool, sample->text.len + 2);
    allow_where_icu_does(sample, arena);
    forbid_within_atoms(sample);
    ParagraphSpec spec = {.text = sample->text, .locale = locale_of(sample->tag), .size = SIZE, .width = WIDTH};
    const Paragraph *paragraph = paragraph_lay(&spec, &fake_measure, arena);
    for (size_t i = 0; i < paragraph->line_count; i++) {
        const TextLine *line = &paragraph->lines[i];
        const char *fault = fault_of(sample, line->start, line->end);
        if (fault)
            print_error("%.*s: line %zu %s: %.*s\n", STR_ARG(sample->tag), i + 1, fault,
                        STR_ARG(str_slice(sample->text, line->start, line->end)));
        *faults += (fault != NULL) + torn_words(sample->text, line);
    }
    return (int)paragraph->line_count - 1;
}

static Str read_samples(Arena *arena) {
    const char *path = ORACLE "/breaks.txt";
    Source source = {.path = str_from(path)};
    Diags diags = {.arena = arena};
    Str text;
    assert_true(file_read(arena, path, 1024 * 1024, &source, &text, &diags));
    return text;
}

static void lines_end_where_the_language_allows(void **state) {
    Arena arena = {0};
    Str all = read_samples(&arena);
    int paragraphs = 0, breaks = 0, faults = 0;
    (void)state;
    for (size_t at = 0, end; at < all.len; at = end + 1) {
        end = str_find(all, '\n', at);
        size_t space = str_find(all, ' ', at);
        if (all.at[at] == '#')
            continue;
        Sample sample = {.tag = str_slice(all, at, space), .text = str_slice(all, space + 1, end)};
        breaks += check(&sample, &arena, &faults);
        paragraphs++;
    }
    arena_free(&arena);
    assert_int_equal(faults, 0);
    assert_true(paragraphs >= PARAGRAPHS_LEAST);
    assert_true(breaks >= BREAKS_LEAST);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(lines_end_where_the_language_allows)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
