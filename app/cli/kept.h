/* The databases that a kiosk keeps beside its content: the one it shows, and those that were good before. */
#ifndef SLUSS_CLI_KEPT_H
#define SLUSS_CLI_KEPT_H

#include "../base/diag.h"

enum { KEPT_MOST = 3 };

/* Of which kiosk: a folder with these files in it. */
typedef struct Kept {
    const char *folder;
    const char *current;  /* what is shown */
    const char *next;     /* what is being built */
    const char *held;     /* what a rollback holds against */
    const char *changing; /* locked while one takes the place of another */
    bool temporary;       /* of a preview: it goes with the program */
    int lock;             /* a file descriptor; negative: none */
} Kept;

/* What a rollback holds against, until the content becomes another. */
typedef struct Hold {
    uint64_t state;  /* of the folder, as of watch_state */
    uint64_t digest; /* of what is built from it, as of content_digest; 0: not known */
} Hold;

/* Names the folder: `given`, else $STATE_DIRECTORY, else one of the content's own under $XDG_STATE_HOME or
 * ~/.local/state. */
void kept_name(Kept *kept, const char *given, const char *content, Arena *arena);
/* Names it and makes it; false and a diagnostic if it cannot be made. */
bool kept_open(Kept *kept, const char *given, const char *content, Arena *arena, Diags *diags);
/* Makes the folder again, should somebody have taken it away. */
bool kept_make(const Kept *kept, Arena *arena);
/* For the one kiosk that writes there; false and a diagnostic if there is another. */
bool kept_lock(Kept *kept, Arena *arena, Diags *diags);
/* One that is gone when it is closed. */
bool kept_open_temporary(Kept *kept, Arena *arena, Diags *diags);
void kept_close(const Kept *kept, Arena *arena);

/* Between these two nobody else changes what is kept: short, and not one within another. */
int kept_begin(const Kept *kept);
void kept_end(int lock);

/* Puts `next` in the place of `current`, which is kept unless it says the same. At each moment there is a whole current
 * database. To be called between kept_begin and kept_end. `next` and `shown`: the digests of the two, as of
 * content_digest; what is shown may be 0, not known. */
bool kept_advance(const Kept *kept, uint64_t next, uint64_t shown, Arena *arena, Diags *diags);
/* The last database before the current one that is whole takes its place, and is held against what the folder makes of
 * this state; false and a diagnostic if there is none. */
bool kept_go_back(const Kept *kept, uint64_t state, Arena *arena, Diags *diags);

/* Goes back if the current one is damaged. */
void kept_settle(const Kept *kept, Arena *arena);

bool kept_hold(const Kept *kept, const Hold *hold);
bool kept_held(const Kept *kept, Hold *hold); /* false: nothing is held */

#endif
