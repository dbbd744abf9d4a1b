/* Messages are opened once and stay; the list lies in the arena of whatever named the languages. */
#include "interfaces.h"

#include "../base/file.h"
#include "../model/kiosk.h"

static bool has_interface(Arena *arena, const char *folder, Str tag) {
    return file_exists(file_join(arena, str_from(folder), str_format(arena, "%.*s.res", STR_ARG(tag))).at);
}

/* The first language of the chain that has an interface; the language itself if none has. */
static Str interface_of(Arena *arena, const char *folder, const Kiosk *kiosk, Str tag) {
    if (has_interface(arena, folder, tag))
        return tag;
    StrList next = kiosk_fallback(kiosk, tag);
    for (size_t i = 0; i < next.count; i++)
        if (has_interface(arena, folder, next.at[i]))
            return next.at[i];
    return tag;
}

static void add(Interfaces *interfaces, Arena *arena, const char *folder, Str tag, Str shown, Diags *diags) {
    const Locale *locale = locale_of(tag);
    Messages *messages = messages_open(&interface_messages, folder, locale_of(shown), diags);
    if (!messages)
        return;
    Str name = str_equal(tag, shown) ? message(messages, MSG_LANGUAGE_NAME)
                                     : locale_capital(locale, arena, locale_language(locale, arena, tag));
    interfaces->list[interfaces->count++] = (Language){locale_tag(locale), name, locale, messages};
}

void interfaces_open(Interfaces *interfaces, Arena *arena, const char *folder, const Kiosk *kiosk, Diags *diags) {
    interfaces->list = arena_array(arena, Language, kiosk->langs.count);
    for (size_t i = 0; i < kiosk->langs.count; i++) {
        Str tag = kiosk->langs.at[i];
        add(interfaces, arena, folder, tag, interface_of(arena, folder, kiosk, tag), diags);
    }
}

bool interfaces_exist(const char *folder, const Kiosk *kiosk) {
    Arena arena = {0};
    bool exist = false;
    for (size_t i = 0; i < kiosk->langs.count && !exist; i++)
        exist = has_interface(&arena, folder, interface_of(&arena, folder, kiosk, kiosk->langs.at[i]));
    arena_free(&arena);
    return exist;
}

void interfaces_open_all(Interfaces *interfaces, Arena *arena, const char *folder, Diags *diags) {
    Str *names;
    size_t count;
    StrList tags = {0};
    if (!file_list(arena, folder, &names, &count))
        return;
    for (size_t i = 0; i < count; i++)
        if (str_ends(names[i], STR(".res")))
            str_list_add(&tags, arena, str_slice(names[i], 0, names[i].len - 4));
    interfaces->list = arena_array(arena, Language, tags.count);
    for (size_t i = 0; i < tags.count; i++)
        add(interfaces, arena, folder, tags.at[i], tags.at[i], diags);
}

void interfaces_close(Interfaces *interfaces) {
    for (size_t i = 0; i < interfaces->count; i++)
        messages_close(interfaces->list[i].messages);
    *interfaces = (Interfaces){0};
}
