/* Fonts are chosen by cluster: a letter and its marks are never drawn by two. */
#include "itemize.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include "breaks.h"
#include "fallback.h"

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
    if ((code_point >= 'a' && code_point <= 'z') || (code_point >= 'A' && code_point <= 'Z'))
        return USCRIPT_LATIN; /* every second letter there is to ask about */
    UScriptCode script = uscript_getScript(code_point, &status);
    return U_SUCCESS(status) ? script : USCRIPT_UNKNOWN;
}

static uint16_t locale_script_code(const Locale *locale) {
    int32_t code = u_getPropertyValueEnum(UCHAR_SCRIPT, locale_script(locale));
    return code == UCHAR_INVALID_CODE ? USCRIPT_LATIN : (uint16_t)code;
}

/* What the text starts as: the script of its first letter that has one. */
static uint16_t first_script(const Units *units, const Locale *locale) {
    for (int32_t i = 0; i < units->count;) {
        UChar32 code_point;
        U16_NEXT(units->text, i, units->count, code_point);
        UScriptCode script = script_of(code_point);
        if (!is_shared(script))
            return (uint16_t)script;
    }
    return locale_script_code(locale);
}

/* Some signs are shared by a few scripts only, as the Arabic comma is: after another script, they bring their own. */
static uint16_t shared_script(UChar32 code_point, uint16_t current, const Locale *locale) {
    enum { EXTENSIONS_MOST = 64, OF_ALL = 0x300 };
    UScriptCode few[EXTENSIONS_MOST];
    UErrorCode status = U_ZERO_ERROR;
    if (code_point < OF_ALL || uscript_hasScript(code_point, (UScriptCode)current))
        return current;
    int32_t count = uscript_getScriptExtensions(code_point, few, EXTENSIONS_MOST, &status);
    if (U_FAILURE(status) || count == 0 || is_shared(few[0]))
        return current;
    uint16_t own = locale_script_code(locale);
    return uscript_hasScript(code_point, (UScriptCode)own) ? own : (uint16_t)few[0];
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
        UChar32 code_point;
        U16_NEXT(units->text, i, units->count, code_point);
        UScriptCode found = script_of(code_point);
        uint16_t script = (uint16_t)found;
        if (found == USCRIPT_INHERITED)
            script = current;
        else if (is_shared(found))
            current = script = shared_script(code_point, bracket_script(&brackets, code_point, current), locale);
        else
            current = script;
        for (int32_t k = start; k < i; k++)
            units->at[k].script = script;
    }
}

static bool covers_all(const Units *units, int32_t start, int32_t end, FontId font, const Measure *measure) {
    if (font == FONT_NONE)
        return false;
    for (int32_t i = start; i < end;) {
        UChar32 code_point;
        U16_NEXT(units->text, i, end, code_point);
        if (!measure->covers(measure->self, font, (uint32_t)code_point) && letter_needs_font((uint32_t)code_point))
            return false;
    }
    return true;
}

/* The font that writes all of a cluster that its own does not. If there is none, that of its first letter. However long
 * the cluster is, each font is asked for all of it but once. */
static FontId covering_font(const Units *units, int32_t start, int32_t end, const Measure *measure) {
    bool asked[FONT_NONE + 1] = {[FONT_NONE] = true};
    FontId first = FONT_NONE;
    for (int32_t i = start; i < end;) {
        bool is_first = i == start;
        UChar32 code_point;
        U16_NEXT(units->text, i, end, code_point);
        FontId font = fallback_font(measure, (uint32_t)code_point);
        if (!asked[font] && covers_all(units, start, end, font, measure))
            return font;
        asked[font] = true;
        first = is_first ? font : first;
    }
    return first;
}

/* ICU looks a name up in a table of all names of all properties; here each is looked up once. */
const char *script_name(uint16_t script) {
    enum { NAMES = 256 };
    static const char *names[NAMES];
    if (script >= NAMES)
        return uscript_getShortName((UScriptCode)script);
    if (!names[script])
        names[script] = uscript_getShortName((UScriptCode)script);
    return names[script];
}

/* The table of fonts is read from the top for each new pair; a text goes to and fro between few. */
static FontId font_of_script(uint16_t script, const Locale *locale) {
    enum { KEPT = 64 };
    static struct {
        const Locale *locale;
        uint16_t script;
        FontId font;
    } kept[KEPT];
    size_t at = ((uintptr_t)locale / sizeof(void *) + script) % KEPT;
    if (kept[at].locale != locale || kept[at].script != script) {
        kept[at].locale = locale;
        kept[at].script = script;
        kept[at].font = font_for(script_name(script), locale_tag(locale));
    }
    return kept[at].font;
}

/* Digits and signs of an atom look alike throughout, in every script. */
static FontId usual_font(const Units *units, const Unit *unit) {
    if (unit->style & STYLE_CODE)
        return FONT_CODE;
    uint16_t script = unit->flags & UNIT_ATOM ? (uint16_t)USCRIPT_LATIN : unit->script;
    return font_of_script(script, units->locales[unit->locale]);
}

static bool same_font(const Unit *a, const Unit *b) {
    return a->script == b->script && a->locale == b->locale && (a->flags & UNIT_ATOM) == (b->flags & UNIT_ATOM) &&
           (a->style & STYLE_CODE) == (b->style & STYLE_CODE);
}

void itemize_fonts(Units *units, const Measure *measure) {
    FontId usual = FONT_NONE;
    for (int32_t start = 0, end; start < units->count; start = end) {
        if (start == 0 || !same_font(&units->at[start], &units->at[start - 1]))
            usual = usual_font(units, &units->at[start]);
        end = start + 1;
        UChar letter = units->text[start];
        if (usual != FONT_NONE && !U16_IS_SURROGATE(letter) && measure->covers(measure->self, usual, letter)) {
            units->at[start].font = usual;
            continue;
        }
        start = cluster_start(start);
        end = cluster_end(start);
        FontId font = usual, own = font_of_script(units->at[start].script, units->locales[units->at[start].locale]);
        if (!covers_all(units, start, end, usual, measure))
            font = covers_all(units, start, end, own, measure) ? own : covering_font(units, start, end, measure);
        for (int32_t i = start; i < end; i++)
            units->at[i].font = font;
    }
}
