/* From a content folder to content.db, or every error found. */
#ifndef SLUSS_COMPILE_BUILD_H
#define SLUSS_COMPILE_BUILD_H

#include "../base/diag.h"
#include "../text/paragraph.h"

struct Draft;

/* What is compiled, and what is asked of it beside being right. */
typedef struct Compile {
    const char *folder;
    const Measure *measure; /* tells which letters there are fonts for; NULL: that is not asked */
    Date today;             /* from then on it is looked ahead; no year: it is not */
    /* Of a build: a database that this program built before, from the folder as it was then. What has not changed is
     * taken over from it; where it is damaged, or NULL, nothing is. */
    const char *since;
} Compile;

/* Reads and checks a folder; false if it has errors. Everything lives in the diagnostics' arena. */
bool compile_check(const Compile *compile, Diags *diags);

/* Reads and checks a folder into a draft that stays, in the diagnostics' arena; false if it has errors. What could be
 * read is there all the same. */
bool compile_read(const char *folder, struct Draft *draft, Diags *diags);

/* Reads and checks a folder, writes the database and puts it in the place of `path` in one step. What stood there stays
 * until then, and stays for good if there is any error; diags->unwritten tells whether that is the content's fault.
 * Builds into one folder wait for each other. */
bool compile_build(const Compile *compile, const char *path, Diags *diags);

#endif
