/* QR codes (ISO/IEC 18004) as a grid of modules. */
#ifndef SLUSS_DEVICE_QR_H
#define SLUSS_DEVICE_QR_H

#include "../base/str.h"

enum { QR_QUIET = 4 }; /* light modules that must stand around it (ISO/IEC 18004, 6.3.8) */

typedef struct Qr {
    int side;                     /* modules */
    const unsigned char *modules; /* side × side, 1 is dark */
} Qr;

/* Encodes bytes at level M into the arena. False if they are more than a code can carry. */
bool qr_encode(Str payload, Arena *arena, Qr *qr);

#endif
