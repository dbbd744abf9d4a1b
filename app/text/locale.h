/* A language as the kiosk treats it: its tag, its ICU locale, its direction, and dates and lists in its words. */
#ifndef SLUSS_TEXT_LOCALE_H
#define SLUSS_TEXT_LOCALE_H

#include "../base/date.h"
#include "../base/str.h"

typedef struct Locale Locale;

/* The locale of a BCP 47 tag ("sv", "sv-x-lattlast", "prs"); made on first use, kept until the program ends, so
 * the same tag gives the same pointer. An unknown tag gives ICU's root manners. Never NULL. The first one makes root
 * the default locale of ICU in this process. */
const Locale *locale_of(Str tag);

Str locale_tag(const Locale *locale);
bool locale_rtl(const Locale *locale);
const char *locale_script(const Locale *locale); /* ISO 15924, of what the language is mostly written in */
bool locale_known(const Locale *locale);         /* false for "und", and where ICU knows no script */
const char *locale_icu(const Locale *locale);    /* with calendar=gregorian and numbers=latn */

/* How many letters of a text the language is written in, and how many are of other scripts. */
typedef struct LetterCount {
    size_t own, foreign;
} LetterCount;
LetterCount locale_letters(const Locale *locale, Str text);

/* All in Western digits, Gregorian calendar, into the arena. */
Str locale_date(const Locale *locale, Arena *arena, Date date);                      /* "söndag 22 november" */
Str locale_dates(const Locale *locale, Arena *arena, Date first, Date last);         /* "lördag 4–söndag 5 april" */
Str locale_full_date(const Locale *locale, Arena *arena, Date date);                 /* "25 januari 2024" */
Str locale_month(const Locale *locale, Arena *arena, Date date);                     /* "november 2026" */
Str locale_short_month(const Locale *locale, Arena *arena, Date date);               /* "nov. 26" */
Str locale_time(const Locale *locale, Arena *arena, int minute);                     /* "08:00", as on the door */
Str locale_weekday(const Locale *locale, Arena *arena, int weekday);                 /* 0 = Monday; stands alone */
Str locale_list(const Locale *locale, Arena *arena, const Str *items, size_t count); /* "a, b och c" */
Str locale_language(const Locale *locale, Arena *arena, Str tag);                    /* "tigrinja" */

/* As it stands at the beginning of a line: with a capital letter. */
Str locale_capital(const Locale *locale, Arena *arena, Str text);

/* As it stands within one: with a small letter. */
Str locale_small(const Locale *locale, Arena *arena, Str text);

/* Is the word a month's name, or its short form, in any case of letters? */
bool locale_is_month(const Locale *locale, Str word);

#endif
