/* What the numbers of a kiosk's counts mean: KIOSK.keys.csv, the closed list, sent along whenever it changes. */
#ifndef SLUSS_FLEET_KEYSFILE_H
#define SLUSS_FLEET_KEYSFILE_H

#include "../base/diag.h"
#include "../usage/keys.h"

enum { KEYS_FILE_MOST = 8 << 20 /* bytes */ };

Str keysfile_name(Arena *arena, Str kiosk); /* "KIOSK.keys.csv" */
bool keysfile_is_name(Str name, Str *kiosk);

/* The list is closed. */
Str keysfile_text(Arena *arena, Str kiosk, const KeyList *keys);
/* As weekfile_read; views point into the text. */
bool keysfile_read(Arena *arena, const Source *file, Str kiosk, KeyList *keys, Diags *diags);

#endif
