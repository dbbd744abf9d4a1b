/* Diagnostics are kept in the order found and sorted only to be printed, so a check need not know what others say.
 * The caret stands under the letter, not the byte: columns are counted as a terminal shows them. */
#include "diag.h"

#include <stdlib.h>
#include <string.h>

#include "utf8.h"

static void report(Diags *diags, DiagLevel level, const Source *source, Place place, Str message) {
    if (level == DIAG_ERROR)
        diags->errors++;
    else
        diags->warnings++;
    if (diags->count == DIAGS_MOST)
        return;
    if (diags->count == diags->room) {
        size_t room = diags->room ? diags->room * 2 : 16;
        diags->list = arena_grow(diags->arena, diags->list, diags->count, room, sizeof *diags->list);
        diags->room = room;
    }
    diags->list[diags->count++] = (Diag){.source = source, .place = place, .level = level, .message = message};
}

void diag_error(Diags *diags, const Source *source, Place place, const char *format, ...) {
    va_list args;
    va_start(args, format);
    report(diags, DIAG_ERROR, source, place, str_vformat(diags->arena, format, args));
    va_end(args);
}

void diag_warning(Diags *diags, const Source *source, Place place, const char *format, ...) {
    va_list args;
    va_start(args, format);
    report(diags, DIAG_WARNING, source, place, str_vformat(diags->arena, format, args));
    va_end(args);
}

static void set_help(Diags *diags, Str help) {
    if (diags->count && diags->errors + diags->warnings <= DIAGS_MOST)
        diags->list[diags->count - 1].help = help;
}

void diag_help(Diags *diags, const char *format, ...) {
    va_list args;
    va_start(args, format);
    set_help(diags, str_vformat(diags->arena, format, args));
    va_end(args);
}

void diag_suggest(Diags *diags, Str given, const char *what, const Str *options, size_t count) {
    enum { LISTED_MOST = 40 };
    StrBuf help = {.arena = diags->arena};
    Str nearest = str_nearest(given, options, count);
    if (nearest.len)
        strbuf_format(&help, "did you mean '%.*s'? ", STR_ARG(nearest));
    strbuf_format(&help, "%s here: ", what);
    for (size_t i = 0; i < count && i < LISTED_MOST; i++)
        strbuf_format(&help, "%s%.*s", i ? ", " : "", STR_ARG(options[i]));
    if (count == 0)
        strbuf_add(&help, STR("none"));
    if (count > LISTED_MOST)
        strbuf_format(&help, " and %zu more", count - LISTED_MOST);
    set_help(diags, strbuf_str(&help));
}

static Str path_of(const Diag *diag) {
    return diag->source ? diag->source->path : (Str){0};
}

static int by_place(const void *left, const void *right) {
    const Diag *a = left, *b = right;
    int order = str_compare(path_of(a), path_of(b));
    if (order == 0)
        order = (a->place.line > b->place.line) - (a->place.line < b->place.line);
    if (order == 0)
        order = (a->place.column > b->place.column) - (a->place.column < b->place.column);
    return order ? order : str_compare(a->message, b->message);
}

static Str line_at(Str text, uint32_t line) {
    size_t start = 0;
    for (uint32_t i = 1; i < line && start < text.len; i++)
        start = str_find(text, '\n', start) + 1;
    Str found = str_slice(text, start, str_find(text, '\n', start));
    return str_ends(found, STR("\r")) ? str_slice(found, 0, found.len - 1) : found;
}

/* Long lines are shown as a window around the place, cut at letters, so that the caret stays on the screen. */
static Str window(Str line, const Place *place, size_t *column) {
    enum { BEFORE = 60, WIDEST = 120 };
    size_t at = place->column - 1, start = at > BEFORE ? at - BEFORE : 0, end = start + WIDEST;
    while (start > 0 && start < line.len && ((unsigned char)line.at[start] & 0xC0) == 0x80)
        start--;
    while (end < line.len && ((unsigned char)line.at[end] & 0xC0) == 0x80)
        end++;
    *column = at - start;
    return str_slice(line, start, end);
}

static void print_printable(Str s, FILE *out) {
    for (size_t i = 0; i < s.len; i++)
        fputc((unsigned char)s.at[i] < 0x20 || s.at[i] == 0x7F ? ' ' : s.at[i], out);
}

static void print_caret(const Diag *diag, FILE *out) {
    size_t column;
    Str line = window(line_at(diag->source->text, diag->place.line), &diag->place, &column);
    int margin = fprintf(out, "  %u | ", diag->place.line);
    print_printable(line, out);
    size_t before = utf8_columns(str_slice(line, 0, column));
    size_t wide = utf8_columns(str_slice(line, column, column + diag->place.length));
    fprintf(out, "\n%*s^", margin + (int)before, "");
    for (size_t i = 1; i < wide; i++)
        fputc('~', out);
    fputc('\n', out);
}

static void print_one(const Diag *diag, FILE *out) {
    if (diag->source)
        fprintf(out, "%.*s:", STR_ARG(diag->source->path));
    if (diag->source && diag->place.line)
        fprintf(out, "%u:%u:", diag->place.line, diag->place.column);
    const char *level = diag->level == DIAG_ERROR ? "error" : "warning";
    fprintf(out, "%s%s: ", diag->source ? " " : "", level);
    print_printable(diag->message, out);
    fputc('\n', out);
    if (diag->source && diag->place.line && diag->source->text.len)
        print_caret(diag, out);
    if (diag->help.len) {
        fputs("  ", out);
        print_printable(diag->help, out);
        fputc('\n', out);
    }
}

void diags_print(Diags *diags, FILE *out) {
    if (diags->count)
        qsort(diags->list, diags->count, sizeof *diags->list, by_place);
    for (size_t i = 0; i < diags->count; i++)
        print_one(&diags->list[i], out);
    if (diags->errors + diags->warnings > diags->count)
        fprintf(out, "%zu more are not shown\n", diags->errors + diags->warnings - diags->count);
}

void diags_print_count(const Diags *diags, FILE *out) {
    if (diags->errors + diags->warnings)
        fprintf(out, "%zu error%s, %zu warning%s\n", diags->errors, diags->errors == 1 ? "" : "s", diags->warnings,
                diags->warnings == 1 ? "" : "s");
}

Place place_of(Str text, size_t start, size_t end) {
    Place place = {.line = 1};
    size_t line_start = 0;
    if (start > text.len)
        start = text.len;
    for (size_t i = 0; i < start; i++) {
        if (text.at[i] == '\n') {
            place.line++;
            line_start = i + 1;
        }
    }
    size_t line_end = str_find(text, '\n', start);
    place.column = (uint32_t)(start - line_start + 1);
    place.length = (uint32_t)((end < line_end ? end : line_end) - start);
    return place;
}
