/* The pictures of a report, as inline SVG without a viewBox: across they are in parts of the room there is, down and in
 * their letters in the reader's own units, so that they can be read on a narrow screen and at any zoom. What they
 * say by colour they say by shape, place or number, too. */
#ifndef SLUSS_REPORT_CHART_H
#define SLUSS_REPORT_CHART_H

#include "report.h"

enum { CHART_BARS_MOST = 15, CHART_LINES_MOST = 8 };

typedef struct ChartRow {
    Str label;
    const int64_t *told; /* of each column; CELL_HIDDEN leaves a gap */
} ChartRow;

typedef struct Chart {
    const Report *report;
    FILE *out;
    Str id;           /* of the element; no other has it */
    Str title, about; /* for who does not see it */
    const Str *columns;
    size_t column_count;
    const bool *nothing; /* of each column, or NULL: nothing at all is told of it */
    const ChartRow *rows;
    size_t row_count;
    const int *widths; /* of chart_columns: weeks that a column stands for */
    const Str *ticks;  /* of chart_columns what stands under it, or nothing; of chart_heat what stands above */
} Chart;

/* Columns of the first row over time; one that stands for several weeks is as high as their average. */
void chart_columns(const Chart *chart);
/* One line a row, with its name and last number at its end. */
void chart_lines(const Chart *chart);
/* One bar a row for the last column, with a thin mark where the column before was. */
void chart_bars(const Chart *chart);
/* One cell a row and column, its number in it. */
void chart_heat(const Chart *chart);

/* For those in chart*.c: what all pictures have. */
/* The style leaves room at its sides for names and numbers, which reach out of it there. */
void chart_open(const Chart *chart, const char *kind, int height, int digits_most);
void chart_close(const Chart *chart);
/* "Arabic, Nov 26: 120", for who points at it. */
void chart_tip(const Chart *chart, const ChartRow *row, size_t column);
/* The number as the table has it, too. */
Str chart_told(const Chart *chart, const ChartRow *row, size_t column);
int64_t chart_most(const Chart *chart);
/* A round number not below any that is told, in `steps` equal steps. */
int64_t chart_top(const Chart *chart, int *steps);
/* Horizontal lines with their numbers; the plot is `height` high, below `above`. */
void chart_grid(const Chart *chart, int above, int height, int64_t top, int steps);

#endif
