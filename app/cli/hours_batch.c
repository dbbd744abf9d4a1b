/* Each line is answered before the next is read, so that another program can ask back and forth. */
#include "hours.h"

#include <stdlib.h>

#include "../model/position.h"

enum { FIELD_ID, FIELD_COUNTRY, FIELD_EXPRESSION, FIELD_FROM, FIELD_TO, FIELD_PLACE, FIELDS };

static void split(Str line, Str fields[FIELDS]) {
    for (size_t i = 0, start = 0; i < FIELDS; i++) {
        size_t end = str_find(line, '\t', start);
        fields[i] = str_slice(line, start, end);
        start = end + 1;
    }
}

static json_t *call_error(const char *why) {
    return json_pack("{s: s}", "error", why);
}

static json_t *answer(HoursDesk *desk, Arena *arena, const Str fields[FIELDS]) {
    struct HoursSite *found = desk_site(desk, fields[FIELD_COUNTRY]);
    if (!found)
        return call_error("the country is SE or DK");
    struct HoursSite site = *found;
    HoursFaults faults;
    int64_t from, to;
    const Hours *hours = hours_parse(fields[FIELD_EXPRESSION], arena, &faults);
    if (!hours)
        return answer_error(&faults);
    HoursPlace *place = &site.place;
    place->located = position_parse(fields[FIELD_PLACE], &place->latitude, &place->longitude);
    if (fields[FIELD_PLACE].len && !place->located)
        return call_error("a position is written 57.93,12.53");
    if (!instant_parse(&site, fields[FIELD_FROM], &from) ||
        (fields[FIELD_TO].len && !instant_parse(&site, fields[FIELD_TO], &to)))
        return call_error("a time is written 2026-03-02T08:55 or 2026-03-02T08:55+01:00");
    if (fields[FIELD_TO].len && to - from > RANGE_MOST)
        return call_error("a range is of 30 years at most");
    HoursTable *table = hours_table(hours, &site.place, arena);
    if (fields[FIELD_TO].len)
        return answer_intervals(table, &site, arena, from, to);
    return answer_moment(table, &site, arena, from);
}

void hours_batch(HoursDesk *desk, FILE *in, FILE *out) {
    Arena arena = {0};
    char *line = NULL;
    size_t room = 0;
    for (ssize_t length; (length = getline(&line, &room, in)) >= 0; arena_reset(&arena)) {
        Str fields[FIELDS];
        while (length && (line[length - 1] == '\n' || line[length - 1] == '\r'))
            length--;
        split((Str){line, (size_t)length}, fields);
        json_t *json = answer(desk, &arena, fields);
        fprintf(out, "%.*s\t", STR_ARG(fields[FIELD_ID]));
        json_dumpf(json, out, JSON_COMPACT | JSON_ENCODE_ANY);
        fputc('\n', out);
        fflush(out);
        json_decref(json);
    }
    free(line);
    arena_free(&arena);
}
