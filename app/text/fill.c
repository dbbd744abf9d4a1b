/* What stands between two breaks stays on one line. If no line can hold it, a soft hyphen ends the line, or a weak
 * break within a number or an address, or at last any cluster. */
#include "fill.h"

#include "breaks.h"

typedef struct Filling {
    const Pieces *pieces;
    Arena *arena;
    Drafts drafts;
    Draft line; /* being filled */
    int x;      /* its width with the white space at its end; past the width asked for, no matter how far */
} Filling;

static void end_line(Filling *filling) {
    Drafts *drafts = &filling->drafts;
    drafts->lines = arena_more(filling->arena, drafts->lines, drafts->count, sizeof *drafts->lines);
    drafts->lines[drafts->count++] = filling->line;
    filling->line = (Draft){.first = drafts->piece_count, .start = filling->line.end, .end = filling->line.end};
    filling->x = 0;
}

static void place(Filling *filling, const Piece *piece) {
    Drafts *drafts = &filling->drafts;
    drafts->pieces = arena_more(filling->arena, drafts->pieces, drafts->piece_count, sizeof *piece);
    drafts->pieces[drafts->piece_count++] = *piece;
    Draft *line = &filling->line;
    line->count++;
    line->end = filling->pieces->units.byte[piece->end];
    if (filling->x <= filling->pieces->spec->width)
        filling->x += piece->extent.width;
    if (!piece->space) {
        line->inked = line->count;
        line->width = filling->x;
    }
}

static int room_left(const Filling *filling) {
    return filling->pieces->spec->width - filling->x;
}

static bool fits(const Filling *filling, const Piece *pieces, size_t count) {
    int width = 0, room = room_left(filling);
    for (size_t i = 0; i < count; i++) {
        width += width <= room ? pieces[i].extent.width : 0;
        if (!pieces[i].space && width > room)
            return false;
    }
    return true;
}

static void place_all(Filling *filling, const Piece *pieces, size_t count) {
    for (size_t i = 0; i < count; i++)
        place(filling, &pieces[i]);
}

/* For what is too wide even for a line of its own. */
static void place_cut(Filling *filling, const Piece *piece) {
    bool weak = filling->line.count && filling->pieces->units.at[piece->start].flags & UNIT_WEAK;
    if (!piece->space && piece->extent.width > room_left(filling) &&
        (weak || piece->extent.width <= filling->pieces->spec->width))
        end_line(filling);
    Piece rest = *piece, head, tail;
    while (!rest.space && rest.start < rest.end && rest.extent.width > room_left(filling)) {
        bool fresh = filling->line.count == 0;
        if (piece_cut(filling->pieces, &rest, room_left(filling), fresh, &head, &tail)) {
            place(filling, &head);
            rest = tail;
        }
        if (rest.start < rest.end)
            end_line(filling);
    }
    if (rest.start < rest.end)
        place(filling, &rest);
}

/* How many of the pieces may stand on this line, the last of them with a hyphen; 0 if none. */
static size_t hyphenated(const Filling *filling, const Piece *pieces, size_t count) {
    size_t best = 0;
    int width = 0, room = room_left(filling);
    for (size_t i = 0; i < count && width <= room; width += pieces[i++].extent.width) {
        if (pieces[i].hyphens && width + piece_hyphenated(filling->pieces, &pieces[i]).extent.width <= room)
            best = i + 1;
    }
    return best;
}

static void place_hyphenated(Filling *filling, const Piece *pieces, size_t count) {
    Piece last = piece_hyphenated(filling->pieces, &pieces[count - 1]);
    place_all(filling, pieces, count - 1);
    place(filling, &last);
    end_line(filling);
}

/* A part that ends in a soft hyphen and is too wide for a line of its own: what is left of it has room for the hyphen,
 * if it is more than one cluster. False if nothing is left, since what follows the cut has no width. */
static bool cut_before_hyphen(Filling *filling, Piece *part) {
    Piece head, tail;
    while (piece_hyphenated(filling->pieces, part).extent.width > room_left(filling) &&
           cluster_end(part->start) < part->end) {
        int room = room_left(filling), all = part->extent.width;
        piece_cut(filling->pieces, part, all <= room ? all - 1 : room, true, &head, &tail);
        place(filling, &head);
        end_line(filling);
        *part = tail;
        if (tail.start == tail.end)
            return false;
    }
    return true;
}

/* Of pieces too wide for a line of their own, places those up to the first soft hyphen, or the one that ends in it;
 * returns how many are done with. */
static size_t place_first(Filling *filling, Piece *pieces, size_t count) {
    size_t plain = 0;
    while (plain < count && !pieces[plain].hyphens)
        place_cut(filling, &pieces[plain++]);
    if (plain)
        return plain;
    if (!cut_before_hyphen(filling, pieces))
        return 1;
    if (fits(filling, pieces, count))
        return 0;
    place_hyphenated(filling, pieces, 1);
    return 1;
}

static void place_unbroken(Filling *filling, Piece *pieces, size_t count) {
    while (!fits(filling, pieces, count)) {
        size_t done = hyphenated(filling, pieces, count);
        if (done)
            place_hyphenated(filling, pieces, done);
        else if (filling->line.count)
            end_line(filling);
        else
            done = place_first(filling, pieces, count);
        pieces += done;
        count -= done;
    }
    place_all(filling, pieces, count);
}

static bool ends_word(const Piece *piece) {
    return piece->breaks && !piece->hyphens;
}

Drafts fill_lines(const Pieces *pieces, Arena *arena) {
    Filling filling = {.pieces = pieces, .arena = arena};
    bool hard = true; /* an empty text is one empty line, and so is what follows a line feed at the end */
    for (size_t first = 0, next; first < pieces->count; first = next) {
        next = first + 1;
        while (next < pieces->count && !ends_word(&pieces->at[next - 1]))
            next++;
        place_unbroken(&filling, &pieces->at[first], next - first);
        hard = pieces->at[next - 1].hard;
        if (hard)
            end_line(&filling);
    }
    if (hard || filling.line.count)
        end_line(&filling);
    return filling.drafts;
}
