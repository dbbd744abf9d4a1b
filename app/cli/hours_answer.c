/* Hours speak of the wall clock, their users of instants. Where the clock is put back, what is shown twice has
 * happened the first time; where it is put forward, what is skipped happens as much later. */
#include "hours.h"

#include "../text/zone.h"

const char *state_name(HoursState state) {
    static const char *const names[] = {[HOURS_CLOSED] = "closed", [HOURS_OPEN] = "open", [HOURS_UNKNOWN] = "unknown"};
    return names[state];
}

static json_t *text_or_null(Str text) {
    return text.len ? json_stringn(text.at, text.len) : json_null();
}

static int64_t later(int64_t a, int64_t b) {
    return a > b ? a : b;
}

static int64_t earlier(int64_t a, int64_t b) {
    return a < b ? a : b;
}

/* Walked with room at both ends, where the clock may show a time twice, and cut to the instants. */
json_t *answer_intervals(HoursTable *table, const struct HoursSite *site, Arena *arena, int64_t from, int64_t to) {
    enum { CLOCK_JUMP_MOST = 180 /* minutes */ };
    json_t *list = json_array();
    HoursWalk walk = {.table = table};
    HoursInterval interval;
    walk.at = instant_wall(site, from) - CLOCK_JUMP_MOST;
    walk.end = instant_wall(site, to) + CLOCK_JUMP_MOST;
    while (hours_walk_next(&walk, &interval)) {
        int64_t start = later(zone_instant(site->zone, interval.from), from);
        int64_t end = earlier(zone_instant(site->zone, interval.to), to);
        if (interval.moment.state == HOURS_CLOSED || start >= end)
            continue;
        Str a = instant_print(site, arena, start), b = instant_print(site, arena, end);
        json_array_append_new(list,
                              json_pack("[s%, s%, s, o]", a.at, a.len, b.at, b.len, state_name(interval.moment.state),
                                        text_or_null(interval.moment.comment)));
    }
    return list;
}

/* The minute whose state holds: on the second showing of a time it is the last that is shown twice. */
static Civil settled(const struct HoursSite *site, int64_t instant) {
    int64_t wall = instant_wall(site, instant), minute = wall;
    if (zone_instant(site->zone, wall) < instant)
        while (zone_instant(site->zone, minute + 1) < instant)
            minute++;
    return civil_from_minutes(minute);
}

/* A change in the minutes that the clock skips or repeats can lie before the instant asked for: then on to the next. */
static bool next_change(HoursTable *table, const struct HoursSite *site, int64_t instant, int64_t *change) {
    Civil at = settled(site, instant);
    HoursState state = hours_at(table, at).state;
    while (hours_next_change(table, at, &at)) {
        *change = zone_instant(site->zone, civil_minutes(at));
        if (*change > instant && hours_at(table, at).state != state)
            return true;
    }
    return false;
}

json_t *answer_moment(HoursTable *table, const struct HoursSite *site, Arena *arena, int64_t instant) {
    HoursMoment moment = hours_at(table, settled(site, instant));
    int64_t change;
    json_t *next = json_null();
    if (next_change(table, site, instant, &change))
        next = json_string(instant_print(site, arena, change).at);
    return json_pack("{s: s, s: o, s: o}", "state", state_name(moment.state), "comment", text_or_null(moment.comment),
                     "next_change", next);
}

json_t *answer_error(const HoursFaults *faults) {
    const HoursFault *fault = faults->list;
    while (fault->warning)
        fault++;
    return json_pack("{s: s%, s: I, s: I, s: o}", "error", fault->message.at, fault->message.len, "at",
                     (json_int_t)fault->at, "length", (json_int_t)fault->length, "help", text_or_null(fault->help));
}
