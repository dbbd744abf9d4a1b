/* What fits a kiosk. The compiler refuses more than this, and the reader believes no database that holds more. */
#ifndef SLUSS_MODEL_LIMITS_H
#define SLUSS_MODEL_LIMITS_H

enum {
    LANGS_MOST = 32,
    TOPICS_MOST = 8,       /* on the home screen */
    TOPIC_PAGES_MOST = 8,  /* on a topic's screen */
    TOPIC_TITLE_MOST = 40, /* letters, as many as a tile shows */
    PAGE_TITLE_MOST = 60,  /* letters */
    BLOCKS_MOST = 1000,    /* of one text */
    BLOCK_BYTES_MOST = 10000,
    SPANS_MOST = 200, /* of one block */
    LIST_LEVELS_MOST = 2,
    TABLE_COLUMNS_MOST = 6,
};

#endif
