/* The same words for every form: names of what is counted, of time, and of numbers that are not told. */
#include "words.h"

static const int metric_texts[METRIC_END] = {
#define X(number, name, id, about) [number] = STAFF_METRIC_##name,
    METRICS(X)
#undef X
};

static const int note_texts[METRIC_END] = {
#define X(number, name, id, about) [number] = STAFF_NOTE_##name,
    METRICS(X)
#undef X
};

Str words_metric(const Report *report, Metric metric) {
    return message(report->words, metric_texts[metric]);
}

Str words_note(const Report *report, Metric metric) {
    return message(report->words, note_texts[metric]);
}

static Str block_name(const Report *report, int weekday, int block) {
    enum { HOURS = 24 / DAY_BLOCKS };
    Str day = locale_weekday(messages_locale(report->words), report->arena, weekday);
    return str_format(report->arena, "%.*s %02d–%02d", STR_ARG(day), block * HOURS, (block + 1) * HOURS);
}

static Str time_name(const Report *report, Str id) {
    for (int at = 0; at < 7 * DAY_BLOCKS; at++)
        if (str_equal(key_time(report->arena, at / DAY_BLOCKS, at % DAY_BLOCKS), id))
            return block_name(report, at / DAY_BLOCKS, at % DAY_BLOCKS);
    return id;
}

/* A key of the closed list that no content names; its id where it has no words. */
static Str fixed_name(const Report *report, Metric metric, Str id) {
    StaffKey key;
    Str name = str_format(report->arena, "%s-%.*s", metric_id(metric), STR_ARG(id));
    return staff_find(name, &key) ? message(report->words, key) : id;
}

Str words_search_term(const Report *report, Str id) {
    return fixed_name(report, METRIC_SEARCH, str_slice(id, 0, str_find(id, '/', 0)));
}

static Str search_name(const Report *report, Str id) {
    int text = str_ends(id, STR("/zero")) ? STAFF_SEARCH_ZERO : STAFF_SEARCH_HIT;
    return message_text(report->words, report->arena, text, words_search_term(report, id));
}

static Str key_name(const Report *report, const Key *key) {
    switch (key->metric) {
    case METRIC_NONE:
        return message(report->words, STAFF_UNKNOWN);
    case METRIC_LANGUAGE:
    case METRIC_LISTEN:
    case METRIC_UNTRANSLATED:
        return locale_language(messages_locale(report->words), report->arena, key->id);
    case METRIC_TIME:
        return time_name(report, key->id);
    case METRIC_SEARCH:
        return search_name(report, key->id);
    default:
        return key->label.len ? key->label : fixed_name(report, key->metric, key->id);
    }
}

Str words_row(const Report *report, const DigestRow *row) {
    if (!row->key)
        return message(report->words, STAFF_OTHER);
    Str name = key_name(report, row->key);
    return row->key->metric == METRIC_TIME ? name : locale_capital(messages_locale(report->words), report->arena, name);
}

Str words_inline(const Report *report, const DigestRow *row) {
    return key_name(report, row->key);
}

static Date first_day(const DigestSpan *span) {
    return (Date){(int16_t)month_year(span->month), (int8_t)month_of_year(span->month), 1};
}

Str words_span(const Report *report, const DigestSpan *span) {
    if (span->year)
        return str_format(report->arena, "%d", span->year);
    return locale_month(messages_locale(report->words), report->arena, first_day(span));
}

/* Some languages end a short month with a full stop, which is a column too many. */
Str words_short_span(const Report *report, const DigestSpan *span) {
    if (span->year)
        return words_span(report, span);
    Str name = locale_short_month(messages_locale(report->words), report->arena, first_day(span));
    size_t stop = str_find(name, '.', 0);
    Str before = str_slice(name, 0, stop), after = str_slice(name, stop + 1, name.len);
    return str_format(report->arena, "%.*s%.*s", STR_ARG(before), STR_ARG(after));
}

Str words_week(const Report *report, Period week) {
    Str number = str_format(report->arena, "%d", week.week);
    return message_text(report->words, report->arena, STAFF_WEEK, number);
}

static Str grouped(const Report *report, int64_t number) {
    enum { THOUSAND = 1000 };
    if (number < THOUSAND)
        return str_format(report->arena, "%d", (int)number);
    Str before = grouped(report, number / THOUSAND), between = message(report->words, STAFF_THOUSANDS);
    return str_format(report->arena, "%.*s%.*s%03d", STR_ARG(before), STR_ARG(between), (int)(number % THOUSAND));
}

/* Four digits are read at once. */
Str words_number(const Report *report, int64_t number) {
    enum { PLAIN_MOST = 9999 };
    return number <= PLAIN_MOST ? str_format(report->arena, "%d", (int)number) : grouped(report, number);
}

Str words_told(const Report *report, int64_t told) {
    if (told == CELL_JOINED)
        return STR("*");
    if (told < 0)
        return str_format(report->arena, "<%d", report->digest->rule.least);
    return words_number(report, told);
}

Str words_cell(const Report *report, int64_t told, bool nothing) {
    return nothing && told < 0 ? STR("–") : words_told(report, told);
}

StrList words_rule(const Report *report) {
    StrList list = {0};
    Arena *arena = report->arena;
    const Rule *rule = &report->digest->rule;
    Str least = str_format(arena, "%d", rule->least), step = str_format(arena, "%d", rule->step);
    str_list_add(&list, arena, message(report->words, STAFF_RULE_WHY));
    str_list_add(&list, arena, message(report->words, STAFF_RULE_CLOSED));
    str_list_add(&list, arena, message_text(report->words, arena, STAFF_RULE_STEP, step));
    str_list_add(&list, arena,
                 message_pair(report->words, arena, STAFF_RULE_LEAST, words_told(report, CELL_HIDDEN), least));
    str_list_add(&list, arena, message(report->words, STAFF_RULE_OTHER));
    str_list_add(&list, arena, message(report->words, STAFF_RULE_NOTHING));
    return list;
}

Str words_span_id(const Report *report, const DigestSpan *span) {
    if (span->year)
        return str_format(report->arena, "%04d", span->year);
    return str_format(report->arena, "%04d-%02d", month_year(span->month), month_of_year(span->month));
}
