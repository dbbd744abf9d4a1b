/* The program knows its own place from the system, not from the call. */
#include "locales.h"

#include "../base/file.h"
#include "../base/say.h"

const char *locales_folder(Arena *arena) {
    Str program = file_real(arena, "/proc/self/exe");
    return file_join(arena, file_folder(program), STR("locales")).at;
}

const char *locales_staff_folder(Arena *arena) {
    return file_join(arena, str_from(locales_folder(arena)), STR("staff")).at;
}

const char *locales_say(Arena *arena, StrList langs) {
    static const Str known[] = {{"sv", 2}, {"da", 2}, {"en", 2}};
    if (langs.count == 0)
        return NULL;
    bool is_known = str_list_has((StrList){(Str *)known, sizeof known / sizeof known[0]}, langs.at[0]);
    if (langs.count > 1 || !is_known)
        return "--lang is sv, da or en";
    return say_in(locales_folder(arena), langs.at[0].at) ? NULL : "there is no catalogue of this language beside sluss";
}
