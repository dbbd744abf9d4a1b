/* The parser's cost grows with depth times lines, and with the square of lines that might become a table, so what is
 * absurd is refused before it. `run` counts the bytes since the last empty line. */
#include "sane.h"

#include <string.h>

#include "markdown.h"

/* Marks at the start of a line that would open one block inside another. */
static size_t marks_before_text(Str line) {
    size_t marks = 0;
    for (size_t i = 0; i < line.len && strchr(" \t>-+*.)0123456789", line.at[i]); i++)
        marks +=
            strchr(">-+*.)", line.at[i]) != NULL && (line.at[i] == '>' || (i + 1 < line.len && line.at[i + 1] == ' '));
    return marks;
}

static bool refuse_part(const Reading *reading, Place place, const char *message, const char *help) {
    diag_error(reading->diags, reading->source, place, "%s", _(message));
    diag_help(reading->diags, "%s", _(help));
    return false;
}

bool markdown_is_sane(const Reading *reading, size_t start) {
    enum { MARKS_MOST = 100, RUN_MOST = 16 * 1024 };
    Str text = reading->source->text;
    if (text.len - start > MARKDOWN_BYTES_MOST)
        return refuse_part(reading, (Place){0}, "the text is too long: at most 64 kB are read",
                           "cut it into several pages");
    for (size_t at = start, end, run = 0; at < text.len; at = end + 1) {
        end = str_find(text, '\n', at);
        Str line = str_slice(text, at, end);
        run = str_trim(line).len ? run + line.len + 1 : 0;
        if (marks_before_text(line) > MARKS_MOST)
            return refuse_part(reading, place_of(text, at, at + 1), "lists or quotes are nested far too deep here",
                               "lists can be two levels deep");
        if (run > RUN_MOST)
            return refuse_part(reading, place_of(text, at, at + 1), "up to here there is no empty line for 16 kB",
                               "cut the text into shorter paragraphs");
    }
    return true;
}
