/* Files come from Notepad, Word and network shares. What can be read is read; what cannot is named by what it looks
 * like, because "not UTF-8" helps nobody who never chose an encoding. */
#include "source.h"

#include "../base/file.h"
#include "../base/utf8.h"

typedef struct Range {
    uint32_t first, last;
    const char *what, *help;
} Range;

static const char retype[] = "delete it and type the text again";
static const char no_bidi[] = "delete it; the direction of the text is found by itself";
static const char line_ends[] = "save the file with ordinary line ends (LF or CRLF)";

static const Range refused[] = {
    {0x0000, 0x0000, "a NUL character", "the file is damaged or is not text: restore it from a copy"},
    {0x0001, 0x0008, "a control character", retype},
    {0x000B, 0x000C, "a control character", retype},
    {0x000E, 0x001F, "a control character", retype},
    {0x007F, 0x0084, "a control character", retype},
    {0x0085, 0x0085, "an unusual line end", line_ends},
    {0x0086, 0x009F, "a control character", retype},
    {0x2028, 0x2029, "an unusual line end", line_ends},
    {0x202A, 0x202E, "an invisible character that reverses text", no_bidi},
    {0xFEFF, 0xFEFF, "an invisible byte order mark in the middle of the text", retype},
    {0xFFFE, 0xFFFF, "a character that does not exist", retype},
};

static const Range *range_of(uint32_t c) {
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        if (c >= refused[i].first && c <= refused[i].last)
            return &refused[i];
    return NULL;
}

bool source_is_plain(Str text) {
    for (size_t at = 0; at < text.len;)
        if (range_of(utf8_next(text, &at)))
            return false;
    return true;
}

/* Only the first is reported: a file that has one usually has hundreds. */
static bool characters_are_plain(const Source *source, Diags *diags) {
    Str text = source->text;
    for (size_t at = 0, start = 0; at < text.len; start = at) {
        uint32_t c = utf8_next(text, &at);
        bool lone_return = c == '\r' && (at == text.len || text.at[at] != '\n');
        const Range *range = lone_return ? &refused[5] : range_of(c);
        if (!range)
            continue;
        diag_error(diags, source, place_of(text, start, at), "here is %s (U+%04X)", range->what, c);
        diag_help(diags, "%s", range->help);
        return false;
    }
    return true;
}

static bool looks_like_utf16(Str text) {
    return str_starts(text, STR("\xFF\xFE")) || str_starts(text, STR("\xFE\xFF")) ||
           (text.len >= 4 && (text.at[0] == '\0') != (text.at[1] == '\0') &&
            (text.at[2] == '\0') == (text.at[0] == '\0'));
}

/* A byte of Windows-1252 that stands alone between ASCII letters, as the å of "Alingsås" would. */
static bool looks_like_windows(Str text, size_t at) {
    unsigned char byte = (unsigned char)text.at[at];
    return byte >= 0x80 && (at + 1 == text.len || (unsigned char)text.at[at + 1] < 0x80);
}

static bool is_utf8(Source *source, Diags *diags) {
    static const char help[] = "open it in an editor and save it as UTF-8";
    Str text = source->text;
    if (looks_like_utf16(text)) {
        source->text = (Str){0};
        diag_error(diags, source, (Place){0}, "the file is saved as UTF-16 (\"Unicode\")");
        diag_help(diags, "%s", help);
        return false;
    }
    size_t bad = utf8_valid_until(text);
    if (bad == text.len)
        return true;
    diag_error(diags, source, place_of(text, bad, bad + 1), "this byte (%02X) is not UTF-8%s",
               (unsigned char)text.at[bad],
               looks_like_windows(text, bad) ? "; the file looks like Windows-1252 (\"ANSI\")" : "");
    diag_help(diags, "%s", help);
    return false;
}

bool source_stays_inside(Arena *arena, Str folder, const Source *source, Diags *diags) {
    Str real = file_real(arena, file_join(arena, folder, source->path).at);
    if (real.len == 0 || str_starts(real, file_join(arena, folder, STR(""))))
        return true; /* what is not there is said when it is opened */
    diag_error(diags, source, (Place){0}, "this is a link that leads out of the content folder, to '%.*s'",
               STR_ARG(real));
    diag_help(diags, "put a copy here instead");
    return false;
}

bool source_read(Arena *arena, Str folder, Source *source, Diags *diags) {
    const char *path = file_join(arena, folder, source->path).at;
    if (!source_stays_inside(arena, folder, source, diags) ||
        !file_read(arena, path, SOURCE_BYTES_MOST, source, &source->text, diags))
        return false;
    if (str_starts(source->text, STR("\xEF\xBB\xBF")))
        source->text = str_slice(source->text, 3, source->text.len);
    if (str_trim(source->text).len == 0) {
        diag_error(diags, source, (Place){0}, "the file is empty");
        diag_help(diags, "was it cut off while it was being written?");
        return false;
    }
    return is_utf8(source, diags) && characters_are_plain(source, diags);
}
