/* An atom is a token of ASCII letters, digits and joining signs that has a digit, a dot or an @ within. Over a space
 * it grows only as numbers do: groups of digits (0322-61 60 00, 25 000, 114 14) and ranges (08:00 – 12:00). Taking a
 * word too many for an atom costs next to nothing: it is not broken, that is all. */
#include "atoms.h"

static const Str en_dash = {"\xE2\x80\x93", 3};

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_alnum(char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static char byte_at(Str text, size_t at) {
    return at < text.len ? text.at[at] : ' ';
}

/* The length of the sign at `at` if it may stand within a token, else 0. */
static size_t joining_sign(Str text, size_t at) {
    static const Str signs = {"._-+:/@%#?&=~", 13};
    char c = byte_at(text, at);
    bool between_digits = at > 0 && is_digit(text.at[at - 1]);
    if (str_find(signs, c, 0) < signs.len)
        return 1;
    if (c == ',' && between_digits && is_digit(byte_at(text, at + 1)))
        return 1;
    bool dash = between_digits && str_starts(str_slice(text, at, text.len), en_dash);
    return dash && is_digit(byte_at(text, at + en_dash.len)) ? en_dash.len : 0;
}

static bool starts_token(Str text, size_t at) {
    char c = text.at[at];
    return is_alnum(c) || ((c == '+' || c == '-') && is_digit(byte_at(text, at + 1)));
}

/* Signs at the end are the sentence's, but for a percent sign, and a slash after an address. */
static size_t token_end(Str text, size_t start) {
    size_t end = start + 1, kept = end;
    while (end < text.len) {
        size_t sign = joining_sign(text, end);
        if (!sign && !is_alnum(text.at[end]))
            break;
        bool keeps = !sign || text.at[end] == '%' || text.at[end] == '/';
        end += sign ? sign : 1;
        if (keeps)
            kept = end;
    }
    return kept;
}

static bool is_telling(Str token) {
    for (size_t i = 0; i < token.len; i++) {
        if (is_digit(token.at[i]) || token.at[i] == '.' || token.at[i] == '@')
            return true;
    }
    return false;
}

static size_t digits_before(Str text, size_t start, size_t end) {
    size_t at = end;
    while (at > start && is_digit(text.at[at - 1]))
        at--;
    return end - at;
}

/* Where a token ends that starts at `at` and is a number through and through; `at` if it is none. */
static size_t number_end(Str text, size_t at, size_t *first_digits) {
    static const Str inner = {"0123456789-,.%", 14};
    size_t end = is_digit(byte_at(text, at)) ? token_end(text, at) : at, digits = at;
    while (digits < end && is_digit(text.at[digits]))
        digits++;
    *first_digits = digits - at;
    for (size_t i = digits; i < end; i++) {
        if (str_find(inner, text.at[i], 0) == inner.len)
            return at;
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

/* Past " 60" where the digits so far go on over a space, else `end`. */
static size_t over_space(Str text, size_t start, size_t end) {
    enum { BYTES_MOST = 24 };
    size_t space = space_at(text, end);
    if (space == 0 || end - start > BYTES_MOST)
        return end;
    bool phone = text.at[start] == '0' || text.at[start] == '+';
    size_t before = digits_before(text, start, end), after, next = number_end(text, end + space, &after);
    bool thousands = before >= 1 && before <= 3 && after == 3;
    bool pairs = (before == 2 || before == 3) && after == 2;
    bool dialled = phone && before >= 1 && after >= 2 && after <= 4;
    return next > end + space && (thousands || pairs || dialled) ? next : end;
}

/* Past " – 12:00" where a range goes on so, else `end`. */
static size_t over_dash(Str text, size_t start, size_t end) {
    Str rest = str_slice(text, end, text.len);
    size_t dash = str_starts(rest, STR(" \xE2\x80\x93 ")) ? en_dash.len + 2 : str_starts(rest, STR(" - ")) ? 3 : 0;
    bool range = dash && digits_before(text, start, end) && is_digit(byte_at(text, end + dash));
    return range ? token_end(text, end + dash) : end;
}

bool atom_find(Str text, size_t from, Atom *atom) {
    for (size_t start = from; start < text.len; start++) {
        if (!starts_token(text, start))
            continue;
        size_t end = token_end(text, start), before = start;
        if (!is_telling(str_slice(text, start, end))) {
            start = end - 1;
            continue;
        }
        while (end != before) {
            before = end;
            end = over_space(text, start, end);
        }
        *atom = (Atom){start, over_dash(text, start, end)};
        return true;
    }
    return false;
}
