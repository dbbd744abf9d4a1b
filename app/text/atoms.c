/* An atom is a token of Latin letters, digits and joining signs that has a digit, a dot or an @ within. Over a space it
 * grows only as numbers do: groups of digits (0322-61 60 00, +46 (0)322-61 60 00, 25 000, 114 14) and ranges
 * (08:00 – 12:00). Taking a word too many for an atom costs next to nothing: it is not broken, that is all. */
#include "atoms.h"

#include <unicode/uchar.h>

#include "../base/utf8.h"

static const Str en_dash = {"\xE2\x80\x93", 3};

static unsigned char byte_at(Str text, size_t at) {
    return at < text.len ? (unsigned char)text.at[at] : ' ';
}

/* The first two bytes of scripts' own digits, and the third of their zero; the others follow it. */
static const unsigned char digits[][3] = {
    {0xE0, 0xA5, 0xA6}, {0xE0, 0xA7, 0xA6}, {0xE0, 0xA9, 0xA6}, {0xE0, 0xAB, 0xA6}, {0xE0, 0xAD, 0xA6},
    {0xE0, 0xAF, 0xA6}, {0xE0, 0xB1, 0xA6}, {0xE0, 0xB3, 0xA6}, {0xE0, 0xB5, 0xA6}, {0xE0, 0xB9, 0x90},
    {0xE0, 0xBB, 0x90}, {0xE0, 0xBC, 0xA0}, {0xE1, 0x81, 0x80}, {0xE1, 0x9F, 0xA0},
};

/* The length of the digit at `at`, else 0: 1 for those that all scripts share, 2 for Arabic's own and Persian's
 * (U+0660, U+06F0), 3 for Devanagari's to Khmer's. */
static size_t digit_at(Str text, size_t at) {
    unsigned char c = byte_at(text, at);
    if (c < 0x80)
        return c >= '0' && c <= '9';
    unsigned char next = byte_at(text, at + 1), last = byte_at(text, at + 2);
    if (c < 0xE0)
        return (c == 0xD9 && next >= 0xA0 && next <= 0xA9) || (c == 0xDB && next >= 0xB0 && next <= 0xB9) ? 2 : 0;
    for (size_t i = 0; c <= 0xE1 && i < sizeof digits / sizeof *digits; i++)
        if (digits[i][0] == c && digits[i][1] == next)
            return last >= digits[i][2] && last < digits[i][2] + 10 ? 3 : 0;
    return 0;
}

/* The same for a letter: ASCII, or another Latin one with a mark (U+00C0 to U+024F). */
static size_t letter_at(Str text, size_t at) {
    unsigned char c = byte_at(text, at), next = byte_at(text, at + 1);
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
        return 1;
    bool latin = (c >= 0xC3 && c <= 0xC8 && next >= 0x80) || (c == 0xC9 && next >= 0x80 && next < 0x90);
    bool times_or_divided = c == 0xC3 && (next == 0x97 || next == 0xB7);
    return latin && next < 0xC0 && !times_or_divided ? 2 : 0;
}

static size_t alnum_at(Str text, size_t at) {
    enum { CASE = 'a' - 'A', LETTERS = 26, DIGITS = 10 };
    unsigned char c = byte_at(text, at);
    if (c < 0x80)
        return (unsigned)(c | CASE) - 'a' < LETTERS || (unsigned)c - '0' < DIGITS;
    size_t digit = digit_at(text, at);
    return digit ? digit : letter_at(text, at);
}

/* How many digits stand side by side from `at` on; *end is where they end. */
static size_t digits_at(Str text, size_t at, size_t *end) {
    size_t count = 0;
    for (size_t length; (length = digit_at(text, at)) > 0; at += length)
        count++;
    *end = at;
    return count;
}

/* The length of the digit that ends at `at`, else 0. */
static size_t digit_before(Str text, size_t at) {
    for (size_t length = 1; length <= 3 && length <= at; length++)
        if (digit_at(text, at - length) == length)
            return length;
    return 0;
}

/* The length of the sign at `at` if it may stand within a token, else 0. */
static size_t joining_sign(Str text, size_t at) {
    static const Str signs = {"._-+:/@%#?&=~", 13};
    char c = (char)byte_at(text, at);
    if (str_find(signs, c, 0) < signs.len)
        return 1;
    if (c == ',' && digit_before(text, at) && digit_at(text, at + 1))
        return 1;
    bool dash = digit_before(text, at) && str_starts(str_slice(text, at, text.len), en_dash);
    return dash && digit_at(text, at + en_dash.len) ? en_dash.len : 0;
}

/* Past "(0)" or "(0322)" at `at`, else `at`. */
static size_t over_brackets(Str text, size_t at) {
    enum { DIGITS_MOST = 5 };
    size_t end = at, count = byte_at(text, at) == '(' ? digits_at(text, at + 1, &end) : 0;
    return count > 0 && count <= DIGITS_MOST && byte_at(text, end) == ')' ? end + 1 : at;
}

static bool is_zero(Str text, size_t at) {
    size_t length = digit_at(text, at);
    unsigned char last = length ? byte_at(text, at + length - 1) : 1;
    return length == 1 ? last == '0' : length == 2 && (last & 0xF) == 0;
}

/* An area code in brackets: "(0322) 61 60 00", "(08)123". */
static size_t over_area_code(Str text, size_t at) {
    size_t end = is_zero(text, at + 1) ? over_brackets(text, at) : at;
    bool dialled = digit_at(text, end) || (byte_at(text, end) == ' ' && digit_at(text, end + 1));
    return end > at && dialled ? end : at;
}

/* In "COVID-19" or "و-5" a hyphen is no minus. */
static bool after_letter(Str text, size_t at) {
    enum { BYTES_MOST = 4 };
    size_t start = at;
    while (start > 0 && at - start < BYTES_MOST && ((unsigned char)text.at[--start] & 0xC0) == 0x80)
        continue;
    return at > 0 && u_isalpha((UChar32)utf8_next(text, &start));
}

/* The length of a sign that opens a token: "+46", "-5", "–5 °C", "@alingsas"; else 0. */
static size_t sign_at(Str text, size_t at) {
    static const Str minus = {"\xE2\x88\x92", 3};
    char c = (char)byte_at(text, at);
    Str rest = str_slice(text, at, text.len);
    size_t dash = str_starts(rest, en_dash) || str_starts(rest, minus) ? en_dash.len : c == '-';
    if (dash)
        return digit_at(text, at + dash) && !after_letter(text, at) && !digit_before(text, at) ? dash : 0;
    return (c == '+' && digit_at(text, at + 1)) || (c == '@' && letter_at(text, at + 1) && !after_letter(text, at));
}

/* Nearly every byte of most texts starts nothing. */
static bool starts_token(Str text, size_t at) {
    unsigned char c = byte_at(text, at);
    if (c >= 0x80 && (c < 0xC3 || c > 0xC9) && c != 0xD9 && c != 0xDB && c < 0xE0)
        return false;
    return alnum_at(text, at) || sign_at(text, at);
}

/* Signs at the end are the sentence's, but for a percent sign, a plus ("B2+"), and a slash after an address. */
static size_t token_end(Str text, size_t start) {
    size_t first = alnum_at(text, start), end = start + (first ? first : sign_at(text, start)), kept = end;
    while (end < text.len) {
        size_t length = alnum_at(text, end), sign = length ? 0 : joining_sign(text, end);
        if (!sign && !length)
            break;
        bool keeps = !sign || text.at[end] == '%' || text.at[end] == '+' || text.at[end] == '/';
        end += sign + length;
        if (keeps)
            kept = end;
    }
    return kept;
}

static bool is_telling(Str token) {
    for (size_t i = 0; i < token.len; i++) {
        if (digit_at(token, i) || token.at[i] == '.' || token.at[i] == '@')
            return true;
    }
    return false;
}

static size_t digits_before(Str text, size_t start, size_t end) {
    size_t count = 0;
    for (size_t length; end > start && (length = digit_before(text, end)) > 0; end -= length)
        count++;
    return count;
}

/* A token of digits and the signs that numbers have. */
static bool is_number(Str token) {
    static const Str signs = {"+-,.%/", 6};
    for (size_t i = 0, length; i < token.len; i += length) {
        bool dash = str_starts(str_slice(token, i, token.len), en_dash);
        length = dash ? en_dash.len : digit_at(token, i);
        if (!length && str_find(signs, token.at[i], 0) == signs.len)
            return false;
        length = length ? length : 1;
    }
    return true;
}

/* The length of the space at `at`, be it one that breaks or not, else 0. */
static size_t space_at(Str text, size_t at) {
    static const Str spaces[] = {{" ", 1}, {"\xC2\xA0", 2}, {"\xE2\x80\xAF", 3}, {"\xE2\x80\x89", 3}};
    Str rest = str_slice(text, at, text.len);
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        if (str_starts(rest, spaces[i]))
            return spaces[i].len;
    }
    return 0;
}

static bool has_letter(Str token) {
    for (size_t i = 0; i < token.len; i++)
        if (letter_at(token, i))
            return true;
    return false;
}

static bool is_dialled(Str text, size_t start) {
    unsigned char c = byte_at(text, start);
    return c == '+' || c == '(' || is_zero(text, start);
}

/* Past " %", "°C" or " °C" at `at`, else `at`. */
static size_t over_sign(Str text, size_t at) {
    static const Str degree = {"\xC2\xB0", 2};
    size_t sign = at + (byte_at(text, at) == ' ');
    if (byte_at(text, sign) == '%')
        return sign + 1;
    if (!str_starts(str_slice(text, sign, text.len), degree))
        return at;
    size_t scale = sign + degree.len;
    bool is_scale = (byte_at(text, scale) == 'C' || byte_at(text, scale) == 'F') && !alnum_at(text, scale + 1);
    return is_scale ? scale + 1 : scale;
}

/* "1999" or "2026": four digits that may be a year. */
static bool is_year(Str text, size_t at) {
    return str_starts(str_slice(text, at, text.len), STR("19")) || str_starts(str_slice(text, at, text.len), STR("20"));
}

/* "8888 5190", as phone numbers are written in Denmark; two years side by side are none. */
static bool is_halves(Str text, size_t start, size_t end, size_t next, size_t after) {
    return end - start == 4 && after == 4 && !(is_year(text, start) && is_year(text, next));
}

/* Past " 60" or " (0)322-61" where the digits so far go on over a space, else `end`. */
static size_t over_space(Str text, size_t start, size_t end) {
    enum { BYTES_MOST = 60 };
    size_t space = space_at(text, end), next = end + space, digits_end;
    if (space == 0 || end - start > BYTES_MOST)
        return end;
    bool phone = is_dialled(text, start), bracket = text.at[end - 1] == ')';
    size_t brackets = phone ? over_brackets(text, next) : next;
    if (brackets > next)
        return digit_at(text, brackets) ? token_end(text, brackets) : brackets;
    size_t before = digits_before(text, start, end), after = digits_at(text, next, &digits_end);
    if (after == 0 || has_letter(str_slice(text, start, end)))
        return end;
    size_t next_end = token_end(text, next);
    bool number = is_number(str_slice(text, next, next_end));
    bool thousands = before >= 1 && before <= 3 && after == 3;
    bool pairs = number && (before == 2 || before == 3) && after == 2;
    bool dialled = number && phone && (before >= 1 || bracket) && after >= 2 && after <= 4;
    bool halves = number && before == 4 && is_halves(text, start, end, next, after);
    return thousands || pairs || dialled || halves ? next_end : end;
}

/* Past " – 12:00" where a range goes on so, else `end`. */
static size_t over_dash(Str text, size_t end) {
    Str rest = str_slice(text, end, text.len);
    size_t dash = str_starts(rest, STR(" \xE2\x80\x93 ")) ? en_dash.len + 2 : str_starts(rest, STR(" - ")) ? 3 : 0;
    bool range = dash && digit_before(text, end) && digit_at(text, end + dash);
    return range ? token_end(text, end + dash) : end;
}

static size_t over_spaces(Str text, size_t start, size_t end) {
    for (size_t before = end + 1; end != before;) {
        before = end;
        end = over_space(text, start, end);
    }
    return end;
}

/* Digits with single signs between them, and letters beside them, keep their order by bidi's own rules. */
static bool is_plain(Str token) {
    static const Str signs = {".,:/", 4};
    for (size_t i = 0, length; i < token.len; i += length ? length : 1) {
        length = alnum_at(token, i);
        bool sign = digit_before(token, i) && digit_at(token, i + 1) && str_find(signs, token.at[i], 0) < signs.len;
        if (!length && !sign)
            return false;
    }
    return true;
}

/* Numbers in Arabic's own digits run as its readers write them, ranges and percents from right to left; but not phone
 * numbers and groups of digits. */
static bool runs_right_to_left(Str token) {
    bool own_digits = false, whole = is_dialled(token, 0) || str_find(token, ' ', 0) < token.len;
    for (size_t i = 0; i < token.len; i++) {
        own_digits = own_digits || digit_at(token, i) == 2;
        whole = whole && token.at[i] != ':' && token.at[i] != '%' && token.at[i] != en_dash.at[0];
    }
    return own_digits && !whole;
}

/* Does a name in Latin letters stand before it, or numbers that belong to such a name: "SE45 5000 0000"? */
static bool is_named(Str text, size_t start) {
    enum { BYTES_MOST = 40 };
    for (size_t at = start; at > 0 && text.at[at - 1] == ' ' && start - at < BYTES_MOST;) {
        size_t end = --at;
        while (at > 0 && start - at < BYTES_MOST && alnum_at(text, at - 1) == 1)
            at--;
        bool marked = at >= 2 && letter_at(text, at - 2) == 2;
        if (marked || has_letter(str_slice(text, at, end)))
            return true;
        if (at == end)
            return false;
    }
    return false;
}

bool atom_find(Str text, size_t from, Atom *atom) {
    for (size_t start = from; start < text.len; start++) {
        size_t code = text.at[start] == '(' ? over_area_code(text, start) : start;
        if (code == start && !starts_token(text, start))
            continue;
        size_t end = code > start ? code : token_end(text, start);
        if (digit_at(text, end) && code > start)
            end = token_end(text, end);
        if (!is_telling(str_slice(text, start, end))) {
            start = end - 1;
            continue;
        }
        end = over_spaces(text, start, over_dash(text, over_spaces(text, start, end)));
        end = digit_before(text, end) ? over_sign(text, end) : end;
        Str token = str_slice(text, start, end);
        *atom = (Atom){start, end, !is_plain(token) && !runs_right_to_left(token), is_named(text, start)};
        return true;
    }
    return false;
}
