/* The order in which the eye meets the letters of a text, from the left: as we set them, as ICU does, as Pango does. */
#ifndef SLUSS_TESTS_ORACLE_ORDER_H
#define SLUSS_TESTS_ORACLE_ORDER_H

#include "../../app/text/paragraph.h"

/* A stretch that bidi shall treat as one neutral letter. */
typedef struct Stretch {
    size_t start, end; /* bytes */
    bool rtl;
} Stretch;

typedef enum Base { BASE_LTR, BASE_RTL, BASE_BY_TEXT } Base;

typedef struct Sample {
    Str text;
    Base base;
    int columns;     /* letters a line */
    TextStyle style; /* one stretch in another language, if its locale is given */
    Stretch *isolates;
    size_t isolate_count;
} Sample;

typedef struct Order {
    uint32_t *at; /* the byte at which each letter starts */
    size_t count;
} Order;

typedef struct Line {
    uint32_t start, end;
} Line;

typedef struct Lines {
    Line *at;
    size_t count;
} Lines;

/* Finds out the sample's isolates: its atoms that need to stand apart, or its style. */
void sample_find_isolates(Sample *sample, Arena *arena);

/* The text with LRI or RLI before each isolate and PDI behind it; nothing within reaches out. origin[i] is the byte of
 * the text that byte i stands for, or NOWHERE for what was put in. */
#define NOWHERE UINT32_MAX
Str sample_with_isolates(const Sample *sample, Arena *arena, uint32_t **origin);

/* Line after line. `lines` tells where ours end. */
Order order_ours(const Sample *sample, Arena *arena, Lines *lines);
Order order_icu(const Sample *sample, Arena *arena, Lines lines);

/* Pango's lines are the text's paragraphs, however wide. Its base by the text is not ours: it looks into isolates. */
Order order_pango(const Sample *sample, Arena *arena);
void order_pango_finish(void);

void order_add(Order *order, Arena *arena, uint32_t byte);

#endif
