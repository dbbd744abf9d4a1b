/* Embedding levels: which way each letter runs. */
#ifndef SLUSS_TEXT_BIDI_H
#define SLUSS_TEXT_BIDI_H

#include "../base/arena.h"
#include "unit.h"

typedef enum BidiBase { BIDI_LTR, BIDI_RTL, BIDI_BY_TEXT } BidiBase;

/* Sets the level of every unit, and the paragraph's direction, by UAX #9 with the isolates put in. */
void bidi_resolve(Units *units, BidiBase base, Arena *scratch);

/* order[i]: which of `count` stretches stands i-th from the left, given the level of each. */
void bidi_order(const uint8_t *levels, int32_t count, int32_t *order);

#endif
