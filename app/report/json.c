/* One object: what a number means is said by where it stands; null is what is not told. `told`, `other` and `nothing`
 * of a metric have one place a period, in the order of `periods`. Names may be added in later versions, none goes. */
#include "words.h"

typedef struct Json {
    const Report *report;
    FILE *out;
} Json;

static void put_text(const Json *json, Str text) {
    fputc('"', json->out);
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if (byte < 0x20 || byte == 0x7F)
            fprintf(json->out, "\\u%04x", byte);
        else
            fprintf(json->out, "%s%c", byte == '"' || byte == '\\' ? "\\" : "", byte);
    }
    fputc('"', json->out);
}

/* `before` is what stands in front: a comma, a name. */
static void put_named(const Json *json, const char *before, Str text) {
    fputs(before, json->out);
    put_text(json, text);
}

static void put_number(const Json *json, const char *before, int64_t told) {
    fputs(before, json->out);
    if (told < 0)
        fputs("null", json->out);
    else
        fprintf(json->out, "%lld", (long long)told);
}

static void put_numbers(const Json *json, const char *before, const int64_t *told, size_t count) {
    fprintf(json->out, "%s[", before);
    for (size_t i = 0; i < count; i++)
        put_number(json, i ? ", " : "", told[i]);
    fputc(']', json->out);
}

static void put_span(const Json *json, const DigestPart *part, size_t span) {
    const DigestVisits *visits = &part->visits[span];
    const DigestSpan *at = &part->spans[span];
    put_named(json, "\n      {\"id\": ", words_span_id(json->report, at));
    put_named(json, ", \"label\": ", words_span(json->report, at));
    fprintf(json->out, ", \"weeks\": %d", at->weeks);
    put_number(json, ", \"visits\": ", visits->sum);
    if (visits->count > 1) {
        put_named(json, ", \"first_week\": ", period_text(json->report->arena, month_first_week(at->month)));
        put_numbers(json, ", \"visits_by_week\": ", visits->told, visits->count);
        put_number(json, ", \"visits_of_other_weeks\": ", visits->other);
    }
    fputc('}', json->out);
}

static void put_row(const Json *json, const DigestRow *row, size_t spans) {
    put_named(json, "\n          {\"key\": ", row->key->id);
    put_named(json, ", \"label\": ", words_row(json->report, row));
    put_numbers(json, ", \"told\": ", row->told, spans);
    fputc('}', json->out);
}

static void put_metric(const Json *json, const DigestPart *part, Metric metric) {
    const DigestTable *table = &part->tables[metric];
    put_named(json, "\n      {\"id\": ", str_from(metric_id(metric)));
    put_named(json, ", \"label\": ", words_metric(json->report, metric));
    put_named(json, ", \"note\": ", words_note(json->report, metric));
    fputs(",\n        \"rows\": [", json->out);
    for (size_t row = 0; row < table->told_count; row++) {
        fputs(row ? "," : "", json->out);
        put_row(json, &table->rows[row], part->span_count);
    }
    fputs("],\n        \"nothing\": [", json->out);
    for (size_t span = 0; span < part->span_count; span++)
        fprintf(json->out, "%s%s", span ? ", " : "", table->nothing[span] ? "true" : "false");
    put_numbers(json, "], \"other\": ", table->other.told, part->span_count);
    fprintf(json->out, ", \"rows_not_told\": %zu}", table->row_count - table->told_count);
}

static void put_part(const Json *json, const char *name, const DigestPart *part) {
    fprintf(json->out, ",\n  \"%s\": {\n    \"periods\": [", name);
    for (size_t span = 0; span < part->span_count; span++) {
        fputs(span ? "," : "", json->out);
        put_span(json, part, span);
    }
    fputs("],\n    \"metrics\": [", json->out);
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END && part->span_count; metric++) {
        fputs(metric > METRIC_NONE + 1 ? "," : "", json->out);
        put_metric(json, part, metric);
    }
    fputs("]\n  }", json->out);
}

static void put_sentences(const Json *json, const char *name, StrList sentences) {
    fprintf(json->out, ",\n  \"%s\": [", name);
    for (size_t i = 0; i < sentences.count; i++)
        put_named(json, i ? ", " : "", sentences.at[i]);
    fputc(']', json->out);
}

void report_json(const Report *report, FILE *out) {
    Json json = {report, out};
    const Rule *rule = &report->digest->rule;
    fprintf(out, "{\n  \"version\": 1,\n  \"least\": %d,\n  \"step\": %d,\n  \"sources\": %zu", rule->least, rule->step,
            report->sources);
    put_named(&json, ",\n  \"lang\": ", locale_tag(messages_locale(report->words)));
    put_sentences(&json, "summary", words_summary(report));
    put_part(&json, "months", &report->digest->months);
    put_part(&json, "years", &report->digest->years);
    put_sentences(&json, "rule", words_rule(report));
    fputs("\n}\n", out);
}
