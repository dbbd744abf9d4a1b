/* The interface's own words, from locales/TAG.txt by way of genrb. The list below is the list of keys: what stands
 * here and not in a locale is found when the locale is opened. A message has at most one argument, {0}: a text, put
 * in as it stands, or a count, which ICU's MessageFormat gives its plural. */
#ifndef SLUSS_TEXT_MESSAGES_H
#define SLUSS_TEXT_MESSAGES_H

#include "../base/diag.h"
#include "locale.h"

#define MESSAGES(X)                                                                                                    \
    X(LANGUAGE_NAME, "language-name")                                                                                  \
    X(WELCOME, "welcome")                                                                                              \
    X(CHOOSE_LANGUAGE, "choose-language")                                                                              \
    X(HOME_TITLE, "home-title")                                                                                        \
    X(BACK, "back")                                                                                                    \
    X(HOME, "home")                                                                                                    \
    X(EMERGENCY, "emergency")                                                                                          \
    X(PAGE_UP, "page-up")                                                                                              \
    X(PAGE_DOWN, "page-down")                                                                                          \
    X(CONTACT, "contact")                                                                                              \
    X(CONTACTS, "contacts")                                                                                            \
    X(CONTACTS_SUMMARY, "contacts-summary")                                                                            \
    X(RESPONSIBLE, "responsible")                                                                                      \
    X(SHOW_CONTACT, "show-contact")                                                                                    \
    X(PHONE, "phone")                                                                                                  \
    X(EMAIL, "email")                                                                                                  \
    X(ADDRESS, "address")                                                                                              \
    X(HOURS, "hours")                                                                                                  \
    X(LANGUAGES_SPOKEN, "languages-spoken")                                                                            \
    X(PART_OF, "part-of")                                                                                              \
    X(UNKNOWN, "unknown")                                                                                              \
    X(HOURS_UNKNOWN, "hours-unknown")                                                                                  \
    X(HOURS_ASK, "hours-ask")                                                                                          \
    X(CLOSED, "closed")                                                                                                \
    X(ALWAYS_OPEN, "always-open")                                                                                      \
    X(HOURS_ON_HOLIDAY, "hours-on-holiday")                                                                            \
    X(HOURS_BEFORE_HOLIDAY, "hours-before-holiday")                                                                    \
    X(SCAN_WEB, "scan-web")                                                                                            \
    X(READ_MORE, "read-more")                                                                                          \
    X(UPDATED, "updated")                                                                                              \
    X(MAY_BE_OLD, "may-be-old")                                                                                        \
    X(MACHINE_MADE, "machine-made")                                                                                    \
    X(NOT_IN_LANGUAGE, "not-in-language")                                                                              \
    X(IDLE_QUESTION, "idle-question")                                                                                  \
    X(IDLE_COUNTDOWN, "idle-countdown")                                                                                \
    X(IDLE_CONTINUE, "idle-continue")                                                                                  \
    X(UPDATING, "updating")                                                                                            \
    X(UPDATING_HELP, "updating-help")

typedef enum MessageKey {
#define X(key, name) MSG_##key,
    MESSAGES(X)
#undef X
        MESSAGE_COUNT
} MessageKey;

typedef struct Messages Messages;

/* The words of one language from the folder of .res files. Missing keys and wrong arguments are diagnosed; NULL if
 * there is no such locale or anything is wrong with it. Lives until messages_close. */
Messages *messages_open(const char *folder, const Locale *locale, Diags *diags);
void messages_close(Messages *messages);

/* A text without arguments; lives as long as the messages. */
Str message(const Messages *messages, MessageKey key);

/* A text with its {0} put in: for keys whose argument is a text, and for those whose argument is a count. */
Str message_text(const Messages *messages, Arena *arena, MessageKey key, Str argument);
Str message_count(const Messages *messages, Arena *arena, MessageKey key, int argument);

const Locale *messages_locale(const Messages *messages);

#endif
