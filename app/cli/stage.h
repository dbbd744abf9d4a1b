/* What kiosk, shoot and replay have in common: fonts, interface, content and the app, opened together. */
#ifndef SLUSS_CLI_STAGE_H
#define SLUSS_CLI_STAGE_H

#include "../device/paint.h"
#include "../kiosk/app.h"

typedef struct Stage {
    Arena arena;
    Arena said; /* the diagnostics', until they are told */
    Diags diags;
    Raster *raster;
    Painter painter;
    App *app;
    bool stays; /* as of AppConfig; set before it is opened */
} Stage;

/* Before anything else, so that diagnostics have a place. */
void stage_init(Stage *stage);

/* Opens fonts and interface for a screen of this size. False, with diagnostics, if nothing can be shown at all. */
bool stage_open(Stage *stage, int width, int height, int panel_tenths);
void stage_close(Stage *stage); /* one that was only initialised is fine */

/* Gives the app a database, or a content folder compiled on the spot. False, with diagnostics, if it is refused. */
bool stage_load(Stage *stage, const char *path);

/* Checks the content that was loaded to its last page; it takes time, so a kiosk shows its first screen before. False,
 * with diagnostics and the content gone, if it is damaged. */
bool stage_verify(Stage *stage);

/* Prints what was said so far to stderr, and forgets it. */
void stage_tell(Stage *stage);

/* The wall clock at the municipality, and the milliseconds until its minute ends. */
Civil stage_clock(const Stage *stage, int *to_minute);

#endif
