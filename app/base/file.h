/* Files: read whole, listed in order, replaced in one step. Every failure is said in one diagnostic. */
#ifndef SLUSS_BASE_FILE_H
#define SLUSS_BASE_FILE_H

#include "diag.h"

/* Reads a regular file of at most `limit` bytes into the arena (a NUL stands after the last byte).
 * `shown` is the source the diagnostic names; its text is not touched. */
bool file_read(Arena *arena, const char *path, size_t limit, const Source *shown, Str *text, Diags *diags);

/* The same of a descriptor, which stays open. */
bool file_read_opened(Arena *arena, int file, size_t limit, const Source *shown, Str *text, Diags *diags);

/* The names of a folder's entries, sorted by bytes, without those that start with a dot.
 * False only if the folder cannot be read. */
bool file_list(Arena *arena, const char *folder, Str **names, size_t *count);

bool file_exists(const char *path);
/* Whether the name is taken, be it by a link that leads nowhere or by what cannot be reached now. */
bool file_is_named(const char *path);
bool file_is_folder(const char *path);
bool file_is_ordinary(const char *path); /* no folder, link, pipe or device */

/* Whether what is written to `path` comes to lie in `folder`, which has no link in it: a link leads out of it, or
 * nowhere, and a folder cannot be written. */
bool file_stays_in(Arena *arena, Str folder, const char *path);

/* The path with every link resolved, in the arena; the empty view if there is nothing there. */
Str file_real(Arena *arena, const char *path);

/* The same for a file that may not be there yet: with the links of its folder resolved. */
const char *file_real_new(Arena *arena, const char *path);

Str file_join(Arena *arena, Str folder, Str name);
Str file_folder(Str path); /* "a/b" of "a/b/c", "." where there is no slash */
Str file_name(Str path);   /* "c" of "a/b/c" */

/* A new file to write, in place of one that a power cut left; follows no link. NULL if it cannot be made. */
FILE *file_create(const char *path, unsigned mode);
/* A new file beside `path`, to take its place; nobody else has one of this name, which is then in the arena. */
FILE *file_create_beside(Arena *arena, const char *path, unsigned mode, const char **name);

/* Makes `temporary` stand in the place of `path`: fsync of the file, rename, fsync of the folder (where it can be).
 * What stood there before stays untouched on failure. */
bool file_replace(const char *temporary, const char *path, Diags *diags);

/* Puts these bytes in the place of an ordinary file, or where there is none, as file_replace does; who may read and
 * write it stays as it was. */
bool file_write(const char *path, Str bytes, Diags *diags);

/* Copies the bytes of an ordinary file over what is at `to`; false if that cannot be done. */
bool file_copy(const char *from, const char *to);

#endif
