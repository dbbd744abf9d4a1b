/* Three steps: the text becomes measured pieces (pieces.c), the pieces fill lines from the first to the last, and each
 * line's pieces are put into visual order. White space that ends a line hangs: it has no width and no place there. */
#include "paragraph.h"

#include <string.h>

#include "bidi.h"
#include "pieces.h"

typedef struct Draft {
    size_t first, count; /* pieces */
    size_t inked;        /* pieces without white space at the end */
    int width;           /* of those */
    uint32_t start, end; /* bytes */
} Draft;

typedef struct Layout {
    const Pieces *pieces;
    Arena *scratch;
    Piece *placed;
    size_t placed_count;
    Draft *lines;
    size_t line_count;
    Draft line; /* being filled */
    int x;      /* its width with the white space at its end */
} Layout;

static void end_line(Layout *layout) {
    layout->lines = arena_more(layout->scratch, layout->lines, layout->line_count, sizeof *layout->lines);
    layout->lines[layout->line_count++] = layout->line;
    layout->line = (Draft){.first = layout->placed_count, .start = layout->line.end, .end = layout->line.end};
    layout->x = 0;
}

static void place(Layout *layout, const Piece *piece) {
    layout->placed = arena_more(layout->scratch, layout->placed, layout->placed_count, sizeof *piece);
    layout->placed[layout->placed_count++] = *piece;
    Draft *line = &layout->line;
    line->count++;
    line->end = layout->pieces->units.byte[piece->end];
    layout->x += piece->width;
    if (!piece->space) {
        line->inked = line->count;
        line->width = layout->x;
    }
}

static int room_left(const Layout *layout) {
    return layout->pieces->spec->width - layout->x;
}

/* For what is too wide even for a line of its own. */
static void place_cut(Layout *layout, const Piece *piece) {
    if (!piece->space && piece->width > room_left(layout) && piece->width <= layout->pieces->spec->width)
        end_line(layout);
    Piece rest = *piece, head, tail;
    while (!rest.space && rest.start < rest.end && rest.width > room_left(layout)) {
        bool fresh = layout->line.count == 0;
        if (piece_cut(layout->pieces, &rest, room_left(layout), fresh, &head, &tail)) {
            place(layout, &head);
            rest = tail;
        }
        if (rest.start < rest.end)
            end_line(layout);
    }
    if (rest.start < rest.end)
        place(layout, &rest);
}

/* The pieces from one break to the next stay on one line, if any line can hold them. */
static void place_unbroken(Layout *layout, const Piece *pieces, size_t count) {
    int width = 0, inked = 0;
    for (size_t i = 0; i < count; i++) {
        width += pieces[i].width;
        if (!pieces[i].space)
            inked = width;
    }
    if (inked > room_left(layout) && layout->line.count)
        end_line(layout);
    bool fits = inked <= room_left(layout);
    for (size_t i = 0; i < count; i++) {
        if (fits)
            place(layout, &pieces[i]);
        else
            place_cut(layout, &pieces[i]);
    }
}

static void fill_lines(Layout *layout) {
    const Pieces *pieces = layout->pieces;
    bool hard = true; /* an empty text is one empty line, and so is what follows a line feed at the end */
    for (size_t first = 0, next; first < pieces->count; first = next) {
        next = first + 1;
        while (!pieces->at[next - 1].breaks)
            next++;
        place_unbroken(layout, &pieces->at[first], next - first);
        hard = pieces->at[next - 1].hard;
        if (hard)
            end_line(layout);
    }
    if (hard || layout->line.count)
        end_line(layout);
}

static void stretch_line(TextLine *line, const Measure *measure, const Shape *shape) {
    int ascent, descent;
    measure->height(measure->self, shape, &ascent, &descent);
    line->ascent = line->ascent > ascent ? line->ascent : ascent;
    line->descent = line->descent > descent ? line->descent : descent;
}

static TextRun make_run(const Pieces *pieces, const Piece *piece, int x) {
    const Unit *unit = &pieces->units.at[piece->start];
    return (TextRun){
        .start = pieces->units.byte[piece->start],
        .end = pieces->units.byte[piece->end],
        .x = x,
        .width = piece->width,
        .shape = piece_shape(pieces, piece),
        .level = unit->level,
        .style = unit->style,
    };
}

static int32_t *visual_order(const Layout *layout, const Draft *line) {
    uint8_t *levels = arena_array(layout->scratch, uint8_t, line->inked + 1);
    int32_t *order = arena_array(layout->scratch, int32_t, line->inked + 1);
    for (size_t i = 0; i < line->inked; i++)
        levels[i] = layout->pieces->units.at[layout->placed[line->first + i].start].level;
    bidi_order(levels, (int32_t)line->inked, order);
    return order;
}

/* `start` is the line as an empty one: as high as the locale's own font. */
static TextLine finish_line(const Layout *layout, const Draft *draft, TextLine start, Arena *arena) {
    const Pieces *pieces = layout->pieces;
    TextRun *runs = arena_array(arena, TextRun, draft->inked);
    TextLine line = start;
    line.runs = runs;
    int x = locale_rtl(pieces->spec->locale) ? pieces->spec->width - draft->width : 0;
    ArenaMark mark = arena_mark(layout->scratch);
    const int32_t *order = visual_order(layout, draft);
    for (size_t i = 0; i < draft->inked; i++) {
        const Piece *piece = &layout->placed[draft->first + (size_t)order[i]];
        if (!piece->space) {
            runs[line.run_count] = make_run(pieces, piece, x);
            stretch_line(&line, pieces->measure, &runs[line.run_count++].shape);
        }
        x += piece->width;
    }
    arena_rewind(layout->scratch, mark);
    line.start = draft->start;
    line.end = draft->end;
    line.width = draft->width;
    return line;
}

static TextLine empty_line(const ParagraphSpec *spec, const Measure *measure) {
    TextLine line = {0};
    Shape shape = {
        .font = font_for_script(locale_script(spec->locale)),
        .bold = spec->bold,
        .rtl = locale_rtl(spec->locale),
        .size = spec->size,
        .locale = spec->locale,
    };
    memcpy(shape.script, locale_script(spec->locale), sizeof shape.script);
    stretch_line(&line, measure, &shape);
    return line;
}

const Paragraph *paragraph_lay(const ParagraphSpec *spec, const Measure *measure, Arena *arena) {
    static Arena scratch;
    arena_reset(&scratch);
    Pieces pieces = pieces_of(spec, measure, &scratch);
    Layout layout = {.pieces = &pieces, .scratch = &scratch};
    fill_lines(&layout);
    Paragraph *paragraph = arena_new(arena, Paragraph);
    TextLine *lines = arena_array(arena, TextLine, layout.line_count);
    TextLine empty = empty_line(spec, measure);
    for (size_t i = 0; i < layout.line_count; i++) {
        lines[i] = finish_line(&layout, &layout.lines[i], empty, arena);
        if (lines[i].width > paragraph->width)
            paragraph->width = lines[i].width;
    }
    paragraph->rtl = locale_rtl(spec->locale);
    paragraph->lines = lines;
    paragraph->line_count = layout.line_count;
    return paragraph;
}
