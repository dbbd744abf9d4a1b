/* Where a kiosk lays out what it sends: its closed weeks and its list of keys, each with a signature beside it. */
#ifndef SLUSS_FLEET_OUTBOX_H
#define SLUSS_FLEET_OUTBOX_H

#include "../usage/tally.h"
#include "minisign.h"

typedef struct Outbox {
    Str folder, kiosk;
    const SecretKey *key;
    Date today; /* weeks that ended before it are closed */
} Outbox;

/* Writes what is not there yet. A power cut leaves whole files, and the next call goes on. False and a diagnostic if
 * something could not be written. */
bool outbox_fill(const Outbox *outbox, const KeyList *keys, const Tally *tally, Diags *diags);

#endif
