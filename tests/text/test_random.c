/* Texts, styles and widths put together at random; a failure prints the round, which is the seed, and the text. */
#include "check.h"

#include <limits.h>
#include <stdio.h>

enum { ROUNDS = 3000, LEVELS_MOST = 127, STYLES_MOST = 6, FRAGMENTS_MOST = 40 };

static const char *const fragments[] = {
    /* what stands between words */
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\t",
    "\r\n",
    "\r",
    "\u2028",
    "\xC2\x85",
    "\u00A0",
    "\u202F",
    "\u200B",
    "\u00AD",
    "\u2011",
    "\u2060",
    "\u200C",
    "\u200D",
    "\u200E",
    "\u200F",
    "\u061C",
    "\u202A",
    "\u202B",
    "\u202C",
    "\u202D",
    "\u202E",
    "\u2066",
    "\u2067",
    "\u2068",
    "\u2069",
    "-",
    "–",
    "/",
    "(",
    ")",
    "[",
    "]",
    "«",
    "»",
    "”",
    "\"",
    "!",
    ".",
    ",",
    "%",
    /* words of many languages */
    "hus",
    "bostad",
    "å",
    "Do\u00ADnau\u00ADdampf",
    "źdźbło",
    "İş",
    "Trường",
    "Tru\u031Bo\u031B\u0300ng",
    "Київ",
    "об’єкт",
    "Καλημέρα",
    "السلام",
    "لا",
    "دار",
    "عليكم،",
    "كت\u00ADاب",
    "می\u200Cخواهم",
    "خانه\u200Cای",
    "ښځه",
    "ڕۆژ",
    "ہوں۔",
    "؟",
    "שָׁלוֹם",
    "בית־ספר",
    "ܫܠܡܐ",
    "ދިވެހި",
    "ߒߞߏ߫",
    "𞤀𞤣𞤤𞤢𞤥",
    "ሰላም",
    "፡",
    "።",
    "नमस्ते",
    "क्षत्रिय।",
    "স্বাস্থ্য",
    "தமிழ்",
    "ਪੰਜਾਬੀ",
    "ශ්‍රී",
    "กรุณาติดต่อ",
    "น้ำ",
    "ສະບາຍດີ",
    "ខ្ញុំត្រូវការ",
    "မြန်မာစကား",
    "သင်္ဘော",
    "\u1039",
    "𑄌𑄋𑄴𑄟𑄳𑄦",
    "བོད་ཡིག",
    "გამარჯობა",
    "Բարեւ",
    /* numbers, addresses, and what no font has */
    "08:00–12:00",
    "0322-61 60 00",
    "info@a.se",
    "a.se/bo/",
    "25 000 kr",
    "112",
    "10 km",
    "22 november 2026",
    "-5",
    "100%",
    "22 نوفمبر 2026",
    "١٢",
    "۳٫۵",
    "☎",
    "😀",
    "👨‍👩‍👧",
    "🇸🇪🇳🇴",
    "1️⃣",
    "ẞ",
    "日本",
    "Ꮳ",
    /* what is no text at all, or only half of it */
    "\xFF",
    "\xE2\x80",
    "\xED\xA0\x80",
    "\xF0\x9F",
    "\x01",
    "\u0301",
    "e\u0301\u0302",
    "\u064E",
    "\u094D",
    "\uFE0F",
    "\u20E3",
};

static const char *const tags[] = {"sv", "ar", "ti", "en", "he", "fa", "th", "hi", "und", "ff-Adlm", "my", "uk"};

/* Where a failure happened. */
static uint64_t current_seed;
static Str current_text;

static uint32_t next_random(uint64_t *seed, uint32_t below) {
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33) % below;
}

static const Locale *random_locale(uint64_t *seed) {
    return locale_of(str_from(tags[next_random(seed, COUNT(tags))]));
}

static Str random_text(Arena *arena, uint64_t *seed) {
    StrBuf text = {.arena = arena};
    for (uint32_t left = next_random(seed, FRAGMENTS_MOST); left > 0; left--)
        strbuf_add(&text, str_from(fragments[next_random(seed, COUNT(fragments))]));
    return strbuf_str(&text);
}

/* Of any length, in the order of their starts, over letters or into them. */
static TextStyle *random_styles(Arena *arena, uint64_t *seed, size_t length, size_t *count) {
    TextStyle *styles = arena_array(arena, TextStyle, STYLES_MOST);
    uint32_t start = 0, most = (uint32_t)length + 1;
    *count = next_random(seed, 2) ? next_random(seed, STYLES_MOST) : 0;
    for (size_t i = 0; i < *count; i++) {
        start += next_random(seed, most / (STYLES_MOST / 2) + 1);
        styles[i].start = start;
        styles[i].end = start + next_random(seed, most);
        styles[i].style = next_random(seed, 2 * STYLE_CODE);
        styles[i].locale = next_random(seed, 2) ? random_locale(seed) : NULL;
    }
    return styles;
}

static int random_width(uint64_t *seed) {
    switch (next_random(seed, 16)) {
    case 0:
        return -(int)next_random(seed, 100);
    case 1:
        return INT_MAX;
    default:
        return (int)next_random(seed, 40 * ADVANCE);
    }
}

static ParagraphSpec random_spec(Arena *arena, uint64_t *seed) {
    ParagraphSpec spec = {.text = random_text(arena, seed), .size = SIZE};
    spec.locale = random_locale(seed);
    spec.width = random_width(seed);
    spec.bold = next_random(seed, 4) == 0;
    spec.styles = random_styles(arena, seed, spec.text.len, &spec.style_count);
    return spec;
}

/* The last word in the order of the text. */
static const TextRun *last_run(const TextLine *line) {
    const TextRun *last = NULL;
    for (size_t i = 0; i < line->run_count; i++)
        last = last && last->end > line->runs[i].end ? last : &line->runs[i];
    return last;
}

static bool same_run(const TextRun *a, const TextRun *b) {
    bool follows = a->level & 1 ? b->end == a->start : a->end == b->start;
    return follows && a->level == b->level && a->style == b->style && a->shape.font == b->shape.font &&
           a->shape.font != FONT_NONE && a->shape.edges == b->shape.edges && a->shape.locale == b->shape.locale &&
           strcmp(a->shape.script, b->shape.script) == 0;
}

/* The line's white space hangs, and nothing else; a line too wide is one cluster. */
static void check_ends(const Check *check, const TextLine *line) {
    const ParagraphSpec *spec = check->spec;
    const TextRun *last = last_run(line);
    uint32_t inked = last ? last->end : line->start, clusters = 0;
    for (uint32_t byte = line->start; byte < inked; byte++) {
        assert_non_null(check->word[byte]);
        clusters += check->border[byte];
    }
    assert_true(is_white(str_slice(spec->text, inked, line->end)));
    assert_true(!last || !check->word[inked - 1]->space);
    assert_true(line->width <= (spec->width > 0 ? spec->width : 0) || clusters <= 1);
    for (size_t i = 0; i < line->run_count; i++)
        assert_true(&line->runs[i] == last || !(line->runs[i].shape.edges & EDGE_HYPHEN));
}

/* Between two isolates, or one and what it leans on, stand signs that no run shows: levels alone do not tell there. */
static bool levels_tell(const Check *check, const TextLine *line, uint8_t base) {
    for (uint32_t byte = line->start + 1; byte < line->end; byte++)
        if (check->apart[byte] && check->level[byte - 1] > base && check->level[byte] > base)
            return false;
    return true;
}

/* Rule L2 of UAX #9: from the highest level down, what stands at it or above turns round. */
static void check_order(const Check *check, const TextLine *line) {
    const TextRun **order = arena_array(check->arena, const TextRun *, line->run_count + 1);
    for (size_t i = 0; i < line->run_count; i++) {
        size_t at = i;
        for (; at > 0 && order[at - 1]->start > line->runs[i].start; at--)
            order[at] = order[at - 1];
        order[at] = &line->runs[i];
    }
    for (int level = LEVELS_MOST; level > 0; level--) {
        for (size_t i = 0, end; i < line->run_count; i = end + 1) {
            for (end = i; end < line->run_count && order[end]->level >= level; end++)
                ;
            for (size_t a = i, b = end; a + 1 < b; a++) {
                const TextRun *run = order[--b];
                order[b] = order[a];
                order[a] = run;
            }
        }
    }
    for (size_t i = 0; i < line->run_count; i++)
        assert_ptr_equal(order[i], &line->runs[i]);
}

static void check_line(Check *check, const TextLine *line, bool rtl) {
    int room = check->spec->width > 0 ? check->spec->width : 0;
    room = room < PARAGRAPH_WIDTH_MOST ? room : PARAGRAPH_WIDTH_MOST;
    int x = rtl ? room - line->width : 0;
    assert_int_equal(line->x, x);
    for (size_t i = 0; i < line->run_count; x += line->runs[i++].width) {
        const TextRun *run = &line->runs[i];
        assert_true(run->start >= line->start && run->start < run->end && run->end <= line->end);
        assert_int_equal(run->x, x);
        assert_true(i == 0 || !same_run(&line->runs[i - 1], run));
        check_run(check, run);
    }
    assert_int_equal(x, line->x + line->width);
    assert_true(line->ascent > 0 && line->descent > 0);
    if (levels_tell(check, line, rtl))
        check_order(check, line);
    check_ends(check, line);
}

/* A line shows a hyphen where it ends at a soft one, and nowhere else. */
static void check_hyphen(const Check *check, const TextLine *line) {
    if (line->end == line->start || line->end == check->spec->text.len)
        return;
    uint8_t edges = check->word[line->end - 1] ? check->edges[line->end - 1] : 0;
    assert_int_equal(check->soft[line->end], !!(edges & EDGE_HYPHEN));
}

/* Two letters join, or they do not: both their words say the same. */
static void check_joins(const Check *check) {
    for (size_t i = 1; i < check->spec->text.len; i++) {
        const TextWord *left = check->word[i - 1], *right = check->word[i];
        if (!left || !right || left == right || left->space || right->space)
            continue;
        assert_int_equal(!(check->edges[i - 1] & EDGE_JOINS_AFTER), !(check->edges[i] & EDGE_JOINS_BEFORE));
    }
}

static void check_paragraph(const ParagraphSpec *spec, const Paragraph *paragraph, Arena *arena) {
    Check check = check_of(spec, arena);
    uint32_t end = 0;
    int width = 0;
    assert_true(paragraph->line_count > 0);
    for (size_t i = 0; i < paragraph->line_count; i++) {
        const TextLine *line = &paragraph->lines[i];
        assert_int_equal(line->start, end);
        end = line->end;
        assert_true(check.border[end]);
        check_line(&check, line, paragraph->rtl);
        check_hyphen(&check, line);
        width = line->width > width ? line->width : width;
    }
    assert_int_equal(end, spec->text.len);
    assert_int_equal(paragraph->width, width);
    if (locale_known(spec->locale))
        assert_int_equal(paragraph->rtl, locale_rtl(spec->locale));
    check_joins(&check);
}

static void every_paragraph_keeps_the_rules(void **state) {
    (void)state;
    Arena arena = {0};
    for (uint64_t round = 0; round < ROUNDS; round++) {
        uint64_t seed = round;
        ParagraphSpec spec = random_spec(&arena, &seed);
        current_seed = round;
        current_text = spec.text;
        const Paragraph *first = paragraph_lay(&spec, &layout_measure, &arena);
        check_paragraph(&spec, first, &arena);
        const Paragraph *second = paragraph_lay(&spec, &layout_measure, &arena);
        Str lines = write_paragraph(&arena, spec.text, first);
        assert_true(str_equal(lines, write_paragraph(&arena, spec.text, second)));
        arena_reset(&arena);
    }
    current_text = (Str){0};
    arena_free(&arena);
}

/* Half a letter at each place of a text, and a NUL: all else stays where it is. */
static void broken_letters_may_stand_anywhere(void **state) {
    static const Str broken[] = {{"\xED\xA0\x80", 3}, {"\xFF", 1}, {"\xC3", 1}, {"\xF0\x9F\x98", 3}, {"\0", 1}};
    Str text = STR("e\u0301n 25 000 kr, كتاب (0322-61 60 00) क्ष");
    (void)state;
    Arena arena = {0};
    for (size_t i = 0; i < COUNT(broken) * (text.len + 1); i++) {
        size_t at = i / COUNT(broken);
        StrBuf whole = {.arena = &arena};
        strbuf_add(&whole, str_slice(text, 0, at));
        strbuf_add(&whole, broken[i % COUNT(broken)]);
        strbuf_add(&whole, str_slice(text, at, text.len));
        ParagraphSpec spec = spec_of(i % 2 ? "sv" : "ar", strbuf_str(&whole), (int)(i % 20));
        current_seed = i;
        current_text = spec.text;
        check_paragraph(&spec, paragraph_lay(&spec, &layout_measure, &arena), &arena);
        arena_reset(&arena);
    }
    current_text = (Str){0};
    arena_free(&arena);
}

static int print_failure(void **state) {
    (void)state;
    if (current_text.len == 0)
        return 0;
    print_error("round %llu: \"", (unsigned long long)current_seed);
    for (size_t i = 0; i < current_text.len; i++)
        print_error("\\x%02X", (unsigned char)current_text.at[i]);
    print_error("\"\n");
    current_text = (Str){0};
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(every_paragraph_keeps_the_rules, print_failure),
        cmocka_unit_test_teardown(broken_letters_may_stand_anywhere, print_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
