/* A region's year: 5,000 kiosks of 52 weeks each, merged and reported by one processor. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"
#include "figure.h"

enum { PATH_MOST = 512, EXIT_UNKNOWN = 2 };

extern char **environ;

/* The exit code, and what the worst of the programs so far took of memory. */
static int run(const char *const *argv, double *memory_mb) {
    pid_t pid;
    int status = 0;
    struct rusage used;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    int failed = posix_spawnp(&pid, argv[0], &actions, NULL, (char *const *)argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed || wait4(pid, &status, 0, &used) != pid || !WIFEXITED(status))
        return -1;
    double peak = (double)used.ru_maxrss / 1024;
    *memory_mb = peak > *memory_mb ? peak : *memory_mb;
    return WEXITSTATUS(status);
}

Verdict measure_fleet(const Bench *bench) {
    char in[PATH_MOST], keys[PATH_MOST], town[PATH_MOST];
    double memory = 0;
    if (!*bench->region)
        return MET;
    snprintf(in, sizeof in, "%s/in", bench->region);
    snprintf(keys, sizeof keys, "%s/keys", bench->region);
    snprintf(town, sizeof town, "%s/town.db", bench->region);
    const char *merge[] = {"taskset", "-c", "0", bench->sluss, "usage", "merge", town, in, "--keys", keys, NULL};
    const char *report[] = {"taskset", "-c", "0", bench->sluss, "report", town, NULL};
    double start = clock_ms();
    int merged = run(merge, &memory);
    double between = clock_ms();
    int reported = merged == 0 ? run(report, &memory) : -1;
    double end = clock_ms();
    if (merged != 0 || (reported != 0 && reported != EXIT_UNKNOWN)) {
        fprintf(stderr, "bench: the region could not be %s\n", merged ? "merged" : "reported");
        return BROKEN;
    }
    Figure time = {.name = "a region's year, merged and told",
                   .unit = "s",
                   .ours = (end - start) / 1e3,
                   .goal = 10,
                   .plain = true,
                   .alone = true};
    Figure peak = {.name = "its memory", .unit = "MB", .ours = memory, .goal = 256, .plain = true, .alone = true};
    snprintf(time.note, sizeof time.note, "the report %.2f s", reported ? 0 : (end - between) / 1e3);
    bool quick = figure_print(&time), small = figure_print(&peak);
    return quick && small ? MET : MISSED;
}
