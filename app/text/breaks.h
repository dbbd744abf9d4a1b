/* Where lines may end (UAX #14, in the language's way) and where clusters do (UAX #29). */
#ifndef SLUSS_TEXT_BREAKS_H
#define SLUSS_TEXT_BREAKS_H

#include "locale.h"
#include "unit.h"

/* Marks white space and breaks; before a unit that is joined, only weak ones. The end is hard where a line feed ends
 * the text. */
void breaks_mark(Units *units, const Locale *locale);

/* Clusters of one paragraph at a time: the one opened last. */
void clusters_open(const Units *units);
int32_t cluster_start(int32_t at); /* the border at or before the unit */
int32_t cluster_end(int32_t at);   /* the border after it */

/* What the stages found out about a cluster's first unit goes for all of it. */
void clusters_settle(Units *units);

/* Do two units side by side differ in anything but their breaks? */
bool units_differ(const Unit *left, const Unit *right);

/* Do the letters on both sides of this unit's start join, as in Arabic? */
bool letters_join(const Units *units, int32_t at);

#endif
