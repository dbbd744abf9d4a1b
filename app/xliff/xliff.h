/* XLIFF 2.0 (OASIS, urn:oasis:names:tc:xliff:document:2.0), as plain structs: a file an entry, a unit a text. */
#ifndef SLUSS_XLIFF_XLIFF_H
#define SLUSS_XLIFF_XLIFF_H

#include "../base/diag.h"
#include "unit.h"

enum {
    XLIFF_BYTES_MOST = 16 * 1024 * 1024,
    XLIFF_HOLLOW = 0x1A, /* stands for a hollow code in a text that was read; XML can hold no such letter */
};

typedef struct XliffUnit {
    Str id;
    Place place;
    Passage source, target; /* as read, a code is its id and its place alone */
    bool has_target;
    bool sound;                   /* read without an error; else only its id and place count */
    const char *state, *substate; /* written only; a substate may be NULL */
} XliffUnit;

typedef struct XliffFile {
    Str original; /* the path of the source's words in the content folder */
    Str stamp;    /* of the source's words when they were exported; empty if it is not there */
    Str before;   /* the digest of the translation there was then; empty if there was none, or none that is sound */
    Place place;
    XliffUnit *units;
    size_t count;
} XliffFile;

typedef struct Xliff {
    Str source_lang, target_lang;
    XliffFile *files;
    size_t count;
} Xliff;

/* The document's bytes, in the arena. */
Str xliff_write(Arena *arena, const Xliff *xliff);

/* Reads the source's text into the arena. It is untrusted: no document type, no entities but those of XML, nothing is
 * fetched. False and a diagnostic if it is no such document; what can have no place in one of ours is a diagnostic. */
bool xliff_read(Arena *arena, const Source *source, Xliff *xliff, Diags *diags);

#endif
