/* News by the calendar. */
#ifndef SLUSS_MODEL_NOTICE_H
#define SLUSS_MODEL_NOTICE_H

#include "model.h"

/* Of those that are urgent, as many have their place on every screen. */
enum { URGENT_SHOWN = 2 };

/* Whether it is shown on that day: from its first to its last, both included. */
bool notice_holds(const Notice *notice, Date day);

#endif
