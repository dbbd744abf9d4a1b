/* What the files of the page share. */
#ifndef SLUSS_REPORT_HTML_INSIDE_H
#define SLUSS_REPORT_HTML_INSIDE_H

#include "chart.h"
#include "report.h"

typedef struct Page {
    const Report *report;
    FILE *out;
    int tables; /* written so far, for their ids */
} Page;

/* Numbers as rows and columns. What is wider than a page of paper becomes several, one below the other. */
typedef struct HtmlTable {
    Str heading;
    const DigestPart *part; /* the columns are its spans, unless `columns` are others */
    const Str *columns;
    size_t column_count;
    const bool *nothing; /* of each span, or NULL: a dash stands there */
    const ChartRow *rows;
    size_t row_count;
    Str rest_label; /* of a last row with one number for all columns; or nothing */
    int64_t rest;
} HtmlTable;

void html_table(Page *page, const HtmlTable *table);
/* A row a month, with its weeks. */
void html_table_visits(Page *page, Str heading);

/* Picture and table of what a metric told over the months. */
void html_metric(Page *page, Metric metric);
void html_metric_visits(Page *page);
/* Its tables over the years that are told as a whole. */
void html_metric_years(Page *page, Metric metric);

/* "november 2026", "january 2026 – november 2026". */
Str html_range(const Page *page, const DigestPart *part, size_t first, size_t end);
/* A short name for each span. */
const Str *html_columns(const Page *page, const DigestPart *part);
Str html_say(const Page *page, StaffKey key);

#endif
