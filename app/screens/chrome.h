/* What surrounds every screen: the header above, the bar with language, back and home below, in the same place. */
#ifndef SLUSS_SCREENS_CHROME_H
#define SLUSS_SCREENS_CHROME_H

#include "screen.h"

typedef struct Chrome {
    Str pictogram;
    uint32_t pictogram_colour; /* 0xAARRGGBB; 0: the accent */
    Str title;
    const Locale *locale; /* of the title; NULL: the reader's */
    bool home;            /* this is home: no way back, no way home, and lesser news, too */
    bool quiet;           /* it shows notices itself */
    Str notice;           /* the one it shows itself; may be empty */
} Chrome;

/* Paints paper and header; returns the box between header and bar, within the margins. */
Box chrome_begin(const ScreenEnv *env, Ui *ui, const Chrome *chrome);

/* Paints the bar; its arrows show where the scene can still be scrolled. */
void chrome_end(const ScreenEnv *env, Ui *ui, const Chrome *chrome);

/* What scrolls: between begin and end things are placed from `top` down, and show only within the box. */
typedef struct Viewport {
    Box box, outer_clip;
    int top;
} Viewport;

Viewport viewport_begin(Ui *ui, Box box, int scroll);
/* `bottom`: where the content ended. Tells the scene how far it can be scrolled. */
void viewport_end(Ui *ui, const Viewport *viewport, int bottom);

#endif
