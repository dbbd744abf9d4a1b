/* What is measured, and on what. */
#ifndef SLUSS_BENCH_BENCH_H
#define SLUSS_BENCH_BENCH_H

/* Every window's size. Full screen, SDL would first wait 0.1 s for a window manager, and hide what we are after. */
enum { BENCH_WIDTH = 1920, BENCH_HEIGHT = 1080 };

typedef struct Bench {
    const char *sluss, *peer;     /* the programs */
    const char *content, *larger; /* the database, and one of twenty times its content */
    const char *prose;            /* the folder of texts */
    const char *hours;            /* a file: opening hours, one value a line */
    const char *hours_peer;       /* the folder of the module opening_hours; empty: there is none */
    const char *region;           /* the folder that tests/region wrote; empty: it is not measured */
    const char *thousand;         /* the folder that `thousand` wrote; empty: it is not measured */
    const char *content_peer;     /* the module minisearch; empty: it, or Hugo, or node is missing */
    const char *screen;           /* the file that is the display's memory, for `thousand` */
} Bench;

typedef enum Verdict { MET, MISSED, BROKEN /* nothing was measured; the reason went to stderr */ } Verdict;

/* Start, memory, rest, and both with the larger database: of the programs as they are. */
Verdict measure_process(const Bench *bench);
/* From a tap to its frame, for every screen in every language, and a change of language on each: in this process. */
Verdict measure_tap(const Bench *bench);
/* What a frame of scrolling costs this process. */
Verdict measure_scroll(const Bench *bench);
/* Setting prose, cold and warm, in turns with Pango; and what its caches grow by. Needs no display and no database. */
Verdict measure_text(const Bench *bench);
/* Reading opening hours and asking them, in turns with opening_hours.js. Needs no display and no database. */
Verdict measure_hours(const Bench *bench);
/* Merging a region's year and reporting on it. Needs no display. */
Verdict measure_fleet(const Bench *bench);
/* Building a thousand pages in twenty languages, in turns with Hugo and MiniSearch; changing one; checking content. */
Verdict measure_content(const Bench *bench);

#endif
