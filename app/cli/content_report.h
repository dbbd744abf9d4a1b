/* What became of a change, told where the people are who made it: in content-report.txt beside the content, and in the
 * journal. */
#ifndef SLUSS_CLI_CONTENT_REPORT_H
#define SLUSS_CLI_CONTENT_REPORT_H

#include "../base/diag.h"

typedef enum Outcome {
    OUTCOME_SHOWN,       /* the screen shows what is in the folder */
    OUTCOME_ERRORS,      /* there are errors in it */
    OUTCOME_UNFIT,       /* there is an interface for none of its languages */
    OUTCOME_KILLED,      /* it took too long, or too much memory */
    OUTCOME_FAILED,      /* it could not be compiled here */
    OUTCOME_UNSOUND,     /* the database could not be written, or is damaged */
    OUTCOME_ROLLED_BACK, /* somebody went back to an earlier one */
    OUTCOME_STOPPED,     /* given up; not reported */
} Outcome;

/* `folder`: where to put it; NULL: only the journal has it. `said`: what the build said; `further`: what went wrong
 * after it; `dark`: there is nothing on the screen. False if the file cannot be written; one from before is then taken
 * away, if that can be. */
bool content_report(const char *folder, Outcome outcome, bool dark, Str said, Diags *further);

#endif
