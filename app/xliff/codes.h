/* The codes of a text that came back, held against those of its source. */
#ifndef SLUSS_XLIFF_CODES_H
#define SLUSS_XLIFF_CODES_H

#include "../base/diag.h"
#include "passage.h"

/* Where complaints go, and of which unit. */
typedef struct CodesReport {
    Diags *diags;
    const Source *source;
    Place place;
    Str unit;
} CodesReport;

/* Gives the codes of a passage that was read, which are ids and places, what those of its source are; hollow ones get
 * their bytes back. False and every reason if one is lost, doubled, unknown or emptied. */
bool codes_restore(Arena *arena, Passage *passage, const Passage *source, const CodesReport *report);

/* Takes away blanks at the ends that the source does not have. */
void codes_trim(Passage *passage, const Passage *source);

#endif
