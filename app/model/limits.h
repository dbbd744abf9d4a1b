/* What fits a kiosk. The compiler refuses more than this, and the reader believes no database that holds more. */
#ifndef SLUSS_MODEL_LIMITS_H
#define SLUSS_MODEL_LIMITS_H

enum {
    ID_MOST = 63,   /* letters */
    LANG_MOST = 35, /* letters of a tag, as BCP 47 recommends */
    LANGS_MOST = 32,
    TOPICS_MOST = 8, /* on the home screen */
    TOPIC_PAGES_MOST = 200,
    TOPIC_PAGES_GOOD = 8, /* on a topic's screen; with more it is hard to choose */
    CONTACTS_MOST = 1000,
    GUIDES_MOST = 100,
    NOTICES_MOST = 100,
    PHONES_MOST = 4,       /* numbers of one contact beside its first */
    DOCUMENTS_MOST = 8,    /* that one brings to a contact */
    INSTEADS_MOST = 4,     /* contacts to ask while one is closed */
    LABELS_MOST = 8,       /* of the words of one guide or contact */
    LABEL_MOST = 60,       /* letters of an option or a document */
    TOPIC_TITLE_MOST = 40, /* letters, as many as a tile shows */
    PAGE_TITLE_MOST = 60,  /* letters; those of a contact and of the kiosk too */
    SUMMARY_MOST = 400,    /* letters */
    FIELD_MOST = 255,      /* letters of an address and of what else stands on one line */
    HOURS_MOST = 1000,     /* letters of opening hours */
    CALENDAR_LINES_MOST = 200,
    WEB_MOST = 300,     /* bytes, so that a phone can read the code */
    BLOCKS_MOST = 1000, /* of one text */
    LINKS_MOST = 100,   /* of one text */
    BLOCK_BYTES_MOST = 10000,
    SPANS_MOST = 200, /* of one block */
    LIST_LEVELS_MOST = 2,
    TABLE_COLUMNS_MOST = 6,
};

#endif
