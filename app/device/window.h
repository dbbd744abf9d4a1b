/* The one window: full screen or on a desk, its touches and mouse as our events, its surface as a canvas. */
#ifndef SLUSS_DEVICE_WINDOW_H
#define SLUSS_DEVICE_WINDOW_H

#include "../base/diag.h"
#include "../ui/event.h"
#include "paint.h"

typedef struct Window Window;

/* Full screen where width is 0. NULL and a diagnostic in one sentence where there is no display. */
Window *window_open(const char *title, int width, int height, Diags *diags);
void window_close(Window *window); /* NULL is fine */

void window_size(const Window *window, int *width, int *height);

typedef enum WindowNews {
    WINDOW_QUIET,   /* the time is up */
    WINDOW_EVENT,   /* *event is filled in, but for its clocks */
    WINDOW_EXPOSED, /* the picture is lost: paint everything again */
    WINDOW_WOKEN,   /* by window_wake */
    WINDOW_CLOSED,  /* asked to close: in full screen only by the system */
} WindowNews;

/* Waits for news at most `milliseconds`, or without end if negative. */
WindowNews window_wait(Window *window, int milliseconds, Event *event);

/* Ends the wait; from any thread. */
void window_wake(void);

/* Where to paint; valid until the next window_wait. False if there is no surface now. */
bool window_canvas(Window *window, Canvas *canvas);
void window_present(Window *window, const Box *boxes, size_t count);

/* Milliseconds on a clock that never goes back. */
int64_t window_clock(void);

#endif
