/* When the sun rises and sets. */
#ifndef SLUSS_HOURS_SUN_H
#define SLUSS_HOURS_SUN_H

#include "rule.h"

/* The minute of the day on the place's wall clock, to about two minutes; where no place is known the specification's
 * usual times. Where the sun does not set it rises and sets at midnight, where it does not rise both are at noon. */
int sun_minute(const HoursPlace *place, SunEvent event, int32_t day);

#endif
