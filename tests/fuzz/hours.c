/* Any bytes as opening hours: read or refused within the text; what is read prints as something that reads the same
 * and answers the same; a moment, the intervals and the next change agree. The moments are drawn from the input. */
#undef NDEBUG
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "../../app/hours/hours.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum { DAY_MINUTES = 1440, WALK_DAYS = 40, MOMENTS = 4 };

static int one_hour(const void *zone, Date date) {
    (void)zone;
    (void)date;
    return 60;
}

static HoursPlace place_of(Arena *arena) {
    static const HolidayLine lines[] = {
        {.name = {"Sportlov", 8}, .dates = {"2026 Feb 09-2026 Feb 13", 23}, .kind = HOLIDAY_SCHOOL},
        {.day = {"epiphany", 8}, .kind = HOLIDAY_NAMED},
    };
    HoursPlace place = {.holidays = holidays_create(arena, STR("SE")), .utc_offset = one_hour};
    assert(holidays_apply(place.holidays, arena, lines, 2));
    place.located = true;
    place.latitude = 57.93;
    place.longitude = 12.53;
    return place;
}

static void hold_faults(Str text, const HoursFaults *faults) {
    assert(faults->count <= HOURS_FAULTS_MOST);
    for (size_t i = 0; i < faults->count; i++) {
        const HoursFault *fault = &faults->list[i];
        assert(fault->message.len > 0);
        assert(fault->at <= text.len && fault->length <= text.len - fault->at);
        assert(i == 0 || fault->at >= faults->list[i - 1].at);
    }
}

static bool same(HoursMoment a, HoursMoment b) {
    return a.state == b.state && str_equal(a.comment, b.comment);
}

/* Without gaps, each other than the one before, and as a moment in it says. */
static void hold_walk(HoursTable *table, HoursTable *again, int64_t from) {
    HoursWalk walk = {.table = table, .at = from, .end = from + WALK_DAYS * DAY_MINUTES};
    HoursInterval interval, last = {.to = from};
    while (hours_walk_next(&walk, &interval)) {
        Civil first = civil_from_minutes(interval.from), end = civil_from_minutes(interval.to - 1), change;
        assert(interval.from == last.to && interval.to > interval.from);
        assert(interval.from == from || !same(interval.moment, last.moment));
        assert(same(hours_at(table, first), interval.moment) && same(hours_at(table, end), interval.moment));
        assert(same(hours_at(again, first), interval.moment) && same(hours_at(again, end), interval.moment));
        if (interval.from > from && interval.moment.state != last.moment.state) {
            assert(hours_next_change(table, civil_from_minutes(interval.from - 1), &change));
            assert(civil_minutes(change) == interval.from);
        }
        last = interval;
    }
    assert(last.to == from + WALK_DAYS * DAY_MINUTES);
}

/* Days of the years 2020 to 2035, by a hash of the text. */
static int64_t draw(uint64_t *seed) {
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (int64_t)date_days((Date){2020, 1, 1}) * DAY_MINUTES + (int64_t)(*seed >> 33) % (16 * 365 * DAY_MINUTES);
}

static void hold(const Hours *hours, Str text, Arena *arena) {
    HoursPlace place = place_of(arena);
    HoursFaults faults;
    Str printed = hours_print(hours, arena);
    const Hours *again = hours_parse(printed, arena, &faults);
    assert(again);
    assert(str_equal(hours_print(again, arena), printed));
    HoursTable *table = hours_table(hours, &place, arena), *other = hours_table(again, &place, arena);
    uint64_t seed = str_hash(text);
    for (int i = 0; i < MOMENTS; i++) {
        int64_t from = draw(&seed);
        hold_walk(table, other, from);
        hours_day(table, civil_from_minutes(from).date);
        hours_silent_on(hours, &place, civil_from_minutes(from).date);
    }
    if (seed >> 60 == 0) { /* it looks decades ahead */
        faults = (HoursFaults){0};
        hours_advise(hours, &place, (Date){2026, 3, 2}, arena, &faults);
        hold_faults(text, &faults);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    Arena arena = {0};
    HoursFaults faults;
    Str text = {(const char *)bytes, size};
    const Hours *hours = hours_parse(text, &arena, &faults);
    hold_faults(text, &faults);
    assert(faults.refused == (hours == NULL));
    if (hours)
        hold(hours, text, &arena);
    arena_free(&arena);
    return 0;
}
