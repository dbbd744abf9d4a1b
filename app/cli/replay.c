/* sluss replay: visits written down as scripts, run without a window. */
#include "../kiosk/replay.h"

#include "../base/file.h"
#include "options.h"
#include "picture.h"
#include "verb.h"

enum { SCRIPT_MOST = 1024 * 1024 };

static bool save(void *self, Str name, const Scene *scene, Diags *diags) {
    const Picture *picture = self;
    (void)diags;
    return !picture->folder || picture_save(picture, name, scene);
}

/* Each script starts from a fresh app, so that no visit can lean on another. */
static bool run_script(const char *content, const char *path, const char *folder) {
    Stage stage;
    Picture picture = {&stage, folder, true};
    ReplaySink sink = {&picture, save};
    Source *script = NULL;
    stage_init(&stage);
    bool done = stage_open(&stage, 1920, 1080, 0) && stage_load(&stage, content) && stage_verify(&stage);
    if (done) {
        script = arena_new(&stage.arena, Source);
        script->path = str_from(path);
        done = file_read(&stage.arena, path, SCRIPT_MOST, script, &script->text, &stage.diags) &&
               replay_run(stage.app, script, &sink, &stage.diags);
    }
    stage_tell(&stage);
    stage_close(&stage);
    return done;
}

static int run_all(const StrList *arguments, const char *folder) {
    bool done = true;
    for (size_t i = 1; i < arguments->count; i++)
        done = run_script(arguments->at[0].at, arguments->at[i].at, folder) && done;
    return done ? EXIT_DONE : EXIT_INPUT;
}

static int run(int argc, char **argv) {
    Arena arena = {0};
    StrList arguments = {0}, outs = {0};
    const Option options[] = {{"--out", &outs, NULL}, {0}};
    int code = EXIT_CALL;
    if (options_read(&verb_replay, argc, argv, &arena, options, &arguments)) {
        if (arguments.count < 2) {
            verb_usage(&verb_replay, "a database or content folder and at least one script are needed");
        } else {
            code = run_all(&arguments, outs.count ? outs.at[0].at : NULL);
        }
    }
    arena_free(&arena);
    return code;
}

const Verb verb_replay = {
    .name = "replay",
    .usage = "FILE.db|DIR SCRIPT… [--out DIR]",
    .about = "run visits written down as scripts, without a window",
    .help = "The first step of a script that does not hold is shown with its line. --out is where `save` puts its\n"
            "pictures and texts. The steps:\n\n"
            "  size 1920x1080     at 2026-03-02T08:55     wait 90s\n"
            "  tap \"Bostad\"       tap 540 900             press 540 900, release\n"
            "  drag 900 800 900 300 200                   save home-ar\n"
            "  screen page/first-home                     lang ar\n"
            "  expect \"text\"      refuse \"text\"           scrolled yes|no\n",
    .run = run,
};
