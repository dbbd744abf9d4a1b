/* Units are a table: symbols that all languages share, and the words that readers of the languages here use for money,
 * length and time. Months are ICU's for the language, long and short. */
#include "glue.h"

#include <unicode/uchar.h>

#include "../base/utf8.h"

/* clang-format off */
static const char *const units[] = {
    "%", "‰", "°C", "°F", "°", "€", "$", "£", "₴", "₺", "₽", "₪", "kr", "SEK", "DKK", "NOK", "EUR", "USD", "zł", "Kč",
    "mm", "cm", "dm", "m", "km", "mil", "m²", "m2", "kvm", "ha", "km/h", "m/s",
    "mg", "g", "hg", "kg", "ton", "ml", "cl", "dl", "l", "W", "kW", "kWh", "kB", "MB", "GB", "Mbit/s", "st", "p",
    "s", "sek", "min", "h", "tim", "t", "am", "pm", "a.m", "p.m",
    "kronor", "kroner", "öre", "kr/mån", "minuter", "minutter", "minutes", "timmar", "timer", "hours", "dagar", "dage",
    "days", "veckor", "uger", "weeks", "månader", "måneder", "months", "år", "years",
    "м", "км", "кг", "г", "грн", "гривень", "крон", "крони", "хв", "хвилин", "год", "годин", "днів", "місяців", "років",
    "كم", "م", "كغ", "د", "كرونة", "دقيقة", "دقائق", "ساعة", "يوم", "کرون", "کیلومتر", "دقیقه", "ساعت", "روز",
    "ክሮነር", "ክሮን", "ደቒቕ", "ደቂቃ", "ሰዓት", "ኪሎ", "น.", "บาท", "นาที",
};

static const char *const before_numbers[] = {
    "kl.", "kl", "§", "§§", "€", "$", "£", "nr", "nr.", "Nr", "Nr.", "No.", "no.", "№", "ca", "ca.", "sid.", "s.", "v.",
    "vecka", "uge", "tel.", "tlf.",
};
/* clang-format on */

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

static bool digit_at(Str text, size_t at) {
    return at < text.len && u_isdigit((UChar32)utf8_next(text, &at));
}

/* Moves *at before the letter that ends there; false at the start of the text. */
static bool step_back(Str text, size_t *at) {
    if (*at == 0)
        return false;
    do
        --*at;
    while (*at > 0 && ((unsigned char)text.at[*at] & 0xC0) == 0x80);
    return true;
}

/* How many digits end at `end`. */
static size_t digits_before(Str text, size_t end) {
    size_t count = 0;
    for (size_t at = end; step_back(text, &at) && digit_at(text, at);)
        count++;
    return count;
}

static size_t after_year(Str text, size_t at) {
    enum { YEAR_DIGITS = 4 };
    size_t count = 0, end = at + 1;
    for (; is_space(text, at) && digit_at(text, end); count++)
        utf8_next(text, &end);
    return count == YEAR_DIGITS ? end : at;
}

/* "22 november 2026", "3. marts", "2–5 mars" */
static size_t after_month(Str text, size_t end, const Locale *locale) {
    enum { DAY_DIGITS_MOST = 2 };
    size_t at = end < text.len && text.at[end] == '.' ? end + 1 : end;
    if (digits_before(text, end) > DAY_DIGITS_MOST || !is_space(text, at) || !letter_at(text, at + 1))
        return end;
    size_t month_end = word_end(text, at + 1);
    if (!locale_is_month(locale, str_slice(text, at + 1, month_end)))
        return end;
    size_t stop = month_end < text.len && text.at[month_end] == '.'; /* of a short form */
    size_t year_end = after_year(text, month_end + stop);
    return year_end > month_end + stop ? year_end : month_end;
}

/* "Storgatan 12 B" */
static size_t after_stair(Str text, size_t end) {
    bool letter = is_space(text, end) && end + 1 < text.len && text.at[end + 1] >= 'A' && text.at[end + 1] <= 'Z';
    return letter && !letter_at(text, end + 2) ? end + 2 : end;
}

size_t glue_end(Str text, size_t end, const Locale *locale) {
    if (digits_before(text, end) == 0)
        return end;
    size_t unit = is_space(text, end) ? after_unit(text, end + 1) : end + 1;
    if (unit > end + 1)
        return unit;
    size_t stair = after_stair(text, end);
    return stair > end ? stair : after_month(text, end, locale);
}

size_t glue_start(Str text, size_t start) {
    Str before = str_slice(text, 0, start > 0 ? start - 1 : 0);
    if (start == 0 || text.at[start - 1] != ' ')
        return start;
    for (size_t i = 0; i < sizeof before_numbers / sizeof *before_numbers; i++) {
        Str word = str_from(before_numbers[i]);
        size_t at = before.len - word.len;
        if (str_ends(before, word) && (!step_back(before, &at) || !letter_at(before, at)))
            return start - 1 - word.len;
    }
    return start;
}
