/* A week belongs where its Thursday lies: to the year, as ISO 8601 says, and in the same way to the month. */
#include "period.h"

static Date thursday_of(Period week) {
    return date_from_days(date_days(period_monday(week)) + 3);
}

Period period_of(Date date) {
    Date thursday = date_from_days(date_days(date) - date_weekday(date) + 3);
    int day_of_year = date_days(thursday) - date_days((Date){thursday.year, 1, 1});
    return (Period){thursday.year, (int8_t)(day_of_year / 7 + 1)};
}

Date period_monday(Period week) {
    Date fourth = {week.year, 1, 4}; /* lies in week 1 */
    return date_from_days(date_days(fourth) - date_weekday(fourth) + 7 * (week.week - 1));
}

Period period_next(Period week) {
    return period_of(date_from_days(date_days(period_monday(week)) + 7));
}

int period_compare(Period a, Period b) {
    return a.year != b.year ? a.year - b.year : a.week - b.week;
}

static bool number(Str text, int *value) {
    *value = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
        *value = *value * 10 + (text.at[i] - '0');
    }
    return true;
}

bool period_parse(Str text, Period *period) {
    int year, week = 0;
    bool has_week = text.len == STR("2026-W47").len;
    if ((!has_week && text.len != 4) || !number(str_slice(text, 0, 4), &year) || year < 1)
        return false;
    if (has_week && (!str_equal(str_slice(text, 4, 6), STR("-W")) || !number(str_slice(text, 6, 8), &week)))
        return false;
    *period = (Period){(int16_t)year, (int8_t)week};
    if (!has_week)
        return true;
    /* The year's last week is the one of 28 December. */
    return week >= 1 && week <= period_of((Date){(int16_t)year, 12, 28}).week;
}

Str period_text(Arena *arena, Period period) {
    if (period.week == 0)
        return str_format(arena, "%04d", period.year);
    return str_format(arena, "%04d-W%02d", period.year, period.week);
}

Month period_month(Period week) {
    Date thursday = thursday_of(week);
    return thursday.year * 12 + thursday.month - 1;
}

int month_year(Month month) {
    return month / 12;
}

int month_of_year(Month month) {
    return month % 12 + 1;
}

Period month_first_week(Month month) {
    Date first = {(int16_t)month_year(month), (int8_t)month_of_year(month), 1};
    Period week = period_of(first);
    return period_month(week) < month ? period_next(week) : week;
}

int month_weeks(Month month) {
    int days =
        date_days(period_monday(month_first_week(month + 1))) - date_days(period_monday(month_first_week(month)));
    return days / 7;
}
