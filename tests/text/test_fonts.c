/* The table of fonts as such; whether the files hold what it says, test_faces.c asks the device. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>

#include "../../app/text/fonts.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The words of a column, one a call: start with at = 0; false past the last. */
static bool next_word(const char *column, size_t *at, Str *word) {
    Str all = str_from(column);
    if (*at >= all.len)
        return false;
    size_t end = str_find(all, ' ', *at);
    *word = str_slice(all, *at, end);
    *at = end + 1;
    return true;
}

static bool has_word(const char *column, Str word) {
    Str one;
    for (size_t at = 0; next_word(column, &at, &one);)
        if (str_equal(one, word))
            return true;
    return false;
}

static bool share_words(const char *a, const char *b) {
    Str word;
    for (size_t at = 0; next_word(a, &at, &word);)
        if (has_word(b, word))
            return true;
    return false;
}

static void script_and_tag_find_their_font(void **state) {
    (void)state;
    static const struct {
        const char *script, *tag, *want; /* NULL: none */
    } rows[] = {
        {"Latn", "sv", "NotoSans"},
        {"Latn", "", "NotoSans"},
        {"Grek", "el", "NotoSans"},
        {"Cyrl", "uk", "NotoSans"},
        {"Arab", "ar", "NotoSansArabic"},
        {"Arab", "fa", "NotoSansArabic"},
        {"Arab", "prs", "NotoSansArabic"},
        {"Arab", "ps", "NotoSansArabic"},
        {"Arab", "ckb", "NotoSansArabic"},
        {"Arab", "ug", "NotoSansArabic"},
        {"Arab", "", "NotoSansArabic"},
        {"Arab", "sv", "NotoSansArabic"},
        {"Arab", "u", "NotoSansArabic"},
        {"Arab", "urd", "NotoSansArabic"},
        {"Arab", "ur pa", "NotoSansArabic"},
        {"Arab", "ur", "NotoNaskhArabic"},
        {"Arab", "ur-PK", "NotoNaskhArabic"},
        {"Arab", "ur-x-easy", "NotoNaskhArabic"},
        {"Arab", "pa-Arab", "NotoNaskhArabic"},
        {"Arab", "pnb", "NotoNaskhArabic"},
        {"Arab", "sd", "NotoNaskhArabic"},
        {"Arab", "ks", "NotoNaskhArabic"},
        {"Latn", "ur", "NotoSans"},
        {"Guru", "pa", "NotoSansGurmukhi"},
        {"Deva", "ks-Deva", "NotoSansDevanagari"},
        {"Ethi", "ti", "NotoSansEthiopic"},
        {"Thai", "th", "NotoSansThai"},
        {"Tibt", "bo", "NotoSerifTibetan"},
        {"Mymr", "ksw", "NotoSansMyanmar"},
        {"Nkoo", "nqo", "NotoSansNKo"},
        {"Cans", "iu", "NotoSansCanadianAboriginal"},
        {"Hmnp", "mww", "NotoSerifNyiakengPuachueHmong"},
        {"Brai", "sv", "NotoSansSymbols2"},
        {"Zsym", "sv", "NotoSansSymbols"},
        {"Zmth", "sv", "NotoSansMath"},
        {"Xsux", "akk", NULL},
        {"Hani", "zh", NULL},
        {"Xxxx", "sv", NULL},
        {"Lat", "sv", NULL},
        {"Latn Cyrl", "sv", NULL},
        {"n Cy", "sv", NULL},
        {"", "sv", NULL},
        {"", "", NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        FontId font = font_for(rows[i].script, str_from(rows[i].tag));
        if (font == FONT_NONE ? rows[i].want != NULL : !rows[i].want || strcmp(fonts[font].name, rows[i].want) != 0)
            fail_msg("%s %s: %s", rows[i].script, rows[i].tag, font == FONT_NONE ? "none" : fonts[font].name);
    }
}

/* Unicode Standard Annex #31 names the scripts in everyday use. Some of its codes are only names for mixtures: no
 * letter is theirs. */
static bool in_use(UScriptCode script) {
    UScriptUsage usage = uscript_getUsage(script);
    if (usage != USCRIPT_USAGE_RECOMMENDED && usage != USCRIPT_USAGE_LIMITED_USE)
        return false;
    UErrorCode status = U_ZERO_ERROR;
    USet *letters = uset_openEmpty();
    uset_applyIntPropertyValue(letters, UCHAR_SCRIPT, script, &status);
    assert_true(U_SUCCESS(status));
    bool any = !uset_isEmpty(letters);
    uset_close(letters);
    return any;
}

static void every_script_in_use_has_a_font(void **state) {
    (void)state;
    static const char *const elsewhere[] = {"Zyyy", "Zinh", "Hani", "Bopo", "Hira", "Kana", "Hang"};
    int seen = 0;
    for (int32_t code = 0; code <= u_getIntPropertyMaxValue(UCHAR_SCRIPT); code++) {
        if (!in_use((UScriptCode)code))
            continue;
        const char *script = uscript_getShortName((UScriptCode)code);
        bool skip = false;
        for (size_t i = 0; i < COUNT(elsewhere); i++)
            skip = skip || strcmp(elsewhere[i], script) == 0;
        if (!skip && font_for(script, (Str){0}) == FONT_NONE)
            fail_msg("nothing writes %s", script);
        seen += !skip;
    }
    assert_true(seen >= 59);
}

static bool file_is(const char *file, const char *name, const char *ending) {
    Arena arena = {0};
    bool is = str_equal(str_from(file), str_format(&arena, "noto/%s-%s.ttf", name, ending));
    arena_free(&arena);
    return is;
}

static bool is_script(Str word) {
    bool is = word.len == 4 && word.at[0] >= 'A' && word.at[0] <= 'Z';
    for (size_t i = 1; is && i < word.len; i++)
        is = word.at[i] >= 'a' && word.at[i] <= 'z';
    return is;
}

static bool is_language(Str word) {
    bool is = word.len == 2 || word.len == 3;
    for (size_t i = 0; is && i < word.len; i++)
        is = word.at[i] >= 'a' && word.at[i] <= 'z';
    return is;
}

static void every_row_is_sane(void **state) {
    (void)state;
    for (size_t i = 0; i < font_count; i++) {
        const Font *font = &fonts[i];
        bool icons = i == FONT_PICTOGRAMS;
        bool named = icons || (file_is(font->regular, font->name, "Regular") &&
                               (file_is(font->bold, font->name, "Bold") || strcmp(font->bold, font->regular) == 0));
        bool sized = font->percent >= 85 && font->percent <= 125;
        bool written = *font->scripts ? i != FONT_CODE && !icons : (i == FONT_CODE || icons) && !*font->languages;
        if (!named || !sized || !written)
            fail_msg("the row of %s", font->name);
        Str word;
        for (size_t at = 0; next_word(font->scripts, &at, &word);)
            if (!is_script(word))
                fail_msg("%s: '%.*s' is no script", font->name, STR_ARG(word));
        for (size_t at = 0; next_word(font->languages, &at, &word);)
            if (!is_language(word))
                fail_msg("%s: '%.*s' is no language", font->name, STR_ARG(word));
    }
}

/* Of the rows of one script exactly one is for every language, and no language stands in two. */
static void rows_of_a_script_differ_in_language(void **state) {
    (void)state;
    for (size_t i = 0; i < font_count; i++) {
        int general = !*fonts[i].languages;
        for (size_t k = 0; k < font_count; k++) {
            if (k == i)
                continue;
            if (strcmp(fonts[i].name, fonts[k].name) == 0)
                fail_msg("%s stands twice", fonts[i].name);
            if (!share_words(fonts[i].scripts, fonts[k].scripts))
                continue;
            general += !*fonts[k].languages;
            if (share_words(fonts[i].languages, fonts[k].languages))
                fail_msg("%s and %s share a language", fonts[i].name, fonts[k].name);
        }
        if (general != 1)
            fail_msg("%s: %d rows of its script are for every language", fonts[i].name, general);
    }
}

static void order_is_latin_scripts_symbols_code_pictograms(void **state) {
    (void)state;
    assert_true(has_word(fonts[0].scripts, STR("Latn")));
    assert_int_equal(FONT_PICTOGRAMS, font_count - 1);
    assert_int_equal(FONT_CODE, font_count - 2);
    assert_string_equal(fonts[FONT_PICTOGRAMS].name, "MaterialIcons");
    assert_string_equal(fonts[FONT_CODE].name, "NotoSansMono");
    assert_true(font_count < FONT_NONE);
    bool symbols = false;
    for (size_t i = 0; i < FONT_CODE; i++) {
        bool symbol = fonts[i].scripts[0] == 'Z';
        if (symbols && !symbol)
            fail_msg("%s stands after the symbols", fonts[i].name);
        symbols = symbol;
    }
    assert_true(symbols);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(script_and_tag_find_their_font),
        cmocka_unit_test(every_script_in_use_has_a_font),
        cmocka_unit_test(every_row_is_sane),
        cmocka_unit_test(rows_of_a_script_differ_in_language),
        cmocka_unit_test(order_is_latin_scripts_symbols_code_pictograms),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
