/* Opening a break iterator costs more than laying out a paragraph: one for each locale is kept, and one for clusters,
 * which are the same everywhere. */
#include "breaks.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

typedef struct LineBreaker {
    struct LineBreaker *next;
    const Locale *locale;
    UBreakIterator *iterator;
} LineBreaker;

static UBreakIterator *clusters;

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

static void mark_spaces(Units *units) {
    for (int32_t i = 0; i < units->count; i++) {
        if (u_isWhitespace(units->text[i]))
            units->at[i].flags |= UNIT_SPACE;
    }
}

void breaks_mark(Units *units, const Locale *locale) {
    mark_spaces(units);
    UBreakIterator *iterator = line_iterator(locale);
    UErrorCode status = iterator ? U_ZERO_ERROR : U_MISSING_RESOURCE_ERROR;
    ubrk_setText(iterator, units->text, units->count, &status);
    if (U_FAILURE(status))
        return;
    for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
        bool hard = ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD;
        if (!(units->at[at].flags & UNIT_JOINED))
            units->at[at].flags |= hard ? UNIT_BREAK | UNIT_HARD : UNIT_BREAK;
    }
}

void clusters_open(const Units *units) {
    if (!clusters)
        clusters = open_iterator(UBRK_CHARACTER, "");
    UErrorCode status = clusters ? U_ZERO_ERROR : U_MISSING_RESOURCE_ERROR;
    ubrk_setText(clusters, units->text, units->count, &status);
}

int32_t cluster_start(int32_t at) {
    return ubrk_isBoundary(clusters, at) ? at : ubrk_preceding(clusters, at);
}

int32_t cluster_end(int32_t at) {
    return ubrk_following(clusters, at);
}
