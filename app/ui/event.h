/* Everything that reaches the kiosk from outside: touches, the size of the screen, and time. Each event carries both
 * clocks, so that a recorded session and a live one are the same thing. */
#ifndef SLUSS_UI_EVENT_H
#define SLUSS_UI_EVENT_H

#include "../base/date.h"

typedef enum EventKind {
    EVENT_TICK,    /* time passed, nothing else */
    EVENT_PRESS,   /* a finger came down at x, y */
    EVENT_MOVE,    /* it moved there */
    EVENT_RELEASE, /* it was lifted there */
    EVENT_CANCEL,  /* the system took all touches away */
    EVENT_RESIZE,  /* the screen is x pixels wide and y high */
} EventKind;

typedef struct Event {
    EventKind kind;
    int64_t finger; /* which one, for touches */
    int x, y;       /* pixels */
    int64_t now;    /* milliseconds on a clock that never goes back */
    Civil civil;    /* the wall clock of the municipality */
    int to_minute;  /* milliseconds until civil.minute changes */
} Event;

#endif
