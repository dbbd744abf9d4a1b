/* The part of the interface's texts that names holidays. */
#ifndef SLUSS_TEXT_MESSAGE_DAYS_H
#define SLUSS_TEXT_MESSAGE_DAYS_H

#define MESSAGE_DAYS(X)                                                                                                \
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
    X(DAY_NEW_YEARS_EVE, "day-new-years-eve")

#endif
