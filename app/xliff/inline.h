/* A passage as Markdown on one line, or on several where it has line breaks: what would be read as a mark is escaped.
 */
#ifndef SLUSS_XLIFF_INLINE_H
#define SLUSS_XLIFF_INLINE_H

#include "passage.h"

/* `kind` is what the passage stands in; `indent` what stands before a further line of it. */
void inline_write(StrBuf *out, const Passage *passage, BlockKind kind, size_t indent);

/* What Markdown puts before and behind the words of a code. */
Str inline_opening(Arena *arena, const Code *code);
Str inline_closing(Arena *arena, const Code *code);

#endif
