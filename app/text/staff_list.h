/* Every text for staff: its key here and in locales/staff/, and what is put into it. */
#ifndef SLUSS_TEXT_STAFF_LIST_H
#define SLUSS_TEXT_STAFF_LIST_H

#include "staff_keys.h"

#define STAFF_MESSAGES(X)                                                                                              \
    X(REPORT_TITLE, "report-title", NO)                                                                                \
    X(SOURCES, "sources", COUNT)                                                                                       \
    X(SAY_UNREAD, "say-unread", COUNT)                                                                                 \
    X(SUMMARY, "summary", NO)                                                                                          \
    X(VISITS, "visits", NO)                                                                                            \
    X(VISITS_NOTE, "visits-note", NO)                                                                                  \
    X(AT_ONCE, "at-once", NO)                                                                                          \
    X(YEARS, "years", NO)                                                                                              \
    X(YEARS_NOTE, "years-note", NO)                                                                                    \
    X(RULE, "rule", NO)                                                                                                \
    X(OTHER, "other", NO)                                                                                              \
    X(UNKNOWN, "unknown", NO)                                                                                          \
    X(WEEK, "week", TEXT)                                                                                              \
    X(THOUSANDS, "thousands", NO)                                                                                      \
    X(QUOTE, "quote", TEXT)                                                                                            \
    X(MORE_HIDDEN, "more-hidden", COUNT)                                                                               \
    X(TOO_FEW, "too-few", TEXT)                                                                                        \
    X(TIME_OF, "time-of", TEXT)                                                                                        \
    X(METRIC_LANGUAGE, "metric-language", NO)                                                                          \
    X(METRIC_TOPIC, "metric-topic", NO)                                                                                \
    X(METRIC_LISTEN, "metric-listen", NO)                                                                              \
    X(METRIC_TIME, "metric-time", NO)                                                                                  \
    X(METRIC_ENDING, "metric-ending", NO)                                                                              \
    X(METRIC_SEARCH, "metric-search", NO)                                                                              \
    X(METRIC_AID, "metric-aid", NO)                                                                                    \
    X(METRIC_CONTACT, "metric-contact", NO)                                                                            \
    X(METRIC_LENGTH, "metric-length", NO)                                                                              \
    X(METRIC_UNTRANSLATED, "metric-untranslated", NO)                                                                  \
    X(METRIC_HEALTH, "metric-health", NO)                                                                              \
    X(METRIC_PAGE, "metric-page", NO)                                                                                  \
    X(METRIC_GUIDE_END, "metric-guide-end", NO)                                                                        \
    X(METRIC_GUIDE_LEFT, "metric-guide-left", NO)                                                                      \
    X(NOTE_LANGUAGE, "note-language", NO)                                                                              \
    X(NOTE_TOPIC, "note-topic", NO)                                                                                    \
    X(NOTE_LISTEN, "note-listen", NO)                                                                                  \
    X(NOTE_TIME, "note-time", NO)                                                                                      \
    X(NOTE_ENDING, "note-ending", NO)                                                                                  \
    X(NOTE_SEARCH, "note-search", NO)                                                                                  \
    X(NOTE_AID, "note-aid", NO)                                                                                        \
    X(NOTE_CONTACT, "note-contact", NO)                                                                                \
    X(NOTE_LENGTH, "note-length", NO)                                                                                  \
    X(NOTE_UNTRANSLATED, "note-untranslated", NO)                                                                      \
    X(NOTE_HEALTH, "note-health", NO)                                                                                  \
    X(NOTE_PAGE, "note-page", NO)                                                                                      \
    X(NOTE_GUIDE_END, "note-guide-end", NO)                                                                            \
    X(NOTE_GUIDE_LEFT, "note-guide-left", NO)                                                                          \
    X(RULE_CLOSED, "rule-closed", NO)                                                                                  \
    X(RULE_LEAST, "rule-least", PAIR)                                                                                  \
    X(RULE_OTHER, "rule-other", NO)                                                                                    \
    X(RULE_STEP, "rule-step", TEXT)                                                                                    \
    X(RULE_NOTHING, "rule-nothing", NO)                                                                                \
    X(RULE_WHY, "rule-why", NO)                                                                                        \
    X(SAY_NO_MONTH, "say-no-month", NO)                                                                                \
    X(SAY_TOO_FEW, "say-too-few", TEXT)                                                                                \
    X(SAY_VISITS, "say-visits", PAIR)                                                                                  \
    X(SAY_MORE, "say-more", PAIR)                                                                                      \
    X(SAY_FEWER, "say-fewer", PAIR)                                                                                    \
    X(SAY_SAME, "say-same", PAIR)                                                                                      \
    X(SAY_FIRST, "say-first", NO)                                                                                      \
    X(SAY_FEW_BEFORE, "say-few-before", NO)                                                                            \
    X(SAY_LANGUAGE_UP, "say-language-up", TEXT)                                                                        \
    X(SAY_LANGUAGE_DOWN, "say-language-down", TEXT)                                                                    \
    X(SAY_TOPIC_UP, "say-topic-up", TEXT)                                                                              \
    X(SAY_TOPIC_DOWN, "say-topic-down", TEXT)                                                                          \
    X(SAY_CONTACT_UP, "say-contact-up", TEXT)                                                                          \
    X(SAY_CONTACT_DOWN, "say-contact-down", TEXT)                                                                      \
    X(SAY_NO_CHANGE, "say-no-change", NO)                                                                              \
    X(SAY_LEFT, "say-left", TEXT)                                                                                      \
    X(SAY_WANTED, "say-wanted", TEXT)                                                                                  \
    X(SAY_UNANSWERED, "say-unanswered", TEXT)                                                                          \
    X(SEARCH_HIT, "search-hit", TEXT)                                                                                  \
    X(SEARCH_ZERO, "search-zero", TEXT)                                                                                \
    STAFF_KEYS(X)                                                                                                      \
    X(HTML_SKIP, "html-skip", NO)                                                                                      \
    X(HTML_CONTENTS, "html-contents", NO)                                                                              \
    X(HTML_RANGE, "html-range", PAIR)                                                                                  \
    X(HTML_VISITS, "html-visits", NO)                                                                                  \
    X(HTML_COLUMNS, "html-columns", NO)                                                                                \
    X(HTML_WHOLE_MONTHS, "html-whole-months", NO)                                                                      \
    X(HTML_COLUMNS_ABOUT, "html-columns-about", NO)                                                                    \
    X(HTML_LINES, "html-lines", NO)                                                                                    \
    X(HTML_LINES_ABOUT, "html-lines-about", NO)                                                                        \
    X(HTML_BARS_BOTH, "html-bars-both", PAIR)                                                                          \
    X(HTML_BARS_ONE, "html-bars-one", TEXT)                                                                            \
    X(HTML_BARS_ABOUT, "html-bars-about", NO)                                                                          \
    X(HTML_LARGEST, "html-largest", COUNT)                                                                             \
    X(HTML_HEAT, "html-heat", PAIR)                                                                                    \
    X(HTML_HEAT_ABOUT, "html-heat-about", NO)                                                                          \
    X(HTML_WEEK, "html-week", TEXT)                                                                                    \
    X(HTML_SUM, "html-sum", NO)                                                                                        \
    X(HTML_ANSWERED, "html-answered", NO)                                                                              \
    X(HTML_UNANSWERED, "html-unanswered", NO)                                                                          \
    X(HTML_OTHER_SEARCHES, "html-other-searches", NO)                                                                  \
    X(HTML_HIDDEN, "html-hidden", NO)                                                                                  \
    X(HTML_WEEKS, "html-weeks", COUNT)

#endif
