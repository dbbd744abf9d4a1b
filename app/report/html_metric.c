/* One metric: what it counts, its picture, its table. A picture of one month shows the last that told anything. */
#include "html_inside.h"
#include "markup.h"
#include "words.h"

/* The rows that a picture and a table have in common. */
typedef struct Rows {
    ChartRow *at;
    size_t count;
} Rows;

Str html_say(const Page *page, StaffKey key) {
    return message(page->report->words, (int)key);
}

Str html_range(const Page *page, const DigestPart *part, size_t first, size_t end) {
    Str from = words_span(page->report, &part->spans[first]), to = words_span(page->report, &part->spans[end - 1]);
    return end - first == 1 ? to : message_pair(page->report->words, page->report->arena, STAFF_HTML_RANGE, from, to);
}

static void add_row(Rows *rows, Arena *arena, Str label, const int64_t *told) {
    rows->at = arena_more(arena, rows->at, rows->count, sizeof *rows->at);
    rows->at[rows->count++] = (ChartRow){label, told};
}

static bool is_told(const int64_t *told, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (told[i] >= 0)
            return true;
    return false;
}

static Rows told_rows(const Page *page, const DigestTable *table) {
    Rows rows = {0};
    for (size_t i = 0; i < table->told_count; i++)
        add_row(&rows, page->report->arena, words_row(page->report, &table->rows[i]), table->rows[i].told);
    return rows;
}

/* By their terms alone, as the headings say what came of them. */
static Rows search_rows(const Page *page, const DigestTable *table, bool zero) {
    Arena *arena = page->report->arena;
    Rows rows = {0};
    for (size_t i = 0; i < table->told_count; i++) {
        const DigestRow *row = &table->rows[i];
        Str term = words_search_term(page->report, row->key->id);
        if (str_ends(row->key->id, STR("/zero")) == zero)
            add_row(&rows, arena, locale_capital(messages_locale(page->report->words), arena, term), row->told);
    }
    return rows;
}

static void add_other(const Page *page, const DigestPart *part, const DigestTable *table, Rows *rows, Str label) {
    if (is_told(table->other.told, part->span_count))
        add_row(rows, page->report->arena, label, table->other.told);
}

/* The last span of which something is told; there is one where a row is told. */
static size_t last_told(const DigestPart *part, const DigestTable *table) {
    size_t span = part->span_count - 1;
    while (span > 0 && table->nothing[span])
        span--;
    return span;
}

const Str *html_columns(const Page *page, const DigestPart *part) {
    Str *columns = arena_array(page->report->arena, Str, part->span_count);
    for (size_t i = 0; i < part->span_count; i++)
        columns[i] = words_short_span(page->report, &part->spans[i]);
    return columns;
}

static Chart chart_of(const Page *page, const char *id, Str title, StaffKey about) {
    return (Chart){.report = page->report,
                   .out = page->out,
                   .id = str_format(page->report->arena, "chart-%s", id),
                   .title = title,
                   .about = html_say(page, about)};
}

static void open_figure(const Page *page, Str caption, size_t left_out, size_t shown) {
    markup(page->out, "<figure><figcaption>{}", caption);
    if (left_out)
        markup(page->out, " {}",
               message_count(page->report->words, page->report->arena, STAFF_HTML_LARGEST, (int)shown));
    fputs("</figcaption>\n", page->out);
}

/* "november 2026 (4 weeks)": months are not of one length. */
static Str long_span(const Page *page, const DigestSpan *span) {
    const Report *report = page->report;
    return str_format(report->arena, "%.*s (%.*s)", STR_ARG(words_span(report, span)),
                      STR_ARG(message_count(report->words, report->arena, STAFF_HTML_WEEKS, span->weeks)));
}

static Str bars_caption(const Page *page, size_t span) {
    const Report *report = page->report;
    const DigestSpan *spans = report->digest->months.spans;
    Str now = long_span(page, &spans[span]);
    return span ? message_pair(report->words, report->arena, STAFF_HTML_BARS_BOTH, now,
                               long_span(page, &spans[span - 1]))
                : message_text(report->words, report->arena, STAFF_HTML_BARS_ONE, now);
}

static void bars(const Page *page, const char *id, Str title, const Rows *rows, size_t span) {
    Rows shown = {0};
    size_t first = span ? span - 1 : 0, left_out = 0;
    for (size_t i = 0; i < rows->count; i++) {
        const int64_t *told = rows->at[i].told + first;
        if (!is_told(told, span - first + 1))
            continue;
        if (shown.count < CHART_BARS_MOST)
            add_row(&shown, page->report->arena, rows->at[i].label, told);
        else
            left_out++;
    }
    if (shown.count == 0)
        return;
    Chart chart = chart_of(page, id, title, STAFF_HTML_BARS_ABOUT);
    chart.columns = html_columns(page, &page->report->digest->months) + first;
    chart.column_count = span - first + 1;
    chart.rows = shown.at;
    chart.row_count = shown.count;
    open_figure(page, bars_caption(page, span), left_out, shown.count);
    chart_bars(&chart);
    fputs("</figure>\n", page->out);
}

static void lines(const Page *page, Str title, const Rows *rows) {
    const DigestPart *months = &page->report->digest->months;
    size_t count = rows->count < CHART_LINES_MOST ? rows->count : CHART_LINES_MOST;
    Chart chart = chart_of(page, metric_id(METRIC_LANGUAGE), title, STAFF_HTML_LINES_ABOUT);
    chart.columns = html_columns(page, months);
    chart.column_count = months->span_count;
    chart.nothing = months->tables[METRIC_LANGUAGE].nothing;
    chart.rows = rows->at;
    chart.row_count = count;
    open_figure(page, html_say(page, STAFF_HTML_LINES), rows->count - count, count);
    chart_lines(&chart);
    fputs("</figure>\n", page->out);
}

static void put_table(Page *page, const DigestPart *part, Str heading, const Rows *rows, const bool *nothing) {
    HtmlTable table = {
        .heading = heading, .part = part, .nothing = nothing, .rows = rows->at, .row_count = rows->count};
    if (rows->count)
        html_table(page, &table);
}

static int64_t told_of(const DigestTable *table, Str id, size_t span) {
    for (size_t row = 0; row < table->row_count; row++)
        if (str_equal(table->rows[row].key->id, id))
            return table->rows[row].told[span];
    return CELL_HIDDEN;
}

/* A week of that month: a row a weekday, a column each three hours. */
static Rows week_rows(const Page *page, const DigestTable *table, size_t span) {
    Arena *arena = page->report->arena;
    const Locale *locale = messages_locale(page->report->words);
    Rows rows = {0};
    for (int day = 0; day < 7; day++) {
        int64_t *told = arena_array(arena, int64_t, DAY_BLOCKS);
        for (int block = 0; block < DAY_BLOCKS; block++)
            told[block] = told_of(table, key_time(arena, day, block), span);
        add_row(&rows, arena, locale_capital(locale, arena, locale_weekday(locale, arena, day)), told);
    }
    return rows;
}

static const Str *block_starts(const Page *page) {
    Str *columns = arena_array(page->report->arena, Str, DAY_BLOCKS);
    for (int block = 0; block < DAY_BLOCKS; block++)
        columns[block] = str_format(page->report->arena, "%02d", block * 24 / DAY_BLOCKS);
    return columns;
}

static const Str *block_columns(const Page *page) {
    Str *columns = arena_array(page->report->arena, Str, DAY_BLOCKS);
    int hours = 24 / DAY_BLOCKS;
    for (int block = 0; block < DAY_BLOCKS; block++)
        columns[block] = str_format(page->report->arena, "%02d–%02d", block * hours, (block + 1) * hours);
    return columns;
}

static void heat(Page *page, const DigestTable *table, Str title) {
    const Report *report = page->report;
    const DigestPart *months = &report->digest->months;
    size_t span = last_told(months, table);
    Rows rows = week_rows(page, table, span);
    Chart chart = chart_of(page, metric_id(table->metric), title, STAFF_HTML_HEAT_ABOUT);
    chart.columns = block_columns(page);
    chart.column_count = DAY_BLOCKS;
    chart.ticks = block_starts(page);
    chart.rows = rows.at;
    chart.row_count = rows.count;
    open_figure(page,
                message_pair(report->words, report->arena, STAFF_HTML_HEAT, words_span(report, &months->spans[span]),
                             words_told(report, CELL_HIDDEN)),
                0, 0);
    chart_heat(&chart);
    fputs("</figure>\n", page->out);
    DigestPart until = *months;
    until.span_count = span + 1;
    HtmlTable cells = {.heading = title,
                       .part = &until,
                       .columns = chart.columns,
                       .column_count = DAY_BLOCKS,
                       .rows = rows.at,
                       .row_count = rows.count,
                       .rest = table->other.told[span]};
    if (cells.rest >= 0)
        cells.rest_label = html_say(page, STAFF_OTHER);
    html_table(page, &cells);
}

/* What was found in vain is asked for first: it is what is missing. */
static void searches(Page *page, const DigestTable *table) {
    const DigestPart *months = &page->report->digest->months;
    const struct {
        StaffKey heading;
        const char *id;
        bool zero;
    } halves[] = {{STAFF_HTML_UNANSWERED, "search-zero", true}, {STAFF_HTML_ANSWERED, "search-hit", false}};
    for (int i = 0; i < 2; i++) {
        Rows rows = search_rows(page, table, halves[i].zero);
        Str heading = html_say(page, halves[i].heading);
        if (rows.count) {
            markup(page->out, "<h3>{}</h3>\n", heading);
            bars(page, halves[i].id, heading, &rows, last_told(months, table));
        }
        if (!halves[i].zero)
            add_other(page, months, table, &rows, html_say(page, STAFF_HTML_OTHER_SEARCHES));
        put_table(page, months, heading, &rows, table->nothing);
    }
}

static void put_heading(const Page *page, Metric metric) {
    markup(page->out, "<section><h2 id=\"{}\">{}</h2>\n<p>{}</p>\n", str_from(metric_id(metric)),
           words_metric(page->report, metric), words_note(page->report, metric));
}

void html_metric(Page *page, Metric metric) {
    const DigestPart *months = &page->report->digest->months;
    const DigestTable *table = &months->tables[metric];
    Str title = words_metric(page->report, metric);
    put_heading(page, metric);
    if (metric == METRIC_TIME) {
        heat(page, table, title);
    } else if (metric == METRIC_SEARCH) {
        searches(page, table);
    } else {
        Rows rows = told_rows(page, table);
        if (metric == METRIC_LANGUAGE && months->span_count > 1)
            lines(page, title, &rows);
        add_other(page, months, table, &rows, words_row(page->report, &table->other));
        if (metric != METRIC_LANGUAGE || months->span_count == 1)
            bars(page, metric_id(metric), title, &rows, last_told(months, table));
        put_table(page, months, title, &rows, table->nothing);
    }
    fputs("</section>\n", page->out);
}

void html_metric_years(Page *page, Metric metric) {
    const DigestPart *years = &page->report->digest->years;
    const DigestTable *table = &years->tables[metric];
    Str title = words_metric(page->report, metric);
    Rows rows = told_rows(page, table);
    add_other(page, years, table, &rows, words_row(page->report, &table->other));
    markup(page->out, "<h3>{}</h3>\n", title);
    put_table(page, years, title, &rows, table->nothing);
}

/* One column a week; or a month, where its weeks are not told. */
static Chart visits_chart(const Page *page, Str title) {
    const Report *report = page->report;
    const DigestPart *months = &report->digest->months;
    size_t most = months->span_count * WEEKS_OF_MONTH_MOST, at = 0;
    int64_t *told = arena_array(report->arena, int64_t, most);
    Str *columns = arena_array(report->arena, Str, most), *ticks = arena_array(report->arena, Str, most);
    int *widths = arena_array(report->arena, int, most);
    bool *nothing = arena_array(report->arena, bool, most);
    ChartRow *row = arena_new(report->arena, ChartRow);
    for (size_t i = 0; i < months->span_count; i++) {
        const DigestVisits *visits = &months->visits[i];
        Period week = month_first_week(months->spans[i].month);
        ticks[at] = words_short_span(report, &months->spans[i]);
        for (size_t j = 0; j < visits->count; j++, at++, week = period_next(week)) {
            told[at] = visits->told[j];
            nothing[at] = visits->sum < 0;
            columns[at] = visits->count == 1 ? ticks[at] : words_week(report, week);
            widths[at] = visits->count == 1 ? months->spans[i].weeks : 1;
        }
    }
    *row = (ChartRow){html_say(page, STAFF_VISITS), told};
    Chart chart = chart_of(page, "visits", title, STAFF_HTML_COLUMNS_ABOUT);
    chart.columns = columns;
    chart.column_count = at;
    chart.nothing = nothing;
    chart.rows = row;
    chart.row_count = 1;
    chart.widths = widths;
    chart.ticks = ticks;
    return chart;
}

/* Only what can be seen is explained. */
static Str visits_caption(const Page *page, const Chart *chart) {
    StrBuf caption = {.arena = page->report->arena};
    bool seen[3] = {false};
    static const StaffKey texts[] = {STAFF_HTML_COLUMNS, STAFF_HTML_WHOLE_MONTHS, STAFF_HTML_HIDDEN};
    for (size_t i = 0; i < chart->column_count; i++)
        seen[chart->rows[0].told[i] < 0 ? 2 : chart->widths[i] > 1] = true;
    for (int i = 0; i < 3; i++)
        if (seen[i])
            strbuf_format(&caption, "%s%.*s", caption.len ? " " : "", STR_ARG(html_say(page, texts[i])));
    return strbuf_str(&caption);
}

void html_metric_visits(Page *page) {
    Str title = html_say(page, STAFF_HTML_VISITS);
    markup(page->out, "<section><h2 id=\"visits\">{}</h2>\n<p>{}</p>\n", title, html_say(page, STAFF_VISITS_NOTE));
    Chart chart = visits_chart(page, title);
    if (chart_most(&chart) > 0) {
        open_figure(page, visits_caption(page, &chart), 0, 0);
        chart_columns(&chart);
        fputs("</figure>\n", page->out);
    }
    html_table_visits(page, title);
    fputs("</section>\n", page->out);
}
