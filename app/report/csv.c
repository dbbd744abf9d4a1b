/* A line a number. What is not told stands there too, without a value: so every period has the same lines, and sums of
 * the column are sums of what is told. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
#include <string.h>

#include "../base/diag.h"
#include "words.h"

static const Str nothing_told = {"nothing told", 12};

typedef struct Csv {
    const Report *report;
    FILE *out;
    Arena *arena;
} Csv;

static void put_cell(const Csv *csv, Str text) {
    Str safe = diag_printable(csv->arena, text);
    bool formula = text.len && memchr("=+-@\t\r\n", text.at[0], 7);
    fputs(formula ? "\"'" : "\"", csv->out);
    for (size_t i = 0; i < safe.len; i++) {
        if (safe.at[i] == '"')
            fputc('"', csv->out);
        fputc(safe.at[i], csv->out);
    }
    fputc('"', csv->out);
}

/* What stands before the value. */
typedef struct Line {
    Str period;
    int weeks;
    Str metric, key, label;
} Line;

static void put_line(const Csv *csv, const Line *line, int64_t told, Str note) {
    fprintf(csv->out, "%.*s;%d;%.*s;", STR_ARG(line->period), line->weeks, STR_ARG(line->metric));
    put_cell(csv, line->key);
    fputc(';', csv->out);
    put_cell(csv, line->label);
    fputc(';', csv->out);
    if (told >= 0)
        fprintf(csv->out, "%lld", (long long)told);
    fputc(';', csv->out);
    put_cell(csv, note);
    fputs("\r\n", csv->out);
}

static Str hidden_note(const Csv *csv, int64_t told) {
    if (told == CELL_JOINED)
        return STR("in other");
    return str_format(csv->arena, "<%d", csv->report->digest->rule.least);
}

static void put_visits(const Csv *csv, const DigestPart *part, size_t span) {
    const DigestVisits *visits = &part->visits[span];
    const DigestSpan *at = &part->spans[span];
    Line line = {
        words_span_id(csv->report, at), at->weeks, STR("visits"), {0}, message(csv->report->words, STAFF_VISITS)};
    if (visits->sum < 0 || visits->count == 1) {
        put_line(csv, &line, visits->sum, visits->sum < 0 ? nothing_told : (Str){0});
        return;
    }
    Line week_line = line;
    Period week = month_first_week(at->month);
    week_line.weeks = 1;
    for (size_t i = 0; i < visits->count; i++, week = period_next(week)) {
        bool hidden = visits->told[i] < 0;
        week_line.period = period_text(csv->arena, week);
        put_line(csv, &week_line, visits->told[i], hidden ? hidden_note(csv, visits->told[i]) : (Str){0});
    }
    if (visits->other >= 0)
        put_line(csv, &line, visits->other, STR("other"));
}

static void put_row(const Csv *csv, const DigestTable *table, const DigestRow *row, Line *line, size_t span) {
    line->key = row->key ? row->key->id : STR("other");
    line->label = words_row(csv->report, row);
    int64_t told = row->told[span];
    if (table->nothing[span] && told < 0)
        put_line(csv, line, CELL_HIDDEN, nothing_told);
    else if (!row->key)
        put_line(csv, line, told < 0 ? 0 : told, STR("other"));
    else
        put_line(csv, line, told, told < 0 ? hidden_note(csv, told) : (Str){0});
}

static void put_metric(const Csv *csv, const DigestPart *part, Metric metric) {
    const DigestTable *table = &part->tables[metric];
    Line line = {.metric = str_from(metric_id(metric)), .label = words_metric(csv->report, metric)};
    for (size_t span = 0; span < part->span_count; span++) {
        line.period = words_span_id(csv->report, &part->spans[span]);
        line.weeks = part->spans[span].weeks;
        if (!digest_is_told(part, metric))
            put_line(csv, &line, CELL_HIDDEN, nothing_told);
        for (size_t row = 0; row < table->told_count; row++)
            put_row(csv, table, &table->rows[row], &line, span);
        if (digest_has_other(part, metric))
            put_row(csv, table, &table->other, &line, span);
    }
}

static void put_part(const Csv *csv, const DigestPart *part) {
    for (size_t span = 0; span < part->span_count; span++)
        put_visits(csv, part, span);
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
        put_metric(csv, part, metric);
}

void report_csv(const Report *report, FILE *out) {
    Csv csv = {report, out, report->arena};
    fputs("\xEF\xBB\xBF"
          "period;weeks;metric;key;label;value;note\r\n",
          out);
    put_part(&csv, &report->digest->years);
    put_part(&csv, &report->digest->months);
}
