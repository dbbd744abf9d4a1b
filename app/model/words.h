/* One language's words for an entry: title, summary, short labels, and a body of blocks. */
#ifndef SLUSS_MODEL_WORDS_H
#define SLUSS_MODEL_WORDS_H

#include "../base/str.h"

/* Who made these words; stored in content.db. */
typedef enum WordsBy { BY_SOURCE, BY_HUMAN, BY_MACHINE, BY_REVIEWED, WORDS_BY_COUNT } WordsBy;

/* "machine", as the record of a translation names it; of BY_SOURCE, which has no record, empty. */
extern const Str words_by[WORDS_BY_COUNT];

typedef enum SpanKind {
    SPAN_BOLD,
    SPAN_WEB,   /* target: an http or https address */
    SPAN_PHONE, /* target: the number as one dials it */
    SPAN_EMAIL, /* target: the address */
    SPAN_GOTO,  /* target: "page/ID", "contact/ID" or "guide/ID" */
    SPAN_CODE,  /* to be read letter by letter */
    SPAN_LANG,  /* target: the BCP 47 tag of the language these words are in */
    SPAN_KINDS
} SpanKind;

/* Bytes [start, end) of a block's text, on letter boundaries. Spans are sorted by start and may nest. */
typedef struct Span {
    uint32_t start, end;
    SpanKind kind;
    Str target;
} Span;

typedef enum BlockKind {
    BLOCK_HEADING,   /* level 2 or 3 */
    BLOCK_PARAGRAPH, /* level 0, or the depth of the list item it continues */
    BLOCK_STEP,      /* level: depth of the list, from 1; number: what stands before it */
    BLOCK_BULLET,    /* level: depth of the list, from 1 */
    BLOCK_CELL,      /* level: columns of the table; number: row * level + column; row 0 is the head */
    BLOCK_KINDS
} BlockKind;

typedef struct Block {
    BlockKind kind;
    uint32_t level, number;
    Str text;
    Span *spans;
    size_t span_count;
} Block;

/* A short text by the id it has in the facts: an option of a guide, a document that a contact asks for. */
typedef struct Label {
    Str id, text;
    Str lang; /* BCP 47, where it is not that of its words */
} Label;

typedef struct Words {
    Str lang; /* BCP 47; what was found, which need not be what was asked for */
    WordsBy by;
    bool outdated; /* the source has changed since */
    Str title, summary;
    Label *labels;
    size_t label_count;
    Block *blocks;
    size_t block_count;
} Words;

/* The label of that id; without a text, and in the words' language, if there is none. */
Label label_find(const Words *words, Str id);

#endif
