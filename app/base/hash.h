/* A hash that is the same on every machine, by which bytes are known again: FNV-1a, 64 bits. Against people it
 * protects nothing. */
#ifndef SLUSS_BASE_HASH_H
#define SLUSS_BASE_HASH_H

#include "str.h"

#define HASH_START 0xCBF29CE484222325u

/* Of the bytes hashed before, and these. */
uint64_t hash_add(uint64_t hash, Str bytes);

#endif
