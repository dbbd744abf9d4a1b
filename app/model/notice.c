/* Days are compared as days since 1970, so that a month's end needs no care. */
#include "notice.h"

bool notice_holds(const Notice *notice, Date day) {
    int32_t today = date_days(day);
    return date_days(notice->from) <= today && today <= date_days(notice->until);
}

size_t notice_count(const Notice *notices, size_t count, Date day, bool urgent) {
    size_t holding = 0;
    for (size_t i = 0; i < count; i++)
        holding += (notices[i].level == NOTICE_URGENT) == urgent && notice_holds(&notices[i], day);
    return holding;
}
