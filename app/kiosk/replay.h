/* Replay: a visit written down as a text file, one step a line, run against the app without a window or a clock.
 *
 *     size 1920x1080              the screen
 *     at 2026-03-02T08:55         the wall clock; it then goes on with the steps
 *     tap "Bostad"                the control with this label, which must be in sight
 *     tap 540 900                 a point
 *     press 540 900, release      a finger put down, and lifted where it is
 *     drag 900 800 900 300 200    from, to, milliseconds
 *     wait 90s                    or 40ms
 *     screen page/first-home      where the visit must be
 *     lang ar                     what the reader's language must be
 *     expect "Öppettider"         a text that must be in sight, in part
 *     refuse "Svenska"            one that must not
 *     scrolled yes|no             whether the screen is scrolled
 *     save home-ar                hands the scene over under a name
 */
#ifndef SLUSS_KIOSK_REPLAY_H
#define SLUSS_KIOSK_REPLAY_H

#include "app.h"

typedef struct ReplaySink {
    void *self;
    /* What becomes of `save`; false after a diagnostic if it failed. May be NULL. */
    bool (*save)(void *self, Str name, const Scene *scene, Diags *diags);
} ReplaySink;

/* Runs the script; the first step that does not hold ends it with a diagnostic at its line. */
bool replay_run(App *app, const Source *script, const ReplaySink *sink, Diags *diags);

#endif
