/* Sorted by use: what one can go to now stands first. The order is that of the moment the screen was opened, so that no
 * card moves away from under a finger. */
#include "places.h"

#include "../store/content.h"

/* How useful a place is now, the less the better, and when it opens. */
typedef struct Rank {
    int rank;
    int64_t opens;
} Rank;

static Rank rank_of(const ScreenEnv *env, const Opening *opening) {
    HoursTable *table = opening->tables[opening_main(env, opening)];
    bool always;
    HoursState state = opening_state(env, table, &always);
    if (state == HOURS_OPEN)
        return (Rank){always, 0};
    if (state == HOURS_CLOSED)
        return (Rank){2, opening_next(env, table)};
    return (Rank){always ? 4 : 3, 0};
}

static bool comes_before(Rank a, Rank b) {
    return a.rank < b.rank || (a.rank == b.rank && a.opens < b.opens);
}

bool places_load(const ScreenEnv *env, Arena *arena, Places *places) {
    Contact *contacts;
    if (!content_contacts(env->content, arena, env->reader->tag, &contacts, &places->count))
        return false;
    places->list = arena_array(arena, OpenPlace, places->count);
    Rank *ranks = arena_array(arena, Rank, places->count);
    for (size_t i = 0; i < places->count; i++) {
        OpenPlace next = {contacts[i], opening_load(env, arena, &contacts[i])};
        Rank rank = rank_of(env, &next.opening);
        size_t j = i;
        for (; j > 0 && comes_before(rank, ranks[j - 1]); j--) {
            places->list[j] = places->list[j - 1];
            ranks[j] = ranks[j - 1];
        }
        places->list[j] = next;
        ranks[j] = rank;
    }
    return true;
}

Status place_status(const ScreenEnv *env, Ui *ui, const OpenPlace *place) {
    return opening_main_status(env, ui, &place->opening);
}

Choice place_choice(const ScreenEnv *env, Ui *ui, const OpenPlace *place) {
    const Contact *contact = &place->contact;
    Status status = place_status(env, ui, place);
    Str owner = place->opening.owner;
    Str words =
        owner.len ? str_format(ui_arena(ui), "%.*s (%.*s)", STR_ARG(status.words), STR_ARG(owner)) : status.words;
    return (Choice){
        .pictogram = contact->icon,
        .title = contact->words.title,
        .locale = locale_of(contact->words.lang),
        .state = {.pictogram = status.pictogram,
                  .colour = status.colour,
                  .text = {.text = words, .look = TEXT_BODY, .colour = status.colour}},
        .action = {.kind = ACTION_OPEN, .target = str_format(ui_arena(ui), "contact/%.*s", STR_ARG(contact->id))},
    };
}

bool place_load(const ScreenEnv *env, Arena *arena, Str id, OpenPlace *place) {
    if (!content_contact(env->content, arena, id, env->reader->tag, &place->contact))
        return false;
    place->opening = opening_load(env, arena, &place->contact);
    return true;
}
