/* The key is the whole spec as bytes, text and styles included; equal keys are equal paragraphs. */
#include "typeset.h"

#include <string.h>

enum { TYPESET_BYTES = 2 * 1024 * 1024 };

void typeset_init(Typeset *typeset, const Measure *measure) {
    *typeset = (Typeset){.measure = measure, .cache = {.limit = TYPESET_BYTES}};
}

void typeset_free(Typeset *typeset) {
    cache_free(&typeset->cache);
    arena_free(&typeset->scratch);
}

_Static_assert(sizeof(TextStyle) == 3 * sizeof(uint32_t), "styles have no padding: their bytes are part of keys");

static Str spec_key(Arena *arena, const ParagraphSpec *spec) {
    typedef struct Head {
        const Locale *locale;
        int32_t width;
        uint16_t size, bold;
        size_t styles;
    } Head;
    size_t styles = spec->style_count * sizeof *spec->styles;
    Head head;
    memset(&head, 0, sizeof head); /* its padding is part of the key */
    head.locale = spec->locale;
    head.width = spec->width;
    head.size = spec->size;
    head.bold = spec->bold;
    head.styles = spec->style_count;
    char *key = arena_alloc(arena, sizeof head + styles + spec->text.len);
    memcpy(key, &head, sizeof head);
    if (styles)
        memcpy(key + sizeof head, spec->styles, styles);
    if (spec->text.len)
        memcpy(key + sizeof head + styles, spec->text.at, spec->text.len);
    return (Str){key, sizeof head + styles + spec->text.len};
}

const Paragraph *typeset_paragraph(Typeset *typeset, const ParagraphSpec *spec) {
    Str key = spec_key(&typeset->scratch, spec);
    const Paragraph **kept = cache_find(&typeset->cache, key);
    if (!kept) {
        Arena *arena;
        kept = cache_add(&typeset->cache, key, sizeof *kept, &arena);
        *kept = paragraph_lay(spec, typeset->measure, arena);
    }
    arena_reset(&typeset->scratch);
    return *kept;
}

void typeset_tend(Typeset *typeset) {
    cache_tend(&typeset->cache);
    if (typeset->measure->tend)
        typeset->measure->tend(typeset->measure->self);
}
