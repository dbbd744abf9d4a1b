/* The list of screens: adding one is adding a file and a line here. */
#include "screen.h"

#include "../model/colours.h"

const ScreenOps *const screens[] = {
    &screen_welcome, &screen_home,  &screen_topic,    &screen_page,   &screen_contact, &screen_contacts,
    &screen_hours,   &screen_guide, &screen_result,   &screen_take,   &screen_staff,   &screen_language,
    &screen_help,    &screen_idle,  &screen_updating, &screen_notice, &screen_notices, NULL,
};

const ScreenOps *screen_find(Str name) {
    for (size_t i = 0; screens[i]; i++)
        if (str_equal(str_from(screens[i]->name), name))
            return screens[i];
    return NULL;
}

void *screen_open_nothing(const ScreenEnv *env, Arena *arena, Str id) {
    (void)env;
    (void)id;
    return arena_new(arena, char);
}

uint32_t screen_colour(Str name) {
    uint32_t rgb;
    return colour_find(name, &rgb) ? 0xFF000000u | rgb : 0;
}
