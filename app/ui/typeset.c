/* The key is the whole spec as bytes, text and styles included; equal keys are equal paragraphs. */
#include "typeset.h"

#include <string.h>

enum { TYPESET_BYTES = 2 * 1024 * 1024 };

void typeset_init(Typeset *typeset, const Measure *measure) {
    *typeset =
        (Typeset){.measure = measure, .cache = {.limit = TYPESET_BYTES, .forgets = true}, .scratch = {.forgets = true}};
}

void typeset_free(Typeset *typeset) {
    cache_free(&typeset->cache);
    arena_free(&typeset->scratch);
}

/* Keys are zeroed when they are made, so that what lies between the members is the same in equal ones. */
static Str spec_key(Arena *arena, const ParagraphSpec *spec) {
    typedef struct Head {
        const Locale *locale;
        int32_t width;
        uint16_t size, bold;
        size_t styles;
    } Head;
    size_t styles = spec->style_count * sizeof *spec->styles, size = sizeof(Head) + styles + spec->text.len;
    char *key = arena_alloc(arena, size);
    Head *head = (Head *)(void *)key;
    head->locale = spec->locale;
    head->width = spec->width;
    head->size = spec->size;
    head->bold = spec->bold;
    head->styles = spec->style_count;
    TextStyle *kept = (TextStyle *)(void *)(head + 1);
    for (size_t i = 0; i < spec->style_count; i++) {
        kept[i].start = spec->styles[i].start;
        kept[i].end = spec->styles[i].end;
        kept[i].style = spec->styles[i].style;
        kept[i].locale = spec->styles[i].locale;
    }
    if (spec->text.len)
        memcpy(kept + spec->style_count, spec->text.at, spec->text.len);
    return (Str){key, size};
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
