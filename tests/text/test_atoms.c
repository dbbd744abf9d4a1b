/* Each row's text and, in brackets, what is kept whole in it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../app/text/atoms.h"

static const char *const rows[][2] = {
    {"", ""},
    {"Ring 0322-61 60 00 nu", "Ring [0322-61 60 00] nu"},
    {"اتصل 0322-61 60 00 الآن", "اتصل [0322-61 60 00] الآن"},
    {"و08:00", "و[08:00]"},
    {"+46 322-61 60 00.", "[+46 322-61 60 00]."},
    {"polis 114 14, sos 112", "polis [114 14], sos [112]"},
    {"70 10 10 10", "[70 10 10 10]"},
    {"08:00–12:00, 13:00 – 16:00", "[08:00–12:00], [13:00 – 16:00]"},
    {"10 - 12", "[10 - 12]"},
    {"25 000 kr, 1 250,50 kr, 3,5 %", "[25 000] kr, [1 250,50] kr, [3,5] %"},
    {"Frist: 2026-03-02 2026", "Frist: [2026-03-02] [2026]"},
    {"100% av 24/7", "[100%] av [24/7]"},
    {"steg 1 2 3 4", "steg [1] [2] [3] [4]"},
    {"info@alingsas.se.", "[info@alingsas.se]."},
    {"(https://www.alingsas.se/bo/?a=1&b=2)", "([https://www.alingsas.se/bo/?a=1&b=2])"},
    {"och/eller e-post SFI-D", "och/eller e-post SFI-D"},
    {"slut. Nästa", "slut. Nästa"},
    {"- 5 och -5", "- [5] och [-5]"},
    {"12 – tolv", "[12] – tolv"},
    {"16-åring", "[16]-åring"},
    {"+ - – .", "+ - – ."},
};

static Str mark_atoms(Arena *arena, Str text) {
    StrBuf out = {.arena = arena};
    Atom atom;
    size_t at = 0;
    for (; atom_find(text, at, &atom); at = atom.end) {
        strbuf_add(&out, str_slice(text, at, atom.start));
        strbuf_char(&out, '[');
        strbuf_add(&out, str_slice(text, atom.start, atom.end));
        strbuf_char(&out, ']');
    }
    strbuf_add(&out, str_slice(text, at, text.len));
    return str_copy(arena, strbuf_str(&out));
}

static void atoms_are_found(void **state) {
    (void)state;
    Arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(mark_atoms(&arena, str_from(rows[i][0])).at, rows[i][1]);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(atoms_are_found)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
