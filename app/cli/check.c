/* sluss check: what is wrong with a content folder, without building anything. */
#include <time.h>

#include "../compile/build.h"
#include "../device/raster.h"
#include "../text/zone.h"

#include "options.h"
#include "verb.h"

/* Which fonts are missing is the kiosk's matter, and told where it starts. */
static Raster *open_fonts(Arena *arena, Diags *diags) {
    Diags unheard = {.arena = arena};
    Raster *raster = raster_open(RASTER_FOLDER, &unheard);
    if (!raster)
        diag_warning(diags, NULL, (Place){0}, "there are no fonts here: which letters can be shown is not checked");
    return raster;
}

static int run(int argc, char **argv) {
    Arena arena = {0};
    StrList folders = {0};
    StrList times = {0};
    const Option options[] = {{"--at", &times, NULL}, {0}};
    int code = EXIT_CALL;
    Date today = zone_civil(STR("Europe/Stockholm"), time(NULL)).date;
    if (options_read(&verb_check, argc, argv, &arena, options, &folders)) {
        if (folders.count != 1) {
            verb_usage(&verb_check, "one folder is needed");
        } else if (times.count && !date_parse(times.at[0], &today)) {
            verb_usage(&verb_check, "a day is written 2026-03-02");
        } else {
            Diags diags = {.arena = &arena};
            Raster *raster = open_fonts(&arena, &diags);
            bool good = compile_check(folders.at[0].at, raster ? raster_measure(raster) : NULL, today, &diags);
            diags_print(&diags, stdout);
            diags_print_count(&diags, stdout);
            raster_close(raster);
            code = good ? EXIT_DONE : EXIT_INPUT;
        }
    }
    arena_free(&arena);
    return code;
}

const Verb verb_check = {
    .name = "check",
    .usage = "DIR [--at DATE]",
    .about = "find every error in a content folder",
    .help =
        "Warnings do not count as errors. Nothing is written. Opening hours are looked at from today on, or from\n"
        "--at: what is past, what is probably not meant, and holidays of the next 60 days of which nothing is said.\n",
    .run = run,
};
