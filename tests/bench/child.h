/* A program that is run to its end, and what it took. */
#ifndef SLUSS_BENCH_CHILD_H
#define SLUSS_BENCH_CHILD_H

#include <stdbool.h>
#include <sys/types.h>

typedef struct Used {
    double wall_s, cpu_s; /* sums over all that were run */
    double memory_mb;     /* the most that one of them took */
} Used;

/* Starts it; what it prints is dropped. False if it cannot be started. */
bool child_start(const char *const *argv, pid_t *pid);
/* Starts it and waits for its end: the exit code, or -1. Adds to `used`. */
int child_run(const char *const *argv, Used *used);

#endif
