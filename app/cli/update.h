/* A kiosk that follows its content: on a thread of its own changes are waited for, compiled in another process, and
 * looked at as if a stranger had sent the result. The loop that shows things is only woken when there is a database to
 * show. */
#ifndef SLUSS_CLI_UPDATE_H
#define SLUSS_CLI_UPDATE_H

#include "kept.h"

struct Content;

typedef struct Update Update;

typedef struct UpdateOrder {
    const char *content; /* a content folder, or one database that others replace */
    bool folder;
    Kept kept;           /* of a folder: where its databases lie */
    const char *locales; /* the folder of interfaces */
    const char *lang;    /* of the report: "sv", "da" or "en" */
    bool poll;           /* do not rely on being told of changes */
    bool unreported;     /* a preview, or a second kiosk: nothing is written beside the content */
} UpdateOrder;

/* From here on no change goes unnoticed: before what is there now is shown. The order's texts must stay. */
Update *update_open(const UpdateOrder *order);
/* From here on it is followed; `shown`: there is something on the screen already. A diagnostic if there can be no
 * thread. */
void update_start(Update *update, bool shown, Diags *diags);
/* Whatever is under way is given up. NULL is fine. */
void update_end(Update *update);

/* Another database to show, looked at to its last page, whose owner the caller is then; NULL: none since it was last
 * asked. What lies at its path may be another by now. */
struct Content *update_take(Update *update);

#endif
