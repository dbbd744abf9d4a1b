/* What can be said of opening hours only when all content has been read, and of the days to come. */
#ifndef SLUSS_COMPILE_OPENING_H
#define SLUSS_COMPILE_OPENING_H

#include "draft.h"

/* Errors: contacts without hours, hours that never open. */
void opening_check(const Draft *draft);

/* Warnings, as seen from a day: what is probably not meant, what is past, and holidays of which nothing is said. */
void opening_look_ahead(const Draft *draft, Date today);

/* The contact as the kiosk shows it: where it has no hours of its own, with those of the next it is part of. */
Contact opening_inherit(const Draft *draft, const Entry *contact);

#endif
