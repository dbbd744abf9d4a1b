/* The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8): `epact` is the moon's age, `weekdays`
 * how far the Sunday after the full moon is. */
#include "easter.h"

#include "../base/date.h"

int32_t easter_days(int year) {
    int golden = year % 19, century = year / 100, in_century = year % 100;
    int moon_shift = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    int weekdays = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekdays) / 451;
    int day = epact + weekdays - 7 * late + 114;
    return date_days((Date){(int16_t)year, (int8_t)(day / 31), (int8_t)(day % 31 + 1)});
}
