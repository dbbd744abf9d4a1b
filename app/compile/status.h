/* How far translations have come: what there is of each entry in each language, who made it, and whether its source has
 * changed since. */
#ifndef SLUSS_COMPILE_STATUS_H
#define SLUSS_COMPILE_STATUS_H

#include "draft.h"

/* In the order in which they need work. */
typedef enum StatusKind {
    STATUS_MISSING,
    STATUS_BROKEN,    /* there are errors in the file */
    STATUS_OUTDATED,  /* made from other words than the source's present ones */
    STATUS_UNSTAMPED, /* it is not known from which */
    STATUS_MACHINE,
    STATUS_OK, /* by people */
    STATUS_REVIEWED,
    STATUS_KINDS
} StatusKind;

typedef struct Status {
    StatusKind kind;
    Str file;                /* its path in the content folder, also of one that is missing */
    const DraftWords *words; /* NULL: missing */
} Status;

typedef struct StatusCounts {
    size_t total, kinds[STATUS_KINDS];
    size_t by[WORDS_BY_COUNT]; /* of those that are there, of whatever age */
} StatusCounts;

const char *status_name(StatusKind kind); /* "outdated" */
const char *status_sign(StatusKind kind); /* the same in four letters at most, for a table */

/* The kiosk's languages but its source. */
StrList status_langs(const Draft *draft);

/* Whether this is one of them; false and a diagnostic. */
bool status_has_lang(const Draft *draft, Str lang, Diags *diags);

/* An entry in a language, which is one of the kiosk's and not its source. */
Status status_of(const Draft *draft, const Entry *entry, Str lang);

/* Of all entries in a language. */
StatusCounts status_count(const Draft *draft, Str lang);

/* "pages/first-home", and "kiosk" alone. */
Str status_entry(const Draft *draft, const Entry *entry);

#endif
