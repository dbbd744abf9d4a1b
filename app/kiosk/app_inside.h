/* What the files of the app share: what outlives a step, and the moves that a new content makes, too. */
#ifndef SLUSS_KIOSK_APP_INSIDE_H
#define SLUSS_KIOSK_APP_INSIDE_H

#include "../store/content.h"
#include "app.h"
#include "counter.h"
#include "interfaces.h"

struct App {
    Arena arena;         /* the app itself */
    Arena content_arena; /* until the content changes: languages, zone */
    Arena reader_arena;  /* until the language changes: the kiosk's facts */
    Arena screen_arena;  /* until the screen changes: what it loaded */
    Arena frame;
    AppConfig config;
    Content *content;
    Interfaces interfaces;
    Kiosk facts, kiosk; /* in the source language, in the reader's */
    Notice *notices;    /* in the reader's language */
    size_t notice_count;
    HoursPlace place;
    Theme theme;
    Typeset typeset;
    Visit visit;
    Counter counter;
    const void *opened; /* what the current screen loaded */
    Gesture gesture;
    bool lost;       /* the content cannot be read any more */
    bool translated; /* since the last scene */
    bool swallow;    /* the touch that ended the idle question does nothing else */
    bool caught;     /* the touch that stopped a moving page is no tap */
    Scene scene;
    int64_t now, last_touch;
    int64_t deaf_until; /* a second tap on "I am done" is no visit of its own */
    Civil civil;
    int to_minute;
};

void app_set_size(App *app, int width, int height);

/* Back to nobody at the welcome screen. */
void app_start_over(App *app, bool finished);
/* Counts the visit, and forgets it. */
void app_forget_visit(App *app, bool finished);

/* False if there is no such language; nothing has changed then. */
bool app_set_reader(App *app, Str tag);
void app_read_notices(App *app, Str tag);

/* Loads what the current stop shows; false if it cannot be shown. */
bool app_open_stop(App *app);
void app_go_home(App *app);
/* Opens where she stands, or where it is gone the last stop before it that is still there. */
void app_keep_place(App *app);

#endif
