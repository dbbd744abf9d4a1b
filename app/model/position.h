/* A place on the earth, as content writes it. */
#ifndef SLUSS_MODEL_POSITION_H
#define SLUSS_MODEL_POSITION_H

#include "../base/str.h"

/* "57.93,12.53", a space after the comma or not: degrees north and east. False if it is none. */
bool position_parse(Str text, double *latitude, double *longitude);

#endif
