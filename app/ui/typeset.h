/* Laid-out paragraphs, kept: a text on the screen is laid out once, not once a frame. */
#ifndef SLUSS_UI_TYPESET_H
#define SLUSS_UI_TYPESET_H

#include "../base/cache.h"
#include "../text/paragraph.h"

typedef struct Typeset {
    const Measure *measure;
    Cache cache;
    Arena scratch; /* for keys */
} Typeset;

void typeset_init(Typeset *typeset, const Measure *measure);
void typeset_free(Typeset *typeset);

/* The paragraph of this spec; valid until typeset_tend. Its text need not live on: runs hold offsets. */
const Paragraph *typeset_paragraph(Typeset *typeset, const ParagraphSpec *spec);

/* Keeps the memory bounded; call it between two frames. */
void typeset_tend(Typeset *typeset);

#endif
