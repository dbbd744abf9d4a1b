/* The sun's place by the low-accuracy formulas of Meeus (Astronomical Algorithms, chapters 25 and 28), as NOAA's
 * calculator has them, taken at the event itself: by noon's alone sunset is minutes off in autumn. */
#include "sun.h"

#include <math.h>

static const double pi = 3.14159265358979323846;
static const double j2000_days = 10957.5; /* 2000-01-01T12:00 as date_days counts */
static const double horizon = 90.833,
                    twilight = 96.0; /* degrees from the zenith: half a sun and the bent light; dawn */

static const int16_t usual[] = {[SUN_DAWN] = 330, [SUN_SUNRISE] = 360, [SUN_SUNSET] = 1080, [SUN_DUSK] = 1110};

static double radians(double degrees) {
    return degrees * pi / 180;
}

typedef struct Sun {
    double declination;  /* radians */
    double sundial_late; /* minutes that the clock's noon is before the sundial's: the equation of time, negated */
} Sun;

/* At a minute of a day, UTC. */
static Sun sun_at(int32_t day, double minute) {
    double t = (day + minute / DAY_MINUTES - j2000_days) / 36525;
    double mean = radians(fmod(280.46646 + t * (36000.76983 + t * 0.0003032), 360));
    double anomaly = radians(357.52911 + t * (35999.05029 - t * 0.0001537));
    double eccentricity = 0.016708634 - t * (0.000042037 + t * 0.0000001267);
    double centre = (1.914602 - t * (0.004817 + t * 0.000014)) * sin(anomaly) +
                    (0.019993 - t * 0.000101) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
    double node = radians(125.04 - 1934.136 * t);
    double longitude = mean + radians(centre - 0.00569 - 0.00478 * sin(node));
    double tilt = radians(23.439291 - t * 0.013004 + 0.00256 * cos(node));
    double y = tan(tilt / 2) * tan(tilt / 2);
    double equation = y * sin(2 * mean) - 2 * eccentricity * sin(anomaly) +
                      4 * eccentricity * y * sin(anomaly) * cos(2 * mean) - y * y / 2 * sin(4 * mean) -
                      1.25 * eccentricity * eccentricity * sin(2 * anomaly);
    return (Sun){.declination = asin(sin(tilt) * sin(longitude)), .sundial_late = -equation * 720 / pi};
}

/* Minutes after midnight UTC; `sets` is false where the sun stays above that altitude, and where it stays below both
 * events are at noon. */
static double event_utc(const HoursPlace *place, bool morning, double zenith, int32_t day, bool *sets) {
    enum { ROUNDS = 3 };
    double latitude = radians(place->latitude), minute = DAY_MINUTES / 2;
    for (int i = 0; i < ROUNDS; i++) {
        Sun sun = sun_at(day, minute);
        double cosine =
            (cos(radians(zenith)) - sin(latitude) * sin(sun.declination)) / (cos(latitude) * cos(sun.declination));
        double angle = acos(fmax(-1, fmin(1, cosine))) * 180 / pi;
        minute = DAY_MINUTES / 2 - 4 * (place->longitude + (morning ? angle : -angle)) + sun.sundial_late;
        *sets = cosine > -1;
    }
    return minute;
}

static int16_t reckon(const HoursPlace *place, SunEvent event, int32_t day, int offset) {
    bool dark = event == SUN_DAWN || event == SUN_DUSK, morning = event == SUN_DAWN || event == SUN_SUNRISE, sets;
    int minute = (int)floor(event_utc(place, morning, dark ? twilight : horizon, day, &sets)) + offset;
    if (!sets)
        return morning ? 0 : DAY_MINUTES;
    return (int16_t)(minute < 0 ? 0 : minute < 2 * DAY_MINUTES ? minute : 2 * DAY_MINUTES - 1);
}

int sun_usual(SunEvent event) {
    return usual[event];
}

int sun_minute(SunDay *sun, SunEvent event, bool next_day) {
    const HoursPlace *place = sun->place;
    int32_t day = sun->day + next_day;
    if (!place->located)
        return usual[event];
    if (!sun->known[next_day][event]) {
        int offset = place->utc_offset ? place->utc_offset(place->zone, date_from_days(day)) : 0;
        sun->minutes[next_day][event] = reckon(place, event, day, offset);
        sun->known[next_day][event] = true;
    }
    return sun->minutes[next_day][event];
}
