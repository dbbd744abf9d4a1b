/* The builder of a scene: where things go is said from the reader's start side, and mirrored here, once, for readers
 * from right to left. Text keeps its own direction inside its box. */
#ifndef SLUSS_UI_UI_H
#define SLUSS_UI_UI_H

#include "../text/messages.h"
#include "gesture.h"
#include "scene.h"
#include "theme.h"
#include "typeset.h"

typedef struct Ui {
    Scene *scene;
    const Theme *theme;
    Typeset *typeset;
    const Messages *messages; /* the reader's language */
    const Gesture *gesture;   /* for what is pressed; NULL: nothing */
    Box clip;                 /* where things show, in scene coordinates */
} Ui;

typedef enum Align { ALIGN_START, ALIGN_CENTRE, ALIGN_END } Align;

typedef struct Text {
    Str text;
    const Locale *locale; /* NULL: the reader's */
    const TextStyle *styles;
    size_t style_count;
    TextRole look;
    Colour colour;
    Align align;
    int most_lines; /* 0: as many as it takes; else the rest is left out: for texts that content keeps short */
} Text;

/* The same builder over a scene to be thrown away: for what must be measured before it is drawn. */
Ui ui_scrap(const Ui *ui, Scene *scene);

Arena *ui_arena(const Ui *ui);
const Locale *ui_locale(const Ui *ui);
Str ui_message(const Ui *ui, MessageKey key);
bool ui_rtl(const Ui *ui);

/* From the start side to the scene's left edge. */
Box ui_mirror(const Ui *ui, Box box);

/* What paints without meaning: backgrounds, borders, rules. */
void ui_fill(Ui *ui, Box box, Colour colour, int radius);
void ui_frame(Ui *ui, Box box, Colour colour, int radius, int stroke);
/* Centred, as large as the box; the colour is 0xAARRGGBB, 0 the accent. */
void ui_pictogram(Ui *ui, Box box, Str name, uint32_t colour);
uint32_t ui_colour(const Ui *ui, Colour colour);

/* Sets a text at most `width` wide and returns its height; ui_text also says it as a node. */
int ui_text_height(Ui *ui, int width, const Text *text);
int ui_text_width(Ui *ui, const Text *text);            /* on one line */
int ui_first_line(Ui *ui, int width, const Text *text); /* how high its first line is, for a mark beside it */
int ui_text(Ui *ui, int x, int y, int width, const Text *text, Role role);
/* Draws only: for labels whose node is the control they stand on. */
int ui_label(Ui *ui, int x, int y, int width, const Text *text);

void ui_node(Ui *ui, Role role, Box box, Str label, const Locale *locale, Action action);
/* Is a finger on it, and was it put down there? */
bool ui_pressed(const Ui *ui, Box box);

#endif
