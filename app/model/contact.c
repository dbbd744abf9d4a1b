/* Hours that nobody knows are no door to stand at. */
#include "contact.h"

bool contact_hours_known(const Contact *contact, HoursFor what) {
    return contact->hours[what].len && !str_equal(contact->hours[what], STR("unknown"));
}

bool contact_reachable(const Contact *contact) {
    return contact->phone.len || contact->phone_count || contact->address.len ||
           contact_hours_known(contact, HOURS_DESK) || contact_hours_known(contact, HOURS_DROP_IN);
}
