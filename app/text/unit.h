/* A paragraph on its way to lines: UTF-16 units, and what the stages found out about each. Text itself is never
 * changed, so a unit keeps its byte from the first stage to the last. */
#ifndef SLUSS_TEXT_UNIT_H
#define SLUSS_TEXT_UNIT_H

#include <unicode/utypes.h>

#include "fonts.h"

typedef enum UnitFlag {
    UNIT_SPACE = 1,  /* white space at which lines may break; a no-break space is a letter */
    UNIT_ATOM = 2,   /* of a number, an address and the like */
    UNIT_JOINED = 4, /* of the same atom as the unit before */
    UNIT_BREAK = 8,  /* a line may end before this unit */
    UNIT_HARD = 16,  /* a line must end before this unit */
} UnitFlag;

typedef struct Unit {
    uint16_t script; /* UScriptCode, never Common or Inherited */
    FontId font;
    uint8_t level; /* of embedding, as UAX #9 has it */
    uint8_t style;
    uint8_t flags;
} Unit;

typedef struct Units {
    const UChar *text;
    const uint32_t *byte; /* of each unit's letter, and the text's length for the end */
    Unit *at;             /* one more than `count`: the end may have a break before it */
    int32_t count;
} Units;

#endif
