/* The table says each holiday in the words that staff write, too, so that what a municipality adds or changes is one
 * more row of it. A year is worked out once, all its days against all rows, and kept: the hours of a kiosk ask for the
 * same few years all day. */
#include "holidays.h"

#include <string.h>

#include "match.h"

enum { YEARS_KEPT = 8, YEAR_DAYS = 366, NOBODY = 255 };

typedef struct HolidayYear {
    bool filled;
    int year;
    uint8_t on[HOLIDAY_KINDS][YEAR_DAYS]; /* the row, or NOBODY */
} HolidayYear;

struct Holidays {
    Holiday list[HOLIDAYS_MOST];
    size_t count;
    HolidayYear years[YEARS_KEPT];
};
_Static_assert((int)HOLIDAYS_MOST < (int)NOBODY, "a row is kept in a byte");

#define ID(text)                                                                                                       \
    { (text), sizeof(text) - 1 }
static const Str ids[] = {
    ID("new-years-day"), ID("twelfth-night"), ID("epiphany"),      ID("maundy-thursday"), ID("good-friday"),
    ID("easter-eve"),    ID("easter-sunday"), ID("easter-monday"), ID("walpurgis-night"), ID("may-day"),
    ID("ascension-day"), ID("whit-eve"),      ID("whit-sunday"),   ID("whit-monday"),     ID("constitution-day"),
    ID("national-day"),  ID("midsummer-eve"), ID("midsummer-day"), ID("all-saints-eve"),  ID("all-saints-day"),
    ID("christmas-eve"), ID("christmas-day"), ID("boxing-day"),    ID("new-years-eve"),
};

/* In the order of ids. */
static const struct {
    const char *dates, *swedish, *danish;
    HolidayKind sweden, denmark; /* HOLIDAY_KINDS: no such day there */
} table[] = {
    {"Jan 01", "nyårsdagen", "Nytårsdag", HOLIDAY_PUBLIC, HOLIDAY_PUBLIC},
    {"Jan 05", "trettondagsafton", "Helligtrekongersaften", HOLIDAY_NAMED, HOLIDAY_KINDS},
    {"Jan 06", "trettondedag jul", "Helligtrekonger", HOLIDAY_PUBLIC, HOLIDAY_KINDS},
    {"easter -3 days", "skärtorsdagen", "Skærtorsdag", HOLIDAY_NAMED, HOLIDAY_PUBLIC},
    {"easter -2 days", "långfredagen", "Langfredag", HOLIDAY_PUBLIC, HOLIDAY_PUBLIC},
    {"easter -1 day", "påskafton", "Påskelørdag", HOLIDAY_NAMED, HOLIDAY_NAMED},
    {"easter", "påskdagen", "Påskedag", HOLIDAY_PUBLIC, HOLIDAY_PUBLIC},
    {"easter +1 day", "annandag påsk", "Anden påskedag", HOLIDAY_PUBLIC, HOLIDAY_PUBLIC},
    {"Apr 30", "valborgsmässoafton", "Valborgsaften", HOLIDAY_NAMED, HOLIDAY_KINDS},
    {"May 01", "första maj", "Første maj", HOLIDAY_PUBLIC, HOLIDAY_NAMED},
    {"easter +39 days", "Kristi himmelsfärdsdag", "Kristi Himmelfartsdag", HOLIDAY_PUBLIC, HOLIDAY_PUBLIC},
    {"easter +48 days", "pingstafton", "Pinselørdag", HOLIDAY_NAMED, HOLIDAY_NAMED},
    {"easter +49 days", "pingstdagen", "Pinsedag", HOLIDAY_PUBLIC, HOLIDAY_PUBLIC},
    {"easter +50 days", "annandag pingst", "Anden Pinsedag", HOLIDAY_NAMED, HOLIDAY_PUBLIC},
    {"Jun 05", "Danmarks grundlagsdag", "Grundlovsdag", HOLIDAY_KINDS, HOLIDAY_PUBLIC},
    {"Jun 06", "nationaldagen", "Sveriges nationaldag", HOLIDAY_PUBLIC, HOLIDAY_KINDS},
    {"Jun 19-25 Fr", "midsommarafton", "Midsommeraften", HOLIDAY_NAMED, HOLIDAY_KINDS},
    {"Jun 20-26 Sa", "midsommardagen", "Midsommerdag", HOLIDAY_PUBLIC, HOLIDAY_KINDS},
    {"Oct 30-Nov 05 Fr", "allhelgonaafton", "Allehelgensaften", HOLIDAY_NAMED, HOLIDAY_KINDS},
    {"Oct 31-Nov 06 Sa", "alla helgons dag", "Allehelgensdag", HOLIDAY_PUBLIC, HOLIDAY_KINDS},
    {"Dec 24", "julafton", "Juleaftensdag", HOLIDAY_NAMED, HOLIDAY_PUBLIC},
    {"Dec 25", "juldagen", "Juledag", HOLIDAY_PUBLIC, HOLIDAY_PUBLIC},
    {"Dec 26", "annandag jul", "Anden Juledag", HOLIDAY_PUBLIC, HOLIDAY_PUBLIC},
    {"Dec 31", "nyårsafton", "Nytårsaftensdag", HOLIDAY_NAMED, HOLIDAY_NAMED},
};
enum { TABLE_COUNT = sizeof table / sizeof table[0] };
_Static_assert((size_t)TABLE_COUNT == sizeof ids / sizeof ids[0], "each row has its id");

const Str *holidays_ids(size_t *count) {
    *count = TABLE_COUNT;
    return ids;
}

Str holiday_name(const Holiday *holiday, Str country) {
    Str known = str_equal(country, STR("DK")) ? holiday->danish : holiday->swedish;
    return holiday->name.len ? holiday->name : known;
}

static void add_known(Holidays *holidays, Arena *arena, size_t row, HolidayKind kind) {
    HoursFaults faults;
    const Hours *dates = hours_parse(str_from(table[row].dates), arena, &faults);
    holidays->list[holidays->count++] = (Holiday){
        .id = ids[row],
        .swedish = str_from(table[row].swedish),
        .danish = str_from(table[row].danish),
        .kind = kind,
        .dates = dates,
    };
}

/* A day of the other country is there, too, and counts as nothing: a municipality can take it over. */
Holidays *holidays_create(Arena *arena, Str country) {
    Holidays *holidays = arena_new(arena, Holidays);
    bool sweden = str_equal(country, STR("SE")), denmark = str_equal(country, STR("DK"));
    for (size_t i = 0; i < TABLE_COUNT; i++)
        add_known(holidays, arena, i, sweden ? table[i].sweden : denmark ? table[i].denmark : HOLIDAY_KINDS);
    return holidays;
}

bool holidays_can_be(const Hours *dates) {
    for (size_t i = 0; i < dates->rule_count; i++) {
        const HoursRule *rule = &dates->rules[i];
        if (rule->span_count || rule->holiday_count || rule->stated || rule->commented || rule->always ||
            rule->selector_comment.len || rule->separator == SEPARATOR_FALLBACK)
            return false;
        for (size_t j = 0; j < rule->day_count; j++)
            if (rule->days[j].kind == DAY_PUBLIC_HOLIDAY || rule->days[j].kind == DAY_SCHOOL_HOLIDAY)
                return false;
    }
    return true;
}

static Holiday *find_day(Holidays *holidays, Str id) {
    for (size_t i = 0; i < TABLE_COUNT; i++)
        if (str_equal(holidays->list[i].id, id))
            return &holidays->list[i];
    return NULL;
}

/* Dates where there are none, or where they are no days, leave the line without a meaning. */
static bool read_dates(const HolidayLine *line, Arena *arena, const Hours **dates) {
    HoursFaults faults;
    *dates = line->dates.len ? hours_parse(line->dates, arena, &faults) : NULL;
    return line->dates.len ? *dates && holidays_can_be(*dates) : line->day.len > 0;
}

static bool apply_line(Holidays *holidays, Arena *arena, const HolidayLine *line) {
    const Hours *dates;
    if ((line->day.len == 0) == (line->name.len == 0) || !read_dates(line, arena, &dates))
        return false;
    Holiday *known = line->day.len ? find_day(holidays, line->day) : NULL;
    if (known) {
        known->kind = line->kind;
        known->dates = dates ? dates : known->dates;
        return true;
    }
    if (line->day.len || holidays->count == HOLIDAYS_MOST)
        return false;
    holidays->list[holidays->count++] = (Holiday){.name = line->name, .kind = line->kind, .dates = dates};
    return true;
}

bool holidays_apply(Holidays *holidays, Arena *arena, const HolidayLine *lines, size_t count) {
    memset(holidays->years, 0, sizeof holidays->years);
    bool all = true;
    for (size_t i = 0; i < count; i++)
        all &= apply_line(holidays, arena, &lines[i]);
    return all;
}

static bool falls_on(const Holiday *holiday, int32_t day) {
    if (!holiday->dates || holiday->kind == HOLIDAY_KINDS)
        return false;
    DayFacts facts = day_facts(holiday->dates, &(HoursPlace){0}, day, false);
    for (size_t i = 0; i < holiday->dates->rule_count; i++)
        if (rule_matches(&holiday->dates->rules[i], &facts))
            return true;
    return false;
}

/* Where two fall on a day, the one further up names it. */
static void fill_year(const Holidays *holidays, HolidayYear *year, int32_t new_year) {
    memset(year->on, NOBODY, sizeof year->on);
    for (size_t i = holidays->count; i-- > 0;)
        for (int day = 0; day < YEAR_DAYS; day++)
            if (falls_on(&holidays->list[i], new_year + day))
                year->on[holidays->list[i].kind][day] = (uint8_t)i;
}

const Holiday *holidays_on(Holidays *holidays, HolidayKind kind, int32_t day) {
    int year = date_from_days(day).year;
    int32_t new_year = date_days((Date){(int16_t)year, 1, 1});
    HolidayYear *kept = &holidays->years[(unsigned)year % YEARS_KEPT];
    if (!kept->filled || kept->year != year) {
        kept->filled = true;
        kept->year = year;
        fill_year(holidays, kept, new_year);
    }
    uint8_t row = kept->on[kind][day - new_year];
    return row == NOBODY ? NULL : &holidays->list[row];
}
