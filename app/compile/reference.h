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

/* What a place in a file needs to be read: where complaints go, and where references are noted. */
typedef struct Reading {
    Arena *arena;
    const Source *source;
    Diags *diags;
    References *references;
} Reading;

#endif
