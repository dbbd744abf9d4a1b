/* sluss build: a content folder into a database, or every error in it. */
#include "../compile/build.h"

#include "options.h"
#include "verb.h"

static int run(int argc, char **argv) {
    Arena arena = {0};
    StrList folders = {0}, outs = {0};
    const Option options[] = {{"--out", &outs, NULL}, {0}};
    int code = EXIT_CALL;
    if (options_read(&verb_build, argc, argv, &arena, options, &folders)) {
        if (folders.count != 1 || outs.count != 1) {
            verb_usage(&verb_build, "one folder and one --out are needed");
        } else {
            Diags diags = {.arena = &arena};
            bool done = compile_build(folders.at[0].at, outs.at[0].at, &diags);
            diags_print(&diags, stderr);
            diags_print_count(&diags, stderr);
            code = done ? EXIT_DONE : EXIT_INPUT;
        }
    }
    arena_free(&arena);
    return code;
}

const Verb verb_build = {
    .name = "build",
    .usage = "DIR --out FILE.db",
    .about = "turn a content folder into a database",
    .help = "All errors are shown at once, and nothing is written if there is one: what stood at FILE.db stays.\n",
    .run = run,
};
