/* A kiosk that follows its content: on a thread of its own changes are waited for, compiled in another process, and
 * looked at as if a stranger had sent the result. The loop that shows things is only woken when there is a database to
 * show. */
#ifndef SLUSS_CLI_UPDATE_H
#define SLUSS_CLI_UPDATE_H

#include "kept.h"

typedef struct Update Update;

typedef struct UpdateOrder {
    const char *content; /* a content folder, or one database that others replace */
    bool folder;
    Kept kept;           /* of a folder: where its databases lie */
    const char *locales; /* the folder of interfaces */
    const char *lang;    /* of the report: "sv", "da" or "en" */
    bool poll;           /* do not rely on being told of changes */
    bool shown;          /* of a folder: kept.current is on the screen already */
} UpdateOrder;

/* NULL and a diagnostic if there can be no thread. The order's texts must stay. */
Update *update_start(const UpdateOrder *order, Diags *diags);
/* Whatever is under way is given up. NULL is fine. */
void update_end(Update *update);

/* Whether there is another database to show since it was last asked; the path is the order's. */
bool update_take(Update *update);

#endif
