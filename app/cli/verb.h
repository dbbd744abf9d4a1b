/* A verb of the command line: `sluss VERB ARGUMENT…`. One file each, ending in its Verb; verb.c lists them. */
#ifndef SLUSS_CLI_VERB_H
#define SLUSS_CLI_VERB_H

enum { EXIT_DONE = 0, EXIT_INPUT = 1, EXIT_CALL = 2, EXIT_MACHINE = 3 };

typedef struct Verb {
    const char *name;
    const char *usage; /* what follows the name */
    const char *about; /* one line, without a full stop */
    const char *help;  /* the rest, for `sluss help VERB` */
    /* argv[0] is the verb's name; the result is the exit code: done, the input was at fault, the call was wrong,
     * the machine could not do it.  */
    int (*run)(int argc, char **argv);
} Verb;

extern const Verb verb_build, verb_check, verb_counts, verb_hours, verb_kiosk, verb_replay, verb_report, verb_rollback,
    verb_route, verb_search, verb_shoot, verb_status, verb_text, verb_xliff;

/* Runs the verb that argv[1] names. */
int verb_run(int argc, char **argv);

/* Says how the verb is called; the result is EXIT_CALL. */
int verb_usage(const Verb *verb, const char *why);

#endif
