/* The program's own words lie beside the program, wherever that is. */
#ifndef SLUSS_CLI_LOCALES_H
#define SLUSS_CLI_LOCALES_H

#include "../base/arena.h"

const char *locales_folder(Arena *arena);       /* of the interface's words */
const char *locales_staff_folder(Arena *arena); /* of those for staff */

#endif
