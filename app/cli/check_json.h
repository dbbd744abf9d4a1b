/* A check's diagnostics as JSON. */
#ifndef SLUSS_CLI_CHECK_JSON_H
#define SLUSS_CLI_CHECK_JSON_H

#include "../base/diag.h"

/* {"errors", "warnings", "faults": [{"file", "line", "column", "text", "level", "message", "help"}]}, sorted as
 * diags_print does; "file" is null where it is about the whole run, and what is not known is left out. False if it
 * could not be written. */
bool check_json(Diags *diags, FILE *out);

#endif
