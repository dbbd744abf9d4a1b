/* A word of a hundred thousand letters must not cost more than as many letters in words: past PIECE_MOST units a piece
 * ends at the next cluster, though no line may end there unless it has to. */
#include "pieces.h"

#include <string.h>
#include <unicode/uscript.h>

#include "atoms.h"
#include "bidi.h"
#include "breaks.h"
#include "itemize.h"
#include "utf16.h"

enum { PIECE_MOST = 256 };

static void mark_atoms(Units *units, Str text) {
    int32_t at = 0;
    Atom atom = {0};
    while (atom_find(text, atom.end, &atom)) {
        while (units->byte[at] < atom.start)
            at++;
        for (uint8_t flags = UNIT_ATOM; units->byte[at] < atom.end; flags |= UNIT_JOINED)
            units->at[at++].flags |= flags;
    }
}

/* Styles start in order, so the search for one begins where the one before began. */
static void spread_styles(Units *units, const ParagraphSpec *spec) {
    int32_t first = 0;
    for (size_t i = 0; i < spec->style_count; i++) {
        const TextStyle *style = &spec->styles[i];
        while (first < units->count && units->byte[first] < style->start)
            first++;
        for (int32_t k = first; k < units->count && units->byte[k] < style->end; k++)
            units->at[k].style |= style->style;
    }
}

static Units resolve_units(const ParagraphSpec *spec, const Measure *measure, Arena *arena) {
    uint32_t *byte = arena_array(arena, uint32_t, spec->text.len + 1);
    Utf16 text = utf16_from(arena, spec->text, byte);
    Unit *at = arena_array(arena, Unit, (size_t)text.len + 1);
    Units units = {.text = text.at, .byte = byte, .at = at, .count = text.len};
    mark_atoms(&units, spec->text);
    spread_styles(&units, spec);
    bidi_resolve(&units, locale_rtl(spec->locale), arena);
    breaks_mark(&units, spec->locale);
    clusters_open(&units);
    itemize_scripts(&units, spec->locale);
    itemize_fonts(&units, measure);
    return units;
}

static bool is_border(const Units *units, int32_t at) {
    const Unit *a = &units->at[at - 1], *b = &units->at[at];
    return a->level != b->level || a->font != b->font || a->script != b->script || a->style != b->style ||
           (a->flags ^ b->flags) & UNIT_SPACE || b->flags & UNIT_BREAK;
}

static int32_t next_border(const Units *units, int32_t at, int32_t most) {
    while (at < most && !is_border(units, at))
        at++;
    return at;
}

static int32_t piece_end(const Units *units, int32_t start) {
    if (units->count - start <= PIECE_MOST)
        return next_border(units, start + 1, units->count);
    int32_t most = start + PIECE_MOST, end = next_border(units, start + 1, most);
    return end < most ? end : next_border(units, end, cluster_end(end - 1));
}

static Str piece_text(const Pieces *pieces, int32_t start, int32_t end) {
    return str_slice(pieces->spec->text, pieces->units.byte[start], pieces->units.byte[end]);
}

Shape piece_shape(const Pieces *pieces, const Piece *piece) {
    const ParagraphSpec *spec = pieces->spec;
    const Unit *unit = &pieces->units.at[piece->start];
    Shape shape = {
        .font = unit->font,
        .bold = spec->bold || unit->style & STYLE_BOLD,
        .rtl = unit->level & 1,
        .size = spec->size,
        .locale = spec->locale,
    };
    memcpy(shape.script, uscript_getShortName((UScriptCode)unit->script), sizeof shape.script);
    return shape;
}

/* A tab and its like have no glyph; each is as wide as a space. */
static void measure_piece(const Pieces *pieces, Piece *piece) {
    const Measure *measure = pieces->measure;
    Shape shape = piece_shape(pieces, piece);
    if (piece->space && pieces->units.text[piece->start] < ' ')
        piece->width = measure->width(measure->self, &shape, STR(" ")) * (piece->end - piece->start);
    else
        piece->width = measure->width(measure->self, &shape, piece_text(pieces, piece->start, piece->end));
}

Pieces pieces_of(const ParagraphSpec *spec, const Measure *measure, Arena *arena) {
    Pieces pieces = {.spec = spec, .measure = measure, .units = resolve_units(spec, measure, arena)};
    const Units *units = &pieces.units;
    for (int32_t start = 0; start < units->count;) {
        pieces.at = arena_more(arena, pieces.at, pieces.count, sizeof *pieces.at);
        int32_t end = piece_end(units, start);
        Piece *piece = &pieces.at[pieces.count++];
        *piece = (Piece){
            .start = start,
            .end = end,
            .space = units->at[start].flags & UNIT_SPACE,
            .breaks = end == units->count || units->at[end].flags & UNIT_BREAK,
            .hard = units->at[end].flags & UNIT_HARD,
        };
        measure_piece(&pieces, piece);
        start = end;
    }
    return pieces;
}

static int prefix_width(const Pieces *pieces, const Piece *piece, int32_t end) {
    Piece prefix = {.start = piece->start, .end = end};
    measure_piece(pieces, &prefix);
    return prefix.width;
}

/* The borders of the piece's clusters after its start; the last one is the piece's end. */
static size_t cluster_ends(const Piece *piece, int32_t *ends) {
    size_t count = 0;
    for (int32_t at = piece->start; at < piece->end; at = ends[count++]) {
        int32_t end = cluster_end(at);
        ends[count] = end < piece->end ? end : piece->end;
    }
    return count;
}

bool piece_cut(const Pieces *pieces, const Piece *piece, int room, bool force, Piece *head, Piece *tail) {
    int32_t ends[PIECE_MOST + 1];
    size_t fits = 0, count = cluster_ends(piece, ends), above = count + 1;
    while (above - fits > 1) {
        size_t middle = fits + (above - fits) / 2;
        if (prefix_width(pieces, piece, ends[middle - 1]) <= room)
            fits = middle;
        else
            above = middle;
    }
    if (fits == 0 && !force)
        return false;
    *head = *tail = *piece;
    head->end = tail->start = ends[fits ? fits - 1 : 0];
    measure_piece(pieces, head);
    if (tail->start < tail->end)
        measure_piece(pieces, tail);
    return true;
}
