/* Embedding levels: which way each letter runs. */
#ifndef SLUSS_TEXT_BIDI_H
#define SLUSS_TEXT_BIDI_H

#include "../base/arena.h"
#include "unit.h"

/* Sets the level of every unit, by UAX #9 with the paragraph's direction given and every atom an isolate. */
void bidi_resolve(Units *units, bool rtl, Arena *scratch);

/* order[i]: which of `count` stretches stands i-th from the left, given the level of each. */
void bidi_order(const uint8_t *levels, int32_t count, int32_t *order);

#endif
