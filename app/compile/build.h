/* From a content folder to content.db, or every error found. */
#ifndef SLUSS_COMPILE_BUILD_H
#define SLUSS_COMPILE_BUILD_H

#include "../base/diag.h"
#include "../text/paragraph.h"

/* Reads and checks a folder; false if it has errors. Everything lives in the diagnostics' arena. `measure` tells which
 * letters there are fonts for; NULL: that is not asked. From `today` it is looked ahead. */
bool compile_check(const char *folder, const Measure *measure, Date today, Diags *diags);

/* The same, then writes the database and puts it in the place of `path` in one step. What stood there stays until
 * then, and stays for good if there is any error. */
bool compile_build(const char *folder, const char *path, Diags *diags);

#endif
