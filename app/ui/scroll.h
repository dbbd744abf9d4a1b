/* How far a screen is scrolled, and its inertia. Whole pixels and whole milliseconds: the same everywhere. */
#ifndef SLUSS_UI_SCROLL_H
#define SLUSS_UI_SCROLL_H

#include <stdbool.h>
#include <stdint.h>

/* A zeroed Scroll stands at the top. */
typedef struct Scroll {
    int at;          /* pixels from the top, 0 to range */
    int range;       /* how far it can go; told by the scene */
    int fling_speed; /* pixels a second at fling_time; 0: at rest */
    int braking;     /* pixels a second, a second */
    int fling_from;
    int64_t fling_time;
} Scroll;

void scroll_by(Scroll *scroll, int pixels); /* stops a fling */
/* `speed` in pixels a second, `dots` pixels on 100 mm. */
void scroll_fling(Scroll *scroll, int speed, int dots, int64_t now);
/* Moves on to `now`; the content comes to rest by constant braking. */
void scroll_step(Scroll *scroll, int64_t now);
bool scroll_moving(const Scroll *scroll);
/* Takes a new range and keeps the share of the way: the same text in another language. */
void scroll_rescale(Scroll *scroll, int range);
/* Takes a new range, keeping the place if it still exists. True if the place had to change. */
bool scroll_set_range(Scroll *scroll, int range);

#endif
