/* References from one entry to another, noted where they stand and checked when everything has been read. */
#ifndef SLUSS_COMPILE_REFERENCE_H
#define SLUSS_COMPILE_REFERENCE_H

#include "../base/diag.h"
#include "../model/model.h"

typedef struct Reference {
    EntryKind kind;
    Str id;
    const Source *source;
    Place place;
} Reference;

/* Zeroed but for the arena, it is empty and ready. */
typedef struct References {
    Arena *arena;
    Reference *list;
    size_t count;
} References;

void reference_add(References *references, Reference reference);

struct YamlNode;
struct Hours;

/* Opening hours and where they stand. */
typedef struct HoursNote {
    const Source *source;
    const struct YamlNode *node;
    const struct Hours *hours;
} HoursNote;

/* Zeroed but for the arena, it is empty and ready. */
typedef struct HoursNotes {
    Arena *arena;
    HoursNote *list;
    size_t count;
} HoursNotes;

/* What a place in a file needs to be read: where complaints go, and where references and hours are noted. */
typedef struct Reading {
    Arena *arena;
    const Source *source;
    Diags *diags;
    References *references;
    HoursNotes *hours; /* NULL where there can be none */
} Reading;

#endif
