/* A build in a process of its own, with limits on what a content may cost: whatever is in the folder, the kiosk does
 * not suffer. */
#ifndef SLUSS_CLI_BUILD_APART_H
#define SLUSS_CLI_BUILD_APART_H

#include "../base/str.h"

typedef struct BuildApart {
    const char *content, *out;
    const char *since; /* NULL: nothing is taken over */
    const char *lang;  /* of what it says */
} BuildApart;

typedef enum BuildEnd {
    BUILD_DONE,
    BUILD_REFUSED,   /* there are errors in the content */
    BUILD_UNWRITTEN, /* the database could not be written */
    BUILD_KILLED,    /* it took too much time or memory, or crashed: it would again */
    BUILD_FAILED,    /* it could not be started, waited too long for the folder, or was killed from outside */
    BUILD_STOPPED,   /* `stop` became readable */
} BuildEnd;

enum {
    BUILD_SECONDS_MOST = 120, /* at work */
    BUILD_WAIT_MOST = 240,    /* seconds in all */
    BUILD_MEMORY_MOST = 512,  /* MiB */
    BUILD_FILE_MOST = 1024,   /* MiB */
};

/* Waits for its end; what it said is then in the arena. */
BuildEnd build_apart(const BuildApart *build, int stop, Arena *arena, Str *said);

#endif
