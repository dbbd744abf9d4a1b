/* Notices on other screens: a strip below the header that leads to them. */
#ifndef SLUSS_SCREENS_NEWS_H
#define SLUSS_SCREENS_NEWS_H

#include "screen.h"

/* How a notice of a level looks. */
Str news_pictogram(NoticeLevel level);

/* "Important · until 3 March 2026". */
Str news_facts(Ui *ui, const Notice *notice);

/* The notices that hold today, as strips from y down over the whole width: of the urgent ones the first two, and where
 * there are more, how many. Home shows the first of the lesser ones, too, and says itself what there is to say of their
 * words. The one that the screen itself shows, `but`, is left out. Returns where they end; y: there is none. */
int news_view(const ScreenEnv *env, Ui *ui, int y, bool home, Str but);

/* The urgent ones where there is no reader yet: they can be read and not touched. Returns where they end. */
int news_read(const ScreenEnv *env, Ui *ui, int y);

/* Gathers what there is to say of the words of those that hold today. */
void news_gather(const ScreenEnv *env, const Ui *ui, Words *all);

#endif
