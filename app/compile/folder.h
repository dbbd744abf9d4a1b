/* The content folder: which files belong to which entry and language, and which do not belong there. */
#ifndef SLUSS_COMPILE_FOLDER_H
#define SLUSS_COMPILE_FOLDER_H

#include "draft.h"

/* Reads every file of draft->folder into the draft. False and a diagnostic if it is no content folder. */
bool folder_read(Draft *draft, const char *folder);

#endif
