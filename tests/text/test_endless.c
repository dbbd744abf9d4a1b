/* A hundred thousand bytes of one thing: no text is so odd that laying it out costs much more than the like in words.
 * What is counted is what the fonts are asked, the dear part. */
#include "layout.h"

enum { LENGTH = 100 * 1000, SHORTER = LENGTH / 50, LONGER = LENGTH * 10, CALLS_A_BYTE = 10 };

/* Measured bytes a byte of text. A cut costs the halvings of a piece, however little of it the line then takes. */
enum { USUAL = 40, ONE_COLUMN = 300 };

static const struct {
    const char *name, *fill, *tag; /* NULL: Arabic, which asks more of bidi */
} fills[] = {
    {"letters", "x", NULL},
    {"joined letters", "ب", NULL},
    {"marks", "\u0301", NULL},
    {"hyphens", "-", NULL},
    {"bad bytes", "\xFF", NULL},
    {"words", "en hus ", NULL},
    {"spaces", " ", NULL},
    {"tabs", "\t", NULL},
    {"line feeds", "\n", "sv"}, /* ICU grows by one paragraph at a time, which sanitizers make dear */
    {"lines", "en rad\n", "sv"},
    {"no-break spaces", "\u00A0", NULL},
    {"zero-width spaces", "\u200B", NULL},
    {"opening brackets", "(", NULL},
    {"closing brackets", ")", NULL},
    {"pairs of brackets", "()", NULL},
    {"crossed brackets", "([)]", NULL},
    {"brackets over scripts", "(ب[x]", NULL},
    {"quotes", "«ب»", NULL},
    {"isolates", "\u2067", NULL},
    {"isolates with text", "\u2067x\u2066ب", NULL},
    {"ends of isolates", "\u2069", NULL},
    {"embeddings", "\u202Ba", NULL},
    {"soft hyphens", "\u00AD", NULL},
    {"words with soft hyphens", "ab\u00AD", NULL},
    {"joined words with soft hyphens", "ب\u00AD", NULL},
    {"digits", "1", NULL},
    {"ranges", "1-", NULL},
    {"numbers", "1 ", NULL},
    {"thousands", "25 000 ", NULL},
    {"phone numbers", "0322-61 60 00, ", NULL},
    {"prices", "25 000 kr ", NULL},
    {"dates", "22 november 2026 ", NULL},
    {"addresses", "a@", NULL},
    {"paths", "a/", NULL},
    {"both directions", "aב", NULL},
    {"numbers among joined letters", "ب1", NULL},
    {"scripts", "aбب", NULL},
    {"emoji", "😀", NULL},
    {"one emoji", "😀\u200D", NULL},
    {"flags", "🇸", NULL},
    {"letters that nobody has", "日", NULL},
    {"Thai", "กรุณาติดต่อ", NULL},
    {"conjuncts", "क्ष", NULL},
    {"one conjunct", "क्", NULL},
};

static char text[LONGER];

static void lay_bounded(const ParagraphSpec *spec, const char *name, size_t most, Arena *arena) {
    size_t length = spec->text.len;
    tally = (Tally){0};
    const Paragraph *paragraph = paragraph_lay(spec, &layout_measure, arena);
    assert_int_equal(paragraph->lines[paragraph->line_count - 1].end, length);
    if (tally.bytes > most * length || tally.calls > CALLS_A_BYTE * length || tally.asked > most * length)
        fail_msg("%s: %zu bytes measured in %zu calls, %zu letters asked for", name, tally.bytes, tally.calls,
                 tally.asked);
}

static void fill_text(const char *fill, size_t length) {
    size_t period = strlen(fill);
    for (size_t i = 0; i < length; i++)
        text[i] = fill[i % period];
}

static void any_fill_is_measured_a_few_times(void **state) {
    Arena arena = {0};
    (void)state;
    for (size_t i = 0; i < COUNT(fills); i++) {
        fill_text(fills[i].fill, LENGTH);
        ParagraphSpec spec = spec_of(fills[i].tag ? fills[i].tag : "ar", (Str){text, LENGTH}, 50);
        lay_bounded(&spec, fills[i].name, USUAL, &arena);
        arena_reset(&arena);
    }
    arena_free(&arena);
}

/* As many opening brackets, and then as many closing ones that are none of theirs. */
static void brackets_may_never_close(void **state) {
    Arena arena = {0};
    (void)state;
    for (size_t i = 0; i < LENGTH; i++)
        text[i] = i < LENGTH / 2 ? '(' : ']';
    ParagraphSpec spec = spec_of("ar", (Str){text, LENGTH}, 50);
    lay_bounded(&spec, "brackets", USUAL, &arena);
    arena_free(&arena);
}

/* Nothing counts how far signs without a width are looked past; to look past all of them each time would take longer
 * than the test may. */
static void signs_without_a_width_are_not_counted_again(void **state) {
    static const char *const signs[] = {"\u200B", "\u200F", "\u00AD\u2061"};
    Arena arena = {0};
    (void)state;
    for (size_t i = 0; i < COUNT(signs); i++) {
        fill_text(signs[i], LONGER);
        ParagraphSpec spec = spec_of("ar", (Str){text, LONGER}, 50);
        lay_bounded(&spec, signs[i], USUAL, &arena);
        arena_reset(&arena);
    }
    arena_free(&arena);
}

/* One letter with marks that a font has, and at last one that it has not. */
static void a_cluster_may_need_two_fonts(void **state) {
    static const Str stranger = {"\u0B4D", 3};
    Arena arena = {0};
    (void)state;
    fill_text("\u0301", LENGTH);
    memcpy(text + LENGTH, stranger.at, stranger.len);
    ParagraphSpec spec = spec_of("sv", (Str){text, LENGTH + stranger.len}, 50);
    lay_bounded(&spec, "marks", USUAL, &arena);
    arena_free(&arena);
}

/* White space has no end, but the sum of its widths has. */
static void spaces_may_be_wider_than_numbers_go(void **state) {
    Arena arena = {0};
    (void)state;
    fill_text(" ", LENGTH);
    text[0] = text[LENGTH - 1] = 'x';
    ParagraphSpec spec = spec_of("sv", (Str){text, LENGTH}, PARAGRAPH_WIDTH_MOST / ADVANCE);
    spec.size = UINT16_MAX;
    const Paragraph *paragraph = paragraph_lay(&spec, &layout_measure, &arena);
    assert_int_equal(paragraph->line_count, 2);
    assert_int_equal(paragraph->width, UINT16_MAX / 2);
    arena_free(&arena);
}

static void one_column_will_do(void **state) {
    static const char *const narrow[] = {"x", "ب", "ab\u00AD", "1-", "25 000 kr ", "क्ष"};
    Arena arena = {0};
    (void)state;
    for (size_t i = 0; i < COUNT(narrow); i++) {
        fill_text(narrow[i], SHORTER);
        ParagraphSpec spec = spec_of("sv", (Str){text, SHORTER}, 1);
        lay_bounded(&spec, narrow[i], ONE_COLUMN, &arena);
        arena_reset(&arena);
    }
    arena_free(&arena);
}

/* A style a byte: each in turn as `turns` says. */
static void lay_in_turns(const char *fill, const TextStyle *turns, size_t count, Arena *arena) {
    static TextStyle styles[LENGTH];
    fill_text(fill, LENGTH);
    for (uint32_t i = 0; i < LENGTH; i++)
        styles[i] = (TextStyle){i, i + 1, turns[i % count].style, turns[i % count].locale};
    ParagraphSpec spec = spec_of("sv", (Str){text, LENGTH}, 50);
    spec.styles = styles;
    spec.style_count = LENGTH;
    lay_bounded(&spec, fill, USUAL, arena);
    arena_reset(arena);
}

static void a_style_may_change_at_every_byte(void **state) {
    const TextStyle bold[] = {{.style = STYLE_BOLD}, {0}}, code[] = {{.style = STYLE_CODE}, {.style = STYLE_LINK}},
                    languages[] = {{.locale = locale_of(STR("ar"))}, {.locale = locale_of(STR("sv"))}};
    Arena arena = {0};
    (void)state;
    lay_in_turns("x", bold, COUNT(bold), &arena);
    lay_in_turns("en ", bold, COUNT(bold), &arena);
    lay_in_turns("ب", bold, COUNT(bold), &arena);
    lay_in_turns("\u0301", bold, COUNT(bold), &arena);
    lay_in_turns("ab\u00AD", bold, COUNT(bold), &arena);
    lay_in_turns("x", code, COUNT(code), &arena);
    lay_in_turns("x", languages, COUNT(languages), &arena);
    lay_in_turns("ב", languages, COUNT(languages), &arena);
    lay_in_turns("1-", languages, COUNT(languages), &arena);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_fill_is_measured_a_few_times),
        cmocka_unit_test(brackets_may_never_close),
        cmocka_unit_test(signs_without_a_width_are_not_counted_again),
        cmocka_unit_test(a_cluster_may_need_two_fonts),
        cmocka_unit_test(spaces_may_be_wider_than_numbers_go),
        cmocka_unit_test(one_column_will_do),
        cmocka_unit_test(a_style_may_change_at_every_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
