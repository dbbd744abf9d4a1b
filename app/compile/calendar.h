/* calendar.yaml: what a municipality says of holidays, by country, one day or school holiday a line:
 *
 *     SE:
 *       - {day: christmas-eve}                                      counts as a public holiday here
 *       - {day: national-day, holiday: no}                          does not
 *       - {day: epiphany, dates: "2030+ Jan 07"}                    is on other dates
 *       - {name: Planeringsdag, dates: "2027 May 07"}               a day of our own
 *       - {name: Sportlov, from: 2027-02-08, to: 2027-02-12}        a school holiday, both days included
 */
#ifndef SLUSS_COMPILE_CALENDAR_H
#define SLUSS_COMPILE_CALENDAR_H

#include "../hours/holidays.h"
#include "reference.h"

typedef struct CalendarLines {
    HolidayLine *list;
    size_t count;
} CalendarLines;

/* The lines of a country from a source that has been read. False, with diagnostics, if anything is wrong with it. */
bool calendar_read(const Reading *reading, Str country, CalendarLines *lines);

#endif
