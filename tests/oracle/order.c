/* Our visual order against that of two other programs, letter by letter: for every short text of one letter a bidi
 * class, and for the prose of corpus.txt. Not compared is where those stand that nobody sees: signs without a width,
 * such as direction marks, joiners and soft hyphens; and white space at a line's end, with the marks that it carries,
 * which hangs there undrawn. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/uchar.h>

#include "../../app/base/file.h"
#include "../../app/base/utf8.h"
#include "../light.h"
#include "order.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { WIDE = 100 * 1000, SHOWN_MOST = 10, BASES = 3, FIXED_BASES = 2 };

typedef struct Tally {
    Arena arena;
    size_t icu, pango, wrong;
} Tally;

static bool is_mark(UChar32 letter) {
    return u_charDirection(letter) == U_DIR_NON_SPACING_MARK;
}

static bool is_invisible(UChar32 letter) {
    return u_hasBinaryProperty(letter, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_charType(letter) == U_CONTROL_CHAR;
}

static void find_visible(Str text, Line line, bool *visible) {
    size_t last = line.start;
    bool white = false;
    for (size_t at = line.start, start = at; at < line.end; start = at) {
        UChar32 letter = (UChar32)utf8_next(text, &at);
        white = is_mark(letter) ? white : u_isUWhiteSpace(letter);
        visible[start] = !is_invisible(letter);
        last = visible[start] && !white ? at : last;
    }
    for (size_t at = last; at < line.end; at++)
        visible[at] = false;
}

static Order only_visible(Order order, const bool *visible) {
    size_t kept = 0;
    for (size_t i = 0; i < order.count; i++)
        if (visible[order.at[i]])
            order.at[kept++] = order.at[i];
    order.count = kept;
    return order;
}

static bool same_order(Order a, Order b) {
    return a.count == b.count && (a.count == 0 || memcmp(a.at, b.at, a.count * sizeof *a.at) == 0);
}

static void print_order(const char *whose, Str text, Order order) {
    print_error("  %-6s", whose);
    for (size_t i = 0; i < order.count; i++) {
        size_t at = order.at[i];
        uint32_t letter = utf8_next(text, &at);
        print_error(letter > ' ' && letter < 0x7F ? " %c" : " %04X", letter);
    }
    print_error("\n");
}

static void print_sample(const Sample *sample, Arena *arena) {
    Order all = {0};
    for (size_t at = 0; at < sample->text.len; utf8_next(sample->text, &at))
        order_add(&all, arena, (uint32_t)at);
    print_error("%.*s\n  base %d, %d columns", STR_ARG(sample->text), sample->base, sample->columns);
    for (size_t i = 0; i < sample->isolate_count; i++)
        print_error(", isolate %zu-%zu", sample->isolates[i].start, sample->isolates[i].end);
    print_error("\n");
    print_order("text", sample->text, all);
}

/* U+2029, the one separator of paragraphs among the samples, and the line feed. */
static bool has_paragraphs(Str text) {
    for (size_t at = 0; at < text.len;) {
        uint32_t letter = utf8_next(text, &at);
        if (letter == 0x2029 || letter == '\n')
            return true;
    }
    return false;
}

/* Where the text tells its direction, ours speaks for all of it, ICU's and Pango's for each paragraph. */
static void compare(Tally *tally, Sample sample, bool with_pango) {
    Arena *arena = &tally->arena;
    if (sample.base == BASE_BY_TEXT && has_paragraphs(sample.text))
        return;
    arena_reset(arena);
    sample_find_isolates(&sample, arena);
    Lines lines;
    Order ours = order_ours(&sample, arena, &lines), icu = order_icu(&sample, arena, lines), pango = {0};
    bool *visible = arena_array(arena, bool, sample.text.len + 1);
    for (size_t i = 0; i < lines.count; i++)
        find_visible(sample.text, lines.at[i], visible);
    ours = only_visible(ours, visible);
    icu = only_visible(icu, visible);
    if (with_pango)
        pango = only_visible(order_pango(&sample, arena), visible);
    tally->icu++;
    tally->pango += with_pango;
    if ((same_order(ours, icu) && (!with_pango || same_order(ours, pango))) || tally->wrong++ >= SHOWN_MOST)
        return;
    print_sample(&sample, arena);
    print_order("ours", sample.text, ours);
    print_order("ICU", sample.text, icu);
    if (with_pango)
        print_order("Pango", sample.text, pango);
}

static void expect(Tally *tally, size_t icu_least, size_t pango_least) {
    arena_free(&tally->arena);
    order_pango_finish();
    if (tally->wrong)
        fail_msg("%zu of %zu texts stand in another order", tally->wrong, tally->icu);
    assert_true(tally->icu >= icu_least);
    assert_true(tally->pango >= pango_least);
}

/* One letter of each bidi class, and a pair of brackets. Of the plain ones some make atoms, of the others none. */
enum { LETTERS = 25 };
static const char *const plain[LETTERS] = {
    "a",      "\u05D0", "\u0627", "1",      "+",      "%",      "\u0661", ",",      "\t",
    " ",      "!",      "\u0300", "\u200B", "(",      ")",      "\u2029", "\u202A", "\u202B",
    "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069",
};
static const char *const others[LETTERS] = {
    "\u044F", "\u07CA", "\u0710", "\u06F1", "\u207A", "\u20AC", "\u066C", "\u060C", "\t",
    "\u2003", "\u2026", "\u064B", "\u00AD", "\u300C", "\u300D", "\u2029", "\u202A", "\u202B",
    "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069",
};

/* The number-th text of so many letters; `ends` are where each ends. */
static Str text_of(StrBuf *out, const char *const *alphabet, int length, int number, uint32_t *ends) {
    out->len = 0;
    for (int i = 0; i < length; i++, number /= LETTERS) {
        strbuf_add(out, str_from(alphabet[number % LETTERS]));
        ends[i] = (uint32_t)out->len;
    }
    return strbuf_str(out);
}

static int texts_of(int length) {
    return length == 0 ? 1 : LETTERS * texts_of(length - 1);
}

static void compare_all(Tally *tally, const char *const *alphabet, int length, int bases, bool with_pango) {
    Arena arena = {0};
    StrBuf out = {.arena = &arena};
    uint32_t ends[8];
    for (int number = 0; number < texts_of(length); number++) {
        Str text = text_of(&out, alphabet, length, number, ends);
        for (int base = 0; base < bases; base++)
            compare(tally, (Sample){.text = text, .base = (Base)base, .columns = WIDE},
                    with_pango && base < FIXED_BASES);
    }
    arena_free(&arena);
}

static void short_texts_stand_in_the_same_order(void **state) {
    enum { PANGO_LENGTH = LIGHT(3, 2), LENGTH = LIGHT(4, 3) };
    Tally tally = {0};
    (void)state;
    for (int length = 1; length <= LENGTH; length++) {
        bool with_pango = length <= PANGO_LENGTH;
        compare_all(&tally, plain, length, with_pango ? BASES : FIXED_BASES, with_pango);
        compare_all(&tally, others, length, with_pango ? BASES : FIXED_BASES, with_pango);
    }
    expect(&tally, LIGHT(1500, 60) * 1000, LIGHT(60, 2) * 1000);
}

/* Every stretch of the text is once in Swedish, once in Arabic. */
static void compare_styles(Tally *tally, Str text, const uint32_t *ends, int length) {
    const Locale *const locales[] = {locale_of(STR("sv")), locale_of(STR("ar"))};
    for (int first = 0; first < length; first++)
        for (int last = first; last < length; last++) {
            uint32_t start = first ? ends[first - 1] : 0;
            for (int i = 0; i < 2 * FIXED_BASES; i++) {
                Sample sample = {.text = text, .base = (Base)(i / 2), .columns = WIDE};
                sample.style = (TextStyle){start, ends[last], STYLE_LINK, locales[i % 2]};
                compare(tally, sample, length < 3);
            }
        }
}

static void stretches_in_another_language_are_isolates(void **state) {
    enum { LENGTH = 3 };
    Tally tally = {0};
    Arena arena = {0};
    StrBuf out = {.arena = &arena};
    uint32_t ends[LENGTH];
    (void)state;
    for (int length = 1; length <= LENGTH; length++)
        for (int number = 0; number < texts_of(length); number += LIGHT(1, 5))
            compare_styles(&tally, text_of(&out, others, length, number, ends), ends, length);
    arena_free(&arena);
    expect(&tally, LIGHT(300, 60) * 1000, LIGHT(7000, 1400));
}

/* In the corpus invisible signs are written by name: <RLI>. */
static Str with_signs(Arena *arena, Str line) {
    static const char *const signs[][2] = {
        {"<LRM>", "\u200E"}, {"<RLM>", "\u200F"},  {"<ALM>", "\u061C"}, {"<LRE>", "\u202A"},  {"<RLE>", "\u202B"},
        {"<PDF>", "\u202C"}, {"<LRO>", "\u202D"},  {"<RLO>", "\u202E"}, {"<LRI>", "\u2066"},  {"<RLI>", "\u2067"},
        {"<FSI>", "\u2068"}, {"<PDI>", "\u2069"},  {"<ZWJ>", "\u200D"}, {"<ZWNJ>", "\u200C"}, {"<ZWSP>", "\u200B"},
        {"<SHY>", "\u00AD"}, {"<NBSP>", "\u00A0"}, {"<TAB>", "\t"},     {"<PS>", "\u2029"},   {"<LS>", "\u2028"},
    };
    StrBuf out = {.arena = arena};
    for (size_t at = 0, next; at < line.len; at = next) {
        next = at + 1;
        Str letters = str_slice(line, at, next);
        for (size_t i = 0; i < COUNT(signs); i++)
            if (str_starts(str_slice(line, at, line.len), str_from(signs[i][0]))) {
                letters = str_from(signs[i][1]);
                next = at + strlen(signs[i][0]);
            }
        strbuf_add(&out, letters);
    }
    return strbuf_str(&out);
}

/* What stands behind a # is said of the lines below it. */
static StrList read_corpus(Arena *arena) {
    const char *path = ORACLE "/corpus.txt";
    Source source = {.path = str_from(path)};
    Diags diags = {.arena = arena};
    StrList lines = {0};
    Str text;
    assert_true(file_read(arena, path, 1024 * 1024, &source, &text, &diags));
    for (size_t at = 0, end; at < text.len; at = end + 1) {
        end = str_find(text, '\n', at);
        Str line = str_slice(text, at, end);
        if (line.len == 0 || line.at[0] == '#')
            continue;
        lines.at = arena_more(arena, lines.at, lines.count, sizeof *lines.at);
        lines.at[lines.count++] = with_signs(arena, line);
    }
    return lines;
}

static void prose_stands_in_the_same_order(void **state) {
    static const int columns[] = {WIDE, 40, 17, 9, 3};
    Tally tally = {0};
    Arena arena = {0};
    StrList lines = read_corpus(&arena);
    (void)state;
    for (size_t i = 0; i < lines.count; i++)
        for (int base = 0; base < BASES; base++)
            for (size_t k = 0; k < COUNT(columns); k++)
                compare(&tally, (Sample){.text = lines.at[i], .base = (Base)base, .columns = columns[k]},
                        columns[k] == WIDE && base < FIXED_BASES);
    arena_free(&arena);
    expect(&tally, 150 * BASES * COUNT(columns), 150 * FIXED_BASES);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_texts_stand_in_the_same_order),
        cmocka_unit_test(stretches_in_another_language_are_isolates),
        cmocka_unit_test(prose_stands_in_the_same_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
