/* Atoms and styles come first, since both make isolates; bidi needs those; fonts need scripts; and last, each cluster
 * is made one in everything. */
#include "resolve.h"

#include <stdlib.h>
#include <unicode/uchar.h>

#include "atoms.h"
#include "bidi.h"
#include "breaks.h"
#include "glue.h"
#include "itemize.h"
#include "utf16.h"

typedef struct Resolving {
    const ParagraphSpec *spec;
    Arena *arena;
    Units *units;
} Resolving;

static void add_isolate(Resolving *resolving, Isolate isolate) {
    Units *units = resolving->units;
    if (isolate.start >= isolate.end)
        return;
    units->isolates = arena_more(resolving->arena, units->isolates, units->isolate_count, sizeof *units->isolates);
    units->isolates[units->isolate_count++] = isolate;
}

static int32_t unit_at(const Units *units, int32_t from, size_t byte) {
    while (from < units->count && units->byte[from] < byte)
        from++;
    return from;
}

/* Is the name before the space before this unit of the same language, and no isolate itself? */
static bool goes_on(const Units *units, int32_t at) {
    bool apart = units->isolate_count && units->isolates[units->isolate_count - 1].end == at - 1;
    return units->at[at - 2].locale == units->at[at].locale && !apart;
}

/* "info@", "alingsas." and "se" are the parts of an address; ICU knows no breaks between them. */
static bool starts_part(const Units *units, int32_t at) {
    UChar before = units->text[at - 1];
    return (before == '@' || before == '.') && u_isalpha(units->text[at]);
}

static void mark_parts(Units *units, int32_t start, int32_t end) {
    for (int32_t i = start + 1; i < end; i++)
        units->at[i].flags |= starts_part(units, i) ? UNIT_WEAK : 0;
}

static void mark_atoms(Resolving *resolving) {
    Units *units = resolving->units;
    Str text = resolving->spec->text;
    int32_t at = 0;
    for (Atom atom = {0}; atom_find(text, atom.end, &atom);) {
        int32_t start = unit_at(units, at, atom.start), end = unit_at(units, start, atom.end);
        size_t glued = glue_end(text, atom.end, resolving->spec->locale);
        for (int32_t i = start; i < end; i++)
            units->at[i].flags |= UNIT_ATOM;
        mark_parts(units, start, end);
        size_t joined = glue_start(text, atom.start);
        for (int32_t i = start; i > 0 && units->byte[i] > joined; i--)
            units->at[i].flags |= UNIT_JOINED;
        for (int32_t i = start + 1; i < units->count && units->byte[i] < glued; i++)
            units->at[i].flags |= UNIT_JOINED;
        at = end;
        if (atom.isolate && !(atom.named && goes_on(units, start)))
            add_isolate(resolving, (Isolate){.start = start, .end = end, .atom = true});
    }
}

/* The index of a locale among the paragraph's; the paragraph's own where there are too many. */
static uint8_t locale_index(Units *units, const Locale *locale) {
    size_t i = 0;
    while (i < units->locale_count && units->locales[i] != locale)
        i++;
    if (i == UNIT_LOCALES_MOST)
        return 0;
    units->locales[i] = locale;
    units->locale_count = i < units->locale_count ? units->locale_count : i + 1;
    return (uint8_t)i;
}

/* Styles start in order, so the search for one begins where the one before began. */
static void spread_styles(Resolving *resolving) {
    Units *units = resolving->units;
    int32_t first = 0;
    for (size_t i = 0; i < resolving->spec->style_count; i++) {
        const TextStyle *style = &resolving->spec->styles[i];
        first = unit_at(units, first, style->start);
        int32_t end = unit_at(units, first, style->end);
        uint8_t locale = style->locale ? locale_index(units, style->locale) : 0;
        for (int32_t k = first; k < end; k++) {
            units->at[k].style |= style->style;
            units->at[k].locale = style->locale ? locale : units->at[k].locale;
        }
        if (style->locale || style->style & STYLE_CODE)
            add_isolate(resolving, (Isolate){first, end, style->locale && locale_rtl(style->locale), false});
    }
}

static int by_start(const void *left, const void *right) {
    const Isolate *a = left, *b = right;
    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    return a->end != b->end ? (a->end < b->end) - (a->end > b->end) : a->atom - b->atom;
}

static BidiBase base_of(const Locale *locale) {
    if (!locale_known(locale))
        return BIDI_BY_TEXT;
    return locale_rtl(locale) ? BIDI_RTL : BIDI_LTR;
}

Units resolve_units(const ParagraphSpec *spec, const Measure *measure, Arena *arena) {
    uint32_t *byte = arena_array(arena, uint32_t, spec->text.len + 1);
    Utf16 text = utf16_from(arena, spec->text, byte);
    Unit *at = arena_array(arena, Unit, (size_t)text.len + 1);
    Units units = {.text = text.at, .byte = byte, .at = at, .count = text.len, .locales = {spec->locale}};
    units.locale_count = 1;
    Resolving resolving = {spec, arena, &units};
    spread_styles(&resolving);
    mark_atoms(&resolving);
    if (units.isolate_count)
        qsort(units.isolates, units.isolate_count, sizeof *units.isolates, by_start);
    bidi_resolve(&units, base_of(spec->locale), arena);
    breaks_mark(&units, spec->locale);
    clusters_open(&units);
    itemize_scripts(&units, spec->locale);
    itemize_fonts(&units, measure);
    clusters_settle(&units);
    return units;
}
