/* Changes in a content folder, or of one file that others put in the place of the old one. Where the file
 * system tells of changes, waiting costs a glance every few seconds: is what the path names still the same? On a
 * network share, which tells nobody, all of it is looked at every two seconds. */
#ifndef SLUSS_DEVICE_WATCH_H
#define SLUSS_DEVICE_WATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Watch Watch;

enum { WATCH_POLL_MS = 2000, WATCH_GLANCE_MS = 4000, WATCH_SETTLE_MS = 150, WATCH_SETTLE_MOST_MS = 1000 };

enum { WATCH_PATHS_MOST = 2 };

/* Paths need not be there yet. `poll`: never rely on being told. `stop` is a file descriptor that becomes readable when
 * nobody waits any more. Never NULL. */
Watch *watch_open(const char *const *paths, size_t count, bool poll, int stop);
void watch_close(Watch *watch);

/* Waits for a change, and then until nothing has changed for WATCH_SETTLE_MS, or changes go on for
 * WATCH_SETTLE_MOST_MS; or for so many milliseconds, negative without end. Bit n of *which is the n-th path's. False:
 * it was told to stop. */
bool watch_wait(Watch *watch, int milliseconds, unsigned *which);
/* What a path looks like now is no change: it was ourselves. */
void watch_know(Watch *watch, size_t path);
/* What it looked like when it was told last, as of watch_state. */
uint64_t watch_known(const Watch *watch, size_t path);

/* What the path looks like: names, sizes and times of all files, but for those that editors and the kiosk leave
 * behind. The same number means that nothing has changed; 0: it is not there. */
uint64_t watch_state(const char *path);

#endif
