/* The calendar file is the content's own, so that staff try with what the kiosk will have. */
#include "hours.h"

#include <string.h>

#include "../base/file.h"
#include "../compile/calendar.h"
#include "../compile/source.h"
#include "../text/zone.h"

static bool apply_calendar(HoursDesk *desk, Source *source, struct HoursSite *site) {
    References references = {.arena = &desk->arena};
    Reading reading = {&desk->arena, source, &desk->diags, &references, NULL};
    CalendarLines lines;
    if (!calendar_read(&reading, site->country, &lines))
        return false;
    if (!holidays_apply(site->place.holidays, &desk->arena, lines.list, lines.count))
        diag_error(&desk->diags, source, (Place){0}, "some lines say nothing of any day");
    return desk->diags.errors == 0;
}

bool desk_open(HoursDesk *desk, const char *calendar) {
    static const Str zones[2] = {{"Europe/Stockholm", 16}, {"Europe/Copenhagen", 17}};
    static const Str countries[2] = {{"SE", 2}, {"DK", 2}};
    *desk = (HoursDesk){0};
    desk->diags.arena = &desk->arena;
    Source *source = arena_new(&desk->arena, Source);
    source->path = str_from(calendar);
    if (calendar && !file_read(&desk->arena, calendar, SOURCE_BYTES_MOST, source, &source->text, &desk->diags))
        return false;
    for (size_t i = 0; i < 2; i++) {
        struct HoursSite *site = &desk->sites[i];
        site->country = countries[i];
        site->zone = zones[i];
        site->place = (HoursPlace){
            .holidays = holidays_create(&desk->arena, site->country),
            .utc_offset = zone_noon_offset,
            .zone = &site->zone,
        };
        if (calendar && !apply_calendar(desk, source, site))
            return false;
    }
    return true;
}

void desk_close(HoursDesk *desk) {
    arena_free(&desk->arena);
}

struct HoursSite *desk_site(HoursDesk *desk, Str country) {
    for (size_t i = 0; i < 2; i++)
        if (str_equal(desk->sites[i].country, country))
            return &desk->sites[i];
    return NULL;
}

/* "+02:00" */
static bool parse_offset(Str text, int *minutes) {
    for (size_t i = 1; i < text.len; i++)
        if (i == 3 ? text.at[i] != ':' : text.at[i] < '0' || text.at[i] > '9')
            return false;
    if (text.len != 6 || (text.at[0] != '+' && text.at[0] != '-'))
        return false;
    *minutes = (text.at[1] - '0') * 600 + (text.at[2] - '0') * 60 + (text.at[4] - '0') * 10 + text.at[5] - '0';
    *minutes = text.at[0] == '-' ? -*minutes : *minutes;
    return true;
}

bool instant_parse(const struct HoursSite *site, Str text, int64_t *instant) {
    enum { WITHOUT_OFFSET = sizeof "2026-03-02T08:55" - 1 };
    Civil civil;
    int offset;
    bool told = text.len > WITHOUT_OFFSET;
    if (!civil_parse(str_slice(text, 0, told ? WITHOUT_OFFSET : text.len), &civil))
        return false;
    if (told && !parse_offset(str_slice(text, WITHOUT_OFFSET, text.len), &offset))
        return false;
    *instant = told ? civil_minutes(civil) - offset : zone_instant(site->zone, civil_minutes(civil));
    return true;
}

Str instant_print(const struct HoursSite *site, Arena *arena, int64_t instant) {
    int offset = zone_offset(site->zone, instant * 60), away = offset < 0 ? -offset : offset;
    Civil civil = civil_from_minutes(instant + offset);
    return str_format(arena, "%04d-%02d-%02dT%02d:%02d%c%02d:%02d", civil.date.year, civil.date.month, civil.date.day,
                      civil.minute / 60, civil.minute % 60, offset < 0 ? '-' : '+', away / 60, away % 60);
}

int64_t instant_wall(const struct HoursSite *site, int64_t instant) {
    return instant + zone_offset(site->zone, instant * 60);
}
