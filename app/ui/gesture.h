/* One finger's touches, told apart: a tap, a drag, a fling. Further fingers are ignored, so that no function needs
 * two, unless the first has not been heard of for FINGER_LOST_MS: a panel may lose one being lifted. A cancel ends any,
 * and a trembling hand's second tap on the same spot counts as part of the first. */
#ifndef SLUSS_UI_GESTURE_H
#define SLUSS_UI_GESTURE_H

#include "event.h"

typedef enum GestureKind {
    GESTURE_NONE,
    GESTURE_TAP,   /* pressed and released near x, y */
    GESTURE_DRAG,  /* moved by dy since the last drag */
    GESTURE_FLING, /* let go while moving at `speed` */
} GestureKind;

typedef struct GestureResult {
    GestureKind kind;
    int x, y;
    int dy;
    int speed; /* pixels a second, downwards positive */
} GestureResult;

enum { GESTURE_SAMPLES = 8, TREMOR_MS = 400, FINGER_LOST_MS = 10 * 1000 };

/* A zeroed Gesture is at rest. While `pressed` and not `dragging`, what lies under both `from` and `at` is pressed. */
typedef struct Gesture {
    bool pressed, dragging;
    bool can_drag; /* set by the owner: whether the place under the finger scrolls */
    int64_t finger;
    int from_x, from_y, at_x, at_y;
    struct {
        int64_t now;
        int y;
    } samples[GESTURE_SAMPLES];
    unsigned sample_count;
    bool tapped;
    int64_t tap_time;
    int tap_x, tap_y;
} Gesture;

/* Whether this event is a press that would be taken: the one finger of what follows. */
bool gesture_takes(const Gesture *gesture, const Event *event);

/* `slop`: pixels a finger may wander and still tap. */
GestureResult gesture_step(Gesture *gesture, const Event *event, int slop);

#endif
