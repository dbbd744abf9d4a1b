/* Word for word and number for number: "Mån-fre kl. 8-16.30" becomes "Mo-Fr 08:00-16:30". What a number is follows
 * from what stands around it: a day beside a month, a week behind "vecka", else a time. Whether the result is a value
 * is for the parser to say. */
#include "hint.h"

#include <string.h>

#include "../base/utf8.h"
#include "dictionary.h"
#include "scanner.h"

enum { HINT_BYTES_MOST = 400 };

typedef enum NumberIs { NUMBER_TIME, NUMBER_DAY, NUMBER_WEEK } NumberIs;

typedef struct Loose {
    Str text;
    size_t at;
    StrBuf out;
    NumberIs next;
    bool days_are_times; /* the other reading of a number behind two months: "jul-aug 8-15" */
    bool counted;        /* a day or week was read since the word for it */
    bool timed;          /* a time was read in this rule */
    bool lunch;          /* this rule takes its times away */
    bool listed;         /* a comma stood in it since then: is what follows open or closed? */
    const char *nth;     /* "[1]", to be put behind the next weekday; or NULL */
    bool lost;           /* there was a word that means nothing */
} Loose;

static char peek_at(const Loose *loose, size_t at) {
    return at < loose->text.len ? loose->text.at[at] : '\0';
}

static char peek(const Loose *loose, size_t further) {
    return peek_at(loose, loose->at + further);
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static char last_sign(const Loose *loose) {
    return loose->out.len ? loose->out.at[loose->out.len - 1] : '\0';
}

static void add_word(Loose *loose, const char *word) {
    char last = last_sign(loose);
    strbuf_format(&loose->out, "%s%s", last == '\0' || last == '-' || last == ',' ? "" : " ", word);
}

/* Behind times another selector starts another rule. */
static void end_rule(Loose *loose, char separator) {
    if (loose->lunch)
        strbuf_add(&loose->out, STR(" off"));
    if (separator && last_sign(loose) != separator)
        strbuf_char(&loose->out, separator);
    loose->next = NUMBER_TIME;
    loose->timed = loose->lunch = loose->listed = false;
}

static bool is_one_of(const char *word, const char *const *names, int count) {
    for (int i = 0; i < count; i++)
        if (str_equal(str_from(word), str_from(names[i])))
            return true;
    return false;
}

static void add_weekday(Loose *loose, const char *name) {
    add_word(loose, name);
    if (loose->nth)
        strbuf_add(&loose->out, str_from(loose->nth));
    loose->nth = NULL;
    if (peek(loose, 0) == '[')
        for (; loose->at < loose->text.len && last_sign(loose) != ']'; loose->at++)
            strbuf_char(&loose->out, peek(loose, 0));
}

/* A day, a month, a holiday or a week. */
static bool is_selector(const char *means) {
    return (means[0] >= 'A' && means[0] <= 'Z') || str_starts(str_from(means), STR("easter")) ||
           str_equal(str_from(means), STR("week"));
}

static void add_meaning(Loose *loose, const char *means) {
    bool weekday = is_one_of(means, weekday_names, 7), month = is_one_of(means, hours_months, 12);
    bool selector = is_selector(means);
    if (selector && loose->timed && last_sign(loose) == ',' && !weekday)
        loose->out.len--;
    if (selector && loose->timed && last_sign(loose) != ',' && last_sign(loose) != '-')
        end_rule(loose, ';');
    loose->next = month ? NUMBER_DAY : str_equal(str_from(means), STR("week")) ? NUMBER_WEEK : NUMBER_TIME;
    loose->counted = false;
    if (month && loose->days_are_times && last_sign(loose) == '-')
        loose->next = NUMBER_TIME;
    if (weekday)
        add_weekday(loose, means);
    else if (*means == ',' || *means == '-')
        strbuf_char(&loose->out, *means);
    else
        add_word(loose, means);
}

static void take_lunch(Loose *loose) {
    while (last_sign(loose) == ',' || last_sign(loose) == ' ')
        loose->out.len--;
    end_rule(loose, loose->out.len ? ';' : '\0');
    loose->lunch = true;
}

/* "Ma-To", "To 10-12": a Danish day that is another word between two times is a day beside a dash and at the start of
 * a rule or list. */
static const char *where_it_stands(const Loose *loose, const char *word, const char *means) {
    char last = last_sign(loose);
    bool day = last == '\0' || strchr("-;,", last) || peek(loose, 0) == '-';
    return day && str_equal(str_from(word), STR("to")) ? "Th" : means;
}

/* Does a day, a date or a time follow? */
static bool days_follow(const Loose *loose, Arena *arena) {
    size_t at = loose->at, end;
    for (;;) {
        while (at < loose->text.len && loose->text.at[at] == ' ')
            at++;
        if (is_digit(peek_at(loose, at)))
            return true;
        Str word = at < loose->text.len ? dictionary_word(loose->text, at, arena, &end) : (Str){0};
        const char *means = word.len ? dictionary_look_up(word) : NULL;
        if (!means || *means)
            return means && is_selector(means);
        at = end;
    }
}

/* "stängt fredag", at the start of a rule: "Fr off". */
static bool is_closed_before(const Loose *loose, const char *means, Arena *arena) {
    bool starts = loose->timed || strchr(";,", last_sign(loose)) != NULL; /* or is the first of all */
    return str_equal(str_from(means), STR("off")) && starts && days_follow(loose, arena);
}

static void take_word(Loose *loose, Arena *arena) {
    Str word = dictionary_word(loose->text, loose->at, arena, &loose->at);
    const char *means = dictionary_look_up(word);
    loose->lost |= !means;
    if (!means || !*means)
        return;
    means = where_it_stands(loose, word.at, means);
    if (is_closed_before(loose, means, arena))
        means = "!";
    if (*means == '[')
        loose->nth = means;
    else if (*means == '!')
        take_lunch(loose);
    else
        add_meaning(loose, means);
}

static int take_digits(Loose *loose, int *value) {
    int count = 0;
    for (*value = 0; is_digit(peek(loose, 0)); loose->at++, count++)
        *value = *value < 100000 ? *value * 10 + (peek(loose, 0) - '0') : *value;
    return count;
}

/* A dash of any length, taken with spaces before it. */
static bool take_dash(Str text, size_t *at) {
    size_t after = *at;
    while (after < text.len && text.at[after] == ' ')
        after++;
    uint32_t c = after < text.len ? utf8_next(text, &after) : 0;
    bool dash = c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    *at = dash ? after : *at;
    return dash;
}

static void skip_spaces(Loose *loose) {
    while (peek(loose, 0) == ' ')
        loose->at++;
}

/* "am" or "pm", taken: what it adds to the hour. */
static int take_half(Loose *loose, int hour) {
    size_t space = peek(loose, 0) == ' ';
    char half = peek(loose, space) | 32, after = peek(loose, space + 2) | 32;
    bool is_half = (half == 'a' || half == 'p') && (peek(loose, space + 1) | 32) == 'm' && (after < 'a' || after > 'z');
    if (!is_half || hour < 1 || hour > 12)
        return 0;
    loose->at += space + 2;
    return (half == 'p') * 12 - (hour == 12) * 12;
}

/* "8", "8.30", "0830", "8:30", "8 am": a time. */
static void add_time(Loose *loose, int count, int value) {
    int hour = count > 2 ? value / 100 : value, minute = count > 2 ? value % 100 : 0;
    if ((peek(loose, 0) == '.' || peek(loose, 0) == ':') && is_digit(peek(loose, 1))) {
        loose->at++;
        take_digits(loose, &minute);
    }
    hour += take_half(loose, hour);
    loose->lost |= loose->listed;
    strbuf_format(&loose->out, "%02d:%02d", hour, minute);
    loose->timed = true;
}

static const char *take_month(Loose *loose, Arena *arena) {
    size_t end;
    loose->at += peek(loose, 0) == '.';
    skip_spaces(loose);
    const char *means = dictionary_look_up(dictionary_word(loose->text, loose->at, arena, &end));
    if (!means || !is_one_of(means, hours_months, 12))
        return NULL;
    loose->at = end;
    return means;
}

static void add_date(Loose *loose, const char *month, int day, int last, int year) {
    if (loose->timed && last_sign(loose) != '-' && last_sign(loose) != ',')
        end_rule(loose, ';');
    char last_one = last_sign(loose);
    strbuf_add(&loose->out, last_one == '\0' || last_one == '-' || last_one == ',' ? STR("") : STR(" "));
    if (year)
        strbuf_format(&loose->out, "%04d ", year);
    strbuf_format(&loose->out, last ? "%s %02d-%02d" : "%s %02d", month, day, last);
    loose->next = NUMBER_TIME;
}

/* "2027-05-14" */
static bool take_iso_date(Loose *loose) {
    Date date;
    if (!date_parse(str_slice(loose->text, loose->at, loose->at + 10), &date))
        return false;
    loose->at += 10;
    add_date(loose, hours_months[date.month - 1], date.day, 0, date.year);
    return true;
}

/* "14/5" */
static bool take_slashed_date(Loose *loose) {
    Loose ahead = *loose;
    int day, month;
    if (take_digits(&ahead, &day) > 2 || peek(&ahead, 0) != '/')
        return false;
    ahead.at++;
    int digits = take_digits(&ahead, &month);
    if (digits < 1 || digits > 2 || month < 1 || month > 12 || day < 1 || day > 31 || peek(&ahead, 0) == ':')
        return false;
    loose->at = ahead.at;
    add_date(loose, hours_months[month - 1], day, 0, 0);
    return true;
}

/* "14 maj", "24.-26. december", "14 maj 2027" */
static bool take_named_date(Loose *loose, Arena *arena) {
    Loose ahead = *loose;
    int day, last = 0, year = 0;
    if (take_digits(&ahead, &day) > 2)
        return false;
    const char *month = take_month(&ahead, arena);
    if (!month && take_dash(ahead.text, &ahead.at)) {
        skip_spaces(&ahead);
        month = take_digits(&ahead, &last) > 2 || last == 0 ? NULL : take_month(&ahead, arena);
    }
    if (!month || day < 1 || day > 31 || last > 31)
        return false;
    Loose further = ahead;
    skip_spaces(&further);
    if (take_digits(&further, &year) == 4 && year >= 2000 && year < 2100)
        ahead.at = further.at;
    else
        year = 0;
    loose->at = ahead.at;
    add_date(loose, month, day, last, year);
    return true;
}

static void take_number(Loose *loose, Arena *arena) {
    int value;
    bool always = str_starts(str_slice(loose->text, loose->at, loose->text.len), STR("24/7"));
    if (!always && (take_iso_date(loose) || take_slashed_date(loose) || take_named_date(loose, arena)))
        return;
    char last = last_sign(loose);
    bool bound = last == '-' || last == ',';
    if (!bound && loose->counted)
        loose->next = NUMBER_TIME;
    if (!bound && last)
        strbuf_char(&loose->out, loose->timed && is_digit(last) ? ',' : ' ');
    if (always) {
        loose->at += 4;
        strbuf_add(&loose->out, STR("24/7"));
        return;
    }
    int count = take_digits(loose, &value);
    bool clock = (peek(loose, 0) == ':' || peek(loose, 0) == '.') && is_digit(peek(loose, 1));
    bool year = count == 4 && value >= 2024 && value < 2100 && !bound;
    if (year) {
        strbuf_format(&loose->out, "%d", value);
    } else if (loose->next != NUMBER_TIME && count <= 2 && !clock) {
        strbuf_format(&loose->out, "%02d", value);
        loose->counted = true;
    } else {
        add_time(loose, count, value);
    }
}

static void take_other(Loose *loose) {
    if (take_dash(loose->text, &loose->at)) {
        while (last_sign(loose) == ' ')
            loose->out.len--;
        strbuf_char(&loose->out, '-');
        return;
    }
    uint32_t c = utf8_next(loose->text, &loose->at);
    loose->listed |= loose->lunch && c == ',';
    if (c == ',' || c == '&' || c == '/')
        strbuf_char(&loose->out, ',');
    else if (c == ';')
        end_rule(loose, ';');
    else if (c == '|')
        strbuf_char(&loose->out, '|');
    else
        loose->lost |=
            c != ' ' && c != '.' && c != ':' && c != 0xA0 && c != 0xFEFF && c != 0x200B && c != '(' && c != ')';
}

static bool is_quote(uint32_t c) {
    return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E;
}

/* A comment stays as it is. */
static void take_comment(Loose *loose) {
    size_t end = loose->at, from;
    utf8_next(loose->text, &end);
    for (from = end; end < loose->text.len;) {
        size_t close = end;
        if (is_quote(utf8_next(loose->text, &end))) {
            strbuf_format(&loose->out, " \"%.*s\"", STR_ARG(str_slice(loose->text, from, close)));
            loose->at = end;
            return;
        }
    }
    loose->lost = true;
}

/* A value copied with the quotes around it. */
static Str unquoted(Str text) {
    static const Str quotes[] = {{"\xE2\x80\x9C", 3}, {"\xE2\x80\x9D", 3}, {"\xE2\x80\x9E", 3}};
    bool before = false, after = false;
    for (size_t i = 0; i < sizeof quotes / sizeof quotes[0]; i++) {
        before |= str_starts(text, quotes[i]);
        after |= str_ends(text, quotes[i]);
    }
    return before && after && text.len > 6 ? str_slice(text, 3, text.len - 3) : text;
}

Str hint_loosely(Str text, bool days_are_times, Arena *arena) {
    text = unquoted(text);
    Loose loose = {.text = text, .out = {.arena = arena}, .days_are_times = days_are_times};
    if (text.len > HINT_BYTES_MOST)
        return (Str){0};
    while (loose.at < text.len && !loose.lost) {
        size_t after = loose.at;
        uint32_t c = utf8_next(text, &after);
        if (dictionary_letter(c))
            take_word(&loose, arena);
        else if (c < 0x80 && is_digit((char)c))
            take_number(&loose, arena);
        else if (is_quote(c))
            take_comment(&loose);
        else
            take_other(&loose);
    }
    end_rule(&loose, '\0');
    return loose.lost ? (Str){0} : str_trim(strbuf_str(&loose.out));
}
