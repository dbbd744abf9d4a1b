/* The kiosk as one deterministic step: an event in, a scene out. No clock, no window, no files but the database and
 * the locales it was given; live use, replay, tests and pictures run the same code. */
#ifndef SLUSS_KIOSK_APP_H
#define SLUSS_KIOSK_APP_H

#include "../base/diag.h"
#include "../ui/event.h"
#include "../ui/scene.h"
#include "../usage/tally.h"

struct Content;
typedef struct App App;

typedef struct AppConfig {
    const char *locales; /* folder of .res files */
    const Measure *measure;
    int width, height; /* pixels */
    bool stays;        /* a preview: nobody is asked whether she is still there */
    int panel_tenths;  /* the panel from corner to corner, in tenths of an inch; 0: PANEL_TENTHS */
} AppConfig;

enum { IDLE_ASK_MS = 90 * 1000, IDLE_END_MS = 120 * 1000 };

/* An app without content says that information is being updated, in each locale of the folder. NULL and
 * diagnostics if there is no locale at all. */
App *app_create(const AppConfig *config, Diags *diags);
void app_destroy(App *app); /* NULL is fine; closes the content */

/* Takes over the content, NULL included, and starts over. False, with diagnostics and nothing changed but the
 * content closed, if it cannot be shown. */
bool app_set_content(App *app, struct Content *content, Diags *diags);
/* The same while somebody may stand there: she keeps her language, her way and her place, as far as they are still
 * there. False, with diagnostics, `content` closed and nothing else changed, if it cannot be shown. */
bool app_update_content(App *app, struct Content *content, Diags *diags);
/* False also when what was taken over cannot be read any more. */
bool app_has_content(const App *app);

/* The municipality's time zone. */
Str app_zone(const App *app);

/* One step. The scene is valid until the next. */
const Scene *app_step(App *app, const Event *event);

/* When, on the clock of the events, the next EVENT_TICK would change something; INT64_MAX: never. */
int64_t app_wake(const App *app);

/* Goes straight to "page/first-home", "home", … in a language, as if a visitor had; takes effect with the next step.
 * False if there is no such language or place. */
bool app_show(App *app, Str lang, Str target);

/* The tags of its languages, in order. */
size_t app_language_count(const App *app);
Str app_language(const App *app, size_t index);
struct Content *app_content(const App *app);

bool app_is_visited(const App *app);
/* Ends a visit that is under way, as the idle time would. */
void app_end_visit(App *app);

/* What is counted: the closed list, and the sums of visits that are over since the tally was last cleared, which is the
 * caller's to do when it has stored them. */
const KeyList *app_keys(const App *app);
Tally *app_tally(App *app);
/* Counts what happened to the kiosk itself: an id of METRIC_HEALTH. */
void app_health(App *app, Str id);

#endif
