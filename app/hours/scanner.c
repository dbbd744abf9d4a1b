/* A token ends where letters or digits do, so "Tu12:00" needs no space; what was taken last ends before the spaces
 * that follow it, so that a caret never points at nothing. */
#include "scanner.h"

#include <string.h>

const char *const hours_months[12] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
const char *const weekday_names[7] = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
const char *const sun_names[4] = {"dawn", "sunrise", "sunset", "dusk"};

/* Room for one more. An error has the place of a warning, so that who is refused can be told why. */
static HoursFault *room_for(Scanner *scanner, bool warning) {
    HoursFaults *faults = scanner->faults;
    if (faults->count == HOURS_FAULTS_MOST) {
        HoursFault *last = &faults->list[faults->count - 1];
        return last->warning && !warning ? last : NULL;
    }
    faults->list = arena_more(scanner->arena, faults->list, faults->count, sizeof *faults->list);
    return &faults->list[faults->count++];
}

static bool report(Scanner *scanner, size_t from, size_t to, HoursFault fault) {
    size_t end = scanner->text.len;
    HoursFault *room = room_for(scanner, fault.warning);
    scanner->faults->refused |= !fault.warning;
    if (!room)
        return false;
    to = to > from ? to : from + 1;
    to = to < end ? to : end;
    while (to > from + 1 && scanner->text.at[to - 1] == ' ')
        to--;
    *room = fault;
    room->at = from;
    room->length = to - from; /* 0 where something is missing at the end */
    return false;
}

static Str said(const char *text) {
    return str_from(text ? _(text) : NULL);
}

bool scan_error(Scanner *scanner, size_t from, size_t to, const char *message, const char *help) {
    return report(scanner, from, to, (HoursFault){.message = said(message), .help = said(help)});
}

bool scan_warning(Scanner *scanner, size_t from, size_t to, const char *message, const char *help) {
    return report(scanner, from, to, (HoursFault){.warning = true, .message = said(message), .help = said(help)});
}

/* A word with letters of any script, a number, or one sign. */
static size_t token_end(const Scanner *scanner) {
    size_t end = scanner->at;
    while (end < scanner->text.len && !strchr(" \t,;|:-+/[]()\"", scanner->text.at[end]))
        end++;
    return end > scanner->at ? end : end + (end < scanner->text.len);
}

bool scan_unexpected(Scanner *scanner, const char *message) {
    return scan_error(scanner, scanner->at, token_end(scanner), message, NULL);
}

const char scan_example[] = N_("write them as `Mo-Fr 08:00-12:00,13:00-16:30; PH off`");

bool scan_lost(Scanner *scanner, const char *message) {
    return scan_error(scanner, scanner->at, token_end(scanner), message, scan_example);
}

char scan_peek(const Scanner *scanner, size_t further) {
    size_t at = scanner->at + further;
    return at < scanner->text.len ? scanner->text.at[at] : '\0';
}

bool scan_done(const Scanner *scanner) {
    return scanner->at >= scanner->text.len;
}

void scan_spaces(Scanner *scanner) {
    while (scan_peek(scanner, 0) == ' ' || scan_peek(scanner, 0) == '\t')
        scanner->at++;
}

static void take(Scanner *scanner, size_t length) {
    scanner->at += length;
    scanner->end = scanner->at;
    scan_spaces(scanner);
}

bool scan_sign(Scanner *scanner, char sign) {
    if (scan_done(scanner) || scan_peek(scanner, 0) != sign)
        return false;
    take(scanner, 1);
    return true;
}

static bool is_letter(char byte) {
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

Str scan_word(const Scanner *scanner) {
    size_t end = scanner->at;
    while (end < scanner->text.len && is_letter(scanner->text.at[end]))
        end++;
    /* A letter beyond ASCII makes it a word of another language. */
    bool foreign = end < scanner->text.len && (unsigned char)scanner->text.at[end] >= 0x80;
    return foreign ? (Str){0} : str_slice(scanner->text, scanner->at, end);
}

static bool same_word(Str word, const char *name) {
    size_t i = 0;
    for (; i < word.len; i++)
        if ((word.at[i] | 32) != (name[i] | 32)) /* also unequal at the NUL: word.at[i] is a letter */
            return false;
    return name[i] == '\0';
}

static void take_name(Scanner *scanner, Str word, const char *name) {
    if (memcmp(word.at, name, word.len) != 0)
        scan_warning(scanner, scanner->at, scanner->at + word.len, "capital and small letters matter to other readers",
                     str_format(scanner->arena, _("write `%s`"), name).at);
    take(scanner, word.len);
}

bool scan_keyword(Scanner *scanner, const char *name) {
    Str word = scan_word(scanner);
    if (!same_word(word, name))
        return false;
    take_name(scanner, word, name);
    return true;
}

int scan_peek_name(const Scanner *scanner, const char *const *names, int count) {
    Str word = scan_word(scanner);
    for (int i = 0; word.len && i < count; i++)
        if (same_word(word, names[i]))
            return i;
    return -1;
}

int scan_name(Scanner *scanner, const char *const *names, int count) {
    int found = scan_peek_name(scanner, names, count);
    if (found >= 0)
        take_name(scanner, scan_word(scanner), names[found]);
    return found;
}

size_t scan_digits(const Scanner *scanner) {
    size_t count = 0;
    while (is_digit(scan_peek(scanner, count)))
        count++;
    return count;
}

bool scan_number(Scanner *scanner, size_t most, int *value) {
    size_t count = scan_digits(scanner);
    if (count == 0)
        return scan_unexpected(scanner, "a number is missing here");
    if (count > most)
        return scan_unexpected(scanner, "this number has too many digits");
    *value = 0;
    for (size_t i = 0; i < count; i++)
        *value = *value * 10 + (scan_peek(scanner, i) - '0');
    take(scanner, count);
    return true;
}

bool scan_is_year(const Scanner *scanner) {
    bool time = scan_peek(scanner, 4) == ':' && is_digit(scan_peek(scanner, 5));
    return scan_digits(scanner) == 4 && scan_peek(scanner, 0) != '0' && !time;
}

bool scan_offset(Scanner *scanner, int most, int *days, bool *found) {
    char sign = scan_peek(scanner, 0);
    size_t start = scanner->at, ahead = 1;
    while (scan_peek(scanner, ahead) == ' ')
        ahead++;
    size_t digits = ahead;
    while (is_digit(scan_peek(scanner, digits)))
        digits++;
    while (scan_peek(scanner, digits) == ' ')
        digits++;
    *found = false;
    if ((sign != '+' && sign != '-') || !is_digit(scan_peek(scanner, ahead)) || scan_peek(scanner, digits) != 'd' ||
        scan_peek(scanner, digits + 1) != 'a')
        return true;
    take(scanner, 1);
    if (!scan_number(scanner, 3, days))
        return false;
    if (!scan_keyword(scanner, *days == 1 ? "day" : "days") && !scan_keyword(scanner, *days == 1 ? "days" : "day"))
        return scan_unexpected(scanner, "so many what? Write `+1 day` or `-2 days`");
    if (*days == 0 || *days > most)
        return scan_error(scanner, start, scanner->end,
                          str_format(scanner->arena,
                                     ngettext("an offset here is from 1 to %d day",
                                              "an offset here is from 1 to %d days", (unsigned long)most),
                                     most)
                              .at,
                          NULL);
    *days = sign == '-' ? -*days : *days;
    *found = true;
    return true;
}

void faults_sort(HoursFaults *faults) {
    for (size_t i = 1; i < faults->count; i++) {
        HoursFault fault = faults->list[i];
        size_t j = i;
        for (; j > 0 && faults->list[j - 1].at > fault.at; j--)
            faults->list[j] = faults->list[j - 1];
        faults->list[j] = fault;
    }
}
