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

/* The length of the digit at `at`, else 0. Arabic has digits of its own, Persian another ten (U+0660, U+06F0). */
static size_t digit_at(Str text, size_t at) {
    unsigned char c = byte_at(text, at), next = byte_at(text, at + 1);
    if (c >= '0' && c <= '9')
        return 1;
    return (c == 0xD9 && next >= 0xA0 && next <= 0xA9) || (c == 0xDB && next >= 0xB0 && next <= 0xB9) ? 2 : 0;
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

/* Does a digit end at `at`? */
static bool after_digit(Str text, size_t at) {
    return (at >= 1 && digit_at(text, at - 1) == 1) || (at >= 2 && digit_at(text, at - 2) == 2);
}

/* The length of the sign at `at` if it may stand within a token, else 0. */
static size_t joining_sign(Str text, size_t at) {
    static const Str signs = {"._-+:/@%#?&=~", 13};
    char c = (char)byte_at(text, at);
    if (str_find(signs, c, 0) < signs.len)
        return 1;
    if (c == ',' && after_digit(text, at) && digit_at(text, at + 1))
        return 1;
    bool dash = after_digit(text, at) && str_starts(str_slice(text, at, text.len), en_dash);
    return dash && digit_at(text, at + en_dash.len) ? en_dash.len : 0;
}

/* Past "(0)" or "(0322)" at `at`, else `at`. */
static size_t over_brackets(Str text, size_t at) {
    enum { DIGITS_MOST = 5 };
    size_t end = at, count = byte_at(text, at) == '(' ? digits_at(text, at + 1, &end) : 0;
    return count > 0 && count <= DIGITS_MOST && byte_at(text, end) == ')' ? end + 1 : at;
}

/* An area code in brackets: "(0322) 61 60 00", "(08)123". */
static size_t over_area_code(Str text, size_t at) {
    size_t end = byte_at(text, at + 1) == '0' ? over_brackets(text, at) : at;
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

/* Nearly every byte of most texts starts nothing. */
static bool starts_token(Str text, size_t at) {
    unsigned char c = byte_at(text, at);
    if (c >= 0x80 && (c < 0xC3 || c > 0xC9) && c != 0xD9 && c != 0xDB)
        return false;
    bool signed_number = (c == '+' || c == '-') && digit_at(text, at + 1);
    return alnum_at(text, at) || (signed_number && (c == '+' || !after_letter(text, at)));
}

/* Signs at the end are the sentence's, but for a percent sign, and a slash after an address. */
static size_t token_end(Str text, size_t start) {
    size_t first = alnum_at(text, start), end = start + (first ? first : 1), kept = end;
    while (end < text.len) {
        size_t length = alnum_at(text, end), sign = length ? 0 : joining_sign(text, end);
        if (!sign && !length)
            break;
        bool keeps = !sign || text.at[end] == '%' || text.at[end] == '/';
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
    while (end > start && after_digit(text, end)) {
        end -= digit_at(text, end - 1) == 1 ? 1 : 2;
        count++;
    }
    return count;
}

/* Where a token ends that starts at `at` and is a number through and through; `at` if it is none. */
static size_t number_end(Str text, size_t at, size_t *first_digits) {
    static const Str signs = {"-,.%", 4};
    size_t end = digit_at(text, at) ? token_end(text, at) : at, i;
    *first_digits = digits_at(text, at, &i);
    while (i < end) {
        size_t digit = digit_at(text, i);
        if (!digit && str_find(signs, text.at[i], 0) == signs.len)
            return at;
        i += digit ? digit : 1;
    }
    return end;
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

static bool is_dialled(Str text, size_t start) {
    unsigned char c = byte_at(text, start);
    return c == '0' || c == '+' || c == '(' || (digit_at(text, start) == 2 && (byte_at(text, start + 1) & 0xF) == 0);
}

/* Past " 60" or " (0)322-61" where the digits so far go on over a space, else `end`. */
static size_t over_space(Str text, size_t start, size_t end) {
    enum { BYTES_MOST = 40 };
    size_t space = space_at(text, end), after, next;
    if (space == 0 || end - start > BYTES_MOST)
        return end;
    if (byte_at(text, end + space) == '%' && after_digit(text, end))
        return end + space + 1;
    bool phone = is_dialled(text, start), bracket = text.at[end - 1] == ')';
    size_t brackets = phone ? over_brackets(text, end + space) : end + space;
    if (brackets > end + space)
        return digit_at(text, brackets) ? token_end(text, brackets) : brackets;
    size_t before = digits_before(text, start, end);
    next = number_end(text, end + space, &after);
    bool thousands = before >= 1 && before <= 3 && after == 3;
    bool pairs = (before == 2 || before == 3) && after == 2;
    bool dialled = phone && (before >= 1 || bracket) && after >= 2 && after <= 4;
    return next > end + space && (thousands || pairs || dialled) ? next : end;
}

/* Past " – 12:00" where a range goes on so, else `end`. */
static size_t over_dash(Str text, size_t end) {
    Str rest = str_slice(text, end, text.len);
    size_t dash = str_starts(rest, STR(" \xE2\x80\x93 ")) ? en_dash.len + 2 : str_starts(rest, STR(" - ")) ? 3 : 0;
    bool range = dash && after_digit(text, end) && digit_at(text, end + dash);
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
        bool sign = after_digit(token, i) && digit_at(token, i + 1) && str_find(signs, token.at[i], 0) < signs.len;
        if (!length && !sign)
            return false;
    }
    return true;
}

/* Numbers in Arabic's own digits run as its readers write them, from right to left; but for phone numbers. */
static bool runs_right_to_left(Str token) {
    bool own_digits = false, phone = is_dialled(token, 0);
    for (size_t i = 0; i < token.len; i++) {
        own_digits = own_digits || digit_at(token, i) == 2;
        phone = phone && token.at[i] != ':' && token.at[i] != '%' && token.at[i] != en_dash.at[0];
    }
    return own_digits && !phone;
}

/* Does a name in Latin letters stand before it? */
static bool is_named(Str text, size_t start) {
    size_t end = start > 0 && text.at[start - 1] == ' ' ? start - 1 : 0;
    return (end >= 1 && letter_at(text, end - 1) == 1) || (end >= 2 && letter_at(text, end - 2) == 2);
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
        Str token = str_slice(text, start, end);
        *atom = (Atom){start, end, !is_plain(token) && !runs_right_to_left(token), is_named(text, start)};
        return true;
    }
    return false;
}
