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

/* Opens that of each tag from a folder of .res files; a language without one is told of and left out. */
void interfaces_open(Interfaces *interfaces, Arena *arena, const char *folder, StrList tags, Diags *diags);
/* Every one there is. */
void interfaces_open_all(Interfaces *interfaces, Arena *arena, const char *folder, Diags *diags);
void interfaces_close(Interfaces *interfaces);

#endif
