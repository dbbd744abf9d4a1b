/* Opening a break iterator costs more than laying out a paragraph: one for each locale is kept, and one for clusters,
 * which are the same everywhere. */
#include "breaks.h"

#include <stdio.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

typedef struct LineBreaker {
    struct LineBreaker *next;
    const Locale *locale;
    UBreakIterator *iterator;
} LineBreaker;

static UBreakIterator *clusters;
static const UChar *opened; /* what the clusters are of */
static int32_t opened_count;
static bool is_told; /* the iterator, of what was opened */

/* Where a language lacks rules the root's come in, so this fails only if memory or ICU's own data does. */
static UBreakIterator *open_iterator(UBreakIteratorType type, const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(type, locale, NULL, 0, &status);
    if (U_SUCCESS(status))
        return iterator;
    fprintf(stderr, "sluss: ICU cannot break text: %s\n", u_errorName(status));
    abort();
}

static UBreakIterator *line_iterator(const Locale *locale) {
    static Arena kept;
    static LineBreaker *newest;
    for (LineBreaker *breaker = newest; breaker; breaker = breaker->next) {
        if (breaker->locale == locale)
            return breaker->iterator;
    }
    LineBreaker *breaker = arena_new(&kept, LineBreaker);
    *breaker = (LineBreaker){newest, locale, open_iterator(UBRK_LINE, locale_icu(locale))};
    newest = breaker;
    return breaker->iterator;
}

/* Between U+0020 and U+1680, the first space of a script of its own, there is none but a line end, which ICU leaves
 * out. */
static bool is_space(UChar letter) {
    enum { NEXT_LINE = 0x85, OGHAM_SPACE = 0x1680 };
    bool may_be = letter <= ' ' || letter >= OGHAM_SPACE;
    return letter == NEXT_LINE || (may_be && u_isWhitespace(letter));
}

static void mark_spaces(Units *units) {
    for (int32_t i = 0; i < units->count; i++) {
        if (is_space(units->text[i]))
            units->at[i].flags |= UNIT_SPACE;
    }
}

/* Is the letter at `at` drawn below the one before? Burmese, Khmer and Chakma have a sign that says so. ICU's
 * dictionaries break behind it in words that they do not know, and so do its clusters. */
static bool is_stacked(const UChar *text, int32_t count, int32_t at) {
    enum { FIRST_INDIC = 0x900 };
    if (at == 0 || at == count || text[at - 1] < FIRST_INDIC)
        return false;
    UChar32 sign, letter;
    U16_GET(text, 0, at - 1, count, sign);
    U16_GET(text, 0, at, count, letter);
    return u_getIntPropertyValue(sign, UCHAR_INDIC_SYLLABIC_CATEGORY) == U_INSC_INVISIBLE_STACKER && u_isalpha(letter);
}

static UChar32 code_point_at(const Units *units, int32_t at) {
    UChar32 code_point;
    U16_GET(units->text, 0, at, units->count, code_point);
    return code_point;
}

/* How the letter at `at` joins, or the next in this direction: past marks and signs without a width of their own, which
 * join whatever they stand between, and past non-joiners if asked to. No word has so many of them that the search need
 * go on forever. */
static int32_t joining_type(const Units *units, int32_t at, int32_t step, bool past_non_joiners) {
    enum { NON_JOINER = 0x200C, SIGNS_MOST = 64 };
    for (int32_t i = 0; i < SIGNS_MOST && at >= 0 && at < units->count; i++, at += step) {
        UChar32 letter = code_point_at(units, at);
        int32_t type = u_getIntPropertyValue(letter, UCHAR_JOINING_TYPE);
        if (type != U_JT_TRANSPARENT && !(past_non_joiners && letter == NON_JOINER))
            return type;
    }
    return U_JT_NON_JOINING;
}

static bool is_cursive(const Units *units, int32_t at, int32_t step) {
    return joining_type(units, at, step, true) != U_JT_NON_JOINING;
}

/* Marks of direction may stand between a soft hyphen and the break it makes. */
static bool after_soft_hyphen(const Units *units, int32_t at) {
    enum { SOFT_HYPHEN = 0xAD, FIRST_MARK = 0x300 };
    while (at > 0 && units->text[at - 1] >= FIRST_MARK &&
           u_getIntPropertyValue(units->text[at - 1], UCHAR_LINE_BREAK) == U_LB_COMBINING_MARK)
        at--;
    return at > 0 && units->text[at - 1] == SOFT_HYPHEN;
}

/* Words of joined letters are not divided: there a soft hyphen is no break. */
static uint8_t break_flags(const Units *units, int32_t at, bool hard) {
    if (units->at[at].flags & UNIT_JOINED)
        return UNIT_WEAK;
    if (is_stacked(units->text, units->count, at))
        return 0;
    if (at == units->count || !after_soft_hyphen(units, at))
        return hard ? UNIT_BREAK | UNIT_HARD : UNIT_BREAK;
    return is_cursive(units, at - 1, -1) && is_cursive(units, at, 1) ? 0 : UNIT_BREAK | UNIT_HYPHEN;
}

void breaks_mark(Units *units, const Locale *locale) {
    mark_spaces(units);
    UBreakIterator *iterator = line_iterator(locale);
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, units->text, units->count, &status);
    for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator))
        units->at[at].flags |= break_flags(units, at, ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD);
}

/* Most texts never ask: then ICU need not hear of them. */
void clusters_open(const Units *units) {
    opened = units->text;
    opened_count = units->count;
    is_told = false;
}

static UBreakIterator *told_clusters(void) {
    UErrorCode status = U_ZERO_ERROR;
    if (!clusters)
        clusters = open_iterator(UBRK_CHARACTER, "");
    if (!is_told)
        ubrk_setText(clusters, opened, opened_count, &status);
    is_told = true;
    return clusters;
}

/* No letter stands on more: who writes so many asks only how long we search. */
enum { STACKED_MOST = 8 };

int32_t cluster_start(int32_t at) {
    int32_t start = ubrk_isBoundary(told_clusters(), at) ? at : ubrk_preceding(clusters, at);
    for (int i = 0; i < STACKED_MOST && is_stacked(opened, opened_count, start); i++)
        start = ubrk_preceding(clusters, start);
    return start;
}

int32_t cluster_end(int32_t at) {
    int32_t end = ubrk_following(told_clusters(), at);
    for (int i = 0; i < STACKED_MOST && is_stacked(opened, opened_count, end); i++)
        end = ubrk_following(clusters, end);
    return end;
}

/* Asking ICU for every border would cost more than finding the breaks; most letters tell by themselves. */
static bool may_continue(const Units *units, int32_t at) {
    UChar before = units->text[at - 1], letter = units->text[at];
    if (letter < 0x300 && before < 0x300)
        return false; /* below the first mark; a line feed after a return is as good as a cluster of its own */
    int32_t kind = u_getIntPropertyValue(code_point_at(units, at), UCHAR_GRAPHEME_CLUSTER_BREAK);
    int32_t kind_before = u_getIntPropertyValue(before, UCHAR_GRAPHEME_CLUSTER_BREAK);
    return U16_IS_TRAIL(letter) || kind != U_GCB_OTHER || kind_before != U_GCB_OTHER || U16_IS_TRAIL(before);
}

bool units_differ(const Unit *left, const Unit *right) {
    return right->apart < right->level || left->level != right->level || left->font != right->font ||
           left->script != right->script || left->style != right->style || left->locale != right->locale ||
           (left->flags ^ right->flags) & UNIT_SPACE;
}

/* A space with a mark on it is no white space any more. */
static void settle(Units *units, int32_t from, int32_t end) {
    enum { BREAKS = UNIT_BREAK | UNIT_HARD | UNIT_HYPHEN | UNIT_WEAK };
    units->at[from - 1].flags &= (uint8_t)~UNIT_SPACE;
    Unit all = units->at[from - 1];
    all.flags &= (uint8_t)~BREAKS;
    uint8_t lowest = all.level;
    all.apart = all.level;
    for (int32_t i = from; i < end; i++) {
        lowest = units->at[i].apart < lowest ? units->at[i].apart : lowest;
        units->at[i] = all;
    }
    if (lowest < units->at[end].apart)
        units->at[end].apart = lowest;
}

void clusters_settle(Units *units) {
    for (int32_t i = 1; i < units->count; i++) {
        Unit *unit = &units->at[i];
        bool border = unit->flags & (UNIT_BREAK | UNIT_HYPHEN | UNIT_WEAK) || units_differ(unit - 1, unit);
        if (!border || !may_continue(units, i) || cluster_start(i) == i)
            continue;
        int32_t end = cluster_end(i);
        settle(units, i, end);
        i = end;
    }
}

bool letters_join(const Units *units, int32_t at) {
    enum { FIRST_JOINING = 0x600 };
    if (at <= 0 || at >= units->count || (units->at[at - 1].flags | units->at[at].flags) & UNIT_SPACE ||
        (units->text[at - 1] < FIRST_JOINING && units->text[at] < FIRST_JOINING))
        return false;
    int32_t before = joining_type(units, at - 1, -1, false), after = joining_type(units, at, 1, false);
    bool goes_on = before == U_JT_DUAL_JOINING || before == U_JT_LEFT_JOINING || before == U_JT_JOIN_CAUSING;
    return goes_on && (after == U_JT_DUAL_JOINING || after == U_JT_RIGHT_JOINING || after == U_JT_JOIN_CAUSING);
}
