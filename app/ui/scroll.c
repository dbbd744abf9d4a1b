/* A flung page brakes at a constant rate, so its place is a parabola of time: exact in integers, and the same
 * whether it is asked sixty times a second or once. */
#include "scroll.h"

enum { BRAKING = 3000, SLOWEST = 120, FASTEST = 8000 }; /* pixels a second (squared) */

static int clamp(int value, int least, int most) {
    return value < least ? least : value > most ? most : value;
}

void scroll_by(Scroll *scroll, int pixels) {
    scroll->fling_speed = 0;
    scroll->at = clamp(scroll->at + pixels, 0, scroll->range);
}

void scroll_fling(Scroll *scroll, int speed, int64_t now) {
    bool slow = speed < SLOWEST && speed > -SLOWEST;
    scroll->fling_speed = slow ? 0 : clamp(speed, -FASTEST, FASTEST);
    scroll->fling_from = scroll->at;
    scroll->fling_time = now;
}

void scroll_step(Scroll *scroll, int64_t now) {
    if (!scroll->fling_speed)
        return;
    int64_t speed = scroll->fling_speed > 0 ? scroll->fling_speed : -scroll->fling_speed;
    int64_t elapsed = now - scroll->fling_time, duration = speed * 1000 / BRAKING;
    bool over = elapsed >= duration;
    if (over)
        elapsed = duration;
    int64_t way = speed * elapsed / 1000 - (int64_t)BRAKING * elapsed * elapsed / 2000000;
    int at = scroll->fling_from + (int)(scroll->fling_speed > 0 ? way : -way);
    scroll->at = clamp(at, 0, scroll->range);
    if (over || at != scroll->at)
        scroll->fling_speed = 0;
}

bool scroll_moving(const Scroll *scroll) {
    return scroll->fling_speed != 0;
}

bool scroll_set_range(Scroll *scroll, int range) {
    int before = scroll->at;
    scroll->range = range > 0 ? range : 0;
    scroll->at = clamp(scroll->at, 0, scroll->range);
    return scroll->at != before;
}
