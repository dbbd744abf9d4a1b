/* An isolate looks like one neutral letter from outside. So the atoms are shown to ICU as object replacement
 * characters, and their insides get the next even level: the same as LRI … PDI around them, with no unit moved. */
#include "bidi.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

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
    return true;
}

void bidi_resolve(Units *units, bool rtl, Arena *scratch) {
    static UBiDi *bidi; /* kept: it owns its working memory */
    if (units->count == 0 || (!rtl && is_plain(units)))
        return;
    UChar *shown = arena_array(scratch, UChar, (size_t)units->count);
    for (int32_t i = 0; i < units->count; i++)
        shown[i] = units->at[i].flags & UNIT_ATOM ? 0xFFFC : units->text[i];
    if (!bidi)
        bidi = ubidi_open();
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi, shown, units->count, rtl, NULL, &status);
    const UBiDiLevel *levels = ubidi_getLevels(bidi, &status);
    for (int32_t i = 0; i < units->count; i++) {
        uint8_t level = U_SUCCESS(status) ? levels[i] : rtl;
        units->at[i].level = units->at[i].flags & UNIT_ATOM ? (level + 1) & ~1 : level;
    }
}

void bidi_order(const uint8_t *levels, int32_t count, int32_t *order) {
    ubidi_reorderVisual(levels, count, order);
}
