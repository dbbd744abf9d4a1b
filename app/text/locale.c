/* Opening an ICU formatter costs about a millisecond, so each is opened when first asked for and then kept. ICU's own
 * default locale is set to root: what a language lacks must not come out in the language of the shell. */
#include "locale.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/uldnames.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "../base/utf8.h"
#include "utf16.h"

typedef enum DateForm { FORM_DATE, FORM_FULL_DATE, FORM_WEEKDAY, FORM_MONTH, FORM_SHORT_MONTH, DATE_FORMS } DateForm;

/* Skeletons: the parts wanted; their order and what stands between them is the language's. */
static const UChar *const skeletons[DATE_FORMS] = {
    [FORM_DATE] = u"EEEEdMMMM", [FORM_FULL_DATE] = u"yMMMMd",  [FORM_WEEKDAY] = u"cccc",
    [FORM_MONTH] = u"yMMMM",    [FORM_SHORT_MONTH] = u"yyMMM",
};

/* Where ICU's own pattern counts the months ("the eleventh") and people say their names. */
static const struct {
    const char *language;
    const UChar *patterns[DATE_FORMS];
} own_patterns[] = {
    {"so", {[FORM_DATE] = u"EEEE, d LLLL", [FORM_FULL_DATE] = u"d LLLL y", [FORM_MONTH] = u"LLLL y"}},
};

enum { MONTH_NAMES_MOST = 4 * 13, MONTH_ROOM = 32 };

/* In lower case, each ended by a NUL. */
typedef UChar MonthName[MONTH_ROOM];

typedef struct Formatters {
    UDateFormat *dates[DATE_FORMS];
    UDateIntervalFormat *interval;
    MonthName *months; /* MONTH_NAMES_MOST, the unused ones empty */
    UListFormatter *list;
    ULocaleDisplayNames *names;
} Formatters;

enum { KEYWORDS_ROOM = 40, SCRIPTS_MOST = 4 };

struct Locale {
    Locale *next;
    Str tag;
    char base[ULOC_FULLNAME_CAPACITY];
    char icu[ULOC_FULLNAME_CAPACITY + KEYWORDS_ROOM];
    char script[ULOC_SCRIPT_CAPACITY];
    UScriptCode scripts[SCRIPTS_MOST]; /* several, as Japanese has them; the unused ones USCRIPT_COMMON */
    bool known, rtl;
    Formatters *formatters;
};

/* Tags that ICU keeps under another name. */
static const struct {
    const char *tag, *base;
} renamed[] = {
    {"prs", "fa_AF"}, {"kmr", "ku"},      {"tl", "fil"},      {"arb", "ar"}, /* the kinds of Arabic, Persian and the
                                                                                like that lists of languages tell apart
                                                                              */
    {"acm", "ar"},    {"apc", "ar"},      {"arz", "ar"},      {"apd", "ar"},   {"pes", "fa"}, {"pbu", "ps"},
    {"aii", "syr"},   {"azb", "az_Arab"}, {"pnb", "pa_Arab"}, {"en", "en_GB"}, /* as English is written in Europe: day
                                                                                  before month, 24 hours */
};

static Arena registry; /* locales, until the program ends */
static Arena scratch;  /* within one call */
static Locale *locales;

/* A result that just fills its room has no NUL behind it, and ICU calls that a warning. */
static bool is_whole(UErrorCode status) {
    return U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING;
}

static void find_base(Str tag, char base[ULOC_FULLNAME_CAPACITY]) {
    for (size_t i = 0; i < sizeof renamed / sizeof *renamed; i++) {
        if (str_equal(tag, str_from(renamed[i].tag))) {
            memcpy(base, renamed[i].base, strlen(renamed[i].base) + 1);
            return;
        }
    }
    char whole[ULOC_FULLNAME_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;
    uloc_forLanguageTag(str_c(&registry, tag), whole, sizeof whole, NULL, &status);
    if (is_whole(status))
        uloc_getBaseName(whole, base, ULOC_FULLNAME_CAPACITY, &status);
    if (!is_whole(status))
        base[0] = '\0';
}

/* False, and Latin, for a language of which ICU does not know what it is written in. */
static bool find_script(const char *base, char script[ULOC_SCRIPT_CAPACITY]) {
    char likely[ULOC_FULLNAME_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;
    uloc_addLikelySubtags(base, likely, sizeof likely, &status);
    int32_t length = is_whole(status) ? uloc_getScript(likely, script, ULOC_SCRIPT_CAPACITY, &status) : 0;
    bool found = *base && is_whole(status) && length > 0;
    if (!found)
        memcpy(script, "Latn", sizeof "Latn");
    return found;
}

static void find_scripts(Locale *locale) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = uscript_getCode(locale->base, locale->scripts, SCRIPTS_MOST, &status);
    for (int32_t i = U_SUCCESS(status) ? count : 0; i < SCRIPTS_MOST; i++)
        locale->scripts[i] = USCRIPT_COMMON;
}

static Locale *make_locale(Str tag) {
    if (!locales) {
        UErrorCode status = U_ZERO_ERROR;
        uloc_setDefault("und", &status);
    }
    Locale *locale = arena_new(&registry, Locale);
    locale->tag = str_copy(&registry, tag);
    locale->formatters = arena_new(&registry, Formatters);
    find_base(tag, locale->base);
    locale->known = find_script(locale->base, locale->script);
    locale->rtl = uloc_isRightToLeft(locale->base);
    find_scripts(locale);
    Str icu = str_format(&registry, "%s@calendar=gregorian;numbers=latn", locale->base);
    memcpy(locale->icu, icu.at, icu.len + 1);
    locale->next = locales;
    locales = locale;
    return locale;
}

const Locale *locale_of(Str tag) {
    for (const Locale *locale = locales; locale; locale = locale->next) {
        if (str_equal(locale->tag, tag))
            return locale;
    }
    return make_locale(tag);
}

Str locale_tag(const Locale *locale) {
    return locale->tag;
}

bool locale_rtl(const Locale *locale) {
    return locale->rtl;
}

const char *locale_script(const Locale *locale) {
    return locale->script;
}

const char *locale_icu(const Locale *locale) {
    return locale->icu;
}

bool locale_known(const Locale *locale) {
    return locale->known;
}

/* NULL: as ICU has it. */
static const UChar *own_pattern(const Locale *locale, DateForm form) {
    for (size_t i = 0; i < sizeof own_patterns / sizeof *own_patterns; i++)
        if (str_equal(str_from(own_patterns[i].language), str_from(locale->base)))
            return own_patterns[i].patterns[form];
    return NULL;
}

static UScriptCode script_of(uint32_t letter) {
    UErrorCode status = U_ZERO_ERROR;
    if (letter < 0x80)
        return (letter | 32) >= 'a' && (letter | 32) <= 'z' ? USCRIPT_LATIN : USCRIPT_COMMON;
    return uscript_getScript((UChar32)letter, &status);
}

LetterCount locale_letters(const Locale *locale, Str text) {
    LetterCount count = {0};
    for (size_t at = 0; at < text.len;) {
        UScriptCode script = script_of(utf8_next(text, &at));
        if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED)
            continue;
        bool own = false;
        for (int i = 0; i < SCRIPTS_MOST && !own; i++)
            own = locale->scripts[i] == script;
        count.own += own;
        count.foreign += !own;
    }
    return count;
}

static UDateFormat *open_date_format(const Locale *locale, DateForm form) {
    UErrorCode status = U_ZERO_ERROR;
    UChar best[128];
    const UChar *pattern = own_pattern(locale, form);
    int32_t length = -1;
    if (!pattern) {
        UDateTimePatternGenerator *patterns = udatpg_open(locale->icu, &status);
        length = udatpg_getBestPattern(patterns, skeletons[form], -1, best, 128, &status);
        udatpg_close(patterns);
        pattern = best;
    }
    UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale->icu, u"UTC", -1, pattern, length, &status);
    return U_SUCCESS(status) ? format : NULL;
}

static Str format_date(const Locale *locale, Arena *arena, DateForm form, Date date) {
    UDateFormat **format = &locale->formatters->dates[form];
    if (!*format)
        *format = open_date_format(locale, form);
    UErrorCode status = U_ZERO_ERROR;
    UChar text[256];
    int32_t length = -1;
    if (*format)
        length = udat_format(*format, (double)date_days(date) * U_MILLIS_PER_DAY, text, 256, NULL, &status);
    if (length < 0 || U_FAILURE(status))
        return str_format(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
    return utf16_to_str(arena, text, length);
}

Str locale_date(const Locale *locale, Arena *arena, Date date) {
    return format_date(locale, arena, FORM_DATE, date);
}

static UDateIntervalFormat *interval_format(const Locale *locale) {
    UDateIntervalFormat **format = &locale->formatters->interval;
    UErrorCode status = U_ZERO_ERROR;
    if (!*format)
        *format = udtitvfmt_open(locale->icu, skeletons[FORM_DATE], -1, u"UTC", -1, &status);
    return *format;
}

Str locale_dates(const Locale *locale, Arena *arena, Date first, Date last) {
    if (date_days(first) == date_days(last))
        return locale_date(locale, arena, first);
    if (own_pattern(locale, FORM_DATE))
        return str_format(arena, "%.*s – %.*s", STR_ARG(locale_date(locale, arena, first)),
                          STR_ARG(locale_date(locale, arena, last)));
    UDateIntervalFormat *format = interval_format(locale);
    UErrorCode status = U_ZERO_ERROR;
    UChar text[256];
    int32_t length = -1;
    if (!format)
        return locale_date(locale, arena, first);
    length = udtitvfmt_format(format, (double)date_days(first) * U_MILLIS_PER_DAY,
                              (double)date_days(last) * U_MILLIS_PER_DAY, text, 256, NULL, &status);
    return length < 0 || U_FAILURE(status) ? locale_date(locale, arena, first) : utf16_to_str(arena, text, length);
}

Str locale_full_date(const Locale *locale, Arena *arena, Date date) {
    return format_date(locale, arena, FORM_FULL_DATE, date);
}

Str locale_month(const Locale *locale, Arena *arena, Date date) {
    return format_date(locale, arena, FORM_MONTH, date);
}

Str locale_short_month(const Locale *locale, Arena *arena, Date date) {
    return format_date(locale, arena, FORM_SHORT_MONTH, date);
}

Str locale_weekday(const Locale *locale, Arena *arena, int weekday) {
    enum { A_MONDAY = 4 }; /* 1970-01-05 */
    return format_date(locale, arena, FORM_WEEKDAY, date_from_days(A_MONDAY + weekday));
}

Str locale_time(const Locale *locale, Arena *arena, int minute) {
    (void)locale; /* a door says 08:00 in every language here */
    return str_format(arena, "%02d:%02d", minute / 60, minute % 60);
}

static Str join_plainly(Arena *arena, const Str *items, size_t count) {
    StrBuf joined = {.arena = arena};
    for (size_t i = 0; i < count; i++)
        strbuf_format(&joined, "%s%.*s", i ? ", " : "", STR_ARG(items[i]));
    return strbuf_str(&joined);
}

Str locale_list(const Locale *locale, Arena *arena, const Str *items, size_t count) {
    enum { BETWEEN = 32 }; /* units of "and" and the like */
    arena_reset(&scratch);
    const UChar **texts = arena_array(&scratch, const UChar *, count + 1);
    int32_t *lengths = arena_array(&scratch, int32_t, count + 1);
    int32_t room = BETWEEN;
    for (size_t i = 0; i < count; i++) {
        Utf16 text = utf16_from(&scratch, items[i], NULL);
        texts[i] = text.at;
        lengths[i] = text.len;
        room += text.len + BETWEEN;
    }
    UErrorCode status = U_ZERO_ERROR;
    UListFormatter **list = &locale->formatters->list;
    if (!*list)
        *list = ulistfmt_open(locale->icu, &status);
    UChar *joined = arena_array(&scratch, UChar, (size_t)room);
    int32_t length = ulistfmt_format(*list, texts, lengths, (int32_t)count, joined, room, &status);
    return U_SUCCESS(status) ? utf16_to_str(arena, joined, length) : join_plainly(arena, items, count);
}

Str locale_language(const Locale *locale, Arena *arena, Str tag) {
    UErrorCode status = U_ZERO_ERROR;
    ULocaleDisplayNames **names = &locale->formatters->names;
    if (!*names)
        *names = uldn_open(locale->icu, ULDN_DIALECT_NAMES, &status); /* dialect: "Dari", not "Persian (Afghanistan)" */
    UChar name[256];
    const char *base = str_equal(tag, STR("en")) ? "en" : locale_of(tag)->base; /* not British, for its dates' sake */
    int32_t length = uldn_localeDisplayName(*names, base, name, 256, &status);
    return U_SUCCESS(status) && length > 0 ? utf16_to_str(arena, name, length) : str_copy(arena, tag);
}

typedef int32_t Recase(UChar *to, int32_t room, const UChar *from, int32_t len, const char *locale, UErrorCode *status);

static Str recase_first(const Locale *locale, Arena *arena, Str text, Recase *recase) {
    if (text.len == 0)
        return text;
    arena_reset(&scratch);
    Utf16 units = utf16_from(&scratch, text, NULL);
    int32_t first = 0, room = units.len + 8;
    U16_FWD_1(units.at, first, units.len);
    UChar *letter = arena_array(&scratch, UChar, (size_t)room);
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = recase(letter, room, units.at, first, locale->base, &status);
    Str start = utf16_to_str(arena, letter, U_SUCCESS(status) ? length : 0);
    Str rest = utf16_to_str(arena, units.at + first, units.len - first);
    return units.len && start.len ? str_format(arena, "%.*s%.*s", STR_ARG(start), STR_ARG(rest)) : text;
}

Str locale_capital(const Locale *locale, Arena *arena, Str text) {
    return recase_first(locale, arena, text, u_strToUpper);
}

Str locale_small(const Locale *locale, Arena *arena, Str text) {
    return recase_first(locale, arena, text, u_strToLower);
}

static void read_months(const Locale *locale, MonthName *names) {
    static const UDateFormatSymbolType kinds[] = {UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS,
                                                  UDAT_STANDALONE_SHORT_MONTHS};
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_LONG, UDAT_NONE, locale->icu, u"UTC", -1, NULL, 0, &status);
    int used = 0;
    for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds && U_SUCCESS(status); kind++) {
        int32_t count = udat_countSymbols(format, kinds[kind]);
        for (int32_t i = 0; i < count && used < MONTH_NAMES_MOST; i++) {
            UChar name[MONTH_ROOM];
            UErrorCode kept = U_ZERO_ERROR;
            int32_t length = udat_getSymbols(format, kinds[kind], i, name, MONTH_ROOM, &kept);
            u_strToLower(names[used], MONTH_ROOM, name, length, locale->base, &kept);
            used += is_whole(kept);
        }
    }
    udat_close(format);
}

/* A short form may end in a full stop, which is then no part of the word. */
static bool is_name(const UChar *name, const UChar *word, int32_t length) {
    int32_t long_name = u_strlen(name);
    if (long_name > 0 && name[long_name - 1] == '.')
        long_name--;
    return long_name > 0 && long_name == length && u_strncmp(name, word, length) == 0;
}

bool locale_is_month(const Locale *locale, Str word) {
    enum { BYTES_MOST = MONTH_ROOM * 3 };
    if (word.len == 0 || word.len > BYTES_MOST)
        return false;
    MonthName **names = &locale->formatters->months;
    if (!*names) {
        *names = arena_array(&registry, MonthName, MONTH_NAMES_MOST);
        read_months(locale, *names);
    }
    arena_reset(&scratch);
    Utf16 text = utf16_from(&scratch, word, NULL);
    UChar lower[2 * BYTES_MOST];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = u_strToLower(lower, 2 * BYTES_MOST, text.at, text.len, locale->base, &status);
    for (int i = 0; i < MONTH_NAMES_MOST && U_SUCCESS(status); i++)
        if (is_name((*names)[i], lower, length))
            return true;
    return false;
}
