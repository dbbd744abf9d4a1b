/* Letters are escaped by where they stand, CommonMark's backslash before punctuation. What has no backslash form, a
 * blank at an edge or a letter that keeps ** from being a mark, becomes a numeric entity. */
#include "inline.h"

#include <string.h>

#include "../base/utf8.h"

typedef struct Pen {
    StrBuf *out;
    const Passage *passage;
    BlockKind kind;
    size_t indent;
    bool line_begins, in_code;
} Pen;

static bool is_alnum(char c) {
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* Letters beyond doubt, of the scripts that newcomers read. For others an entity does no harm. */
static bool is_letter(Str text, size_t at) {
    static const struct {
        uint32_t first, last;
    } letters[] = {
        {'0', '9'},     {'A', 'Z'},     {'a', 'z'},       {0xC0, 0xD6},     {0xD8, 0xF6},   {0xF8, 0x24F},
        {0x391, 0x3A1}, {0x3A3, 0x3FF}, {0x400, 0x481},   {0x48A, 0x52F},   {0x5D0, 0x5EA}, {0x620, 0x64A},
        {0x671, 0x6D3}, {0x904, 0x939}, {0x1200, 0x135A}, {0x4E00, 0x9FFF},
    };
    uint32_t c = utf8_next(text, &at);
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
        if (c >= letters[i].first && c <= letters[i].last)
            return true;
    return false;
}

static bool is_mark(char c) {
    return c > ' ' && c < 0x7F && !is_alnum(c);
}

/* White space to CommonMark: of Unicode's category Zs. */
static bool is_blank(Str text, size_t at) {
    uint32_t c = utf8_next(text, &at);
    return c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

static size_t letter_before(Str text, size_t at) {
    do
        at--;
    while (at > 0 && ((unsigned char)text.at[at] & 0xC0) == 0x80);
    return at;
}

static size_t letter_after(Str text, size_t at) {
    utf8_next(text, &at);
    return at;
}

/* Does a code other than `bold` begin or end here? Its marks are then the neighbours of **. */
static bool other_edge(const Passage *passage, const Code *bold, size_t at) {
    for (size_t i = 0; i < passage->count; i++) {
        const Code *code = &passage->codes[i];
        if (code != bold && !code->hollow && (code->start == at || code->end == at))
            return true;
    }
    return false;
}

/* CommonMark 6.2: ** opens or closes beside a word from outside only if there is a letter inside. Here [inner, +1) is
 * the letter inside and [outer, +1) the one outside; the outer is written as an entity, which ends like punctuation. */
static bool outer_hides(const Passage *passage, const Code *bold, size_t edge, size_t inner, size_t outer) {
    Str text = passage->text;
    bool free = text.at[outer] == ' ' || text.at[outer] == '\n' || is_mark(text.at[outer]);
    return !free && (!is_letter(text, inner) || other_edge(passage, bold, edge));
}

/* Must the letter at `at` be written as an entity because of a bold that ends or begins beside it? */
static bool is_beside_bold(const Passage *passage, size_t at) {
    Str text = passage->text;
    size_t after = letter_after(text, at);
    for (size_t i = 0; i < passage->count; i++) {
        const Code *code = &passage->codes[i];
        if (code->hollow || code->kind != SPAN_BOLD || code->start == code->end)
            continue;
        bool blank_inside = is_blank(text, at) && (code->start == at || code->end == after);
        bool before = code->start == after && outer_hides(passage, code, after, after, at);
        bool behind = code->end == at && outer_hides(passage, code, at, letter_before(text, at), at);
        if (blank_inside || before || behind)
            return true;
    }
    return false;
}

/* A blank at the edge of a line would be dropped. */
static bool is_edge_blank(Str text, size_t at) {
    if (text.at[at] != ' ')
        return false;
    return at == 0 || at + 1 == text.len || text.at[at - 1] == '\n' || text.at[at + 1] == '\n';
}

/* "12." and "12)" at the start of a line begin a list; the offset of what must be escaped, or the text's end. */
static size_t number_end(Str words) {
    size_t end = 0;
    while (end < words.len && words.at[end] >= '0' && words.at[end] <= '9')
        end++;
    return end > 0 && end < words.len && strchr(".)", words.at[end]) ? end : words.len;
}

static bool needs_backslash(const Pen *pen, Str words, size_t at) {
    char c = words.at[at], next = at + 1 < words.len ? words.at[at + 1] : 0;
    Str text = pen->passage->text;
    if (strchr("\\`*_[]<|", c))
        return true;
    if (c == '&')
        return (next == '#' || is_alnum(next)) && str_find(words, ';', at) < words.len;
    if (c == '!')
        return at + 1 == words.len && words.at + words.len < text.at + text.len;
    if (c == '#')
        return pen->kind == BLOCK_HEADING || (pen->line_begins && at == 0);
    if (!pen->line_begins)
        return false;
    return (at == 0 && strchr("-+=>~:", c)) || at == number_end(words);
}

static void write_words(void *to, Str words) {
    Pen *pen = to;
    for (size_t at = 0, next; at < words.len; at = next) {
        size_t offset = (size_t)(words.at + at - pen->passage->text.at);
        next = letter_after(words, at);
        if (pen->in_code) {
            strbuf_add(pen->out,
                       words.at[at] == '|' && pen->kind == BLOCK_CELL ? STR("\\|") : str_slice(words, at, next));
        } else if (is_edge_blank(pen->passage->text, offset) || is_beside_bold(pen->passage, offset)) {
            size_t letter = at;
            strbuf_format(pen->out, "&#%u;", utf8_next(words, &letter));
        } else {
            if (needs_backslash(pen, words, at))
                strbuf_char(pen->out, '\\');
            strbuf_add(pen->out, str_slice(words, at, next));
        }
    }
    pen->line_begins = false;
}

static void write_hollow(void *to, const Code *code) {
    Pen *pen = to;
    if (!str_equal(code->data, STR("\n"))) {
        strbuf_add(pen->out, code->data);
        pen->line_begins = false;
        return;
    }
    strbuf_format(pen->out, "\\\n%*s", (int)pen->indent, "");
    pen->line_begins = true;
}

/* A fence longer than any run of backquotes in the code, and blanks where one would touch it. */
static void write_fence(Pen *pen, const Code *code, bool closes) {
    Str text = str_slice(pen->passage->text, code->start, code->end);
    size_t longest = 0, run = 0;
    for (size_t i = 0; i < text.len; i++) {
        run = text.at[i] == '`' ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    bool apart = str_starts(text, STR("`")) || str_ends(text, STR("`")) ||
                 (str_starts(text, STR(" ")) && str_ends(text, STR(" ")));
    if (closes && apart)
        strbuf_char(pen->out, ' ');
    for (size_t i = 0; i <= longest; i++)
        strbuf_char(pen->out, '`');
    if (!closes && apart)
        strbuf_char(pen->out, ' ');
}

static void write_edge(Pen *pen, const Code *code, bool closes) {
    if (code->kind == SPAN_CODE)
        write_fence(pen, code, closes);
    else
        strbuf_add(pen->out, closes ? inline_closing(pen->out->arena, code) : inline_opening(pen->out->arena, code));
    pen->in_code = code->kind == SPAN_CODE && !closes;
    pen->line_begins = false;
}

static void write_open(void *to, const Code *code) {
    write_edge(to, code, false);
}

static void write_close(void *to, const Code *code) {
    write_edge(to, code, true);
}

void inline_write(StrBuf *out, const Passage *passage, BlockKind kind, size_t indent) {
    static const PassageVisitor visitor = {write_words, write_open, write_close, write_hollow};
    Pen pen = {out, passage, kind, indent, true, false};
    passage_walk(passage, &visitor, &pen);
}

/* Between < and > where it has more than an address needs. */
static Str destination(Arena *arena, const char *scheme, Str target) {
    StrBuf buf = {.arena = arena};
    bool simple = true;
    for (size_t i = 0; i < target.len; i++)
        simple = simple && target.at[i] > ' ' && !strchr("()<>\\", target.at[i]);
    strbuf_format(&buf, "%s%s", simple ? "" : "<", scheme);
    for (size_t i = 0; i < target.len; i++) {
        bool entity = target.at[i] == '&' && str_find(target, ';', i) < target.len;
        if (entity || strchr("<>\\|", target.at[i]))
            strbuf_char(&buf, '\\');
        strbuf_char(&buf, target.at[i]);
    }
    strbuf_add(&buf, simple ? (Str){0} : STR(">"));
    return strbuf_str(&buf);
}

Str inline_opening(Arena *arena, const Code *code) {
    if (code->hollow)
        return code->data;
    switch (code->kind) {
    case SPAN_BOLD:
        return STR("**");
    case SPAN_CODE:
        return STR("`");
    case SPAN_LANG:
        return str_format(arena, "<bdi lang=\"%.*s\">", STR_ARG(code->data));
    default:
        return STR("[");
    }
}

Str inline_closing(Arena *arena, const Code *code) {
    const char *scheme = code->kind == SPAN_PHONE ? "tel:" : code->kind == SPAN_EMAIL ? "mailto:" : "";
    switch (code->kind) {
    case SPAN_BOLD:
        return STR("**");
    case SPAN_CODE:
        return STR("`");
    case SPAN_LANG:
        return STR("</bdi>");
    default:
        return str_format(arena, "](%.*s)", STR_ARG(destination(arena, scheme, code->data)));
    }
}
