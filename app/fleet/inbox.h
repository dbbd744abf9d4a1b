/* Where the files of kiosks come in: folders of them, or folders of such folders. What is signed by a kiosk that is
 * trusted is handed on; anything else that calls itself a kiosk's is moved into `set-aside/` beside it, with the
 * reason. Links are never followed. */
#ifndef SLUSS_FLEET_INBOX_H
#define SLUSS_FLEET_INBOX_H

#include "keysfile.h"
#include "weekfile.h"

/* Who takes what is good; it is gone when the call returns. The weeks of a kiosk in a folder come the newest first. */
typedef struct InboxSink {
    void *self;
    void (*week)(void *self, const WeekFile *week);
    void (*keys)(void *self, const KeyList *keys);
} InboxSink;

/* Zeroed but for the first three. */
typedef struct Inbox {
    const char *trusted; /* the folder of KIOSK.pub */
    InboxSink sink;
    FILE *log;
    Arena arena;
    size_t taken, refused;
} Inbox;

#define INBOX_ASIDE "set-aside"

void inbox_read(Inbox *inbox, const char *path);
/* One line: how many were taken, how many set aside. */
void inbox_close(Inbox *inbox);

#endif
