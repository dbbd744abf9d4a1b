/* Everything a visitor chose: the language, the way she took, what she answered, how far she scrolled. Forgetting her
 * is one assignment. */
#ifndef SLUSS_KIOSK_VISIT_H
#define SLUSS_KIOSK_VISIT_H

#include "../model/limits.h"
#include "../screens/screen.h"
#include "../ui/scroll.h"

enum { STOPS_MOST = 24, STOP_ID_MOST = 2 * ID_MOST + 1 /* "contact/ID", "GUIDE/OPTION" */ };

typedef struct Stop {
    const ScreenOps *screen;
    char id[STOP_ID_MOST + 1];
    char answer[ID_MOST + 1]; /* of a guide: the option that was chosen; empty: none yet */
    Scroll scroll;
} Stop;

/* A zeroed Visit is nobody's: it stands at the welcome screen, in no language. */
typedef struct Visit {
    const Language *reader; /* NULL: none chosen */
    Stop stops[STOPS_MOST];
    size_t depth;  /* the last one is where she is; 0: the welcome screen */
    Marks marks;   /* what will be counted of it */
    int64_t began; /* on the clock of the events */
} Visit;

/* Goes on to a stop. False if the id is no id. A way longer than STOPS_MOST forgets its oldest stretch. */
bool visit_go(Visit *visit, const ScreenOps *screen, Str id);
/* One step back; false if there is nothing to go back to. */
bool visit_back(Visit *visit);
/* Where she is, or NULL at the welcome screen. */
Stop *visit_stop(Visit *visit);
Str stop_id(const Stop *stop);
/* Remembers what was chosen there; false if it is too long for an id. */
bool stop_answer(Stop *stop, Str option);
/* Back to the last stop that shows this; false if there is none. */
bool visit_return(Visit *visit, const ScreenOps *screen, Str id);
/* The answers that led to where she is: of the guide's questions she went through last, one after another. Where she
 * stands at a question, those before it. */
Answers visit_answers(const Visit *visit);

#endif
