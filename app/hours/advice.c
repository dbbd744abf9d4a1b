/* Rather than to guess from its letters what a value comes to, its days are laid out for years ahead, and each rule is
 * held against what became of it. */
#include "day.h"
#include "match.h"
#include "scanner.h"

enum {
    YEARS_AHEAD = 28, /* all weekdays of all dates */
    YEARS_OF_LONG = 5,
    LONG_VALUE = 64, /* rules, spans and ranges */
    VERY_LONG_VALUE = 128,
    TRIALS_MOST = YEARS_AHEAD * 366,
    SOON = 60,           /* days */
    NIGHT_MOST = 12 * 60 /* minutes: a span over midnight that lasts longer is doubtful */
};

/* What became of a rule. */
typedef struct Fate {
    int matched, held; /* days */
    int later;         /* the rule that took most of them over, or NO_RULE */
    bool acted;        /* one that closes hours took some away */
    bool reopened;     /* a holiday it closes is opened again by `later` */
} Fate;

typedef struct Advice {
    const Hours *hours;
    const HoursPlace *place;
    Arena *arena;
    HoursFaults *faults;
    int32_t from, to;
    int32_t last_open; /* the last day on which it opens, or may; INT32_MIN: none */
    int trials;        /* so many days more may be laid out without a rule */
    Fate fates[RULES_MOST];
} Advice;

static Str said(const char *text) {
    return str_from(_(text));
}

static void warn_at(Advice *advice, size_t at, size_t length, Str message, Str help) {
    HoursFaults *faults = advice->faults;
    if (faults->count == HOURS_FAULTS_MOST)
        return;
    faults->list = arena_more(advice->arena, faults->list, faults->count, sizeof *faults->list);
    faults->list[faults->count++] = (HoursFault){at, length, true, message, help};
}

static void warn(Advice *advice, const HoursRule *rule, Str message, Str help) {
    warn_at(advice, rule->at, rule->length, message, help);
}

static bool on_holidays(const HoursRule *rule) {
    for (size_t i = 0; i < rule->day_count; i++)
        if (rule->days[i].kind == DAY_PUBLIC_HOLIDAY && rule->days[i].offset == 0)
            return true;
    for (size_t i = 0; i < rule->holiday_count; i++)
        if (rule->holidays[i].kind == DAY_PUBLIC_HOLIDAY && rule->holidays[i].offset == 0)
            return true;
    return false;
}

/* About single days: what it says of a holiday is meant. */
static bool is_dated(const HoursRule *rule) {
    for (size_t i = 0; i < rule->date_count; i++)
        if (rule->dates[i].form != DATES_DAY)
            return false;
    return rule->date_count > 0;
}

static bool takes_hours(const HoursRule *rule) {
    return rule->state == HOURS_CLOSED && rule->span_count > 0 && rule->separator != SEPARATOR_FALLBACK;
}

/* One day's share of the fate of a rule that matches. */
static void watch_rule(Advice *advice, size_t number, const DayPlan *plan) {
    const HoursRule *rule = &advice->hours->rules[number];
    Fate *fate = &advice->fates[number];
    bool held = false, closes = rule->state == HOURS_CLOSED && rule->span_count == 0 && on_holidays(rule);
    for (size_t i = 0; i < plan->count; i++) {
        int painter = plan->list[i].rule;
        const HoursRule *other = painter > (int)number ? &advice->hours->rules[painter] : NULL;
        held |= painter == (int)number;
        if (!other || other->separator == SEPARATOR_FALLBACK)
            continue;
        fate->later = fate->reopened ? fate->later : painter;
        fate->reopened |= closes && plan->list[i].state != HOURS_CLOSED && !is_dated(other) && !on_holidays(other);
    }
    fate->matched++;
    fate->held += held;
}

static void watch_spill(Advice *advice, const DayPlan *plan) {
    for (size_t i = 0; i < plan->count; i++)
        if (plan->list[i].rule != NO_RULE)
            advice->fates[plan->list[i].rule].held++;
}

static void watch_day(Advice *advice, int32_t day) {
    DayPlan plan, without;
    DayFacts facts = day_facts(advice->hours, advice->place, day, false);
    day_plan(advice->hours, advice->place, day, false, NO_RULE, &plan);
    watch_spill(advice, &plan);
    for (size_t i = 0; i < plan.count; i++)
        advice->last_open = plan.list[i].state != HOURS_CLOSED ? day : advice->last_open;
    for (size_t i = 0; i < advice->hours->rule_count; i++) {
        const HoursRule *rule = &advice->hours->rules[i];
        if (!rule_matches(rule, &facts))
            continue;
        watch_rule(advice, i, &plan);
        if (!takes_hours(rule) || advice->fates[i].acted)
            continue;
        if (advice->trials-- <= 0) {
            advice->fates[i].acted = true; /* for all we know */
            continue;
        }
        day_plan(advice->hours, advice->place, day, false, (int)i, &without);
        advice->fates[i].acted = !day_plans_agree(advice->hours, &plan, &without);
    }
}

/* The last day that the rule can be about, if it names years; INT32_MAX if it does not. */
static int32_t last_day(const HoursRule *rule) {
    int32_t last = INT32_MIN;
    for (size_t i = 0; i < rule->year_count; i++) {
        int32_t end = date_days((Date){rule->years[i].to, 12, 31});
        last = end > last ? end : last;
    }
    if (rule->year_count)
        return last;
    for (size_t i = 0; i < rule->date_count; i++) {
        const DateRange *range = &rule->dates[i];
        int year = range->to.year ? range->to.year : range->from.year;
        if (!year || range->form == DATES_ONWARD)
            return INT32_MAX;
        const DatePoint *point = range->form == DATES_DAY ? &range->from : &range->to;
        bool wraps = !range->to.year && range->form != DATES_DAY && range->to.month < range->from.month;
        Date end = {(int16_t)(year + wraps), point->month ? point->month : 5, point->day ? point->day : 28};
        int32_t day =
            date_days(end) + (point->day ? 0 : 3) + (point->offset > 0 ? point->offset : 0) + 7 * (point->seek > 0);
        last = day > last ? day : last;
    }
    return rule->date_count ? last : INT32_MAX;
}

static void advise_past(Advice *advice, int32_t today) {
    const HoursRule *latest = NULL;
    bool coming = false;
    for (size_t i = 0; i < advice->hours->rule_count; i++) {
        const HoursRule *rule = &advice->hours->rules[i];
        int32_t last = last_day(rule);
        coming |= last != INT32_MAX && last >= today;
        latest = last < today ? rule : latest;
    }
    if (latest && !coming)
        warn(advice, latest, said("the dates here are past, and none are to come"),
             said("write this year's, or take the rule out"));
}

static Str rule_text(const Advice *advice, const HoursRule *rule) {
    return str_slice(advice->hours->text, rule->at, rule->at + rule->length);
}

static bool asks_for_school(const HoursRule *rule) {
    for (size_t i = 0; i < rule->day_count + rule->holiday_count; i++) {
        const DayRange *range = i < rule->day_count ? &rule->days[i] : &rule->holidays[i - rule->day_count];
        if (range->kind == DAY_SCHOOL_HOLIDAY)
            return true;
    }
    return false;
}

static void advise_idle(Advice *advice, const HoursRule *rule) {
    if (asks_for_school(rule))
        warn(advice, rule, said("this rule is about school holidays, and none are to come"),
             said("add them to calendar.yaml"));
    else
        warn(advice, rule, said("as far as one can see ahead this rule is about no day"),
             said("what it asks for never comes together, or is past"));
}

static void advise_rule(Advice *advice, size_t number, int32_t today) {
    const HoursRule *rule = &advice->hours->rules[number];
    const Fate *fate = &advice->fates[number];
    const HoursRule *later = fate->later == NO_RULE ? NULL : &advice->hours->rules[fate->later];
    if (last_day(rule) < today)
        return; /* told of already, or kept for the record */
    if (fate->matched == 0)
        advise_idle(advice, rule);
    else if (fate->reopened)
        warn(advice, rule,
             str_format(advice->arena, _("holidays are opened again by the later rule `%.*s`"),
                        STR_ARG(rule_text(advice, later))),
             str_format(advice->arena, _("a later rule counts: put `%.*s` last"), STR_ARG(rule_text(advice, rule))));
    else if (fate->held == 0 && later)
        warn(advice, rule,
             str_format(advice->arena, _("this rule never counts: `%.*s` takes over all its days"),
                        STR_ARG(rule_text(advice, later))),
             said("a later rule counts: put this one behind that one, or leave it out"));
    else if (takes_hours(rule) && !fate->acted)
        warn(advice, rule, said("this takes nothing away: at these times it is closed anyway"),
             said("hours that end before the rule begins need no such rule"));
}

/* The rule with these weekdays and its holidays as a condition: "PH -1 day Mo-Fr 08:00-15:00". */
static Str on_weekdays(const Advice *advice, const HoursRule *rule) {
    DayRange weekdays = {.kind = DAY_WEEKDAYS, .from = 0, .to = 4};
    HoursRule better = *rule;
    better.holidays = rule->day_count ? rule->days : rule->holidays;
    better.holiday_count = rule->day_count ? rule->day_count : rule->holiday_count;
    better.days = &weekdays;
    better.day_count = 1;
    return hours_print(&(Hours){.rules = &better, .rule_count = 1}, advice->arena);
}

/* "PH -1 day 08:00-15:00": the day before a holiday can be a Sunday. */
static void advise_eve(Advice *advice, const HoursRule *rule) {
    bool eve = false, weekdays = rule->holiday_count > 0;
    for (size_t i = 0; i < rule->day_count; i++) {
        eve |= rule->days[i].kind == DAY_PUBLIC_HOLIDAY && rule->days[i].offset;
        weekdays |= rule->days[i].kind == DAY_WEEKDAYS || rule->days[i].kind == DAY_NTH;
    }
    if (eve && !weekdays && rule->state != HOURS_CLOSED)
        warn(advice, rule, said("this opens on the day next to every holiday, on Saturdays and Sundays, too"),
             str_format(advice->arena, _("name the weekdays: `%.*s`"), STR_ARG(on_weekdays(advice, rule))));
}

/* A week or more: then it has a Saturday and a Sunday. */
static bool lasts_weeks(const HoursRule *rule) {
    bool lasts = rule->week_count > 0;
    for (size_t i = 0; i < rule->date_count; i++) {
        const DateRange *range = &rule->dates[i];
        bool within =
            range->form == DATES_RANGE && range->from.month == range->to.month && range->to.day - range->from.day < 6;
        lasts |= range->form != DATES_DAY && !within;
    }
    return lasts;
}

/* "Mo-Fr 08:00-16:00; week 26-33 08:00-15:00" is open on Saturdays in summer alone. */
static void advise_weekend(Advice *advice, size_t number) {
    const HoursRule *rule = &advice->hours->rules[number];
    uint8_t others = 0;
    for (size_t i = 0; i < number; i++)
        others |= advice->hours->rules[i].state == HOURS_OPEN ? advice->hours->rules[i].weekday_mask : 0;
    if (!advice->fates[number].matched || !others || others >> 5 || rule->day_count + rule->holiday_count ||
        !rule->span_count || rule->state != HOURS_OPEN || !lasts_weeks(rule))
        return;
    warn(advice, rule, said("this opens on Saturdays and Sundays, too"),
         str_format(advice->arena, _("name the weekdays: `%.*s`"), STR_ARG(on_weekdays(advice, rule))));
}

static void advise_times(Advice *advice, const HoursRule *rule) {
    if (rule->state == HOURS_OPEN && !rule->stated && !rule->commented && !rule->span_count && rule->day_count)
        warn(advice, rule, said("without times it is open day and night"),
             said("if it is, write `00:00-24:00`; else add the times"));
    for (size_t i = 0; i < rule->stretch_count; i++) {
        const Stretch *stretch = &rule->stretches[i];
        int lasts = stretch->to - stretch->from;
        if (stretch->to <= DAY_MINUTES || stretch->guessed || lasts <= NIGHT_MOST || rule->state == HOURS_CLOSED)
            continue;
        warn(advice, rule,
             str_format(advice->arena, _("a span here goes past midnight and lasts %d hours"), lasts / 60),
             said("is its end before its beginning?"));
    }
}

/* The whole value between quotes is a text, whatever it says. */
static void advise_quotes(Advice *advice, const HoursRule *rule) {
    HoursFaults unheard;
    bool alone = advice->hours->rule_count == 1 && rule->commented && !rule->stated && !rule->span_count;
    if (alone && hours_parse(rule->comment, advice->arena, &unheard))
        warn(advice, rule, said("between quotes these hours are only a text to show"),
             str_format(advice->arena, _("write `%.*s`"), STR_ARG(rule->comment)));
}

/* Does it close for good, and is that past or near? */
static void advise_end(Advice *advice) {
    Date last = date_from_days(advice->last_open == INT32_MIN ? advice->from : advice->last_open);
    size_t length = advice->hours->text.len;
    if (advice->last_open == INT32_MIN)
        warn_at(advice, 0, length, said("from now on it never opens with these hours"),
                said("if nobody knows when it does, write `unknown`"));
    else if (advice->last_open < advice->from + SOON)
        warn_at(advice, 0, length,
                str_format(advice->arena, _("after %04d-%02d-%02d it never opens with these hours"), last.year,
                           last.month, last.day),
                said("add the hours from then on"));
}

/* A comment in the place of `open` makes the time an unknown one. */
static void advise_remark(Advice *advice, const HoursRule *rule) {
    if (rule->state != HOURS_UNKNOWN || rule->stated || rule->span_count == 0)
        return;
    Str text = rule_text(advice, rule), comment = rule->comment;
    size_t at = comment.len ? (size_t)(comment.at - text.at) - 1 : text.len;
    warn(advice, rule, said("with a comment alone nobody knows whether it is open then"),
         str_format(advice->arena, _("if it is, write `%.*sopen %.*s`; else write `unknown` before the comment"),
                    STR_ARG(str_slice(text, 0, at)), STR_ARG(str_slice(text, at, text.len))));
}

static int years_ahead(const Hours *hours) {
    size_t work = 0;
    for (size_t i = 0; i < hours->rule_count; i++) {
        const HoursRule *rule = &hours->rules[i];
        work += 1 + rule->span_count + rule->date_count + rule->day_count;
    }
    return work < LONG_VALUE ? YEARS_AHEAD : work < VERY_LONG_VALUE ? YEARS_OF_LONG : 1;
}

void hours_advise(const Hours *hours, const HoursPlace *place, Date today, Arena *arena, HoursFaults *faults) {
    Advice advice = {.hours = hours,
                     .place = place,
                     .arena = arena,
                     .faults = faults,
                     .last_open = INT32_MIN,
                     .trials = TRIALS_MOST};
    for (size_t i = 0; i < hours->rule_count; i++)
        advice.fates[i].later = NO_RULE;
    advice.from = date_days(today);
    advice.to = advice.from + 366 * years_ahead(hours);
    for (int32_t day = advice.from; day < advice.to; day++)
        watch_day(&advice, day);
    advise_end(&advice);
    advise_past(&advice, advice.from);
    for (size_t i = 0; i < hours->rule_count; i++) {
        advise_rule(&advice, i, advice.from);
        advise_eve(&advice, &hours->rules[i]);
        advise_weekend(&advice, i);
        advise_times(&advice, &hours->rules[i]);
        advise_quotes(&advice, &hours->rules[i]);
        advise_remark(&advice, &hours->rules[i]);
    }
    faults_sort(faults);
}
