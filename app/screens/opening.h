/* A contact's opening hours on the screen: what holds now, in words, with a pictogram and a colour. */
#ifndef SLUSS_SCREENS_OPENING_H
#define SLUSS_SCREENS_OPENING_H

#include "../ui/widget.h"
#include "screen.h"

/* The hours of one contact; a table is NULL where nothing is said, or nothing that can be read. */
typedef struct Opening {
    HoursTable *tables[HOURS_FOR_COUNT];
    Str owner;            /* the name of the contact whose desk's hours they are; empty: its own */
    const Locale *locale; /* of comments in the hours */
    bool phone;           /* there is a number to ask */
} Opening;

Opening opening_load(const ScreenEnv *env, Arena *arena, const Contact *contact);

typedef struct Status {
    Str words; /* "Öppet till 16:30" */
    Str pictogram;
    Colour colour, ground; /* of words and pictogram, and what they stand on */
    HoursState state;
    bool always; /* day and night, or never known */
    Str comment; /* what the hours themselves say of it; may be empty */
} Status;

/* What holds now, by a table that may be NULL; and whether it never changes. */
HoursState opening_state(const ScreenEnv *env, HoursTable *table, bool *always);
/* When it next opens, minutes as civil_minutes counts; INT64_MAX: not in the coming year. */
int64_t opening_next(const ScreenEnv *env, HoursTable *table);

/* The hours that tell whether a contact can be reached: the desk's, or the phone's where nothing is known of a desk. */
HoursFor opening_main(const ScreenEnv *env, const Opening *opening);

Status opening_status(const ScreenEnv *env, Ui *ui, const Opening *opening, HoursFor what);
/* The status of opening_main. That of a phone says so: nobody is to walk there. */
Status opening_main_status(const ScreenEnv *env, Ui *ui, const Opening *opening);

/* "Opening hours", "Phone hours", "Drop-in". */
Str opening_heading(const Ui *ui, HoursFor what);

/* The status on its own ground; returns its height. */
int opening_pill(Ui *ui, int x, int y, int width, const Status *status);

/* A remark at the reader's side, whatever its own direction; returns its height, 0 if there is none. */
int opening_note(Ui *ui, int x, int y, int width, const Text *text);

/* What the hours say of it, in their own language; returns its height, 0 if they say nothing. */
int opening_comment(Ui *ui, int x, int y, int width, const Opening *opening, Str comment);

/* Whose hours they are; returns its height, 0 if they are its own. */
int opening_owner(Ui *ui, int x, int y, int width, const Opening *opening);

/* "08:00–12:00": a span of one day in Western digits, one unit that no line break parts. */
Str opening_span(Ui *ui, int from, int to);

#endif
