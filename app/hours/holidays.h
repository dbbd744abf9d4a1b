/* The holidays of a country, of any year: computed from a table in opening_hours' own words for dates, to which a
 * municipality adds, and in which it changes and strikes, days. A changed law is a line of content. */
#ifndef SLUSS_HOURS_HOLIDAYS_H
#define SLUSS_HOURS_HOLIDAYS_H

#include "../base/date.h"

struct Hours;

typedef enum HolidayKind {
    HOLIDAY_PUBLIC, /* PH */
    HOLIDAY_SCHOOL, /* SH */
    HOLIDAY_NAMED,  /* a day with a name, as Christmas Eve, on which nothing closes by itself */
    HOLIDAY_KINDS
} HolidayKind;

typedef struct Holiday {
    Str id;              /* "good-friday"; empty for a municipality's own day */
    Str swedish, danish; /* its names; empty for a municipality's own day */
    Str name;            /* what the municipality calls its own day */
    HolidayKind kind;
    const struct Hours *dates; /* open on these days, whatever the hours; NULL: never */
} Holiday;

/* One thread's: it keeps the years that were asked for last. */
typedef struct Holidays Holidays;

/* Country: "SE" or "DK"; any other has none of its own. Lives in the arena. */
Holidays *holidays_create(Arena *arena, Str country);

/* What a municipality says of a day: of one in the table by its id, or of its own by a name. */
typedef struct HolidayLine {
    Str day, name; /* one of them is empty */
    Str dates;     /* as opening_hours has them; empty: as in the table */
    HolidayKind kind;
} HolidayLine;

/* Takes over lines, before any table is made; their texts must live as long as the arena. False if some were left out:
 * they say nothing of any day, or are too many. */
bool holidays_apply(Holidays *holidays, Arena *arena, const HolidayLine *lines, size_t count);

enum { HOLIDAYS_MOST = 240 };

/* Whether this value can be the dates of a holiday: days alone, and none that rest on holidays. */
bool holidays_can_be(const struct Hours *dates);

/* The holiday of this kind on a day, counted as date_days does; NULL if it is none. */
const Holiday *holidays_on(Holidays *holidays, HolidayKind kind, int32_t day);

/* Every day that the table of any country knows, for suggestions and for names. */
const Str *holidays_ids(size_t *count);

/* What it is called: by the municipality, else in the language of the country. */
Str holiday_name(const Holiday *holiday, Str country);

#endif
