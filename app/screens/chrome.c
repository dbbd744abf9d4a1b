/* The header comes before the content and the bar after it, as one reads; the bar needs to know how far the content
 * reached. */
#include "chrome.h"

#include "../ui/widget.h"
#include "news.h"

/* Draws from the end side inwards; returns the width it took. */
static int header_end(Ui *ui, Box header, const Text *text, int used) {
    int width = ui_text_width(ui, text), height = ui_text_height(ui, width, text);
    int x = header.w - ui->theme->margin - used - width;
    ui_text(ui, x, header.y + (header.h - height) / 2, width, text, ROLE_TEXT);
    return width + ui->theme->gap * 2;
}

static Str clock_text(const ScreenEnv *env, Ui *ui) {
    Str date = locale_date(ui_locale(ui), ui_arena(ui), env->now.date);
    Str time = locale_time(ui_locale(ui), ui_arena(ui), env->now.minute);
    return str_format(ui_arena(ui), "%.*s  %.*s", STR_ARG(date), STR_ARG(time));
}

static void header_view(const ScreenEnv *env, Ui *ui, const Chrome *chrome) {
    const Theme *theme = ui->theme;
    Box box = {0, 0, theme->width, theme->header};
    ui_fill(ui, box, COLOUR_CARD, 0);
    ui_fill(ui, (Box){0, box.h - theme->stroke, box.w, theme->stroke}, COLOUR_LINE, 0);
    int icon = theme_mm(theme, 110), start = theme->margin + icon + theme->gap;
    ui_pictogram(ui, (Box){theme->margin, (box.h - icon) / 2, icon, icon}, chrome->pictogram, chrome->pictogram_colour);
    Str call = message_text(ui->messages, ui_arena(ui), MSG_EMERGENCY, env->kiosk->emergency);
    Text emergency = {.text = call, .look = TEXT_STRONG, .colour = COLOUR_ALARM};
    int used = header_end(ui, box, &emergency, 0);
    Text title = {
        .text = chrome->title, .locale = chrome->locale, .look = TEXT_LABEL, .colour = COLOUR_INK, .most_lines = 1};
    Text clock = {.text = clock_text(env, ui), .look = TEXT_SMALL, .colour = COLOUR_INK};
    int room = box.w - start - theme->margin - used;
    if (ui_text_width(ui, &title) + theme->gap * 2 + ui_text_width(ui, &clock) <= room)
        header_end(ui, box, &clock, used);
    if (ui_text_width(ui, &title) > room) {
        title.look = TEXT_SMALL;
        title.most_lines = 2;
    }
    int width = ui_text_width(ui, &title); /* no wider, so that one in another direction stands by its pictogram */
    width = width < room ? width : room;
    ui_text(ui, start, (box.h - ui_text_height(ui, width, &title)) / 2, width, &title, ROLE_HEADING);
}

static int bar_button(Ui *ui, int x, int y, Button button) {
    return x + widget_button(ui, x, y, ui->theme->target, &button) + ui->theme->gap * 2 / 3;
}

static void arrows_view(Ui *ui, int y) {
    int side = ui->theme->target, x = ui->theme->width - ui->theme->margin - 2 * side - ui->theme->gap * 2 / 3;
    x = bar_button(ui, x, y,
                   (Button){.pictogram = STR("arrow_upward"),
                            .label = ui_message(ui, MSG_PAGE_UP),
                            .bare = true,
                            .action = {.kind = ui->scene->scroll_at > 0 ? ACTION_PAGE_UP : ACTION_NONE}});
    bar_button(
        ui, x, y,
        (Button){.pictogram = STR("arrow_downward"),
                 .label = ui_message(ui, MSG_PAGE_DOWN),
                 .bare = true,
                 .action = {.kind = ui->scene->scroll_at < ui->scene->scroll_range ? ACTION_PAGE_DOWN : ACTION_NONE}});
}

Box chrome_begin(const ScreenEnv *env, Ui *ui, const Chrome *chrome) {
    const Theme *theme = ui->theme;
    ui_fill(ui, (Box){0, 0, theme->width, theme->height}, COLOUR_PAPER, 0);
    header_view(env, ui, chrome);
    int top = chrome->quiet ? theme->header : news_view(env, ui, theme->header, chrome->home, chrome->notice);
    return (Box){theme->margin, top, theme->width - 2 * theme->margin, theme->height - top - theme->bar};
}

/* The language stands first and help second, so that they are in the same corner on every screen. */
static size_t bar_buttons(const ScreenEnv *env, Ui *ui, const Chrome *chrome, Button *buttons) {
    size_t count = 0;
    buttons[count++] = (Button){.pictogram = STR("translate"),
                                .label = env->reader->name,
                                .strong = true,
                                .action = {.kind = ACTION_CHOOSE_LANGUAGE}};
    buttons[count++] = (Button){.pictogram = STR("help"),
                                .label = ui_message(ui, MSG_HELP),
                                .bare = true,
                                .action = {.kind = ACTION_OPEN, .target = STR("help")}};
    if (chrome->home)
        return count;
    buttons[count++] =
        (Button){.pictogram = STR("arrow_back"), .label = ui_message(ui, MSG_BACK), .action = {.kind = ACTION_BACK}};
    buttons[count++] =
        (Button){.pictogram = STR("home"), .label = ui_message(ui, MSG_HOME), .action = {.kind = ACTION_HOME}};
    return count;
}

/* Where they would reach the arrows, those that lead back show their pictograms alone. */
static void fit_buttons(Ui *ui, Button *buttons, size_t count) {
    int gap = ui->theme->gap * 2 / 3, width = 2 * ui->theme->margin + 2 * (ui->theme->target + gap);
    for (size_t i = 0; i < count; i++)
        width += widget_button_width(ui, ui->theme->target, &buttons[i]) + gap;
    for (size_t i = 2; i < count && width > ui->theme->width; i++)
        buttons[i].bare = true;
}

void chrome_end(const ScreenEnv *env, Ui *ui, const Chrome *chrome) {
    enum { BUTTONS_MOST = 4 };
    const Theme *theme = ui->theme;
    Box box = {0, theme->height - theme->bar, theme->width, theme->bar};
    Button buttons[BUTTONS_MOST];
    size_t count = bar_buttons(env, ui, chrome, buttons);
    ui_fill(ui, box, COLOUR_BAR, 0);
    int x = theme->margin, y = box.y + (box.h - theme->target) / 2;
    fit_buttons(ui, buttons, count);
    for (size_t i = 0; i < count; i++)
        x = bar_button(ui, x, y, buttons[i]);
    if (ui->scene->scroll_range > 0)
        arrows_view(ui, y);
}

Viewport viewport_begin(Ui *ui, Box box, int scroll) {
    Viewport viewport = {.box = box, .outer_clip = ui->clip, .top = box.y - scroll};
    ui->clip = box_intersect(ui->clip, ui_mirror(ui, box));
    return viewport;
}

void viewport_end(Ui *ui, const Viewport *viewport, int bottom) {
    int height = bottom - viewport->top;
    ui->scene->viewport = ui_mirror(ui, viewport->box);
    ui->scene->scroll_at = viewport->box.y - viewport->top;
    ui->scene->scroll_range = height > viewport->box.h ? height - viewport->box.h : 0;
    ui->clip = viewport->outer_clip;
}
