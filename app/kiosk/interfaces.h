/* The interface in each language of the kiosk. */
#ifndef SLUSS_KIOSK_INTERFACES_H
#define SLUSS_KIOSK_INTERFACES_H

#include "../base/diag.h"
#include "../screens/screen.h"

/* Zeroed, there are none. */
typedef struct Interfaces {
    Language *list;
    size_t count;
} Interfaces;

/* Opens that of each language of the kiosk from a folder of .res files. One without has that of the next language of
 * its chain; where none of them has one it is told of and left out. */
void interfaces_open(Interfaces *interfaces, Arena *arena, const char *folder, const Kiosk *kiosk, Diags *diags);
/* Whether there would be one for any language; from any thread. */
bool interfaces_exist(const char *folder, const Kiosk *kiosk);
/* Every one there is. */
void interfaces_open_all(Interfaces *interfaces, Arena *arena, const char *folder, Diags *diags);
void interfaces_close(Interfaces *interfaces);

#endif
