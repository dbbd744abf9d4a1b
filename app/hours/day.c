/* Rules are painted over each other in their order. A normal rule that opens first clears the day, with what reaches
 * into it from the day before; one that closes only takes away; a fallback only fills what is closed. What a rule's
 * own spans reach past midnight is painted with the next day's share of that rule. */
#include "day.h"

#include "match.h"
#include "sun.h"

/* The segment that starts at a minute, split off if there is none; plan->count if it is the end. */
static size_t split(DayPlan *plan, int minute) {
    size_t i = 0;
    int from = 0;
    for (; i < plan->count && plan->list[i].to <= minute; i++)
        from = plan->list[i].to;
    if (i == plan->count || minute <= from)
        return i;
    for (size_t j = plan->count++; j > i; j--)
        plan->list[j] = plan->list[j - 1];
    plan->list[i].to = (int16_t)minute;
    return i + 1;
}

static void paint(DayPlan *plan, int from, int to, Segment paint, bool only_closed) {
    from = from > 0 ? from : 0;
    to = to < DAY_MINUTES ? to : DAY_MINUTES;
    if (from >= to)
        return;
    size_t first = split(plan, from), last = split(plan, to);
    for (size_t i = first; i < last; i++) {
        if (only_closed && plan->list[i].state != HOURS_CLOSED)
            continue;
        plan->list[i].state = paint.state;
        plan->list[i].rule = paint.rule;
    }
}

static void paint_rule(DayPlan *plan, const Hours *hours, size_t number, SunDay *sun, int shift) {
    const HoursRule *rule = &hours->rules[number];
    Stretch room[2 * SPANS_MOST];
    size_t count;
    const Stretch *list = rule_stretches(rule, sun, room, &count);
    for (size_t i = 0; i < count; i++) {
        bool guessed = list[i].guessed && rule->state == HOURS_OPEN;
        Segment segment = {.rule = (int16_t)number, .state = guessed ? HOURS_UNKNOWN : rule->state};
        paint(plan, list[i].from - shift, list[i].to - shift, segment, rule->separator == SEPARATOR_FALLBACK);
    }
}

static bool takes_over(const HoursRule *rule) {
    return rule->separator == SEPARATOR_NORMAL && rule->state != HOURS_CLOSED;
}

static void clear(DayPlan *plan) {
    plan->count = 1;
    plan->list[0] = (Segment){.to = DAY_MINUTES, .rule = NO_RULE, .state = HOURS_CLOSED};
}

void day_plan(const Hours *hours, const HoursPlace *place, int32_t day, bool regular, int without, DayPlan *plan) {
    DayFacts today = day_facts(hours, place, day, regular), yesterday = {0};
    SunDay sun = {.place = place, .day = day}, sun_before = {.place = place, .day = day - 1};
    clear(plan);
    for (size_t i = 0; i < hours->rule_count; i++) {
        const HoursRule *rule = &hours->rules[i];
        if ((int)i == without)
            continue;
        if (rule_matches(rule, &today)) {
            if (takes_over(rule))
                clear(plan);
            paint_rule(plan, hours, i, &sun, 0);
        }
        if (!rule->spills)
            continue;
        if (!yesterday.date.year)
            yesterday = day_facts(hours, place, day - 1, regular);
        if (rule_matches(rule, &yesterday))
            paint_rule(plan, hours, i, &sun_before, DAY_MINUTES);
    }
}

static Str comment_of(const Hours *hours, const Segment *segment) {
    return segment->rule == NO_RULE ? (Str){0} : rule_comment(&hours->rules[segment->rule]);
}

bool day_plans_agree(const Hours *hours, const DayPlan *a, const DayPlan *b) {
    for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
        const Segment *one = &a->list[i], *other = &b->list[j];
        if (one->state != other->state || !str_equal(comment_of(hours, one), comment_of(hours, other)))
            return false;
        bool step = one->to <= other->to, step_other = other->to <= one->to;
        i += step;
        j += step_other;
    }
    return true;
}
