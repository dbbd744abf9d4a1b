/* Which script each letter belongs to, and which font writes it. */
#ifndef SLUSS_TEXT_ITEMIZE_H
#define SLUSS_TEXT_ITEMIZE_H

#include "paragraph.h"
#include "unit.h"

/* Scripts by UAX #24: what belongs to no script goes with its neighbours, a bracket with its partner. Where nothing
 * tells, it is the locale's script. */
void itemize_scripts(Units *units, const Locale *locale);

/* The script's own font, in atoms that of Latin; for a cluster it does not cover, the first in the table that does.
 * Scripts come first. The units' clusters are open. */
void itemize_fonts(Units *units, const Measure *measure);

/* The ISO 15924 code of a UScriptCode. */
const char *script_name(uint16_t script);

#endif
