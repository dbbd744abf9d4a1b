/* Notices on other screens: a strip below the header that leads to them. */
#ifndef SLUSS_SCREENS_NEWS_H
#define SLUSS_SCREENS_NEWS_H

#include "screen.h"

/* How a notice of a level looks. */
Str news_pictogram(NoticeLevel level);
MessageKey news_word(NoticeLevel level);

/* The notices that hold today and are urgent, or are not, from y down over the whole width: the first two, or the
 * first; where there are more, the last one leads to all. Without a reader they can be read and not touched. Returns
 * their height; 0: there is none. */
int news_strip(const ScreenEnv *env, Ui *ui, int y, bool urgent, bool touched);

#endif
