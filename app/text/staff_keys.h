/* The part of the texts for staff that names what is counted: a key of the closed list that no content names has its
 * words under METRIC-ID. */
#ifndef SLUSS_TEXT_STAFF_KEYS_H
#define SLUSS_TEXT_STAFF_KEYS_H

#define STAFF_KEYS(X)                                                                                                  \
    X(KEY_ENDING_HOME, "ending-home", NO)                                                                              \
    X(KEY_ENDING_TIMEOUT, "ending-timeout", NO)                                                                        \
    X(KEY_ENDING_CONTACT, "ending-contact", NO)                                                                        \
    X(KEY_ENDING_FINISHED, "ending-finished", NO)                                                                      \
    X(KEY_LENGTH_UNDER_30S, "length-under-30s", NO)                                                                    \
    X(KEY_LENGTH_UNDER_2MIN, "length-under-2min", NO)                                                                  \
    X(KEY_LENGTH_UNDER_10MIN, "length-under-10min", NO)                                                                \
    X(KEY_LENGTH_10MIN_OR_MORE, "length-10min-or-more", NO)                                                            \
    X(KEY_AID_LARGE, "aid-large", NO)                                                                                  \
    X(KEY_AID_CONTRAST, "aid-contrast", NO)                                                                            \
    X(KEY_AID_SPEECH, "aid-speech", NO)                                                                                \
    X(KEY_AID_KEYPAD, "aid-keypad", NO)                                                                                \
    X(KEY_AID_LOW, "aid-low", NO)                                                                                      \
    X(KEY_HEALTH_START, "health-start", NO)                                                                            \
    X(KEY_HEALTH_NOT_WRITTEN, "health-not-written", NO)                                                                \
    X(KEY_HEALTH_NO_CONTENT, "health-no-content", NO)                                                                  \
    X(KEY_SEARCH_HOUSING, "search-housing", NO)                                                                        \
    X(KEY_SEARCH_MONEY, "search-money", NO)                                                                            \
    X(KEY_SEARCH_JOB, "search-job", NO)                                                                                \
    X(KEY_SEARCH_DOCTOR, "search-doctor", NO)                                                                          \
    X(KEY_SEARCH_DENTIST, "search-dentist", NO)                                                                        \
    X(KEY_SEARCH_SCHOOL, "search-school", NO)                                                                          \
    X(KEY_SEARCH_PRESCHOOL, "search-preschool", NO)                                                                    \
    X(KEY_SEARCH_SWEDISH, "search-swedish", NO)                                                                        \
    X(KEY_SEARCH_INTERPRETER, "search-interpreter", NO)                                                                \
    X(KEY_SEARCH_LAWYER, "search-lawyer", NO)                                                                          \
    X(KEY_SEARCH_FAMILY, "search-family", NO)                                                                          \
    X(KEY_SEARCH_PASSPORT, "search-passport", NO)                                                                      \
    X(KEY_SEARCH_CITIZENSHIP, "search-citizenship", NO)                                                                \
    X(KEY_SEARCH_PERMIT, "search-permit", NO)                                                                          \
    X(KEY_SEARCH_BANK, "search-bank", NO)                                                                              \
    X(KEY_SEARCH_E_ID, "search-e-id", NO)                                                                              \
    X(KEY_SEARCH_PHONE_CARD, "search-phone-card", NO)                                                                  \
    X(KEY_SEARCH_INTERNET, "search-internet", NO)                                                                      \
    X(KEY_SEARCH_BUS_CARD, "search-bus-card", NO)                                                                      \
    X(KEY_SEARCH_DRIVING, "search-driving", NO)                                                                        \
    X(KEY_SEARCH_BICYCLE, "search-bicycle", NO)                                                                        \
    X(KEY_SEARCH_FURNITURE, "search-furniture", NO)                                                                    \
    X(KEY_SEARCH_CLOTHES, "search-clothes", NO)                                                                        \
    X(KEY_SEARCH_FOOD, "search-food", NO)                                                                              \
    X(KEY_SEARCH_DEBT, "search-debt", NO)                                                                              \
    X(KEY_SEARCH_TAX, "search-tax", NO)                                                                                \
    X(KEY_SEARCH_PREGNANCY, "search-pregnancy", NO)                                                                    \
    X(KEY_SEARCH_CHILD_BENEFIT, "search-child-benefit", NO)                                                            \
    X(KEY_SEARCH_DISABILITY, "search-disability", NO)                                                                  \
    X(KEY_SEARCH_MENTAL_HEALTH, "search-mental-health", NO)                                                            \
    X(KEY_SEARCH_VIOLENCE, "search-violence", NO)                                                                      \
    X(KEY_SEARCH_POLICE, "search-police", NO)                                                                          \
    X(KEY_SEARCH_LIBRARY, "search-library", NO)                                                                        \
    X(KEY_SEARCH_SPORTS, "search-sports", NO)                                                                          \
    X(KEY_SEARCH_RELIGION, "search-religion", NO)                                                                      \
    X(KEY_SEARCH_TRANSLATION, "search-translation", NO)                                                                \
    X(KEY_SEARCH_DIPLOMA, "search-diploma", NO)                                                                        \
    X(KEY_SEARCH_UNIVERSITY, "search-university", NO)                                                                  \
    X(KEY_SEARCH_START_FIRM, "search-start-firm", NO)                                                                  \
    X(KEY_SEARCH_GET_MARRIED, "search-get-married", NO)                                                                \
    X(KEY_SEARCH_DIVORCE, "search-divorce", NO)                                                                        \
    X(KEY_SEARCH_OTHER, "search-other", NO)

#endif
