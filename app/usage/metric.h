/* What is counted: each metric is one dimension, never two of them together, for a pair of attributes would be a
 * person. The numbers are stored. */
#ifndef SLUSS_USAGE_METRIC_H
#define SLUSS_USAGE_METRIC_H

#include "../base/str.h"

/* A visit has one language, one time, one ending and one length, so each of these four sums to the visits.
 * Pages shown for want of a translation are counted by language alone: by page it would tell the language of who
 * read it, since the languages that a page lacks are known. */
#define METRICS(X)                                                                                                     \
    X(1, LANGUAGE, "language", "visits by the language that was read last")                                            \
    X(2, TOPIC, "topic", "visits that opened a topic or one of its pages")                                             \
    X(3, LISTEN, "listen", "visits that listened, by language")                                                        \
    X(4, TIME, "time", "visits by the weekday and the three hours in which they began")                                \
    X(5, ENDING, "ending", "visits by how they ended")                                                                 \
    X(6, SEARCH, "search", "visits that searched for a term of a closed list, and found something or nothing")         \
    X(7, AID, "aid", "visits that used an aid")                                                                        \
    X(8, CONTACT, "contact", "visits that were shown a contact")                                                       \
    X(9, LENGTH, "length", "visits by their length, up to the last touch")                                             \
    X(10, UNTRANSLATED, "untranslated", "visits that were shown another language for want of a translation")           \
    X(11, HEALTH, "health", "what happened to the kiosk itself")                                                       \
    X(12, PAGE, "page", "visits that opened a page")                                                                   \
    X(13, GUIDE_END, "guide-end", "visits that came to the end of a guide, by the last answer")                        \
    X(14, GUIDE_LEFT, "guide-left", "visits that ended, or went back to the start, at a question of a guide")

typedef enum Metric {
    METRIC_NONE,
#define X(number, name, id, about) METRIC_##name = number,
    METRICS(X)
#undef X
        METRIC_END
} Metric;

const char *metric_id(Metric metric);    /* "guide-left" */
const char *metric_about(Metric metric); /* in English, for `usage keys` */
/* Each visit adds to exactly one of its keys. */
bool metric_sums_to_visits(Metric metric);

#endif
