/* Scripts and fonts of each run, in the order of the text: "Script:text", with the font where it is not the script's
 * own, and the language where it is not the paragraph's. A box is "Script/-:text". */
#include "sketch.h"

#include <stdlib.h>

typedef struct Row {
    const char *tag, *text, *want;
} Row;

static int by_start(const void *left, const void *right) {
    const TextRun *a = left, *b = right;
    return (a->start > b->start) - (a->start < b->start);
}

static void write_item(StrBuf *out, Str text, const TextRun *run, const Locale *locale) {
    const Shape *shape = &run->shape;
    strbuf_format(out, "%s%s", out->len ? " | " : "", shape->script);
    if (shape->font == FONT_NONE)
        strbuf_add(out, STR("/-"));
    else if (shape->font != font_for(shape->script, locale_tag(shape->locale)))
        strbuf_format(out, "/%s", fonts[shape->font].name);
    if (shape->locale != locale)
        strbuf_format(out, "@%.*s", STR_ARG(locale_tag(shape->locale)));
    strbuf_char(out, ':');
    strbuf_add(out, str_slice(text, run->start, run->end));
}

static Str itemize(Arena *arena, const ParagraphSpec *spec, const Measure *measure) {
    const TextLine *line = &paragraph_lay(spec, measure, arena)->lines[0];
    TextRun *runs = arena_grow(arena, line->runs, line->run_count, line->run_count, sizeof *runs);
    StrBuf out = {.arena = arena};
    qsort(runs, line->run_count, sizeof *runs, by_start);
    for (size_t i = 0; i < line->run_count; i++)
        write_item(&out, spec->text, &runs[i], spec->locale);
    return strbuf_str(&out);
}

static int wrong_rows(const Row *rows, size_t count, const Measure *measure) {
    Arena arena = {0};
    int wrong = 0;
    for (size_t i = 0; i < count; i++) {
        ParagraphSpec spec = spec_of(rows[i].tag, str_from(rows[i].text), COLUMNS_ENOUGH);
        Str got = itemize(&arena, &spec, measure);
        if (str_equal(got, str_from(rows[i].want)))
            continue;
        print_error("%s: %s\n got: %.*s\nwant: %s\n", rows[i].tag, rows[i].text, STR_ARG(got), rows[i].want);
        wrong++;
    }
    arena_free(&arena);
    return wrong;
}

static void every_language_is_one_run_in_its_font(void **state) {
    static const Row rows[] = {
        {"sv", "Hej, på dig!", "Latn:Hej, på dig!"},
        {"pl", "Zażółć gęślą jaźń", "Latn:Zażółć gęślą jaźń"},
        {"pl", "Zaz\u0307o\u0301łc\u0301", "Latn:Zaz\u0307o\u0301łc\u0301"},
        {"tr", "İçişleri ığdır", "Latn:İçişleri ığdır"},
        {"vi", "Trường học ở Việt Nam", "Latn:Trường học ở Việt Nam"},
        {"vi", "Tru\u031Bo\u031B\u0300ng", "Latn:Tru\u031Bo\u031B\u0300ng"},
        {"uk", "Об’єкт у Києві", "Cyrl:Об’єкт у Києві"},
        {"el", "Καλημέρα σας", "Grek:Καλημέρα σας"},
        {"ar", "«السَّلامُ» عليكم، (أهلا)؟", "Arab:«السَّلامُ» عليكم، (أهلا)؟"},
        {"fa", "می\u200Cخواهم؛ گچپژ", "Arab:می\u200Cخواهم؛ گچپژ"},
        {"ps", "ټول ډېر ړوند ڼ ښځه څوک ۍ ې", "Arab:ټول ډېر ړوند ڼ ښځه څوک ۍ ې"},
        {"ckb", "کوردی ڕۆژ ساڵ ێوە", "Arab:کوردی ڕۆژ ساڵ ێوە"},
        {"ur", "ٹ ڈ ڑ ں ے، ہوں۔", "Arab:ٹ ڈ ڑ ں ے، ہوں۔"},
        {"he", "שָׁלוֹם לכולם!", "Hebr:שָׁלוֹם לכולם!"},
        {"aii", "ܫܠܡܐ ܥܠܘܟܘܢ، ܟ", "Syrc:ܫܠܡܐ ܥܠܘܟܘܢ، ܟ"},
        {"dv", "ދިވެހި، ބަސް", "Thaa:ދިވެހި، ބަސް"},
        {"nqo", "ߒߞߏ ߞߊ߲߫، ߸", "Nkoo:ߒߞߏ ߞߊ߲߫، ߸"},
        {"ff-Adlm", "𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪", "Adlm:𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪"},
        {"ti", "ሰላም፡ንዓኹም። ደሓን፧", "Ethi:ሰላም፡ንዓኹም። ደሓን፧"},
        {"am", "ሰላም፣ ደህና፤ ነህ።", "Ethi:ሰላም፣ ደህና፤ ነህ።"},
        {"hi", "नमस्ते क्षत्रिय। ॐ", "Deva:नमस्ते क्षत्रिय। ॐ"},
        {"bn", "স্বাস্থ্য কেন্দ্র।", "Beng:স্বাস্থ্য কেন্দ্র।"},
        {"pa", "ਪੰਜਾਬੀ।", "Guru:ਪੰਜਾਬੀ।"},
        {"ta", "தமிழ் கொடு", "Taml:தமிழ் கொடு"},
        {"th", "น้ำใจ ๑๒", "Thai:น้ำใจ ๑๒"},
        {"lo", "ສະບາຍດີ", "Laoo:ສະບາຍດີ"},
        {"km", "ខ្ញុំសុខ។", "Khmr:ខ្ញុំសុខ។"},
        {"my", "မြန်မာ။", "Mymr:မြန်မာ။"},
        {"bo", "བོད་ཡིག།", "Tibt:བོད་ཡིག།"},
        {"zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "Tfng:ⵜⴰⵎⴰⵣⵉⵖⵜ"},
        {"ka", "გამარჯობა", "Geor:გამარჯობა"},
        {"hy", "Բարեւ՝ ձեզ։", "Armn:Բարեւ՝ ձեզ։"},
        {"rhg", "𐴌𐴗𐴥𐴝𐴙𐴚𐴒", "Rohg:𐴌𐴗𐴥𐴝𐴙𐴚𐴒"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows), &layout_measure), 0);
}

/* What belongs to no script goes with what stands before it, a bracket with its partner. */
static void shared_letters_go_with_their_neighbours(void **state) {
    static const Row rows[] = {
        {"sv", "- ? !", "Latn:- ? !"},
        {"ar", "- ? !", "Arab:- ? !"},
        {"und", "...", "Latn:..."},
        {"ar", "(سلام)", "Arab:(سلام)"},
        {"sv", "(سلام)", "Arab:( | Arab:سلام | Arab:)"},
        {"sv", "«سلام» hej", "Arab:« | Arab:سلام | Arab:»  | Latn:hej"},
        {"sv", "hej (سلام), då", "Latn:hej ( | Arab:سلام | Latn:), då"},
        {"sv", "a [سلام (б) ሰ] c", "Latn:a [ | Arab:سلام | Arab: ( | Cyrl:б | Arab:)  | Ethi:ሰ | Latn:] c"},
        {"ar", "سلام، hej، سلام", "Arab:سلام،  | Latn:hej | Arab:، سلام"},
        {"sv", "hej،", "Latn:hej | Arab:،"},
        {"dv", "hej، ދިވެހި", "Latn:hej | Thaa:، ދިވެހި"},
        {"bn", "hej। কে", "Latn:hej | Beng:। কে"},
        {"sv", "a\u0301 б\u0301 \u0301", "Latn:a\u0301  | Cyrl:б\u0301 \u0301"},
        {"sv", "\u0301ab", "Latn:\u0301ab"},
        {"ar", "\u064Eسلام", "Arab:\u064Eسلام"},
        {"sv", "hej α б", "Latn:hej  | Grek:α  | Cyrl:б"},
        {"sv", "a+b=c → d", "Latn:a+b=c → d"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows), &layout_measure), 0);
}

/* Numbers and addresses look alike in every language; what script they are is another question. */
static void numbers_are_drawn_as_latin(void **state) {
    static const Row rows[] = {
        {"ar", "يوم 22 نوفمبر", "Arab:يوم  | Arab/NotoSans:22 | Arab: نوفمبر"},
        {"ar", "112", "Arab/NotoSans:112"},
        {"ar", "(08:00–12:00)", "Arab:( | Arab/NotoSans:08:00–12:00 | Arab:)"},
        {"ar", "اكتب info@a.se", "Arab:اكتب  | Latn:info@a.se"},
        {"ar", "بيت ١٢ و٣", "Arab:بيت  | Arab:١٢ | Arab: و | Arab:٣"},
        {"fa", "خانه ۱۲", "Arab:خانه  | Arab:۱۲"},
        {"ti", "ስልኪ 0322-61 60 00 ሎሚ", "Ethi:ስልኪ  | Ethi/NotoSans:0322-61 60 00 | Ethi: ሎሚ"},
        {"hi", "नमस्ते 112", "Deva:नमस्ते  | Deva/NotoSans:112"},
        {"th", "โทร 112 นะ", "Thai:โทร  | Thai/NotoSans:112 | Thai: นะ"},
        {"uk", "буд. 12", "Cyrl:буд. 12"},
        {"sv", "Storgatan 12 ሰ", "Latn:Storgatan 12  | Ethi:ሰ"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows), &layout_measure), 0);
}

/* The cluster goes as one to the first font that has all of it; what nobody has is a box each. */
static void letters_without_a_font_find_one_or_a_box(void **state) {
    static const Row rows[] = {
        {"sv", "ring ☎ nu", "Latn:ring  | Latn/NotoSansSymbols2:☎ | Latn: nu"},
        {"ar", "هاتف ☎", "Arab:هاتف  | Arab/NotoSansSymbols2:☎"},
        {"sv", "GROẞ ẞẞ", "Latn:GRO | Latn/-:ẞ | Latn:  | Latn/-:ẞ | Latn/-:ẞ"},
        {"sv", "a👨‍👩‍👧👍🏽 b", "Latn:a | Latn/-:👨‍👩‍👧 | Latn/-:👍🏽 | Latn: b"},
        {"sv", "🇸🇪🇳🇴", "Latn/-:🇸🇪 | Latn/-:🇳🇴"},
        {"sv", "1️⃣", "Latn:1️⃣"},
        {"ar", "👍🏽 نعم", "Arab/-:👍🏽 | Arab: نعم"},
        {"sv", "日本", "Hani/-:日 | Hani/-:本"},
        {"sv", "日 本。", "Hani/-:日 | Hani/NotoSans:  | Hani/-:本 | Hani/NotoSansYi:。"},
        {"sv", "日\u200E\u2060本", "Hani/-:日 | Hani/NotoSans:\u200E\u2060 | Hani/-:本"},
        {"sv", "ẞ\u0301a", "Latn/-:ẞ\u0301 | Latn:a"},
        {"ar", "ب\u0301ت", "Arab:ب\u0301ت"},
        {"ar", "ب -\u0301", "Arab:ب  | Arab/NotoSans:-\u0301"},
        {"th", "ก-\u064E", "Thai:ก | Thai/NotoSansArabic:-\u064E"},
        {"sv", "☎\u0301", "Latn/NotoSansSymbols2:☎\u0301"},
        {"akk", "𒀀𒀁", "Xsux/-:𒀀 | Xsux/-:𒀁"},
        {"sv", "a\u200Bb\u00ADc\u2060d\uFEFFe", "Latn:a\u200Bb\u00ADc\u2060d\uFEFFe"},
        {"sv",
         "a\x01"
         "b",
         "Latn:a\x01"
         "b"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows), &layout_measure), 0);
}

/* A font of letters only: signs come from the first that has them, and no letter changes its font for its signs. */
static bool letters_only(void *self, FontId font, uint32_t letter) {
    if (font == FONT_PICTOGRAMS)
        return true; /* its letters are of private use, and mean nothing here */
    if (font > 0 && letter < 0x300)
        return false;
    bool seen = !u_hasBinaryProperty((UChar32)letter, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    return seen && layout_covers(self, font, letter);
}

static void signs_come_from_where_they_are(void **state) {
    static const Row rows[] = {
        {"ar", "(سلام).", "Arab/NotoSans:( | Arab:سلام | Arab/NotoSans:)."},
        {"ar", "سلام عليكم", "Arab:سلام عليكم"},
        {"hi", "नम स्ते", "Deva:नम स्ते"},
        {"fa", "می\u200Cخواهم\u200F", "Arab:می\u200Cخواهم\u200F"},
        {"sv", "日\u200E本", "Hani/-:日 | Hani/NotoSans:\u200E | Hani/-:本"},
        {"sv", "ẞ\u200Eẞ", "Latn/-:ẞ | Latn:\u200E | Latn/-:ẞ"},
    };
    Measure measure = layout_measure;
    (void)state;
    measure.covers = letters_only;
    assert_int_equal(wrong_rows(rows, COUNT(rows), &measure), 0);
}

static void languages_and_code_choose_fonts(void **state) {
    static const Row rows[] = {
        {"sv", "Vi talar {ar:العربية} här", "Latn:Vi talar  | Arab@ar:العربية | Arab:  | Latn:här"},
        {"sv", "kod {c:ls -l} nu", "Latn:kod  | Latn/NotoSansMono:ls -l | Latn: nu"},
        {"ar", "{sv:SFI} {c:12}", "Latn@sv:SFI | Latn:  | Latn/NotoSansMono:12"},
        {"sv", "a {ar:12} {und:b}", "Latn:a  | Latn@ar:12 | Latn:  | Latn@und:b"},
        {"sv", "a {ar:(،)}", "Latn:a  | Latn@ar:( | Arab@ar:، | Latn@ar:)"},
        {"sv", "{en:a {ar:б} c}", "Latn@en:a  | Cyrl@ar:б | Cyrl@en:  | Latn@en:c"},
    };
    Arena arena = {0};
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const Sketch *sketch = sketch_of(&arena, rows[i].text, PLAIN);
        ParagraphSpec spec = spec_of(rows[i].tag, sketch->text, COLUMNS_ENOUGH);
        spec.styles = sketch->styles;
        spec.style_count = sketch->style_count;
        Str got = itemize(&arena, &spec, &layout_measure);
        if (str_equal(got, str_from(rows[i].want)))
            continue;
        print_error("%s: %s\n got: %.*s\nwant: %s\n", rows[i].tag, rows[i].text, STR_ARG(got), rows[i].want);
        wrong++;
    }
    arena_free(&arena);
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_language_is_one_run_in_its_font),
        cmocka_unit_test(shared_letters_go_with_their_neighbours),
        cmocka_unit_test(numbers_are_drawn_as_latin),
        cmocka_unit_test(letters_without_a_font_find_one_or_a_box),
        cmocka_unit_test(signs_come_from_where_they_are),
        cmocka_unit_test(languages_and_code_choose_fonts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
