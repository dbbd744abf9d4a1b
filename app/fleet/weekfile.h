/* What a kiosk sends: one small text a closed week, KIOSK.2026-W47.csv, in exactly one form. Its first line names the
 * kiosk, the week, and the BLAKE2b-256 of the kiosk's week before it: so the signature of the newest vouches for all,
 * and a year needs one check of a signature rather than 52. */
#ifndef SLUSS_FLEET_WEEKFILE_H
#define SLUSS_FLEET_WEEKFILE_H

#include "../base/diag.h"
#include "../usage/tally.h"

enum { WEEK_HASH = 32, KIOSK_NAME_MOST = 63, WEEK_FILE_MOST = 1 << 20 /* bytes */ };

typedef struct WeekFile {
    Str kiosk;
    Period week;
    bool has_before;
    uint8_t before[WEEK_HASH]; /* of the file before this one */
    const Count *rows;         /* sorted */
    size_t count;
} WeekFile;

bool weekfile_is_kiosk(Str name);        /* [a-z0-9-], 1 to KIOSK_NAME_MOST */
extern const char weekfile_kiosk_help[]; /* says so */

/* "KIOSK.2026-W47.csv", and back. */
Str weekfile_name(Arena *arena, Str kiosk, Period week);
bool weekfile_is_name(Str name, Str *kiosk, Period *week);

Str weekfile_text(Arena *arena, const WeekFile *file);
/* The text must be the one that weekfile_text writes; a NUL stands behind it. `kiosk` and `week` say whose it must be.
 * False and a diagnostic if it is anything else. Views point into the text. */
bool weekfile_read(Arena *arena, const Source *file, WeekFile *week, Diags *diags);
void weekfile_hash(Str text, uint8_t hash[WEEK_HASH]);

#endif
