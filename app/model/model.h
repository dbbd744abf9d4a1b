/* What the kiosk talks about, as plain structs: topics hold pages, a page names the contact that is responsible.
 * Facts are the same in every language; Words are one language's title, summary and body. Every view here lives in
 * the arena that the reader or the compiler was given. */
#ifndef SLUSS_MODEL_MODEL_H
#define SLUSS_MODEL_MODEL_H

#include "../hours/holidays.h"

/* The files of one entry share an id; the numbers are stored in content.db. */
typedef enum EntryKind { ENTRY_KIOSK, ENTRY_TOPIC, ENTRY_PAGE, ENTRY_CONTACT, ENTRY_KINDS } EntryKind;

/* Who made these words; stored in content.db. */
typedef enum WordsBy { BY_SOURCE, BY_HUMAN, BY_MACHINE, BY_REVIEWED, WORDS_BY_COUNT } WordsBy;

typedef enum SpanKind {
    SPAN_BOLD,
    SPAN_WEB,   /* target: an http or https address */
    SPAN_PHONE, /* target: the number as one dials it */
    SPAN_EMAIL, /* target: the address */
    SPAN_GOTO,  /* target: "page/ID" or "contact/ID" */
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

typedef struct Words {
    Str lang; /* BCP 47; what was found, which need not be what was asked for */
    WordsBy by;
    Str title, summary;
    Block *blocks;
    size_t block_count;
} Words;

typedef struct Fallback {
    Str lang;
    StrList next; /* the languages to show instead, in order */
} Fallback;

typedef struct Kiosk {
    Str country;   /* "SE" or "DK" */
    Str zone;      /* IANA time zone */
    Str source;    /* the language that translations are made from */
    StrList langs; /* in the order of the welcome screen */
    Fallback *fallbacks;
    size_t fallback_count;
    uint32_t accent; /* 0xRRGGBB */
    Str emergency;   /* the number to call */
    Str position;    /* "57.93,12.53": degrees north and east; empty where it does not matter */
    HolidayLine *holidays;
    size_t holiday_count;
    Words words; /* title: the municipality's name */
} Kiosk;

typedef struct Topic {
    Str id, icon, colour;
    int32_t order;
    Words words;
} Topic;

typedef struct Page {
    Str id, topic, icon, contact;
    Str owner; /* a role, never a name */
    int32_t order;
    Date updated, review_by;
    Words words;
} Page;

/* What hours are for. */
typedef enum HoursFor { HOURS_DESK, HOURS_PHONE, HOURS_DROP_IN, HOURS_FOR_COUNT } HoursFor;

/* An empty phone, email or address is unknown: the kiosk says so. An empty web address is none. */
typedef struct Contact {
    Str id, icon, part_of;
    Str phone, email, web, address;
    Str hours[HOURS_FOR_COUNT]; /* opening_hours syntax, "unknown" too; empty: nothing is said */
    Str hours_of;               /* the contact whose desk's and drop-in hours they are; empty: its own */
    StrList langs;
    Words words;
} Contact;

#endif
