/* All contacts with what holds at each now: what the screen of all opening hours and the home screen share. */
#ifndef SLUSS_SCREENS_PLACES_H
#define SLUSS_SCREENS_PLACES_H

#include "opening.h"

typedef struct OpenPlace {
    Contact contact;
    Opening opening;
} OpenPlace;

typedef struct Places {
    OpenPlace *list;
    size_t count;
} Places;

/* False if they cannot be read. */
bool places_load(const ScreenEnv *env, Arena *arena, Places *places);

/* One of them and its status. */
typedef struct PlaceStatus {
    const OpenPlace *place;
    Status status;
} PlaceStatus;

/* All of them: open ones first, those that are always open behind the others, then by when they open, then those of
 * which nobody knows. In the frame's arena. */
PlaceStatus *places_now(const ScreenEnv *env, Ui *ui, const Places *places);

#endif
