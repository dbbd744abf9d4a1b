/* A mark that is meant to be seen stands between backquotes, and there nothing is looked for. Each slip is told once a
 * text, or once in lines that follow each other: whoever mends one sees the next. */
#include "slip.h"

#include <string.h>

#include "link.h"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Of any script; what begins with this byte in UTF-8 is a dash or a quote. */
static bool is_letter(char c) {
    enum { PUNCTUATION = 0xE2 };
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || ((unsigned char)c >= 0x80 && (unsigned char)c != PUNCTUATION);
}

static char char_at(Str text, size_t at) {
    return at < text.len ? text.at[at] : '\0';
}

static Str from(Str text, size_t at) {
    return str_slice(text, at, text.len);
}

/* How many bytes at a place of a text are the slip; 0: it is none. */
typedef size_t Finder(Str text, size_t at);

/* In capitals, as such notes are written. */
static bool is_loud(Str text, size_t at, Str word) {
    for (size_t i = 0; i < word.len; i++)
        if (char_at(text, at + i) != word.at[i] - 'a' + 'A')
            return false;
    return true;
}

static size_t find_note(Str text, size_t at) {
    static const Str notes[] = {{"todo", 4}, {"fixme", 5}, {"xxx", 3}}, filler = {"orem ipsum", 10};
    if (at && (is_letter(text.at[at - 1]) || is_digit(text.at[at - 1])))
        return 0;
    if (str_starts(from(text, at + 1), filler))
        return filler.len + 1;
    for (size_t i = 0; i < sizeof notes / sizeof notes[0]; i++) {
        char after = char_at(text, at + notes[i].len);
        if (is_loud(text, at, notes[i]) && !is_letter(after) && !is_digit(after))
            return notes[i].len;
    }
    return 0;
}

/* "&nbsp;", "&#160;", and the first without its end. */
static size_t find_entity(Str text, size_t at) {
    enum { NAME_MOST = 10 };
    size_t end = at + 1;
    while (end - at <= NAME_MOST &&
           (is_digit(char_at(text, end)) || (char_at(text, end) | 32) >= 'a' || char_at(text, end) == '#'))
        end++;
    if (end > at + 2 && char_at(text, end) == ';')
        return end + 1 - at;
    return str_starts(from(text, at), STR("&nbsp")) ? STR("&nbsp").len : 0;
}

/* "(page/x)[text]" */
static size_t find_turned_link(Str text, size_t at) {
    size_t open = at;
    if (char_at(text, at + 1) != '[')
        return 0;
    while (open > 0 && text.at[open - 1] != '(' && text.at[open - 1] != ' ')
        open--;
    bool link = open > 0 && text.at[open - 1] == '(' && link_is_target(str_slice(text, open, at));
    return link ? STR(")[").len : 0;
}

typedef struct Slip {
    Str mark; /* or how what `find` finds begins; empty: in several ways */
    const char *message, *help;
    Finder *find;
    bool letter; /* one has to follow the mark */
} Slip;

static const char no_heading[] = N_("this # makes no heading");
static const char no_heading_help[] = N_("put a space after it, as in '## Housing'");
static const char no_bullet[] = N_("this bullet makes no list"), no_dash[] = N_("this dash makes no list");
static const char no_list[] = N_("start each entry of a list with '- '");
static const char no_box[] = N_("a box to tick is not shown as one");
static const char no_box_help[] = N_("take it away: an entry of a list starts with '- ' and no more");
static const char no_link[] = N_("this makes no link");

/* As the first thing in a text. */
static const Slip starts[] = {
    {{"#", 1}, no_heading, no_heading_help, NULL, false},
    {{"\xE2\x80\xA2", 3}, no_bullet, no_list, NULL, false},
    {{"\xE2\x80\x93 ", 4}, no_dash, no_list, NULL, false},
    {{"*", 1}, N_("this star makes no list"), no_list, NULL, true},
    {{"|", 1}, N_("this | makes no table"), N_("put a line '|---|---|' below the table's head"), NULL, false},
    {{"[ ]", 3}, no_box, no_box_help, NULL, false},
    {{"[x]", 3}, no_box, no_box_help, NULL, false},
    {{"[X]", 3}, no_box, no_box_help, NULL, false},
};

static const Slip inside[] = {
    {{"**", 2},
     N_("these ** make nothing bold"),
     N_("put ** before and after the words, without spaces inside"),
     NULL,
     false},
    {{"](", 2}, no_link, N_("close it with ), and leave no spaces in what it leads to"), NULL, false},
    {{"] (", 3}, no_link, N_("take away the space between ] and ("), NULL, false},
    {{"[[", 2}, no_link, N_("write it as [words](page/NAME)"), NULL, false},
    {{")[", 2},
     N_("this link is turned round"),
     N_("the words stand first: [words](page/NAME)"),
     find_turned_link,
     false},
    {{"~~", 2}, N_("these ~~ strike nothing out"), N_("delete what no longer holds"), NULL, false},
    {{"", 0}, N_("this is a note and no text for visitors"), N_("write what is meant, or delete it"), find_note, false},
    {{"&", 1}, N_("this sign is written as for HTML"), N_("type the sign itself"), find_entity, false},
};

enum { STARTS = sizeof starts / sizeof starts[0], INSIDE = sizeof inside / sizeof inside[0] };

static size_t slip_length(const Slip *slip, Str text, size_t at) {
    if (slip->mark.len && slip->mark.at[0] != char_at(text, at))
        return 0;
    if (slip->find)
        return slip->find(text, at);
    bool fits =
        str_starts(from(text, at), slip->mark) && (!slip->letter || is_letter(char_at(text, at + slip->mark.len)));
    return fits ? slip->mark.len : 0;
}

/* Where a mark stands in its paragraph, and not between backquotes; the paragraph if it stands otherwise there. */
static Place place_of_mark(const Reading *reading, Place place, Str mark) {
    Str text = reading->source->text;
    size_t at = line_start(text, place.line) + place.column - 1;
    bool code = false;
    for (; at + mark.len <= text.len && !str_starts(from(text, at), STR("\n\n")); at++) {
        code ^= text.at[at] == '`';
        if (!code && str_starts(from(text, at), mark))
            return place_of(text, at, at + mark.len);
    }
    return place;
}

static void tell(const Reading *reading, Place place, const Slip *slip) {
    diag_warning(reading->diags, reading->source, place, "%s", _(slip->message));
    diag_help(reading->diags, "%s", _(slip->help));
}

/* What one of those inside, or a mark in front, can begin with: most letters need no further look. */
static bool may_begin(char c) {
    static const bool begins[128] = {
        ['`'] = true, ['<'] = true, ['*'] = true, [']'] = true, ['['] = true, [')'] = true, ['~'] = true,
        ['&'] = true, ['T'] = true, ['F'] = true, ['X'] = true, ['L'] = true, ['l'] = true};
    return (unsigned char)c < sizeof begins && begins[(unsigned char)c];
}

/* The slip at a place of a text, or NULL. */
static const Slip *slip_at(Str text, size_t at, size_t *length) {
    for (size_t i = 0; i < INSIDE; i++)
        if ((*length = slip_length(&inside[i], text, at)) > 0)
            return &inside[i];
    return NULL;
}

static bool is_code(const Block *block, size_t at) {
    for (size_t i = 0; i < block->span_count; i++)
        if (block->spans[i].kind == SPAN_CODE && block->spans[i].start <= at && at < block->spans[i].end)
            return true;
    return false;
}

void slips_in_block(const Reading *reading, Place place, const Block *block) {
    bool told[INSIDE] = {false};
    for (size_t i = 0; i < STARTS; i++)
        if (slip_length(&starts[i], block->text, 0) && !is_code(block, 0))
            tell(reading, place_of_mark(reading, place, str_trim(starts[i].mark)), &starts[i]);
    for (size_t at = 0, length; at < block->text.len; at++) {
        const Slip *slip = may_begin(block->text.at[at]) ? slip_at(block->text, at, &length) : NULL;
        if (!slip || is_code(block, at))
            continue;
        if (!told[slip - inside])
            tell(reading, place_of_mark(reading, place, str_slice(block->text, at, at + length)), slip);
        told[slip - inside] = true;
        at += length - 1;
    }
}

/* "1)ett", "1.ett"; but not "1177.se" */
static size_t find_number(Str line, size_t at) {
    enum { DIGITS_MOST = 2 };
    size_t end = at;
    while (is_digit(char_at(line, end)))
        end++;
    bool marked = char_at(line, end) == ')' || char_at(line, end) == '.';
    bool list = end > at && end - at <= DIGITS_MOST && marked && is_letter(char_at(line, end + 1));
    return list ? end + 1 - at : 0;
}

/* "##Housing" */
static size_t find_heading(Str line, size_t at) {
    size_t end = at;
    while (char_at(line, end) == '#')
        end++;
    return end > at && is_letter(char_at(line, end)) ? end - at : 0;
}

static const Slip of_lines[] = {
    {{"-", 1}, no_dash, no_list, NULL, true},
    {{"", 0}, N_("this number makes no list"), N_("put a space after it, as in '1. '"), find_number, false},
    /* at the start of a text it is told above */
    {{"", 0}, no_heading, no_heading_help, find_heading, false},
    {{"\xE2\x80\xA2", 3}, no_bullet, no_list, NULL, false},
};

enum { OF_LINES = sizeof of_lines / sizeof of_lines[0], OF_FIRST_LINES = 2 };

void slips_in_lines(const Reading *reading, size_t start) {
    Str text = reading->source->text;
    bool told[OF_LINES] = {false}, first = true;
    for (size_t at = start, end; at < text.len; at = end + 1) {
        end = str_find(text, '\n', at);
        while (at < end && (text.at[at] == ' ' || text.at[at] == '\t'))
            at++;
        Str line = str_trim(str_slice(text, at, end));
        for (size_t i = 0; i < (first ? OF_FIRST_LINES : OF_LINES) && line.len; i++)
            if (!told[i] && slip_length(&of_lines[i], line, 0)) {
                tell(reading, place_of(text, at, at + line.len), &of_lines[i]);
                told[i] = true;
            }
        first = line.len == 0 || line.at[0] == '#';
        if (line.len == 0)
            memset(told, 0, sizeof told);
    }
}

/* Marks of Markdown and HTML. */
static size_t find_mark(Str text, size_t at) {
    static const Str marks[] = {{"**", 2}, {"](", 2}, {"~~", 2}, {"[[", 2}, {"`", 1}, {"<", 1}};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (!str_starts(from(text, at), marks[i]))
            continue;
        char next = char_at(text, at + 1);
        bool lone = (text.at[at] == '`' && str_find(text, '`', at + 1) == text.len) ||
                    (text.at[at] == '<' && next != '/' && !is_letter(next));
        return lone ? 0 : marks[i].len;
    }
    return at == 0 && text.at[0] == '#' ? 1 : 0;
}

void slips_in_front(const Reading *reading, const YamlNode *node) {
    Str text = node->kind == YAML_TEXT ? node->text : (Str){0};
    for (size_t at = 0, length; at < text.len; at++) {
        if (at && !may_begin(text.at[at]))
            continue;
        size_t mark = find_mark(text, at);
        const Slip *slip = mark ? NULL : slip_at(text, at, &length);
        if (mark) {
            diag_warning(reading->diags, reading->source, yaml_within(node, at, mark),
                         "this mark is shown as it stands: '%.*s' is words alone", STR_ARG(node->key));
            diag_help(reading->diags, "take it away; bold words and links belong into the text below");
        } else if (slip) {
            tell(reading, yaml_within(node, at, length), slip);
        }
        if (mark || slip)
            return;
    }
}
