/* Labels come from databases that anyone may have made. Beside what HTML itself reads, they lose what would turn the
 * order of the text around them, and what no document may hold. */
#include "markup.h"

#include <string.h>

#include "../base/utf8.h"

static bool turns_order(uint32_t code_point) {
    return (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

static bool is_forbidden(uint32_t code_point) {
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) || (code_point & 0xFFFE) == 0xFFFE ||
           (code_point >= 0xFDD0 && code_point <= 0xFDEF) || (code_point >= 0xE0000 && code_point <= 0xE007F);
}

static const char *entity(uint32_t code_point) {
    switch (code_point) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

static void put_text(FILE *out, Str text) {
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t code_point = utf8_next(text, &at);
        const char *name = entity(code_point);
        if (name)
            fputs(name, out);
        else if (code_point == '\n' || code_point == '\t')
            fputc(' ', out);
        else if (is_forbidden(code_point) || code_point == UTF8_REPLACEMENT)
            fputs("\xEF\xBF\xBD", out);
        else if (!turns_order(code_point))
            fwrite(text.at + start, 1, at - start, out);
    }
}

void markup_put(FILE *out, const char *pattern, const Str *texts, size_t count) {
    size_t next = 0;
    for (const char *hole; (hole = strstr(pattern, "{}")); pattern = hole + 2) {
        fwrite(pattern, 1, (size_t)(hole - pattern), out);
        put_text(out, next < count ? texts[next++] : (Str){0});
    }
    fputs(pattern, out);
}

Str markup_percent(Arena *arena, int64_t part, int64_t whole) {
    int hundredths = whole > 0 ? (int)((double)part / (double)whole * 10000 + 0.5) : 0;
    return str_format(arena, "%d.%02d%%", hundredths / 100, hundredths % 100);
}

Str markup_number(Arena *arena, int64_t n) {
    return str_format(arena, "%lld", (long long)n);
}

Str markup_short(Arena *arena, Str text, size_t most) {
    size_t at = 0, letters = 0;
    while (at < text.len && letters < most) {
        utf8_next(text, &at);
        letters++;
    }
    return at < text.len ? str_format(arena, "%.*s…", STR_ARG(str_trim(str_slice(text, 0, at)))) : text;
}
