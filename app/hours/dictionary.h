/* What words of Swedish, Danish and English mean in opening_hours, for hints. */
#ifndef SLUSS_HOURS_DICTIONARY_H
#define SLUSS_HOURS_DICTIONARY_H

#include "../base/str.h"

/* Of ASCII and Latin-1. */
bool dictionary_letter(uint32_t c);

/* The word at an offset in small letters, and where it ends; it may be empty. */
Str dictionary_word(Str text, size_t at, Arena *arena, size_t *end);

/* What it means: opening_hours' own word; "[1]" for which of the month; "!" for a pause; "" for nothing that matters.
 * NULL: it is not known. */
const char *dictionary_look_up(Str word);

#endif
