/* Three steps: the text becomes measured pieces (pieces.c), the pieces fill lines (fill.c), and each line's pieces are
 * put into visual order, where those that are alike make a run. */
#include "paragraph.h"

#include <string.h>

#include "bidi.h"
#include "fill.h"

/* What finishing a line needs: the drafts, an arena for each line's own needs, and where the result lives. */
typedef struct Finish {
    const Pieces *pieces;
    const Drafts *drafts;
    Arena *scratch, *arena;
} Finish;

static void stretch_line(TextLine *line, Extent extent) {
    line->ascent = line->ascent > extent.ascent ? line->ascent : extent.ascent;
    line->descent = line->descent > extent.descent ? line->descent : extent.descent;
}

/* The edges of isolates are not in the text, but keep letters apart that would else be turned round as one. */
static int32_t *visual_order(const Finish *finish, const Draft *draft) {
    uint8_t *levels = arena_array(finish->scratch, uint8_t, 2 * draft->inked + 1);
    int32_t *order = arena_array(finish->scratch, int32_t, 2 * draft->inked + 1);
    for (size_t i = 0; i < draft->inked; i++) {
        const Unit *unit = &finish->pieces->units.at[finish->drafts->pieces[draft->first + i].start];
        levels[2 * i] = unit->apart;
        levels[2 * i + 1] = unit->level;
    }
    bidi_order(levels, 2 * (int32_t)draft->inked, order);
    for (size_t i = 0, next = 0; i < 2 * draft->inked; i++)
        if (order[i] & 1)
            order[next++] = order[i] / 2;
    return order;
}

static TextRun make_run(const Pieces *pieces, const Piece *piece, int x) {
    const Unit *unit = &pieces->units.at[piece->start];
    return (TextRun){
        .start = pieces->units.byte[piece->start],
        .end = pieces->units.byte[piece->end],
        .x = x,
        .width = piece->extent.width,
        .shape = piece_shape(pieces, piece),
        .level = unit->level,
        .style = unit->style,
        .word_count = 1,
    };
}

static bool same_shape(const Shape *a, const Shape *b) {
    return a->font == b->font && a->bold == b->bold && a->rtl == b->rtl && a->edges == b->edges && a->size == b->size &&
           a->locale == b->locale && strcmp(a->script, b->script) == 0;
}

/* Takes the run that stands right of it into the run, if the two are one. What no font has stays a box a run. */
static bool merge(TextRun *run, const TextRun *right) {
    bool follows = run->level & 1 ? right->end == run->start : right->start == run->end;
    if (!follows || run->level != right->level || run->style != right->style || run->shape.font == FONT_NONE ||
        !same_shape(&run->shape, &right->shape))
        return false;
    run->start = run->start < right->start ? run->start : right->start;
    run->end = run->end > right->end ? run->end : right->end;
    run->width += right->width;
    run->word_count++;
    return true;
}

static void add_runs(const Finish *finish, const Draft *draft, TextLine *line) {
    const Pieces *pieces = finish->pieces;
    const int32_t *order = visual_order(finish, draft);
    TextWord *words = arena_array(finish->arena, TextWord, draft->inked);
    TextRun *runs = arena_array(finish->scratch, TextRun, draft->inked + 1);
    int x = line->x;
    for (size_t i = 0; i < draft->inked; i++) {
        const Piece *piece = &finish->drafts->pieces[draft->first + (size_t)order[i]];
        TextRun run = make_run(pieces, piece, x);
        words[i] = (TextWord){run.start, run.end, x, run.width, piece->space};
        x += run.width;
        stretch_line(line, piece->extent);
        if (line->run_count && merge(&runs[line->run_count - 1], &run))
            continue;
        run.words = &words[i];
        runs[line->run_count++] = run;
    }
    line->runs = arena_grow(finish->arena, runs, line->run_count, line->run_count, sizeof *runs);
}

/* `start` is the line as an empty one: as high as the locale's own font. */
static TextLine finish_line(const Finish *finish, const Draft *draft, TextLine start) {
    const Pieces *pieces = finish->pieces;
    TextLine line = start;
    line.start = draft->start;
    line.end = draft->end;
    line.width = draft->width;
    line.x = pieces->units.rtl ? pieces->spec->width - draft->width : 0;
    arena_reset(finish->scratch);
    add_runs(finish, draft, &line);
    return line;
}

static TextLine empty_line(const Pieces *pieces) {
    const ParagraphSpec *spec = pieces->spec;
    TextLine line = {0};
    Shape shape = {
        .font = font_for(locale_script(spec->locale), locale_tag(spec->locale)),
        .bold = spec->bold,
        .rtl = pieces->units.rtl,
        .size = spec->size,
        .locale = spec->locale,
    };
    memcpy(shape.script, locale_script(spec->locale), sizeof shape.script);
    stretch_line(&line, pieces->measure->extent(pieces->measure->self, &shape, (Str){0}));
    return line;
}

static ParagraphSpec sane(const ParagraphSpec *spec) {
    ParagraphSpec sane = *spec;
    sane.width = spec->width < 0 ? 0 : spec->width;
    sane.width = spec->width > PARAGRAPH_WIDTH_MOST ? PARAGRAPH_WIDTH_MOST : sane.width;
    return sane;
}

const Paragraph *paragraph_lay(const ParagraphSpec *asked, const Measure *measure, Arena *arena) {
    static Arena scratch, line_scratch;
    arena_reset(&scratch);
    ParagraphSpec spec = sane(asked);
    Pieces pieces = pieces_of(&spec, measure, &scratch);
    Drafts drafts = fill_lines(&pieces, &scratch);
    Finish finish = {&pieces, &drafts, &line_scratch, arena};
    Paragraph *paragraph = arena_new(arena, Paragraph);
    TextLine *lines = arena_array(arena, TextLine, drafts.count);
    TextLine empty = empty_line(&pieces);
    for (size_t i = 0; i < drafts.count; i++) {
        lines[i] = finish_line(&finish, &drafts.lines[i], empty);
        if (lines[i].width > paragraph->width)
            paragraph->width = lines[i].width;
    }
    paragraph->rtl = pieces.units.rtl;
    paragraph->lines = lines;
    paragraph->line_count = drafts.count;
    return paragraph;
}
