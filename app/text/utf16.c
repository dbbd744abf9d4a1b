/* UTF-16 never takes more units than UTF-8 takes bytes, and UTF-8 never more than three bytes a unit: both ways the
 * room is known beforehand. */
#include "utf16.h"

#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "../base/utf8.h"

Utf16 utf16_from(Arena *arena, Str s, uint32_t *byte) {
    Utf16 out = {.at = arena_array(arena, UChar, s.len + 1)};
    for (size_t at = 0; at < s.len;) {
        size_t start = at;
        if ((unsigned char)s.at[at] < 0x80) {
            if (byte)
                byte[out.len] = (uint32_t)at;
            out.at[out.len++] = (UChar)s.at[at++];
            continue;
        }
        int32_t before = out.len;
        uint32_t code_point = utf8_next(s, &at);
        U16_APPEND_UNSAFE(out.at, out.len, code_point);
        for (int32_t i = before; byte && i < out.len; i++)
            byte[i] = (uint32_t)start;
    }
    if (byte)
        byte[out.len] = (uint32_t)s.len;
    return out;
}

Str utf16_to_str(Arena *arena, const UChar *text, int32_t len) {
    int32_t room = len * 3 + 1, used = 0;
    char *at = arena_alloc(arena, (size_t)room);
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(at, room, &used, text, len, UTF8_REPLACEMENT, NULL, &status);
    return U_SUCCESS(status) ? (Str){.at = at, .len = (size_t)used} : (Str){0};
}
