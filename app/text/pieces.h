/* Pieces: what lines are made of. A word, or white space, that is the same all through: in level, script, font and
 * style. Each is measured once. */
#ifndef SLUSS_TEXT_PIECES_H
#define SLUSS_TEXT_PIECES_H

#include "paragraph.h"
#include "unit.h"

typedef struct Piece {
    int32_t start, end; /* units */
    Extent extent;
    uint8_t edges; /* of the shape */
    bool space;
    bool breaks;  /* a line may end after it */
    bool hyphens; /* and then ends in a hyphen */
    bool hard;    /* a line must */
} Piece;

typedef struct Pieces {
    const ParagraphSpec *spec;
    const Measure *measure;
    Units units;
    Piece *at;
    size_t count;
} Pieces;

/* Everything that does not depend on the width. Lives in the arena. */
Pieces pieces_of(const ParagraphSpec *spec, const Measure *measure, Arena *arena);

Shape piece_shape(const Pieces *pieces, const Piece *piece);

/* The same piece with a hyphen behind it, if its font has one. */
Piece piece_hyphenated(const Pieces *pieces, const Piece *piece);

/* Cuts a piece that is too wide: *head is what fits the room, up to a weak break or, where there is none, up to a
 * cluster's end; *tail is the rest, which may be empty. False if not even one cluster fits, unless forced to take it.
 */
bool piece_cut(const Pieces *pieces, const Piece *piece, int room, bool force, Piece *head, Piece *tail);

#endif
