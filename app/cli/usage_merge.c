/* sluss usage merge: the files of many kiosks into the database of a town. */
#include "../base/file.h"
#include "../fleet/inbox.h"
#include "../store/town.h"
#include "options.h"
#include "today.h"
#include "usage_verbs.h"

typedef struct Merge {
    Town *town;
    size_t old; /* weeks that came too late */
} Merge;

static void take_week(void *self, const WeekFile *week) {
    Merge *merge = self;
    merge->old += !town_add_week(merge->town, week->kiosk, week->week, week->rows, week->count);
}

static void take_keys(void *self, const KeyList *keys) {
    for (size_t i = 0; i < keys->count; i++)
        town_add_key(((Merge *)self)->town, &keys->at[i]);
}

static int merge_files(StrList paths, Str trusted, Date today, Diags *diags) {
    Merge merge = {.town = town_open(diags->arena, paths.at[0].at, today, diags)};
    if (!merge.town)
        return EXIT_INPUT;
    Inbox inbox = {.trusted = trusted.at, .sink = {&merge, take_week, take_keys}, .log = stderr};
    for (size_t i = 1; i < paths.count; i++)
        inbox_read(&inbox, paths.at[i].at);
    bool done = town_close(merge.town, diags);
    if (merge.old)
        fprintf(stderr, "%zu week%s older than what is kept by weeks: left out\n", merge.old,
                merge.old == 1 ? " is" : "s are");
    inbox_close(&inbox);
    return done && inbox.refused == 0 ? EXIT_DONE : EXIT_INPUT;
}

static int run(int argc, char **argv) {
    Arena arena = {0};
    StrList paths = {0}, keys = {0}, dates = {0};
    const Option options[] = {{"--keys", &keys, NULL}, {"--at", &dates, NULL}, {0}};
    const char *wrong;
    Date today;
    int code = EXIT_CALL;
    if (options_read(&usage_merge, argc, argv, &arena, options, &paths)) {
        if (paths.count < 2 || keys.count != 1) {
            verb_usage(&usage_merge, "a database, files or folders, and one --keys are needed");
        } else if (!file_is_folder(keys.at[0].at)) {
            verb_usage(&usage_merge, "--keys is the folder of the keys that are trusted, and is not there");
        } else if ((wrong = today_read(dates, &today)) != NULL) {
            verb_usage(&usage_merge, wrong);
        } else {
            Diags diags = {.arena = &arena};
            code = merge_files(paths, keys.at[0], today, &diags);
            diags_print(&diags, stderr);
        }
    }
    arena_free(&arena);
    return code;
}

const Verb usage_merge = {
    .name = "usage merge",
    .usage = "TOWN.db FILE|DIR… --keys DIR [--at DATE]",
    .about = "add the signed weeks of kiosks to the database of a town",
    .help =
        "A folder may hold folders, one for each kiosk, say. --keys has NAME.pub of each kiosk that is trusted.\n"
        "A week counts once however often it comes; of two different ones the larger holds. What is forged,\n"
        "damaged or too large is moved into set-aside/ beside it, with the reason in FILE.why, and the rest is\n"
        "merged. Exit 1: something was set aside. Weeks older than 24 months become a year's total, and are not taken\n"
        "any more. `sluss report TOWN.db` reports.\n",
    .run = run,
};
