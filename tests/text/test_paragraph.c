/* Paragraphs under a fake measure: each code point is half an em wide, and a font covers what its script has. A row's
 * wanted lines stand one after the other, each with its runs from left to right, as the eye meets them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "../../app/base/utf8.h"
#include "../../app/text/paragraph.h"

enum { SIZE = 20, ADVANCE = SIZE / 2 };

static int fake_width(void *self, const Shape *shape, Str text) {
    int width = 0;
    *(size_t *)self += text.len;
    for (size_t at = 0; at < text.len; width += shape->size / 2)
        utf8_next(text, &at);
    return width;
}

static bool fake_covers(void *self, FontId font, uint32_t code_point) {
    (void)self;
    bool punctuation = code_point >= 0x2000 && code_point < 0x2070;
    if (font == 0)
        return code_point < 0x590 || punctuation;
    if (font == font_for_script("Arab"))
        return code_point >= 0x600 && code_point < 0x700;
    if (font == font_for_script("Ethi"))
        return code_point >= 0x1200 && code_point < 0x13A0;
    return font == font_for_script("Zsye") && code_point == 0x260E;
}

static void fake_height(void *self, const Shape *shape, int *ascent, int *descent) {
    (void)self;
    *ascent = shape->size * fonts[shape->font].percent / 100;
    *descent = *ascent / 4;
}

static size_t measured; /* bytes */
static const Measure fake = {.self = &measured, .width = fake_width, .covers = fake_covers, .height = fake_height};

static ParagraphSpec spec_of(const char *tag, Str text, int columns) {
    return (ParagraphSpec){.text = text, .locale = locale_of(str_from(tag)), .size = SIZE, .width = columns * ADVANCE};
}

static void show_run(StrBuf *out, Str text, const TextRun *run) {
    strbuf_add(out, str_slice(text, run->start, run->end));
    if (run->style & STYLE_BOLD)
        strbuf_char(out, '*');
    if (run->style & STYLE_LINK)
        strbuf_char(out, '_');
}

static Str show(Arena *arena, Str text, const Paragraph *paragraph) {
    StrBuf out = {.arena = arena};
    for (size_t i = 0; i < paragraph->line_count; i++) {
        const TextLine *line = &paragraph->lines[i];
        for (size_t k = 0; k < line->run_count; k++) {
            strbuf_add(&out, k ? STR("|") : STR(""));
            show_run(&out, text, &line->runs[k]);
        }
        strbuf_char(&out, '\n');
    }
    return strbuf_str(&out);
}

typedef struct Row {
    const char *tag, *text;
    int columns;
    const char *want;
} Row;

static const Row rows[] = {
    {"sv", "En bostad åt alla", 9, "En|bostad\nåt|alla\n"},
    {"sv", "En  bostad   ", 20, "En|bostad\n"},
    {"sv", "e-post", 4, "e-\npost\n"},
    {"sv", "ring 0322-61 60 00 nu", 14, "ring\n0322-61|60|00\nnu\n"},
    {"sv", "kl. 08:00–12:00 idag", 12, "kl.\n08:00–12:00\nidag\n"},
    {"sv", "se alingsas.se/bo/hyra.", 16, "se\nalingsas.se/bo/h\nyra.\n"},
    {"sv", "Donaudampfschiff", 6, "Donaud\nampfsc\nhiff\n"},
    {"sv", "rad ett\nrad två\n", 20, "rad|ett\nrad|två\n\n"},
    {"sv", "a\r\n\nb", 20, "a\n\nb\n"},
    {"sv", "", 20, "\n"},
    {"sv", " ", 20, "\n"},
    {"sv", "abc", 0, "a\nb\nc\n"},
    {"sv", "abc", -5, "a\nb\nc\n"},
    {"sv", "e\xCC\x81x", 0, "e\xCC\x81\nx\n"},
    {"sv", "bra\xFFtext \xC3", 20, "bra\xFFtext|\xC3\n"},
    {"sv", "ring ☎ nu", 20, "ring|☎|nu\n"},
    {"sv", "السلام عليكم heter hej", 40, "عليكم|السلام|heter|hej\n"},
    {"ar", "اتصل 0322-61 60 00 الآن", 40, "الآن|0322-61|60|00|اتصل\n"},
    {"ar", "اتصل +46 322-61 60 00، أو", 40, "أو|،|+46|322-61|60|00|اتصل\n"},
    {"ar", "من 08:00–12:00 يوم", 40, "يوم|08:00–12:00|من\n"},
    {"ar", "من 08:00 – 12:00 يوم", 40, "يوم|08:00|–|12:00|من\n"},
    {"ar", "راسلنا info@alingsas.se اليوم", 40, "اليوم|info@alingsas.se|راسلنا\n"},
    {"ar", "بلدية (Alingsås kommun) هنا", 40, "هنا|)|Alingsås|kommun|(|بلدية\n"},
    {"ar", "الشرطة 114 14", 40, "114|14|الشرطة\n"},
    {"ar", "خطوة أولى ثانية", 9, "أولى|خطوة\nثانية\n"},
    {"ti", "ሰላም፡ንዓኹም። ሎሚ", 20, "ሰላም፡|ንዓኹም።|ሎሚ\n"},
    {"ti", "ሰላም፡ንዓኹም። ሎሚ", 6, "ሰላም፡\nንዓኹም።\nሎሚ\n"},
    {"ti", "ስልኪ 0322-61 60 00", 20, "ስልኪ|0322-61|60|00\n"},
};

static void every_row_lays_out_as_wanted(void **state) {
    (void)state;
    Arena arena = {0};
    int wrong = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Str text = str_from(rows[i].text);
        ParagraphSpec spec = spec_of(rows[i].tag, text, rows[i].columns);
        Str got = show(&arena, text, paragraph_lay(&spec, &fake, &arena));
        if (str_equal(got, str_from(rows[i].want)))
            continue;
        print_error("%s\ngot:\n%.*swant:\n%s", rows[i].text, STR_ARG(got), rows[i].want);
        wrong++;
    }
    arena_free(&arena);
    assert_int_equal(wrong, 0);
}

static void styles_cut_words_but_not_lines(void **state) {
    (void)state;
    Arena arena = {0};
    Str text = STR("Tala med kommunen nu");
    const TextStyle styles[] = {{5, 12, STYLE_BOLD}, {9, 17, STYLE_LINK}};
    ParagraphSpec spec = spec_of("sv", text, 17);
    spec.styles = styles;
    spec.style_count = 2;
    const Paragraph *paragraph = paragraph_lay(&spec, &fake, &arena);
    assert_string_equal(show(&arena, text, paragraph).at, "Tala|med*|kom*_|munen_\nnu\n");
    const TextRun *runs = paragraph->lines[0].runs;
    assert_false(runs[0].shape.bold);
    assert_true(runs[2].shape.bold);
    assert_int_equal(runs[3].x, runs[2].x + runs[2].width);
    arena_free(&arena);
}

static void right_to_left_lines_end_at_the_width(void **state) {
    (void)state;
    Arena arena = {0};
    Str text = STR("اتصل 0322 الآن");
    ParagraphSpec spec = spec_of("ar", text, 40);
    const Paragraph *paragraph = paragraph_lay(&spec, &fake, &arena);
    const TextLine *line = &paragraph->lines[0];
    assert_true(paragraph->rtl);
    assert_int_equal(line->run_count, 3);
    assert_int_equal(line->width, 14 * ADVANCE);
    assert_int_equal(line->runs[0].x, spec.width - line->width);
    assert_int_equal(line->runs[2].x + line->runs[2].width, spec.width);
    assert_true(line->runs[0].shape.rtl);
    assert_false(line->runs[1].shape.rtl);
    assert_string_equal(line->runs[0].shape.script, "Arab");
    assert_string_equal(line->runs[1].shape.script, "Latn");
    arena_free(&arena);
}

static void a_line_is_as_high_as_its_highest_font(void **state) {
    (void)state;
    Arena arena = {0};
    int arabic = SIZE * fonts[font_for_script("Arab")].percent / 100;
    ParagraphSpec empty = spec_of("ar", STR(""), 10), latin = spec_of("sv", STR("hej"), 10),
                  both = spec_of("sv", STR("hej أهلا"), 10);
    assert_int_equal(paragraph_lay(&empty, &fake, &arena)->lines[0].ascent, arabic);
    assert_int_equal(paragraph_lay(&latin, &fake, &arena)->lines[0].ascent, SIZE);
    assert_int_equal(paragraph_lay(&both, &fake, &arena)->lines[0].ascent, arabic);
    arena_free(&arena);
}

/* Neither one endless word nor one endless cluster may cost more than the like in words, give or take. */
static void a_hundred_thousand_letters_are_measured_a_few_times(void **state) {
    (void)state;
    enum { LENGTH = 100 * 1000, COLUMNS = 50 };
    static char text[LENGTH];
    static const Str fills[] = {{"x", 1}, {"\xD8\xA8", 2}, {"\xCC\x81", 2}, {"-", 1}, {"(", 1}, {"\xFF", 1}};
    Arena arena = {0};
    for (size_t i = 0; i < sizeof fills / sizeof *fills; i++) {
        for (size_t k = 0; k < LENGTH; k++)
            text[k] = fills[i].at[k % fills[i].len];
        ParagraphSpec spec = spec_of("ar", (Str){text, LENGTH}, COLUMNS);
        measured = 0;
        const Paragraph *paragraph = paragraph_lay(&spec, &fake, &arena);
        assert_int_equal(paragraph->lines[paragraph->line_count - 1].end, LENGTH);
        assert_true(measured < (size_t)40 * LENGTH);
        arena_reset(&arena);
    }
    arena_free(&arena);
}

/* Texts put together at random; the seed of a failure is printed. */
#define NO_SEED UINT64_MAX
static uint64_t current_seed = NO_SEED;

static const char *const fragments[] = {
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\t",
    "hus",
    "bostad",
    "en",
    "-",
    "/",
    "(",
    ")",
    "[",
    "]",
    "«",
    "»",
    "!",
    ".",
    ",",
    "08:00–12:00",
    "0322-61 60 00",
    "info@a.se",
    "25 000",
    "112",
    "السلام",
    "لا",
    "،",
    "؟",
    "١٢",
    "ሰላም",
    "፡",
    "።",
    "e\xCC\x81",
    "\xFF",
    "\xE2\x80",
    "☎",
    "\xF0\x9F\x98\x80",
    "שלום",
    "日本",
    "\xE2\x80\x8F",
    "\xC2\xA0",
    "\xE2\x81\xA6",
    "\xE2\x81\xA9",
};

static uint32_t next_random(uint64_t *seed) {
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33);
}

static Str random_text(Arena *arena, uint64_t *seed) {
    StrBuf text = {.arena = arena};
    for (uint32_t left = next_random(seed) % 40; left > 0; left--)
        strbuf_add(&text, str_from(fragments[next_random(seed) % (sizeof fragments / sizeof *fragments)]));
    return strbuf_str(&text);
}

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

/* A letter, and after it only what the fragments have of marks and invisible signs. */
static bool is_one_cluster(Str text) {
    size_t at = 0;
    utf8_next(text, &at);
    while (at < text.len) {
        uint32_t code_point = utf8_next(text, &at);
        if (code_point != 0x301 && code_point != 0x200F)
            return false;
    }
    return true;
}

static void check_line(const ParagraphSpec *spec, const TextLine *line, uint8_t *drawn) {
    int left = locale_rtl(spec->locale) ? spec->width - line->width : 0, x = left;
    for (size_t i = 0; i < line->run_count; i++) {
        const TextRun *run = &line->runs[i];
        assert_true(run->start >= line->start && run->start < run->end && run->end <= line->end);
        assert_true(run->x >= x);
        x = run->x + run->width;
        for (uint32_t byte = run->start; byte < run->end; byte++)
            drawn[byte]++;
    }
    assert_true(x <= left + line->width);
    if (line->width > spec->width) {
        assert_int_equal(line->run_count, 1);
        assert_true(is_one_cluster(str_slice(spec->text, line->runs[0].start, line->runs[0].end)));
    }
}

static void check_paragraph(Arena *arena, const ParagraphSpec *spec, const Paragraph *paragraph) {
    uint8_t *drawn = arena_array(arena, uint8_t, spec->text.len + 1);
    uint32_t end = 0;
    for (size_t i = 0; i < paragraph->line_count; i++) {
        assert_int_equal(paragraph->lines[i].start, end);
        end = paragraph->lines[i].end;
        check_line(spec, &paragraph->lines[i], drawn);
    }
    assert_int_equal(end, spec->text.len);
    for (size_t i = 0; i < spec->text.len; i++)
        assert_int_equal(drawn[i], !is_space(spec->text.at[i]));
}

static void random_mixtures_keep_every_byte(void **state) {
    (void)state;
    static const char *const tags[] = {"sv", "ar", "ti", "en"};
    Arena arena = {0};
    for (uint64_t round = 0; round < 2000; round++) {
        uint64_t seed = round;
        Str text = random_text(&arena, &seed);
        int columns = (int)(next_random(&seed) % 40);
        ParagraphSpec spec = spec_of(tags[next_random(&seed) % 4], text, columns);
        spec.width += (int)(next_random(&seed) % ADVANCE);
        const Paragraph *first = paragraph_lay(&spec, &fake, &arena);
        const Paragraph *second = paragraph_lay(&spec, &fake, &arena);
        current_seed = round;
        check_paragraph(&arena, &spec, first);
        assert_string_equal(show(&arena, text, first).at, show(&arena, text, second).at);
        arena_reset(&arena);
    }
    current_seed = NO_SEED;
    arena_free(&arena);
}

static int print_seed_of_failure(void **state) {
    (void)state;
    if (current_seed != NO_SEED)
        print_error("the seed was %llu\n", (unsigned long long)current_seed);
    current_seed = NO_SEED;
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_lays_out_as_wanted),
        cmocka_unit_test(styles_cut_words_but_not_lines),
        cmocka_unit_test(right_to_left_lines_end_at_the_width),
        cmocka_unit_test(a_line_is_as_high_as_its_highest_font),
        cmocka_unit_test(a_hundred_thousand_letters_are_measured_a_few_times),
        cmocka_unit_test_teardown(random_mixtures_keep_every_byte, print_seed_of_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
