/* The newest months stand side by side, as many as fit, older ones in further blocks below; what is used most stands on
 * top. */
#include "../base/utf8.h"
#include "lines.h"
#include "words.h"

enum { INDENT = 2, LABEL_LEAST = 24, LABEL_MOST = 44, CELL_LEAST = 9, SPANS_ABREAST = 6, DAYS = 7 };

typedef struct Text {
    const Report *report;
    const DigestPart *part;
    FILE *out;
    Arena *arena;
} Text;

/* Spans side by side. */
typedef struct Block {
    size_t from, to;
    size_t label, cell; /* columns */
} Block;

static const Str dash = {"–", 3};

static void say(const Text *text, int key) {
    line_words(text->out, text->arena, message(text->report->words, key), 0);
}

static Str week_text(const Text *text, Period week, int64_t told, bool last) {
    Str name = words_week(text->report, week), number = words_told(text->report, told);
    return str_format(text->arena, "%.*s: %.*s%s", STR_ARG(name), STR_ARG(number), last ? "" : ",");
}

static StrList week_texts(const Text *text, size_t span) {
    const DigestVisits *visits = &text->part->visits[span];
    StrList items = {0};
    if (text->part->spans[span].year || visits->sum < 0)
        return items;
    if (visits->count == 1) {
        str_list_add(&items, text->arena, message(text->report->words, STAFF_AT_ONCE));
        return items;
    }
    Period week = month_first_week(text->part->spans[span].month);
    bool has_other = visits->other >= 0;
    for (size_t i = 0; i < visits->count; i++, week = period_next(week))
        str_list_add(&items, text->arena, week_text(text, week, visits->told[i], i + 1 == visits->count && !has_other));
    if (has_other) {
        Str name = message(text->report->words, STAFF_OTHER), number = words_told(text->report, visits->other);
        str_list_add(&items, text->arena, str_format(text->arena, "%.*s: %.*s", STR_ARG(name), STR_ARG(number)));
    }
    return items;
}

static void print_visits(const Text *text) {
    enum { NAME = 16, SUM = 11, AFTER = 2, BEGIN = INDENT + NAME + SUM + AFTER };
    for (size_t span = text->part->span_count; span-- > 0;) {
        int64_t sum = text->part->visits[span].sum;
        fprintf(text->out, "%*s", INDENT, "");
        line_left(text->out, text->arena, words_span(text->report, &text->part->spans[span]), NAME);
        line_right(text->out, text->arena, sum < 0 ? dash : words_told(text->report, sum), SUM);
        StrList weeks = week_texts(text, span);
        fprintf(text->out, "%*s", weeks.count ? AFTER : 0, "");
        line_flow(text->out, text->arena, weeks, BEGIN, BEGIN);
    }
}

static Str cell_text(const Text *text, const DigestTable *table, const DigestRow *row, size_t span) {
    bool nothing = table->nothing[span], none_hidden = !nothing && !row->key && row->told[span] < 0;
    return none_hidden ? STR("0") : words_cell(text->report, row->told[span], nothing);
}

static size_t cell_columns(const Text *text, const DigestTable *table) {
    size_t most = CELL_LEAST;
    for (size_t row = 0; row <= table->told_count; row++)
        for (size_t span = 0; span < text->part->span_count; span++) {
            const DigestRow *at = row < table->told_count ? &table->rows[row] : &table->other;
            size_t columns = utf8_columns(cell_text(text, table, at, span)) + 1;
            most = columns > most ? columns : most;
        }
    return most;
}

static void print_row(const Text *text, const DigestTable *table, const DigestRow *row, const Block *block) {
    fprintf(text->out, "%*s", INDENT, "");
    line_left(text->out, text->arena, words_row(text->report, row), block->label);
    for (size_t span = block->from; span < block->to; span++)
        line_right(text->out, text->arena, cell_text(text, table, row, span), block->cell);
    fputc('\n', text->out);
}

static void print_block(const Text *text, const DigestTable *table, const Block *block) {
    fprintf(text->out, "\n%*s", (int)(INDENT + block->label), "");
    for (size_t span = block->from; span < block->to; span++)
        line_right(text->out, text->arena, words_short_span(text->report, &text->part->spans[span]), block->cell);
    fputc('\n', text->out);
    for (size_t row = 0; row < table->told_count; row++)
        print_row(text, table, &table->rows[row], block);
    if (digest_has_other(text->part, table->metric))
        print_row(text, table, &table->other, block);
}

static void print_blocks(const Text *text, const DigestTable *table) {
    size_t cell = cell_columns(text, table), room = LINE_COLUMNS - INDENT;
    size_t abreast = (room - LABEL_LEAST) / cell;
    abreast = abreast > SPANS_ABREAST ? SPANS_ABREAST : abreast;
    for (size_t to = text->part->span_count; to > 0;) {
        size_t from = to > abreast ? to - abreast : 0, label = room - (to - from) * cell;
        Block block = {from, to, label > LABEL_MOST ? LABEL_MOST : label, cell};
        print_block(text, table, &block);
        to = from;
    }
    size_t hidden = table->row_count - table->told_count;
    if (hidden)
        fprintf(text->out, "  (%.*s)\n",
                STR_ARG(message_count(text->report->words, text->arena, STAFF_MORE_HIDDEN, (int)hidden)));
}

static const DigestRow *row_of_time(const Text *text, const DigestTable *table, int day, int block) {
    Str id = key_time(text->arena, day, block);
    for (size_t row = 0; row < table->row_count; row++)
        if (str_equal(table->rows[row].key->id, id))
            return &table->rows[row];
    return NULL;
}

static void print_day(const Text *text, const DigestTable *table, size_t span, int day, size_t label) {
    const Locale *locale = messages_locale(text->report->words);
    fprintf(text->out, "%*s", INDENT, "");
    line_left(text->out, text->arena, locale_weekday(locale, text->arena, day), label);
    for (int block = 0; block < DAY_BLOCKS; block++) {
        const DigestRow *row = row_of_time(text, table, day, block);
        int64_t told = row ? row->told[span] : CELL_HIDDEN;
        line_right(text->out, text->arena, words_told(text->report, told),
                   (LINE_COLUMNS - INDENT - label) / DAY_BLOCKS);
    }
    fputc('\n', text->out);
}

/* The newest span of which anything is told. */
static void print_grid(const Text *text, const DigestTable *table) {
    enum { LABEL = 10, CELL = (LINE_COLUMNS - INDENT - LABEL) / DAY_BLOCKS, HOURS = 24 / DAY_BLOCKS };
    size_t span = text->part->span_count - 1;
    while (span > 0 && table->nothing[span])
        span--;
    Str name = words_span(text->report, &text->part->spans[span]);
    line_words(text->out, text->arena, message_text(text->report->words, text->arena, STAFF_TIME_OF, name), 0);
    fprintf(text->out, "\n%*s", INDENT + LABEL, "");
    for (int block = 0; block < DAY_BLOCKS; block++)
        line_right(text->out, text->arena, str_format(text->arena, "%02d–%02d", block * HOURS, (block + 1) * HOURS),
                   CELL);
    fputc('\n', text->out);
    for (int day = 0; day < DAYS; day++)
        print_day(text, table, span, day, LABEL);
    if (table->other.told[span] >= 0) {
        Block block = {span, span + 1, LABEL, CELL};
        print_row(text, table, &table->other, &block);
    }
}

static void print_metric(const Text *text, Metric metric) {
    const DigestTable *table = &text->part->tables[metric];
    fputc('\n', text->out);
    line_heading(text->out, text->arena, words_metric(text->report, metric), '-');
    line_words(text->out, text->arena, words_note(text->report, metric), 0);
    if (metric == METRIC_TIME)
        print_grid(text, table);
    else
        print_blocks(text, table);
}

static void print_part(const Text *text) {
    const Messages *words = text->report->words;
    Str names[METRIC_END];
    size_t count = 0;
    print_visits(text);
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++) {
        if (digest_is_told(text->part, metric))
            print_metric(text, metric);
        else
            names[count++] = words_metric(text->report, metric);
    }
    if (count == 0)
        return;
    fputc('\n', text->out);
    Str list = locale_list(messages_locale(words), text->arena, names, count);
    line_words(text->out, text->arena, message_text(words, text->arena, STAFF_TOO_FEW, list), 0);
}

static void print_list(const Text *text, StrList sentences) {
    for (size_t i = 0; i < sentences.count; i++)
        line_words(text->out, text->arena, str_format(text->arena, "- %.*s", STR_ARG(sentences.at[i])), INDENT);
}

static void print_summary(const Text *text) {
    StrList sentences = words_summary(text->report);
    StrBuf paragraph = {.arena = text->arena};
    for (size_t i = 0; i < sentences.count; i++)
        strbuf_format(&paragraph, "%s%.*s", i ? " " : "", STR_ARG(sentences.at[i]));
    line_words(text->out, text->arena, strbuf_str(&paragraph), 0);
}

static void print_heading(const Text *text, int key, char under) {
    line_heading(text->out, text->arena, message(text->report->words, key), under);
}

void report_text(const Report *report, FILE *out) {
    Text text = {report, &report->digest->months, out, report->arena};
    print_heading(&text, STAFF_REPORT_TITLE, '=');
    Str sources = message_count(report->words, report->arena, STAFF_SOURCES, (int)report->sources);
    fprintf(out, "%.*s\n\n", STR_ARG(sources));
    print_summary(&text);
    fputc('\n', out);
    if (text.part->span_count) {
        print_heading(&text, STAFF_VISITS, '-');
        say(&text, STAFF_VISITS_NOTE);
        print_part(&text);
        fputc('\n', out);
    }
    text.part = &report->digest->years;
    if (text.part->span_count) {
        print_heading(&text, STAFF_YEARS, '=');
        say(&text, STAFF_YEARS_NOTE);
        fputc('\n', out);
        print_part(&text);
        fputc('\n', out);
    }
    print_heading(&text, STAFF_RULE, '-');
    print_list(&text, words_rule(report));
}
