/* A stack of stops on her way. The first is home, and stays when the oldest stretch is forgotten. */
#include "visit.h"

#include <string.h>

bool visit_go(Visit *visit, const ScreenOps *screen, Str id) {
    if (id.len > ID_MOST)
        return false;
    if (visit->depth == STOPS_MOST) {
        memmove(&visit->stops[1], &visit->stops[2], (STOPS_MOST - 2) * sizeof visit->stops[0]);
        visit->depth--;
    }
    Stop *stop = &visit->stops[visit->depth++];
    *stop = (Stop){.screen = screen};
    if (id.len)
        memcpy(stop->id, id.at, id.len);
    return true;
}

bool visit_back(Visit *visit) {
    if (visit->depth < 2)
        return false;
    visit->depth--;
    return true;
}

Stop *visit_stop(Visit *visit) {
    return visit->depth ? &visit->stops[visit->depth - 1] : NULL;
}

Str stop_id(const Stop *stop) {
    return str_from(stop->id);
}
