/* Atoms: what a reader of any language reads left to right and wants on one line. Numbers, phone numbers, times and
 * their ranges, dates, e-mail and web addresses. */
#ifndef SLUSS_TEXT_ATOMS_H
#define SLUSS_TEXT_ATOMS_H

#include "../base/str.h"

typedef struct Atom {
    size_t start, end; /* bytes */
} Atom;

/* The first atom at or after `from`; false if there is none. */
bool atom_find(Str text, size_t from, Atom *atom);

#endif
