/* Views and builders. Everything here is bytes; what the bytes mean is utf8.h's business. */
#include "str.h"

#include <stdio.h>
#include <string.h>

Str str_from(const char *text) {
    return (Str){text, text ? strlen(text) : 0};
}

Str str_slice(Str s, size_t start, size_t end) {
    if (end > s.len)
        end = s.len;
    if (start > end)
        start = end;
    return (Str){s.at ? s.at + start : NULL, end - start};
}

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

Str str_trim(Str s) {
    size_t start = 0, end = s.len;
    while (start < end && is_space(s.at[start]))
        start++;
    while (end > start && is_space(s.at[end - 1]))
        end--;
    return str_slice(s, start, end);
}

bool str_equal(Str a, Str b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

int str_compare(Str a, Str b) {
    size_t shared = a.len < b.len ? a.len : b.len;
    int order = shared ? memcmp(a.at, b.at, shared) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool str_starts(Str s, Str prefix) {
    return s.len >= prefix.len && str_equal(str_slice(s, 0, prefix.len), prefix);
}

bool str_ends(Str s, Str suffix) {
    return s.len >= suffix.len && str_equal(str_slice(s, s.len - suffix.len, s.len), suffix);
}

size_t str_find(Str s, char byte, size_t from) {
    if (from >= s.len)
        return s.len;
    const char *hit = memchr(s.at + from, byte, s.len - from);
    return hit ? (size_t)(hit - s.at) : s.len;
}

Str str_copy(Arena *arena, Str s) {
    char *memory = arena_alloc(arena, s.len + 1);
    if (s.len)
        memcpy(memory, s.at, s.len);
    return (Str){memory, s.len};
}

Str str_spaced(Arena *arena, Str s) {
    char *copy = arena_alloc(arena, s.len + 1);
    for (size_t i = 0; i < s.len; i++)
        copy[i] = (unsigned char)s.at[i] < ' ' && s.at[i] != '\n' ? ' ' : s.at[i];
    return (Str){copy, s.len};
}

const char *str_c(Arena *arena, Str s) {
    return str_copy(arena, s).at;
}

Str str_vformat(Arena *arena, const char *format, va_list args) {
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (len < 0)
        return (Str){0};
    char *memory = arena_alloc(arena, (size_t)len + 1);
    vsnprintf(memory, (size_t)len + 1, format, args);
    return (Str){memory, (size_t)len};
}

Str str_format(Arena *arena, const char *format, ...) {
    va_list args;
    va_start(args, format);
    Str s = str_vformat(arena, format, args);
    va_end(args);
    return s;
}

uint64_t str_hash(Str s) {
    const uint64_t odd = 0x9E3779B97F4A7C15u;
    uint64_t hash = s.len * odd;
    for (size_t at = 0; at < s.len; at += sizeof(uint64_t)) {
        uint64_t eight = 0;
        memcpy(&eight, s.at + at, s.len - at < sizeof eight ? s.len - at : sizeof eight);
        hash = (hash ^ eight) * odd;
        hash ^= hash >> 32;
    }
    return hash;
}

bool str_holds(Str s, Str part) {
    for (size_t at = 0; at + part.len <= s.len; at++)
        if (str_equal(str_slice(s, at, at + part.len), part))
            return true;
    return false;
}

bool str_list_has(StrList list, Str s) {
    for (size_t i = 0; i < list.count; i++)
        if (str_equal(list.at[i], s))
            return true;
    return false;
}

void str_list_add(StrList *list, Arena *arena, Str s) {
    list->at = arena_more(arena, list->at, list->count, sizeof *list->at);
    list->at[list->count++] = s;
}

enum { NEAR_LONGEST = 40 };

static size_t smallest(size_t a, size_t b, size_t c) {
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

/* Levenshtein's distance, one row at a time; both strings are at most NEAR_LONGEST bytes. */
static size_t edit_distance(Str a, Str b) {
    size_t row[NEAR_LONGEST + 1];
    for (size_t j = 0; j <= b.len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t above = row[j];
            row[j] = smallest(above + 1, row[j - 1] + 1, diagonal + (a.at[i - 1] != b.at[j - 1]));
            diagonal = above;
        }
    }
    return row[b.len];
}

Str str_nearest(Str s, const Str *options, size_t count) {
    Str best = {0};
    size_t best_distance = s.len / 3 + 2;
    if (s.len == 0 || s.len > NEAR_LONGEST)
        return best;
    for (size_t i = 0; i < count; i++) {
        Str option = options[i];
        if (option.len > NEAR_LONGEST)
            continue;
        size_t distance = str_starts(option, s) ? 1 : edit_distance(s, option);
        if (distance < best_distance && distance < option.len) {
            best = option;
            best_distance = distance;
        }
    }
    return best;
}

static void make_room(StrBuf *buf, size_t more) {
    if (buf->room - buf->len > more)
        return;
    size_t room = (buf->len + more + 1) * 2;
    buf->at = arena_grow(buf->arena, buf->at, buf->len, room, 1);
    buf->room = room;
}

void strbuf_add(StrBuf *buf, Str s) {
    make_room(buf, s.len);
    if (s.len)
        memcpy(buf->at + buf->len, s.at, s.len);
    buf->len += s.len;
    buf->at[buf->len] = '\0';
}

void strbuf_char(StrBuf *buf, char byte) {
    strbuf_add(buf, (Str){&byte, 1});
}

void strbuf_format(StrBuf *buf, const char *format, ...) {
    va_list args;
    va_start(args, format);
    strbuf_add(buf, str_vformat(buf->arena, format, args));
    va_end(args);
}

Str strbuf_str(const StrBuf *buf) {
    return (Str){buf->at, buf->len};
}
