/* Word for word and number for number: "Mån-fre kl. 8-16.30" becomes "Mo-Fr 08:00-16:30". What a number is follows
 * from the word before it: a day behind a month, a week behind "vecka", else a time. Whether the result is a value is
 * for the parser to say. */
#include "hint.h"

#include "../base/utf8.h"
#include "scanner.h"

enum { HINT_BYTES_MOST = 400, WORD_MOST = 32 };

typedef enum NumberIs { NUMBER_TIME, NUMBER_DAY, NUMBER_WEEK } NumberIs;

typedef struct Loose {
    Str text;
    size_t at;
    StrBuf out;
    NumberIs next;
    bool lost; /* there was a word that means nothing */
} Loose;

/* In small letters. A whole word matches, and a beginning of at least three letters where the entry ends in '*'. */
static const struct {
    const char *words, *means;
} dictionary[] = {
    {"mo m mån* man mandag* monday mon", "Mo"},
    {"tu tis* tir* tuesday tue tues", "Tu"},
    {"we ons* wednesday wed", "We"},
    {"th tor* thursday thu thur thurs", "Th"},
    {"fr f fre* friday fri", "Fr"},
    {"sa lör* lør* saturday sat", "Sa"},
    {"su sön* søn* sunday sun", "Su"},
    {"vardag vardagar vardagarna hverdag hverdage weekday weekdays workdays", "Mo-Fr"},
    {"helg helger helgen weekend weekender weekends", "Sa,Su"},
    {"daily dagligen dagligt daglig alladagar", "Mo-Su"},
    {"ph helgdag helgdagar helgdagarna röddag rödadagar helligdag helligdage holiday holidays", "PH"},
    {"sh skollov skolloven skoleferie", "SH"},
    {"jan januari januar january", "Jan"},
    {"feb februari februar february", "Feb"},
    {"mar mars marts march", "Mar"},
    {"apr april", "Apr"},
    {"may maj", "May"},
    {"jun juni june", "Jun"},
    {"jul juli july", "Jul"},
    {"aug augusti august", "Aug"},
    {"sep sept september", "Sep"},
    {"oct okt oktober october", "Oct"},
    {"nov november", "Nov"},
    {"dec december", "Dec"},
    {"easter påsk påskdagen påske påskedag", "easter"},
    {"week vecka veckor v uge uger weeks", "week"},
    {"off closed stängt stängd lukket lukkede stengt", "off"},
    {"open öppet öppen åpent åben åbent", "open"},
    {"unknown okänt ukendt", "unknown"},
    {"och og and samt", ","},
    {"till til to", "-"},
    {"dygnetrunt døgnåbent", "24/7"},
    {"kl klockan klokken at den the från fra from t h uhr", ""},
    {"dawn gryning", "dawn"},
    {"sunrise soluppgång solopgang", "sunrise"},
    {"sunset solnedgång solnedgang", "sunset"},
    {"dusk skymning", "dusk"},
};

static bool same(Str word, const char *entry, size_t length) {
    bool prefix = entry[length - 1] == '*';
    Str name = {entry, length - prefix};
    return prefix ? str_starts(word, name) : str_equal(word, name);
}

static const char *look_up(Str word) {
    for (size_t i = 0; i < sizeof dictionary / sizeof dictionary[0]; i++) {
        const char *entry = dictionary[i].words;
        for (size_t start = 0, end = 0; entry[start]; start = end + (entry[end] == ' ')) {
            for (end = start; entry[end] && entry[end] != ' ';)
                end++;
            if (same(word, entry + start, end - start))
                return dictionary[i].means;
        }
    }
    return NULL;
}

/* Small letters of ASCII and of Latin-1, which is all that our languages use here. */
static uint32_t small(uint32_t c) {
    bool capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    return capital ? c + 32 : c;
}

static bool is_letter(uint32_t c) {
    c = small(c);
    return (c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7);
}

static void take_word(Loose *loose, Arena *arena) {
    StrBuf word = {.arena = arena};
    for (size_t at = loose->at; at < loose->text.len && is_letter(utf8_next(loose->text, &at)); loose->at = at) {
        size_t letter = loose->at;
        utf8_add(&word, small(utf8_next(loose->text, &letter)));
    }
    const char *means = word.len <= WORD_MOST ? look_up(strbuf_str(&word)) : NULL;
    loose->lost |= !means;
    if (!means || !*means)
        return;
    bool month = false;
    for (int i = 0; i < 12; i++)
        month |= str_equal(str_from(means), str_from(month_names[i]));
    loose->next = month ? NUMBER_DAY : str_equal(str_from(means), STR("week")) ? NUMBER_WEEK : NUMBER_TIME;
    strbuf_format(&loose->out, "%s%s", *means == ',' || *means == '-' ? "" : " ", means);
}

static char peek(const Loose *loose, size_t further) {
    size_t at = loose->at + further;
    return at < loose->text.len ? loose->text.at[at] : '\0';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static int take_digits(Loose *loose, int *value) {
    int count = 0;
    for (*value = 0; is_digit(peek(loose, 0)); loose->at++, count++)
        *value = *value < 100000 ? *value * 10 + (peek(loose, 0) - '0') : *value;
    return count;
}

/* "am" or "pm", taken: what it adds to the hour. */
static int take_half(Loose *loose, int hour) {
    size_t space = peek(loose, 0) == ' ';
    char half = peek(loose, space) | 32;
    bool is_half = (half == 'a' || half == 'p') && (peek(loose, space + 1) | 32) == 'm' &&
                   !is_letter((unsigned char)peek(loose, space + 2));
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
    strbuf_format(&loose->out, "%02d:%02d", hour, minute);
}

static void take_number(Loose *loose) {
    int value, count;
    bool bound = loose->out.len && loose->out.at[loose->out.len - 1] == '-';
    if (!bound && loose->out.len && loose->out.at[loose->out.len - 1] != ',')
        strbuf_char(&loose->out, ' ');
    if (peek(loose, 0) == '2' && peek(loose, 1) == '4' && peek(loose, 2) == '/' && peek(loose, 3) == '7') {
        loose->at += 4;
        strbuf_add(&loose->out, STR("24/7"));
        return;
    }
    count = take_digits(loose, &value);
    bool clock = (peek(loose, 0) == ':' || peek(loose, 0) == '.') && is_digit(peek(loose, 1));
    bool year = count == 4 && value >= 1900 && value < 2100 && value % 100 >= 24 && !bound;
    if (year)
        strbuf_format(&loose->out, "%d", value);
    else if (loose->next != NUMBER_TIME && count <= 2 && !clock)
        strbuf_format(&loose->out, "%02d", value);
    else
        add_time(loose, count, value);
}

static void take_other(Loose *loose) {
    uint32_t c = utf8_next(loose->text, &loose->at);
    bool dash = c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    if (dash || c == '/')
        strbuf_char(&loose->out, '-');
    else if (c == ',' || c == '&')
        strbuf_char(&loose->out, ',');
    else if (c == ';' || c == '|')
        strbuf_char(&loose->out, (char)c);
    else
        loose->lost |= c != ' ' && c != '.' && c != ':' && c != 0xA0 && c != '(' && c != ')';
    if (c == ';')
        loose->next = NUMBER_TIME;
}

/* A comment stays as it is. */
static void take_comment(Loose *loose) {
    size_t end = str_find(loose->text, '"', loose->at + 1);
    end += end < loose->text.len;
    strbuf_format(&loose->out, " %.*s", STR_ARG(str_slice(loose->text, loose->at, end)));
    loose->at = end;
}

Str hint_loosely(Str text, Arena *arena) {
    Loose loose = {.text = text, .out = {.arena = arena}};
    if (text.len > HINT_BYTES_MOST)
        return (Str){0};
    while (loose.at < text.len && !loose.lost) {
        size_t after = loose.at;
        uint32_t c = utf8_next(text, &after);
        if (is_letter(c))
            take_word(&loose, arena);
        else if (c < 0x80 && is_digit((char)c))
            take_number(&loose);
        else if (c == '"')
            take_comment(&loose);
        else
            take_other(&loose);
    }
    return loose.lost ? (Str){0} : str_trim(strbuf_str(&loose.out));
}
