#include "figure.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

void samples_add(Samples *samples, double value) {
    if (samples->count < SAMPLES_MOST)
        samples->at[samples->count++] = value;
}

static int by_value(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

double samples_share(Samples *samples, double share) {
    if (samples->count == 0)
        return 0;
    qsort(samples->at, samples->count, sizeof samples->at[0], by_value);
    return samples->at[(size_t)((double)(samples->count - 1) * share)];
}

double samples_mean(const Samples *samples) {
    double sum = 0;
    for (size_t i = 0; i < samples->count; i++)
        sum += samples->at[i];
    return samples->count ? sum / (double)samples->count : 0;
}

bool samples_medians(const Samples *rounds, size_t times, Samples *medians) {
    enum { TIMES_MOST = 9 };
    *medians = (Samples){0};
    for (size_t i = 0; i < rounds[0].count; i++) {
        double values[TIMES_MOST];
        for (size_t j = 0; j < times && j < TIMES_MOST; j++) {
            if (rounds[j].count != rounds[0].count)
                return false;
            values[j] = rounds[j].at[i];
        }
        qsort(values, times, sizeof values[0], by_value);
        samples_add(medians, values[times / 2]);
    }
    return medians->count > 0;
}

void figures_head(void) {
    printf("%-34s %10s    %10s    %6s %6s\n", "measure", "ours", "peer's", "ratio", "goal");
}

bool figure_print(const Figure *figure) {
    double ratio = figure->peers > 0 ? figure->ours / figure->peers : 0;
    bool met = figure->plain ? figure->ours <= figure->goal : figure->peers > 0 && ratio <= figure->goal;
    printf("%-34s %10.2f %-2s ", figure->name, figure->ours, figure->unit);
    if (figure->alone)
        printf("%10s    ", "-");
    else
        printf("%10.2f %-2s ", figure->peers, figure->unit);
    if (figure->plain)
        printf("%6s", "-");
    else
        printf("%6.2f", ratio);
    printf(" %6.2f %-6s %s\n", figure->goal, met ? "ok" : "MISSED", figure->note);
    fflush(stdout);
    return met;
}

static double read_clock(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

double clock_ms(void) {
    return read_clock(CLOCK_MONOTONIC);
}

double clock_cpu_ms(void) {
    return read_clock(CLOCK_PROCESS_CPUTIME_ID);
}
