/* The key is the whole spec as bytes, text and styles included; equal keys are equal paragraphs. */
#include "typeset.h"

enum { TYPESET_BYTES = 2 * 1024 * 1024 };

void typeset_init(Typeset *typeset, const Measure *measure) {
    *typeset = (Typeset){.measure = measure, .cache = {.limit = TYPESET_BYTES}};
}

void typeset_free(Typeset *typeset) {
    cache_free(&typeset->cache);
    arena_free(&typeset->scratch);
}

static Str spec_key(Arena *arena, const ParagraphSpec *spec) {
    StrBuf key = {.arena = arena};
    strbuf_format(&key, "%p %u %d %d;", (const void *)spec->locale, spec->size, spec->bold, spec->width);
    for (size_t i = 0; i < spec->style_count; i++)
        strbuf_format(&key, "%u-%u:%u;", spec->styles[i].start, spec->styles[i].end, spec->styles[i].style);
    strbuf_add(&key, spec->text);
    return strbuf_str(&key);
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
}
