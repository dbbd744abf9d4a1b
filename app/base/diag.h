/* Diagnostics: what is wrong with other people's input, where, and what would be right. Collected, never thrown. */
#ifndef SLUSS_BASE_DIAG_H
#define SLUSS_BASE_DIAG_H

#include <stdio.h>

#include "say.h"
#include "str.h"

/* One input file as the reader sees it. Both views outlive every diagnostic that points here. */
typedef struct Source {
    Str path; /* as it should be shown, relative to the content folder */
    Str text; /* empty where there is no text to show */
} Source;

/* A stretch within one line. Line and column count from 1, in bytes (they are shown in letters); line 0 means the
 * file as a whole. */
typedef struct Place {
    uint32_t line, column, length;
} Place;

typedef enum DiagLevel { DIAG_ERROR, DIAG_WARNING } DiagLevel;

typedef struct Diag {
    const Source *source; /* NULL: about the whole run */
    Place place;
    DiagLevel level;
    Str message;
    Str help; /* what would be right; may be empty */
} Diag;

/* Zeroed but for the arena, it is empty and ready. Past DIAGS_MOST, and past DIAGS_OF_FILE_MOST about one file after
 * another, they are counted but no longer kept; an error takes the place of a warning. */
typedef struct Diags {
    Arena *arena;
    Diag *list;
    size_t count, errors, warnings;
    size_t row;     /* how many of those reported last are about the same file */
    bool full;      /* the last one was not kept */
    bool unwritten; /* something could not be written, which is no fault of what was read */
} Diags;

enum { DIAGS_MOST = 1000, DIAGS_OF_FILE_MOST = 20 };

void diag_error(Diags *diags, const Source *source, Place place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void diag_warning(Diags *diags, const Source *source, Place place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Adds "what would be right" to the diagnostic reported last. */
void diag_help(Diags *diags, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Adds a further way out to that: "…; or take the link out". */
void diag_help_more(Diags *diags, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* "did you mean 'x'? WHAT here: x, y, z" for a name that is none of `options`. */
void diag_suggest(Diags *diags, Str given, const char *what, const Str *options, size_t count);

/* By path, line and column. */
void diags_sort(Diags *diags);
/* The line that a diagnostic points into, and its column in letters, from 1; empty where it points to no line. */
Str diag_line(const Diag *diag);
size_t diag_column(const Diag *diag);

/* Sorted: `path:line:column: error: message`, the line, a caret, the help. Characters that
 * a terminal would obey are shown by their numbers, and so are bytes that are no UTF-8. */
void diags_print(Diags *diags, FILE *out);
/* "2 errors, 1 warning"; nothing if there are none. */
void diags_print_count(const Diags *diags, FILE *out);
/* The same, "0 errors, 0 warnings" included. */
void diags_print_sum(const Diags *diags, FILE *out);

/* A text as a terminal can show it: characters it would obey as their numbers, and bytes that are no UTF-8: <E5>. */
Str diag_printable(Arena *arena, Str text);

/* Where a line begins, counted from 1; past the text's end for one that is not there. */
size_t line_start(Str text, uint32_t line);

/* The place of bytes [start, end) of the text; a stretch over several lines is cut at the first line's end. */
Place place_of(Str text, size_t start, size_t end);

#endif
