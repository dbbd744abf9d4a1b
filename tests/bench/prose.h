/* Corpora of real prose, and paragraphs nobody has seen before, made of their sentences or their words. */
#ifndef SLUSS_BENCH_PROSE_H
#define SLUSS_BENCH_PROSE_H

#include "../../app/text/locale.h"

/* Paragraphs [first, first + count). */
typedef struct ProsePage {
    size_t first, count;
} ProsePage;

typedef struct Prose {
    const char *tag;
    const Locale *locale;
    StrList paragraphs;
    ProsePage *pages;
    size_t page_count;
    StrList sentences, words; /* of all paragraphs */
    uint64_t chance;          /* what the next random number follows from; never 0 */
} Prose;

/* Reads FOLDER/TAG.txt, one paragraph a line and an empty one between pages, into the arena. False, told on stderr, if
 * it cannot be used. */
bool prose_read(Prose *prose, const char *folder, const char *tag, Arena *arena);

/* A paragraph as long as a real one, in the arena. */
Str prose_of_sentences(Prose *prose, Arena *arena);
Str prose_of_words(Prose *prose, Arena *arena);

/* The next random number below `count`: the same ones in every run. */
size_t prose_chance(Prose *prose, size_t count);

#endif
