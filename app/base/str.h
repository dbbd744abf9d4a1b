/* Text as (pointer, length) views, and the builder that makes them. Views own nothing; builders live in an arena. */
#ifndef SLUSS_BASE_STR_H
#define SLUSS_BASE_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"

/* UTF-8 unless said otherwise; `at` may be NULL only when `len` is 0. */
typedef struct Str {
    const char *at;
    size_t len;
} Str;

typedef struct StrList {
    Str *at;
    size_t count;
} StrList;

#define STR(literal) ((Str){(literal), sizeof(literal) - 1})
#define STR_ARG(s) (int)(s).len, (s).len ? (s).at : "" /* for "%.*s" */

Str str_from(const char *text); /* NULL gives the empty view */
Str str_slice(Str s, size_t start, size_t end);
Str str_trim(Str s); /* without ASCII white space at both ends */
bool str_equal(Str a, Str b);
int str_compare(Str a, Str b); /* by bytes, as strcmp orders */
bool str_starts(Str s, Str prefix);
bool str_ends(Str s, Str suffix);
/* The offset of the first `byte` at or after `from`; s.len if there is none. */
size_t str_find(Str s, char byte, size_t from);

bool str_holds(Str s, Str part);

bool str_list_has(StrList list, Str s);
void str_list_add(StrList *list, Arena *arena, Str s); /* to a list that grows in the arena alone */

/* The same with a space for every control character but a line feed. */
Str str_spaced(Arena *arena, Str s);

/* Copies into the arena, with a NUL after the last byte. */
Str str_copy(Arena *arena, Str s);
const char *str_c(Arena *arena, Str s);
Str str_format(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
Str str_vformat(Arena *arena, const char *format, va_list args);

/* For tables in memory only, never for trust, nor for files: machines differ in it. */
uint64_t str_hash(Str s);

/* The one of `options` nearest to `s` by edit distance, or the empty view if none is near enough to be a slip. */
Str str_nearest(Str s, const Str *options, size_t count);

/* `text` holds what was added so far; its `at` is valid until the next addition. */
typedef struct StrBuf {
    Arena *arena;
    char *at;
    size_t len;
    size_t room;
} StrBuf;

void strbuf_add(StrBuf *buf, Str s);
void strbuf_char(StrBuf *buf, char byte);
void strbuf_format(StrBuf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
Str strbuf_str(const StrBuf *buf);

#endif
