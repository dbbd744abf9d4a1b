/* A sorted array with insertion: a week of a kiosk has a few hundred counts. */
#include "tally.h"

#include <string.h>

int count_compare(const Count *a, const Count *b) {
    int periods = period_compare(a->period, b->period);
    if (periods)
        return periods;
    if (a->metric != b->metric)
        return a->metric < b->metric ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

/* Where it is, or where it belongs, at or after a place: most often the wanted count is the very next one. */
static size_t place_after(const Tally *tally, size_t from, const Count *wanted) {
    size_t step = 1, low = from;
    while (low < tally->count && count_compare(&tally->list[low], wanted) < 0) {
        from = low + 1;
        low += step;
        step *= 2;
    }
    size_t high = low < tally->count ? low : tally->count;
    while (from < high) {
        size_t middle = from + (high - from) / 2;
        if (count_compare(&tally->list[middle], wanted) < 0)
            from = middle + 1;
        else
            high = middle;
    }
    return from;
}

static bool is_at(const Tally *tally, size_t place, const Count *wanted) {
    return place < tally->count && count_compare(&tally->list[place], wanted) == 0;
}

void tally_add(Tally *tally, Period period, Metric metric, int64_t number, int64_t n) {
    Count added = {period, metric, number, n};
    size_t place = place_after(tally, 0, &added);
    if (is_at(tally, place, &added)) {
        tally->list[place].n += n;
        return;
    }
    tally->arena.forgets = true;
    tally->list = arena_more(&tally->arena, tally->list, tally->count, sizeof added);
    memmove(&tally->list[place + 1], &tally->list[place], (tally->count - place) * sizeof added);
    tally->list[place] = added;
    tally->count++;
}

static size_t add_known(Tally *tally, const Count *counts, size_t count) {
    size_t place = 0, missing = 0;
    for (size_t i = 0; i < count; i++) {
        place = place_after(tally, place, &counts[i]);
        if (is_at(tally, place, &counts[i]))
            tally->list[place].n += counts[i].n;
        else
            missing++;
    }
    return missing;
}

/* The room is a power of two, as arena_more has it. */
static void make_room(Tally *tally, size_t count) {
    size_t room = 1;
    while (room < tally->count)
        room *= 2;
    if (tally->list && count <= room)
        return;
    while (room < count)
        room *= 2;
    tally->arena.forgets = true;
    tally->list = arena_grow(&tally->arena, tally->list, tally->count, room, sizeof *tally->list);
}

/* From the end, so that each count moves once. */
static void put_missing(Tally *tally, const Count *counts, size_t count, size_t missing) {
    size_t left = tally->count, to = left + missing;
    make_room(tally, to);
    tally->count = to;
    while (to > left) {
        int order = left ? count_compare(&tally->list[left - 1], &counts[count - 1]) : -1;
        if (order > 0)
            tally->list[--to] = tally->list[--left];
        else if (order < 0)
            tally->list[--to] = counts[--count];
        else
            count--; /* has been added where it stands */
    }
}

void tally_merge(Tally *tally, const Count *counts, size_t count) {
    size_t missing = add_known(tally, counts, count);
    if (missing)
        put_missing(tally, counts, count, missing);
}

void tally_add_visit(Tally *tally, Period period, const KeyList *keys, const Marks *marks) {
    for (size_t i = 0; i < marks->count; i++)
        if (keys_find(keys, marks->at[i].metric, marks->at[i].number))
            tally_add(tally, period, marks->at[i].metric, marks->at[i].number, 1);
}

int64_t tally_of(const Tally *tally, Period period, Metric metric, int64_t number) {
    Count wanted = {period, metric, number, 0};
    size_t place = place_after(tally, 0, &wanted);
    return is_at(tally, place, &wanted) ? tally->list[place].n : 0;
}

void tally_clear(Tally *tally) {
    arena_free(&tally->arena);
    *tally = (Tally){0};
}
