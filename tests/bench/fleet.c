/* A region's year: 5,000 kiosks of 52 weeks each, merged and reported by one processor. */
#include <stdio.h>

#include "bench.h"
#include "child.h"
#include "figure.h"

enum { PATH_MOST = 512, EXIT_UNKNOWN = 2 };

Verdict measure_fleet(const Bench *bench) {
    char in[PATH_MOST], keys[PATH_MOST], town[PATH_MOST];
    Used merging = {0}, reporting = {0};
    if (!*bench->region)
        return MET;
    snprintf(in, sizeof in, "%s/in", bench->region);
    snprintf(keys, sizeof keys, "%s/keys", bench->region);
    snprintf(town, sizeof town, "%s/town.db", bench->region);
    const char *merge[] = {"taskset", "-c", "0", bench->sluss, "usage", "merge", town, in, "--keys", keys, NULL};
    const char *report[] = {"taskset", "-c", "0", bench->sluss, "report", town, NULL};
    int merged = child_run(merge, &merging);
    int reported = merged == 0 ? child_run(report, &reporting) : -1;
    if (merged != 0 || (reported != 0 && reported != EXIT_UNKNOWN)) {
        fprintf(stderr, "bench: the region could not be %s\n", merged ? "merged" : "reported");
        return BROKEN;
    }
    Figure time = {.name = "a region's year, merged and told",
                   .unit = "s",
                   .ours = merging.wall_s + reporting.wall_s,
                   .goal = 10,
                   .plain = true,
                   .alone = true};
    double most = merging.memory_mb > reporting.memory_mb ? merging.memory_mb : reporting.memory_mb;
    Figure peak = {.name = "its memory", .unit = "MB", .ours = most, .goal = 256, .plain = true, .alone = true};
    snprintf(time.note, sizeof time.note, "the report %.2f s", reporting.wall_s);
    bool quick = figure_print(&time), small = figure_print(&peak);
    return quick && small ? MET : MISSED;
}
