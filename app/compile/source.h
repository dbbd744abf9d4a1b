/* A content file as text: read whole, UTF-8, free of characters that nobody typed on purpose. */
#ifndef SLUSS_COMPILE_SOURCE_H
#define SLUSS_COMPILE_SOURCE_H

#include "../base/diag.h"

enum { SOURCE_BYTES_MOST = 1024 * 1024 };

/* Reads `folder`/`source->path` into source->text, without a byte order mark. False and a diagnostic if the file
 * cannot be read, leads out of `folder` (a path with every link resolved), is not UTF-8 or holds what no file of
 * words needs; the text is then empty. */
bool source_read(Arena *arena, Str folder, Source *source, Diags *diags);

/* The two halves of it: its bytes, and whether they are such a text. */
bool source_load(Arena *arena, Str folder, Source *source, Diags *diags);
bool source_is_text(Source *source, Diags *diags);

/* False and a diagnostic if the source is a link out of `folder`. */
bool source_stays_inside(Arena *arena, Str folder, const Source *source, Diags *diags);

/* Reads a text again that was let go of, for a diagnostic to point into; what cannot be read stays empty. */
void source_recall(Arena *arena, Str folder, Source *source);

/* False and a diagnostic if the source's text holds what no file of words needs. */
bool source_is_sound(const Source *source, Diags *diags);

/* Whether a text holds only such characters; escapes in YAML and Markdown can bring in what the file itself has not. */
bool source_is_plain(Str text);

#endif
