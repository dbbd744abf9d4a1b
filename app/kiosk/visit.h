/* Everything a visitor chose: the language, the way she took, how far she scrolled. Forgetting her is one assignment.
 */
#ifndef SLUSS_KIOSK_VISIT_H
#define SLUSS_KIOSK_VISIT_H

#include "../model/limits.h"
#include "../screens/screen.h"
#include "../ui/scroll.h"

enum { STOPS_MOST = 24 };

typedef struct Stop {
    const ScreenOps *screen;
    char id[ID_MOST + 1];
    Scroll scroll;
} Stop;

/* A zeroed Visit is nobody's: it stands at the welcome screen, in no language. */
typedef struct Visit {
    const Language *reader; /* NULL: none chosen */
    Stop stops[STOPS_MOST];
    size_t depth; /* the last one is where she is; 0: the welcome screen */
} Visit;

/* Goes on to a stop. False if the id is no id. A way longer than STOPS_MOST forgets its oldest stretch. */
bool visit_go(Visit *visit, const ScreenOps *screen, Str id);
/* One step back; false if there is nothing to go back to. */
bool visit_back(Visit *visit);
/* Where she is, or NULL at the welcome screen. */
Stop *visit_stop(Visit *visit);
Str stop_id(const Stop *stop);

#endif
