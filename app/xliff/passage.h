/* A passage: words with the codes that lie in them, which a translator moves but does not change. Bold, links, code and
 * words in another language have words inside; line breaks and {placeholders} are hollow. */
#ifndef SLUSS_XLIFF_PASSAGE_H
#define SLUSS_XLIFF_PASSAGE_H

#include "../model/words.h"

enum { PASSAGE_DEPTH_MOST = 16 };

typedef struct Code {
    Str id;
    uint32_t start, end;
    bool hollow;
    SpanKind kind; /* of one that is not hollow */
    Str data;      /* the span's target; of a hollow one its bytes */
} Code;

/* Codes nest. They are sorted by start, and what lies around others stands before them. */
typedef struct Passage {
    Str text;
    Code *codes;
    size_t count;
} Passage;

/* The codes have the ids "1", "2"… False if two spans overlap and none lies in the other. */
bool passage_of(Arena *arena, const Block *block, Passage *passage);

bool passage_equal(const Passage *a, const Passage *b); /* ids apart */

/* Are the codes of one kind, leading to the same, wherever they stand? */
bool code_equal(const Code *a, const Code *b);

/* Gives each code the id of its equal in the source; false if the codes of the two are not the same ones. */
bool passage_take_ids(Arena *arena, Passage *passage, const Passage *source);

typedef struct PassageVisitor {
    void (*words)(void *to, Str words); /* a slice of the passage's text */
    void (*open)(void *to, const Code *code);
    void (*close)(void *to, const Code *code);
    void (*hollow)(void *to, const Code *code);
} PassageVisitor;

/* Calls for all there is, in order. */
void passage_walk(const Passage *passage, const PassageVisitor *visitor, void *to);

#endif
