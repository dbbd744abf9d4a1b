/* Samples of what is measured, and the line that holds ours against the peer's. */
#ifndef SLUSS_BENCH_FIGURE_H
#define SLUSS_BENCH_FIGURE_H

#include <stdbool.h>
#include <stddef.h>

enum { SAMPLES_MOST = 16384 };

/* A zeroed Samples is empty and ready. Past SAMPLES_MOST they are dropped. */
typedef struct Samples {
    double at[SAMPLES_MOST];
    size_t count;
} Samples;

void samples_add(Samples *samples, double value);
/* The value that this share of them (0.5: the median) does not exceed. Sorts them. 0 if there are none. */
double samples_share(Samples *samples, double share);
double samples_mean(const Samples *samples);
/* The same things measured `times` times, in the same order: the median of each. False if the counts differ. */
bool samples_medians(const Samples *rounds, size_t times, Samples *medians);

typedef struct Figure {
    const char *name, *unit;
    double ours, peers;
    double goal;   /* the largest ratio, or for a `plain` figure the largest value of ours */
    bool plain;    /* a ratio means nothing here */
    bool alone;    /* plain, and the peer has nothing of the kind */
    char note[80]; /* what else the reader of the line may want to know */
} Figure;

void figures_head(void);
/* Prints the line; false if the goal is missed. */
bool figure_print(const Figure *figure);

/* Milliseconds on a clock that never goes back, and those this process computed. */
double clock_ms(void);
double clock_cpu_ms(void);

#endif
