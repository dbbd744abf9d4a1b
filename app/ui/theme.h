/* Every colour and every size, once. Sizes are millimetres on the panel; pixels follow from how dense it is. */
#ifndef SLUSS_UI_THEME_H
#define SLUSS_UI_THEME_H

#include <stdbool.h>
#include <stdint.h>

typedef enum Colour {
    COLOUR_PAPER,       /* behind everything */
    COLOUR_CARD,        /* cards, tiles, the header */
    COLOUR_BAR,         /* behind the bottom bar */
    COLOUR_LINE,        /* borders and rules that need not be seen to be used */
    COLOUR_EDGE,        /* borders of controls */
    COLOUR_INK,         /* text, and the language button */
    COLOUR_MUTED,       /* lesser text */
    COLOUR_ACCENT,      /* the municipality's own */
    COLOUR_ON_ACCENT,   /* text on accent or ink */
    COLOUR_PRESSED,     /* a light surface under a finger */
    COLOUR_UNKNOWN,     /* what we do not know */
    COLOUR_ALARM,       /* emergencies, closed */
    COLOUR_NOTE,        /* behind a remark about the text */
    COLOUR_REMARK,      /* what is special about a day */
    COLOUR_OPEN,        /* open now */
    COLOUR_OPEN_GROUND, /* behind what is open, closed, unknown */
    COLOUR_CLOSED_GROUND,
    COLOUR_UNKNOWN_GROUND,
    COLOUR_SHADE, /* over the screen behind a dialogue, see-through */
    COLOUR_COUNT
} Colour;

/* The type scale: shares of the body size. */
typedef enum TextRole {
    TEXT_TITLE,
    TEXT_HEADING,
    TEXT_SUBHEADING,
    TEXT_LABEL, /* on tiles and buttons */
    TEXT_BODY,
    TEXT_STRONG, /* body, bold */
    TEXT_SMALL,
    TEXT_ROLES
} TextRole;

typedef struct TextLook {
    int size;        /* pixels an em */
    int line_height; /* least distance between baselines, pixels */
    bool bold;
} TextLook;

typedef struct Theme {
    int width, height;              /* pixels */
    int dots;                       /* pixels on 100 mm */
    uint32_t colours[COLOUR_COUNT]; /* 0xAARRGGBB */
    TextLook texts[TEXT_ROLES];
    int margin, gap, radius, stroke; /* pixels */
    int target, small_target;        /* least height of what one touches */
    int header, bar;                 /* heights */
} Theme;

/* The panel is `tenths` tenths of an inch from corner to corner. */
Theme theme_make(int width, int height, int tenths, uint32_t accent);
int theme_mm(const Theme *theme, int tenths_of_mm);
bool theme_portrait(const Theme *theme);

enum { THEME_ACCENT = 0x0B5C6B /* where no municipality says otherwise */ };
enum {
    PANEL_TENTHS = 215,      /* a common kiosk panel, where nobody says otherwise */
    PANEL_TENTHS_LEAST = 155 /* on a smaller one words do not fit beside controls that a finger can hit */
};

#endif
