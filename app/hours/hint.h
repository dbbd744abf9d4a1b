/* A loose reading, for "did you mean": hours as people write them in Swedish, Danish and English. */
#ifndef SLUSS_HOURS_HINT_H
#define SLUSS_HOURS_HINT_H

#include "../base/str.h"

/* The text put into opening_hours' words and times, whether or not that makes sense; empty if it has a word that means
 * nothing here, or is longer than a line. A number behind months is a day, or else a time. */
Str hint_loosely(Str text, bool days_are_times, Arena *arena);

#endif
