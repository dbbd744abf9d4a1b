/* A visitor without hands: the loop of `sluss kiosk` on a real window, its events sent and its frames timed by us. */
#ifndef SLUSS_BENCH_VISITOR_H
#define SLUSS_BENCH_VISITOR_H

#include "../../app/cli/stage.h"
#include "../../app/device/window.h"
#include "../../app/ui/damage.h"
#include "figure.h"

typedef struct Visitor {
    Stage stage;
    Window *window;
    Damage damage;
    const Scene *scene; /* what stands on the screen */
    int64_t now;        /* a clock of her own: she waits between two touches, we do not */
} Visitor;

/* Starts anew: fonts, content and window are opened, caches are empty. False, told on stderr, if that fails. */
bool visitor_come(Visitor *visitor, const char *content);
void visitor_go(Visitor *visitor); /* a zeroed visitor is fine */

/* One round of the loop, `wait` milliseconds after the last one: step, paint what changed, present. Returns when the
 * display has it. */
void visitor_frame(Visitor *visitor, EventKind kind, int x, int y, int wait);

/* Taps the control that does this; what it took from lifting the finger to the frame goes to `times`. False if no
 * such control is in sight. An empty target stands for any. */
bool visitor_tap(Visitor *visitor, ActionKind kind, Str target, Samples *times);

/* Is this control in sight, and where can it be touched? */
bool visitor_sees(const Visitor *visitor, const Node *node, int *x, int *y);

#endif
