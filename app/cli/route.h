/* What `sluss route` shares between its forms: the guides as read, the proof, and words for what stands in them. */
#ifndef SLUSS_CLI_ROUTE_H
#define SLUSS_CLI_ROUTE_H

#include <stdio.h>

#include "../model/model.h"

struct Content;

typedef struct RouteMap {
    struct Content *content;
    Arena *arena;
    Str lang;   /* empty: the source's */
    Str desk;   /* the kiosk's; may be empty */
    Str unsure; /* what an option without words says */
    Guide *guides;
    Question *questions;
    size_t count; /* of both */
    RouteProof proof;
} RouteMap;

/* The contacts at the end of a path: the option's own, or the one of its page. None if they cannot be read. */
StrList route_ends(const RouteMap *map, const RoutePath *path);

/* Where one can turn to a contact: "phone", "desk", or "via DESK" where only the desk here is left. */
Str route_reach(const RouteMap *map, Str contact);

/* The words of an answer and of an entry, their ids where there are no words. */
Str route_answer(const RouteMap *map, const Answer *answer);
Str route_title(const RouteMap *map, EntryKind kind, Str id);

void route_text(const RouteMap *map, FILE *out);
void route_json(const RouteMap *map, FILE *out);
void route_dot(const RouteMap *map, FILE *out);

#endif
