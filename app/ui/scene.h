/* The outcome of one step: what to draw, and what it means. Drawing is a list of fixed-size commands, painted in
 * order; meaning is a list of nodes, which tests, replay and read-aloud use. Nothing is drawn that lacks a node. */
#ifndef SLUSS_UI_SCENE_H
#define SLUSS_UI_SCENE_H

#include <stdio.h>

#include "../text/paragraph.h"
#include "box.h"

typedef enum DrawKind {
    DRAW_FILL,  /* the box, with rounded corners if radius > 0; see-through by the colour's alpha */
    DRAW_FRAME, /* the box's border, `stroke` wide, inside it */
    DRAW_TEXT,  /* text by shape, its origin at `x` and `baseline` */
    DRAW_QR,    /* text as a QR code, in black on white with its quiet zone, as large as the box allows */
} DrawKind;

typedef struct Draw {
    DrawKind kind;
    Box box;         /* where it may leave a trace */
    Box clip;        /* nothing shows outside */
    uint32_t colour; /* 0xAARRGGBB */
    int radius, stroke;
    int x, baseline;
    Shape shape;
    Str text;
} Draw;

typedef enum Role {
    ROLE_TEXT,
    ROLE_HEADING,
    ROLE_STEP,
    ROLE_BULLET,
    ROLE_CELL,
    ROLE_BUTTON,
    ROLE_QR,
    ROLE_NOTE, /* a remark about the text: machine-made, in another language, old */
    ROLE_DIALOG,
    ROLE_COUNT
} Role;

typedef enum ActionKind {
    ACTION_NONE,
    ACTION_OPEN,   /* target: a screen, with the id of what it shows: "page/ID", "result/GUIDE/OPTION", "hours" */
    ACTION_CHANGE, /* back to a question; target: the guide's id */
    ACTION_BACK,
    ACTION_HOME,
    ACTION_CHOOSE_LANGUAGE,
    ACTION_LANGUAGE, /* target: the tag */
    ACTION_PAGE_UP,
    ACTION_PAGE_DOWN,
    ACTION_STAY,
    ACTION_END, /* the visit is over */
    ACTION_COUNT
} ActionKind;

typedef struct Action {
    ActionKind kind;
    Str target;
    Str answer; /* of a guide's question: the option that is chosen by this; else empty */
} Action;

typedef struct Node {
    Role role;
    Box box, clip;
    Str label;
    const Locale *locale; /* of the label; gives its direction too */
    Action action;
} Node;

/* What is remarked about the text that a screen shows. */
typedef enum SceneRemark {
    REMARK_MISSING = 1,  /* it is in another language than the reader's */
    REMARK_MACHINE = 2,  /* a machine translated it */
    REMARK_OUTDATED = 4, /* its source has changed since */
} SceneRemark;

/* Everything lives in the arena until the next step. */
typedef struct Scene {
    Arena *arena;
    int width, height;
    Str screen; /* "page/first-home" */
    Str lang;
    Draw *draws;
    size_t draw_count, draw_room;
    Node *nodes;
    size_t node_count, node_room;
    Box viewport;     /* what scrolls; empty if nothing does */
    int scroll_at;    /* how far it is scrolled */
    int scroll_range; /* how far it can be: how much higher its content is */
    unsigned remarks; /* of SceneRemark */
} Scene;

void scene_draw(Scene *scene, Draw draw);
void scene_node(Scene *scene, Node node);

/* Draws one line of a paragraph of `text`: its words, their origins at `x` and on the baseline. */
void scene_line(Scene *scene, Str text, const TextLine *line, int x, int baseline, Box clip, uint32_t colour);

/* The topmost node with an action at this point, or NULL. */
const Node *scene_at(const Scene *scene, int x, int y);

/* The nodes as text, one a line: role, box, language, label, action. */
void scene_print(const Scene *scene, FILE *out);

#endif
