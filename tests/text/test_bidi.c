/* The order in which the eye meets letters of both directions: by UAX #9, with numbers and addresses as isolates. */
#include "sketch.h"

typedef struct Row {
    const char *tag, *sketch, *want;
} Row;

static int wrong_rows(const Row *rows, size_t count, Alphabet alphabet) {
    Arena arena = {0};
    int wrong = 0;
    for (size_t i = 0; i < count; i++) {
        Str got = sketch_lay(&arena, sketch_of(&arena, rows[i].sketch, alphabet), rows[i].tag);
        if (str_equal(got, str_from(rows[i].want)))
            continue;
        print_error("%s: %s\n got: %.*s\nwant: %s\n", rows[i].tag, rows[i].sketch, STR_ARG(got), rows[i].want);
        wrong++;
    }
    arena_free(&arena);
    return wrong;
}

/* Each of the 23, in a line of the other direction where that makes a difference. */
static void every_bidi_class_has_its_order(void **state) {
    static const Row rows[] = {
        /* L, R, WS */
        {"en", "abc", "abc"},
        {"he", "abc DEF", "FED abc"},
        {"en", "abc DEF ghi", "abc FED ghi"},
        {"he", "abc DEF ghi", "ghi FED abc"},
        {"en", "ABC DEF", "FED CBA"},
        /* EN */
        {"en", "12 34 ab", "12 34 ab"},
        {"he", "12 34", "12 34"},
        {"he", "ABC 12 DEF", "FED 12 CBA"},
        {"en", "ABC 12 def", "12 CBA def"},
        {"he", "ABC def 12", "def 12 CBA"},
        /* AL makes AN of EN, so what joins EN does not join here */
        {"en", "NOP 12 abc", "12 PON abc"},
        {"he", "ABC 1-2", "1-2 CBA"},
        {"he", "NOP 1-2", "2-1 PON"},
        /* ET */
        {"he", "ABC 12%", "12% CBA"},
        {"he", "ABC $12", "$12 CBA"},
        {"he", "NOP 12%", "%12 PON"},
        {"en", "NOP 12%", "12 PON%"},
        /* CS, ES */
        {"he", "ABC 1,2", "1,2 CBA"},
        {"he", "NOP 1,2", "1,2 PON"},
        {"he", "ABC 1,,2", "2,,1 CBA"},
        {"he", "ABC 1+2", "1+2 CBA"},
        {"he", "ABC 1+-2", "2-+1 CBA"},
        /* AN */
        {"he", "ABC 56", "56 CBA"},
        {"he", "ABC 5,6", "5,6 CBA"},
        {"he", "ABC 5-6", "6-5 CBA"},
        {"he", "ABC 1,5", "5,1 CBA"},
        {"en", "abc 56", "abc 56"},
        {"en", "56 78 ab", "78 56 ab"},
        /* NSM is what it stands on, and at the start what the line is */
        {"en", "ab~ A~B", "ab~ B~A"},
        {"en", "~A", "~A"},
        {"he", "~ab", "ab~"},
        {"he", "NOP 1~", "1~ PON"},
        /* B, S, and white space before them */
        {"en", "abc DEF\nGHI", "abc FED\nIHG"},
        {"en", "ABC\tDEF", "CBA\tFED"},
        {"he", "ABC\tDEF", "FED\tCBA"},
        {"en", "ABC \tDEF", "CBA \tFED"},
        /* ON */
        {"en", "ABC!", "CBA!"},
        {"he", "abc!", "!abc"},
        {"en", "ABC!DEF", "FED!CBA"},
        {"he", "ABC!def", "def!CBA"},
        /* BN is not there at all */
        {"he", "ABC 1{wj},2", "1,2 CBA"},
        {"he", "ABC 1,{wj}2", "1,2 CBA"},
        /* LRE, RLE, LRO, RLO, PDF */
        {"he", "ABC abc! DEF", "FED !abc CBA"},
        {"he", "ABC {lre}abc!{pdf} DEF", "FED abc! CBA"},
        {"en", "abc {rle}DEF!{pdf} ghi", "abc !FED ghi"},
        {"en", "abc {rle}DEF{pdf} 12", "abc 12 FED"},
        {"en", "ab {lro}CDE{pdf} fg", "ab CDE fg"},
        {"en", "ab {rlo}cde12{pdf} fg", "ab 21edc fg"},
        {"en", "ab {rle}CD {lre}ef!{pdf} GH!{pdf} ij", "ab !HG ef! DC ij"},
        /* LRI, RLI, FSI, PDI */
        {"he", "ABC {lri}abc!{pdi} DEF", "FED abc! CBA"},
        {"en", "abc {rli}DEF!{pdi} ghi", "abc !FED ghi"},
        {"en", "abc {rli}DEF{pdi} 12", "abc FED 12"},
        {"en", "ab {fsi}CDE!{pdi} fg", "ab !EDC fg"},
        {"he", "ABC {fsi}def!{pdi} G", "G def! CBA"},
        {"he", "ABC {fsi}12!{pdi} G", "G 12! CBA"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows), MIXED), 0);
}

static void what_is_opened_need_not_be_closed(void **state) {
    static const Row rows[] = {
        {"en", "abc{pdf} DEF!", "abc FED!"},
        {"en", "abc{pdi} DEF!", "abc FED!"},
        {"en", "abc {rle}DEF!", "abc !FED"},
        {"en", "abc {rli}DEF!", "abc !FED"},
        {"he", "ABC {lri}def!", "def! CBA"},
        {"en", "ab {rlo}cd", "ab dc"},
        {"en", "{rli}AB{pdf}!{pdi} c", "!BA c"},
        {"en", "{rli}{lre}ab!{pdi}!", "ab!!"},
        {"en", "{rle}AB{pdi}!{pdf} c", "!BA c"},
        {"en", "{rli}AB{rle}C!{pdi}!", "!CBA!"},
        /* a line feed closes what is open, a line separator does not */
        {"en", "{rli}ABC!\nDEF!", "!CBA\nFED!"},
        {"en", "{rle}ABC!\nDEF!", "!CBA\nFED!"},
        {"en", "{rle}ABC!{ls}DEF!{pdf}", "!CBA\n!FED"},
        /* marks without a width of their own */
        {"en", "ABC!{rlm} d", "!CBA d"},
        {"he", "abc!{lrm} D", "D abc!"},
        {"he", "NOP {lrm}12%", "12% PON"},
        {"he", "ABC{alm} 12%", "%12 CBA"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows), MIXED), 0);
}

static void brackets_stand_around_what_they_stood_around(void **state) {
    static const Row rows[] = {
        {"he", "NAME (abc) NEXT", "TXEN (abc) EMAN"},
        {"he", "abc (NAME) def", "def (EMAN) abc"},
        {"en", "abc (DEF) ghi", "abc (FED) ghi"},
        {"en", "ABC (def)", "CBA (def)"},
        {"en", "ABC (DEF) g", "(FED) CBA g"},
        {"he", "abc (def) GHI", "IHG abc (def)"},
        {"he", "AB (cd [EF] gh) IJ", "JI (gh [FE] cd) BA"},
        {"en", "ab (CD [ef] GH) ij", "ab (DC [ef] HG) ij"},
        {"en", "ABC) def", "CBA) def"},
        {"he", "abc) DEF", "FED (abc"},
        {"he", "A (b [c) d] E", "E [d (b [c) A"},
        {"he", ")abc(", ")abc("},
        {"he", "<abc> DEF", "FED <abc>"},
        {"he", "NAME (12) NEXT", "TXEN (12) EMAN"},
        {"he", "NAME (ABC 12%)", "(12% CBA) EMAN"},
        {"he", "NAME «abc» NEXT", "TXEN «abc» EMAN"},
        {"en", "abc «DEF» ghi", "abc «FED» ghi"},
        {"en", "abc «DEF ghi» jk", "abc «FED ghi» jk"},
        {"he", "NAME \"abc\" NEXT", "TXEN \"abc\" EMAN"},
        {"he", "NAME 'abc' NEXT", "TXEN 'abc' EMAN"},
        {"he", "NAME “abc” NEXT", "TXEN ”abc“ EMAN"},
        {"he", "NAME: abc/def, GHI", "IHG ,abc/def :EMAN"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows), HEBREW), 0);
    assert_int_equal(wrong_rows(rows, COUNT(rows), ARABIC), 0);
}

/* As they stand in Arabic, where a number's signs would go their own ways. */
static const Row numbers[] = {
    {"ar", "CALL 0322-61 60 00 NOW", "WON 0322-61 60 00 LLAC"},
    {"ar", "CALL +46 322-61 60 00, OR", "RO ,+46 322-61 60 00 LLAC"},
    {"ar", "CALL 114 14.", ".114 14 LLAC"},
    {"ar", "CALL 112.", ".112 LLAC"},
    {"ar", "OPEN 08:00 TODAY", "YADOT 08:00 NEPO"},
    {"ar", "OPEN08:00", "08:00NEPO"},
    {"ar", "OPEN 08:00–12:00 TODAY", "YADOT 08:00–12:00 NEPO"},
    {"ar", "OPEN 08:00 – 12:00", "08:00 – 12:00 NEPO"},
    {"ar", "OPEN 08-12, 13-16", "13-16 ,08-12 NEPO"},
    {"ar", "DATE 2026-11-22 OK", "KO 2026-11-22 ETAD"},
    {"ar", "DATE 22/11/2026 OK", "KO 22/11/2026 ETAD"},
    {"ar", "DATE 22.11.2026.", ".22.11.2026 ETAD"},
    {"ar", "22 MONTH 2026", "2026 HTNOM 22"},
    {"ar", "TAX 25% OF", "FO 25% XAT"},
    {"ar", "COLD -5 NOW", "WON -5 DLOC"},
    {"ar", "COSTS 500 CROWNS", "SNWORC 500 STSOC"},
    {"ar", "COSTS 25 000 kr TODAY", "YADOT kr 25 000 STSOC"},
    {"ar", "COSTS 1 250,50 CROWNS", "SNWORC 1 250,50 STSOC"},
    {"ar", "1. STEP, 2. STEP", "PETS .2 ,PETS .1"},
    {"ar", "WRITE info@alingsas.se TODAY", "YADOT info@alingsas.se ETIRW"},
    {"ar", "WRITE (info@alingsas.se)", "(info@alingsas.se) ETIRW"},
    {"ar", "SEE www.alingsas.se/bo/.", ".www.alingsas.se/bo/ EES"},
    {"ar", "SEE https://a.se/?b=1&c=2 OR", "RO https://a.se/?b=1&c=2 EES"},
    {"ar", "CALL (0322-61 60 00)", "(0322-61 60 00) LLAC"},
    {"ar", "CALL 0322-61 60 00 (08:00–12:00)", "(08:00–12:00) 0322-61 60 00 LLAC"},
    /* a name and its number are one */
    {"ar", "VISIT storgatan 12 NOW", "WON storgatan 12 TISIV"},
    {"ar", "VISIT (storgatan 12).", ".(storgatan 12) TISIV"},
    {"ar", "VISIT storgatan 12, 441 30 alingsas NOW", "WON storgatan 12, 441 30 alingsas TISIV"},
    {"ar", "VISIT storgatan 12b NOW", "WON storgatan 12b TISIV"},
    {"ar", "VISIT storgatan 12–14 NOW", "WON storgatan 12–14 TISIV"},
    {"ar", "BUS linje 5a, linje 6", "linje 5a, linje 6 SUB"},
    /* a hyphen after a letter is no minus */
    {"ar", "COVID-19 HERE", "EREH 19-DIVOC"},
    {"ar", "AT-08:00", "08:00-TA"},
    {"ar", "AND+46 322-61 60 00", "+46 322-61 60 00DNA"},
};

static void numbers_and_addresses_run_left_to_right(void **state) {
    (void)state;
    assert_int_equal(wrong_rows(numbers, COUNT(numbers), ARABIC), 0);
}

static void so_they_do_in_hebrew(void **state) {
    Row rows[COUNT(numbers)];
    (void)state;
    for (size_t i = 0; i < COUNT(numbers); i++)
        rows[i] = (Row){"he", numbers[i].sketch, numbers[i].want};
    assert_int_equal(wrong_rows(rows, COUNT(rows), HEBREW), 0);
}

/* Persian and Arabic-Indic digits: a number is read from the left, a range of two from the right. */
static void other_digits_are_numbers_too(void **state) {
    static const Row rows[] = {
        {"fa", "NOP 12 QR", "RQ 12 PON"},       {"fa", "NOP 10:30 QR", "RQ 10:30 PON"},
        {"fa", "NOP 1,234", "1,234 PON"},       {"fa", "NOP 12/3/44", "12/3/44 PON"},
        {"fa", "NOP 12٪ QR", "RQ ٪12 PON"},     {"fa", "NOP 10:30–12:30", "12:30–10:30 PON"},
        {"ar", "NOP 56 QR", "RQ 56 PON"},       {"ar", "NOP 5:56 QR", "RQ 5:56 PON"},
        {"ar", "NOP 5٫6 QR", "RQ 5٫6 PON"},     {"ar", "NOP 5٬678", "5٬678 PON"},
        {"ar", "NOP 56٪", "٪56 PON"},           {"ar", "NOP 5–9", "9–5 PON"},
        {"ar", "NOP ab 56 QR", "RQ 56 ab PON"}, {"fa", "NOP ab 12 QR", "RQ ab 12 PON"},
        {"sv", "ab 56 cd", "ab 56 cd"},         {"sv", "ab NOP 56, 78 cd", "ab 78 ,56 PON cd"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows), MIXED), 0);
}

static void an_unknown_language_runs_as_its_first_letter(void **state) {
    static const struct {
        Row row;
        bool rtl;
    } rows[] = {
        {{"und", "ABC def!", "!def CBA"}, true},
        {{"und", "abc DEF!", "abc FED!"}, false},
        {{"und", "12 ABC!", "!CBA 12"}, true},
        {{"und", "(ABC) d", "d (CBA)"}, true},
        {{"und", "12!", "12!"}, false},
        {{"und", "", ""}, false},
        {{"und", "0322-61 60 00 ABC", "CBA 0322-61 60 00"}, true},
        {{"und", "ABC!\ndef!", "!CBA\n!def"}, true},
        {{"und", "abc!\nDEF!", "abc!\nFED!"}, false},
        {{"und", "\nABC!", "\n!CBA"}, true},
        {{"und", "{rlm}abc!", "!abc"}, true},
        {{"und", "{rli}ABC{pdi} def!", "CBA def!"}, false},
    };
    Arena arena = {0};
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        ParagraphSpec spec = spec_of("und", sketch_of(&arena, rows[i].row.sketch, HEBREW)->text, COLUMNS_ENOUGH);
        if (paragraph_lay(&spec, &layout_measure, &arena)->rtl != rows[i].rtl)
            fail_msg("%s runs %s", rows[i].row.sketch, rows[i].rtl ? "left to right" : "right to left");
        assert_int_equal(wrong_rows(&rows[i].row, 1, HEBREW), 0);
    }
    arena_free(&arena);
}

static void right_to_left_lines_end_at_the_width(void **state) {
    (void)state;
    Arena arena = {0};
    ParagraphSpec spec = spec_of("ar", STR("اتصل 0322 الآن"), 40);
    const Paragraph *paragraph = paragraph_lay(&spec, &layout_measure, &arena);
    const TextLine *line = &paragraph->lines[0];
    assert_true(paragraph->rtl);
    assert_int_equal(line->run_count, 3);
    assert_int_equal(line->width, 14 * ADVANCE);
    assert_int_equal(line->x, spec.width - line->width);
    assert_int_equal(line->runs[0].x, line->x);
    assert_int_equal(line->runs[2].x + line->runs[2].width, spec.width);
    assert_true(line->runs[0].shape.rtl);
    assert_false(line->runs[1].shape.rtl);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_bidi_class_has_its_order),
        cmocka_unit_test(what_is_opened_need_not_be_closed),
        cmocka_unit_test(brackets_stand_around_what_they_stood_around),
        cmocka_unit_test(numbers_and_addresses_run_left_to_right),
        cmocka_unit_test(so_they_do_in_hebrew),
        cmocka_unit_test(other_digits_are_numbers_too),
        cmocka_unit_test(an_unknown_language_runs_as_its_first_letter),
        cmocka_unit_test(right_to_left_lines_end_at_the_width),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
