/* The answers that led here, each a control that goes back to its question. */
#ifndef SLUSS_SCREENS_TRAIL_H
#define SLUSS_SCREENS_TRAIL_H

#include "../ui/ui.h"
#include "screen.h"

typedef struct TrailStep {
    Str guide, text;      /* the question's id, the words of the answer */
    const Locale *locale; /* of the words */
    bool unsure;          /* "I don't know" */
} TrailStep;

typedef struct Trail {
    TrailStep steps[ROUTE_DEPTH_MOST];
    size_t count;
} Trail;

/* The words of an option; those of one that has none are the interface's "I don't know". */
TrailStep trail_words(const Language *reader, const Guide *guide, const RouteOption *option);

/* The answers of `env` in a language; one whose question cannot be read any more is left out. */
Trail trail_load(const ScreenEnv *env, Arena *arena, const Language *reader);

/* Draws them, with a line that says what they are; returns where they end, which is `y` if there are none. */
int trail_view(Ui *ui, int x, int y, int width, const Trail *trail);

#endif
