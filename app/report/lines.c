/* Lines are printed as they fill; nothing is kept but the column. */
#include "lines.h"

#include "../base/diag.h"
#include "../base/utf8.h"

/* What fits into so many columns, with "…" at its end if that is not all. */
static Str fitted(Arena *arena, Str text, size_t columns) {
    Str safe = diag_printable(arena, text);
    if (utf8_columns(safe) <= columns)
        return safe;
    size_t end = 0;
    for (size_t next = 0; next < safe.len; end = next) {
        utf8_next(safe, &next);
        if (utf8_columns(str_slice(safe, 0, next)) + 1 > columns)
            break;
    }
    return str_format(arena, "%.*s…", STR_ARG(str_slice(safe, 0, end)));
}

static void spaces(FILE *out, size_t count) {
    fprintf(out, "%*s", (int)count, "");
}

void line_left(FILE *out, Arena *arena, Str text, size_t columns) {
    Str shown = fitted(arena, text, columns);
    fprintf(out, "%.*s", STR_ARG(shown));
    spaces(out, columns - utf8_columns(shown));
}

void line_right(FILE *out, Arena *arena, Str text, size_t columns) {
    Str shown = fitted(arena, text, columns);
    spaces(out, columns - utf8_columns(shown));
    fprintf(out, "%.*s", STR_ARG(shown));
}

void line_flow(FILE *out, Arena *arena, StrList items, size_t column, size_t indent) {
    bool first = true;
    for (size_t i = 0; i < items.count; i++) {
        Str item = fitted(arena, items.at[i], LINE_COLUMNS - indent);
        size_t wide = utf8_columns(item);
        if (column + !first + wide > LINE_COLUMNS) {
            fputc('\n', out);
            spaces(out, indent);
            column = indent;
            first = true;
        }
        fprintf(out, "%s%.*s", first ? "" : " ", STR_ARG(item));
        column += !first + wide;
        first = false;
    }
    fputc('\n', out);
}

void line_words(FILE *out, Arena *arena, Str text, size_t indent) {
    StrList words = {0};
    for (size_t start = 0; start < text.len;) {
        size_t end = str_find(text, ' ', start);
        str_list_add(&words, arena, str_slice(text, start, end));
        start = end + 1;
    }
    line_flow(out, arena, words, 0, indent);
}

void line_heading(FILE *out, Arena *arena, Str text, char under) {
    Str shown = fitted(arena, text, LINE_COLUMNS);
    fprintf(out, "%.*s\n", STR_ARG(shown));
    for (size_t i = 0; i < utf8_columns(shown); i++)
        fputc(under, out);
    fputc('\n', out);
}
