/* Words as they are drawn: each at its place from the left, in its own direction. */
#include "../measure.h"
#include "order.h"

static void add_letters(Order *order, Arena *arena, Str text, const TextWord *word, bool rtl) {
    size_t first = order->count;
    for (size_t at = word->start; at < word->end;) {
        order_add(order, arena, (uint32_t)at);
        utf8_next(text, &at);
    }
    for (size_t left = first, right = order->count; rtl && left + 1 < right; left++) {
        uint32_t byte = order->at[left];
        order->at[left] = order->at[--right];
        order->at[right] = byte;
    }
}

/* What does not stand side by side is no order at all: the line is then left unfinished. */
static void add_line(Order *order, Arena *arena, Str text, const TextLine *line) {
    int x = line->x;
    for (size_t i = 0; i < line->run_count; i++) {
        const TextRun *run = &line->runs[i];
        for (size_t k = 0; k < run->word_count; k++) {
            if (run->words[k].x != x)
                return;
            add_letters(order, arena, text, &run->words[k], run->level & 1);
            x += run->words[k].width;
        }
    }
}

Order order_ours(const Sample *sample, Arena *arena, Lines *lines) {
    enum { SIZE = 20 };
    static const char *const tags[] = {[BASE_LTR] = "sv", [BASE_RTL] = "ar", [BASE_BY_TEXT] = "und"};
    ParagraphSpec spec = {
        .text = sample->text,
        .locale = locale_of(str_from(tags[sample->base])),
        .styles = &sample->style,
        .style_count = sample->style.locale ? 1 : 0,
        .size = SIZE,
        .width = sample->columns * SIZE / 2,
    };
    const Paragraph *paragraph = paragraph_lay(&spec, &fake_measure, arena);
    Order order = {0};
    *lines = (Lines){arena_array(arena, Line, paragraph->line_count), paragraph->line_count};
    for (size_t i = 0; i < paragraph->line_count; i++) {
        lines->at[i] = (Line){paragraph->lines[i].start, paragraph->lines[i].end};
        add_line(&order, arena, sample->text, &paragraph->lines[i]);
    }
    return order;
}
