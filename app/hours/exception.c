/* A day is laid out twice, once by all rules and once by those that recur every week: where both agree it is a day like
 * others. Else the last rule that made it special explains it, by its holiday, its comment, or the day's own name. */
#include "day.h"
#include "match.h"
#include "table.h"

static bool holds_somewhere(const DayPlan *plan, size_t rule) {
    for (size_t i = 0; i < plan->count; i++)
        if (plan->list[i].rule == (int)rule)
            return true;
    return false;
}

static const Holiday *named(Holidays *holidays, int32_t day) {
    if (!holidays)
        return NULL;
    const Holiday *holiday = holidays_on(holidays, HOLIDAY_PUBLIC, day);
    return holiday ? holiday : holidays_on(holidays, HOLIDAY_NAMED, day);
}

static void explain(const Hours *hours, const DayFacts *facts, const DayPlan *plan, HoursDay *day) {
    for (size_t i = hours->rule_count; i-- > 0;) {
        const HoursRule *rule = &hours->rules[i];
        if (!holds_somewhere(plan, i) || !rule_is_exception(rule, facts))
            continue;
        day->comment = rule_comment(rule);
        day->holiday = rule_holiday(rule, facts, &day->holiday_offset);
        break;
    }
}

/* A day's own name says more than its distance from another's: Christmas Eve is more than the day before Christmas. */
static void name_day(const DayFacts *facts, HoursDay *day) {
    const Holiday *own = named(facts->holidays, facts->day);
    if (!own || (day->holiday && day->holiday_offset == 0))
        return;
    day->holiday = own;
    day->holiday_offset = 0;
}

HoursDay hours_day(const HoursTable *table, Date date) {
    DayPlan plan, regular;
    HoursDay day = {0};
    DayFacts facts = day_facts(table->hours, &table->place, date_days(date), false);
    day_plan(table->hours, &table->place, facts.day, false, NO_RULE, &plan);
    day_plan(table->hours, &table->place, facts.day, true, NO_RULE, &regular);
    day.special = !day_plans_agree(table->hours, &plan, &regular);
    if (day.special)
        explain(table->hours, &facts, &plan, &day);
    name_day(&facts, &day);
    return day;
}

/* "Mo-Fr,PH" speaks of a holiday although it is open as on any Friday. */
static bool speaks_of_day(const HoursRule *rule, const DayFacts *facts) {
    int offset;
    return rule_is_exception(rule, facts) || (rule_matches(rule, facts) && rule_holiday(rule, facts, &offset));
}

bool hours_silent_on(const Hours *hours, const HoursPlace *place, Date date) {
    DayPlan plan;
    DayFacts facts = day_facts(hours, place, date_days(date), false);
    bool opens = false;
    day_plan(hours, place, facts.day, false, NO_RULE, &plan);
    for (size_t i = 0; i < plan.count; i++)
        opens |= plan.list[i].state == HOURS_OPEN && !hours->rules[plan.list[i].rule].always;
    for (size_t i = 0; i < hours->rule_count; i++)
        if (speaks_of_day(&hours->rules[i], &facts))
            return false;
    return opens;
}
