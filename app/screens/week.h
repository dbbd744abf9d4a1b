/* The days ahead: the week from today on as it will really be, and what is special after it. */
#ifndef SLUSS_SCREENS_WEEK_H
#define SLUSS_SCREENS_WEEK_H

#include "opening.h"

enum { WEEK_DAYS_SHOWN = 7, EXCEPTION_DAYS = 21 };

/* A table of the week that starts today; returns where it ends. */
int week_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Opening *opening, HoursFor what);

/* Today's hours alone, and why they are special: "today: 08:00–12:00, 13:00–16:30"; returns where they end. */
int today_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Opening *opening, HoursFor what);

/* Which special days: from so many days ahead on, and how many lines of them at most. */
typedef struct Ahead {
    int first;
    size_t most;
} Ahead;

/* Special days up to EXCEPTION_DAYS ahead, below their heading; returns where they end, which is `y` if there are
 * none. */
int exceptions_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Opening *opening, HoursFor what,
                    Ahead ahead);

/* The usual hours as text to take along, one line for days that are alike, open days only: those of the first week to
 * come in which nothing is special, else of the week that is now. Empty if nothing is known. */
Str week_text(const ScreenEnv *env, Ui *ui, const Opening *opening, HoursFor what);

#endif
