/* When pages were written, and when they are to be read again. */
#ifndef SLUSS_COMPILE_REVIEW_H
#define SLUSS_COMPILE_REVIEW_H

#include "draft.h"

/* Warns of pages that are to be reviewed before they were written. */
void reviews_check(const Draft *draft);

/* Warnings, as seen from a day: pages of a day to come, and how many should have been reviewed before it. */
void reviews_look_ahead(const Draft *draft, Date today);

#endif
