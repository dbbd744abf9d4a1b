/* Messages are opened once and stay; the list lies in the arena of whatever named the languages. */
#include "interfaces.h"

#include "../base/file.h"

void interfaces_open(Interfaces *interfaces, Arena *arena, const char *folder, StrList tags, Diags *diags) {
    interfaces->list = arena_array(arena, Language, tags.count);
    for (size_t i = 0; i < tags.count; i++) {
        const Locale *locale = locale_of(tags.at[i]);
        Messages *messages = messages_open(&interface_messages, folder, locale, diags);
        if (messages)
            interfaces->list[interfaces->count++] = (Language){locale_tag(locale), locale, messages};
    }
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
    interfaces_open(interfaces, arena, folder, tags, diags);
}

void interfaces_close(Interfaces *interfaces) {
    for (size_t i = 0; i < interfaces->count; i++)
        messages_close(interfaces->list[i].messages);
    *interfaces = (Interfaces){0};
}
