/* The days of HoursTable, inside this folder. */
#ifndef SLUSS_HOURS_TABLE_H
#define SLUSS_HOURS_TABLE_H

#include "rule.h"

enum { YEARS_KEPT = 8 /* more than a search of five years meets */ };

/* A stretch of one day: until when, and the number of its state and comment, state first: what % HOURS_STATES is. */
typedef struct Cell {
    int16_t to; /* minute; it starts where the one before ends */
    uint16_t moment;
} Cell;

enum { HOURS_STATES = 3 };

/* One year's days, each laid out when it is first asked for. */
typedef struct TableYear {
    int year; /* 0: none */
    int32_t new_year, days;
    uint32_t first[366]; /* of its cells, plus one; 0: not laid out */
    uint16_t count[366];
    Cell *cells;
    size_t cell_count, room;
} TableYear;

struct HoursTable {
    const Hours *hours;
    HoursPlace place;
    Arena *arena;
    uint16_t comments[RULES_MOST]; /* of each rule: 1 + the first rule with the same comment; 0: none */
    TableYear *years[YEARS_KEPT];
    TableYear *last; /* the one used last */
};

/* The cells of a day, at least one. They stand until another day is asked for. */
const Cell *table_day(HoursTable *table, int32_t day, const Cell **stop);

#endif
