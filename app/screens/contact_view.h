/* A contact as it is read: what the contact's own screen and the result of a guide share. */
#ifndef SLUSS_SCREENS_CONTACT_VIEW_H
#define SLUSS_SCREENS_CONTACT_VIEW_H

#include "../model/limits.h"
#include "places.h"
#include "related.h"

typedef struct ContactView {
    OpenPlace place;
    Words parent; /* the title of what it is part of; empty if it is part of nothing */
    Opening phones[PHONES_MOST];
    OpenPlace others[INSTEADS_MOST + 1]; /* whom to ask while it is closed; the desk here stands last */
    size_t other_count;
    bool others_answer; /* they were named for the visitor's question, not for the contact alone */
    bool has_desk;
    Related related;
} ContactView;

/* Loads a contact; `instead` names those to ask while it is closed, its own if empty. False if it cannot be read. */
bool contact_view_load(const ScreenEnv *env, Arena *arena, Str id, StrList instead, ContactView *view);

/* Counts it as shown. */
void contact_view_mark(const ScreenEnv *env, const ContactView *view, Marks *marks);

/* Draws it from the upper corner of `box` on, as wide as it; returns where it ends. */
int contact_view(const ScreenEnv *env, Ui *ui, Box box, const ContactView *view);

/* "Ask at the desk here, open until 16:30": the way that is always there. */
Choice contact_desk_choice(const ScreenEnv *env, Ui *ui, const OpenPlace *desk);

#endif
