/* The table of verbs, and `help`, which reads it aloud. */
#include "verb.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "../base/say.h"

static const Verb *const verbs[] = {&verb_kiosk,    &verb_build, &verb_check,  &verb_status, &verb_xliff,
                                    &verb_rollback, &verb_hours, &verb_route,  &verb_search, &verb_shoot,
                                    &verb_replay,   &verb_text,  &verb_report, &verb_counts};
enum { VERB_COUNT = sizeof verbs / sizeof verbs[0] };

static const Verb *find(const char *name) {
    for (size_t i = 0; i < VERB_COUNT; i++)
        if (strcmp(verbs[i]->name, name) == 0)
            return verbs[i];
    return NULL;
}

static int list(FILE *out) {
    fputs("Sluss, an information kiosk for newcomers.\n\n", out);
    for (size_t i = 0; i < VERB_COUNT; i++)
        fprintf(out, "  sluss %-8s %s\n", verbs[i]->name, verbs[i]->about);
    fputs("  sluss help     what a verb does: sluss help VERB\n", out);
    return out == stdout ? EXIT_DONE : EXIT_CALL;
}

static int help(const char *name) {
    const Verb *verb = find(name);
    if (!verb)
        return list(stderr);
    printf("sluss %s %s\n\n%s.\n%s", verb->name, verb->usage, verb->about, verb->help);
    return EXIT_DONE;
}

int verb_usage(const Verb *verb, const char *why) {
    fprintf(stderr, "sluss %s: %s\nusage: sluss %s %s\n", verb->name, why, verb->name, verb->usage);
    return EXIT_CALL;
}

int verb_run(int argc, char **argv) {
    if (argc < 2)
        return list(stderr);
    if (strcmp(argv[1], "help") == 0 || strcmp(argv[1], "--help") == 0)
        return argc > 2 ? help(argv[2]) : list(stdout);
    const Verb *verb = find(argv[1]);
    if (!verb) {
        fprintf(stderr, "sluss: there is no verb '%s'\n", argv[1]);
        return list(stderr);
    }
    int code = verb->run(argc - 1, argv + 1);
    if ((fflush(stdout) != 0 || ferror(stdout)) && code == EXIT_DONE) {
        fprintf(stderr, "sluss: what it says cannot be written: %s\n", say_failure(errno));
        return EXIT_INPUT;
    }
    return code;
}
