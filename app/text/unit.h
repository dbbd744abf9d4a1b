/* A paragraph on its way to lines: UTF-16 units, and what the stages found out about each. Text itself is never
 * changed, so a unit keeps its byte from the first stage to the last. */
#ifndef SLUSS_TEXT_UNIT_H
#define SLUSS_TEXT_UNIT_H

#include <unicode/utypes.h>

#include "fonts.h"
#include "locale.h"

typedef enum UnitFlag {
    UNIT_SPACE = 1,   /* white space at which lines may break; a no-break space is a letter */
    UNIT_ATOM = 2,    /* of a number, an address and the like */
    UNIT_JOINED = 4,  /* kept on the line of the unit before */
    UNIT_BREAK = 8,   /* a line may end before this unit */
    UNIT_HARD = 16,   /* a line must end before this unit */
    UNIT_HYPHEN = 32, /* a line that ends before this unit ends in a hyphen */
    UNIT_WEAK = 64,   /* a line may end before this unit if what is joined is too long for any line */
} UnitFlag;

typedef struct Unit {
    uint16_t script; /* UScriptCode, never Common or Inherited */
    FontId font;
    uint8_t level; /* of embedding, as UAX #9 has it */
    uint8_t apart; /* the lowest level between the unit before and this, of an isolate's edges and its own */
    uint8_t style;
    uint8_t locale; /* index into the paragraph's */
    uint8_t flags;
} Unit;

/* A stretch that bidi treats as one neutral letter: UAX #9's LRI or RLI before it and PDI behind it. */
typedef struct Isolate {
    int32_t start, end; /* units */
    bool rtl;
    bool atom; /* stands within a stretch in another language that is as long */
} Isolate;

enum { UNIT_LOCALES_MOST = 16 };

typedef struct Units {
    const UChar *text;
    const uint32_t *byte; /* of each unit's letter, and the text's length for the end */
    Unit *at;             /* one more than `count`: the end may have a break before it */
    int32_t count;
    bool rtl; /* the paragraph's direction */
    Isolate *isolates;
    size_t isolate_count;                     /* by start, the outer before the inner */
    const Locale *locales[UNIT_LOCALES_MOST]; /* the paragraph's own first */
    size_t locale_count;
} Units;

#endif
