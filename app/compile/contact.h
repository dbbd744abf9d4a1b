/* What only contacts have: further numbers, and who checked it all. */
#ifndef SLUSS_COMPILE_CONTACT_H
#define SLUSS_COMPILE_CONTACT_H

#include "draft.h"
#include "fields.h"

FieldReader contact_phones;   /* Contact: its phones */
FieldReader contact_verified; /* Contact: when and by whom it was verified */

/* Contacts that are part of themselves, too many of them, and addresses of persons where a role's is better. */
void contacts_check(const Draft *draft);

/* Warnings, as seen from a day: what is said to have been verified after it. */
void contacts_look_ahead(const Draft *draft, Date today);

#endif
