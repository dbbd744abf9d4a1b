/* All languages as tiles, each in its own name and script: what the welcome screen and the language screen share. */
#ifndef SLUSS_SCREENS_LANGUAGES_H
#define SLUSS_SCREENS_LANGUAGES_H

#include "screen.h"

/* Fills the box; `current` (may be NULL) is framed. */
void languages_view(const ScreenEnv *env, Ui *ui, Box box, const Language *current);

#endif
