/* The .md file of a translation: built like its source's, with other words. */
#ifndef SLUSS_XLIFF_PROSE_H
#define SLUSS_XLIFF_PROSE_H

#include "../compile/yaml.h"
#include "unit.h"

/* `front` is the source's front matter, `source` its words; `units` are the translation's. `record` is what stands
 * after `translation: `. */
Str prose_write(Arena *arena, const YamlNode *front, const Words *source, const Units *units, Str record);

#endif
