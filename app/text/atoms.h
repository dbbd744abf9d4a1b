/* Atoms: what a reader of any language reads left to right and wants on one line. Numbers, phone numbers, times and
 * their ranges, dates, e-mail and web addresses. */
#ifndef SLUSS_TEXT_ATOMS_H
#define SLUSS_TEXT_ATOMS_H

#include "../base/str.h"

typedef struct Atom {
    size_t start, end; /* bytes */
    bool isolate;      /* bidi's own rules would tear it: it needs to stand apart */
    bool named;        /* unless the name before it, in Latin letters, holds it together, as in "Storgatan 12–14" */
} Atom;

/* The first atom at or after `from`; false if there is none. */
bool atom_find(Str text, size_t from, Atom *atom);

#endif
