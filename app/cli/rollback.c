/* sluss rollback: back to the database that was good before. */
#include "../base/file.h"
#include "../base/say.h"
#include "../device/watch.h"

#include "kept.h"
#include "locales.h"
#include "options.h"
#include "verb.h"

static int go_back(const char *content, const char *state) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    Kept kept;
    Hold hold;
    kept_name(&kept, state, content, &arena);
    bool done = kept_go_back(&kept, watch_state(content), &arena, &diags);
    if (done && kept_held(&kept, &hold))
        printf(_("'%s' is the one from before, until '%s' changes\n"), kept.current, content);
    else if (done)
        printf(_("'%s' is the one from before; a kiosk that starts again builds a new one\n"), kept.current);
    diags_print(&diags, stderr);
    arena_free(&arena);
    return done ? EXIT_DONE : EXIT_INPUT;
}

static int run(int argc, char **argv) {
    Arena arena = {0};
    StrList folders = {0}, states = {0}, reports = {0};
    const Option options[] = {{"--state", &states, NULL}, {"--report-lang", &reports, NULL}, {0}};
    int code = EXIT_CALL;
    if (options_read(&verb_rollback, argc, argv, &arena, options, &folders)) {
        const char *why = folders.count == 1 ? locales_say(&arena, reports) : "one content folder is needed";
        if (why)
            code = verb_usage(&verb_rollback, why);
        else
            code = go_back(folders.at[0].at, states.count ? states.at[0].at : NULL);
    }
    arena_free(&arena);
    return code;
}

const Verb verb_rollback = {
    .name = "rollback",
    .usage = "DIR [--state DIR] [--report-lang sv|da|en]",
    .about = "show the content from before the last change again",
    .help = "A kiosk that shows this content folder keeps the last three databases that were good, in --state,\n"
            "$STATE_DIRECTORY, or ~/.local/state/sluss. This puts the one from before in the place of the current\n"
            "one, and a running kiosk follows. It holds until what is in the folder becomes another, also while the\n"
            "folder cannot be reached and when the kiosk starts again.\n",
    .run = run,
};
