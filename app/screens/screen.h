/* A screen: what it loads, and how it looks. One file each, ending in its ops; what a tap does is said by the action
 * of the node that was tapped, so no screen handles input. */
#ifndef SLUSS_SCREENS_SCREEN_H
#define SLUSS_SCREENS_SCREEN_H

#include "../hours/hours.h"
#include "../model/model.h"
#include "../ui/ui.h"
#include "../usage/marks.h"

struct Content;

/* One of the kiosk's languages, with its interface. */
typedef struct Language {
    Str tag;
    Str name; /* in the language itself */
    const Locale *locale;
    Messages *messages; /* of the next language of its chain, where nobody has translated the interface yet */
} Language;

/* What every screen may know. */
typedef struct ScreenEnv {
    struct Content *content;
    const Kiosk *kiosk; /* in the reader's language */
    const Language *languages;
    size_t language_count;
    const Language *reader;
    Civil now;
    const Notice *notices; /* of all days, in the reader's language; urgent ones first */
    size_t notice_count;
    const HoursPlace *place; /* where opening hours hold */
    Answers answers;         /* to the guide's questions before this screen */
    Str answer;              /* to this one, where the reader came back to it; may be empty */
    int scroll;              /* how far what scrolls is scrolled, pixels */
    int idle_seconds;        /* left until the visit ends; only for the idle dialogue */
} ScreenEnv;

typedef struct ScreenOps {
    const char *name;
    /* All that it can show one of; NULL if it needs no id. */
    bool (*ids)(struct Content *content, Arena *arena, StrList *ids);
    /* Loads what it shows into the arena, which lives until the screen or the language changes.
     * NULL: it cannot be shown. */
    void *(*open)(const ScreenEnv *env, Arena *arena, Str id);
    /* Adds itself to the scene. */
    void (*view)(const ScreenEnv *env, const void *data, Ui *ui);
    /* What is counted of a visit that opened it; NULL: nothing. */
    void (*mark)(const ScreenEnv *env, const void *data, Str id, Marks *marks);
    bool shows_clock; /* it must be drawn again each minute */
} ScreenOps;

/* For screens that load nothing. */
void *screen_open_nothing(const ScreenEnv *env, Arena *arena, Str id);

extern const ScreenOps screen_welcome, screen_home, screen_topic, screen_page, screen_contact, screen_contacts,
    screen_hours, screen_guide, screen_result, screen_take, screen_staff, screen_language, screen_help, screen_idle,
    screen_updating, screen_notice, screen_notices;

/* A topic's colour by its name, as 0xAARRGGBB; 0 if there is none. */
uint32_t screen_colour(Str name);

/* The screen of that name, or NULL. */
const ScreenOps *screen_find(Str name);
/* All screens, ended by NULL. */
extern const ScreenOps *const screens[];

#endif
