/* Home: the municipality's topics as tiles, and the way to all contacts. */
#include "../store/content.h"
#include "../ui/widget.h"
#include "chrome.h"
#include "grid.h"

typedef struct Home {
    Topic *topics;
    size_t count;
} Home;

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    (void)id;
    Home *home = arena_new(arena, Home);
    bool found = content_topics(env->content, arena, env->reader->tag, &home->topics, &home->count);
    return found ? home : NULL;
}

static void topics_view(Ui *ui, const Home *home, const Grid *grid) {
    for (size_t i = 0; i < home->count; i++) {
        const Topic *topic = &home->topics[i];
        Choice choice = {
            .pictogram = topic->icon,
            .pictogram_colour = screen_colour(topic->colour),
            .title = topic->words.title,
            .locale = locale_of(topic->words.lang),
            .action = {.kind = ACTION_OPEN, .target = str_format(ui_arena(ui), "topic/%.*s", STR_ARG(topic->id))},
        };
        widget_tile(ui, grid_cell(grid, (int)i), &choice);
    }
}

static int contacts_view(Ui *ui, Box box) {
    Choice contacts = {
        .pictogram = STR("contacts"),
        .title = ui_message(ui, MSG_CONTACTS),
        .summary = ui_message(ui, MSG_CONTACTS_SUMMARY),
        .action = {.kind = ACTION_OPEN, .target = STR("contacts")},
        .strong = true,
    };
    box.h = widget_row_height(ui, box.w, &contacts);
    box.y -= box.h;
    widget_row(ui, box, &contacts);
    return box.y;
}

static void view(const ScreenEnv *env, const void *data, Ui *ui) {
    const Home *home = data;
    const Theme *theme = ui->theme;
    Chrome chrome = {.pictogram = STR("location_city"),
                     .title = env->kiosk->words.title,
                     .locale = locale_of(env->kiosk->words.lang),
                     .home = true};
    Box box = chrome_begin(env, ui, &chrome);
    Text title = {.text = ui_message(ui, MSG_HOME_TITLE), .look = TEXT_TITLE, .colour = COLOUR_INK};
    int y = box.y + theme->gap;
    y += ui_text(ui, box.x, y, box.w, &title, ROLE_HEADING) + theme->gap;
    int bottom = contacts_view(ui, (Box){box.x, box.y + box.h - theme->gap, box.w, 0}) - theme->gap;
    int columns = theme_portrait(theme) ? 2 : 4, rows = ((int)home->count + columns - 1) / columns;
    int height = rows ? (bottom - y - (rows - 1) * theme->gap) / rows : 0, tallest = theme_mm(theme, 900);
    Grid grid = grid_make(box.x, y, box.w, columns, height < tallest ? height : tallest, theme->gap);
    topics_view(ui, home, &grid);
    chrome_end(env, ui, &chrome);
}

const ScreenOps screen_home = {.name = "home", .shows = ENTRY_KINDS, .open = open, .view = view, .shows_clock = true};
