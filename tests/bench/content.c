/* What the writers of content wait for: a thousand pages in twenty languages built from files, in turns with Hugo and
 * an index by MiniSearch of the same pages; the same taken over when one file has changed, until the screen shows it;
 * and a check of one municipality. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "child.h"
#include "figure.h"
#include "live.h"

enum { PATH_MOST = 512, ROUNDS = 3, CHECKS = 9, CHANGES = 5 };

static bool build_ours(const Bench *bench, Used *used) {
    char folder[PATH_MOST], db[PATH_MOST];
    snprintf(folder, sizeof folder, "%s/content", bench->thousand);
    snprintf(db, sizeof db, "%s/content.db", bench->thousand);
    remove(db);
    const char *argv[] = {bench->sluss, "build", folder, "--out", db, NULL};
    return child_run(argv, used) == 0;
}

static bool build_peers(const Bench *bench, Used *used) {
    char site[PATH_MOST], public[PATH_MOST];
    snprintf(site, sizeof site, "%s/site", bench->thousand);
    snprintf(public, sizeof public, "%s/site/public", bench->thousand);
    Used unheard = {0};
    const char *clean[] = {"rm", "-rf", public, NULL};
    const char *hugo[] = {"hugo", "--quiet", "--source", site, NULL};
    const char *index[] = {"node", "tests/bench/content_peer.js", bench->content_peer, site, NULL};
    return child_run(clean, &unheard) == 0 && child_run(hugo, used) == 0 && child_run(index, used) == 0;
}

static Verdict measure_build(const Bench *bench) {
    Used ours = {0}, peers = {0};
    for (int i = 0; i < ROUNDS; i++)
        if (!build_ours(bench, &ours) || (*bench->content_peer && !build_peers(bench, &peers))) {
            fputs("bench: the thousand pages could not be built\n", stderr);
            return BROKEN;
        }
    Figure time = {.name = "1,000 pages x 20 languages: CPU",
                   .unit = "s",
                   .ours = ours.cpu_s / ROUNDS,
                   .peers = peers.cpu_s / ROUNDS,
                   .goal = 0.25};
    Figure memory = {.name = "their memory",
                     .unit = "MB",
                     .ours = ours.memory_mb,
                     .peers = peers.memory_mb,
                     .goal = 64,
                     .plain = true,
                     .alone = !*bench->content_peer};
    snprintf(time.note, sizeof time.note, "mean of %d rounds", ROUNDS);
    bool quick = true;
    if (*bench->content_peer)
        quick = figure_print(&time);
    else
        printf("%-34s %10.2f s\n", time.name, time.ours);
    bool small = figure_print(&memory);
    return quick && small ? MET : MISSED;
}

static Verdict measure_check(const Bench *bench) {
    static Samples times;
    const char *argv[] = {bench->sluss, "check", "content/alingsas", NULL};
    for (int i = 0; i < CHECKS; i++) {
        Used used = {0};
        if (child_run(argv, &used) != 0) {
            fputs("bench: content/alingsas has faults\n", stderr);
            return BROKEN;
        }
        samples_add(&times, used.wall_s);
    }
    Figure figure = {.name = "a check of Alingsås",
                     .unit = "s",
                     .ours = samples_share(&times, 0.5),
                     .goal = 0.3,
                     .plain = true,
                     .alone = true};
    snprintf(figure.note, sizeof figure.note, "median of %d", CHECKS);
    return figure_print(&figure) ? MET : MISSED;
}

static Verdict measure_change(const Bench *bench, const char *name, bool poll, double goal) {
    static Samples times;
    char folder[PATH_MOST];
    snprintf(folder, sizeof folder, "%s/content", bench->thousand);
    times.count = 0;
    if (!live_measure(bench, folder, poll, CHANGES, &times)) {
        fputs("bench: a change did not come to the screen\n", stderr);
        return BROKEN;
    }
    Figure figure = {
        .name = name, .unit = "s", .ours = samples_share(&times, 1), .goal = goal, .plain = true, .alone = true};
    snprintf(figure.note, sizeof figure.note, "the longest of %d; median %.2f s", CHANGES, samples_share(&times, 0.5));
    return figure_print(&figure) ? MET : MISSED;
}

Verdict measure_content(const Bench *bench) {
    if (!*bench->thousand)
        return MET;
    if (!*bench->content_peer)
        fputs("bench: the ratio to Hugo and MiniSearch is left out: hugo, node or npm is missing\n", stderr);
    Verdict worst = measure_build(bench);
    const Verdict verdicts[] = {
        worst == BROKEN ? BROKEN : measure_change(bench, "a change, until it is on the screen", false, 2),
        worst == BROKEN ? BROKEN : measure_change(bench, "the same by polling", true, 5),
        measure_check(bench),
    };
    for (size_t i = 0; i < sizeof verdicts / sizeof verdicts[0]; i++)
        worst = verdicts[i] > worst ? verdicts[i] : worst;
    return worst;
}
