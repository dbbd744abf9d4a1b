/* Where a text's links lead: pages, contacts and guides as choices, web addresses as QR codes. */
#ifndef SLUSS_SCREENS_RELATED_H
#define SLUSS_SCREENS_RELATED_H

#include "../ui/widget.h"
#include "screen.h"

typedef struct Related {
    Choice *choices;
    size_t count;
    StrList webs;
} Related;

/* Collects the links of these words but for `except` ("contact/ID", may be empty), each once. */
Related related_load(const ScreenEnv *env, Arena *arena, const Words *words, Str except);

/* Draws them from y down; returns where they end. */
int related_view(Ui *ui, int x, int y, int width, const Related *related);

#endif
