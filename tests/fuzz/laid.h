/* What paragraph.h promises of a paragraph that is laid out, as assertions. */
#ifndef SLUSS_TESTS_FUZZ_LAID_H
#define SLUSS_TESTS_FUZZ_LAID_H

#include "../../app/text/paragraph.h"

/* Lines take all bytes, one after the other; runs and words stand side by side; no letter is drawn twice, none is
 * lost. */
void laid_hold(const ParagraphSpec *spec, const Paragraph *paragraph, Arena *scratch);

/* No line is wider than asked, unless it has one cluster. Holds where a word is as wide as its letters together. */
void laid_fit(const ParagraphSpec *spec, const Paragraph *paragraph, Arena *scratch);

void laid_same(const Paragraph *a, const Paragraph *b);

#endif
