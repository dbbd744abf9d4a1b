/* What kiosk, shoot and replay have in common: fonts, interface, content and the app, opened together. */
#ifndef SLUSS_CLI_STAGE_H
#define SLUSS_CLI_STAGE_H

#include "../device/paint.h"
#include "../kiosk/app.h"

typedef struct Stage {
    Arena arena;
    Diags diags;
    Raster *raster;
    Painter painter;
    App *app;
} Stage;

/* Opens fonts and interface for a screen of this size. False, with diagnostics, if nothing can be shown at all. */
bool stage_open(Stage *stage, int width, int height, int panel_tenths);
void stage_close(Stage *stage); /* a zeroed stage is fine */

/* Gives the app a database, or a content folder compiled on the spot. False, with diagnostics, if it is refused. */
bool stage_load(Stage *stage, const char *path);

/* Prints what was said so far to stderr, and forgets it. */
void stage_tell(Stage *stage);

/* The wall clock at the municipality, and the milliseconds until its minute ends. */
Civil stage_clock(const Stage *stage, int *to_minute);

#endif
