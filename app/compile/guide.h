/* Guides: the options of one, and the proof that all of them together end at a contact. */
#ifndef SLUSS_COMPILE_GUIDE_H
#define SLUSS_COMPILE_GUIDE_H

#include "draft.h"
#include "fields.h"

FieldReader guide_options; /* Question: its options */

/* Errors: answers waited for that are not there, questions whose paths loop, are too long, lead nowhere or cannot be
 * reached; a missing desk to fall back to. Warnings: ends that can be neither rung nor visited. Sets the `steps` of
 * every question. */
void guides_prove(Draft *draft);

#endif
