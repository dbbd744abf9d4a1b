/* Every answer comes from the same cells, so that a moment, the next change and the intervals cannot disagree. Laying
 * out a day takes a thousand times as long as finding it again, and whoever asks once asks again: a screen each
 * minute, a search day by day. */
#include "table.h"

#include <assert.h>

#include "day.h"

/* Years 1 to 9999, as date_days counts, and what is asked for or searched beyond their ends. */
enum { FIRST_DAY = -719162 - 2 * HOURS_AHEAD_DAYS, LAST_DAY = 2932896 + 2 * HOURS_AHEAD_DAYS };

static uint16_t comment_number(const Hours *hours, size_t rule) {
    Str comment = rule_comment(&hours->rules[rule]);
    for (size_t i = 0; i < rule; i++)
        if (str_equal(rule_comment(&hours->rules[i]), comment))
            return (uint16_t)(i + 1);
    return (uint16_t)(rule + 1);
}

HoursTable *hours_table(const Hours *hours, const HoursPlace *place, Arena *arena) {
    HoursTable *table = arena_new(arena, HoursTable);
    table->hours = hours;
    table->place = *place;
    table->arena = arena;
    for (size_t i = 0; i < hours->rule_count; i++)
        table->comments[i] = rule_comment(&hours->rules[i]).len ? comment_number(hours, i) : 0;
    return table;
}

static uint16_t moment_number(const HoursTable *table, const Segment *segment) {
    int comment = segment->rule == NO_RULE ? 0 : table->comments[segment->rule];
    return (uint16_t)(comment * HOURS_STATES + (int)segment->state);
}

static HoursMoment moment_of(const HoursTable *table, uint16_t number) {
    int comment = number / HOURS_STATES;
    return (HoursMoment){
        .state = (HoursState)(number % HOURS_STATES),
        .comment = comment ? rule_comment(&table->hours->rules[comment - 1]) : (Str){0},
    };
}

static void add_cell(TableYear *year, Arena *arena, Cell cell) {
    if (year->cell_count == year->room) {
        year->room = year->room ? 2 * year->room : 16;
        year->cells = arena_grow(arena, year->cells, year->cell_count, year->room, sizeof cell);
    }
    year->cells[year->cell_count++] = cell;
}

static void lay_out(HoursTable *table, TableYear *year, int32_t index) {
    DayPlan plan;
    size_t first = year->cell_count;
    day_plan(table->hours, &table->place, year->new_year + index, false, NO_RULE, &plan);
    for (size_t i = 0; i < plan.count; i++) {
        Cell cell = {plan.list[i].to, moment_number(table, &plan.list[i])};
        if (year->cell_count > first && year->cells[year->cell_count - 1].moment == cell.moment)
            year->cells[year->cell_count - 1].to = cell.to;
        else
            add_cell(year, table->arena, cell);
    }
    year->first[index] = (uint32_t)first + 1;
    year->count[index] = (uint16_t)(year->cell_count - first);
}

/* Takes the place of the year that was kept there. */
static TableYear *open_year(HoursTable *table, int number) {
    TableYear **kept = &table->years[(unsigned)number % YEARS_KEPT];
    if (*kept && (*kept)->year == number)
        return *kept;
    Cell *cells = *kept ? (*kept)->cells : NULL;
    size_t room = *kept ? (*kept)->room : 0;
    if (!*kept)
        *kept = arena_new(table->arena, TableYear);
    int32_t new_year = date_days((Date){(int16_t)number, 1, 1});
    **kept = (TableYear){.year = number, .new_year = new_year, .cells = cells, .room = room};
    (*kept)->days = date_days((Date){(int16_t)(number + 1), 1, 1}) - new_year;
    return *kept;
}

const Cell *table_day(HoursTable *table, int32_t day, const Cell **stop) {
    TableYear *year = table->last;
    assert(day >= FIRST_DAY && day <= LAST_DAY);
    if (!year || day < year->new_year || day - year->new_year >= year->days)
        year = table->last = open_year(table, date_from_days(day).year);
    int32_t index = day - year->new_year;
    if (!year->first[index])
        lay_out(table, year, index);
    const Cell *cells = year->cells + year->first[index] - 1;
    *stop = cells + year->count[index];
    return cells;
}

static const Cell *cell_at(HoursTable *table, int32_t day, int minute, const Cell **stop) {
    assert(minute >= 0 && minute < DAY_MINUTES);
    const Cell *cell = table_day(table, day, stop);
    while (cell->to <= minute)
        cell++;
    return cell;
}

HoursMoment hours_at(HoursTable *table, Civil civil) {
    const Cell *stop;
    return moment_of(table, cell_at(table, date_days(civil.date), civil.minute, &stop)->moment);
}

bool hours_next_change(HoursTable *table, Civil from, Civil *change) {
    const int32_t today = date_days(from.date);
    int32_t day = today;
    const Cell *stop, *cell = cell_at(table, day, from.minute, &stop);
    int state = cell->moment % HOURS_STATES;
    for (; day <= today + HOURS_AHEAD_DAYS; cell = table_day(table, ++day, &stop)) {
        const Cell *first = cell;
        while (cell < stop && cell->moment % HOURS_STATES == state)
            cell++;
        if (cell == stop)
            continue;
        bool at_midnight = day > today && cell == first;
        *change = (Civil){day == today ? from.date : date_from_days(day), at_midnight ? 0 : cell[-1].to};
        return true;
    }
    return false;
}

static int64_t floor_day(int64_t minutes) {
    return minutes / DAY_MINUTES - (minutes % DAY_MINUTES < 0);
}

bool hours_walk_next(HoursWalk *walk, HoursInterval *interval) {
    if (walk->at >= walk->end)
        return false;
    int64_t day = floor_day(walk->at);
    const Cell *stop, *cell = cell_at(walk->table, (int32_t)day, (int)(walk->at - day * DAY_MINUTES), &stop);
    uint16_t moment = cell->moment;
    interval->from = walk->at;
    interval->moment = moment_of(walk->table, moment);
    do {
        walk->at = day * DAY_MINUTES + cell->to;
        if (++cell < stop)
            break; /* within a day, neighbours differ */
        if (walk->at < walk->end)
            cell = table_day(walk->table, (int32_t)++day, &stop);
    } while (walk->at < walk->end && cell->moment == moment);
    walk->at = walk->at < walk->end ? walk->at : walk->end;
    interval->to = walk->at;
    return true;
}
