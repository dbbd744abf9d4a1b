/* What of a text is the same in whichever language it is: how much there is of each of its parts, and where it leads. A
 * translation that differs in it was cut off, or stands in the file of another text. */
#ifndef SLUSS_COMPILE_LIKENESS_H
#define SLUSS_COMPILE_LIKENESS_H

#include "../model/model.h"

typedef enum LikenessPart {
    PART_HEADINGS,
    PART_ENTRIES, /* of lists */
    PART_CELLS,
    PART_LINKS,
    PART_PARAGRAPHS,
    LIKENESS_PARTS
} LikenessPart;

typedef struct Likeness {
    uint32_t parts[LIKENESS_PARTS];
    uint64_t leads; /* a hash of the entries that it leads to, in whatever order */
    uint64_t said;  /* a hash of all that is said, letter by letter */
    size_t length;  /* of that, in bytes */
} Likeness;

Likeness likeness_of(const Words *words);

struct Draft;
struct Entry;
struct DraftWords;

/* Holds a translation against entry->likeness; of one that was made from other words only whether it is one. False if
 * it is a mere copy. */
bool likeness_check(const struct Draft *draft, const struct Entry *entry, const struct DraftWords *words);

#endif
