/* What every stage says of a paragraph's units, one after the other. */
#ifndef SLUSS_TEXT_RESOLVE_H
#define SLUSS_TEXT_RESOLVE_H

#include "paragraph.h"
#include "unit.h"

/* Styles, atoms, isolates, levels, breaks, scripts and fonts of each unit. Lives in the arena. */
Units resolve_units(const ParagraphSpec *spec, const Measure *measure, Arena *arena);

#endif
