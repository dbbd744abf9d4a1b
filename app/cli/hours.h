/* What `sluss hours` shares between its forms: where the hours hold, and instants as they are written. */
#ifndef SLUSS_CLI_HOURS_H
#define SLUSS_CLI_HOURS_H

#include <jansson.h>
#include <stdio.h>

#include "../base/diag.h"
#include "../hours/hours.h"

/* Countries of one call, each with its calendar and zone. */
typedef struct HoursDesk {
    Arena arena;
    Diags diags;
    struct HoursSite {
        Str country, zone;
        HoursPlace place;
    } sites[2];
} HoursDesk;

/* Reads the calendar for both countries. False, with diagnostics, if there is an error in it. */
bool desk_open(HoursDesk *desk, const char *calendar);
void desk_close(HoursDesk *desk);
/* The site of "SE" or "DK"; NULL for any other. */
struct HoursSite *desk_site(HoursDesk *desk, Str country);

/* "2026-03-02T08:55+01:00"; without an offset it is the site's wall clock, without a time midnight. Minutes UTC. */
bool instant_parse(const struct HoursSite *site, Str text, int64_t *instant);
Str instant_print(const struct HoursSite *site, Arena *arena, int64_t instant);
/* What the clock on the wall shows, as civil_minutes counts. */
int64_t instant_wall(const struct HoursSite *site, int64_t instant);

enum { RANGE_YEARS_MOST = 30, RANGE_MOST = RANGE_YEARS_MOST * 366 * 1440 /* minutes */ };

/* Everything but closed time in [from, to): [[from, to, "open"|"unknown", comment|null], …]. */
json_t *answer_intervals(HoursTable *table, const struct HoursSite *site, Arena *arena, int64_t from, int64_t to);
/* {"state", "comment", "next_change"} */
json_t *answer_moment(HoursTable *table, const struct HoursSite *site, Arena *arena, int64_t instant);
/* {"error", "at", "length", "help"} of the first error. */
json_t *answer_error(const HoursFaults *faults);
const char *state_name(HoursState state);

/* What is said of hours that one tries: their canonical form, what holds at an instant, the week from that day on, and
 * the special days after it; or, with `to`, what holds from one instant to another. */
typedef struct HoursQuestion {
    const Hours *hours;
    const HoursFaults *faults; /* the warnings */
    HoursTable *table;
    const struct HoursSite *site;
    int64_t at, from, to;
    bool ranged; /* from and to are asked for */
} HoursQuestion;

void hours_report_print(const HoursQuestion *question, Arena *arena, FILE *out);
json_t *hours_report_json(const HoursQuestion *question, Arena *arena);

/* Lines of `id TAB country TAB expression TAB from TAB to TAB lat,lon` in, `id TAB JSON` out, until the input ends. */
void hours_batch(HoursDesk *desk, FILE *in, FILE *out);

#endif
