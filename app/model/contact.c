/* Hours that nobody knows are no door to stand at. */
#include "contact.h"

bool contact_reachable(const Contact *contact) {
    bool desk = contact->hours[HOURS_DESK].len && !str_equal(contact->hours[HOURS_DESK], STR("unknown"));
    return contact->phone.len || contact->address.len || desk;
}
