/* Every table says in its caption what it holds and of when; where it is wider than the screen it scrolls by itself,
 * and by keyboard. */
#include "html_inside.h"
#include "markup.h"
#include "words.h"

/* Columns that fit on a sheet of paper. */
enum { COLUMNS_MOST = 12, LONG_COLUMNS_MOST = 6, LONG_FROM = 100000 };

static void open_table(Page *page, Str heading, Str range) {
    Str id = markup_number(page->report->arena, ++page->tables);
    markup(page->out,
           "<div class=\"wide\" role=\"group\" aria-labelledby=\"table-{}\" tabindex=\"0\">\n"
           "<table><caption id=\"table-{}\"><span>{}, {}</span></caption>\n",
           id, id, heading, range);
}

static void close_table(Page *page) {
    fputs("</tbody></table></div>\n", page->out);
}

static void put_number(Page *page, int64_t told, bool nothing) {
    markup(page->out, told < 0 ? "<td class=\"few\">{}</td>" : "<td>{}</td>", words_cell(page->report, told, nothing));
}

static void put_row(Page *page, const HtmlTable *table, const ChartRow *row, size_t first, size_t end) {
    markup(page->out, "<tr><th scope=\"row\"><bdi>{}</bdi></th>", row->label);
    for (size_t column = first; column < end; column++)
        put_number(page, row->told[column], table->nothing && table->nothing[column]);
    fputs("</tr>\n", page->out);
}

static void put_rest(Page *page, const HtmlTable *table) {
    if (table->rest_label.len)
        markup(page->out, "<tr><th scope=\"row\">{}</th><td class=\"whole\" colspan=\"{}\">{}</td></tr>\n",
               table->rest_label, markup_number(page->report->arena, (int64_t)table->column_count),
               words_told(page->report, table->rest));
}

static void put_part(Page *page, const HtmlTable *table, const Str *columns, size_t first, size_t end) {
    bool spans = columns != table->columns;
    open_table(page, table->heading,
               spans ? html_range(page, table->part, first, end)
                     : html_range(page, table->part, table->part->span_count - 1, table->part->span_count));
    fputs("<thead><tr><td></td>", page->out);
    for (size_t column = first; column < end; column++)
        markup(page->out, "<th scope=\"col\">{}</th>", columns[column]);
    fputs("</tr></thead>\n<tbody>\n", page->out);
    for (size_t row = 0; row < table->row_count; row++)
        put_row(page, table, &table->rows[row], first, end);
    put_rest(page, table);
    close_table(page);
}

static size_t columns_most(const HtmlTable *table, size_t count) {
    for (size_t row = 0; row < table->row_count; row++)
        for (size_t column = 0; column < count; column++)
            if (table->rows[row].told[column] >= LONG_FROM)
                return LONG_COLUMNS_MOST;
    return COLUMNS_MOST;
}

void html_table(Page *page, const HtmlTable *table) {
    const Str *columns = table->columns ? table->columns : html_columns(page, table->part);
    size_t count = table->columns ? table->column_count : table->part->span_count;
    size_t most = table->columns ? count : columns_most(table, count);
    size_t parts = (count + most - 1) / most;
    for (size_t i = 0; i < parts; i++)
        put_part(page, table, columns, count * i / parts, count * (i + 1) / parts);
}

static void put_weeks(Page *page, const DigestSpan *span, const DigestVisits *visits) {
    Period week = month_first_week(span->month);
    if (visits->count == 1) {
        markup(page->out, "<td class=\"few whole\" colspan=\"{}\">{}</td>",
               markup_number(page->report->arena, WEEKS_OF_MONTH_MOST), html_say(page, STAFF_AT_ONCE));
        return;
    }
    for (size_t i = 0; i < WEEKS_OF_MONTH_MOST; i++, week = period_next(week)) {
        if (i < visits->count)
            markup(
                page->out,
                visits->told[i] < 0 ? "<td class=\"few\"><small>{}</small> {}</td>" : "<td><small>{}</small> {}</td>",
                words_week(page->report, week), visits->sum < 0 ? STR("–") : words_told(page->report, visits->told[i]));
        else
            fputs("<td></td>", page->out);
    }
}

static bool has_other(const DigestPart *months) {
    for (size_t i = 0; i < months->span_count; i++)
        if (months->visits[i].other >= 0)
            return true;
    return false;
}

static void put_visits_head(Page *page, bool other) {
    const Report *report = page->report;
    fputs("<thead><tr><td></td>", page->out);
    for (int i = 1; i <= WEEKS_OF_MONTH_MOST; i++)
        markup(page->out, "<th scope=\"col\">{}</th>",
               message_text(report->words, report->arena, STAFF_HTML_WEEK, markup_number(report->arena, i)));
    if (other)
        markup(page->out, "<th scope=\"col\">{}</th>", html_say(page, STAFF_OTHER));
    markup(page->out, "<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n", html_say(page, STAFF_HTML_SUM));
}

/* Where no week was too small there is no other: its cell is empty, and hides nothing. */
void html_table_visits(Page *page, Str heading) {
    const DigestPart *months = &page->report->digest->months;
    bool other = has_other(months);
    open_table(page, heading, html_range(page, months, 0, months->span_count));
    put_visits_head(page, other);
    for (size_t i = 0; i < months->span_count; i++) {
        const DigestVisits *visits = &months->visits[i];
        markup(page->out, "<tr><th scope=\"row\">{}</th>", words_span(page->report, &months->spans[i]));
        put_weeks(page, &months->spans[i], visits);
        if (visits->other >= 0)
            put_number(page, visits->other, false);
        else if (other)
            fputs("<td></td>", page->out);
        put_number(page, visits->sum, visits->sum < 0);
        fputs("</tr>\n", page->out);
    }
    close_table(page);
}
