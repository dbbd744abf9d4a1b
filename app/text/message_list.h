/* Every text of the interface: its key here, and in locales/. */
#ifndef SLUSS_TEXT_MESSAGE_LIST_H
#define SLUSS_TEXT_MESSAGE_LIST_H

#include "message_days.h"

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
    MESSAGE_DAYS(X)                                                                                                    \
    X(SCAN_WEB, "scan-web")                                                                                            \
    X(READ_MORE, "read-more")                                                                                          \
    X(UPDATED, "updated")                                                                                              \
    X(MAY_BE_OLD, "may-be-old")                                                                                        \
    X(MACHINE_MADE, "machine-made")                                                                                    \
    X(NOT_IN_LANGUAGE, "not-in-language")                                                                              \
    X(SOME_NOT_IN_LANGUAGE, "some-not-in-language")                                                                    \
    X(OUTDATED, "outdated")                                                                                            \
    X(NOTICES, "notices")                                                                                              \
    X(NO_NOTICES, "no-notices")                                                                                        \
    X(NOTICE_INFO, "notice-info")                                                                                      \
    X(NOTICE_CHANGE, "notice-change")                                                                                  \
    X(NOTICE_URGENT, "notice-urgent")                                                                                  \
    X(NOTICE_UNTIL, "notice-until")                                                                                    \
    X(IDLE_QUESTION, "idle-question")                                                                                  \
    X(IDLE_COUNTDOWN, "idle-countdown")                                                                                \
    X(IDLE_CONTINUE, "idle-continue")                                                                                  \
    X(UPDATING, "updating")                                                                                            \
    X(UPDATING_HELP, "updating-help")                                                                                  \
    X(WHO_CAN_HELP, "who-can-help")                                                                                    \
    X(WHO_CAN_HELP_SUMMARY, "who-can-help-summary")                                                                    \
    X(UNSURE, "unsure")                                                                                                \
    X(YOUR_ANSWERS, "your-answers")                                                                                    \
    X(THESE_CAN_HELP, "these-can-help")                                                                                \
    X(WHAT_NOW, "what-now")                                                                                            \
    X(ASK_DESK, "ask-desk")                                                                                            \
    X(BRING, "bring")                                                                                                  \
    X(HOW_TO_REACH, "how-to-reach")                                                                                    \
    X(PHONE_LANGUAGES, "phone-languages")                                                                              \
    X(LANGUAGES_THERE, "languages-there")                                                                              \
    X(WHAT_TO_BRING, "what-to-bring")                                                                                  \
    X(TAKE_ALONG, "take-along")                                                                                        \
    X(TAKE_CONTACT, "take-contact")                                                                                    \
    X(TAKE_PAGE, "take-page")                                                                                          \
    X(TAKE_SUMMARY, "take-summary")                                                                                    \
    X(SHOW_STAFF, "show-staff")                                                                                        \
    X(PLEASE_READ, "please-read")                                                                                      \
    X(I_SPEAK, "i-speak")                                                                                              \
    X(I_NEED, "i-need")                                                                                                \
    X(I_ASK_FOR, "i-ask-for")                                                                                          \
    X(I_BRING, "i-bring")                                                                                              \
    X(VERIFIED, "verified")                                                                                            \
    X(NOT_VERIFIED, "not-verified")                                                                                    \
    X(PROMISE, "promise")                                                                                              \
    X(HELP, "help")                                                                                                    \
    X(HELP_TITLE, "help-title")                                                                                        \
    X(HELP_LANGUAGE, "help-language")                                                                                  \
    X(HELP_BACK, "help-back")                                                                                          \
    X(HELP_HOME, "help-home")                                                                                          \
    X(HELP_STAFF, "help-staff")                                                                                        \
    X(HELP_FORGET, "help-forget")                                                                                      \
    X(DONE, "done")

#endif
