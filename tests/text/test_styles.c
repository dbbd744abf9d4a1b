/* What spans of bold, link, code and of another language do to the text they lie over. */
#include "sketch.h"

typedef struct Row {
    const char *tag, *sketch, *want;
} Row;

typedef Str Writer(Arena *arena, const Sketch *sketch, const char *tag);

/* As sketch_lay, but with runs and styles: see layout.h. */
static Str lay_runs(Arena *arena, const Sketch *sketch, const char *tag) {
    ParagraphSpec spec = spec_of(tag, sketch->text, COLUMNS_ENOUGH);
    spec.styles = sketch->styles;
    spec.style_count = sketch->style_count;
    Str lines = write_paragraph(arena, sketch->text, paragraph_lay(&spec, &layout_measure, arena));
    return str_slice(lines, 0, lines.len - 1);
}

static int wrong_rows(const Row *rows, size_t count, Alphabet alphabet, Writer *writer) {
    Arena arena = {0};
    int wrong = 0;
    for (size_t i = 0; i < count; i++) {
        Str got = writer(&arena, sketch_of(&arena, rows[i].sketch, alphabet), rows[i].tag);
        if (str_equal(got, str_from(rows[i].want)))
            continue;
        print_error("%s: %s\n got: %.*s\nwant: %s\n", rows[i].tag, rows[i].sketch, STR_ARG(got), rows[i].want);
        wrong++;
    }
    arena_free(&arena);
    return wrong;
}

static void styles_cut_runs(void **state) {
    static const Row rows[] = {
        {"sv", "Tala {b:med} oss", "Tala |med*| oss"},
        {"sv", "Tala {b:med {l:kom}}{l:munen} nu", "Tala |med *|kom*_|munen_| nu"},
        {"sv", "{b:Tala med} {b:oss}", "Tala med*| |oss*"},
        {"sv", "{b:Ta}{b:la}", "Tala*"},
        {"sv", "{b:Tala }{l:med}", "Tala *|med_"},
        {"sv", "{c:a {b:b}} c", "a `|b*`| c"},
        {"sv", "a{b:} b", "a b"},
        {"sv", "ring 03{b:22-61 60} 00", "ring 03|22-61 60*| 00"},
        {"ar", "اتصل 03{b:22-61 60} 00", "03|22-61 60*| 00| اتصل"},
        {"sv", "{sv:SFI}", "SFI"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows), PLAIN, lay_runs), 0);
}

/* A mark is never drawn apart from its letter: it takes the letter's style. */
static void clusters_have_one_style(void **state) {
    static const Row rows[] = {
        {"sv", "e{b:\u0301x}", "e\u0301|x*"},
        {"sv", "{b:e}\u0301x", "e\u0301*|x"},
        {"sv", "{b:\u0301x} y", "\u0301x*| y"},
        {"sv", "a {b:\u0301x}", "a \u0301|x*"},
        {"ar", "ب{b:\u064Eت}", "‿ت*|ب\u064E‿"},
        {"hi", "{b:क्}षत्रिय", "क्ष*|त्रिय"},
        {"hi", "{b:क}्षत्रिय", "क्ष*|त्रिय"},
        {"bn", "স্{l:বাস্থ্য}", "স্বা|স্থ্য_"},
        {"th", "น{b:้ำ}ใจ", "น้ำใจ"},
        {"sv", "👨‍{b:👩‍👧}a", "▯👨‍👩‍👧|a"},
        {"sv", "🇸{b:🇪}a", "▯🇸🇪|a"},
        {"sv", "e{en:\u0301x}", "e\u0301|x"},
        {"ar", "{b:\u0600}12", "\u06001*|2"},
        {"ccp", "{b:𑄇𑄳}𑄠𑄇", "𑄇𑄳𑄠*|𑄇"},
        {"sv", "e{c:\u0301x}", "e\u0301|x`"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows), PLAIN, lay_runs), 0);
}

/* A word half bold joins over the border, but only where its letters would. */
static void joined_letters_stay_joined(void **state) {
    static const Row rows[] = {
        {"ar", "{b:كت}اب", "‿اب|كت‿*"},
        {"ar", "كتا{b:ب}", "ب*|كتا"},
        {"ar", "{b:ب}ي{l:ت}", "‿ت_|‿ي‿|ب‿*"},
        {"ar", "{b:دا}ر", "ر|دا*"},
        {"ar", "{b:ال}كتاب", "‿كتاب|ال‿*"},
        {"ar", "{b:و}كتاب", "كتاب|و*"},
        {"ar", "{b:كتَّ}اب", "‿اب|كتَّ‿*"},
        {"ar", "{b:كت} اب", "اب |كت*"},
        {"ar", "{b:كت}، اب", "اب ،|كت*"},
        {"ar", "{b:كت}12", "12|كت*"},
        {"ar", "{b:كت}\u200Dاب", "‿اب|كت\u200D‿*"},
        {"ar", "ا{b:\u200Dب}", "‿ب*|ا\u200D‿"},
        {"ar", "كـ{b:ـتاب}", "‿ـتاب*|كـ‿"},
        {"fa", "{b:می}\u200Cخواهم", "خواهم|می\u200C*"},
        {"fa", "{b:می\u200C}خواهم", "خواهم|می\u200C*"},
        {"fa", "می\u200Cخو{b:اهم}", "اهم*|می\u200Cخو"},
        {"ur", "{b:پا}ک", "ک|پا*"},
        {"ckb", "{b:کو}ردس{l:تان}", "‿تان_|ردس‿|کو*"},
        {"ar", "{b:كت\u00AD}اب", "‿اب|كت\u00AD‿*"},
        {"ar", "{b:كت\u200F}اب", "‿اب|كت\u200F‿*"},
        {"aii", "{b:ܫܠ}ܡܐ", "‿ܡܐ|ܫܠ‿*"},
        {"nqo", "{b:ߒߞ}ߏ", "‿ߏ|ߒߞ‿*"},
        {"ff-Adlm", "{b:𞤀𞤣}𞤤𞤢𞤥", "‿𞤤𞤢𞤥|𞤀𞤣‿*"},
        {"rhg", "{b:𐴁𐴂}𐴃𐴄", "‿𐴃𐴄|𐴁𐴂‿*"},
        {"he", "{b:של}ום", "ום|של*"},
        {"sv", "{b:hu}set", "hu*|set"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows), PLAIN, lay_runs), 0);
}

/* What is said in another language, or is code, has an order of its own and does not reach out. */
static const Row spans[] = {
    {"sv", "lag: {ar:ABC 12} (3 st)", "lag: 12 CBA (3 st)"},
    {"sv", "{ar:ABC}, {ar:DEF}, x", "CBA, FED, x"},
    {"sv", "{ar:ABC!} {he:DEF?}", "!CBA ?FED"},
    {"sv", "se {ar:ABC def!} nu", "se !def CBA nu"},
    {"sv", "se {en:ABC def!} nu", "se CBA def! nu"},
    {"ar", "ABC {sv:hus 12 (c)!} DEF", "FED hus 12 (c)! CBA"},
    {"ar", "ABC {sv:hus, ABC 12.} DEF", "FED hus, 12 CBA. CBA"},
    {"ar", "ABC {he:DEF!} GHI", "IHG !FED CBA"},
    {"ar", "ABC {sv:a}{sv:b} DEF", "FED ba CBA"},
    {"sv", "a {ar:ABC {sv:de, f!} GHI!} z", "a !IHG de, f! CBA z"},
    {"sv", "a {ar:{sv:de!} {sv:fg!}} z", "a fg! de! z"},
    {"sv", "a {ar:ABC\tDEF} z", "a CBA\tFED z"},
    {"sv", "{ar:ABC!\nDEF!} g", "!CBA\n!FED g"},
    {"sv", "a {ar:12!} z", "a !12 z"},
};

static void languages_are_isolates(void **state) {
    static const Row others[] = {
        {"ar", "ABC {c:ls -l!} DEF", "FED ls -l! CBA"},
        {"sv", "kod {c:ABC!} x", "kod CBA! x"},
        {"sv", "kod {c:ABC} 12", "kod CBA 12"},
        {"ar", "{b:ABC} {l:def!} GHI", "IHG !def CBA"},
        /* a number is whole in every language */
        {"sv", "ring {ar:0322-61 60 00} nu", "ring 0322-61 60 00 nu"},
        {"ar", "ABC {ar:0322-61 60 00} DEF", "FED 0322-61 60 00 CBA"},
        {"ar", "ABC {he:08:00–12:00} DEF", "FED 08:00–12:00 CBA"},
        {"ar", "ABC {ar:info@a.se 08:00–12:00} DEF", "FED 08:00–12:00 info@a.se CBA"},
    };
    (void)state;
    int wrong = wrong_rows(spans, COUNT(spans), ARABIC, sketch_lay);
    assert_int_equal(wrong + wrong_rows(others, COUNT(others), ARABIC, sketch_lay), 0);
}

static void no_sign_reaches_out_of_its_span(void **state) {
    static const Row rows[] = {
        {"ar", "ABC {sv:b{pdi}!} DEF", "FED b! CBA"},
        {"sv", "a {sv:b{rlo}cd} ef", "a bdc ef"},
        {"sv", "a {ar:B{lro}CD} ef 12", "a CDB ef 12"},
        {"sv", "a {ar:B{rle}C!} d!", "a !CB d!"},
        {"sv", "a {ar:B{lri}c!} d!", "a c!B d!"},
        {"sv", "a {ar:B{fsi}{rli}{lre}} c!", "a B c!"},
        {"sv", "a {ar:B {sv:c{pdi}!} D!} e", "a !D c! B e"},
        {"sv", "a {ar:B {sv:c{pdi}{pdi}{pdf}!} D!} e", "a !D c! B e"},
        {"sv", "{rli}A {sv:b{pdi}!} C!{pdi} d", "!C b! A d"},
        {"sv", "{ar:B{lri}c!{pdi}!{pdi}!} d", "!!c!B d"},
        {"sv", "a {ar:B{rlm}!{lrm}} c", "a !B c"},
        {"sv", "{ar:A{lri}b!\nC!} d", "b!A\n!C d"},
        {"sv", "a {c:{rlo}bc} de", "a cb de"},
        {"ar", "{b:a{rlo}bc} de", "aed cb"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows), ARABIC, sketch_lay), 0);
}

/* A span is as if its text stood between the signs that UAX #9 has for it. */
static void spans_are_as_signs_would_be(void **state) {
    (void)state;
    Arena arena = {0};
    for (size_t i = 0; i < COUNT(spans); i++) {
        StrBuf signs = {.arena = &arena};
        Str sketch = str_from(spans[i].sketch);
        for (size_t at = 0; at < sketch.len; at++) {
            Str rest = str_slice(sketch, at, sketch.len);
            bool opens = sketch.at[at] == '{', rtl = str_starts(rest, STR("{ar:")) || str_starts(rest, STR("{he:"));
            if (opens)
                strbuf_add(&signs, rtl ? STR("{rli}") : STR("{lri}"));
            else if (sketch.at[at] == '}')
                strbuf_add(&signs, STR("{pdi}"));
            else
                strbuf_char(&signs, sketch.at[at]);
            at += opens ? 3 : 0;
        }
        if (str_find(sketch, '\n', 0) < sketch.len)
            continue; /* where signs end with the line */
        Row row = {spans[i].tag, str_c(&arena, strbuf_str(&signs)), spans[i].want};
        assert_int_equal(wrong_rows(&row, 1, ARABIC, sketch_lay), 0);
    }
    arena_free(&arena);
}

/* Braces only nest; spans may also overlap, leave the text, or be empty. */
static void spans_may_lie_any_way(void **state) {
    const Locale *arabic = locale_of(STR("ar")), *english = locale_of(STR("en"));
    const struct {
        TextStyle styles[3];
        const char *want;
    } rows[] = {
        {{{0, 4, STYLE_BOLD, NULL}, {2, 8, STYLE_LINK, NULL}, {6, 9, STYLE_CODE, NULL}}, "ab*|c *_|de_|f _`|g`|hi"},
        {{{0, 99, STYLE_BOLD, NULL}, {3, 3, STYLE_LINK, NULL}, {99, 100, STYLE_CODE, NULL}}, "abc def ghi*"},
        {{{0, 6, 0, arabic}, {4, 11, 0, english}, {5, 5, 0, arabic}}, "de| |abc|f ghi"},
        {{{0, 4, 0, arabic}, {0, 11, 0, english}, {5, 5, 0, arabic}}, " |abc|def ghi"},
        {{{4, 2, STYLE_BOLD, NULL}, {4, 4, 0, arabic}, {11, 11, STYLE_BOLD, arabic}}, "abc def ghi"},
        {{{0, 11, 0, arabic}, {0, 11, 0, english}, {0, 3, STYLE_BOLD, NULL}}, "abc*| def ghi"},
    };
    Arena arena = {0};
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        ParagraphSpec spec = spec_of("sv", STR("abc def ghi"), COLUMNS_ENOUGH);
        spec.styles = rows[i].styles;
        spec.style_count = COUNT(rows[i].styles);
        Str got = write_paragraph(&arena, spec.text, paragraph_lay(&spec, &layout_measure, &arena));
        assert_string_equal(got.at, str_format(&arena, "%s\n", rows[i].want).at);
    }
    arena_free(&arena);
}

/* More languages than a paragraph tells apart, one within the other deeper than isolates go. */
static void many_languages_nest(void **state) {
    enum { MANY = 40 };
    TextStyle styles[MANY];
    (void)state;
    Arena arena = {0};
    for (uint32_t i = 0; i < MANY; i++)
        styles[i] = (TextStyle){i, 2 * MANY - i, 0, locale_of(str_format(&arena, "%s-x-%u", i % 2 ? "ar" : "sv", i))};
    StrBuf text = {.arena = &arena};
    for (int i = 0; i < 2 * MANY; i++)
        strbuf_char(&text, 'x');
    ParagraphSpec spec = spec_of("sv", strbuf_str(&text), COLUMNS_ENOUGH);
    spec.styles = styles;
    spec.style_count = MANY;
    const Paragraph *paragraph = paragraph_lay(&spec, &layout_measure, &arena);
    assert_int_equal(paragraph->line_count, 1);
    assert_int_equal(paragraph->width, 2 * MANY * ADVANCE);
    for (size_t i = 0; i < paragraph->lines[0].run_count; i++)
        assert_non_null(paragraph->lines[0].runs[i].shape.locale);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(styles_cut_runs),
        cmocka_unit_test(clusters_have_one_style),
        cmocka_unit_test(joined_letters_stay_joined),
        cmocka_unit_test(languages_are_isolates),
        cmocka_unit_test(no_sign_reaches_out_of_its_span),
        cmocka_unit_test(spans_are_as_signs_would_be),
        cmocka_unit_test(spans_may_lie_any_way),
        cmocka_unit_test(many_languages_nest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
