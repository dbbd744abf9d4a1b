/* The day up to which counts are closed: the kiosk may still write what it counted up to an hour ago, so the clock
 * stands back by as much. In UTC, which is the same for all kiosks. */
#ifndef SLUSS_CLI_TODAY_H
#define SLUSS_CLI_TODAY_H

#include "../base/date.h"

/* By the clock, or by what was given as --at, which cannot lie ahead: what has not ended is not told. NULL, or what is
 * wrong with it. */
const char *today_read(StrList given, Date *today);

#endif
