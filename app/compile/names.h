/* Names of files that are two here and one on the machine of who made them. */
#ifndef SLUSS_COMPILE_NAMES_H
#define SLUSS_COMPILE_NAMES_H

#include "draft.h"

/* Reports names of one folder that differ only in capitals, or only in how their accents are encoded. */
void names_check(Draft *draft, Str folder, const Str *files, size_t count);

#endif
