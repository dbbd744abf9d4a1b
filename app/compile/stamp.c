/* Each text is closed by a NUL, which none can hold, so that moving words from one to the next gives another stamp. */
#include "stamp.h"

#include "../base/hash.h"

/* FNV-1a guards against oversight, not against people, and it is the hash that the rest of content is known again by.
 * All 64 bits are folded into the 24, as its authors advise. */
static uint32_t fold(uint64_t hash) {
    uint32_t stamp = (uint32_t)(hash ^ hash >> 24 ^ hash >> 48) & 0xFFFFFF;
    return stamp ? stamp : 1;
}

static uint64_t add_text(uint64_t hash, Str text) {
    return hash_add(hash_add(hash, text), (Str){"", 1});
}

/* Only the end of a line is trimmed: blanks before a text may be its place in a list. */
static Str without_end(Str line) {
    Str trimmed = str_trim(line);
    return trimmed.len ? str_slice(line, 0, (size_t)(trimmed.at + trimmed.len - line.at)) : trimmed;
}

static uint64_t add_body(uint64_t hash, Str body) {
    body = str_trim(body);
    for (size_t at = 0, end; at < body.len; at = end + 1) {
        end = str_find(body, '\n', at);
        hash = add_text(hash, without_end(str_slice(body, at, end)));
    }
    return hash;
}

uint32_t stamp_of(const Words *words, Str body) {
    uint64_t hash = add_text(add_text(HASH_START, words->title), words->summary);
    for (size_t i = 0; i < words->label_count; i++)
        hash = add_text(add_text(hash, words->labels[i].id), words->labels[i].text);
    return fold(add_body(add_text(hash, (Str){0}), body));
}

bool stamp_parse(Str text, uint32_t *stamp) {
    uint32_t value = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        bool digit = c >= '0' && c <= '9';
        if (!digit && (c < 'a' || c > 'f'))
            return false;
        value = value << 4 | (uint32_t)(digit ? c - '0' : c - 'a' + 10);
    }
    *stamp = value;
    return text.len == 6;
}

Str stamp_print(Arena *arena, uint32_t stamp) {
    return str_format(arena, "%06x", stamp);
}

bool stamp_is_current(uint32_t of, uint32_t present) {
    return of == 0 || present == 0 || of == present;
}
