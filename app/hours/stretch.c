/* Spans of time as minutes of a day. An open end is a guess, as the specification has it: eight hours from 22:00 on,
 * ten from 17:00 on, else until midnight, but not into the rule's next span. */
#include "rule.h"

#include "sun.h"

enum { EVENING = 17 * 60, NIGHT = 22 * 60, EVENING_GUESS = 10 * 60, NIGHT_GUESS = 8 * 60 };

static const Stretch whole_day[1] = {{0, DAY_MINUTES, false}};

static int point_minute(const TimePoint *point, SunDay *sun, bool next_day) {
    int minute = point->event ? sun_minute(sun, point->event, next_day) + point->minute : point->minute;
    return minute < 0 ? 0 : minute;
}

static int usual_minute(const TimePoint *point) {
    return point->event ? sun_usual(point->event) + point->minute : point->minute;
}

/* Does it end on the next day? The sun's usual times tell: "sunrise-08:00" is nothing on a day on which the sun rises
 * later. */
static bool wraps(const TimeSpan *span) {
    int from = usual_minute(&span->from), to = usual_minute(&span->to);
    return to < from || (to == from && !span->from.event && !span->to.event);
}

static int16_t bounded(int minute) {
    return (int16_t)(minute < 2 * DAY_MINUTES ? minute : 2 * DAY_MINUTES);
}

static int guess_end(int from) {
    return from >= NIGHT ? from + NIGHT_GUESS : from >= EVENING ? from + EVENING_GUESS : DAY_MINUTES;
}

static Stretch guess(const HoursRule *rule, size_t span, SunDay *sun, int from) {
    int to = guess_end(from);
    if (span + 1 < rule->span_count) {
        int next = point_minute(&rule->spans[span + 1].from, sun, false);
        to = next > from && next < to ? next : to;
    }
    return (Stretch){bounded(from), bounded(to), true};
}

static size_t resolve(const HoursRule *rule, SunDay *sun, Stretch *list) {
    size_t count = 0;
    for (size_t i = 0; i < rule->span_count; i++) {
        const TimeSpan *span = &rule->spans[i];
        int from = point_minute(&span->from, sun, false), to = from;
        if (span->has_end) {
            bool later = wraps(span);
            to = point_minute(&span->to, sun, later) + (later ? DAY_MINUTES : 0);
            to = to > from ? to : from;
            list[count++] = (Stretch){bounded(from), bounded(to), false};
        }
        if (span->open_end)
            list[count++] = guess(rule, i, sun, to);
    }
    return count;
}

const Stretch *rule_stretches(const HoursRule *rule, SunDay *sun, Stretch *room, size_t *count) {
    if (rule->stretches) {
        *count = rule->stretch_count;
        return rule->stretches;
    }
    if (rule->span_count == 0) {
        *count = 1;
        return whole_day;
    }
    *count = resolve(rule, sun, room);
    return room;
}

Str rule_comment(const HoursRule *rule) {
    return rule->commented ? rule->comment : rule->selector_comment;
}

bool hours_only_closed(const Hours *hours) {
    for (size_t i = 0; i < hours->rule_count; i++)
        if (hours->rules[i].state != HOURS_CLOSED)
            return false;
    return true;
}

static bool goes_by_sun(const HoursRule *rule) {
    for (size_t i = 0; i < rule->span_count; i++)
        if (rule->spans[i].from.event || rule->spans[i].to.event)
            return true;
    return false;
}

bool hours_by_sun(const Hours *hours) {
    for (size_t i = 0; i < hours->rule_count; i++)
        if (goes_by_sun(&hours->rules[i]))
            return true;
    return false;
}

static void derive_weekdays(HoursRule *rule) {
    rule->plain_days = true;
    for (size_t i = 0; i < rule->day_count; i++) {
        const DayRange *range = &rule->days[i];
        rule->plain_days &= range->kind == DAY_WEEKDAYS;
        if (range->kind != DAY_WEEKDAYS)
            continue;
        rule->weekday_mask |= (uint8_t)(1u << range->to);
        for (int day = range->from; day != range->to; day = (day + 1) % 7)
            rule->weekday_mask |= (uint8_t)(1u << day);
    }
}

void rule_derive(HoursRule *rule, Arena *arena) {
    bool by_sun = goes_by_sun(rule);
    derive_weekdays(rule);
    rule->spills = by_sun;
    if (by_sun || rule->span_count == 0)
        return;
    rule->stretches = arena_array(arena, Stretch, 2 * rule->span_count);
    rule->stretch_count = resolve(rule, &(SunDay){.place = &(HoursPlace){0}}, rule->stretches);
    for (size_t i = 0; i < rule->stretch_count; i++)
        rule->spills |= rule->stretches[i].to > DAY_MINUTES;
}
