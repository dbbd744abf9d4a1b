/* The program knows its own place from the system, not from the call. */
#include "locales.h"

#include "../base/file.h"

const char *locales_folder(Arena *arena) {
    Str program = file_real(arena, "/proc/self/exe");
    return file_join(arena, file_folder(program), STR("locales")).at;
}

const char *locales_staff_folder(Arena *arena) {
    return file_join(arena, str_from(locales_folder(arena)), STR("staff")).at;
}
