/* Sizes inside a widget are shares of the theme's, never numbers of their own. */
#include "widget.h"

static int centre(int start, int room, int size) {
    return start + (room - size) / 2;
}

static Text button_text(const Button *button) {
    return (Text){.text = button->label,
                  .locale = button->locale,
                  .look = TEXT_LABEL,
                  .colour = button->strong ? COLOUR_ON_ACCENT : COLOUR_INK,
                  .most_lines = 1};
}

int widget_button_width(Ui *ui, int height, const Button *button) {
    int padding = height / 4, icon = height * 2 / 5;
    if (button->bare)
        return height;
    Text text = button_text(button);
    return 2 * padding + (button->pictogram.len ? icon + padding / 2 : 0) + ui_text_width(ui, &text);
}

static void button_face(Ui *ui, Box box, const Button *button) {
    int radius = ui->theme->radius * 3 / 4;
    bool pressed = button->action.kind != ACTION_NONE && ui_pressed(ui, box);
    Colour face = button->strong ? pressed ? COLOUR_ACCENT : COLOUR_INK : pressed ? COLOUR_PRESSED : COLOUR_CARD;
    bool off = button->action.kind == ACTION_NONE;
    ui_fill(ui, box, off ? COLOUR_BAR : face, radius);
    if (!button->strong)
        ui_frame(ui, box, off ? COLOUR_LINE : pressed ? COLOUR_ACCENT : COLOUR_EDGE, radius, ui->theme->stroke);
}

int widget_button(Ui *ui, int x, int y, int height, const Button *button) {
    Box box = {x, y, widget_button_width(ui, height, button), height};
    int padding = height / 4, icon = height * 2 / 5;
    Colour ink = button->action.kind == ACTION_NONE ? COLOUR_EDGE : button->strong ? COLOUR_ON_ACCENT : COLOUR_INK;
    button_face(ui, box, button);
    int left = button->bare ? centre(box.x, box.w, icon) : box.x + padding;
    if (button->pictogram.len)
        ui_pictogram(ui, (Box){left, centre(y, height, icon), icon, icon}, button->pictogram, ui_colour(ui, ink));
    if (!button->bare) {
        Text text = button_text(button);
        int start = padding + (button->pictogram.len ? icon + padding / 2 : 0), room = box.w - start - padding;
        ui_label(ui, x + start, centre(y, height, ui_text_height(ui, room, &text)), room, &text);
    }
    ui_node(ui, ROLE_BUTTON, box, button->label, button->locale, button->action);
    return box.w;
}

typedef struct ToneLook {
    Colour face, pressed, edge, ink, lesser;
} ToneLook;

static const ToneLook tones[TONE_COUNT] = {
    [TONE_PLAIN] = {COLOUR_CARD, COLOUR_PRESSED, COLOUR_LINE, COLOUR_INK, COLOUR_MUTED},
    [TONE_STRONG] = {COLOUR_ACCENT, COLOUR_INK, COLOUR_ACCENT, COLOUR_ON_ACCENT, COLOUR_ON_ACCENT},
    [TONE_URGENT] = {COLOUR_CLOSED_GROUND, COLOUR_PRESSED, COLOUR_ALARM, COLOUR_INK, COLOUR_INK},
    [TONE_QUIET] = {COLOUR_PAPER, COLOUR_PRESSED, COLOUR_EDGE, COLOUR_INK, COLOUR_MUTED},
};

static void choice_face(Ui *ui, Box box, const Choice *choice) {
    const Theme *theme = ui->theme;
    const ToneLook *look = &tones[choice->tone];
    bool pressed = ui_pressed(ui, box), framed = choice->current || (pressed && choice->tone != TONE_STRONG);
    ui_fill(ui, box, pressed ? look->pressed : look->face, theme->radius);
    if (framed)
        ui_frame(ui, box, COLOUR_ACCENT, theme->radius, theme->stroke * 2);
    else if (choice->tone != TONE_STRONG)
        ui_frame(ui, box, look->edge, theme->radius, theme->stroke);
}

static void choice_node(Ui *ui, Box box, const Choice *choice) {
    ui_node(ui, ROLE_BUTTON, box, choice->title, choice->locale, choice->action);
    if (choice->summary.len)
        ui_node(ui, ROLE_TEXT, box, choice->summary, choice->locale, (Action){0});
}

static Text choice_title(const Choice *choice) {
    return (Text){.text = choice->title,
                  .locale = choice->locale,
                  .look = choice->large ? TEXT_TITLE : TEXT_LABEL,
                  .colour = tones[choice->tone].ink};
}

static Text choice_summary(const Choice *choice) {
    return (Text){
        .text = choice->summary, .locale = choice->locale, .look = TEXT_SMALL, .colour = tones[choice->tone].lesser};
}

static uint32_t choice_colour(const Ui *ui, const Choice *choice) {
    if (choice->tone == TONE_URGENT)
        return ui_colour(ui, COLOUR_ALARM);
    return choice->tone == TONE_STRONG ? ui_colour(ui, COLOUR_ON_ACCENT) : choice->pictogram_colour;
}

/* Too low for a pictogram above two lines of words, as tiles of one grid may have. */
static bool is_low(const Ui *ui, Box box, int padding, int icon) {
    return box.h < 2 * padding + icon + 2 * ui->theme->texts[TEXT_LABEL].line_height;
}

enum { LOW_PADDING = 40, LOW_ICON = 100 }; /* tenths of mm */

static int low_start(const Ui *ui) {
    return 2 * theme_mm(ui->theme, LOW_PADDING) + theme_mm(ui->theme, LOW_ICON);
}

int widget_tile_least(Ui *ui, int width, const Choice *choice) {
    Text title = choice_title(choice);
    int padding = theme_mm(ui->theme, LOW_PADDING);
    int height = ui_text_height(ui, width - low_start(ui) - padding, &title) + padding;
    return height > ui->theme->target ? height : ui->theme->target;
}

static void low_tile(Ui *ui, Box box, const Choice *choice, const Text *title) {
    int padding = theme_mm(ui->theme, LOW_PADDING), icon = theme_mm(ui->theme, LOW_ICON), start = low_start(ui);
    int room = box.w - start - padding;
    ui_pictogram(ui, (Box){box.x + padding, centre(box.y, box.h, icon), icon, icon}, choice->pictogram,
                 choice_colour(ui, choice));
    ui_label(ui, box.x + start, centre(box.y, box.h, ui_text_height(ui, room, title)), room, title);
}

/* Without a pictogram the words stand in the middle. */
static void word_tile(Ui *ui, Box box, const Choice *choice, int padding) {
    int room = box.w - 2 * padding;
    Text title = choice_title(choice), summary = choice_summary(choice);
    summary.look = TEXT_BODY;
    int height = ui_text_height(ui, room, &title), more = summary.text.len ? ui_text_height(ui, room, &summary) : 0;
    more = height + more <= box.h ? more : 0; /* the title alone, rather than nothing to be read */
    int y = centre(box.y, box.h, height + more);
    y += ui_label(ui, box.x + padding, y, room, &title);
    if (more)
        ui_label(ui, box.x + padding, y, room, &summary);
}

/* In a tile the words stand at the bottom, so that titles of one line and of two share their last baseline. */
void widget_tile(Ui *ui, Box box, const Choice *choice) {
    int padding = theme_mm(ui->theme, 60), icon = box.h / 3, room = box.w - 2 * padding;
    Text title = choice_title(choice);
    choice_face(ui, box, choice);
    choice_node(ui, box, choice);
    int words = ui_text_height(ui, room, &title), top = box.y + box.h - padding - words;
    if (choice->pictogram.len == 0) {
        word_tile(ui, box, choice, padding);
    } else if (is_low(ui, box, padding, icon) || top < box.y + padding + icon) {
        low_tile(ui, box, choice, &title);
    } else {
        ui_pictogram(ui, (Box){box.x + padding, box.y + padding, icon, icon}, choice->pictogram,
                     choice_colour(ui, choice));
        ui_label(ui, box.x + padding, top, room, &title);
    }
}

enum { ROW_PADDING = 60, ROW_ICON = 160, ROW_LEAST = 280 }; /* tenths of mm */

static int row_text_start(const Ui *ui, const Choice *choice) {
    int padding = theme_mm(ui->theme, ROW_PADDING);
    return choice->pictogram.len ? 2 * padding + theme_mm(ui->theme, ROW_ICON) : padding;
}

static int row_text_room(const Ui *ui, int width, const Choice *choice) {
    return width - row_text_start(ui, choice) - theme_mm(ui->theme, ROW_PADDING) * 2 - theme_mm(ui->theme, 60);
}

/* What a small pictogram before a text takes of its line, space included. */
static int mark_width(const Ui *ui, const Text *text) {
    return ui->theme->texts[text->look].size * 5 / 4 + theme_mm(ui->theme, 40);
}

/* The words of a row, one below the other; returns their height. */
static int row_words(Ui *ui, int x, int y, int room, const Choice *choice) {
    Text title = choice_title(choice), summary = choice_summary(choice);
    int top = y;
    y += ui_label(ui, x, y, room, &title);
    if (summary.text.len)
        y += ui_label(ui, x, y, room, &summary);
    if (choice->state.text.text.len)
        y += widget_fact(ui, x, y, room, &choice->state);
    return y - top;
}

static int row_words_height(const Ui *ui, int room, const Choice *choice) {
    Scene scene;
    Ui scrap = ui_scrap(ui, &scene);
    return row_words(&scrap, 0, 0, room, choice);
}

int widget_row_height(Ui *ui, int width, const Choice *choice) {
    int padding = theme_mm(ui->theme, ROW_PADDING) * 4 / 5;
    int height = row_words_height(ui, row_text_room(ui, width, choice), choice) + 2 * padding;
    int least = theme_mm(ui->theme, ROW_LEAST);
    return height > least ? height : least;
}

void widget_row(Ui *ui, Box box, const Choice *choice) {
    const Theme *theme = ui->theme;
    int padding = theme_mm(theme, ROW_PADDING), icon = theme_mm(theme, ROW_ICON), chevron = theme_mm(theme, 60);
    int start = row_text_start(ui, choice), room = row_text_room(ui, box.w, choice);
    choice_face(ui, box, choice);
    choice_node(ui, box, choice);
    if (choice->pictogram.len)
        ui_pictogram(ui, (Box){box.x + padding, centre(box.y, box.h, icon), icon, icon}, choice->pictogram,
                     choice_colour(ui, choice));
    row_words(ui, box.x + start, centre(box.y, box.h, row_words_height(ui, room, choice)), room, choice);
    ui_pictogram(ui, (Box){box.x + box.w - padding - chevron, centre(box.y, box.h, chevron), chevron, chevron},
                 STR("chevron_right"), ui_colour(ui, tones[choice->tone].lesser));
}

void widget_card(Ui *ui, Box box) {
    ui_fill(ui, box, COLOUR_CARD, ui->theme->radius);
    ui_frame(ui, box, COLOUR_LINE, ui->theme->radius, ui->theme->stroke);
}

int widget_fact_width(Ui *ui, const Fact *fact) {
    return mark_width(ui, &fact->text) + ui_text_width(ui, &fact->text);
}

int widget_fact(Ui *ui, int x, int y, int width, const Fact *fact) {
    int start = mark_width(ui, &fact->text), icon = start - theme_mm(ui->theme, 40);
    int line = ui_first_line(ui, width - start, &fact->text);
    ui_pictogram(ui, (Box){x, centre(y, line, icon), icon, icon}, fact->pictogram, ui_colour(ui, fact->colour));
    int height = ui_text(ui, x + start, y, width - start, &fact->text, fact->role);
    return height > line ? height : line;
}

void widget_qr(Ui *ui, int x, int y, int side, Str payload, Str label) {
    Box box = {x, y, side, side};
    scene_draw(ui->scene, (Draw){.kind = DRAW_QR, .box = ui_mirror(ui, box), .clip = ui->clip, .text = payload});
    ui_node(ui, ROLE_QR, box, label, NULL, (Action){0});
}
