/* What all pictures have, and the two that compare what is told of one span: bars and cells. */
#include "chart.h"

#include <string.h>

#include "markup.h"
#include "words.h"

enum {
    BAR_HEIGHT = 14,
    BAR_STEP = 42,
    BAR_TOP = 20,
    BAR_LABEL_MOST = 33, /* letters that find room on the narrowest screen */
    CELL_HEIGHT = 34,
    CELL_TOP = 24,
    SHADES = 5,
    STEPS_MOST = 4
};

/* A picture whose numbers are too long for a narrow screen scrolls by itself there. */
void chart_open(const Chart *chart, const char *kind, int height, int digits_most) {
    Arena *arena = chart->report->arena;
    bool broad = markup_number(arena, chart_most(chart)).len > (size_t)digits_most;
    markup(chart->out,
           broad ? "<div class=\"wide broad\" role=\"group\" aria-label=\"{}\" tabindex=\"0\">\n"
                 : "<div class=\"fits\">\n",
           chart->title);
    markup(chart->out,
           "<svg class=\"chart {}\" id=\"{}\" height=\"{}\" role=\"img\" aria-labelledby=\"{}-title {}-about\">\n"
           "<title id=\"{}-title\">{}</title>\n<desc id=\"{}-about\">{}</desc>\n",
           str_from(kind), chart->id, markup_number(arena, height), chart->id, chart->id, chart->id, chart->title,
           chart->id, chart->about);
}

void chart_close(const Chart *chart) {
    fputs("</svg></div>\n", chart->out);
}

Str chart_told(const Chart *chart, const ChartRow *row, size_t column) {
    return words_cell(chart->report, row->told[column], chart->nothing && chart->nothing[column]);
}

void chart_tip(const Chart *chart, const ChartRow *row, size_t column) {
    markup(chart->out, "<title>{}, {}: {}</title>", row->label, chart->columns[column], chart_told(chart, row, column));
}

int64_t chart_most(const Chart *chart) {
    int64_t most = 0;
    for (size_t row = 0; row < chart->row_count; row++)
        for (size_t column = 0; column < chart->column_count; column++) {
            int64_t told = chart->rows[row].told[column] / (chart->widths ? chart->widths[column] : 1);
            most = told > most ? told : most;
        }
    return most;
}

int64_t chart_top(const Chart *chart, int *steps) {
    static const int round[] = {1, 2, 5};
    int64_t most = chart_most(chart), step = chart->report->digest->rule.step, unit = 1;
    for (int i = 0; step * STEPS_MOST < most; i++) {
        if (unit * round[i % 3] > step)
            step = unit * round[i % 3];
        unit *= i % 3 == 2 ? 10 : 1;
    }
    *steps = most > step ? (int)((most + step - 1) / step) : 1;
    return step * *steps;
}

void chart_grid(const Chart *chart, int above, int height, int64_t top, int steps) {
    Arena *arena = chart->report->arena;
    for (int i = 0; i <= steps; i++) {
        Str y = markup_number(arena, above + height - height * i / steps);
        markup(chart->out, "<line class=\"{}\" x1=\"0\" x2=\"100%\" y1=\"{}\" y2=\"{}\"/>",
               i ? STR("grid") : STR("axis"), y, y);
        markup(chart->out, "<text class=\"quiet end\" x=\"0\" dx=\"-8\" y=\"{}\" dy=\"4\">{}</text>\n", y,
               words_number(chart->report, top / steps * i));
    }
}

/* Name and number stand above the bar, so that both find room however short it is. */
static void put_bar(const Chart *chart, const ChartRow *row, int above, int64_t most) {
    Arena *arena = chart->report->arena;
    int64_t told = row->told[chart->column_count - 1];
    Str line = markup_number(arena, above + BAR_TOP - 6);
    fputs("<g>", chart->out);
    chart_tip(chart, row, chart->column_count - 1);
    markup(chart->out, "<text x=\"0\" y=\"{}\">{}</text>", line, markup_short(arena, row->label, BAR_LABEL_MOST));
    markup(chart->out, "<text class=\"{}\" x=\"100%\" y=\"{}\">{}</text>",
           told < 0 ? STR("quiet end") : STR("value end"), line, words_told(chart->report, told));
    markup(chart->out, "<rect class=\"track\" x=\"0\" y=\"{}\" width=\"100%\" height=\"{}\"/>",
           markup_number(arena, above + BAR_TOP), markup_number(arena, BAR_HEIGHT));
    if (told >= 0)
        markup(chart->out, "<rect class=\"bar\" x=\"0\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
               markup_number(arena, above + BAR_TOP), markup_percent(arena, told, most),
               markup_number(arena, BAR_HEIGHT));
    fputs("</g>\n", chart->out);
}

static void put_mark(const Chart *chart, const ChartRow *row, int above, int64_t most) {
    Arena *arena = chart->report->arena;
    int64_t told = row->told[chart->column_count - 2];
    if (told < 0)
        return;
    Str x = markup_percent(arena, told, most), top = markup_number(arena, above + BAR_TOP - 3),
        bottom = markup_number(arena, above + BAR_TOP + BAR_HEIGHT + 3);
    fputs("<g>", chart->out);
    chart_tip(chart, row, chart->column_count - 2);
    markup(chart->out, "<line class=\"halo\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>", x, x, top, bottom);
    markup(chart->out, "<line class=\"before\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/></g>\n", x, x, top, bottom);
}

void chart_bars(const Chart *chart) {
    int count = (int)chart->row_count, height = count * BAR_STEP + 4;
    int64_t most = chart_most(chart);
    chart_open(chart, "bars", height, 9);
    for (int i = 0; i < count; i++) {
        put_bar(chart, &chart->rows[i], i * BAR_STEP, most);
        if (chart->column_count > 1)
            put_mark(chart, &chart->rows[i], i * BAR_STEP, most);
    }
    chart_close(chart);
}

static int shade(int64_t told, int64_t most) {
    return told < 0 || most == 0 ? 0 : 1 + (int)((double)told / (double)most * (SHADES - 1) + 0.5);
}

static void put_cell(const Chart *chart, const ChartRow *row, size_t column, int above, int64_t most) {
    Arena *arena = chart->report->arena;
    int64_t told = row->told[column], count = (int64_t)chart->column_count, at = (int64_t)column;
    markup(chart->out, "<g class=\"shade{}\">", markup_number(arena, shade(told, most)));
    chart_tip(chart, row, column);
    markup(chart->out, "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", markup_percent(arena, at, count),
           markup_number(arena, above), markup_percent(arena, 1, count), markup_number(arena, CELL_HEIGHT));
    markup(chart->out, "<text class=\"middle\" x=\"{}\" y=\"{}\">{}</text></g>\n",
           markup_percent(arena, at * 2 + 1, count * 2), markup_number(arena, above + CELL_HEIGHT / 2 + 5),
           words_told(chart->report, told));
}

/* Of the head only where each column begins: more finds no room on a narrow screen. */
static void put_head(const Chart *chart) {
    Arena *arena = chart->report->arena;
    int64_t count = (int64_t)chart->column_count;
    for (int64_t column = 0; column < count; column++)
        markup(chart->out, "<text class=\"quiet\" x=\"{}\" dx=\"2\" y=\"{}\">{}</text>",
               markup_percent(arena, column, count), markup_number(arena, CELL_TOP - 8), chart->ticks[column]);
}

void chart_heat(const Chart *chart) {
    Arena *arena = chart->report->arena;
    int height = CELL_TOP + (int)chart->row_count * CELL_HEIGHT + 2;
    int64_t most = chart_most(chart);
    chart_open(chart, "cells", height, 3);
    for (size_t row = 0; row < chart->row_count; row++)
        markup(chart->out, "<text class=\"end\" x=\"0\" dx=\"-8\" y=\"{}\">{}</text>\n",
               markup_number(arena, CELL_TOP + (int)row * CELL_HEIGHT + CELL_HEIGHT / 2 + 5), chart->rows[row].label);
    put_head(chart);
    for (size_t row = 0; row < chart->row_count; row++)
        for (size_t column = 0; column < chart->column_count; column++)
            put_cell(chart, &chart->rows[row], column, CELL_TOP + (int)row * CELL_HEIGHT, most);
    chart_close(chart);
}
