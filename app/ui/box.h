/* Rectangles in pixels, half-open: a box holds x to x + w - 1. */
#ifndef SLUSS_UI_BOX_H
#define SLUSS_UI_BOX_H

#include <stdbool.h>

typedef struct Box {
    int x, y, w, h;
} Box;

bool box_empty(Box box);
bool box_contains(Box box, int x, int y);
Box box_intersect(Box a, Box b); /* empty boxes come out with w and h 0 */
Box box_inset(Box box, int by);  /* negative grows */

#endif
