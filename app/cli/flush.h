/* When what was counted is written: with an hour of other visits, at a moment when nobody stands there, and at the end.
 * The hour begins with the first thing counted, so that the moment of writing is no visit's. If it cannot be written
 * the kiosk goes on, keeps the counts, says so once, and tries again. */
#ifndef SLUSS_CLI_FLUSH_H
#define SLUSS_CLI_FLUSH_H

#include "stage.h"

/* Zeroed but for the path, it is ready. */
typedef struct Flush {
    const char *path; /* NULL: nothing is counted */
    int64_t due;      /* on the window's clock; while nothing is counted it moves on */
    bool failed;      /* the last time */
} Flush;

/* Before the first step. Nothing of this process is dumped from now on: false, and said, if that cannot be had; then
 * nothing is counted. */
bool flush_begin(Flush *flush, int64_t now);
/* When flush_step wants to be called; INT64_MAX: never. */
int64_t flush_wake(const Flush *flush, App *app);
/* Writes if it is time. */
void flush_step(Flush *flush, Stage *stage, int64_t now);
/* Ends the visit, if there is one, and writes. */
void flush_end(Flush *flush, Stage *stage);

#endif
