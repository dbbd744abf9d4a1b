/* Fowler, Noll and Vo's numbers. */
#include "hash.h"

uint64_t hash_add(uint64_t hash, Str bytes) {
    for (size_t i = 0; i < bytes.len; i++)
        hash = (hash ^ (unsigned char)bytes.at[i]) * 0x100000001B3u;
    return hash;
}
