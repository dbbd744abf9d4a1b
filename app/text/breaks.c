/* Opening a break iterator costs more than laying out a paragraph: one for each locale is kept, and one for clusters,
 * which are the same everywhere. */
#include "breaks.h"

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

static UBreakIterator *open_iterator(UBreakIteratorType type, const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(type, locale, NULL, 0, &status);
    return U_SUCCESS(status) ? iterator : NULL;
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

/* Between U+007F and U+1680, the first space of a script of its own, there is none but the odd line end. */
static bool is_space(UChar letter) {
    enum { DELETE = 0x7F, NEXT_LINE = 0x85, OGHAM_SPACE = 0x1680 };
    bool rare = letter >= OGHAM_SPACE || letter == NEXT_LINE;
    return letter < DELETE ? letter <= ' ' && u_isWhitespace(letter) : rare && u_isWhitespace(letter);
}

static void mark_spaces(Units *units) {
    for (int32_t i = 0; i < units->count; i++) {
        if (is_space(units->text[i]))
            units->at[i].flags |= UNIT_SPACE;
    }
}

/* Draws the next letter below the one before: Burmese and Khmer have such a sign. ICU's dictionaries break behind it in
 * words that they do not know, and so do its clusters. */
static bool stacks(UChar letter) {
    enum { FIRST_INDIC = 0x900 };
    return letter >= FIRST_INDIC &&
           u_getIntPropertyValue(letter, UCHAR_INDIC_SYLLABIC_CATEGORY) == U_INSC_INVISIBLE_STACKER;
}

static UChar32 code_point_at(const Units *units, int32_t at) {
    UChar32 code_point;
    U16_GET(units->text, 0, at, units->count, code_point);
    return code_point;
}

/* Is the letter at `at`, or the next in this direction past marks and non-joiners, one of a script that joins? */
static bool is_cursive(const Units *units, int32_t at, int32_t step) {
    enum { NON_JOINER = 0x200C };
    for (; at >= 0 && at < units->count; at += step) {
        UChar32 letter = code_point_at(units, at);
        int32_t type = u_getIntPropertyValue(letter, UCHAR_JOINING_TYPE);
        if (type != U_JT_TRANSPARENT && letter != NON_JOINER)
            return type != U_JT_NON_JOINING;
    }
    return false;
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
    if (at > 0 && stacks(units->text[at - 1]))
        return 0;
    if (at == units->count || !after_soft_hyphen(units, at))
        return hard ? UNIT_BREAK | UNIT_HARD : UNIT_BREAK;
    return is_cursive(units, at - 1, -1) && is_cursive(units, at, 1) ? 0 : UNIT_BREAK | UNIT_HYPHEN;
}

void breaks_mark(Units *units, const Locale *locale) {
    mark_spaces(units);
    UBreakIterator *iterator = line_iterator(locale);
    UErrorCode status = iterator ? U_ZERO_ERROR : U_MISSING_RESOURCE_ERROR;
    ubrk_setText(iterator, units->text, units->count, &status);
    if (U_FAILURE(status))
        return;
    for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator))
        units->at[at].flags |= break_flags(units, at, ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD);
}

void clusters_open(const Units *units) {
    opened = units->text;
    opened_count = units->count;
    if (!clusters)
        clusters = open_iterator(UBRK_CHARACTER, "");
    UErrorCode status = clusters ? U_ZERO_ERROR : U_MISSING_RESOURCE_ERROR;
    ubrk_setText(clusters, units->text, units->count, &status);
}

int32_t cluster_start(int32_t at) {
    int32_t start = ubrk_isBoundary(clusters, at) ? at : ubrk_preceding(clusters, at);
    while (start > 0 && start < opened_count && stacks(opened[start - 1]))
        start = ubrk_preceding(clusters, start);
    return start;
}

int32_t cluster_end(int32_t at) {
    int32_t end = ubrk_following(clusters, at);
    while (end < opened_count && stacks(opened[end - 1]))
        end = ubrk_following(clusters, end);
    return end;
}

/* Asking ICU for every border would cost more than finding the breaks; most letters tell by themselves. */
static bool may_continue(const Units *units, int32_t at) {
    UChar before = units->text[at - 1], letter = units->text[at];
    if (letter < 0x300)
        return false; /* below the first mark; a line feed after a return is as good as a cluster of its own */
    UChar32 code_point;
    U16_GET(units->text, 0, at, units->count, code_point);
    int32_t kind = u_getIntPropertyValue(code_point, UCHAR_GRAPHEME_CLUSTER_BREAK);
    int32_t kind_before = u_getIntPropertyValue(before, UCHAR_GRAPHEME_CLUSTER_BREAK);
    return U16_IS_TRAIL(letter) || kind != U_GCB_OTHER || kind_before != U_GCB_OTHER || U16_IS_TRAIL(before);
}

static bool differs(const Unit *a, const Unit *b) {
    return b->apart < b->level || a->level != b->level || a->font != b->font || a->script != b->script ||
           a->style != b->style || a->locale != b->locale || (a->flags ^ b->flags) & UNIT_SPACE;
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
        bool border = unit->flags & (UNIT_BREAK | UNIT_HYPHEN | UNIT_WEAK) || differs(unit - 1, unit);
        if (!border || !may_continue(units, i) || cluster_start(i) == i)
            continue;
        int32_t end = cluster_end(i);
        settle(units, i, end);
        i = end;
    }
}

/* Past marks and signs without a width of their own, which join whatever they stand between. */
static int32_t joining_type(const Units *units, int32_t at, int32_t step) {
    while (at >= 0 && at < units->count) {
        int32_t type = u_getIntPropertyValue(code_point_at(units, at), UCHAR_JOINING_TYPE);
        if (type != U_JT_TRANSPARENT)
            return type;
        at += step;
    }
    return U_JT_NON_JOINING;
}

bool letters_join(const Units *units, int32_t at) {
    enum { FIRST_JOINING = 0x600 };
    if (at <= 0 || at >= units->count || (units->at[at - 1].flags | units->at[at].flags) & UNIT_SPACE ||
        (units->text[at - 1] < FIRST_JOINING && units->text[at] < FIRST_JOINING))
        return false;
    int32_t before = joining_type(units, at - 1, -1), after = joining_type(units, at, 1);
    bool goes_on = before == U_JT_DUAL_JOINING || before == U_JT_LEFT_JOINING || before == U_JT_JOIN_CAUSING;
    return goes_on && (after == U_JT_DUAL_JOINING || after == U_JT_RIGHT_JOINING || after == U_JT_JOIN_CAUSING);
}
