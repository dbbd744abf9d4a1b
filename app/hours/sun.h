/* When the sun rises and sets. */
#ifndef SLUSS_HOURS_SUN_H
#define SLUSS_HOURS_SUN_H

#include "rule.h"

/* A day's sun at a place, and the next one's, reckoned when they are first asked for. Set the first two. */
typedef struct SunDay {
    const HoursPlace *place;
    int32_t day;
    bool known[2][SUN_DUSK + 1];
    int16_t minutes[2][SUN_DUSK + 1];
} SunDay;

/* The minute of the day, or of the next one, on the place's wall clock; where no place is known the specification's
 * usual times. Where the sun does not set it rises at 00:00 and sets at 24:00, where it does not rise both are at noon.
 */
int sun_minute(SunDay *sun, SunEvent event, bool next_day);

/* When it usually is. */
int sun_usual(SunEvent event);

#endif
