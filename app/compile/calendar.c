/* Every country's lines are read, so that a mistake is found whichever kiosk the file is for; one country's are kept.
 */
#include "calendar.h"

#include "../model/limits.h"
#include "fields.h"

typedef struct Line {
    Str day, name, dates;
    Date from, to;
    bool holiday;
} Line;

static void read_day(const Reading *reading, const YamlNode *node, void *target) {
    size_t count;
    Str text;
    const Str *ids = holidays_ids(&count);
    if (!field_scalar(reading, node, &text))
        return;
    if (str_list_has((StrList){(Str *)ids, count}, text)) {
        *(Str *)target = text;
        return;
    }
    diag_error(reading->diags, reading->source, node->place, "there is no day '%.*s'", STR_ARG(text));
    diag_suggest(reading->diags, text, "days", ids, count);
}

static const char how_dates[] = N_("write them as \"Dec 24\", \"2027 May 07\" or \"easter +40 days\"");

/* At most, of the years that are likely to be meant. */
static int days_a_year(const Hours *dates, Arena *arena) {
    enum { FIRST_YEAR = 2024, YEARS = 12, NOON = 720 };
    HoursTable *table = hours_table(dates, &(HoursPlace){0}, arena);
    int most = 0;
    for (int16_t year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
        int days = 0;
        int32_t next = date_days((Date){(int16_t)(year + 1), 1, 1});
        for (int32_t day = date_days((Date){year, 1, 1}); day < next; day++)
            days += hours_at(table, (Civil){date_from_days(day), NOON}).state == HOURS_OPEN;
        most = days > most ? days : most;
    }
    return most;
}

static void advise_many(const Reading *reading, const YamlNode *node, const Hours *dates) {
    enum { MANY = 14 };
    ArenaMark mark = arena_mark(reading->arena);
    int days = days_a_year(dates, reading->arena);
    arena_rewind(reading->arena, mark);
    if (days <= MANY)
        return;
    diag_warning(reading->diags, reading->source, node->place, "with these dates %d days of a year are holidays", days);
    diag_help(reading->diags, "`PH off` closes on all of them; a school holiday has 'from' and 'to'");
}

static void read_dates(const Reading *reading, const YamlNode *node, void *target) {
    Str text;
    HoursFaults faults;
    if (!field_short(reading, node, FIELD_MOST, &text))
        return;
    const Hours *dates = hours_parse(text, reading->arena, &faults);
    for (size_t i = 0; i < faults.count; i++) /* what hours would look like is no help here */
        faults.list[i].help = faults.list[i].warning ? faults.list[i].help : str_from(_(how_dates));
    field_tell(reading, node, &faults);
    if (dates && !holidays_can_be(dates)) {
        diag_error(reading->diags, reading->source, node->place, "here stand days alone, without times and holidays");
        diag_help(reading->diags, "%s", _(how_dates));
    } else if (dates) {
        advise_many(reading, node, dates);
        *(Str *)target = text;
    }
}

static const Field line_fields[] = {
    {"day", read_day, FIELD_OPTIONAL, offsetof(Line, day)},
    {"name", field_text, FIELD_OPTIONAL, offsetof(Line, name)},
    {"dates", read_dates, FIELD_OPTIONAL, offsetof(Line, dates)},
    {"from", field_date, FIELD_OPTIONAL, offsetof(Line, from)},
    {"to", field_date, FIELD_OPTIONAL, offsetof(Line, to)},
    {"holiday", field_flag, FIELD_OPTIONAL, offsetof(Line, holiday)},
};

static bool refuse(const Reading *reading, const YamlNode *node, const char *why, const char *help) {
    diag_error(reading->diags, reading->source, node->place, "%s", _(why));
    diag_help(reading->diags, "%s", _(help));
    return false;
}

/* Which keys go together. */
static bool check_line(const Reading *reading, const YamlNode *node, const Line *line) {
    bool day = yaml_child(node, STR("day")), name = yaml_child(node, STR("name"));
    bool dates = yaml_child(node, STR("dates")), from = yaml_child(node, STR("from")), to = yaml_child(node, STR("to"));
    if (day == name)
        return refuse(reading, node, "a line is about a known 'day' or one with a 'name' of your own",
                      "write {day: christmas-eve} or {name: Planeringsdag, dates: \"2027 May 07\"}");
    if (from != to || (from && (dates || day)))
        return refuse(reading, node, "a school holiday has a 'name', 'from' and 'to', and no more",
                      "write {name: Sportlov, from: 2027-02-08, to: 2027-02-12}");
    if (name && !dates && !from)
        return refuse(reading, node, "when is it?", "add dates: \"Dec 24\", or from: and to: for a school holiday");
    if (from && (line->from.year < 1000 || line->to.year < 1000))
        return refuse(reading, node, "that was long ago", "write this year's dates");
    if (from && date_days(line->to) < date_days(line->from))
        return refuse(reading, node, "it ends before it begins", "both dates are part of it");
    if (name && !line->holiday)
        return refuse(reading, node, "only a known 'day' can be taken away", "leave the line out");
    return true;
}

static Str range_of(Arena *arena, Date from, Date to) {
    return str_format(arena, "%04d %s %02d-%04d %s %02d", from.year, hours_months[from.month - 1], from.day, to.year,
                      hours_months[to.month - 1], to.day);
}

static void read_line(const Reading *reading, const YamlNode *node, bool ours, CalendarLines *lines) {
    Line line = {.holiday = true};
    size_t errors = reading->diags->errors;
    if (node->kind != YAML_MAP) {
        refuse(reading, node, "here stands a line as {day: christmas-eve}", "put it between { and }");
        return;
    }
    fields_read(reading, node, line_fields, sizeof line_fields / sizeof line_fields[0], &line);
    if (reading->diags->errors > errors || !check_line(reading, node, &line) || !ours)
        return;
    bool school = line.from.year > 0;
    bool same = school && date_days(line.from) == date_days(line.to);
    if (lines->count == CALENDAR_LINES_MOST) {
        diag_error(reading->diags, reading->source, node->place, "there are too many lines: at most %d",
                   CALENDAR_LINES_MOST);
        return;
    }
    lines->list[lines->count++] = (HolidayLine){
        .day = line.day,
        .name = line.name,
        .dates = !school ? line.dates
                 : same  ? str_slice(range_of(reading->arena, line.from, line.to), 0, 11)
                         : range_of(reading->arena, line.from, line.to),
        .kind = !line.holiday ? HOLIDAY_NAMED
                : school      ? HOLIDAY_SCHOOL
                              : HOLIDAY_PUBLIC,
    };
}

static bool is_country(Str key) {
    return str_equal(key, STR("SE")) || str_equal(key, STR("DK"));
}

bool calendar_read(const Reading *reading, Str country, CalendarLines *lines) {
    size_t errors = reading->diags->errors;
    YamlNode *map = yaml_read(reading->arena, reading->source, 0, reading->source->text.len, reading->diags);
    *lines = (CalendarLines){.list = arena_array(reading->arena, HolidayLine, CALENDAR_LINES_MOST)};
    for (const YamlNode *node = map ? map->first : NULL; node; node = node->next) {
        if (str_equal(node->key, STR("note")))
            continue;
        if (!is_country(node->key)) {
            diag_error(reading->diags, reading->source, node->key_place, "there is no key '%.*s'", STR_ARG(node->key));
            diag_help(reading->diags, "lines stand below the country they are for: SE or DK");
        } else if (node->kind != YAML_LIST) {
            refuse(reading, node, "here stands a list", "start each line with '- '");
        } else {
            for (const YamlNode *child = node->first; child; child = child->next)
                read_line(reading, child, str_equal(node->key, country), lines);
        }
    }
    return map && reading->diags->errors == errors;
}
