/* Both tellings walk the same lines and runs. What no font has is a run without a font, so nothing more is kept for it
 * than the paragraph itself. */
#include "trace.h"

#include <jansson.h>

#include "../base/diag.h"
#include "../base/utf8.h"

static const char *direction_name(bool rtl) {
    return rtl ? "rtl" : "ltr";
}

/* "U+1F468 U+200D U+1F469" */
static Str letter_numbers(Arena *arena, Str letters) {
    StrBuf numbers = {.arena = arena};
    for (size_t at = 0; at < letters.len;) {
        const char *between = at ? " " : "";
        strbuf_format(&numbers, "%sU+%04X", between, (unsigned)utf8_next(letters, &at));
    }
    return strbuf_str(&numbers);
}

/* What has no ink of its own and yet changes a line: soft hyphens, joiners, spaces that do not break. */
static bool is_unseen(uint32_t letter) {
    return letter == 0xA0 || letter == 0xAD || (letter >= 0x200B && letter <= 0x200D) || letter == 0x202F ||
           letter == 0x2060 || letter == UTF8_REPLACEMENT;
}

static Str said(Arena *arena, Str text) {
    StrBuf said = {.arena = arena};
    for (size_t at = 0, start = 0; at < text.len; start = at) {
        uint32_t letter = utf8_next(text, &at);
        if (is_unseen(letter))
            strbuf_format(&said, "<U+%04X>", (unsigned)letter);
        else
            strbuf_add(&said, str_slice(text, start, at));
    }
    return diag_printable(arena, strbuf_str(&said));
}

static void print_run(FILE *out, Arena *arena, Str text, const TextRun *run) {
    Str shown = said(arena, str_slice(text, run->start, run->end));
    bool missing = run->shape.font == FONT_NONE;
    fprintf(out, "  %5u-%-5u level %u  %s  %-20s %-7s x %-5d width %-5d \"%.*s\"\n", (unsigned)run->start,
            (unsigned)run->end, run->level, run->shape.script, missing ? "no font has it" : fonts[run->shape.font].name,
            run->shape.bold ? "bold" : "", run->x, run->width, STR_ARG(shown));
}

static void print_missing(FILE *out, Arena *arena, Str text, const TextRun *run) {
    if (run->shape.font == FONT_NONE)
        fprintf(out, "  no font has %.*s (bytes %u-%u); it shows as a box\n",
                STR_ARG(letter_numbers(arena, str_slice(text, run->start, run->end))), (unsigned)run->start,
                (unsigned)run->end);
}

void trace_print(FILE *out, size_t number, Str text, const Paragraph *paragraph) {
    Arena arena = {0};
    fprintf(out, "paragraph %zu: %s, %zu line%s, %d wide\n", number, direction_name(paragraph->rtl),
            paragraph->line_count, paragraph->line_count == 1 ? "" : "s", paragraph->width);
    for (size_t i = 0; i < paragraph->line_count; i++) {
        const TextLine *line = &paragraph->lines[i];
        fprintf(out, " line %zu: bytes %u-%u, width %d, ascent %d, descent %d\n", i + 1, (unsigned)line->start,
                (unsigned)line->end, line->width, line->ascent, line->descent);
        for (size_t k = 0; k < line->run_count; k++) {
            arena_reset(&arena);
            print_run(out, &arena, text, &line->runs[k]);
            print_missing(out, &arena, text, &line->runs[k]);
        }
    }
    arena_free(&arena);
}

static json_t *run_json(const TextRun *run) {
    const char *font = run->shape.font == FONT_NONE ? NULL : fonts[run->shape.font].name;
    return json_pack("{s:i, s:i, s:i, s:s, s:s?, s:i, s:i}", "start", (int)run->start, "end", (int)run->end, "level",
                     (int)run->level, "script", run->shape.script, "font", font, "x", run->x, "width", run->width);
}

static json_t *line_json(const TextLine *line) {
    json_t *runs = json_array();
    for (size_t i = 0; i < line->run_count; i++)
        json_array_append_new(runs, run_json(&line->runs[i]));
    return json_pack("{s:i, s:i, s:i, s:o}", "start", (int)line->start, "end", (int)line->end, "width", line->width,
                     "runs", runs);
}

static void add_missing(json_t *missing, Arena *arena, Str text, const TextLine *line) {
    for (size_t i = 0; i < line->run_count; i++) {
        const TextRun *run = &line->runs[i];
        if (run->shape.font != FONT_NONE)
            continue;
        Str letters = letter_numbers(arena, str_slice(text, run->start, run->end));
        json_array_append_new(missing, json_pack("{s:i, s:i, s:s%}", "start", (int)run->start, "end", (int)run->end,
                                                 "letters", letters.at, letters.len));
    }
}

void trace_json(FILE *out, Str text, const Paragraph *paragraph) {
    Arena arena = {0};
    json_t *lines = json_array(), *missing = json_array();
    for (size_t i = 0; i < paragraph->line_count; i++) {
        json_array_append_new(lines, line_json(&paragraph->lines[i]));
        add_missing(missing, &arena, text, &paragraph->lines[i]);
    }
    json_t *all =
        json_pack("{s:s, s:o, s:o}", "direction", direction_name(paragraph->rtl), "lines", lines, "missing", missing);
    json_dumpf(all, out, JSON_COMPACT);
    fputc('\n', out);
    json_decref(all);
    arena_free(&arena);
}
