/* Diagnostics are kept in the order found and sorted only to be printed, so a check need not know what others say.
 * The caret stands under the letter, not the byte: columns are counted as a terminal shows them. */
#include "diag.h"

#include <stdlib.h>
#include <string.h>

#include "utf8.h"

/* The last warning about a file, or about any where `source` is NULL, makes room for an error. */
static bool drop_warning(Diags *diags, const Source *source) {
    for (size_t i = diags->count; i-- > 0;) {
        Diag *diag = &diags->list[i];
        if (diag->level != DIAG_WARNING || (source && diag->source != source))
            continue;
        diags->count--;
        memmove(diag, diag + 1, (diags->count - i) * sizeof *diag);
        return true;
    }
    return false;
}

static void report(Diags *diags, DiagLevel level, const Source *source, Place place, const char *format, va_list args) {
    if (level == DIAG_ERROR)
        diags->errors++;
    else
        diags->warnings++;
    const Source *before = diags->count ? diags->list[diags->count - 1].source : NULL;
    diags->row = source && source == before ? diags->row + 1 : 0;
    diags->full = diags->count == DIAGS_MOST;
    bool row_full = diags->row >= DIAGS_OF_FILE_MOST;
    if (level == DIAG_ERROR && (diags->full || row_full) && drop_warning(diags, row_full ? source : NULL)) {
        diags->row = row_full ? DIAGS_OF_FILE_MOST - 1 : diags->row;
        diags->full = false;
    }
    if (diags->full || diags->row >= DIAGS_OF_FILE_MOST)
        return;
    diags->list = arena_more(diags->arena, diags->list, diags->count, sizeof *diags->list);
    Str message = str_vformat(diags->arena, _(format), args);
    diags->list[diags->count++] = (Diag){.source = source, .place = place, .level = level, .message = message};
}

void diag_error(Diags *diags, const Source *source, Place place, const char *format, ...) {
    va_list args;
    va_start(args, format);
    report(diags, DIAG_ERROR, source, place, format, args);
    va_end(args);
}

void diag_warning(Diags *diags, const Source *source, Place place, const char *format, ...) {
    va_list args;
    va_start(args, format);
    report(diags, DIAG_WARNING, source, place, format, args);
    va_end(args);
}

/* The diagnostic reported last, or NULL if it was not kept. */
static Diag *last_of(const Diags *diags) {
    bool kept = diags->count && diags->row < DIAGS_OF_FILE_MOST && !diags->full;
    return kept ? &diags->list[diags->count - 1] : NULL;
}

void diag_help(Diags *diags, const char *format, ...) {
    Diag *last = last_of(diags);
    if (!last)
        return;
    va_list args;
    va_start(args, format);
    last->help = str_vformat(diags->arena, _(format), args);
    va_end(args);
}

void diag_help_more(Diags *diags, const char *format, ...) {
    Diag *last = last_of(diags);
    if (!last)
        return;
    va_list args;
    va_start(args, format);
    Str more = str_vformat(diags->arena, _(format), args);
    last->help = str_format(diags->arena, "%.*s; %.*s", STR_ARG(last->help), STR_ARG(more));
    va_end(args);
}

void diag_suggest(Diags *diags, Str given, const char *what, const Str *options, size_t count) {
    enum { LISTED_MOST = 40 };
    Diag *last = last_of(diags);
    if (!last)
        return;
    StrBuf help = {.arena = diags->arena};
    Str nearest = str_nearest(given, options, count);
    if (nearest.len)
        strbuf_format(&help, _("did you mean '%.*s'? "), STR_ARG(nearest));
    strbuf_format(&help, _("%s here: "), _(what));
    for (size_t i = 0; i < count && i < LISTED_MOST; i++)
        strbuf_format(&help, "%s%.*s", i ? ", " : "", STR_ARG(options[i]));
    if (count == 0)
        strbuf_add(&help, str_from(_("none")));
    if (count > LISTED_MOST)
        strbuf_format(&help, _(" and %zu more"), count - LISTED_MOST);
    last->help = strbuf_str(&help);
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

size_t line_start(Str text, uint32_t line) {
    size_t start = 0;
    for (uint32_t i = 1; i < line && start < text.len; i++)
        start = str_find(text, '\n', start) + 1;
    return start;
}

static Str line_at(Str text, uint32_t line) {
    size_t start = line_start(text, line);
    Str found = str_slice(text, start, str_find(text, '\n', start));
    return str_ends(found, STR("\r")) ? str_slice(found, 0, found.len - 1) : found;
}

/* Long lines are shown as a window around the place, cut at letters, so that the caret stays on the screen. */
static Str window(Str line, const Place *place, size_t *column) {
    enum { BEFORE = 60, WIDEST = 120 };
    size_t at = place->column - 1, start = line.len > WIDEST && at > BEFORE ? at - BEFORE : 0, end = start + WIDEST;
    while (start > 0 && start < line.len && ((unsigned char)line.at[start] & 0xC0) == 0x80)
        start--;
    while (end < line.len && ((unsigned char)line.at[end] & 0xC0) == 0x80)
        end++;
    *column = at - start;
    return str_slice(line, start, end);
}

/* What a terminal would obey instead of showing it: C1 controls, line ends, marks of direction. */
static bool is_hidden(uint32_t c) {
    return (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

Str diag_printable(Arena *arena, Str s) {
    StrBuf shown = {.arena = arena};
    for (size_t at = 0, start = 0; at < s.len; start = at) {
        uint32_t c = utf8_next(s, &at);
        bool stray = c == UTF8_REPLACEMENT && at == start + 1; /* a byte that is no UTF-8 */
        if (c < 0x20)
            strbuf_char(&shown, ' ');
        else if (stray)
            strbuf_format(&shown, "<%02X>", (unsigned char)s.at[start]);
        else if (is_hidden(c))
            strbuf_format(&shown, "<U+%04X>", c);
        else
            strbuf_add(&shown, str_slice(s, start, at));
    }
    return strbuf_str(&shown);
}

static void print_line(Arena *arena, Str text, FILE *out) {
    Str shown = diag_printable(arena, text);
    fprintf(out, "%.*s\n", STR_ARG(shown));
}

static void print_caret(Arena *arena, const Diag *diag, Str whole, FILE *out) {
    size_t column;
    Str line = window(whole, &diag->place, &column);
    int margin = fprintf(out, "  %u | ", diag->place.line);
    print_line(arena, line, out);
    size_t before = utf8_columns(diag_printable(arena, str_slice(line, 0, column)));
    size_t wide = utf8_columns(diag_printable(arena, str_slice(line, column, column + diag->place.length)));
    fprintf(out, "%*s^", margin + (int)before, "");
    for (size_t i = 1; i < wide; i++)
        fputc('~', out);
    fputc('\n', out);
}

Str diag_line(const Diag *diag) {
    return diag->source && diag->place.line ? line_at(diag->source->text, diag->place.line) : (Str){0};
}

size_t diag_column(const Diag *diag) {
    Str before = str_slice(diag_line(diag), 0, diag->place.column - 1);
    return diag->place.column - before.len + utf8_letters(before);
}

static void print_one(Arena *arena, const Diag *diag, FILE *out) {
    Str path = diag_printable(arena, path_of(diag)), line = diag_line(diag);
    if (diag->source)
        fprintf(out, "%.*s:", STR_ARG(path));
    if (diag->source && diag->place.line)
        fprintf(out, "%u:%zu:", diag->place.line, diag_column(diag));
    fprintf(out, "%s%s: ", diag->source ? " " : "", diag->level == DIAG_ERROR ? _("error") : _("warning"));
    print_line(arena, diag->message, out);
    if (diag->source && diag->place.line && diag->source->text.len)
        print_caret(arena, diag, line, out);
    if (diag->help.len) {
        fputs("  ", out);
        print_line(arena, diag->help, out);
    }
}

void diags_sort(Diags *diags) {
    if (diags->count)
        qsort(diags->list, diags->count, sizeof *diags->list, by_place);
}

void diags_print(Diags *diags, FILE *out) {
    diags_sort(diags);
    for (size_t i = 0; i < diags->count; i++)
        print_one(diags->arena, &diags->list[i], out);
    if (diags->errors + diags->warnings > diags->count)
        fprintf(out, _("%zu more are not shown\n"), diags->errors + diags->warnings - diags->count);
}

void diags_print_sum(const Diags *diags, FILE *out) {
    fprintf(out, ngettext("%zu error", "%zu errors", diags->errors), diags->errors);
    fputs(", ", out);
    fprintf(out, ngettext("%zu warning", "%zu warnings", diags->warnings), diags->warnings);
    fputc('\n', out);
}

void diags_print_count(const Diags *diags, FILE *out) {
    if (diags->errors + diags->warnings)
        diags_print_sum(diags, out);
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
