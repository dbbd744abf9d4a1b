/* Lines filled from words, and what makes words hold together. */
#include "layout.h"

#include <limits.h>

typedef struct Row {
    const char *tag, *text;
    int columns;
    const char *want;
} Row;

static int wrong_rows(const Row *rows, size_t count) {
    Arena arena = {0};
    int wrong = 0;
    for (size_t i = 0; i < count; i++) {
        Str text = str_from(rows[i].text);
        ParagraphSpec spec = spec_of(rows[i].tag, text, rows[i].columns);
        Str got = write_paragraph(&arena, text, paragraph_lay(&spec, &layout_measure, &arena));
        if (str_equal(got, str_from(rows[i].want)))
            continue;
        print_error("%s, %d columns\ngot:\n%.*swant:\n%s", rows[i].text, rows[i].columns, STR_ARG(got), rows[i].want);
        wrong++;
    }
    arena_free(&arena);
    return wrong;
}

static void lines_take_what_fits(void **state) {
    static const Row rows[] = {
        {"sv", "En bostad åt alla", 9, "En bostad\nåt alla\n"},
        {"sv", "En bostad åt alla", 8, "En\nbostad\nåt alla\n"},
        {"sv", "En  bostad   ", 10, "En  bostad\n"},
        {"sv", "En       b", 4, "En\nb\n"},
        {"sv", "e-post", 4, "e-\npost\n"},
        {"sv", "Donaudampfschiff", 6, "Donaud\nampfsc\nhiff\n"},
        {"sv", "en Donaudampf", 6, "en\nDonaud\nampf\n"},
        {"sv", "Donaudampf en", 6, "Donaud\nampf\nen\n"},
        {"sv", "Donaudampf e", 6, "Donaud\nampf e\n"},
        {"sv", "rad ett\nrad två\n", 20, "rad ett\nrad två\n\n"},
        {"sv", "a\r\n\nb\rc", 20, "a\n\nb\nc\n"},
        {"sv", "a\u2028b\u2029\fc\v", 20, "a\nb\n\nc\n\n"},
        {"sv", "ab\xC2\x85\xC2\x85 c", 20, "ab\n\n c\n"},
        {"sv", "\n", 20, "\n\n"},
        {"sv", "a \n b", 20, "a\n b\n"},
        {"sv", "", 20, "\n"},
        {"sv", " ", 20, "\n"},
        {"sv", "a\tb\t\tc", 6, "a\tb\t\tc\n"},
        {"sv", "a \tb", 4, "a \tb\n"},
        {"sv", "a\t b", 4, "a\t b\n"},
        {"sv", "SFI\u00A0kurs nu", 8, "SFI\u00A0kurs\nnu\n"},
        {"sv", "hus\u200Bbåt", 4, "hus\u200B\nbåt\n"},
        {"sv", "en e\u2011post", 6, "en\ne\u2011post\n"},
        {"sv", "en e-\u2060post", 6, "en\ne-\u2060post\n"},
        {"fa", "نمی\u200Cخواهم می\u200Cروم", 9, "نمی\u200Cخواهم\nمی\u200Cروم\n"},
        {"sv", "aa\u0301b", 2, "aa\u0301\nb\n"},
        {"sv", "\u0301ab", 2, "\u0301ab\n"},
        {"vi", "Trường học", 6, "Trường\nhọc\n"},
        {"vi", "Tru\u031Bo\u031B\u0300ng ho\u0323c", 6, "Tru\u031Bo\u031B\u0300ng\nho\u0323c\n"},
        {"ar", "خطوة أولى ثانية", 9, "أولى خطوة\nثانية\n"},
        {"sv", "السلام عليكم heter hej", 40, "عليكم السلام| |heter hej\n"},
        {"sv", "السلام عليكم heter hej", 7, "السلام\nعليكم\nheter\nhej\n"},
        {"ti", "ሰላም፡ንዓኹም። ሎሚ", 20, "ሰላም፡ንዓኹም። ሎሚ\n"},
        {"ti", "ሰላም፡ንዓኹም። ሎሚ", 6, "ሰላም፡\nንዓኹም።\nሎሚ\n"},
        {"th", "กรุณาติดต่อสำนักงาน", 7, "กรุณา\nติดต่อ\nสำนักงาน\n"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows)), 0);
}

/* No line is too narrow: what is too wide stands there a cluster at a time. */
static void narrow_lines_take_a_cluster(void **state) {
    static const Row rows[] = {
        {"sv", "abc", 1, "a\nb\nc\n"},
        {"sv", "abc", 0, "a\nb\nc\n"},
        {"sv", "ab c", -5, "a\nb\nc\n"},
        {"sv", "e\u0301x", 0, "e\u0301\nx\n"},
        {"vi", "o\u031B\u0300\u0323n", 0, "o\u031B\u0300\u0323\nn\n"},
        {"hi", "क्षत्रि", 1, "क्ष\nत्रि\n"},
        {"bn", "স্বাস্থ্য", 1, "স্বা\nস্থ্য\n"},
        {"ta", "கொடு", 1, "கொ\nடு\n"},
        {"ur", "کِتا", 1, "کِ‿\n‿ت‿\n‿ا\n"},
        {"th", "น้ำใจ", 1, "น้ำ\nใ\nจ\n"},
        {"km", "ក្កក", 1, "ក្ក\nក\n"},
        {"my", "က္က\u1039 က", 1, "က္က\u1039\nက\n"},
        {"ccp", "𑄇𑄳𑄠𑄇", 1, "𑄇𑄳𑄠\n𑄇\n"},
        {"sv", "👨‍👩‍👧🇸🇪🇳🇴", 1, "▯👨‍👩‍👧\n▯🇸🇪\n▯🇳🇴\n"},
        {"ar", "بيت", 2, "بي‿\n‿ت\n"},
        {"ar", "دار", 1, "د\nا\nر\n"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows)), 0);
}

static void numbers_and_addresses_stay_on_a_line(void **state) {
    static const Row rows[] = {
        {"sv", "ring 0322-61 60 00 nu", 14, "ring\n0322-61 60 00\nnu\n"},
        {"sv", "ring 0322-61 60 00 nu", 13, "ring\n0322-61 60 00\nnu\n"},
        {"sv", "ring 0322-61 60 00 nu", 12, "ring\n0322-61 60\n00 nu\n"},
        {"sv", "kl. 08:00–12:00 idag", 12, "kl.\n08:00–12:00\nidag\n"},
        {"sv", "kl. 08:00–12:00 idag", 8, "kl.\n08:00–\n12:00\nidag\n"},
        {"sv", "se alingsas.se/bo/hyra.", 19, "se\nalingsas.se/bo/\nhyra.\n"},
        {"sv", "se alingsas.se/bo/hyra.", 16, "se\nalingsas.se/bo/\nhyra.\n"},
        {"sv", "se alingsas.se/bo/hyra.", 10, "se\nalingsas.\nse/bo/\nhyra.\n"},
        {"sv", "skriv info@alingsas.se nu", 16, "skriv\ninfo@alingsas.se\nnu\n"},
        {"sv", "skriv info@alingsas.se nu", 10, "skriv\ninfo@\nalingsas.\nse nu\n"},
        {"ar", "info@alingsas.se", 14, "info@alingsas.\nse\n"},
        {"sv", "hyra 25 000 kr nu", 10, "hyra\n25 000 kr\nnu\n"},
        {"sv", "hyra 25 000 kr nu", 7, "hyra\n25 000\nkr nu\n"},
        {"sv", "den 22 november 2026", 16, "den\n22 november 2026\n"},
        {"sv", "den 22 november 2026", 12, "den\n22 november\n2026\n"},
        {"da", "den 3. marts 2026", 13, "den\n3. marts 2026\n"},
        {"ar", "من 08:00–12:00 يوم", 13, "من\n08:00–12:00\nيوم\n"},
        {"ar", "يوم 22 نوفمبر 2026", 14, "يوم\n2026| نوفمبر |22\n"},
        {"uk", "до 22 листопада 2026", 17, "до\n22 листопада 2026\n"},
        {"ti", "ዕለት 22 ሕዳር 2026", 12, "ዕለት\n22| ሕዳር |2026\n"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows)), 0);
}

/* A hyphen takes room where a line ends at one, and is not there where none does. */
static void soft_hyphens_show_at_a_line_end(void **state) {
    static const Row rows[] = {
        {"sv", "Do\u00ADnau\u00ADdampf", 10, "Do\u00ADnau\u00ADdampf\n"},
        {"sv", "Do\u00ADnau\u00ADdampf", 9, "Do\u00AD|nau\u00AD¬\ndampf\n"},
        {"sv", "Do\u00ADnau\u00ADdampf", 6, "Do\u00AD|nau\u00AD¬\ndampf\n"},
        {"sv", "Do\u00ADnau\u00ADdampf", 5, "Do\u00AD¬\nnau\u00AD¬\ndampf\n"},
        {"sv", "en Do\u00ADnau", 7, "en |Do\u00AD¬\nnau\n"},
        {"sv", "en Do\u00ADnau", 6, "en |Do\u00AD¬\nnau\n"},
        {"sv", "en Do\u00ADnau", 5, "en\nDo\u00ADnau\n"},
        {"sv", "Do\u00ADnau en", 5, "Do\u00ADnau\nen\n"},
        {"sv", "Do\u00AD nau\u00AD\nen\u00AD", 3, "Do\u00AD\nnau\u00AD\nen\u00AD\n"},
        /* a part too wide for any line breaks where it must, the others at their hyphens */
        {"sv", "Donaudampf\u00ADschiff\u00ADfahrt", 8, "Donaudam\npf\u00AD¬\nschiff\u00AD¬\nfahrt\n"},
        {"sv", "Donau\u00ADdampfschiff\u00ADfahrt", 8, "Donau\u00AD¬\ndampfsch\niff\u00ADfahrt\n"},
        {"sv", "Donau\u00ADdampf", 5, "Dona\nu\u00AD¬\ndampf\n"},
        {"ar", "كت\u00ADاب أخضر", 8, "كت\u00ADاب\nأخضر\n"},
        {"ar", "كت\u00ADاب", 3, "كت\u00ADا\nب\n"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows)), 0);
}

static bool covers_no_hyphen(void *self, FontId font, uint32_t letter) {
    return letter != '-' && layout_covers(self, font, letter);
}

/* Not every font has one: then the line ends without, rather than in a box. */
static void a_hyphen_is_not_asked_of_a_font_without(void **state) {
    Arena arena = {0};
    Str text = STR("Do\u00ADnau\u00ADdampf");
    ParagraphSpec spec = spec_of("sv", text, 6);
    Measure measure = layout_measure;
    (void)state;
    measure.covers = covers_no_hyphen;
    Str got = write_paragraph(&arena, text, paragraph_lay(&spec, &measure, &arena));
    assert_string_equal(got.at, "Do\u00ADnau\u00AD\ndampf\n");
    arena_free(&arena);
}

static void what_is_no_letter_is_replaced_where_it_stands(void **state) {
    static const Row rows[] = {
        {"sv", "bra\xFFtext \xC3", 20, "bra\xFFtext \xC3\n"},
        {"sv", "\xED\xA0\x80 \xED\xA0\x80", 3, "\xED\xA0\x80\n\xED\xA0\x80\n"},
        {"sv", "a\xED\xA0\x80", 2, "a\xED\n\xA0\x80\n"},
        {"sv", "\xF0\x9F\x98 \xC0\x80", 3, "\xF0\x9F\x98\n\xC0\x80\n"},
        {"ar", "بي\xD8ت", 10, "بي\xD8ت\n"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows)), 0);
}

static void a_nul_is_a_letter(void **state) {
    (void)state;
    Arena arena = {0};
    ParagraphSpec spec = spec_of("sv", (Str){"a\0b \0", 5}, 3);
    const Paragraph *paragraph = paragraph_lay(&spec, &layout_measure, &arena);
    assert_int_equal(paragraph->line_count, 2);
    assert_int_equal(paragraph->lines[0].runs[0].end, 3);
    assert_int_equal(paragraph->lines[1].runs[0].start, 4);
    assert_int_equal(paragraph->lines[1].end, 5);
    arena_free(&arena);
}

static void any_width_and_size_will_do(void **state) {
    static const int widths[] = {INT_MIN, INT_MIN + 1, -1, 0, 1, INT_MAX - 1, INT_MAX};
    static const uint16_t sizes[] = {0, 1, UINT16_MAX};
    static const char *const tags[] = {"sv", "ar"};
    Str text = STR("Do\u00ADnau 0322-61 60 00 السلام\u00AD a@b.se 25 000 kr");
    (void)state;
    Arena arena = {0};
    for (size_t i = 0; i < COUNT(widths) * COUNT(sizes) * COUNT(tags); i++) {
        ParagraphSpec spec = spec_of(tags[i % 2], text, 0);
        spec.size = sizes[i / 2 % COUNT(sizes)];
        spec.width = widths[i / 2 / COUNT(sizes)];
        const Paragraph *paragraph = paragraph_lay(&spec, &layout_measure, &arena);
        assert_int_equal(paragraph->lines[paragraph->line_count - 1].end, text.len);
        if (spec.width >= INT_MAX - 1)
            assert_int_equal(paragraph->line_count, 1);
        arena_reset(&arena);
    }
    arena_free(&arena);
}

/* The line's end is its white space's, the width is not. */
static void white_space_hangs(void **state) {
    (void)state;
    Arena arena = {0};
    ParagraphSpec spec = spec_of("sv", STR("En  \n bo stad "), 3);
    const Paragraph *paragraph = paragraph_lay(&spec, &layout_measure, &arena);
    static const struct {
        uint32_t start, end;
        int columns;
    } want[] = {{0, 5, 2}, {5, 9, 3}, {9, 12, 3}, {12, 14, 1}};
    assert_int_equal(paragraph->line_count, COUNT(want));
    for (size_t i = 0; i < COUNT(want); i++) {
        assert_int_equal(paragraph->lines[i].start, want[i].start);
        assert_int_equal(paragraph->lines[i].end, want[i].end);
        assert_int_equal(paragraph->lines[i].width, want[i].columns * ADVANCE);
    }
    assert_int_equal(paragraph->width, 3 * ADVANCE);
    const TextRun *run = &paragraph->lines[1].runs[0];
    assert_int_equal(run->word_count, 2);
    assert_true(run->words[0].space);
    assert_false(run->words[1].space);
    assert_int_equal(run->words[1].x, ADVANCE);
    arena_free(&arena);
}

static void a_line_is_as_high_as_its_highest_font(void **state) {
    (void)state;
    Arena arena = {0};
    int arabic = SIZE * fonts[font_for("Arab", STR("ar"))].percent / 100;
    ParagraphSpec empty = spec_of("ar", STR(""), 10), latin = spec_of("sv", STR("hej"), 10),
                  both = spec_of("sv", STR("hej أهلا å"), 10), broken = spec_of("sv", STR("أهلا\n\nhej"), 10);
    assert_int_equal(paragraph_lay(&empty, &layout_measure, &arena)->lines[0].ascent, arabic);
    assert_int_equal(paragraph_lay(&latin, &layout_measure, &arena)->lines[0].ascent, SIZE);
    assert_int_equal(paragraph_lay(&both, &layout_measure, &arena)->lines[0].ascent, arabic);
    assert_int_equal(paragraph_lay(&both, &layout_measure, &arena)->lines[0].descent, arabic / 4);
    const Paragraph *lines = paragraph_lay(&broken, &layout_measure, &arena);
    assert_int_equal(lines->lines[1].ascent, SIZE);
    assert_int_equal(lines->lines[2].ascent, SIZE);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_take_what_fits),
        cmocka_unit_test(narrow_lines_take_a_cluster),
        cmocka_unit_test(numbers_and_addresses_stay_on_a_line),
        cmocka_unit_test(soft_hyphens_show_at_a_line_end),
        cmocka_unit_test(a_hyphen_is_not_asked_of_a_font_without),
        cmocka_unit_test(what_is_no_letter_is_replaced_where_it_stands),
        cmocka_unit_test(a_nul_is_a_letter),
        cmocka_unit_test(any_width_and_size_will_do),
        cmocka_unit_test(white_space_hangs),
        cmocka_unit_test(a_line_is_as_high_as_its_highest_font),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
