/* Time zones by their IANA names: between instants, which are seconds or minutes since 1970 in UTC, and the wall clock.
 */
#ifndef SLUSS_TEXT_ZONE_H
#define SLUSS_TEXT_ZONE_H

#include "../base/date.h"
#include "../base/str.h"

bool zone_known(Str zone);

/* Minutes that the wall clock is ahead of UTC at an instant; 0 in an unknown zone. */
int zone_offset(Str zone, int64_t utc_seconds);

/* The same at noon of a day; `zone` points to the name, a Str. For callbacks. */
int zone_noon_offset(const void *zone, Date date);

Civil zone_civil(Str zone, int64_t utc_seconds);

/* The instant, in minutes UTC, at which the wall clock (as civil_minutes counts) shows a time: the first if it shows it
 * twice; if it skips it, the time is moved forward by as much as the clock is. */
int64_t zone_instant(Str zone, int64_t wall_minutes);

#endif
