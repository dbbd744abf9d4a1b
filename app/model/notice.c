/* Days are compared as days since 1970, so that a month's end needs no care. */
#include "notice.h"

bool notice_holds(const Notice *notice, Date day) {
    int32_t today = date_days(day);
    return date_days(notice->from) <= today && today <= date_days(notice->until);
}
