/* The two pictures of what changes over time: columns, and lines. A line is one path, stretched across by a viewBox of
 * its own; its markers are not stretched. Names stand at the ends of the lines, pushed apart where lines end close
 * together, so that no key has to be held against colours. */
#include <stdlib.h>
#include <string.h>

#include "chart.h"
#include "markup.h"
#include "words.h"

enum {
    ABOVE = 18,
    HEIGHT = 240,
    BELOW = 28,
    TICK_DOWN = 21,
    LABEL_AT = 26, /* behind the plot */
    LABEL_STEP = 19,
    LABEL_MOST = 14, /* letters */
    TICKS_OF_COLUMNS = 12,
    TICKS_OF_LINES = 6,
    HIDDEN_HEIGHT = 8,
    SHAPES_FULL = 5
};

static int y_of(int64_t told, int64_t top) {
    return told <= 0 ? ABOVE + HEIGHT : ABOVE + HEIGHT - (int)((double)told / (double)top * HEIGHT + 0.5);
}

/* On a narrow screen there is room for every third only. */
static void put_tick(const Chart *chart, Str text, Str x, size_t number, size_t stride, bool middle) {
    if (number % stride)
        return;
    markup(chart->out, "<text class=\"quiet{}{}\" x=\"{}\" y=\"{}\">{}</text>\n", middle ? STR(" middle") : STR(""),
           number / stride % 3 ? STR(" fine") : STR(""), x,
           markup_number(chart->report->arena, ABOVE + HEIGHT + TICK_DOWN), text);
}

/* Of what is hidden a low frame is left. */
static void put_column(const Chart *chart, size_t column, int at, int weeks, int64_t top) {
    Arena *arena = chart->report->arena;
    int64_t told = chart->rows[0].told[column];
    int width = chart->widths[column];
    int y = told < 0 ? ABOVE + HEIGHT - HIDDEN_HEIGHT : y_of(told / width, top);
    const char *kind = told < 0 ? "hidden" : width > 1 ? "whole" : "bar";
    fputs("<g>", chart->out);
    chart_tip(chart, &chart->rows[0], column);
    markup(chart->out, "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></g>\n", str_from(kind),
           markup_percent(arena, at * 10 + 1, weeks * 10), markup_number(arena, y),
           markup_percent(arena, width * 10 - 2, weeks * 10), markup_number(arena, ABOVE + HEIGHT - y));
}

static size_t count_ticks(const Chart *chart) {
    size_t count = 0;
    for (size_t i = 0; i < chart->column_count; i++)
        count += chart->ticks[i].len > 0;
    return count;
}

void chart_columns(const Chart *chart) {
    int steps, weeks = 0, at = 0;
    int64_t top = chart_top(chart, &steps);
    size_t tick = 0, stride = (count_ticks(chart) + TICKS_OF_COLUMNS - 1) / TICKS_OF_COLUMNS;
    chart_open(chart, "columns", ABOVE + HEIGHT + BELOW, 5);
    chart_grid(chart, ABOVE, HEIGHT, top, steps);
    for (size_t i = 0; i < chart->column_count; i++)
        weeks += chart->widths[i];
    for (size_t i = 0; i < chart->column_count; at += chart->widths[i++]) {
        put_column(chart, i, at, weeks, top);
        if (chart->ticks[i].len)
            put_tick(chart, chart->ticks[i], markup_percent(chart->report->arena, at, weeks), tick++, stride, false);
    }
    chart_close(chart);
}

static Str x_of(const Chart *chart, size_t column) {
    return markup_percent(chart->report->arena, (int64_t)column, (int64_t)chart->column_count - 1);
}

/* In the path's own measure, from 0 to 1000 across. */
static void put_path(const Chart *chart, size_t row, int64_t top) {
    Arena *arena = chart->report->arena;
    const int64_t *told = chart->rows[row].told;
    StrBuf path = {.arena = arena};
    for (size_t i = 0; i < chart->column_count; i++) {
        bool starts = i == 0 || told[i - 1] < 0;
        if (told[i] >= 0)
            strbuf_format(&path, "%c%d %d", starts ? 'M' : 'L', (int)(1000 * i / (chart->column_count - 1)),
                          y_of(told[i], top));
    }
    markup(chart->out,
           "<svg width=\"100%\" height=\"{}\" viewBox=\"0 0 1000 {}\" preserveAspectRatio=\"none\">"
           "<path class=\"line line{}\" d=\"{}\"/></svg>\n",
           markup_number(arena, ABOVE + HEIGHT), markup_number(arena, ABOVE + HEIGHT),
           markup_number(arena, (int64_t)row), strbuf_str(&path));
}

/* A shape a line, filled or hollow, around its middle. */
static const char *const shapes[CHART_LINES_MOST] = {
    "M-4.5 0A4.5 4.5 0 1 0 4.5 0A4.5 4.5 0 1 0 -4.5 0Z",
    "M-4 -4H4V4H-4Z",
    "M0 -5.5L5 4H-5Z",
    "M0 -6L5 0L0 6L-5 0Z",
    "M0 5.5L5 -4H-5Z",
    "M-4.5 0A4.5 4.5 0 1 0 4.5 0A4.5 4.5 0 1 0 -4.5 0Z",
    "M-4 -4H4V4H-4Z",
    "M0 -6L5 0L0 6L-5 0Z",
};

static void put_marker(const Chart *chart, size_t row, Str x, int y) {
    markup(chart->out, "<svg class=\"marker\" x=\"{}\" y=\"{}\"><path class=\"{}\" d=\"{}\"/></svg>", x,
           markup_number(chart->report->arena, y), row < SHAPES_FULL ? STR("full") : STR("hollow"),
           str_from(shapes[row]));
}

static void put_line(const Chart *chart, size_t row, int64_t top) {
    const ChartRow *at = &chart->rows[row];
    put_path(chart, row, top);
    for (size_t i = 0; i < chart->column_count; i++) {
        if (at->told[i] < 0)
            continue;
        fputs("<g>", chart->out);
        chart_tip(chart, at, i);
        put_marker(chart, row, x_of(chart, i), y_of(at->told[i], top));
        fputs("</g>\n", chart->out);
    }
}

typedef struct End {
    size_t row;
    int line_y, y; /* of the line's last point, and of its name */
} End;

static int by_height(const void *a, const void *b) {
    const End *left = a, *right = b;
    if (left->y != right->y)
        return left->y < right->y ? -1 : 1;
    return (left->row > right->row) - (left->row < right->row);
}

static void push_apart(End *ends, size_t count) {
    qsort(ends, count, sizeof *ends, by_height);
    for (size_t i = 1; i < count; i++)
        if (ends[i].y < ends[i - 1].y + LABEL_STEP)
            ends[i].y = ends[i - 1].y + LABEL_STEP;
    int most = ABOVE + HEIGHT;
    for (size_t i = count; i-- > 0; most = ends[i].y - LABEL_STEP)
        ends[i].y = ends[i].y < most ? ends[i].y : most;
}

static void put_end(const Chart *chart, const End *end) {
    Arena *arena = chart->report->arena;
    const ChartRow *row = &chart->rows[end->row];
    size_t last = chart->column_count - 1;
    Str line_y = markup_number(arena, end->line_y), y = markup_number(arena, end->y);
    fputs("<g>", chart->out);
    chart_tip(chart, row, last);
    fputs("<svg class=\"marker\" x=\"100%\" y=\"0\">", chart->out);
    if (row->told[last] >= 0)
        markup(chart->out, "<line class=\"lead\" x1=\"0\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>",
               markup_number(arena, LABEL_AT - 12), line_y, y);
    put_marker(chart, end->row, markup_number(arena, LABEL_AT - 6), end->y);
    markup(chart->out, "<text x=\"{}\" y=\"{}\" dy=\"5\"><tspan class=\"value\">{}</tspan> {}</text></svg></g>\n",
           markup_number(arena, LABEL_AT + 4), y, chart_told(chart, row, last),
           markup_short(arena, row->label, LABEL_MOST));
}

void chart_lines(const Chart *chart) {
    End ends[CHART_LINES_MOST];
    int steps;
    int64_t top = chart_top(chart, &steps);
    size_t stride = (chart->column_count + TICKS_OF_LINES - 1) / TICKS_OF_LINES;
    chart_open(chart, "lines", ABOVE + HEIGHT + BELOW, 5);
    chart_grid(chart, ABOVE, HEIGHT, top, steps);
    for (size_t i = 0; i < chart->column_count; i++)
        put_tick(chart, chart->columns[i], x_of(chart, i), i, stride, true);
    for (size_t row = 0; row < chart->row_count; row++) {
        int y = y_of(chart->rows[row].told[chart->column_count - 1], top);
        ends[row] = (End){row, y, y};
    }
    push_apart(ends, chart->row_count);
    for (size_t i = 0; i < chart->row_count; i++)
        put_end(chart, &ends[i]);
    for (size_t row = 0; row < chart->row_count; row++)
        put_line(chart, row, top);
    chart_close(chart);
}
