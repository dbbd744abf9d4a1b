/* A contact's facts, as the contact screen and the page's side show them. What is unknown is said to be. */
#ifndef SLUSS_SCREENS_CARD_H
#define SLUSS_SCREENS_CARD_H

#include "screen.h"

/* Phone, e-mail, address, languages, each on its line; returns where they end. `all` is for the contact's own screen;
 * beside a page only the phone and what is known stand. */
int card_facts(Ui *ui, int x, int y, int width, const Contact *contact, bool all);

/* The regular week, days of equal hours together, and what holds on holidays; returns where it ends. */
int card_hours(Ui *ui, int x, int y, int width, const Contact *contact);

#endif
