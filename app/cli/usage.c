/* sluss usage: counts on their way from a kiosk to a town or a region. Each of its verbs stands in a file of its own.
 */
#include <stdio.h>
#include <string.h>

#include "usage_verbs.h"

static const Verb *const verbs[] = {
    &usage_keys, &usage_keygen, &usage_export, &usage_merge, &usage_rows,
};

static int run(int argc, char **argv) {
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0] && argc > 1; i++) {
        const char *name = strrchr(verbs[i]->name, ' ') + 1;
        if (strcmp(name, argv[1]) != 0)
            continue;
        if (argc == 3 && strcmp(argv[2], "--help") == 0) {
            printf("sluss %s %s\n\n%s.\n%s", verbs[i]->name, verbs[i]->usage, verbs[i]->about, verbs[i]->help);
            return EXIT_DONE;
        }
        return verbs[i]->run(argc - 1, argv + 1);
    }
    fprintf(stderr, "sluss usage: %s\n", argc > 1 ? "there is no such verb" : "a verb is needed");
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        fprintf(stderr, "  sluss %-13s %s\n", verbs[i]->name, verbs[i]->about);
    return EXIT_CALL;
}

const Verb verb_counts = {
    .name = "usage",
    .usage = "keygen|export|merge|rows …",
    .about = "send what kiosks have counted to a town, signed, and add it up there",
    .help = "`sluss usage` lists its verbs, `sluss usage VERB --help` tells about one.\n",
    .run = run,
};
