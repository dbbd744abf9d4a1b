/* The fonts' faces, opened when first needed: SDL2_ttf's fonts by row of the table, and which letters they have. */
#ifndef SLUSS_DEVICE_FACE_H
#define SLUSS_DEVICE_FACE_H

#include "../base/diag.h"
#include "../text/fonts.h"

struct _TTF_Font;
typedef struct Faces Faces;

/* Looks for the files below `folder`; each that is missing is told in a warning. Lives in the arena until
 * faces_close. */
Faces *faces_open(Arena *arena, const char *folder, Diags *diags);
void faces_close(Faces *faces);

/* Has any of them been opened, or can be? */
bool faces_any(Faces *faces);

bool face_covers(Faces *faces, FontId font, uint32_t code_point);

/* The face at this size in pixels, before the font's own percent. NULL if there is none. Where a family has no bold,
 * its regular face is made bolder. Valid until the next call. */
struct _TTF_Font *face_sized(Faces *faces, FontId font, bool bold, int size);

/* Above and below the baseline, in pixels; both positive. */
void face_height(Faces *faces, FontId font, bool bold, int size, int *ascent, int *descent);

#endif
