/* When the sun rises and sets. */
#ifndef SLUSS_HOURS_SUN_H
#define SLUSS_HOURS_SUN_H

#include "rule.h"

/* One day's sun at a place, reckoned when it is first asked for. Set the first two. */
typedef struct SunDay {
    const HoursPlace *place;
    int32_t day;
    bool known;
    int16_t minutes[SUN_DUSK + 1];
} SunDay;

/* The minute of the day on the place's wall clock, to about two minutes; where no place is known the specification's
 * usual times. Where the sun does not set it rises at 00:00 and sets at 24:00, where it does not rise both are at noon.
 */
int sun_minute(SunDay *sun, SunEvent event);

#endif
