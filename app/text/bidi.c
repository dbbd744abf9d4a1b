/* ICU takes isolates only as characters of the text. So it is shown the text with LRI or RLI before each and PDI behind
 * it, and each unit keeps track of where it stands there. What an isolate's own text leaves open is closed with it, and
 * what closes more than it opened is not shown: no text reaches out of its isolate. */
#include "bidi.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

enum { LRI = 0x2066, RLI = 0x2067, FSI = 0x2068, PDI = 0x2069, INVISIBLE = 0x200B, DEPTH_MOST = 16 };

typedef struct Shown {
    Arena *scratch;
    UChar *text;
    int32_t *unit; /* which unit each letter is, or -1 */
    size_t count;
    struct {
        int32_t end;
        bool rtl;
        int32_t inner; /* isolates that the text itself opened within */
    } open[DEPTH_MOST];
    int depth;
} Shown;

/* The classes that stay left to right as long as no other is near. */
static const uint32_t plain_classes =
    U_MASK(U_LEFT_TO_RIGHT) | U_MASK(U_EUROPEAN_NUMBER) | U_MASK(U_EUROPEAN_NUMBER_SEPARATOR) |
    U_MASK(U_EUROPEAN_NUMBER_TERMINATOR) | U_MASK(U_COMMON_NUMBER_SEPARATOR) | U_MASK(U_BLOCK_SEPARATOR) |
    U_MASK(U_SEGMENT_SEPARATOR) | U_MASK(U_WHITE_SPACE_NEUTRAL) | U_MASK(U_OTHER_NEUTRAL) |
    U_MASK(U_DIR_NON_SPACING_MARK) | U_MASK(U_BOUNDARY_NEUTRAL);

static bool is_plain(const Units *units) {
    for (int32_t i = 0; i < units->count;) {
        UChar32 code_point;
        U16_NEXT(units->text, i, units->count, code_point);
        if (code_point >= 0x590 && !(U_MASK(u_charDirection(code_point)) & plain_classes))
            return false; /* before U+0590 nothing runs to the left */
    }
    for (size_t i = 0; i < units->isolate_count; i++) {
        if (units->isolates[i].rtl)
            return false;
    }
    return true;
}

static void show(Shown *shown, UChar letter, int32_t unit) {
    shown->text = arena_more(shown->scratch, shown->text, shown->count, sizeof *shown->text);
    shown->unit = arena_more(shown->scratch, shown->unit, shown->count, sizeof *shown->unit);
    shown->text[shown->count] = letter;
    shown->unit[shown->count++] = unit;
}

static void show_initiator(Shown *shown, bool rtl) {
    show(shown, rtl ? RLI : LRI, -1);
}

static void open_isolate(Shown *shown, const Isolate *isolate) {
    if (shown->depth == DEPTH_MOST)
        return;
    int32_t end = isolate->end;
    if (shown->depth > 0 && end > shown->open[shown->depth - 1].end)
        end = shown->open[shown->depth - 1].end;
    shown->open[shown->depth].end = end;
    shown->open[shown->depth].rtl = isolate->rtl;
    shown->open[shown->depth++].inner = 0;
    show_initiator(shown, isolate->rtl);
}

static void close_isolate(Shown *shown) {
    for (int32_t i = shown->open[--shown->depth].inner; i >= 0; i--)
        show(shown, PDI, -1);
}

static void show_unit(Shown *shown, UChar letter, int32_t unit) {
    int32_t *inner = shown->depth ? &shown->open[shown->depth - 1].inner : NULL;
    bool extra = inner && letter == PDI && *inner == 0;
    show(shown, extra ? INVISIBLE : letter, unit);
    if (inner && letter >= LRI && letter <= FSI)
        ++*inner;
    else if (inner && letter == PDI && !extra)
        --*inner;
    /* A paragraph's end closes all that is open; ours go on. */
    if (u_charDirection(letter) != U_BLOCK_SEPARATOR)
        return;
    for (int i = 0; i < shown->depth; i++) {
        show_initiator(shown, shown->open[i].rtl);
        shown->open[i].inner = 0;
    }
}

static void show_all(Shown *shown, const Units *units) {
    size_t next = 0;
    for (int32_t i = 0; i < units->count; i++) {
        while (shown->depth > 0 && shown->open[shown->depth - 1].end <= i)
            close_isolate(shown);
        for (; next < units->isolate_count && units->isolates[next].start <= i; next++)
            if (units->isolates[next].end > i)
                open_isolate(shown, &units->isolates[next]);
        show_unit(shown, units->text[i], i);
    }
}

/* The first letter with a direction, outside of isolates, speaks for all paragraphs of the text (P2, P3). */
static bool first_is_rtl(const UChar *text, int32_t count) {
    int32_t depth = 0;
    for (int32_t i = 0; i < count;) {
        UChar32 code_point;
        U16_NEXT(text, i, count, code_point);
        UCharDirection direction = u_charDirection(code_point);
        if (code_point >= LRI && code_point <= FSI)
            depth++;
        else if (code_point == PDI && depth > 0)
            depth--;
        else if (direction == U_BLOCK_SEPARATOR)
            depth = 0;
        else if (depth == 0 && direction == U_LEFT_TO_RIGHT)
            return false;
        else if (depth == 0 && (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC))
            return true;
    }
    return false;
}

void bidi_resolve(Units *units, BidiBase base, Arena *scratch) {
    static UBiDi *bidi; /* kept: it owns its working memory */
    units->rtl = base == BIDI_RTL;
    if (units->count == 0 || (base != BIDI_RTL && is_plain(units)))
        return;
    Shown shown = {.scratch = scratch};
    if (units->isolate_count)
        show_all(&shown, units);
    if (!bidi)
        bidi = ubidi_open();
    UErrorCode status = U_ZERO_ERROR;
    const UChar *text = shown.count ? shown.text : units->text;
    int32_t count = shown.count ? (int32_t)shown.count : units->count;
    if (base == BIDI_BY_TEXT)
        units->rtl = first_is_rtl(text, count);
    ubidi_setPara(bidi, text, count, units->rtl, NULL, &status);
    const UBiDiLevel *levels = ubidi_getLevels(bidi, &status);
    uint8_t lowest = UINT8_MAX;
    for (int32_t i = 0; i < count; i++) {
        int32_t unit = shown.count ? shown.unit[i] : i;
        uint8_t of = U_SUCCESS(status) ? levels[i] : units->rtl;
        lowest = of < lowest ? of : lowest;
        if (unit < 0)
            continue;
        units->at[unit].level = of;
        units->at[unit].apart = lowest;
        lowest = UINT8_MAX;
    }
}

void bidi_order(const uint8_t *levels, int32_t count, int32_t *order) {
    ubidi_reorderVisual(levels, count, order);
}
