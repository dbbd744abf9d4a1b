/* The interface's own words, from locales/TAG.txt by way of genrb. The list below is the list of keys: what stands
 * here and not in a locale is found when the locale is opened. A message has one argument at most, {0}: a text, put
 * in as it stands, or a count, which ICU's MessageFormat gives its plural; a few have two texts, {0} and {1}. */
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
    X(TODAY, "today")                                                                                                  \
    X(OPEN_TODAY, "open-today")                                                                                        \
    X(OPEN_UNTIL, "open-until")                                                                                        \
    X(OPEN_UNTIL_DAY, "open-until-day")                                                                                \
    X(CLOSES_SOON, "closes-soon")                                                                                      \
    X(OPENS_AT, "opens-at")                                                                                            \
    X(OPENS_TOMORROW, "opens-tomorrow")                                                                                \
    X(OPENS_ON, "opens-on")                                                                                            \
    X(LUNCH, "lunch")                                                                                                  \
    X(CLOSED_NOW, "closed-now")                                                                                        \
    X(PERHAPS, "perhaps")                                                                                              \
    X(PHONE_HOURS, "phone-hours")                                                                                      \
    X(DROP_IN, "drop-in")                                                                                              \
    X(HOURS_OF, "hours-of")                                                                                            \
    X(EXCEPTIONS, "exceptions")                                                                                        \
    X(DAY_BEFORE, "day-before")                                                                                        \
    X(DAY_AFTER, "day-after")                                                                                          \
    X(ALL_HOURS_SUMMARY, "all-hours-summary")                                                                          \
    X(DAY_NEW_YEARS_DAY, "day-new-years-day")                                                                          \
    X(DAY_TWELFTH_NIGHT, "day-twelfth-night")                                                                          \
    X(DAY_EPIPHANY, "day-epiphany")                                                                                    \
    X(DAY_MAUNDY_THURSDAY, "day-maundy-thursday")                                                                      \
    X(DAY_GOOD_FRIDAY, "day-good-friday")                                                                              \
    X(DAY_EASTER_EVE, "day-easter-eve")                                                                                \
    X(DAY_EASTER_SUNDAY, "day-easter-sunday")                                                                          \
    X(DAY_EASTER_MONDAY, "day-easter-monday")                                                                          \
    X(DAY_WALPURGIS_NIGHT, "day-walpurgis-night")                                                                      \
    X(DAY_MAY_DAY, "day-may-day")                                                                                      \
    X(DAY_ASCENSION_DAY, "day-ascension-day")                                                                          \
    X(DAY_WHIT_EVE, "day-whit-eve")                                                                                    \
    X(DAY_WHIT_SUNDAY, "day-whit-sunday")                                                                              \
    X(DAY_WHIT_MONDAY, "day-whit-monday")                                                                              \
    X(DAY_CONSTITUTION_DAY, "day-constitution-day")                                                                    \
    X(DAY_NATIONAL_DAY, "day-national-day")                                                                            \
    X(DAY_MIDSUMMER_EVE, "day-midsummer-eve")                                                                          \
    X(DAY_MIDSUMMER_DAY, "day-midsummer-day")                                                                          \
    X(DAY_ALL_SAINTS_EVE, "day-all-saints-eve")                                                                        \
    X(DAY_ALL_SAINTS_DAY, "day-all-saints-day")                                                                        \
    X(DAY_CHRISTMAS_EVE, "day-christmas-eve")                                                                          \
    X(DAY_CHRISTMAS_DAY, "day-christmas-day")                                                                          \
    X(DAY_BOXING_DAY, "day-boxing-day")                                                                                \
    X(DAY_NEW_YEARS_EVE, "day-new-years-eve")                                                                          \
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

/* A text with its arguments put in: for keys with one text, with two, and with a count. */
Str message_text(const Messages *messages, Arena *arena, MessageKey key, Str argument);
Str message_pair(const Messages *messages, Arena *arena, MessageKey key, Str first, Str second);
Str message_count(const Messages *messages, Arena *arena, MessageKey key, int argument);

/* The key of that name in locales/; false if there is none. */
bool message_find(Str name, MessageKey *key);

const Locale *messages_locale(const Messages *messages);

#endif
