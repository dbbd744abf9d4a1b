/* Hours that nobody knows are no door to stand at. */
#include "contact.h"

static bool is_known(Str hours) {
    return hours.len && !str_equal(hours, STR("unknown"));
}

bool contact_reachable(const Contact *contact) {
    return contact->phone.len || contact->phone_count || contact->address.len || is_known(contact->hours[HOURS_DESK]) ||
           is_known(contact->hours[HOURS_DROP_IN]);
}
