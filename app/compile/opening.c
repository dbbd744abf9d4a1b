/* A database must not stop building because a day has passed, so what depends on today is only ever a warning. */
#include "opening.h"

#include "../model/position.h"
#include "../text/zone.h"
#include "fields.h"

enum { HOLIDAYS_AHEAD = 60 /* days */, PARTS_MOST = 100 };

static const Entry *owner_of(const Draft *draft, const Entry *contact) {
    const Entry *entry = contact;
    for (int depth = 0; entry && depth < PARTS_MOST; depth++) {
        if (entry->facts.contact.hours[HOURS_DESK].len)
            return entry;
        Str part_of = entry->facts.contact.part_of;
        entry = part_of.len ? draft_find(draft, ENTRY_CONTACT, part_of) : NULL;
    }
    return contact;
}

/* Its phone is its own. */
Contact opening_inherit(const Draft *draft, const Entry *entry) {
    Contact contact = entry->facts.contact;
    const Entry *owner = owner_of(draft, entry);
    if (owner == entry)
        return contact;
    contact.hours_of = owner->id;
    contact.hours[HOURS_DESK] = owner->facts.contact.hours[HOURS_DESK];
    if (!contact.hours[HOURS_DROP_IN].len)
        contact.hours[HOURS_DROP_IN] = owner->facts.contact.hours[HOURS_DROP_IN];
    return contact;
}

static void check_contact(const Draft *draft, const Entry *entry) {
    const Contact *contact = &entry->facts.contact;
    if (!entry->source || !entry->sound || contact->hours[HOURS_DESK].len || contact->part_of.len)
        return;
    diag_error(draft->diags, entry->source, (Place){0}, "'hours' is missing");
    diag_help(draft->diags, "if nobody knows them, write 'hours: unknown'; "
                            "with 'part-of' a contact without hours has those of the one it is part of");
}

void opening_check(const Draft *draft) {
    for (size_t i = 0; i < draft->count; i++)
        if (draft->entries[i].kind == ENTRY_CONTACT)
            check_contact(draft, &draft->entries[i]);
    for (size_t i = 0; i < draft->hours.count; i++) {
        const HoursNote *note = &draft->hours.list[i];
        if (!hours_only_closed(note->hours))
            continue;
        diag_error(draft->diags, note->source, note->node->place, "with these hours it never opens");
        diag_help(draft->diags, "write the days that are open; if nobody knows them, write '%.*s: unknown'",
                  STR_ARG(note->node->key));
    }
}

/* Days of which nothing is said: "2026-12-25 (juldagen), 2026-12-26 (annandag jul)". */
static Str silent_days(const Draft *draft, const HoursPlace *place, const Hours *hours, Date today, Date *first) {
    StrBuf days = {.arena = draft->arena};
    for (int32_t day = date_days(today); day <= date_days(today) + HOLIDAYS_AHEAD; day++) {
        const Holiday *holiday = holidays_on(place->holidays, HOLIDAY_PUBLIC, day);
        Date date = date_from_days(day);
        if (!holiday || !hours_silent_on(hours, place, date))
            continue;
        Str name = holiday_name(holiday, draft_kiosk(draft)->country);
        *first = days.len ? *first : date;
        strbuf_format(&days, "%s%04d-%02d-%02d (%.*s)", days.len ? ", " : "", date.year, date.month, date.day,
                      STR_ARG(name));
    }
    return strbuf_str(&days);
}

/* One that has an error is not missing. */
static bool lacks_position(const Draft *draft, const HoursPlace *place) {
    const Entry *kiosk = draft_find(draft, ENTRY_KIOSK, STR("kiosk"));
    return !place->located && !yaml_child(kiosk->map, STR("position"));
}

static void look_at(const Draft *draft, const HoursPlace *place, const HoursNote *note, Date today) {
    Reading reading = {draft->arena, note->source, draft->diags, NULL, NULL};
    HoursFaults faults = {0};
    hours_advise(note->hours, place, today, draft->arena, &faults);
    field_tell(&reading, note->node, &faults);
    if (hours_by_sun(note->hours) && lacks_position(draft, place)) {
        diag_warning(draft->diags, note->source, note->node->place,
                     "these hours go by the sun, and no position is known");
        diag_help(draft->diags, "add it to kiosk.yaml, as position: \"57.93, 12.53\"");
    }
    Date first = {0};
    Str days = silent_days(draft, place, note->hours, today, &first);
    if (days.len == 0)
        return;
    diag_warning(draft->diags, note->source, note->node->place,
                 "nothing is said of holidays to come: as it stands it is open on %.*s", STR_ARG(days));
    diag_help(draft->diags, "add '; PH off', or the hours of that day, as '; %s %02d 10:00-14:00'",
              hours_months[first.month - 1], first.day);
}

void opening_look_ahead(const Draft *draft, Date today) {
    const Kiosk *kiosk = draft_kiosk(draft);
    if (!kiosk)
        return;
    HoursPlace place = {
        .holidays = holidays_create(draft->arena, kiosk->country),
        .utc_offset = zone_noon_offset,
        .zone = &kiosk->zone,
    };
    place.located = position_parse(kiosk->position, &place.latitude, &place.longitude);
    holidays_apply(place.holidays, draft->arena, draft->holidays.list, draft->holidays.count);
    for (size_t i = 0; i < draft->hours.count; i++)
        if (!hours_only_closed(draft->hours.list[i].hours)) /* that was an error */
            look_at(draft, &place, &draft->hours.list[i], today);
}
