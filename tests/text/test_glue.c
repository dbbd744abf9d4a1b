/* Each number and, in the same brackets, what stays on its line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../app/text/atoms.h"
#include "../../app/text/glue.h"

static const struct {
    const char *tag, *text, *want;
} rows[] = {
    {"sv", "25 000 kr, 5 kr. 7 kronor", "[25 000 kr], [5 kr]. [7 kronor]"},
    {"sv", "10 km, 3 mil, 2 m, 7 m², 4 meter", "[10 km], [3 mil], [2 m], [7 m²], [4] meter"},
    {"sv", "2 tim 30 min", "[2 tim] [30 min]"},
    {"sv", "25 % 25% 37,5 °C", "[25 %] [25%] [37,5 °C]"},
    {"sv", "08:00–12:00 h", "[08:00–12:00 h]"},
    {"sv", "5 €/dag, 500 kr/mån", "[5 €]/dag, [500 kr/mån]"},
    {"sv", "info@alingsas.se kr", "[info@alingsas.se] kr"},
    {"sv", "5  kr 5\u00A0kr 5\nkr", "[5]  kr [5]\u00A0kr [5]\nkr"},
    {"sv", "22 november", "[22 november]"},
    {"sv", "22 NOVEMBER 2026.", "[22 NOVEMBER 2026]."},
    {"sv", "22 november 26, 3 mars 20261", "[22 november] [26], [3 mars] [20261]"},
    {"sv", "3 jan 2026", "[3 jan 2026]"},
    {"sv", "3 nov. 2026, 3 nov.", "[3 nov. 2026], [3 nov]."},
    {"sv", "122 november, 22 novembernatt", "[122] november, [22] novembernatt"},
    {"sv", "22 november2026", "[22 november][2026]"},
    {"sv", "3. mars, 3.mars", "[3. mars], [3.mars]"},
    {"sv", "22 marts 2026", "[22] marts [2026]"},
    {"da", "3. marts 2026", "[3. marts 2026]"},
    {"ar", "22 نوفمبر 2026، 10 كم، 5 دقيقة", "[22 نوفمبر 2026]، [10 كم]، [5 دقيقة]"},
    {"fa", "25 ژانویهٔ 2024", "[25 ژانویهٔ 2024]"},
    {"fa", "۲۵ ژانویهٔ ۲۰۲۴، ۲۵ کیلومتر", "[۲۵ ژانویهٔ ۲۰۲۴]، [۲۵ کیلومتر]"},
    {"ar", "٢٢ نوفمبر ٢٠٢٦، ١٠ كم، ١٢٢ نوفمبر", "[٢٢ نوفمبر ٢٠٢٦]، [١٠ كم]، [١٢٢] نوفمبر"},
    {"uk", "22 листопада 2026, 25 000 грн, 5 хв", "[22 листопада 2026], [25 000 грн], [5 хв]"},
    {"ti", "22 ሕዳር 2026 25 000 ክሮነር", "[22 ሕዳር 2026] [25 000 ክሮነር]"},
    {"am", "22 ኖቬምበር 2026 30 ደቂቃ", "[22 ኖቬምበር 2026] [30 ደቂቃ]"},
    {"und", "22 november 5 kr", "[22] november [5 kr]"},
    {"sv", "5", "[5]"},
    {"sv", "5 ", "[5] "},
    {"sv", "5.", "[5]."},
    {"sv", "5. ", "[5]. "},
    {"sv", "5 \xFF", "[5] \xFF"},
};

static Str mark_glued(Arena *arena, const Locale *locale, Str text) {
    StrBuf out = {.arena = arena};
    Atom atom;
    size_t at = 0;
    for (; atom_find(text, at, &atom); at = atom.end) {
        strbuf_add(&out, str_slice(text, at, atom.start));
        size_t end = glue_end(text, atom.end, locale);
        assert_true(end >= atom.end && end <= text.len);
        strbuf_format(&out, "[%.*s]", STR_ARG(str_slice(text, atom.start, end)));
        atom.end = end;
    }
    strbuf_add(&out, str_slice(text, at, text.len));
    return str_copy(arena, strbuf_str(&out));
}

static void numbers_keep_their_units_and_months(void **state) {
    (void)state;
    Arena arena = {0};
    int wrong = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Str got = mark_glued(&arena, locale_of(str_from(rows[i].tag)), str_from(rows[i].text));
        if (str_equal(got, str_from(rows[i].want)))
            continue;
        print_error("%s: got %s, want %s\n", rows[i].tag, got.at, rows[i].want);
        wrong++;
    }
    arena_free(&arena);
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(numbers_keep_their_units_and_months)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
