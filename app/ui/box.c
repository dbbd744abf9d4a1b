/* Arithmetic of rectangles, nothing more. */
#include "box.h"

bool box_empty(Box box) {
    return box.w <= 0 || box.h <= 0;
}

bool box_contains(Box box, int x, int y) {
    return x >= box.x && y >= box.y && x < box.x + box.w && y < box.y + box.h;
}

Box box_intersect(Box a, Box b) {
    int left = a.x > b.x ? a.x : b.x, top = a.y > b.y ? a.y : b.y;
    int right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int bottom = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    if (right <= left || bottom <= top)
        return (Box){left, top, 0, 0};
    return (Box){left, top, right - left, bottom - top};
}

Box box_inset(Box box, int by) {
    return (Box){box.x + by, box.y + by, box.w - 2 * by, box.h - 2 * by};
}
