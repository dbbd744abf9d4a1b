/* A contact's facts, as the contact screen and the page's side show them. What is unknown is said to be. */
#ifndef SLUSS_SCREENS_CARD_H
#define SLUSS_SCREENS_CARD_H

#include "screen.h"

/* Phone, e-mail, address, languages, each on its line; returns where they end. `all` is for the contact's own screen;
 * beside a page only the phone and what is known stand. */
int card_facts(Ui *ui, int x, int y, int width, const Contact *contact, bool all);

/* The regular week, days of equal hours together, and what holds on holidays; returns where it ends. */
int card_hours(Ui *ui, int x, int y, int width, const Contact *contact);

/* What stands on a white card: draws it from x, y on and returns where it ends. */
typedef int CardInside(Ui *ui, int x, int y, int width, const Contact *contact);

/* The height of a card `width` wide with this inside. */
int card_height(const Ui *ui, int width, const Contact *contact, CardInside *inside);
/* Draws the card and what is inside; returns where it ends. */
int card_view(Ui *ui, Box box, const Contact *contact, CardInside *inside);

#endif
