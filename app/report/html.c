/* The page as one document that needs no other: no script, no picture, no font, nothing to fetch. Headings, landmarks
 * and captions tell by ear what the layout tells by eye. */
#include "html_inside.h"
#include "html_style.h"
#include "markup.h"
#include "words.h"

static const Metric order[] = {METRIC_LANGUAGE,   METRIC_TOPIC,        METRIC_TIME,   METRIC_CONTACT, METRIC_GUIDE_END,
                               METRIC_GUIDE_LEFT, METRIC_UNTRANSLATED, METRIC_SEARCH, METRIC_PAGE,    METRIC_ENDING,
                               METRIC_LENGTH,     METRIC_AID,          METRIC_LISTEN, METRIC_HEALTH};
enum { ORDERED = sizeof order / sizeof *order };

static bool is_told(const DigestPart *part, Metric metric) {
    return part->span_count > 0 && digest_is_told(part, metric);
}

static Str period(const Page *page) {
    const DigestPart *months = &page->report->digest->months;
    return months->span_count ? html_range(page, months, 0, months->span_count) : (Str){0};
}

static void put_head(const Page *page) {
    const DigestPart *months = &page->report->digest->months;
    markup(page->out,
           "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}",
           locale_tag(messages_locale(page->report->words)), html_say(page, STAFF_REPORT_TITLE));
    if (months->span_count)
        markup(page->out, ", {}", period(page));
    fputs("</title>\n<style>\n", page->out);
    for (const char *const *part = html_style; *part; part++)
        fputs(*part, page->out);
    markup(page->out, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">{}</a>\n",
           html_say(page, STAFF_HTML_SKIP));
}

static void put_header(const Page *page) {
    const Report *report = page->report;
    markup(page->out, "<header>\n<h1>{}</h1>\n", html_say(page, STAFF_REPORT_TITLE));
    if (report->digest->months.span_count)
        markup(page->out, "<p class=\"when\">{}</p>\n", period(page));
    if (report->sources > 1)
        markup(page->out, "<p class=\"when\">{}</p>\n",
               message_count(report->words, report->arena, STAFF_SOURCES, (int)report->sources));
    fputs("</header>\n", page->out);
}

static void put_summary(const Page *page) {
    StrList sentences = words_summary(page->report);
    markup(page->out, "<section>\n<h2 class=\"first\" id=\"summary\">{}</h2>\n<p class=\"brief\">",
           html_say(page, STAFF_SUMMARY));
    for (size_t i = 0; i < sentences.count; i++)
        markup(page->out, i ? " {}" : "{}", sentences.at[i]);
    fputs("</p>\n</section>\n", page->out);
}

static void put_link(const Page *page, const char *id, Str text) {
    markup(page->out, "<li><a href=\"#{}\">{}</a></li>\n", str_from(id), text);
}

static void put_contents(const Page *page) {
    const Digest *digest = page->report->digest;
    markup(page->out, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{}</h2>\n<ul>\n",
           html_say(page, STAFF_HTML_CONTENTS));
    if (digest->months.span_count)
        put_link(page, "visits", html_say(page, STAFF_HTML_VISITS));
    for (size_t i = 0; i < ORDERED; i++)
        if (is_told(&digest->months, order[i]))
            put_link(page, metric_id(order[i]), words_metric(page->report, order[i]));
    if (digest->years.span_count)
        put_link(page, "years", html_say(page, STAFF_YEARS));
    put_link(page, "rule", html_say(page, STAFF_RULE));
    fputs("</ul>\n</nav>\n", page->out);
}

static void put_months(Page *page) {
    const DigestPart *months = &page->report->digest->months;
    if (months->span_count == 0)
        return;
    html_metric_visits(page);
    for (size_t i = 0; i < ORDERED; i++)
        if (is_told(months, order[i]))
            html_metric(page, order[i]);
}

/* The metrics of which nothing at all is told, in one sentence. */
static void put_silent(const Page *page) {
    const Report *report = page->report;
    Str names[ORDERED];
    size_t count = 0;
    for (size_t i = 0; i < ORDERED; i++)
        if (report->digest->months.span_count && !is_told(&report->digest->months, order[i]))
            names[count++] = words_metric(report, order[i]);
    if (count)
        markup(page->out, "<p>{}</p>\n",
               message_text(report->words, report->arena, STAFF_TOO_FEW,
                            locale_list(messages_locale(report->words), report->arena, names, count)));
}

static void put_years(Page *page) {
    const DigestPart *years = &page->report->digest->years;
    Arena *arena = page->report->arena;
    if (years->span_count == 0)
        return;
    int64_t *sums = arena_array(arena, int64_t, years->span_count);
    bool *nothing = arena_array(arena, bool, years->span_count);
    for (size_t i = 0; i < years->span_count; i++) {
        sums[i] = years->visits[i].sum;
        nothing[i] = sums[i] < 0;
    }
    Str visits = html_say(page, STAFF_VISITS);
    ChartRow row = {visits, sums};
    HtmlTable table = {.heading = visits, .part = years, .nothing = nothing, .rows = &row, .row_count = 1};
    markup(page->out, "<section><h2 id=\"years\">{}</h2>\n<p>{}</p>\n", html_say(page, STAFF_YEARS),
           html_say(page, STAFF_YEARS_NOTE));
    html_table(page, &table);
    for (size_t i = 0; i < ORDERED; i++)
        if (is_told(years, order[i]))
            html_metric_years(page, order[i]);
    fputs("</section>\n", page->out);
}

static void put_rule(const Page *page) {
    StrList rule = words_rule(page->report);
    markup(page->out, "<section><h2 id=\"rule\">{}</h2>\n", html_say(page, STAFF_RULE));
    put_silent(page);
    for (size_t i = 0; i < rule.count; i++)
        markup(page->out, "<p>{}</p>\n", rule.at[i]);
    fputs("</section>\n", page->out);
}

void report_html(const Report *report, FILE *out) {
    Page page = {.report = report, .out = out};
    put_head(&page);
    put_header(&page);
    fputs("<main id=\"main\" tabindex=\"-1\">\n", out);
    put_summary(&page);
    put_contents(&page);
    put_months(&page);
    put_years(&page);
    put_rule(&page);
    fputs("</main>\n</body>\n</html>\n", out);
}
