/* The parts of a rule's parser, one file for each kind of selector. Each takes what it knows from the scanner, adds it
 * to the rule, and is false once it has said what is wrong. */
#ifndef SLUSS_HOURS_PARSE_H
#define SLUSS_HOURS_PARSE_H

#include "scanner.h"

bool starts_date(const Scanner *scanner); /* a year, a month, easter or "week" */
bool starts_day(const Scanner *scanner);  /* a weekday, PH or SH */
bool starts_time(const Scanner *scanner);

bool parse_dates(Scanner *scanner, HoursRule *rule);
bool parse_days(Scanner *scanner, HoursRule *rule);
bool parse_times(Scanner *scanner, HoursRule *rule);

/* One more range of years, dates, weeks or days. False, with an error, if there are too many. */
bool count_selector(Scanner *scanner, size_t start);

#endif
