/* One decoder for everything: the table of lead bytes says how many follow and the smallest value allowed, so
 * overlong forms, surrogates and stray bytes all fall out as the replacement character. */
#include "utf8.h"

static size_t sequence_length(unsigned char lead) {
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/* Returns the length of the well-formed sequence at s.at[at], or 0. */
static size_t decode(Str s, size_t at, uint32_t *code_point) {
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    static const unsigned char lead_mask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    unsigned char lead = (unsigned char)s.at[at];
    size_t length = sequence_length(lead);
    if (length == 0 || s.len - at < length)
        return 0;
    uint32_t value = lead & lead_mask[length];
    for (size_t i = 1; i < length; i++) {
        unsigned char next = (unsigned char)s.at[at + i];
        if ((next & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (next & 0x3Fu);
    }
    if (value < smallest[length] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return 0;
    *code_point = value;
    return length;
}

uint32_t utf8_next(Str s, size_t *at) {
    uint32_t value = UTF8_REPLACEMENT;
    size_t length = decode(s, *at, &value);
    *at += length ? length : 1;
    return value;
}

size_t utf8_valid_until(Str s) {
    uint32_t ignored;
    for (size_t at = 0; at < s.len;) {
        size_t length = decode(s, at, &ignored);
        if (length == 0)
            return at;
        at += length;
    }
    return s.len;
}

void utf8_add(StrBuf *buf, uint32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
        c = UTF8_REPLACEMENT;
    if (c < 0x80) {
        strbuf_char(buf, (char)c);
        return;
    }
    int follow = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
    strbuf_char(buf, (char)(lead[follow] | c >> (6 * follow)));
    while (follow-- > 0)
        strbuf_char(buf, (char)(0x80 | (c >> (6 * follow) & 0x3F)));
}

size_t utf8_letters(Str s) {
    size_t letters = 0;
    for (size_t at = 0; at < s.len; letters++)
        utf8_next(s, &at);
    return letters;
}

typedef struct Range {
    uint32_t first, last;
} Range;

static bool within(uint32_t c, const Range *ranges, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

static const Range no_width[] = {
    {0x0300, 0x036F}, {0x0591, 0x05BD}, {0x0610, 0x061C}, {0x064B, 0x065F}, {0x0670, 0x0670},
    {0x06D6, 0x06DC}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x135D, 0x135F},
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2069}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
};
static const Range two_wide[] = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x20000, 0x3FFFD},
};

size_t utf8_columns(Str s) {
    size_t columns = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t c = utf8_next(s, &at);
        if (within(c, no_width, sizeof no_width / sizeof no_width[0]))
            continue;
        columns += within(c, two_wide, sizeof two_wide / sizeof two_wide[0]) ? 2 : 1;
    }
    return columns;
}
