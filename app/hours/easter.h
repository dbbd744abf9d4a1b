/* Easter Sunday of the western churches, any Gregorian year. */
#ifndef SLUSS_HOURS_EASTER_H
#define SLUSS_HOURS_EASTER_H

#include <stdint.h>

/* As date_days counts. */
int32_t easter_days(int year);

#endif
