/* What no file can tell alone: references that lead nowhere, words without facts, languages that are missing. */
#ifndef SLUSS_COMPILE_CHECK_H
#define SLUSS_COMPILE_CHECK_H

#include "draft.h"

/* Checks a draft that has been read to its end. */
void check_draft(const Draft *draft);
/* Warns of notices that are over, and of urgent ones of which there are more at once than are shown. */
void notices_look_ahead(const Draft *draft, Date today);

#endif
