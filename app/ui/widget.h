/* The few things screens are made of. Each says itself as a node; each that can be touched answers a finger. */
#ifndef SLUSS_UI_WIDGET_H
#define SLUSS_UI_WIDGET_H

#include "ui.h"

typedef struct Button {
    Str pictogram;        /* may be empty */
    Str label;            /* what it says, or what it means if `bare` */
    const Locale *locale; /* NULL: the reader's */
    Action action;        /* none: it stands there, greyed */
    bool strong;          /* ink on white turned round */
    bool bare;            /* only the pictogram shows */
} Button;

/* A button as wide as it needs, `height` high; returns its width. */
int widget_button_width(Ui *ui, int height, const Button *button);
int widget_button(Ui *ui, int x, int y, int height, const Button *button);

/* A pictogram and a text beside it; returns the height. */
typedef struct Fact {
    Str pictogram;
    Colour colour;
    Text text;
    Role role; /* text, where nothing is said */
} Fact;
int widget_fact(Ui *ui, int x, int y, int width, const Fact *fact);
int widget_fact_width(Ui *ui, const Fact *fact); /* on one line */

/* How much a choice asks to be chosen. */
typedef enum Tone {
    TONE_PLAIN,
    TONE_STRONG, /* on the accent colour */
    TONE_URGENT, /* on the ground of an alarm */
    TONE_QUIET,  /* without a ground: for those who know no other answer */
    TONE_COUNT
} Tone;

/* A choice: a card with a pictogram and words. */
typedef struct Choice {
    Str pictogram;
    uint32_t pictogram_colour; /* 0xAARRGGBB; 0: the accent */
    Str title, summary;        /* the summary may be empty */
    const Locale *locale;      /* NULL: the reader's */
    Fact state;                /* in a row, below them: what holds now; without a text there is none */
    Action action;
    Tone tone;
    bool large;   /* the title as large as a screen's */
    bool current; /* framed: this is what holds now */
} Choice;

/* Pictogram over words: for a grid; beside them where that is low. The least height that shows them, and the tile. */
int widget_tile_least(Ui *ui, int width, const Choice *choice);
void widget_tile(Ui *ui, Box box, const Choice *choice);
/* Pictogram beside words: for a list. The height it needs, and the row itself. */
int widget_row_height(Ui *ui, int width, const Choice *choice);
void widget_row(Ui *ui, Box box, const Choice *choice);

/* A white card with a border. */
void widget_card(Ui *ui, Box box);

/* A QR code of `side` pixels that carries `payload`. */
void widget_qr(Ui *ui, int x, int y, int side, Str payload, Str label);

#endif
