/* A contact's facts, as the contact screen and the page's side show them. What is unknown is said to be. */
#ifndef SLUSS_SCREENS_CARD_H
#define SLUSS_SCREENS_CARD_H

#include "screen.h"

/* Phone, e-mail, address, languages, each on its line; returns where they end. `all` is for the contact's own screen;
 * beside a page only the phone and what is known stand. */
int card_facts(Ui *ui, int x, int y, int width, const Contact *contact, bool all);

/* What stands on a white card: draws it from x, y on and returns where it ends. */
typedef int CardInside(const ScreenEnv *env, Ui *ui, int x, int y, int width, const void *data);

/* The height of a card `width` wide with this inside. */
int card_height(const ScreenEnv *env, const Ui *ui, int width, const void *data, CardInside *inside);
/* Draws the card and what is inside; returns where it ends. */
int card_view(const ScreenEnv *env, Ui *ui, Box box, const void *data, CardInside *inside);

#endif
