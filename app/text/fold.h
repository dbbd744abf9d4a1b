/* What texts have in common for who looks for them: names as a file system sees them that knows no capitals and writes
 * accents apart, and words as a reader types them. */
#ifndef SLUSS_TEXT_FOLD_H
#define SLUSS_TEXT_FOLD_H

#include "../base/str.h"

/* Composed (NFC) and without case (Unicode, default case folding): what two names have in common that such a system
 * takes for one. */
Str fold_name(Arena *arena, Str name);
/* Composed alone. */
Str fold_composed(Arena *arena, Str name);

/* The words of a text as they are looked for, a space behind each: by UAX #29 and ICU's dictionaries where a script has
 * no spaces, and split at all that is no letter, mark or digit; composed, without case and width (NFKC_Casefold), and
 * without the vowel signs and long dashes that readers of Arabic and Hebrew leave out. One thread's. */
Str fold_words(Arena *arena, Str text);

#endif
