/* All languages as tiles, each in its own name and script: what the welcome screen and the language screen share. */
#ifndef SLUSS_SCREENS_LANGUAGES_H
#define SLUSS_SCREENS_LANGUAGES_H

#include "screen.h"

/* Fills the box; `current` is framed. Where it is NULL nobody has chosen yet: then each language says what the kiosk
 * counts of her. */
void languages_view(const ScreenEnv *env, Ui *ui, Box box, const Language *current);

#endif
