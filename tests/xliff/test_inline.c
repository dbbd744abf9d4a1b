/* Whatever words and codes come out of a translator's hands, Markdown says them as they were meant, wherever they
 * stand: made up by chance, from what Markdown takes for marks. A failure prints the seed to run it with again. */
#include "exchange.h"

#include "../../app/xliff/inline.h"

static uint64_t seed;

/* xorshift64: Marsaglia. */
static uint32_t chance(uint32_t below) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 33) % below;
}

static const char *const bits[] = {
    "a",           "b",     "å",        "😀",      "ن",    "می‌روم",
    " ",           "  ",    "*",        "**",     "_",    "__",
    "`",           "``",    "[",        "]",      "](",   "(",
    ")",           "<",     ">",        "</bdi>", "<b>",  "&",
    ";",           "#",     "##",       "\\",     "|",    "-",
    "+",           "=",     "~",        "1.",     "12)",  "!",
    ":",           "---",   "\"",       "'",      "/",    ".",
    "&amp;",       "&#32;", "\xC2\xA0", "—",      "<!--", "x@y.se",
    "http://a.se",
};
enum { BITS = sizeof bits / sizeof bits[0] };

typedef struct Made {
    StrBuf text;
    Passage passage;
    bool in_link, in_bold, in_lang;
} Made;

static void add_bits(Made *made, uint32_t most) {
    for (uint32_t i = chance(most) + 1; i > 0; i--)
        strbuf_add(&made->text, str_from(bits[chance(BITS)]));
}

static void add_code(Made *made, SpanKind kind, const char *data, uint32_t depth);

static void add_content(Made *made, uint32_t depth) {
    static const char *const targets[] = {"https://a.se/x_(y)?b=1&c;=2|3", "https://a.se/*_*"};
    add_bits(made, 4);
    switch (chance(depth ? 6 : 1)) {
    case 1:
        if (!made->in_bold)
            add_code(made, SPAN_BOLD, NULL, depth);
        break;
    case 2:
        if (!made->in_link)
            add_code(made, SPAN_WEB, targets[chance(2)], depth);
        break;
    case 3:
        if (!made->in_lang)
            add_code(made, SPAN_LANG, "sv", depth);
        break;
    case 4:
        add_code(made, SPAN_CODE, NULL, 0);
        break;
    default:
        break;
    }
    add_bits(made, 4);
}

/* One within another of its kind would be one to Markdown. */
static void add_code(Made *made, SpanKind kind, const char *data, uint32_t depth) {
    size_t index = made->passage.count;
    bool *within = kind == SPAN_BOLD ? &made->in_bold : kind == SPAN_WEB ? &made->in_link : &made->in_lang;
    made->passage.codes = arena_more(&arena, made->passage.codes, index, sizeof *made->passage.codes);
    made->passage.codes[made->passage.count++] =
        (Code){.start = (uint32_t)made->text.len, .kind = kind, .data = str_from(data)};
    if (kind == SPAN_CODE) {
        strbuf_char(&made->text, 'c');
        add_bits(made, 3);
        strbuf_char(&made->text, 'c');
    } else {
        *within = true;
        add_content(made, depth - 1);
        *within = false;
    }
    made->passage.codes[index].end = (uint32_t)made->text.len;
}

/* Words with a code, sometimes a line break, and words again. */
static Passage make(bool breaks) {
    Made made = {.text = {.arena = &arena}};
    strbuf_char(&made.text, 'x');
    made.text.len = 0;
    add_content(&made, 3);
    if (breaks && chance(3) == 0) {
        add_bits(&made, 2);
        size_t at = made.text.len;
        made.passage.codes = arena_more(&arena, made.passage.codes, made.passage.count, sizeof *made.passage.codes);
        made.passage.codes[made.passage.count++] =
            (Code){.start = (uint32_t)at, .end = (uint32_t)at + 1, .hollow = true, .data = STR("\n")};
        strbuf_char(&made.text, '\n');
        add_bits(&made, 2);
    }
    made.passage.text = strbuf_str(&made.text);
    return made.passage;
}

static const struct {
    const char *before, *behind;
    BlockKind kind;
    size_t indent;
} places[] = {
    {"", "\n", BLOCK_PARAGRAPH, 0},
    {"## ", "\n", BLOCK_HEADING, 0},
    {"- ", "\n- b\n", BLOCK_BULLET, 2},
    {"12. ", "\n13. b\n", BLOCK_STEP, 4},
    {"| ", " | b |\n|---|---|\n", BLOCK_CELL, 0},
};

static void comes_back(uint64_t start) {
    seed = start * 0x9E3779B97F4A7C15u;
    size_t place = chance(sizeof places / sizeof places[0]);
    bool one_line = places[place].kind == BLOCK_HEADING || places[place].kind == BLOCK_CELL;
    Passage passage = make(!one_line);
    if (str_trim(passage.text).len == 0)
        return;
    StrBuf page = {.arena = &arena};
    strbuf_format(&page, "---\ntitle: a\nsummary: b\n---\n\n%s", places[place].before);
    inline_write(&page, &passage, places[place].kind, places[place].indent);
    strbuf_add(&page, str_from(places[place].behind));
    Diags diags = {.arena = &arena};
    Draft draft = {.arena = &arena, .diags = &diags};
    Source source = {STR("page"), strbuf_str(&page)};
    Whole whole;
    bool read = whole_parse(&draft, ENTRY_PAGE, &source, STR("sv"), &whole);
    if (!read || whole.units.count < 3 || !passage_equal(&whole.units.at[2].passage, &passage))
        fail_msg("seed %ju: '%.*s' became:\n%s%s", (uintmax_t)start, STR_ARG(passage.text), source.text.at,
                 printed(&diags).at);
}

static void chance_comes_back(void **state) {
    (void)state;
    enum { TIMES = 20000 };
    const char *given = getenv("SEED");
    uint64_t first = given ? strtoull(given, NULL, 10) : 1;
    for (uint64_t i = 0; i < (given ? 1 : TIMES); i++) {
        comes_back(first + i);
        arena_reset(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(chance_comes_back)};
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&arena);
    return failed;
}
