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
    {"Tlf. 8888 5190, اتصل 8888 5190 الآن", "Tlf. [8888 5190], اتصل [8888 5190] الآن"},
    {"88 88 51 90 eller 88885190", "[88 88 51 90] eller [88885190]"},
    {"åren 2019 2020 og 1000 2000 3000", "åren [2019] [2020] og [1000 2000] [3000]"},
    {"70 10 10 10", "[70 10 10 10]"},
    {"08:00–12:00, 13:00 – 16:00", "[08:00–12:00], [13:00 – 16:00]"},
    {"10 - 12", "[10 - 12]"},
    {"25 000 kr, 1 250,50 kr, 3,5 %", "[25 000] kr, [1 250,50] kr, [3,5 %]"},
    {"Frist: 2026-03-02 2026", "Frist: [2026-03-02] [2026]"},
    {"100% av 24/7", "[100%] av [24/7]"},
    {"steg 1 2 3 4", "steg [1] [2] [3] [4]"},
    {"info@alingsas.se.", "[info@alingsas.se]."},
    {"(https://www.alingsas.se/bo/?a=1&b=2)", "([https://www.alingsas.se/bo/?a=1&b=2])"},
    {"och/eller e-post SFI-D", "och/eller e-post SFI-D"},
    {"slut. Nästa", "slut. Nästa"},
    {"- 5 och -5", "- [5] och [-5]"},
    {"12 – tolv", "[12] – tolv"},
    {"5 000–6 000 kr, 10 000–15 000, 1 500/2 000", "[5 000–6 000] kr, [10 000–15 000], [1 500/2 000]"},
    {"0322-61 60 00/01, 1 200:-/mån", "[0322-61 60 00/01], [1 200:-/mån]"},
    {"E20 65 km, Windows 11 64-bit", "[E20] [65] km, Windows [11] [64-bit]"},
    {"–5 °C, 5°C, −10 °, B2+ @alingsas a@ @", "[–5 °C], [5°C], [−10 °], [B2+] [@alingsas] a@ @"},
    {"۱۱۴ ۱۴، ۴ ۵۰۰، (۰۳۲۲) ۶۱ ۶۰ ۰۰", "[۱۱۴ ۱۴]، [۴ ۵۰۰]، [(۰۳۲۲) ۶۱ ۶۰ ۰۰]"},
    {"០៨:០០–១២:០០ ၀၃၂၂-၆၁၆၀၀၀ १२-१४", "[០៨:០០–១២:០០] [၀၃၂၂-၆၁၆၀၀၀] [१२-१४]"},
    {"16-åring", "[16-åring]"},
    {"www.malmö.se/åk och åsa@ö.se", "[www.malmö.se/åk] och [åsa@ö.se]"},
    {"+46 (0)322-61 60 00, (0322) 61 60 00", "[+46 (0)322-61 60 00], [(0322) 61 60 00]"},
    {"(0322) kl. (08)12 34 och (2026)", "([0322]) kl. [(08)12 34] och ([2026])"},
    {"0322 - 61 60 00 eller", "[0322 - 61 60 00] eller"},
    {"زنگ ۰۳۲۲-۶۱۶۰۰۰ و ٠٨:٠٠–١٢:٠٠ به", "زنگ [۰۳۲۲-۶۱۶۰۰۰] و [٠٨:٠٠–١٢:٠٠] به"},
    {"+ - – .", "+ - – ."},
    {"kl.8 v.45 A4, § 5", "[kl.8] [v.45] [A4], § [5]"},
    {"2026-11-22 08:00", "[2026-11-22] [08:00]"},
    {"22.11.2026 – 3.12.2026", "[22.11.2026 – 3.12.2026]"},
    {"5–10 år, 50%-80%", "[5–10] år, [50%-80%]"},
    {"1 000 000, 1000 000", "[1 000 000], [1000] [000]"},
    {"1\u00A0000\u202F000\u2009000", "[1\u00A0000\u202F000\u2009000]"},
    {"070-123 45 67, 112, 113", "[070-123 45 67], [112], [113]"},
    {"1, 1. ,5 ... ++46", "[1], [1]. ,[5] ... +[+46]"},
    {"a@b a.b. @ http:// a/b", "[a@b] [a.b]. @ http:// a/b"},
    {"1\xFF"
     "2",
     "[1]\xFF[2]"},
    {"٠٣٢٢-٦١ ۱۲", "[٠٣٢٢-٦١ ۱۲]"},
    {"(-5) «-5» 5-6 ל-", "([-5]) «[-5]» [5-6] ל-"},
    {"ב-12 و-5 nivå-5 كوفيد-19", "ב-[12] و-[5] [nivå-5] كوفيد-[19]"},
    {"و+46 322-61 60 00", "و[+46 322-61 60 00]"},
};

/* What bidi's own rules would tear stands apart; a number alone does not, for it may belong to the name before it. */
static const struct {
    const char *text;
    bool isolate;
} kinds[] = {
    {"112", false},        {"08:00", false},      {"22.11.2026", false}, {"22/11/2026", false}, {"3,5", false},
    {"25 000", true},      {"114 14", true},      {"2026-11-22", true},  {"08-12", true},       {"-5", true},
    {"08:00–12:00", true}, {"25%", true},         {"A4", false},         {"1..2", true},        {"a@b", true},
    {"5 °C", true},        {"B2+", true},         {"5 000–6 000", true}, {"۱۱۴ ۱۴", true},      {"۱۰–۱۲", false},
    {"۲۵%", false},        {"۰۳۲۲-۶۱۶۰۰۰", true}, {"www.a.se", true},    {"+46 322", true},
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
    int wrong = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Str got = mark_atoms(&arena, str_from(rows[i][0]));
        if (str_equal(got, str_from(rows[i][1])))
            continue;
        print_error("got %s, want %s\n", got.at, rows[i][1]);
        wrong++;
    }
    arena_free(&arena);
    assert_int_equal(wrong, 0);
}

static void atoms_stand_apart_if_need_be(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        Atom atom;
        Str text = str_from(kinds[i].text);
        assert_true(atom_find(text, 0, &atom));
        assert_int_equal(atom.end - atom.start, text.len);
        if (atom.isolate != kinds[i].isolate)
            fail_msg("%s %s an isolate", kinds[i].text, atom.isolate ? "is" : "is not");
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(atoms_are_found),
        cmocka_unit_test(atoms_stand_apart_if_need_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
