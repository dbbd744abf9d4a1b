/* A contact's facts, as the contact screen and the page's side show them. What is unknown is said to be. */
#ifndef SLUSS_SCREENS_CARD_H
#define SLUSS_SCREENS_CARD_H

#include "screen.h"

/* Phone, e-mail, address and languages, as far as they are known, each on its line; returns where they end. */
int card_facts(Ui *ui, int x, int y, int width, const Contact *contact);

/* One line for all that is unknown, if anything is: of the first `most` of phone, e-mail, address, languages, papers.
 */
enum { CARD_PHONE_ONLY = 1, CARD_ALL = 5 };
int card_unknown(Ui *ui, int x, int y, int width, const Contact *contact, size_t most);

/* One phone number, and the languages that are spoken somewhere ("Languages there: {0}"); nothing if none is known. */
int card_phone(Ui *ui, int x, int y, int width, Str number);
int card_spoken(Ui *ui, int x, int y, int width, MessageKey key, StrList langs);

/* What stands on a white card: draws it from x, y on and returns where it ends. */
typedef int CardInside(const ScreenEnv *env, Ui *ui, int x, int y, int width, const void *data);

/* The height of a card `width` wide with this inside. */
int card_height(const ScreenEnv *env, const Ui *ui, int width, const void *data, CardInside *inside);
/* Draws the card and what is inside; returns where it ends. */
int card_view(const ScreenEnv *env, Ui *ui, Box box, const void *data, CardInside *inside);

#endif
