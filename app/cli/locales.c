/* The program knows its own place from the system, not from the call. */
#include "locales.h"

#include <unistd.h>

#include "../base/file.h"
#include "../base/say.h"

/* A kiosk goes on when another version has been put in its place, and so do the builds it starts: the system then says
 * of the name that it is deleted. */
static Str program_path(Arena *arena) {
    char at[4096];
    const Str deleted = STR(" (deleted)");
    ssize_t len = readlink("/proc/self/exe", at, sizeof at);
    Str path = str_copy(arena, (Str){at, len > 0 ? (size_t)len : 0});
    return str_ends(path, deleted) && !file_exists(path.at) ? str_slice(path, 0, path.len - deleted.len) : path;
}

const char *locales_folder(Arena *arena) {
    return file_join(arena, file_folder(program_path(arena)), STR("locales")).at;
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
        return "messages are in sv, da or en";
    return say_in(locales_folder(arena), langs.at[0].at) ? NULL : "there is no catalogue of this language beside sluss";
}
