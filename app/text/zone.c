/* ICU knows the zones' offsets; the calendar is ours. */
#include "zone.h"

#include <string.h>
#include <unicode/ucal.h>

#include "utf16.h"

enum { DAY_MINUTES = 1440 };

static Arena scratch; /* within one call */

bool zone_known(Str zone) {
    arena_reset(&scratch);
    Utf16 id = utf16_from(&scratch, zone, NULL);
    UChar canonical[128];
    UBool system = false;
    UErrorCode status = U_ZERO_ERROR;
    ucal_getCanonicalTimeZoneID(id.at, id.len, canonical, 128, &system, &status);
    return U_SUCCESS(status) && system;
}

/* One calendar is kept open, for the zone asked for last: a kiosk stands in one. */
static UCalendar *calendar_in(Str zone) {
    static char kept[64];
    static UCalendar *calendar;
    if (calendar && str_equal(zone, str_from(kept)))
        return calendar;
    ucal_close(calendar);
    calendar = NULL;
    arena_reset(&scratch);
    Utf16 id = utf16_from(&scratch, zone, NULL);
    UErrorCode status = U_ZERO_ERROR;
    if (zone.len < sizeof kept)
        calendar = ucal_open(id.at, id.len, "", UCAL_GREGORIAN, &status);
    if (calendar) {
        memcpy(kept, zone.at, zone.len);
        kept[zone.len] = '\0';
    }
    return calendar;
}

int zone_offset(Str zone, int64_t utc_seconds) {
    UCalendar *calendar = calendar_in(zone);
    UErrorCode status = U_ZERO_ERROR;
    int32_t offset = 0;
    if (calendar) {
        ucal_setMillis(calendar, (double)utc_seconds * U_MILLIS_PER_SECOND, &status);
        offset = ucal_get(calendar, UCAL_ZONE_OFFSET, &status) + ucal_get(calendar, UCAL_DST_OFFSET, &status);
    }
    return U_SUCCESS(status) ? offset / U_MILLIS_PER_MINUTE : 0;
}

int zone_noon_offset(const void *zone, Date date) {
    const Str *name = zone;
    return zone_offset(*name, civil_minutes((Civil){date, DAY_MINUTES / 2}) * 60);
}

Civil zone_civil(Str zone, int64_t utc_seconds) {
    int64_t minutes = utc_seconds / 60 - (utc_seconds % 60 < 0);
    return civil_from_minutes(minutes + zone_offset(zone, utc_seconds));
}

/* A clock that jumps does so once in the two days around. Taken with the offset of the day before, a time that is
 * shown twice is the first of both, and one that is skipped is moved forward. */
int64_t zone_instant(Str zone, int64_t wall_minutes) {
    int before = zone_offset(zone, (wall_minutes - DAY_MINUTES) * 60);
    int after = zone_offset(zone, (wall_minutes + DAY_MINUTES) * 60);
    int64_t early = wall_minutes - before, late = wall_minutes - after;
    bool early_is_it = zone_offset(zone, early * 60) == before;
    bool late_is_it = zone_offset(zone, late * 60) == after;
    return early_is_it || !late_is_it ? early : late;
}
