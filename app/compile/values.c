/* Each value is read by the letters it may hold; what they mean is left to the phone and the post. */
#include "values.h"

#include <string.h>

#include "../base/date.h"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_alnum(char c) {
    return is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* An area code alone reaches nobody, and neither does a number with a digit too many. */
static bool is_long_enough(Str text, size_t digits) {
    enum { SHORT_LEAST = 3 /* 112 */, AREA_LEAST = 7, AREA_MOST = 11, WORLD_LEAST = 8, WORLD_MOST = 15 /* E.164 */ };
    bool world = text.at[0] == '+', area = text.at[0] == '0';
    size_t least = world ? WORLD_LEAST : area ? AREA_LEAST : SHORT_LEAST;
    return digits >= least && digits <= (area ? AREA_MOST : WORLD_MOST);
}

bool value_phone(Str text) {
    size_t digits = 0;
    Date date;
    for (size_t i = 0; i < text.len; i++) {
        bool plus = text.at[i] == '+' && i == 0;
        bool gap = (text.at[i] == ' ' || text.at[i] == '-') && i > 0 && i + 1 < text.len;
        if (!is_digit(text.at[i]) && !plus && !gap)
            return false;
        digits += is_digit(text.at[i]);
    }
    return text.len > 0 && text.len <= 20 && is_long_enough(text, digits) && !date_parse(text, &date);
}

bool value_phone_is_cut(Str phone) {
    enum { LEAST = 5 };
    static const Str known[] = {{"112", 3}, {"113", 3}, {"114", 3}, {"1177", 4}, {"1813", 4}};
    size_t digits = 0;
    for (size_t i = 0; i < phone.len; i++)
        digits += is_digit(phone.at[i]);
    return digits < LEAST && !str_list_has((StrList){(Str *)known, sizeof known / sizeof known[0]}, phone);
}

/* "example.se": labels of letters, digits and hyphens, at least two. Letters beyond ASCII pass. */
static bool is_host(Str text) {
    size_t dots = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        bool edge = i == 0 || i + 1 == text.len || text.at[i - 1] == '.';
        if ((c == '.' || c == '-') && edge)
            return false;
        if (!is_alnum(c) && c != '-' && c != '.' && (unsigned char)c < 0x80)
            return false;
        dots += c == '.';
    }
    return dots > 0;
}

bool value_email(Str text) {
    size_t at = str_find(text, '@', 0);
    for (size_t i = 0; i < at; i++)
        if ((unsigned char)text.at[i] <= ' ' || strchr("()<>,;:\"[]\\", text.at[i]))
            return false;
    return at > 0 && at < text.len && is_host(str_slice(text, at + 1, text.len));
}

bool value_web(Str text) {
    size_t start = str_starts(text, STR("https://")) ? 8 : str_starts(text, STR("http://")) ? 7 : 0;
    size_t end = start;
    while (end < text.len && !strchr("/?#:", text.at[end]))
        end++;
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] <= ' ')
            return false;
    return start > 0 && is_host(str_slice(text, start, end));
}
