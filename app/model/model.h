/* What the kiosk talks about, as plain structs: topics hold pages, a page names the contact that is responsible,
 * guides ask for the contact that can help. Facts are the same in every language; Words are one language's title,
 * summary and body. Every view here lives in the arena that the reader or the compiler was given. */
#ifndef SLUSS_MODEL_MODEL_H
#define SLUSS_MODEL_MODEL_H

#include "../hours/holidays.h"
#include "../route/route.h"
#include "contact.h"

/* The files of one entry share an id; the numbers are stored in content.db. */
typedef enum EntryKind {
    ENTRY_KIOSK,
    ENTRY_TOPIC,
    ENTRY_PAGE,
    ENTRY_CONTACT,
    ENTRY_GUIDE,
    ENTRY_NOTICE,
    ENTRY_KINDS
} EntryKind;

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
    Str desk;        /* the contact whose desk the kiosk stands at; empty where there is none */
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
    Str web;   /* where it can be read outside; may be empty */
    int32_t order;
    Date updated, review_by;
    Words words;
} Page;

/* How much a notice matters; the numbers are stored. An urgent one stands on every screen. */
typedef enum NoticeLevel { NOTICE_INFO, NOTICE_CHANGE, NOTICE_URGENT, NOTICE_LEVELS } NoticeLevel;

/* News that hold for some days. */
typedef struct Notice {
    Str id;
    NoticeLevel level;
    Date from, until; /* both are part of it */
    Words words;
} Notice;

/* One question of the way to a contact; its words have the question as their title and a label for each option. */
typedef struct Guide {
    Question question;
    Words words;
} Guide;

#endif
