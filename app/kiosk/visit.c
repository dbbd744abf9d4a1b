/* A stack of stops on her way. The first is home, and stays when the oldest stretch is forgotten. */
#include "visit.h"

#include <string.h>

bool visit_go(Visit *visit, const ScreenOps *screen, Str id) {
    if (id.len > STOP_ID_MOST)
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

bool stop_answer(Stop *stop, Str option) {
    if (option.len > ID_MOST)
        return false;
    memset(stop->answer, 0, sizeof stop->answer);
    memcpy(stop->answer, option.at, option.len);
    return true;
}

bool visit_return(Visit *visit, const ScreenOps *screen, Str id) {
    for (size_t depth = visit->depth; depth > 0; depth--) {
        const Stop *stop = &visit->stops[depth - 1];
        if (stop->screen != screen || !str_equal(stop_id(stop), id))
            continue;
        visit->depth = depth;
        return true;
    }
    return false;
}

static bool is_answered(const Stop *stop) {
    return stop->screen == &screen_guide && stop->answer[0];
}

Answers visit_answers(const Visit *visit) {
    Answers answers = {0};
    size_t end = visit->depth;
    if (end && visit->stops[end - 1].screen == &screen_guide)
        end--;
    else
        while (end && !is_answered(&visit->stops[end - 1]))
            end--;
    size_t start = end;
    while (start && end - start < ROUTE_DEPTH_MOST && is_answered(&visit->stops[start - 1]))
        start--;
    for (; start < end; start++) {
        const Stop *stop = &visit->stops[start];
        answers.list[answers.count++] = (Answer){stop_id(stop), str_from(stop->answer)};
    }
    return answers;
}
