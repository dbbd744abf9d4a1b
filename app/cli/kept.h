/* The databases that a kiosk keeps beside its content: the one it shows, and those that were good before. */
#ifndef SLUSS_CLI_KEPT_H
#define SLUSS_CLI_KEPT_H

#include "../base/diag.h"

enum { KEPT_MOST = 3 };

/* Of which kiosk: a folder with these files in it. */
typedef struct Kept {
    const char *folder;
    const char *current; /* what is shown */
    const char *next;    /* what is being built */
    const char *held;    /* the state of the content that a rollback holds against */
    bool temporary;      /* of a preview: it goes with the program */
    int lock;            /* a file descriptor; negative: none */
} Kept;

/* Makes the folder: `given`, else $STATE_DIRECTORY, else one of the content's own under $XDG_STATE_HOME or
 * ~/.local/state. False and a diagnostic if it cannot be made. */
bool kept_open(Kept *kept, const char *given, const char *content, Arena *arena, Diags *diags);
/* Makes the folder again, should somebody have taken it away. */
bool kept_make(const Kept *kept, Arena *arena);
/* For the one kiosk that writes there; false and a diagnostic if there is another. */
bool kept_lock(Kept *kept, Arena *arena, Diags *diags);
/* One that is gone when it is closed. */
bool kept_open_temporary(Kept *kept, Arena *arena, Diags *diags);
void kept_close(const Kept *kept, Arena *arena);

/* Puts `next` in the place of `current`, which is kept unless it is the same. At each moment there is a whole current
 * database. */
bool kept_advance(const Kept *kept, Arena *arena, Diags *diags);
/* The last database before the current one that is whole takes its place; false and a diagnostic if there is none. */
bool kept_go_back(const Kept *kept, Arena *arena, Diags *diags);

/* Goes back if the current one is damaged. */
void kept_settle(const Kept *kept, Arena *arena);

/* A rollback holds until the content looks otherwise than it did then. */
bool kept_hold(const Kept *kept, uint64_t state);
bool kept_is_held(const Kept *kept, uint64_t state);

#endif
