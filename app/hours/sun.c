/* The sunrise equation (see Meeus, Astronomical Algorithms, chapters 15 and 25, in its short form): the sun's place
 * on a day gives the noon of the place and how long before and after the sun stands at an altitude. */
#include "sun.h"

#include <math.h>

static const double pi = 3.14159265358979323846;
static const double j2000_days = 10957.5;                    /* 2000-01-01T12:00 as date_days counts */
static const double horizon = -0.833, civil_twilight = -6.0; /* degrees: half a sun and the bent light; dawn and dusk */

static const int16_t usual[] = {[SUN_DAWN] = 330, [SUN_SUNRISE] = 360, [SUN_SUNSET] = 1080, [SUN_DUSK] = 1110};

static double radians(double degrees) {
    return degrees * pi / 180;
}

/* Minutes after midnight UTC. */
static double event_utc(const HoursPlace *place, bool morning, double altitude, int32_t day, bool *sets) {
    double cycle = round(day + 0.5 - j2000_days - 0.0009 + place->longitude / 360);
    double noon = cycle + 0.0009 - place->longitude / 360;
    double anomaly = radians(fmod(357.5291 + 0.98560028 * noon, 360));
    double centre = 1.9148 * sin(anomaly) + 0.02 * sin(2 * anomaly) + 0.0003 * sin(3 * anomaly);
    double ecliptic = anomaly + radians(centre + 102.9372 + 180);
    double transit = noon + 0.0053 * sin(anomaly) - 0.0069 * sin(2 * ecliptic);
    double declination = asin(sin(ecliptic) * sin(radians(23.4397)));
    double latitude = radians(place->latitude);
    double cosine = (sin(radians(altitude)) - sin(latitude) * sin(declination)) / (cos(latitude) * cos(declination));
    double angle = acos(fmax(-1, fmin(1, cosine))); /* none where it never rises: both are at noon */
    double moment = transit + (morning ? -angle : angle) / (2 * pi);
    *sets = cosine > -1;
    return (moment + j2000_days - day) * DAY_MINUTES;
}

static int16_t reckon(const HoursPlace *place, SunEvent event, int32_t day, int offset) {
    bool twilight = event == SUN_DAWN || event == SUN_DUSK, morning = event == SUN_DAWN || event == SUN_SUNRISE;
    bool sets;
    int minute = (int)floor(event_utc(place, morning, twilight ? civil_twilight : horizon, day, &sets)) + offset;
    if (!sets)
        return morning ? 0 : DAY_MINUTES;
    return (int16_t)(minute < 0 ? 0 : minute < 2 * DAY_MINUTES ? minute : 2 * DAY_MINUTES - 1);
}

int sun_minute(SunDay *sun, SunEvent event) {
    const HoursPlace *place = sun->place;
    if (!place->located)
        return usual[event];
    if (!sun->known) {
        int offset = place->utc_offset ? place->utc_offset(place->zone, date_from_days(sun->day)) : 0;
        for (SunEvent each = SUN_DAWN; each <= SUN_DUSK; each++)
            sun->minutes[each] = reckon(place, each, sun->day, offset);
        sun->known = true;
    }
    return sun->minutes[event];
}
