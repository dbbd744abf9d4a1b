/* All contacts with what holds at each now: what the screen of all opening hours and the home screen share. */
#ifndef SLUSS_SCREENS_PLACES_H
#define SLUSS_SCREENS_PLACES_H

#include "opening.h"

typedef struct OpenPlace {
    Contact contact;
    Opening opening;
} OpenPlace;

/* Open ones first, those that are always open behind the others, then by when they open, then those of which nobody
 * knows. */
typedef struct Places {
    OpenPlace *list;
    size_t count;
} Places;

/* False if they cannot be read. */
bool places_load(const ScreenEnv *env, Arena *arena, Places *places);

/* What holds now, by the hours that tell most of the place. */
Status place_status(const ScreenEnv *env, Ui *ui, const OpenPlace *place);

/* One place, whole; false if it cannot be read. */
bool place_load(const ScreenEnv *env, Arena *arena, Str id, OpenPlace *place);

/* The way to a place as a row: its name, and what holds now. */
Choice place_choice(const ScreenEnv *env, Ui *ui, const OpenPlace *place);

#endif
