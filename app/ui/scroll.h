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
    int fling_from;
    int64_t fling_time;
} Scroll;

void scroll_by(Scroll *scroll, int pixels); /* stops a fling */
void scroll_fling(Scroll *scroll, int speed, int64_t now);
/* Moves on to `now`; the content comes to rest by constant braking. */
void scroll_step(Scroll *scroll, int64_t now);
bool scroll_moving(const Scroll *scroll);
/* Takes a new range, keeping the place if it still exists. True if the place had to change. */
bool scroll_set_range(Scroll *scroll, int range);

#endif
