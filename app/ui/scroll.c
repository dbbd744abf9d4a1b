/* A flung page brakes at a constant rate, so its place is a parabola of time: exact in integers, and the same
 * whether it is asked sixty times a second or once. */
#include "scroll.h"

enum { BRAKING = 750, SLOWEST = 30, FASTEST = 2000 }; /* mm a second (squared): the same on every panel */

static int clamp(int value, int least, int most) {
    return value < least ? least : value > most ? most : value;
}

void scroll_by(Scroll *scroll, int pixels) {
    scroll->fling_speed = 0;
    scroll->at = clamp(scroll->at + pixels, 0, scroll->range);
}

void scroll_fling(Scroll *scroll, int speed, int dots, int64_t now) {
    int slowest = SLOWEST * dots / 100, fastest = FASTEST * dots / 100;
    bool slow = speed < slowest && speed > -slowest;
    scroll->fling_speed = slow ? 0 : clamp(speed, -fastest, fastest);
    scroll->braking = BRAKING * dots / 100;
    scroll->fling_from = scroll->at;
    scroll->fling_time = now;
}

void scroll_step(Scroll *scroll, int64_t now) {
    if (!scroll->fling_speed || scroll->braking <= 0)
        return;
    int64_t speed = scroll->fling_speed > 0 ? scroll->fling_speed : -scroll->fling_speed;
    int64_t elapsed = now - scroll->fling_time, duration = speed * 1000 / scroll->braking;
    bool over = elapsed >= duration;
    if (over)
        elapsed = duration;
    int64_t way = speed * elapsed / 1000 - (int64_t)scroll->braking * elapsed * elapsed / 2000000;
    int at = scroll->fling_from + (int)(scroll->fling_speed > 0 ? way : -way);
    scroll->at = clamp(at, 0, scroll->range);
    if (over || at != scroll->at)
        scroll->fling_speed = 0;
}

bool scroll_moving(const Scroll *scroll) {
    return scroll->fling_speed != 0;
}

void scroll_rescale(Scroll *scroll, int range) {
    scroll->at = scroll->range > 0 ? (int)((int64_t)scroll->at * range / scroll->range) : 0;
    scroll->fling_speed = 0;
    scroll_set_range(scroll, range);
}

bool scroll_set_range(Scroll *scroll, int range) {
    int before = scroll->at;
    scroll->range = range > 0 ? range : 0;
    scroll->at = clamp(scroll->at, 0, scroll->range);
    return scroll->at != before;
}
