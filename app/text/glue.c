/* Units are a table: symbols that all languages share, and the words that newcomers' languages use for money, length
 * and time. Months are ICU's for the language, long and short. */
#include "glue.h"

#include <unicode/uchar.h>

#include "../base/utf8.h"

static const char *const units[] = {
    "%",   "‰",     "°C",   "°F",      "°",     "€",     "$",    "£",   "kr",  "SEK", "DKK", "NOK", "EUR",
    "USD", "mm",    "cm",   "dm",      "m",     "km",    "mil",  "m²",  "kvm", "ha",  "mg",  "g",   "hg",
    "kg",  "ton",   "ml",   "cl",      "dl",    "l",     "s",    "sek", "min", "h",   "tim", "t",   "kW",
    "kWh", "kB",    "MB",   "GB",      "st",    "м",     "км",   "кг",  "грн", "хв",  "كم",  "م",   "كغ",
    "د",   "كرونة", "کرون", "کیلومتر", "دقیقه", "دقيقة", "ክሮነር", "ክሮን", "ደቒቕ", "ደቂቃ", "ኪሎ",
};

static bool letter_at(Str text, size_t at) {
    return at < text.len && u_isalnum((UChar32)utf8_next(text, &at));
}

/* The end of the word that starts at `at`: letters and their marks. */
static size_t word_end(Str text, size_t at) {
    while (at < text.len) {
        size_t next = at;
        UChar32 letter = (UChar32)utf8_next(text, &next);
        if (!u_isalpha(letter) && !(U_GET_GC_MASK(letter) & U_GC_M_MASK))
            break;
        at = next;
    }
    return at;
}

static size_t after_unit(Str text, size_t at) {
    Str rest = str_slice(text, at, text.len);
    size_t longest = 0;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        Str unit = str_from(units[i]);
        if (unit.len > longest && str_starts(rest, unit) && !letter_at(text, at + unit.len))
            longest = unit.len;
    }
    return at + longest;
}

static bool is_space(Str text, size_t at) {
    return at < text.len && text.at[at] == ' ';
}

static bool is_digit(Str text, size_t at) {
    return at < text.len && text.at[at] >= '0' && text.at[at] <= '9';
}

static size_t after_year(Str text, size_t at) {
    enum { YEAR_DIGITS = 4 };
    size_t digits = 0;
    while (is_digit(text, at + 1 + digits))
        digits++;
    return is_space(text, at) && digits == YEAR_DIGITS ? at + 1 + digits : at;
}

/* "22 november 2026", "3. marts" */
static size_t after_month(Str text, size_t start, size_t end, const Locale *locale) {
    enum { DAY_DIGITS_MOST = 2 };
    size_t at = end < text.len && text.at[end] == '.' ? end + 1 : end;
    bool day = end - start <= DAY_DIGITS_MOST && is_digit(text, start) && is_digit(text, end - 1);
    if (!day || !is_space(text, at) || !letter_at(text, at + 1))
        return end;
    size_t month_end = word_end(text, at + 1);
    if (!locale_is_month(locale, str_slice(text, at + 1, month_end)))
        return end;
    size_t stop = month_end < text.len && text.at[month_end] == '.'; /* of a short form */
    size_t year_end = after_year(text, month_end + stop);
    return year_end > month_end + stop ? year_end : month_end;
}

size_t glue_end(Str text, size_t start, size_t end, const Locale *locale) {
    if (!is_digit(text, end - 1))
        return end;
    size_t unit = is_space(text, end) ? after_unit(text, end + 1) : end + 1;
    return unit > end + 1 ? unit : after_month(text, start, end, locale);
}
