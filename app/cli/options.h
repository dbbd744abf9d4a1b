/* Options of a call: `--name value` or `--name`, anywhere among the arguments. The verb says which there are. */
#ifndef SLUSS_CLI_OPTIONS_H
#define SLUSS_CLI_OPTIONS_H

#include "../base/str.h"

struct Verb;

typedef struct Option {
    const char *name; /* "--lang", or "-o" */
    StrList *values;  /* one for each time it was given */
    bool *flag;       /* for an option without a value */
} Option;

/* Fills in the options (the list ends with a NULL name) and the arguments that are none. False after telling the
 * usage if something is not as it should be. */
bool options_read(const struct Verb *verb, int argc, char **argv, Arena *arena, const Option *options,
                  StrList *arguments);

/* "1920x1080"; each side 200 to 16384. */
bool option_size(Str text, int *width, int *height);

/* A whole number from `least` (0 or more) to `most`. */
bool option_number(Str text, int least, int most, int *value);

/* A panel's size in inches, "21.5", as tenths; PANEL_TENTHS_LEAST to 200 inches. */
bool option_panel(Str text, int *tenths);

#endif
