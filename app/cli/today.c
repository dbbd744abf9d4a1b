/* One sum over the system's clock. */
#include "today.h"

#include <time.h>

const char *today_read(StrList given, Date *today) {
    enum { HOUR = 60 * 60, DAY = 24 * HOUR };
    Date now = date_from_days((int32_t)((time(NULL) - HOUR) / DAY));
    *today = now;
    if (given.count && !date_parse(given.at[0], today))
        return "a day is written 2026-03-02";
    return date_days(*today) > date_days(now) ? "--at lies ahead: only what has ended is told" : NULL;
}
