/* A word of a hundred thousand letters must not cost more than as many letters in words: past PIECE_MOST units a piece
 * ends at the next cluster, though no line may end there unless it has to. A cluster that does not end either is cut,
 * for shaping takes the square of its marks. */
#include "pieces.h"

#include <string.h>
#include <unicode/utf16.h>

#include "breaks.h"
#include "itemize.h"
#include "resolve.h"

enum { PIECE_MOST = 256 };

static bool is_border(const Units *units, int32_t at) {
    return units->at[at].flags & UNIT_BREAK || units_differ(&units->at[at - 1], &units->at[at]);
}

static int32_t next_border(const Units *units, int32_t at, int32_t most) {
    while (at < most && !is_border(units, at))
        at++;
    return at;
}

/* What no font has is a box for each cluster. */
static int32_t piece_end(const Units *units, int32_t start) {
    if (units->at[start].font == FONT_NONE)
        return cluster_end(start);
    if (units->count - start <= PIECE_MOST)
        return next_border(units, start + 1, units->count);
    int32_t most = start + PIECE_MOST, end = next_border(units, start + 1, most);
    if (end < most)
        return end;
    int32_t cluster = cluster_end(most - 1);
    U16_SET_CP_START(units->text, 0, most);
    return cluster - start < 2 * PIECE_MOST ? next_border(units, end, cluster) : most;
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
        .edges = piece->edges,
        .size = spec->size,
        .locale = pieces->units.locales[unit->locale],
    };
    memcpy(shape.script, script_name(unit->script), sizeof shape.script);
    return shape;
}

static bool is_one_space(const Pieces *pieces, const Piece *piece) {
    return piece->space && piece->end - piece->start == 1 && pieces->units.text[piece->start] == ' ';
}

/* Every other piece is a space, and most are like the one before. */
static bool are_same_space(const Pieces *pieces, const Piece *left, const Piece *right) {
    const Unit *a = &pieces->units.at[left->start], *b = &pieces->units.at[right->start];
    return is_one_space(pieces, left) && is_one_space(pieces, right) && a->font == b->font && a->style == b->style &&
           a->script == b->script && a->locale == b->locale && (a->level & 1) == (b->level & 1);
}

/* A tab and its like have no glyph; each is as wide as a space. */
static void measure_piece(const Pieces *pieces, Piece *piece) {
    const Measure *measure = pieces->measure;
    Shape shape = piece_shape(pieces, piece);
    bool no_glyph = piece->space && pieces->units.text[piece->start] < ' ';
    Str text = no_glyph ? STR(" ") : piece_text(pieces, piece->start, piece->end);
    piece->extent = measure->extent(measure->self, &shape, text);
    piece->extent.width *= no_glyph ? piece->end - piece->start : 1;
}

/* Letters that join do so over a change of style, and where a word had to be cut. */
static uint8_t edges_of(const Units *units, const Piece *piece) {
    bool before = letters_join(units, piece->start), after = letters_join(units, piece->end);
    return (before ? EDGE_JOINS_BEFORE : 0) | (after ? EDGE_JOINS_AFTER : 0);
}

static Piece make_piece(const Pieces *pieces, int32_t start, int32_t end) {
    const Units *units = &pieces->units;
    Piece piece = {
        .start = start,
        .end = end,
        .space = units->at[start].flags & UNIT_SPACE,
        .breaks = end == units->count || units->at[end].flags & UNIT_BREAK,
        .hyphens = units->at[end].flags & UNIT_HYPHEN,
        .hard = units->at[end].flags & UNIT_HARD,
    };
    const Piece *last_but_one = pieces->count > 1 ? &pieces->at[pieces->count - 2] : NULL;
    piece.edges = piece.space ? 0 : edges_of(units, &piece);
    if (last_but_one && are_same_space(pieces, last_but_one, &piece))
        piece.extent = last_but_one->extent;
    else
        measure_piece(pieces, &piece);
    return piece;
}

Pieces pieces_of(const ParagraphSpec *spec, const Measure *measure, Arena *arena) {
    Pieces pieces = {.spec = spec, .measure = measure, .units = resolve_units(spec, measure, arena)};
    const Units *units = &pieces.units;
    for (int32_t start = 0; start < units->count; start = pieces.at[pieces.count++].end) {
        pieces.at = arena_more(arena, pieces.at, pieces.count, sizeof *pieces.at);
        pieces.at[pieces.count] = make_piece(&pieces, start, piece_end(units, start));
    }
    return pieces;
}

Piece piece_hyphenated(const Pieces *pieces, const Piece *piece) {
    const Measure *measure = pieces->measure;
    FontId font = pieces->units.at[piece->start].font;
    Piece hyphenated = *piece;
    if (font == FONT_NONE || !measure->covers(measure->self, font, '-'))
        return hyphenated;
    hyphenated.edges |= EDGE_HYPHEN;
    measure_piece(pieces, &hyphenated);
    return hyphenated;
}

/* The borders of a piece's clusters after its start, as far as they were asked for. */
typedef struct Ends {
    const Piece *piece;
    int32_t at[PIECE_MOST + 1];
    size_t count;
} Ends;

/* Finds the first `count` of them; false if there are not so many. */
static bool reach(Ends *ends, size_t count) {
    const Piece *piece = ends->piece;
    while (ends->count < count) {
        int32_t at = ends->count ? ends->at[ends->count - 1] : piece->start, end;
        if (at == piece->end)
            return false;
        end = cluster_end(at);
        ends->at[ends->count++] = end < piece->end ? end : piece->end;
    }
    return true;
}

/* How many of the first `fits` clusters to take: up to the last weak break, if there is one. */
static size_t to_weak_break(const Units *units, const int32_t *ends, size_t fits) {
    for (size_t i = fits; i > 0; i--) {
        if (units->at[ends[i - 1]].flags & UNIT_WEAK)
            return i;
    }
    return fits;
}

/* How many of the first clusters fit the room. Far ends are asked last: what is measured is kept for a while. */
static size_t clusters_that_fit(const Pieces *pieces, Ends *ends, int room) {
    enum { NEAR = 8 };
    size_t fits = 0, above = NEAR;
    int32_t start = ends->piece->start;
    while (reach(ends, above) && make_piece(pieces, start, ends->at[above - 1]).extent.width <= room) {
        fits = above;
        above *= 2;
    }
    above = above <= ends->count ? above : ends->count + 1;
    while (above - fits > 1) {
        size_t middle = fits + (above - fits) / 2;
        if (make_piece(pieces, start, ends->at[middle - 1]).extent.width <= room)
            fits = middle;
        else
            above = middle;
    }
    return fits;
}

/* What is left behind a cut. If it is far wider than a line, about how wide will do. */
static Piece rest_of(const Pieces *pieces, const Piece *piece, const Piece *head) {
    Piece rest = *piece;
    rest.start = head->end;
    rest.extent.width -= head->extent.width;
    bool near = rest.extent.width < 0 || rest.extent.width / 2 <= pieces->spec->width;
    return near && rest.start < rest.end ? make_piece(pieces, rest.start, rest.end) : rest;
}

bool piece_cut(const Pieces *pieces, const Piece *piece, int room, bool force, Piece *head, Piece *tail) {
    Ends ends;
    ends.piece = piece;
    ends.count = 0;
    size_t fits = clusters_that_fit(pieces, &ends, room);
    if (fits == 0 && !force)
        return false;
    fits = to_weak_break(&pieces->units, ends.at, fits);
    *head = make_piece(pieces, piece->start, ends.at[fits ? fits - 1 : 0]);
    *tail = rest_of(pieces, piece, head);
    return true;
}
