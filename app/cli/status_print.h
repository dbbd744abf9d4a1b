/* The state of translations as people and as programs read it. */
#ifndef SLUSS_CLI_STATUS_PRINT_H
#define SLUSS_CLI_STATUS_PRINT_H

#include <stdio.h>

#include "../compile/status.h"

/* Entries by these languages, and the counts of each language. Too many languages for 100 columns make several tables.
 */
void status_print_table(const Draft *draft, StrList langs, FILE *out);

/* One language: a line for each file, those that need work first, and its counts. */
void status_print_language(const Draft *draft, Str lang, FILE *out);

/* The same of these languages, in a form that stays; false if it cannot be written. */
bool status_print_json(const Draft *draft, StrList langs, FILE *out);

#endif
