/* What `sluss route` shares between its forms: the guides and their ends as read, and the proof. */
#ifndef SLUSS_CLI_ROUTE_MAP_H
#define SLUSS_CLI_ROUTE_MAP_H

#include <stdio.h>

#include "../base/diag.h"
#include "../model/model.h"

struct Content;

/* A page or a contact that paths end at; all but the id in the map's language. */
typedef struct RouteEnd {
    Str id, title;
    Str contact;    /* of a page */
    bool reachable; /* of a contact: by phone or at a desk */
} RouteEnd;

typedef struct RouteEnds {
    RouteEnd *list;
    size_t count;
} RouteEnds;

typedef struct RouteMap {
    struct Content *content;
    Arena *arena;
    Arena scratch; /* for what is read and looked at once */
    Kiosk kiosk;
    Str lang;   /* empty: the source's */
    Str unsure; /* what an option without words says */
    Guide *guides;
    Question *questions;
    size_t count; /* of both */
    RouteEnds pages, contacts;
    RouteProof proof;
} RouteMap;

/* Reads everything; false, with a diagnostic, if any of it cannot be read in any of the kiosk's languages. */
bool map_read(RouteMap *map, Diags *diags);

/* The one of that id, or NULL. */
RouteEnd *map_end(const RouteEnds *ends, Str id);

/* The ids of the contacts at the end of a path: the option's own, or the one of its page. None if one of them is not
 * there. */
StrList map_ends(const RouteMap *map, const RoutePath *path);

/* How one can turn to a contact: "direct", or "via DESK" where only the desk here is left. */
Str map_reach(const RouteMap *map, Str contact);

/* The words of an answer, as they can be printed on one line. */
Str map_answer(const RouteMap *map, const Answer *answer);

void map_text(const RouteMap *map, FILE *out);
void map_json(const RouteMap *map, FILE *out);
void map_dot(const RouteMap *map, FILE *out);

#endif
