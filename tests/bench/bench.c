/* bench SLUSS PEER FILE.db LARGER.db PROSE HOURS HOURS-PEER REGION THOUSAND CONTENT-PEER SCREEN [WHAT]: measures the
 * kiosk against the peer on the display it is given. All that goes into a ratio is measured in turns, in one run: only
 * ratios travel from one machine to another. */
#include "bench.h"

#include <stdio.h>
#include <string.h>

#include "figure.h"

static const struct {
    const char *name;
    Verdict (*run)(const Bench *bench);
} measures[] = {
    {"process", measure_process}, {"tap", measure_tap},     {"scroll", measure_scroll},   {"text", measure_text},
    {"hours", measure_hours},     {"fleet", measure_fleet}, {"content", measure_content},
};

enum { MEASURES = sizeof measures / sizeof measures[0] };

static int usage(void) {
    fputs("bench: one of these may be measured alone:", stderr);
    for (size_t i = 0; i < MEASURES; i++)
        fprintf(stderr, " %s", measures[i].name);
    fputc('\n', stderr);
    return 2;
}

int main(int argc, char **argv) {
    if (argc < 12 || argc > 13)
        return usage();
    const Bench bench = {.sluss = argv[1],
                         .peer = argv[2],
                         .content = argv[3],
                         .larger = argv[4],
                         .prose = argv[5],
                         .hours = argv[6],
                         .hours_peer = argv[7],
                         .region = argv[8],
                         .thousand = argv[9],
                         .content_peer = argv[10],
                         .screen = argv[11]};
    const char *what = argc == 13 ? argv[12] : NULL;
    Verdict worst = MET;
    size_t done = 0;
    for (size_t i = 0; i < MEASURES && worst != BROKEN; i++) {
        if (what && strcmp(what, measures[i].name) != 0)
            continue;
        if (done++ == 0)
            figures_head();
        Verdict verdict = measures[i].run(&bench);
        worst = verdict > worst ? verdict : worst;
    }
    return done ? (int)worst : usage();
}
