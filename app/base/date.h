/* Civil dates and times of day, as they stand on a door: no zones, no clocks. Proleptic Gregorian calendar. */
#ifndef SLUSS_BASE_DATE_H
#define SLUSS_BASE_DATE_H

#include "str.h"

/* A zeroed Date is "no date". */
typedef struct Date {
    int16_t year;
    int8_t month, day; /* 1 to 12, 1 to 31 */
} Date;

typedef struct Civil {
    Date date;
    int16_t minute; /* of the day, 0 to 1439 */
} Civil;

bool date_valid(Date date); /* years 1 to 9999 */

int date_month_days(int year, int month); /* month: 1 to 12 */

/* Days since 1970-01-01, and back. */
int32_t date_days(Date date);
Date date_from_days(int32_t days);

/* 0 = Monday … 6 = Sunday, as ISO 8601 orders them. */
int date_weekday(Date date);

/* "2026-03-02", and "2026-03-02T08:55" (or a space for the T; the time may be missing). Nothing may follow. */
bool date_parse(Str text, Date *date);
bool civil_parse(Str text, Civil *civil);

/* Minutes since 1970-01-01T00:00 on the same wall clock. */
int64_t civil_minutes(Civil civil);
Civil civil_from_minutes(int64_t minutes);

#endif
