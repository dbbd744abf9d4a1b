/* sluss usage rows: the same files, checked in the same way, as rows for a database server. */
#include "../base/file.h"
#include "../fleet/inbox.h"
#include "options.h"
#include "usage_verbs.h"

static void print_week(void *self, const WeekFile *week) {
    size_t *files = self;
    ++*files;
    for (size_t i = 0; i < week->count; i++)
        printf("%.*s;%04d-W%02d;%zu;%d;%lld;%lld\n", STR_ARG(week->kiosk), week->week.year, week->week.week, *files,
               (int)week->rows[i].metric, (long long)week->rows[i].number, (long long)week->rows[i].n);
}

/* As CSV: a quote is doubled, and a text stands in quotes. */
static void print_quoted(Str text) {
    putchar('"');
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"')
            putchar('"');
        putchar(text.at[i]);
    }
    putchar('"');
}

static void print_keys(void *self, const KeyList *keys) {
    (void)self;
    for (size_t i = 0; i < keys->count; i++) {
        printf("%d;%lld;", (int)keys->at[i].metric, (long long)keys->at[i].number);
        print_quoted(keys->at[i].id);
        putchar(';');
        print_quoted(keys->at[i].label);
        putchar('\n');
    }
}

static void skip_week(void *self, const WeekFile *week) {
    (void)self, (void)week;
}

static void skip_keys(void *self, const KeyList *keys) {
    (void)self, (void)keys;
}

static int print(StrList paths, Str trusted, bool list) {
    size_t files = 0;
    Inbox inbox = {.trusted = trusted.at,
                   .sink = {&files, list ? skip_week : print_week, list ? print_keys : skip_keys},
                   .log = stderr};
    puts(list ? "metric;key;id;label" : "kiosk;period;file;metric;key;n");
    for (size_t i = 0; i < paths.count; i++)
        inbox_read(&inbox, paths.at[i].at);
    inbox_close(&inbox);
    bool done = fflush(stdout) == 0 && !ferror(stdout);
    if (!done)
        fprintf(stderr, "error: the rows could not be written\n");
    return !done ? EXIT_CALL : inbox.refused ? EXIT_INPUT : EXIT_DONE;
}

static int run(int argc, char **argv) {
    Arena arena = {0};
    StrList paths = {0}, keys = {0};
    bool list = false;
    const Option options[] = {{"--keys", &keys, NULL}, {"--list", NULL, &list}, {0}};
    int code = EXIT_CALL;
    if (options_read(&usage_rows, argc, argv, &arena, options, &paths)) {
        if (paths.count < 1 || keys.count != 1)
            verb_usage(&usage_rows, "files or folders, and one --keys are needed");
        else if (!file_is_folder(keys.at[0].at))
            verb_usage(&usage_rows, "--keys is the folder of the keys that are trusted, and is not there");
        else
            code = print(paths, keys.at[0], list);
    }
    arena_free(&arena);
    return code;
}

const Verb usage_rows = {
    .name = "usage rows",
    .usage = "FILE|DIR… --keys DIR [--list]",
    .about = "print the signed weeks of kiosks as rows for a database server",
    .help = "The files are those of `sluss usage merge`, and are checked and set aside in the same way. `file` tells\n"
            "apart two different files of one week. --list prints instead what the keys mean. These counts are exact:\n"
            "whoever shows them to others must go through `sluss report`. Exit 2: not all could be printed.\n",
    .run = run,
};
