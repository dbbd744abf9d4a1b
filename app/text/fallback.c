/* Most letters that need this are shared by a few scripts, or are symbols; only for what nobody has is the whole table
 * asked. */
#include "fallback.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

bool letter_needs_font(uint32_t code_point) {
    UChar32 letter = (UChar32)code_point;
    return !u_isWhitespace(letter) && !u_hasBinaryProperty(letter, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
           u_charType(letter) != U_CONTROL_CHAR;
}

static bool has(const Measure *measure, FontId font, uint32_t code_point) {
    return font != FONT_NONE && measure->covers(measure->self, font, code_point);
}

static FontId font_of_its_scripts(const Measure *measure, uint32_t code_point) {
    enum { SCRIPTS_MOST = 64 };
    UScriptCode scripts[SCRIPTS_MOST];
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = uscript_getScriptExtensions((UChar32)code_point, scripts, SCRIPTS_MOST, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count; i++) {
        FontId font = font_for(uscript_getShortName(scripts[i]), (Str){0});
        if (has(measure, font, code_point))
            return font;
    }
    return FONT_NONE;
}

FontId fallback_font(const Measure *measure, uint32_t code_point) {
    if (has(measure, 0, code_point) || !letter_needs_font(code_point))
        return 0;
    FontId own = font_of_its_scripts(measure, code_point);
    if (own != FONT_NONE)
        return own;
    for (size_t font = 0; font < font_count; font++)
        if (font != FONT_PICTOGRAMS && has(measure, (FontId)font, code_point))
            return (FontId)font;
    return FONT_NONE;
}
