/* How long a writer waits for what she has saved to stand on the screen. */
#ifndef SLUSS_BENCH_LIVE_H
#define SLUSS_BENCH_LIVE_H

#include <stdbool.h>

#include "bench.h"
#include "figure.h"

/* Starts a kiosk on the folder that `thousand` wrote and changes one of its pages so many times, as a text editor does;
 * adds the seconds of each from the file to the memory of the display. False if one did not come. */
bool live_measure(const Bench *bench, const char *folder, bool poll, int changes, Samples *times);

#endif
