/* libyaml's messages speak of tokens and contexts, in English. The table turns those that people run into into words;
 * the rest have their place and the rule. A tab is looked for first, since it causes most of them. */
#include "yaml_error.h"

#include <string.h>

#include "../base/utf8.h"

YamlMarks yaml_marks(const Source *source, size_t start) {
    Place place = place_of(source->text, start, start);
    return (YamlMarks){.source = source, .start = start, .first_line = place.line, .line_start = start, .at = start};
}

static void go_up(YamlMarks *marks) {
    Str text = marks->source->text;
    size_t start = marks->line_start - 1;
    while (start > marks->start && text.at[start - 1] != '\n')
        start--;
    marks->line--;
    marks->column = 0;
    marks->line_start = marks->at = start;
}

static void go_left(YamlMarks *marks) {
    do
        marks->at--;
    while (((unsigned char)marks->source->text.at[marks->at] & 0xC0) == 0x80);
    marks->column--;
}

static size_t mark_offset(YamlMarks *marks, const yaml_mark_t *mark) {
    Str text = marks->source->text;
    while (marks->line > mark->line)
        go_up(marks);
    for (; marks->line < mark->line; marks->line++, marks->column = 0)
        marks->line_start = marks->at = str_find(text, '\n', marks->at) + 1;
    while (marks->column > mark->column)
        go_left(marks);
    for (; marks->column < mark->column && marks->at < text.len; marks->column++)
        utf8_next(text, &marks->at);
    return marks->at < text.len ? marks->at : text.len;
}

Place yaml_marks_place(YamlMarks *marks, const yaml_mark_t *from, const yaml_mark_t *to, size_t *start, size_t *end) {
    *start = mark_offset(marks, from);
    Place place = {.line = marks->first_line + (uint32_t)from->line};
    place.column = (uint32_t)(marks->at - marks->line_start + 1);
    *end = mark_offset(marks, to);
    place.length = (uint32_t)(str_find(str_slice(marks->source->text, 0, *end), '\n', *start) - *start);
    return place;
}

typedef struct Plain {
    const char *problem; /* as libyaml says it */
    bool at_start;       /* shown where the thing began, not where it failed */
    const char *message, *help;
} Plain;

static const char no_colon[] = N_("a ':' is not expected here");
static const char quote_colon[] =
    N_("put a value that holds ': ' in quotes; start each key at the same column; perhaps the "
       "line above lacks its ':'");
static const char no_start[] = N_("a value cannot start with this character");
static const char in_quotes[] = N_("put the value in quotes");
static const char open_quote[] = N_("a quote is opened here and never closed");
static const char close_quote[] = N_("put the same quote at the end of the value");
static const char no_escape[] = N_("after a \\ in double quotes only certain letters may follow");
static const char single_quotes[] = N_("use single quotes");
static const char no_tags[] = N_("a value cannot start with &, * or !");

static const Plain plains[] = {
    {"mapping values are not allowed in this context", false, no_colon, quote_colon},
    {"found unexpected ':'", false, no_colon, quote_colon},
    {"could not find expected ':'", true, N_("there is no ':' after this"),
     N_("write it as 'key: value', with a space after the ':'")},
    {"did not find expected key", false, N_("this does not fit the lines above"),
     N_("start each key at the same column, and put a value that holds quotes, [, { or ': ' in quotes")},
    {"did not find expected '-' indicator", false, N_("this does not fit the list above"),
     N_("start each entry of a list with '- ' at the same column")},
    {"did not find expected ',' or ']'", true, N_("this [ is not closed"), N_("put ']' at its end, and ',' between")},
    {"did not find expected ',' or '}'", true, N_("this { is not closed"), N_("put '}' at its end, and ',' between")},
    {"did not find expected node content", false, N_("a value is missing here"),
     N_("write it, and close each [ with a ] and each { with a }")},
    {"found unexpected end of stream", true, open_quote, close_quote},
    {"found unexpected document indicator", true, open_quote, close_quote},
    {"found unknown escape character", false, no_escape, single_quotes},
    {"did not find expected hexdecimal number", false, no_escape, single_quotes},
    {"found invalid Unicode character escape code", false, no_escape, single_quotes},
    {"block sequence entries are not allowed in this context", false, N_("a list cannot start in this line"),
     N_("start it in the next line, or write [a, b]")},
    {"found character that cannot start any token", false, no_start, in_quotes},
    {"mapping keys are not allowed in this context", false, no_start, in_quotes},
    {"did not find expected comment or line break", true, no_start, in_quotes},
    {"found an indentation indicator equal to 0", true, no_start, in_quotes},
    {"found unknown directive name", true, no_start, in_quotes},
    {"found incompatible YAML document", false, no_start, in_quotes},
    {"could not find expected directive name", true, no_start, in_quotes},
    {"did not find expected <document start>", false, N_("this does not fit the lines above"),
     N_("write each line as 'key: value'")},
    {"did not find expected alphabetic or numeric character", true, no_tags, in_quotes},
    {"did not find expected whitespace or line break", true, no_tags, in_quotes},
    {"did not find expected tag URI", true, no_tags, in_quotes},
    {"did not find expected '!'", true, no_tags, in_quotes},
    {"did not find the expected '>'", true, no_tags, in_quotes},
    {"found undefined tag handle", false, no_tags, in_quotes},
};

static const Plain *plain_of(const char *problem) {
    for (size_t i = 0; i < sizeof plains / sizeof plains[0]; i++)
        if (str_equal(str_from(problem), str_from(plains[i].problem)))
            return &plains[i];
    return NULL;
}

/* A tab among the spaces that start the line of `at`, or at `at` itself. */
static bool find_tab(Str text, size_t at, size_t *tab) {
    size_t start = at;
    while (start > 0 && text.at[start - 1] != '\n')
        start--;
    while (start < text.len && text.at[start] == ' ')
        start++;
    *tab = at < text.len && text.at[at] == '\t' ? at : start;
    return *tab < text.len && text.at[*tab] == '\t';
}

/* Behind a colon or before a key in the line of `at`, or the one above it: it looks like the space that is wanted. */
static bool find_hard_space(Str text, size_t at, size_t *space) {
    static const Str hard = {"\xC2\xA0", 2};
    size_t start = at;
    for (int lines = 0; start > 0 && lines < 2; start--)
        lines += text.at[start - 1] == '\n';
    size_t end = str_find(text, '\n', at);
    for (*space = start; *space + hard.len <= end; ++*space)
        if (str_starts(str_slice(text, *space, end), hard) && (*space == 0 || strchr(":\n-", text.at[*space - 1])))
            return true;
    return false;
}

void yaml_error_report(const yaml_parser_t *parser, YamlMarks *marks, Diags *diags) {
    const Source *source = marks->source;
    if (parser->error == YAML_READER_ERROR) {
        size_t at = marks->start + parser->problem_offset;
        diag_error(diags, source, place_of(source->text, at, at + 1), "this character cannot stand in a file of facts");
        diag_help(diags, "delete it and type the text again");
        return;
    }
    size_t start, end, tab;
    const char *problem = parser->problem ? parser->problem : "";
    Place place = yaml_marks_place(marks, &parser->problem_mark, &parser->problem_mark, &start, &end);
    if (find_tab(source->text, start, &tab)) {
        diag_error(diags, source, place_of(source->text, tab, tab + 1),
                   "here is a tab; lines are indented with spaces");
        diag_help(diags, "replace it with spaces");
        return;
    }
    if (find_hard_space(source->text, start, &tab)) {
        diag_error(diags, source, place_of(source->text, tab, tab + 2),
                   "here is a space that does not break (U+00A0), as Word puts it; it is taken for a letter");
        diag_help(diags, "delete it and type a space");
        return;
    }
    const Plain *plain = plain_of(problem);
    if (plain && plain->at_start && parser->context)
        place = yaml_marks_place(marks, &parser->context_mark, &parser->context_mark, &start, &end);
    if (!plain) {
        diag_error(diags, source, place, "this cannot be read");
        diag_help(diags,
                  "write each line as 'key: value', and put the value in quotes if it holds other signs than letters "
                  "and digits");
        return;
    }
    diag_error(diags, source, place, "%s", _(plain->message));
    diag_help(diags, "%s", _(plain->help));
}
