/* Fonts are chosen by cluster: a letter and its marks are never drawn by two. */
#include "itemize.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include "breaks.h"

enum { BRACKETS_MOST = 16 };

typedef struct Bracket {
    UChar32 closing;
    uint16_t script;
} Bracket;

/* Open brackets and the script before them. Past BRACKETS_MOST the outermost are forgotten. */
typedef struct Brackets {
    Bracket open[BRACKETS_MOST];
    int count;
} Brackets;

static bool is_shared(UScriptCode script) {
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
}

static UScriptCode script_of(UChar32 code_point) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(code_point, &status);
    return U_SUCCESS(status) ? script : USCRIPT_UNKNOWN;
}

static uint16_t locale_script_code(const Locale *locale) {
    int32_t code = u_getPropertyValueEnum(UCHAR_SCRIPT, locale_script(locale));
    return code == UCHAR_INVALID_CODE ? USCRIPT_LATIN : (uint16_t)code;
}

/* What the text starts as: the script of its first letter outside of atoms. */
static uint16_t first_script(const Units *units, const Locale *locale) {
    for (int32_t i = 0; i < units->count;) {
        bool atom = units->at[i].flags & UNIT_ATOM;
        UChar32 code_point;
        U16_NEXT(units->text, i, units->count, code_point);
        UScriptCode script = script_of(code_point);
        if (!atom && !is_shared(script))
            return (uint16_t)script;
    }
    return locale_script_code(locale);
}

static uint16_t bracket_script(Brackets *brackets, UChar32 code_point, uint16_t current) {
    int32_t type = u_getIntPropertyValue(code_point, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
    if (type == U_BPT_OPEN) {
        if (brackets->count == BRACKETS_MOST)
            memmove(brackets->open, brackets->open + 1, sizeof *brackets->open * (size_t)--brackets->count);
        brackets->open[brackets->count++] = (Bracket){u_getBidiPairedBracket(code_point), current};
    }
    if (type != U_BPT_CLOSE)
        return current;
    for (int i = brackets->count; i > 0; i--) {
        if (brackets->open[i - 1].closing == code_point) {
            brackets->count = i - 1;
            return brackets->open[i - 1].script;
        }
    }
    return current;
}

void itemize_scripts(Units *units, const Locale *locale) {
    Brackets brackets = {0};
    uint16_t current = first_script(units, locale);
    for (int32_t i = 0; i < units->count;) {
        int32_t start = i;
        bool atom = units->at[i].flags & UNIT_ATOM;
        UChar32 code_point;
        U16_NEXT(units->text, i, units->count, code_point);
        UScriptCode found = script_of(code_point);
        uint16_t script = (uint16_t)found;
        if (is_shared(found))
            script = atom ? USCRIPT_LATIN : bracket_script(&brackets, code_point, current);
        else if (!atom)
            current = script;
        for (int32_t k = start; k < i; k++)
            units->at[k].script = script;
    }
}

static bool needs_font(UChar32 code_point) {
    return !u_isWhitespace(code_point) && !u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

static bool covers_all(const Units *units, int32_t start, int32_t end, FontId font, const Measure *measure) {
    for (int32_t i = start; i < end;) {
        UChar32 code_point;
        U16_NEXT(units->text, i, end, code_point);
        if (needs_font(code_point) && !measure->covers(measure->self, font, (uint32_t)code_point))
            return false;
    }
    return true;
}

static FontId covering_font(const Units *units, int32_t start, int32_t end, FontId own, const Measure *measure) {
    for (size_t font = 0; font < font_count; font++) {
        if (font != FONT_PICTOGRAMS && covers_all(units, start, end, (FontId)font, measure))
            return (FontId)font;
    }
    return own;
}

static FontId script_font(uint16_t script) {
    return font_for_script(uscript_getShortName((UScriptCode)script));
}

void itemize_fonts(Units *units, const Measure *measure) {
    uint16_t script = USCRIPT_UNKNOWN;
    FontId own = 0;
    for (int32_t start = 0, end; start < units->count; start = end) {
        if (units->at[start].script != script) {
            script = units->at[start].script;
            own = script_font(script);
        }
        end = start;
        U16_FWD_1(units->text, end, units->count);
        FontId font = own;
        if (!covers_all(units, start, end, own, measure)) {
            start = cluster_start(start);
            end = cluster_end(start);
            font = covering_font(units, start, end, own, measure);
        }
        for (int32_t i = start; i < end; i++)
            units->at[i].font = font;
    }
}
