/* The page as text: what it holds is proven by reading it back, tag by tag. What it looks like to a browser and to axe
 * is tested in tests/browser/, on the pages that are left in golden/ of the build. */
#include "../golden.h"

#include <string.h>

#include "../../app/base/utf8.h"
#include "sample.h"

static const Date today = {2026, 12, 2};
static const Period first_week = {2025, 49};
static const Period no_bound = {0};

/* Everything goes into the sample's arena. */
static Str page_of(Sample *sample, const char *language, size_t sources) {
    Diags diags = {.arena = &sample->arena};
    Messages *words =
        messages_open(&staff_messages, TEST_BUILD "/locales/staff", locale_of(str_from(language)), &diags);
    diags_print(&diags, stderr);
    assert_non_null(words);
    Report report = {.digest = &sample->digest, .words = words, .sources = sources, .arena = &sample->arena};
    char *bytes;
    size_t size;
    FILE *out = open_memstream(&bytes, &size);
    report_html(&report, out);
    assert_int_equal(fclose(out), 0);
    Str page = str_copy(&sample->arena, (Str){bytes, size});
    free(bytes);
    messages_close(words);
    return page;
}

static void keep(Sample *sample, const char *name, Str page) {
    put_file(golden_made(&sample->arena, name), page);
}

static bool is_name(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '-';
}

static bool is_one_of(Str word, const char *list) {
    Arena arena = {0};
    bool found = str_holds(str_from(list), str_format(&arena, " %.*s ", STR_ARG(word)));
    arena_free(&arena);
    return found;
}

static const char elements[] = " html head meta title style body a header h1 h2 h3 p main section nav ul li figure "
                               "figcaption div svg desc g rect line path text tspan table caption thead tbody tr th "
                               "td small bdi span ";
static const char attributes[] = " lang charset name content class href id tabindex role aria-labelledby aria-label "
                                 "width height x y x1 x2 y1 y2 dx dy d viewBox preserveAspectRatio scope colspan ";

typedef struct Reader {
    Str page;
    size_t at;
    Str open[32];
    size_t depth;
} Reader;

static Str read_name(Reader *reader) {
    size_t start = reader->at;
    while (reader->at < reader->page.len && is_name(reader->page.at[reader->at]))
        reader->at++;
    return str_slice(reader->page, start, reader->at);
}

static void read_attribute(Reader *reader) {
    reader->at++;
    Str name = read_name(reader);
    if (!is_one_of(name, attributes))
        fail_msg("'%.*s' is no attribute of ours", STR_ARG(name));
    assert_true(str_starts(str_slice(reader->page, reader->at, reader->page.len), STR("=\"")));
    size_t start = reader->at + 2, end = str_find(reader->page, '"', start);
    Str value = str_slice(reader->page, start, end);
    assert_int_equal(str_find(value, '<', 0), value.len);
    assert_true(!str_equal(name, STR("href")) || str_starts(value, STR("#")));
    reader->at = end + 1;
}

static void read_tag(Reader *reader) {
    reader->at++;
    bool closes = reader->page.at[reader->at] == '/';
    reader->at += closes;
    Str name = read_name(reader);
    if (!is_one_of(name, elements))
        fail_msg("<%.*s> is no element of ours", STR_ARG(name));
    while (reader->page.at[reader->at] == ' ')
        read_attribute(reader);
    bool single = reader->page.at[reader->at] == '/' || str_equal(name, STR("meta"));
    reader->at += reader->page.at[reader->at] == '/';
    assert_int_equal(reader->page.at[reader->at++], '>');
    if (closes) {
        assert_true(reader->depth > 0);
        assert_true(str_equal(reader->open[--reader->depth], name));
    } else if (!single) {
        assert_true(reader->depth < COUNT(reader->open));
        reader->open[reader->depth++] = name;
    }
}

/* Every tag is one of ours, closed in its order, and leads nowhere but into the page. */
static void tags_are_ours(Str page) {
    static const char start[] = "<!DOCTYPE html>";
    Reader reader = {.page = page, .at = strlen(start)};
    assert_true(str_starts(page, str_from(start)));
    while (reader.at < page.len)
        if (page.at[reader.at] == '<')
            read_tag(&reader);
        else
            reader.at++;
    assert_int_equal(reader.depth, 0);
    assert_int_equal(utf8_valid_until(page), page.len);
}

/* Nor does its style, or any word in it. */
static void asks_for_nothing(Str page) {
    static const char *const never[] = {"url(", "@import", "@font-face", "javascript:", "src=", "http", "script"};
    tags_are_ours(page);
    for (size_t i = 0; i < COUNT(never); i++)
        assert_false(str_holds(page, str_from(never[i])));
}

/* The next piece of `text` at or after *at that starts and ends so; what is between them. */
static bool next_between(Str text, size_t *at, const char *start, const char *end, Str *between) {
    const char *from = *at < text.len ? memmem(text.at + *at, text.len - *at, start, strlen(start)) : NULL;
    if (!from)
        return false;
    from += strlen(start);
    const char *to = memmem(from, (size_t)(text.at + text.len - from), end, strlen(end));
    assert_non_null(to);
    *between = (Str){from, (size_t)(to - from)};
    *at = (size_t)(to - text.at);
    return true;
}

static Str without_tags(Arena *arena, Str text) {
    StrBuf plain = {.arena = arena};
    bool inside = false;
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '<')
            inside = true;
        else if (text.at[i] == '>')
            inside = false;
        else if (!inside)
            strbuf_char(&plain, text.at[i]);
    }
    return str_trim(strbuf_str(&plain));
}

/* Where a column stands in the table's head; 0 if it does not. The first cell is empty. */
static size_t column_of(Arena *arena, Str table, Str column) {
    Str head = {0}, cell = {0};
    size_t at = 0, inside = 0, number = 0;
    assert_true(next_between(table, &at, "<thead>", "</thead>", &head));
    while (next_between(head, &inside, "<th scope=\"col\">", "</th>", &cell)) {
        number++;
        if (str_equal(without_tags(arena, cell), column))
            return number;
    }
    return 0;
}

static bool row_says(Arena *arena, Str row, Str label, size_t column, Str told) {
    Str cell;
    size_t at = 0;
    if (!next_between(row, &at, "<th scope=\"row\">", "</th>", &cell) || !str_equal(without_tags(arena, cell), label))
        return false;
    for (size_t i = 0; i < column; i++)
        if (!next_between(row, &at, "<td", "</td>", &cell))
            return false;
    return str_equal(str_slice(cell, str_find(cell, '>', 0) + 1, cell.len), told);
}

/* Does a table after the picture, and before the next, have that number in that row and column? */
static bool tables_say(Arena *arena, Str tables, Str label, Str column, Str told) {
    Str table, row;
    for (size_t at = 0; next_between(tables, &at, "<table>", "</table>", &table);) {
        size_t number = column_of(arena, table, column);
        for (size_t inside = 0; number && next_between(table, &inside, "<tr>", "</tr>", &row);)
            if (row_says(arena, row, label, number, told))
                return true;
    }
    return false;
}

/* Of weeks it is enough that the number stands beside the week. */
static bool weeks_say(Arena *arena, Str tables, Str column, Str told) {
    Str cell = str_format(arena, "<small>%.*s</small> %.*s<", STR_ARG(column), STR_ARG(told));
    Str whole = str_format(arena, "<td>%.*s</td></tr>", STR_ARG(told));
    Str few = str_format(arena, "<td class=\"few\">%.*s</td></tr>", STR_ARG(told));
    return str_holds(tables, cell) || str_holds(tables, whole) || str_holds(tables, few);
}

/* "label, column: told" */
static void check_tip(Arena *arena, Str tip, Str tables, bool weeks) {
    size_t colon = tip.len, comma;
    while (tip.at[--colon] != ':')
        ;
    comma = colon;
    while (tip.at[--comma] != ',')
        ;
    Str label = str_slice(tip, 0, comma), column = str_slice(tip, comma + 2, colon);
    Str told = str_slice(tip, colon + 2, tip.len);
    if (weeks ? !weeks_say(arena, tables, column, told) : !tables_say(arena, tables, label, column, told))
        fail_msg("no table says '%.*s'", STR_ARG(tip));
}

/* Each number of each picture stands in the table below it. Gives how many numbers there were. */
static size_t charts_agree(Arena *arena, Str page, size_t *charts) {
    size_t numbers = 0;
    Str figure, tip, tables;
    *charts = 0;
    for (size_t at = 0; next_between(page, &at, "<figure>", "</figure>", &figure); ++*charts) {
        size_t end = at;
        const char *next = memmem(page.at + at, page.len - at, "<figure>", strlen("<figure>"));
        end = next ? (size_t)(next - page.at) : page.len;
        tables = str_slice(page, at, end);
        assert_true(str_holds(tables, STR("<table>")));
        for (size_t inside = 0; next_between(figure, &inside, "<g><title>", "</title>", &tip); numbers++)
            check_tip(arena, tip, tables, str_holds(figure, STR("\"chart-visits\"")));
        for (size_t inside = 0; next_between(figure, &inside, "\"><title>", "</title>", &tip); numbers++)
            check_tip(arena, tip, tables, false);
    }
    return numbers;
}

/* Of what is older than the months, totals are left. */
static void add_years(Sample *sample) {
    for (int year = 2023; year < 2025; year++)
        for (int i = 0; i < SAMPLE_KEYS; i++)
            tally_add(&sample->tally, (Period){(int16_t)year, 0}, sample_keys[i].metric,
                      key_number(str_from(sample_keys[i].id)), sample_keys[i].weight * (year - 2020));
}

static void a_year_is_a_page(void **state) {
    (void)state;
    Sample sample = {0};
    size_t charts;
    sample_add_keys(&sample);
    sample_weeks(&sample, first_week, 52, 1);
    add_years(&sample);
    sample_digest(&sample, no_bound, today);
    Str page = page_of(&sample, "sv", 1);
    asks_for_nothing(page);
    assert_true(charts_agree(&sample.arena, page, &charts) > 200);
    assert_true(charts >= 14);
    assert_true(str_holds(page, STR("<th scope=\"col\">2023</th>")));
    keep(&sample, "report-da.html", page_of(&sample, "da", 1));
    keep(&sample, "report-en.html", page_of(&sample, "en", 12));
    golden_expect(&sample.arena, "report-sv.html", page);
    sample_free(&sample);
}

/* In a label: ends of everything it may stand in, turned order, and bytes that are no text. */
static const char hostile[] = "</title></text></svg>\"'><script src=http://x.example/>&amp; onload=\"a\" "
                              "\xE2\x80\xAE"
                              "evil\xE2\x81\xA6 \xFF\x01 url(x) \xD8\xA7\xD9\x84\xD9\x84\xD8\xBA\xD8\xA9";

static void labels_stay_text(void **state) {
    (void)state;
    Sample sample = {0};
    size_t charts;
    for (int i = 0; i < SAMPLE_KEYS; i++)
        keys_add(&sample.keys, &sample.arena, sample_keys[i].metric, str_from(sample_keys[i].id),
                 i % 2 ? str_from(hostile) : STR("{}%s{0}"));
    sample_weeks(&sample, first_week, 52, 1);
    sample_digest(&sample, no_bound, today);
    Str page = page_of(&sample, "sv", 1);
    tags_are_ours(page);
    assert_true(str_holds(page, STR("<bdi>&lt;/title&gt;&lt;/text&gt;&lt;/svg&gt;&quot;&#39;&gt;&lt;script")));
    assert_true(str_holds(page, STR("<bdi>{}%s{0}</bdi>")));
    assert_false(str_holds(page, STR("\xE2\x80\xAE")) || str_holds(page, STR("\xE2\x81\xA6")));
    charts_agree(&sample.arena, page, &charts);
    assert_true(charts > 0);
    keep(&sample, "report-hostile.html", page);
    sample_free(&sample);
}

static void without_a_closed_month_it_says_so(void **state) {
    (void)state;
    Sample sample = {0};
    sample_add_keys(&sample);
    sample_digest(&sample, no_bound, today);
    Str page = page_of(&sample, "sv", 0);
    asks_for_nothing(page);
    assert_false(str_holds(page, STR("<figure>")) || str_holds(page, STR("<table>")));
    keep(&sample, "report-none.html", page);
    sample_free(&sample);
}

/* A kiosk that is hardly used: months are told, if at all, as a whole. */
static void few_visits_are_a_page(void **state) {
    (void)state;
    Sample sample = {0};
    size_t charts;
    uint64_t seed = 1;
    sample_add_keys(&sample);
    Period week = first_week;
    for (int i = 0; i < 52; i++, week = period_next(week))
        for (int visit = 0; visit < i / 4; visit++)
            sample_visit(&sample, week, i, 1, &seed);
    sample_digest(&sample, no_bound, today);
    Str page = page_of(&sample, "sv", 1);
    asks_for_nothing(page);
    charts_agree(&sample.arena, page, &charts);
    assert_true(charts > 0);
    keep(&sample, "report-few.html", page);
    sample_free(&sample);
}

/* Only the largest are drawn, in 24 languages over two years, and numbers of a whole country. */
static void many_and_huge_are_a_page(void **state) {
    (void)state;
    static const char *const more[] = {"de", "fr", "es", "ru", "tr", "ro", "bs", "hr", "sr",
                                       "sq", "th", "vi", "ur", "bn", "hi", "am", "ps"};
    Sample sample = {0};
    size_t charts;
    sample_add_keys(&sample);
    for (size_t i = 0; i < COUNT(more); i++)
        keys_add(&sample.keys, &sample.arena, METRIC_LANGUAGE, str_from(more[i]), (Str){0});
    sample_weeks(&sample, (Period){2024, 49}, 104, 3000);
    Period week = {2024, 49};
    for (int i = 0; i < 104; i++, week = period_next(week))
        for (size_t j = 0; j < COUNT(more); j++)
            tally_add(&sample.tally, week, METRIC_LANGUAGE, key_number(str_from(more[j])), 100000 + 1234 * (int)j);
    tally_add(&sample.tally, week, METRIC_TOPIC, key_number(STR("housing")), 1000000000000);
    sample_digest(&sample, (Period){2024, 40}, today);
    Str page = page_of(&sample, "en", 5000);
    asks_for_nothing(page);
    assert_true(charts_agree(&sample.arena, page, &charts) > 200);
    assert_true(charts >= 14);
    keep(&sample, "report-many.html", page);
    sample_free(&sample);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_year_is_a_page),
        cmocka_unit_test(labels_stay_text),
        cmocka_unit_test(without_a_closed_month_it_says_so),
        cmocka_unit_test(few_visits_are_a_page),
        cmocka_unit_test(many_and_huge_are_a_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
