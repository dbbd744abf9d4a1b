/* Marks stay with their letter: an edge between them moves behind the marks. */
#include <unicode/uchar.h>

#include "../../app/base/utf8.h"
#include "../../app/text/atoms.h"
#include "order.h"

enum { ZERO_WIDTH_SPACE = 0x200B, LRI = 0x2066, RLI = 0x2067, FSI = 0x2068, PDI = 0x2069 };

static bool carries_marks(Str text, size_t end) {
    uint32_t letter = 0;
    for (size_t at = 0; at < end;)
        letter = utf8_next(text, &at);
    int32_t kind = u_getIntPropertyValue((UChar32)letter, UCHAR_GRAPHEME_CLUSTER_BREAK);
    return end > 0 && kind != U_GCB_CONTROL && kind != U_GCB_CR && kind != U_GCB_LF;
}

static size_t behind_marks(Str text, size_t at) {
    for (size_t next = at; at < text.len && carries_marks(text, at); at = next)
        if (u_charDirection((UChar32)utf8_next(text, &next)) != U_DIR_NON_SPACING_MARK)
            break;
    return at;
}

static void add_isolate(Sample *sample, Arena *arena, size_t start, size_t end, bool rtl) {
    sample->isolates = arena_more(arena, sample->isolates, sample->isolate_count, sizeof *sample->isolates);
    sample->isolates[sample->isolate_count++] =
        (Stretch){behind_marks(sample->text, start), behind_marks(sample->text, end), rtl};
}

void sample_find_isolates(Sample *sample, Arena *arena) {
    const TextStyle *style = &sample->style;
    sample->isolates = NULL;
    sample->isolate_count = 0;
    if (style->locale) {
        add_isolate(sample, arena, style->start, style->end, locale_rtl(style->locale));
        return;
    }
    size_t before = 0; /* where the last isolate ended: one that stands before a space is no name */
    for (Atom atom = {0}; atom_find(sample->text, atom.end, &atom);) {
        if (!atom.isolate || (atom.named && before + 1 != atom.start))
            continue;
        add_isolate(sample, arena, atom.start, atom.end, false);
        before = atom.end;
    }
}

/* The text so far, and for each of its bytes the one it stands for. */
typedef struct Isolating {
    StrBuf out;
    uint32_t *origin;
    const Stretch *within; /* NULL between isolates */
    int opened;            /* by the text itself, within */
} Isolating;

static void put(Isolating *isolating, UChar32 letter, uint32_t origin) {
    size_t start = isolating->out.len;
    utf8_add(&isolating->out, (uint32_t)letter);
    for (size_t i = start; i < isolating->out.len; i++)
        isolating->origin[i] = origin;
}

static void put_initiator(Isolating *isolating) {
    put(isolating, isolating->within->rtl ? RLI : LRI, NOWHERE);
    isolating->opened = 0;
}

static void put_ends(Isolating *isolating) {
    for (int i = 0; i <= isolating->opened; i++)
        put(isolating, PDI, NOWHERE);
    isolating->within = NULL;
}

/* What closes more than the isolate's text opened is made a space without width; past a paragraph's end the isolate is
 * opened again. */
static void put_letter(Isolating *isolating, UChar32 letter, uint32_t origin) {
    bool extra = isolating->within && letter == PDI && isolating->opened == 0;
    put(isolating, extra ? ZERO_WIDTH_SPACE : letter, origin);
    if (letter == LRI || letter == RLI || letter == FSI)
        isolating->opened++;
    else if (letter == PDI && !extra)
        isolating->opened--;
    if (isolating->within && u_charDirection(letter) == U_BLOCK_SEPARATOR)
        put_initiator(isolating);
}

Str sample_with_isolates(const Sample *sample, Arena *arena, uint32_t **origin) {
    enum { GROWTH_MOST = 6 };
    Str text = sample->text;
    Isolating isolating = {.out = {.arena = arena}};
    isolating.origin = arena_array(arena, uint32_t, GROWTH_MOST * (text.len + 1));
    size_t next = 0;
    for (size_t at = 0, start = 0; start < text.len; start = at) {
        if (isolating.within && isolating.within->end == start)
            put_ends(&isolating);
        if (next < sample->isolate_count && sample->isolates[next].start == start) {
            isolating.within = &sample->isolates[next++];
            put_initiator(&isolating);
        }
        if (isolating.within && isolating.within->end == start)
            put_ends(&isolating);
        put_letter(&isolating, (UChar32)utf8_next(text, &at), (uint32_t)start);
    }
    if (isolating.within)
        put_ends(&isolating);
    *origin = isolating.origin;
    return strbuf_str(&isolating.out);
}

void order_add(Order *order, Arena *arena, uint32_t byte) {
    order->at = arena_more(arena, order->at, order->count, sizeof *order->at);
    order->at[order->count++] = byte;
}
