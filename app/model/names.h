/* The form of the names that content is found by. Both become parts of paths and of C strings. */
#ifndef SLUSS_MODEL_NAMES_H
#define SLUSS_MODEL_NAMES_H

#include "../base/str.h"

bool name_is_id(Str text);   /* a-z, 0-9 and hyphens, at most ID_MOST */
bool name_is_lang(Str text); /* a BCP 47 tag by its form: "sv", "sv-x-lattlast"; at most LANG_MOST */

/* Whether a file of this name in a content folder is none of ours: locks, backups and temporary files of editors and
 * file managers, names with a dot in front, and the report that the kiosk leaves. */
bool name_is_left_behind(Str file);

#endif
