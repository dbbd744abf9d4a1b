/* Lines filled with pieces, from the first to the last: as much as fits, each. */
#ifndef SLUSS_TEXT_FILL_H
#define SLUSS_TEXT_FILL_H

#include "pieces.h"

typedef struct Draft {
    size_t first, count; /* pieces */
    size_t inked;        /* pieces without white space at the end, which hangs: it takes no room */
    int width;           /* of those */
    uint32_t start, end; /* bytes */
} Draft;

typedef struct Drafts {
    Piece *pieces; /* as they were placed: some cut in two, some hyphenated */
    size_t piece_count;
    Draft *lines;
    size_t count;
} Drafts;

/* Lives in the arena. An empty text is one empty line. */
Drafts fill_lines(const Pieces *pieces, Arena *arena);

#endif
