/* UTF-8 (RFC 3629): decoding that never reads past the end, and how wide text stands in a terminal. */
#ifndef SLUSS_BASE_UTF8_H
#define SLUSS_BASE_UTF8_H

#include "str.h"

#define UTF8_REPLACEMENT 0xFFFDu

/* The code point at *at (< s.len), moving *at past it. A bad byte gives UTF8_REPLACEMENT and moves by one. */
uint32_t utf8_next(Str s, size_t *at);

/* The offset of the first byte that is not UTF-8; s.len if all is well. */
size_t utf8_valid_until(Str s);

/* Appends one code point; surrogates and what lies past U+10FFFF become UTF8_REPLACEMENT. */
void utf8_add(StrBuf *buf, uint32_t code_point);

/* How many code points there are: letters, as a limit counts them. */
size_t utf8_letters(Str s);

/* Terminal columns: marks take none, East Asian wide letters two, a tab one. */
size_t utf8_columns(Str s);

#endif
