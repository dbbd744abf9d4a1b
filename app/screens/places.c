/* Sorted by use: what one can go to now stands first. */
#include "places.h"

#include "../store/content.h"

bool places_load(const ScreenEnv *env, Arena *arena, Places *places) {
    Contact *contacts;
    if (!content_contacts(env->content, arena, env->reader->tag, &contacts, &places->count))
        return false;
    places->list = arena_array(arena, OpenPlace, places->count);
    for (size_t i = 0; i < places->count; i++)
        places->list[i] = (OpenPlace){contacts[i], opening_load(env, arena, &contacts[i])};
    return true;
}

static int rank(const Status *status) {
    if (status->state == HOURS_OPEN)
        return status->always ? 1 : 0;
    return status->state == HOURS_CLOSED ? 2 : status->always ? 4 : 3;
}

static bool comes_before(const PlaceStatus *a, const PlaceStatus *b) {
    int by_rank = rank(&a->status) - rank(&b->status);
    return by_rank < 0 || (by_rank == 0 && a->status.opens < b->status.opens);
}

PlaceStatus *places_now(const ScreenEnv *env, Ui *ui, const Places *places) {
    PlaceStatus *sorted = arena_array(ui_arena(ui), PlaceStatus, places->count);
    for (size_t i = 0; i < places->count; i++) {
        PlaceStatus next = {&places->list[i], opening_status(env, ui, &places->list[i].opening, HOURS_DESK)};
        size_t j = i;
        for (; j > 0 && comes_before(&next, &sorted[j - 1]); j--)
            sorted[j] = sorted[j - 1];
        sorted[j] = next;
    }
    return sorted;
}
