/* Writing HTML and SVG: what comes from a database is text, whatever it holds, and can never become markup. */
#ifndef SLUSS_REPORT_MARKUP_H
#define SLUSS_REPORT_MARKUP_H

#include <stdint.h>
#include <stdio.h>

#include "../base/str.h"

/* The pattern as it stands, with a text in place of each "{}", escaped for elements and for quoted attributes. */
void markup_put(FILE *out, const char *pattern, const Str *texts, size_t count);
#define markup(out, pattern, ...)                                                                                      \
    markup_put((out), (pattern), (const Str[]){__VA_ARGS__}, sizeof((const Str[]){__VA_ARGS__}) / sizeof(Str))

/* "12.50%", the same in every locale of the C library: part / whole, or 0 of nothing. */
Str markup_percent(Arena *arena, int64_t part, int64_t whole);
Str markup_number(Arena *arena, int64_t n);
/* Its first letters, with "…" if there were more than `most`. */
Str markup_short(Arena *arena, Str text, size_t most);

#endif
