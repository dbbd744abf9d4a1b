/* Home: the municipality's topics as tiles, the way to whoever can help, and what is open today. */
#include "../store/content.h"
#include "../ui/widget.h"
#include "chrome.h"
#include "grid.h"
#include "news.h"
#include "places.h"
#include "words.h"

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

/* What is to be said of the words on the tiles and the strips. */
static int note_view(const ScreenEnv *env, Ui *ui, Box box, int y, const Home *home) {
    Words all = {0};
    news_gather(env, ui, &all);
    for (size_t i = 0; i < home->count; i++)
        words_gather(ui, &all, &home->topics[i].words);
    return words_list_note(ui, box.x, y, words_measure(ui, box.w), &all);
}

static Choice topic_choice(Ui *ui, const Topic *topic) {
    return (Choice){
        .pictogram = topic->icon,
        .pictogram_colour = screen_colour(topic->colour),
        .title = topic->words.title,
        .locale = locale_of(topic->words.lang),
        .action = {.kind = ACTION_OPEN, .target = str_format(ui_arena(ui), "topic/%.*s", STR_ARG(topic->id))},
    };
}

static void topics_view(Ui *ui, const Home *home, const Grid *grid) {
    for (size_t i = 0; i < home->count; i++) {
        Choice choice = topic_choice(ui, &home->topics[i]);
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

/* The two cards at the bottom: side by side where there is room, else one above the other. */
typedef struct Bottom {
    Choice help;
    Fact facts[OPEN_SHOWN];
    size_t fact_count;
    int width, help_height, today_height; /* of each card */
    int height;
} Bottom;

static Bottom bottom_make(const ScreenEnv *env, Ui *ui, const Home *home, int width) {
    bool tall = theme_portrait(ui->theme);
    Bottom bottom = {.help = help_choice(ui, home), .width = tall ? width : (width - ui->theme->gap) / 2};
    bottom.fact_count = open_places(env, ui, home, bottom.facts);
    bottom.help_height = widget_row_height(ui, bottom.width, &bottom.help);
    bottom.today_height = today_height(ui, bottom.width, bottom.facts, bottom.fact_count);
    if (tall) {
        bottom.height = bottom.help_height + ui->theme->gap + bottom.today_height;
        return bottom;
    }
    bottom.height = bottom.help_height > bottom.today_height ? bottom.help_height : bottom.today_height;
    bottom.help_height = bottom.today_height = bottom.height;
    return bottom;
}

/* The first at the start side and above, the second at the end side and below. */
static void bottom_view(Ui *ui, Box box, const Bottom *bottom) {
    widget_row(ui, (Box){box.x, box.y, bottom->width, bottom->help_height}, &bottom->help);
    Box today = {box.x + box.w - bottom->width, box.y + bottom->height - bottom->today_height, bottom->width,
                 bottom->today_height};
    today_card(ui, today, bottom->facts, bottom->fact_count);
}

static int heading_view(const ScreenEnv *env, Ui *ui, Box box, int y, const Home *home) {
    Text title = {.text = ui_message(ui, MSG_HOME_TITLE), .look = TEXT_TITLE, .colour = COLOUR_INK};
    y += ui_text(ui, box.x, y, box.w, &title, ROLE_HEADING);
    return note_view(env, ui, box, y + ui->theme->gap / 3, home) + ui->theme->gap * 2 / 3;
}

/* The tiles share the room that is left; where it is too little for their words or for a finger, home scrolls. */
static Grid grid_fit(Ui *ui, const Home *home, Box box) {
    int columns = theme_portrait(ui->theme) ? 2 : 4, rows = ((int)home->count + columns - 1) / columns;
    int gap = ui->theme->gap, tallest = theme_mm(ui->theme, 900);
    Grid grid = grid_make(box.x, box.y, box.w, columns, rows ? (box.h - (rows - 1) * gap) / rows : 0, gap);
    grid.box.h = grid.box.h < tallest ? grid.box.h : tallest;
    for (size_t i = 0; i < home->count; i++) {
        Choice choice = topic_choice(ui, &home->topics[i]);
        int least = widget_tile_least(ui, grid.box.w, &choice);
        grid.box.h = grid.box.h > least ? grid.box.h : least;
    }
    return grid;
}

static void view(const ScreenEnv *env, const void *data, Ui *ui) {
    const Home *home = data;
    const Theme *theme = ui->theme;
    Chrome chrome = {.pictogram = STR("location_city"),
                     .title = env->kiosk->words.title,
                     .locale = locale_of(env->kiosk->words.lang),
                     .home = true};
    Box box = chrome_begin(env, ui, &chrome);
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    int gap = theme->gap, y = heading_view(env, ui, box, viewport.top + gap, home);
    Bottom bottom = bottom_make(env, ui, home, box.w);
    int end = viewport.top + box.h - gap - bottom.height;
    Grid grid = grid_fit(ui, home, (Box){box.x, y, box.w, end - gap - y});
    topics_view(ui, home, &grid);
    int below = grid_bottom(&grid, (int)home->count) + gap;
    end = below > end ? below : end;
    bottom_view(ui, (Box){box.x, end, box.w, bottom.height}, &bottom);
    viewport_end(ui, &viewport, end + bottom.height + gap);
    chrome_end(env, ui, &chrome);
}

const ScreenOps screen_home = {.name = "home", .open = open, .view = view, .shows_clock = true};
