/* A small state machine over one finger. The speed of a fling is taken over the last tenth of a second, which is
 * what the eye saw; a finger that rested before it lifted does not fling. */
#include "gesture.h"

#include <stdlib.h>

enum { FLING_WINDOW_MS = 100 };

static void sample(Gesture *gesture, const Event *event) {
    unsigned slot = gesture->sample_count++ % GESTURE_SAMPLES;
    gesture->samples[slot].now = event->now;
    gesture->samples[slot].y = event->y;
}

static void press(Gesture *gesture, const Event *event) {
    gesture->pressed = true;
    gesture->dragging = false;
    gesture->finger = event->finger;
    gesture->from_x = gesture->at_x = event->x;
    gesture->from_y = gesture->at_y = event->y;
    gesture->sample_count = 0;
    sample(gesture, event);
}

static GestureResult move(Gesture *gesture, const Event *event, int slop) {
    int before = gesture->at_y;
    gesture->at_x = event->x;
    gesture->at_y = event->y;
    sample(gesture, event);
    if (!gesture->dragging && gesture->can_drag && abs(event->y - gesture->from_y) > slop)
        gesture->dragging = true;
    if (!gesture->dragging)
        return (GestureResult){0};
    return (GestureResult){.kind = GESTURE_DRAG, .x = event->x, .y = event->y, .dy = event->y - before};
}

static int fling_speed(const Gesture *gesture, const Event *event) {
    unsigned kept = gesture->sample_count < GESTURE_SAMPLES ? gesture->sample_count : GESTURE_SAMPLES;
    for (unsigned back = kept; back > 0; back--) {
        unsigned slot = (gesture->sample_count - back) % GESTURE_SAMPLES;
        int64_t span = event->now - gesture->samples[slot].now;
        if (span > 0 && span <= FLING_WINDOW_MS)
            return (int)((int64_t)(event->y - gesture->samples[slot].y) * 1000 / span);
    }
    return 0;
}

static bool is_tremor(const Gesture *gesture, const Event *event, int slop) {
    return gesture->tapped && event->now - gesture->tap_time < TREMOR_MS && abs(event->x - gesture->tap_x) <= slop &&
           abs(event->y - gesture->tap_y) <= slop;
}

static GestureResult release(Gesture *gesture, const Event *event, int slop) {
    gesture->pressed = false;
    gesture->at_x = event->x;
    gesture->at_y = event->y;
    if (gesture->dragging) {
        gesture->dragging = false;
        return (GestureResult){.kind = GESTURE_FLING, .speed = fling_speed(gesture, event)};
    }
    bool tremor = is_tremor(gesture, event, slop);
    gesture->tapped = true;
    gesture->tap_time = event->now;
    gesture->tap_x = event->x;
    gesture->tap_y = event->y;
    return (GestureResult){.kind = tremor ? GESTURE_NONE : GESTURE_TAP, .x = event->x, .y = event->y};
}

static bool is_lost(const Gesture *gesture, const Event *event) {
    unsigned last = (gesture->sample_count - 1) % GESTURE_SAMPLES;
    return event->finger == gesture->finger || event->now - gesture->samples[last].now >= FINGER_LOST_MS;
}

bool gesture_takes(const Gesture *gesture, const Event *event) {
    return event->kind == EVENT_PRESS && (!gesture->pressed || is_lost(gesture, event));
}

GestureResult gesture_step(Gesture *gesture, const Event *event, int slop) {
    if (gesture_takes(gesture, event))
        press(gesture, event);
    if (event->kind == EVENT_CANCEL)
        gesture->pressed = gesture->dragging = false;
    if (!gesture->pressed || event->finger != gesture->finger)
        return (GestureResult){0};
    switch (event->kind) {
    case EVENT_MOVE:
        return move(gesture, event, slop);
    case EVENT_RELEASE:
        return release(gesture, event, slop);
    default:
        return (GestureResult){0};
    }
}
