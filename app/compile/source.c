/* Files come from Notepad, Word and network shares. What can be read is read; what cannot is named by what it looks
 * like, because "not UTF-8" helps nobody who never chose an encoding. */
#include "source.h"

#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "../base/file.h"
#include "../base/utf8.h"

typedef struct Range {
    uint32_t first, last;
    const char *what, *help;
} Range;

static const char retype[] = N_("delete it and type the text again");
static const char no_bidi[] = N_("delete it; the direction of the text is found by itself");
static const char line_ends[] = N_("save the file with ordinary line ends (LF or CRLF)");

static const Range refused[] = {
    {0x0000, 0x0000, N_("a NUL character"), N_("the file is damaged or is not text: restore it from a copy")},
    {0x0001, 0x0008, N_("a control character"), retype},
    {0x000B, 0x000C, N_("a control character"), retype},
    {0x000E, 0x001F, N_("a control character"), retype},
    {0x007F, 0x0084, N_("a control character"), retype},
    {0x0085, 0x0085, N_("an unusual line end"), line_ends},
    {0x0086, 0x009F, N_("a control character"), retype},
    {0x2028, 0x2029, N_("an unusual line end"), line_ends},
    {0x202A, 0x202E, N_("an invisible character that reverses text"), no_bidi},
    {0xFEFF, 0xFEFF, N_("an invisible byte order mark in the middle of the text"), retype},
    {0xFFFD, 0xFFFD, N_("a sign for a letter that was lost when the text was converted"), retype},
    {0xFFFE, 0xFFFF, N_("a character that does not exist"), retype},
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

/* "Ã¶", as an ö of UTF-8 looks that was read as Windows-1252. */
static bool is_garbled(Str text, size_t at) {
    return str_starts(str_slice(text, at, text.len), STR("\xC3\x83\xC2"));
}

/* Only the first is reported: a file that has one usually has hundreds. */
static bool characters_are_plain(const Source *source, Diags *diags) {
    Str text = source->text;
    for (size_t at = 0, start = 0; at < text.len; start = at) {
        uint32_t c = utf8_next(text, &at);
        bool lone_return = c == '\r' && (at == text.len || text.at[at] != '\n');
        const Range *range = lone_return ? &refused[5] : range_of(c);
        if (is_garbled(text, start)) {
            diag_error(diags, source, place_of(text, start, at + 2), "these two signs were one letter of UTF-8 once");
            diag_help(diags, "the text was converted in a wrong way: type the letter again");
            return false;
        }
        if (!range)
            continue;
        diag_error(diags, source, place_of(text, start, at), "here is %s (U+%04X)", _(range->what), c);
        diag_help(diags, "%s", _(range->help));
        return false;
    }
    return true;
}

/* Isolates (UAX #9) hold for a line: one that is opened is closed in it. */
static bool isolates_pair(const Source *source, Diags *diags) {
    enum { LRI = 0x2066, FSI = 0x2068, PDI = 0x2069 };
    Str text = source->text;
    size_t opened = 0, depth = 0, at = 0, start = 0;
    for (; at < text.len; start = at) {
        uint32_t c = utf8_next(text, &at);
        bool opens = c >= LRI && c <= FSI;
        opened = opens ? start : opened;
        depth += opens;
        if ((c == PDI && depth == 0) || (c == '\n' && depth > 0))
            break;
        depth -= c == PDI;
    }
    if (start == text.len && depth == 0)
        return true;
    size_t place = depth ? opened : start;
    diag_error(diags, source, place_of(text, place, place + 3),
               depth ? N_("an invisible mark of direction (isolate) is opened here and not closed in this line")
                     : N_("an invisible mark of direction (PDI) closes here what nothing opened"));
    diag_help(diags, "%s", _(no_bidi));
    return false;
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

static bool is_ascii_letter(Str text, size_t at) {
    char c = at < text.len ? text.at[at] | 32 : 0;
    return c >= 'a' && c <= 'z';
}

/* å, ä, ö, æ, ø and é in the middle of words, as DOS wrote them; in Windows-1252 they would be quotes and daggers. */
static bool looks_like_dos(Str text, size_t at) {
    size_t letters = 0;
    for (; at < text.len; at++) {
        if ((unsigned char)text.at[at] >= 0xC0)
            return false; /* a letter of Windows-1252 */
        bool dos = (unsigned char)text.at[at] >= 0x80 && strchr("\x82\x84\x86\x91\x94\x9B", text.at[at]);
        letters += dos && at > 0 && is_ascii_letter(text, at - 1) && is_ascii_letter(text, at + 1);
    }
    return letters > 0;
}

/* A letter of several bytes of which the last are missing, and nothing behind it: in a file of UTF-8. */
static bool is_cut(Str text, size_t at) {
    unsigned char first = (unsigned char)text.at[at];
    size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
    bool others = at > 0 && utf8_letters(str_slice(text, 0, at)) < at; /* letters of several bytes before it */
    return others && bytes > text.len - at;
}

static const char save_as_utf8[] = N_("save it as UTF-8: in Notepad by 'Save as', Encoding UTF-8");

static void refuse_encoding(const Source *source, size_t at, Diags *diags) {
    Place place = place_of(source->text, at, at + 1);
    if (looks_like_dos(source->text, at)) {
        diag_error(diags, source, place, "the file is saved in an old code of DOS (CP850), not in UTF-8");
        diag_help(diags, "open it in Word with the encoding 'MS-DOS', and save it as 'Plain text' in UTF-8");
        return;
    }
    if (looks_like_windows(source->text, at))
        diag_error(diags, source, place, "the file is saved in Windows-1252 (\"ANSI\"), not in UTF-8");
    else
        diag_error(diags, source, place, "the file is not saved in UTF-8: this sign cannot be read");
    diag_help(diags, "%s", _(save_as_utf8));
}

static bool is_utf8(Source *source, Diags *diags) {
    Str text = source->text;
    if (str_starts(text, STR("PK\x03\x04"))) {
        source->text = (Str){0};
        diag_error(diags, source, (Place){0}, "this is a Word file or another packed one, and no text");
        diag_help(diags, "in Word save it as 'Plain text' with the encoding UTF-8");
        return false;
    }
    if (looks_like_utf16(text)) {
        source->text = (Str){0};
        diag_error(diags, source, (Place){0}, "the file is saved as UTF-16 (\"Unicode\")");
        diag_help(diags, "%s", _(save_as_utf8));
        return false;
    }
    size_t bad = utf8_valid_until(text);
    if (bad == text.len)
        return true;
    if (is_cut(text, bad)) {
        diag_error(diags, source, place_of(text, bad, bad + 1), "the file ends in the middle of a letter");
        diag_help(diags, "was it cut off while it was being written?");
        return false;
    }
    refuse_encoding(source, bad, diags);
    return false;
}

bool source_stays_inside(Arena *arena, Str folder, const Source *source, Diags *diags) {
    struct stat info;
    const char *path = file_join(arena, folder, source->path).at;
    if (lstat(path, &info) == 0 && S_ISREG(info.st_mode))
        return true; /* its folder was asked before */
    Str real = file_real(arena, path);
    if (real.len == 0 || str_starts(real, file_join(arena, folder, STR(""))))
        return true; /* what is not there is said when it is opened */
    diag_error(diags, source, (Place){0}, "this is a link that leads out of the content folder, to '%.*s'",
               STR_ARG(real));
    diag_help(diags, "put a copy here instead");
    return false;
}

static bool same_state(const struct stat *a, const struct stat *b) {
    return a->st_size == b->st_size && a->st_ino == b->st_ino && a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
           a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* By a clock that may be another machine's. */
static bool is_recent(const struct stat *info) {
    enum { JUST_NOW = 2 /* seconds */ };
    time_t age = time(NULL) - info->st_mtim.tv_sec;
    return age >= 0 && age < JUST_NOW;
}

/* An editor that saves empties the file first, or puts another in its place. */
static bool is_being_saved(const char *path, const struct stat *before, bool there) {
    struct stat after;
    if (stat(path, &after) != 0)
        return there;
    return !there || !same_state(before, &after) || (after.st_size == 0 && is_recent(&after));
}

/* A file that is being saved is read again, for a second at most. */
static bool read_settled(Arena *arena, const char *path, Source *source, Diags *diags) {
    enum { TRIES = 50 };
    const struct timespec pause = {.tv_nsec = 20 * 1000 * 1000};
    for (int i = 1;; i++) {
        Diags unheard = {.arena = arena};
        struct stat before = {0};
        bool last = i == TRIES, there = stat(path, &before) == 0;
        bool read = file_read(arena, path, SOURCE_BYTES_MOST, source, &source->text, last ? diags : &unheard);
        if (last || !is_being_saved(path, &before, there))
            return read || (!last && file_read(arena, path, SOURCE_BYTES_MOST, source, &source->text, diags));
        nanosleep(&pause, NULL);
    }
}

bool source_load(Arena *arena, Str folder, Source *source, Diags *diags) {
    const char *path = file_join(arena, folder, source->path).at;
    if (!source_stays_inside(arena, folder, source, diags) || !read_settled(arena, path, source, diags))
        return false;
    if (str_starts(source->text, STR("\xEF\xBB\xBF")))
        source->text = str_slice(source->text, 3, source->text.len);
    return true;
}

bool source_is_text(Source *source, Diags *diags) {
    if (str_trim(source->text).len == 0) {
        diag_error(diags, source, (Place){0}, "the file is empty");
        diag_help(diags, "was it cut off while it was being written?");
        return false;
    }
    return is_utf8(source, diags) && source_is_sound(source, diags);
}

bool source_read(Arena *arena, Str folder, Source *source, Diags *diags) {
    return source_load(arena, folder, source, diags) && source_is_text(source, diags);
}

bool source_is_sound(const Source *source, Diags *diags) {
    return characters_are_plain(source, diags) && isolates_pair(source, diags);
}

void source_recall(Arena *arena, Str folder, Source *source) {
    Diags unheard = {.arena = arena};
    if (source->text.len == 0)
        source_read(arena, folder, source, &unheard);
}
