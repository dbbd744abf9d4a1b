/* The letters of a value, as its parser takes them: words and numbers, spaces where anybody might put them, and a list
 * of what is wrong. Nothing here calls itself: however deep or long a value is, the stack is not. */
#ifndef SLUSS_HOURS_SCANNER_H
#define SLUSS_HOURS_SCANNER_H

#include "rule.h"

typedef struct Scanner {
    Str text;
    size_t at;
    size_t end; /* of what was taken last, without spaces */
    Arena *arena;
    HoursFaults *faults;
    size_t selectors, spans; /* how many were taken, for their bounds */
} Scanner;

/* Say what is wrong with bytes [from, to); both return false, so that a parser may end with it. */
bool scan_error(Scanner *scanner, size_t from, size_t to, const char *message, const char *help);
bool scan_warning(Scanner *scanner, size_t from, size_t to, const char *message, const char *help);
/* By where they point to. */
void faults_sort(HoursFaults *faults);

/* An error about the word or sign that comes next. */
bool scan_unexpected(Scanner *scanner, const char *message);
/* The same where nothing tells what was meant: what hours look like is the help. */
bool scan_lost(Scanner *scanner, const char *message);
extern const char scan_example[];

void scan_spaces(Scanner *scanner);
bool scan_done(const Scanner *scanner);
/* The byte that comes next, or so many further on; 0 past the end. */
char scan_peek(const Scanner *scanner, size_t further);

/* Takes the sign, and spaces behind it. */
bool scan_sign(Scanner *scanner, char sign);

/* The word of ASCII letters that comes next; it may be empty. */
Str scan_word(const Scanner *scanner);
/* Takes the word if it is this one, in any case of letters; another case than `name`'s is worth a warning. */
bool scan_keyword(Scanner *scanner, const char *name);
/* Takes the word if it is one of the names, and says which; -1 if it is none. */
int scan_name(Scanner *scanner, const char *const *names, int count);
/* Which of the names comes next, taking nothing; -1 if none does. */
int scan_peek_name(const Scanner *scanner, const char *const *names, int count);

/* How many digits come next, and their value taken. False, with an error, if there are none or more than `most`. */
size_t scan_digits(const Scanner *scanner);
bool scan_number(Scanner *scanner, size_t most, int *value);

/* Is there a year here: four digits that are no time of day? */
bool scan_is_year(const Scanner *scanner);

/* "+1 day", "-2 days": takes them if they come next; an offset that is none is an error, and false. */
bool scan_offset(Scanner *scanner, int most, int *days, bool *found);

extern const char *const weekday_names[7];
extern const char *const sun_names[4]; /* SUN_DAWN first */

#endif
