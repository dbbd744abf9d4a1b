/* The program's own words lie beside the program, wherever that is. */
#ifndef SLUSS_CLI_LOCALES_H
#define SLUSS_CLI_LOCALES_H

#include "../base/str.h"

const char *locales_folder(Arena *arena);       /* of the interface's words */
const char *locales_staff_folder(Arena *arena); /* of those for staff */

/* What the checker says is said in the language of --lang from now on, English without one. NULL, or what is wrong
 * with the call. */
const char *locales_say(Arena *arena, StrList langs);

#endif
