/* Between the UTF-8 of our views and the UTF-16 of ICU. */
#ifndef SLUSS_TEXT_UTF16_H
#define SLUSS_TEXT_UTF16_H

#include <unicode/utypes.h>

#include "../base/str.h"

typedef struct Utf16 {
    UChar *at; /* a NUL stands after the last unit */
    int32_t len;
} Utf16;

/* A bad byte becomes U+FFFD. `byte` may be NULL, or has room for s.len + 1: where in `s` each unit's letter
 * starts, and s.len for the end. Both halves of a surrogate pair share their letter's byte. */
Utf16 utf16_from(Arena *arena, Str s, uint32_t *byte);

Str utf16_to_str(Arena *arena, const UChar *text, int32_t len);

#endif
