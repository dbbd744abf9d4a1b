/* Home: the municipality's topics as tiles, the way to whoever can help, and what is open today. */
#include "../store/content.h"
#include "../ui/widget.h"
#include "chrome.h"
#include "grid.h"
#include "places.h"

enum { OPEN_SHOWN = 2, CARD_ICON = 160 /* tenths of mm, as of rows */ };

typedef struct Home {
    Topic *topics;
    size_t count;
    Places places;
    bool guided; /* there is a guide to start with */
} Home;

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    (void)id;
    Home *home = arena_new(arena, Home);
    Words words;
    Str icon;
    if (!content_topics(env->content, arena, env->reader->tag, &home->topics, &home->count))
        return NULL;
    if (!places_load(env, arena, &home->places))
        home->places = (Places){0}; /* topics are there all the same */
    home->guided = content_title(env->content, arena, ENTRY_GUIDE, STR("start"), env->reader->tag, &icon, &words);
    return home;
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

/* Who can help; where there are no guides, whom there is to ask. */
static Choice help_choice(Ui *ui, const Home *home) {
    return (Choice){
        .pictogram = home->guided ? STR("support_agent") : STR("contacts"),
        .title = ui_message(ui, home->guided ? MSG_WHO_CAN_HELP : MSG_CONTACTS),
        .summary = ui_message(ui, home->guided ? MSG_WHO_CAN_HELP_SUMMARY : MSG_CONTACTS_SUMMARY),
        .action = {.kind = ACTION_OPEN, .target = home->guided ? STR("guide/start") : STR("contacts")},
        .tone = TONE_STRONG,
    };
}

/* The first places that keep hours of their own; where there are none, the card says what it leads to. */
static size_t open_places(const ScreenEnv *env, Ui *ui, const Home *home, Fact facts[OPEN_SHOWN]) {
    size_t count = 0;
    for (size_t i = 0; i < home->places.count && count < OPEN_SHOWN; i++) {
        const OpenPlace *place = &home->places.list[i];
        const Contact *contact = &place->contact;
        Status status = place_status(env, ui, place);
        if (status.always || contact->hours_of.len)
            continue;
        Str name = contact->words.title,
            text = str_format(ui_arena(ui), "%.*s: %.*s", STR_ARG(name), STR_ARG(status.words));
        TextStyle *style = arena_new(ui_arena(ui), TextStyle);
        *style = (TextStyle){0, (uint32_t)name.len + 1, STYLE_BOLD, locale_of(contact->words.lang)};
        facts[count++] = (Fact){
            .pictogram = status.pictogram,
            .colour = status.colour,
            .text = {.text = text, .look = TEXT_SMALL, .colour = COLOUR_INK, .styles = style, .style_count = 1},
        };
    }
    if (count == 0)
        facts[count++] =
            (Fact){.pictogram = STR("schedule"),
                   .colour = COLOUR_ACCENT,
                   .text = {.text = ui_message(ui, MSG_ALL_HOURS_SUMMARY), .look = TEXT_SMALL, .colour = COLOUR_INK}};
    return count;
}

/* The heading and the places on the card, or only measured: returns the height. */
static int today_inside(Ui *ui, int x, int y, int width, const Fact *facts, size_t count) {
    Text heading = {.text = ui_message(ui, MSG_OPEN_TODAY), .look = TEXT_LABEL, .colour = COLOUR_INK};
    int top = y;
    y += ui_text(ui, x, y, width, &heading, ROLE_HEADING);
    for (size_t i = 0; i < count; i++)
        y += widget_fact(ui, x, y, width, &facts[i]);
    return y - top;
}

static void today_card(Ui *ui, Box box, const Fact *facts, size_t count) {
    int padding = theme_mm(ui->theme, 60), chevron = theme_mm(ui->theme, 60), icon = theme_mm(ui->theme, CARD_ICON);
    Action action = {.kind = ACTION_OPEN, .target = STR("hours")};
    widget_card(ui, box);
    if (ui_pressed(ui, box))
        ui_fill(ui, box, COLOUR_PRESSED, ui->theme->radius);
    int start = 2 * padding + icon, room = box.w - start - 2 * padding - chevron;
    Scene scene;
    Ui scrap = ui_scrap(ui, &scene);
    int height = today_inside(&scrap, 0, 0, room, facts, count);
    ui_node(ui, ROLE_BUTTON, box, ui_message(ui, MSG_OPEN_TODAY), NULL, action);
    ui_pictogram(ui, (Box){box.x + padding, box.y + (box.h - icon) / 2, icon, icon}, STR("schedule"),
                 ui_colour(ui, COLOUR_ACCENT));
    today_inside(ui, box.x + start, box.y + (box.h - height) / 2, room, facts, count);
    ui_pictogram(ui, (Box){box.x + box.w - padding - chevron, box.y + (box.h - chevron) / 2, chevron, chevron},
                 STR("chevron_right"), ui_colour(ui, COLOUR_MUTED));
}

static int today_height(Ui *ui, int width, const Fact *facts, size_t count) {
    int padding = theme_mm(ui->theme, 60), chevron = theme_mm(ui->theme, 60), icon = theme_mm(ui->theme, CARD_ICON);
    Scene scene;
    Ui scrap = ui_scrap(ui, &scene);
    return today_inside(&scrap, 0, 0, width - 4 * padding - icon - chevron, facts, count) + 2 * padding * 4 / 5;
}

/* Side by side where there is room, else one above the other; returns where they begin. */
static int bottom_view(const ScreenEnv *env, Ui *ui, const Home *home, Box box) {
    Fact facts[OPEN_SHOWN];
    size_t count = open_places(env, ui, home, facts);
    Choice help = help_choice(ui, home);
    bool tall = theme_portrait(ui->theme);
    int gap = ui->theme->gap, width = tall ? box.w : (box.w - gap) / 2;
    int help_height = widget_row_height(ui, width, &help), height = today_height(ui, width, facts, count);
    if (!tall && help_height > height)
        height = help_height;
    Box today = {box.x + box.w - width, box.y + box.h - height, width, height};
    Box row = {box.x, tall ? today.y - gap - help_height : today.y, width, tall ? help_height : height};
    widget_row(ui, row, &help);
    today_card(ui, today, facts, count);
    return row.y;
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
    int bottom = bottom_view(env, ui, home, (Box){box.x, box.y, box.w, box.h - theme->gap}) - theme->gap;
    int columns = theme_portrait(theme) ? 2 : 4, rows = ((int)home->count + columns - 1) / columns;
    int height = rows ? (bottom - y - (rows - 1) * theme->gap) / rows : 0, tallest = theme_mm(theme, 900);
    Grid grid = grid_make(box.x, y, box.w, columns, height < tallest ? height : tallest, theme->gap);
    topics_view(ui, home, &grid);
    chrome_end(env, ui, &chrome);
}

const ScreenOps screen_home = {.name = "home", .open = open, .view = view, .shows_clock = true};
