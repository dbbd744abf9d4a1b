/* A file of words read whole again: of pages a draft keeps only what others ask for. */
#ifndef SLUSS_XLIFF_WHOLE_H
#define SLUSS_XLIFF_WHOLE_H

#include "../compile/draft.h"
#include "../compile/yaml.h"
#include "unit.h"

typedef struct Whole {
    Source *source;
    const YamlNode *front;
    DraftWords words;
    Units units;
} Whole;

/* Reads what `words` were read from, into the draft's arena. False and diagnostics if it has errors, or marks that lie
 * across each other. */
bool whole_read(const Draft *draft, EntryKind kind, const DraftWords *words, Whole *whole);

/* The same of bytes that shall become such a file. */
bool whole_parse(const Draft *draft, EntryKind kind, Source *source, Str lang, Whole *whole);

#endif
