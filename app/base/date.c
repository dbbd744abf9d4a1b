/* Day numbers are counted in 400-year eras that start on 1 March, which puts the leap day last
 * (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
#include "date.h"

enum { MINUTES_A_DAY = 1440, ERA_DAYS = 146097, EPOCH_SHIFT = 719468 };

int date_month_days(int year, int month) {
    static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool date_valid(Date date) {
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= date_month_days(date.year, date.month);
}

int32_t date_days(Date date) {
    int year = date.year - (date.month <= 2);
    int era = (year >= 0 ? year : year - 399) / 400;
    int year_of_era = year - era * 400;
    int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * ERA_DAYS + day_of_era - EPOCH_SHIFT;
}

Date date_from_days(int32_t days) {
    int shifted = days + EPOCH_SHIFT;
    int era = (shifted >= 0 ? shifted : shifted - ERA_DAYS + 1) / ERA_DAYS;
    int day_of_era = shifted - era * ERA_DAYS;
    int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int shifted_month = (5 * day_of_year + 2) / 153;
    int month = shifted_month + (shifted_month < 10 ? 3 : -9);
    return (Date){
        .year = (int16_t)(year_of_era + era * 400 + (month <= 2)),
        .month = (int8_t)month,
        .day = (int8_t)(day_of_year - (153 * shifted_month + 2) / 5 + 1),
    };
}

int date_weekday(Date date) {
    int from_thursday = (int)((date_days(date) + 3) % 7);
    return from_thursday < 0 ? from_thursday + 7 : from_thursday;
}

/* Reads exactly `count` digits at *at. */
static bool digits(Str text, size_t *at, int count, int *value) {
    *value = 0;
    for (int i = 0; i < count; i++, (*at)++) {
        if (*at >= text.len || text.at[*at] < '0' || text.at[*at] > '9')
            return false;
        *value = *value * 10 + (text.at[*at] - '0');
    }
    return true;
}

static bool literal(Str text, size_t *at, char byte) {
    return *at < text.len && text.at[*at] == byte && ++*at;
}

static bool read_date(Str text, size_t *at, Date *date) {
    int year, month, day;
    if (!digits(text, at, 4, &year) || !literal(text, at, '-') || !digits(text, at, 2, &month) ||
        !literal(text, at, '-') || !digits(text, at, 2, &day))
        return false;
    *date = (Date){(int16_t)year, (int8_t)month, (int8_t)day};
    return date_valid(*date);
}

bool date_parse(Str text, Date *date) {
    size_t at = 0;
    return read_date(text, &at, date) && at == text.len;
}

bool civil_parse(Str text, Civil *civil) {
    size_t at = 0;
    int hour, minute;
    civil->minute = 0;
    if (!read_date(text, &at, &civil->date))
        return false;
    if (at == text.len)
        return true;
    if (!literal(text, &at, 'T') && !literal(text, &at, ' '))
        return false;
    if (!digits(text, &at, 2, &hour) || !literal(text, &at, ':') || !digits(text, &at, 2, &minute))
        return false;
    civil->minute = (int16_t)(hour * 60 + minute);
    return hour < 24 && minute < 60 && at == text.len;
}

int64_t civil_minutes(Civil civil) {
    return (int64_t)date_days(civil.date) * MINUTES_A_DAY + civil.minute;
}

Civil civil_from_minutes(int64_t minutes) {
    int64_t days = minutes / MINUTES_A_DAY, rest = minutes % MINUTES_A_DAY;
    if (rest < 0) {
        rest += MINUTES_A_DAY;
        days--;
    }
    return (Civil){.date = date_from_days((int32_t)days), .minute = (int16_t)rest};
}
