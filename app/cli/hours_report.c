/* Days are named as opening_hours names them, so that the answer teaches the question. A span that goes past midnight
 * is parted there. */
#include "hours.h"

#include "../text/zone.h"

enum { DAY_MINUTES = 1440, WEEK_DAYS = 7, AHEAD_DAYS = 60 };

static const char *const weekdays[] = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};

static int32_t first_day(const HoursQuestion *question) {
    return date_days(civil_from_minutes(instant_wall(question->site, question->at)).date);
}

static Str day_name(Arena *arena, Date date) {
    return str_format(arena, "%s %04d-%02d-%02d", weekdays[date_weekday(date)], date.year, date.month, date.day);
}

static Str time_name(Arena *arena, int64_t minutes) {
    Civil civil = civil_from_minutes(minutes);
    Str day = day_name(arena, civil.date);
    return str_format(arena, "%.*s %02d:%02d", STR_ARG(day), civil.minute / 60, civil.minute % 60);
}

/* "day before långfredagen"; empty for an ordinary day. */
static Str why_special(const HoursQuestion *question, Arena *arena, const HoursDay *day) {
    const Holiday *holiday = day->holiday;
    if (!holiday)
        return day->comment;
    Str name = holiday_name(holiday, question->site->country);
    int offset = day->holiday_offset, away = offset < 0 ? -offset : offset;
    const char *side = offset < 0 ? "before" : "after";
    if (offset == 0)
        return name;
    return away == 1 ? str_format(arena, "the day %s %.*s", side, STR_ARG(name))
                     : str_format(arena, "%d days %s %.*s", away, side, STR_ARG(name));
}

static void print_span(FILE *out, int from, int to, const HoursMoment *moment) {
    fprintf(out, "%02d:%02d-%02d:%02d", from / 60, from % 60, to / 60, to % 60);
    if (moment->state == HOURS_UNKNOWN)
        fputs(" unknown", out);
    if (moment->comment.len)
        fprintf(out, " \"%.*s\"", STR_ARG(moment->comment));
}

static void print_day(const HoursQuestion *question, Arena *arena, FILE *out, int32_t day) {
    Date date = date_from_days(day);
    int64_t midnight = (int64_t)day * DAY_MINUTES;
    HoursWalk walk = {.table = question->table, .at = midnight, .end = midnight + DAY_MINUTES};
    HoursInterval interval;
    HoursDay facts = hours_day(question->table, date);
    Str why = why_special(question, arena, &facts);
    int count = 0;
    fprintf(out, "  %s  ", day_name(arena, date).at);
    while (hours_walk_next(&walk, &interval)) {
        if (interval.moment.state == HOURS_CLOSED)
            continue;
        fputs(count++ ? ", " : "", out);
        print_span(out, (int)(interval.from - midnight), (int)(interval.to - midnight), &interval.moment);
    }
    fputs(count ? "" : "closed", out);
    fprintf(out, facts.special ? "  (special%s%.*s)\n" : "\n", why.len ? ": " : "", STR_ARG(why));
}

static void print_days(const HoursQuestion *question, Arena *arena, FILE *out) {
    int32_t today = first_day(question), count = 0;
    fputs("\nthe week:\n", out);
    for (int32_t day = today; day < today + WEEK_DAYS; day++)
        print_day(question, arena, out, day);
    for (int32_t day = today + WEEK_DAYS; day < today + AHEAD_DAYS; day++) {
        if (!hours_day(question->table, date_from_days(day)).special)
            continue;
        fputs(count++ ? "" : "\nspecial days after it:\n", out);
        print_day(question, arena, out, day);
    }
    if (count == 0)
        fprintf(out, "\nno special days after it until %s\n", day_name(arena, date_from_days(today + AHEAD_DAYS)).at);
}

/* Taken from the answer in JSON, so that both say the same. */
static void print_moment(const HoursQuestion *question, Arena *arena, FILE *out) {
    int64_t wall = instant_wall(question->site, question->at), change;
    json_t *moment = answer_moment(question->table, question->site, arena, question->at);
    const char *comment = json_string_value(json_object_get(moment, "comment"));
    const char *next = json_string_value(json_object_get(moment, "next_change"));
    fprintf(out, "\n%s: %s", time_name(arena, wall).at, json_string_value(json_object_get(moment, "state")));
    if (comment)
        fprintf(out, " \"%s\"", comment);
    if (next && instant_parse(question->site, str_from(next), &change))
        fprintf(out, ", until %s\n", time_name(arena, instant_wall(question->site, change)).at);
    else
        fputs(", as far as one can see\n", out);
    json_decref(moment);
}

static void print_intervals(const HoursQuestion *question, Arena *arena, FILE *out) {
    json_t *list = answer_intervals(question->table, question->site, arena, question->from, question->to), *item;
    size_t i;
    fputs(json_array_size(list) ? "\n" : "\nclosed all the time\n", out);
    json_array_foreach(list, i, item) {
        const char *comment = json_string_value(json_array_get(item, 3));
        fprintf(out, "  %s to %s: %s%s%s%s\n", json_string_value(json_array_get(item, 0)),
                json_string_value(json_array_get(item, 1)), json_string_value(json_array_get(item, 2)),
                comment ? " \"" : "", comment ? comment : "", comment ? "\"" : "");
    }
    json_decref(list);
}

void hours_report_print(const HoursQuestion *question, Arena *arena, FILE *out) {
    fprintf(out, "%s\n", hours_print(question->hours, arena).at);
    if (question->ranged) {
        print_intervals(question, arena, out);
    } else {
        print_moment(question, arena, out);
        print_days(question, arena, out);
    }
}

static json_t *warnings_json(const HoursFaults *faults) {
    json_t *list = json_array();
    for (size_t i = 0; i < faults->count; i++) {
        const HoursFault *fault = &faults->list[i];
        json_array_append_new(list,
                              json_pack("{s: I, s: I, s: s%, s: s%}", "at", (json_int_t)fault->at, "length",
                                        (json_int_t)fault->length, "message", fault->message.at, fault->message.len,
                                        "help", fault->help.len ? fault->help.at : "", fault->help.len));
    }
    return list;
}

static json_t *day_json(const HoursQuestion *question, Arena *arena, int32_t day) {
    Date date = date_from_days(day);
    HoursDay facts = hours_day(question->table, date);
    Str why = why_special(question, arena, &facts);
    int64_t from = zone_instant(question->site->zone, (int64_t)day * DAY_MINUTES);
    int64_t to = zone_instant(question->site->zone, (int64_t)(day + 1) * DAY_MINUTES);
    json_t *intervals = answer_intervals(question->table, question->site, arena, from, to);
    Str name = str_slice(day_name(arena, date), 3, 13);
    return json_pack("{s: s, s: s, s: o, s: b, s: s%}", "date", name.at, "weekday", weekdays[date_weekday(date)],
                     "intervals", intervals, "special", facts.special, "why", why.len ? why.at : "", why.len);
}

json_t *hours_report_json(const HoursQuestion *question, Arena *arena) {
    json_t *report = json_pack("{s: s, s: o}", "canonical", hours_print(question->hours, arena).at, "warnings",
                               warnings_json(question->faults));
    if (question->ranged) {
        json_object_set_new(report, "intervals",
                            answer_intervals(question->table, question->site, arena, question->from, question->to));
        return report;
    }
    json_t *week = json_array(), *special = json_array();
    int32_t today = first_day(question);
    for (int32_t day = today; day < today + AHEAD_DAYS; day++) {
        if (day < today + WEEK_DAYS)
            json_array_append_new(week, day_json(question, arena, day));
        else if (hours_day(question->table, date_from_days(day)).special)
            json_array_append_new(special, day_json(question, arena, day));
    }
    json_object_set_new(report, "moment", answer_moment(question->table, question->site, arena, question->at));
    json_object_set_new(report, "week", week);
    json_object_set_new(report, "special", special);
    return report;
}
