/* Both by ICU; a name that it cannot take stays as it is. */
#include "fold.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "utf16.h"

static Utf16 composed(Arena *arena, Str name) {
    UErrorCode status = U_ZERO_ERROR;
    Utf16 text = utf16_from(arena, name, NULL);
    int32_t room = 3 * text.len + 1;
    UChar *at = arena_array(arena, UChar, (size_t)room);
    int32_t length = unorm2_normalize(unorm2_getNFCInstance(&status), text.at, text.len, at, room, &status);
    return U_SUCCESS(status) ? (Utf16){at, length} : text;
}

Str fold_composed(Arena *arena, Str name) {
    Utf16 text = composed(arena, name);
    return utf16_to_str(arena, text.at, text.len);
}

Str fold_name(Arena *arena, Str name) {
    UErrorCode status = U_ZERO_ERROR;
    Utf16 text = composed(arena, name);
    int32_t room = 3 * text.len + 1;
    UChar *at = arena_array(arena, UChar, (size_t)room);
    int32_t length = u_strFoldCase(at, room, text.at, text.len, U_FOLD_CASE_DEFAULT, &status);
    return U_SUCCESS(status) ? utf16_to_str(arena, at, length) : name;
}

/* Harakat and niqqud, the tatweel, and what is always ignored. */
static bool is_left_out(UChar32 c) {
    bool mark = u_charType(c) == U_NON_SPACING_MARK;
    bool semitic =
        (c >= 0x0591 && c <= 0x05C7) || (c >= 0x0610 && c <= 0x065F) || c == 0x0670 || (c >= 0x06D6 && c <= 0x06ED);
    return (mark && semitic) || c == 0x0640;
}

static int32_t leave_out(UChar *text, int32_t length) {
    int32_t kept = 0;
    for (int32_t at = 0; at < length;) {
        UChar32 c;
        U16_NEXT(text, at, length, c);
        if (!is_left_out(c))
            U16_APPEND_UNSAFE(text, kept, c);
    }
    return kept;
}

/* Opening one reads its rules, so it is kept. */
static UBreakIterator *word_breaks(void) {
    static UBreakIterator *breaks;
    UErrorCode status = U_ZERO_ERROR;
    if (!breaks)
        breaks = ubrk_open(UBRK_WORD, "und", NULL, 0, &status);
    return breaks;
}

/* Not so an apostrophe, of whichever shape: whoever types it may have another key for it, or none. */
static bool is_of_word(UChar32 c) {
    bool apostrophe = c >= 0x02B9 && c <= 0x02BF;
    return (u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK)) && !apostrophe;
}

/* To ICU "sfi.nu", "a_b" and "ma'aha" are one word each. Here each is two, and whoever types one of them finds it. */
static int32_t add_word(UChar *joined, int32_t used, const UChar *text, int32_t start, int32_t end) {
    bool open = false;
    for (int32_t at = start; at < end;) {
        UChar32 c;
        U16_NEXT(text, at, end, c);
        bool belongs = is_of_word(c);
        if (belongs)
            U16_APPEND_UNSAFE(joined, used, c);
        else if (open)
            joined[used++] = ' ';
        open = belongs;
    }
    if (open)
        joined[used++] = ' ';
    return used;
}

static Str join_words(Arena *arena, UBreakIterator *breaks, UChar *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    UChar *joined = arena_array(arena, UChar, (size_t)length * 2 + 1);
    int32_t used = 0;
    ubrk_setText(breaks, text, length, &status);
    for (int32_t start = ubrk_first(breaks), end; (end = ubrk_next(breaks)) != UBRK_DONE; start = end)
        if (U_SUCCESS(status) && ubrk_getRuleStatus(breaks) >= UBRK_WORD_NUMBER)
            used = add_word(joined, used, text, start, end);
    return utf16_to_str(arena, joined, used);
}

/* A single letter can become eighteen, so ICU says how much room it takes. */
static int32_t fold(Arena *arena, Utf16 text, UChar **folded) {
    int32_t length = 2 * text.len, room;
    UErrorCode status;
    do {
        status = U_ZERO_ERROR;
        room = length + 1;
        *folded = arena_array(arena, UChar, (size_t)room);
        length = unorm2_normalize(unorm2_getNFKCCasefoldInstance(&status), text.at, text.len, *folded, room, &status);
    } while (status == U_BUFFER_OVERFLOW_ERROR && length >= room);
    return U_SUCCESS(status) ? length : 0;
}

Str fold_words(Arena *arena, Str text) {
    UBreakIterator *breaks = word_breaks();
    UChar *folded;
    int32_t length = fold(arena, utf16_from(arena, text, NULL), &folded);
    return breaks ? join_words(arena, breaks, folded, leave_out(folded, length)) : (Str){0};
}
