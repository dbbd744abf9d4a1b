/* The first screen: greetings in all languages, and the languages to choose from. It shows no clock, so that a kiosk
 * at rest draws nothing. */
#include "../ui/widget.h"
#include "languages.h"
#include "news.h"
#include "words.h"

/* Easy Swedish greets as Swedish does. */
static bool is_said_before(const ScreenEnv *env, size_t index) {
    for (size_t i = 0; i < index; i++)
        if (str_equal(message(env->languages[i].messages, MSG_WELCOME),
                      message(env->languages[index].messages, MSG_WELCOME)))
            return true;
    return false;
}

/* The greetings one after another, as many as fit; returns where they end. */
static int greetings_view(const ScreenEnv *env, Ui *ui, Box box) {
    int x = box.x, y = box.y, line = ui->theme->texts[TEXT_TITLE].size * 3 / 2;
    for (size_t i = 0; i < env->language_count; i++) {
        const Language *language = &env->languages[i];
        if (is_said_before(env, i))
            continue;
        Text text = {.text = message(language->messages, MSG_WELCOME),
                     .locale = language->locale,
                     .look = TEXT_TITLE,
                     .colour = COLOUR_INK};
        int width = ui_text_width(ui, &text);
        if (x > box.x && x + width > box.x + box.w) {
            x = box.x;
            y += line;
        }
        ui_text(ui, x, y + (line - ui_text_height(ui, width, &text)) / 2, width, &text, ROLE_HEADING);
        x += width + ui->theme->gap * 2;
    }
    return y + line;
}

/* Nobody's language is known yet: the emergency number stands beside a pictogram, without a word. */
static void emergency_view(const ScreenEnv *env, Ui *ui, Box bar, int icon) {
    Text number = {.text = env->kiosk->emergency, .look = TEXT_TITLE, .colour = COLOUR_ALARM};
    int width = ui_text_width(ui, &number), height = ui_text_height(ui, width, &number);
    int x = bar.w - ui->theme->margin - width;
    ui_text(ui, x, bar.y + (bar.h - height) / 2, width, &number, ROLE_TEXT);
    ui_pictogram(ui, (Box){x - ui->theme->gap - icon, bar.y + (bar.h - icon) / 2, icon, icon}, STR("sos"),
                 ui_colour(ui, COLOUR_ALARM));
}

static void bar_view(const ScreenEnv *env, Ui *ui) {
    const Theme *theme = ui->theme;
    Box box = {0, theme->height - theme->bar, theme->width, theme->bar};
    ui_fill(ui, box, COLOUR_BAR, 0);
    int icon = theme_mm(theme, 110), x = theme->margin + icon + theme->gap;
    Text name = words_text(&env->kiosk->words, env->kiosk->words.title, TEXT_LABEL, COLOUR_INK);
    int height = ui_text_height(ui, box.w, &name);
    ui_pictogram(ui, (Box){theme->margin, box.y + (box.h - icon) / 2, icon, icon}, STR("location_city"),
                 ui_colour(ui, COLOUR_ACCENT));
    ui_text(ui, x, box.y + (box.h - height) / 2, ui_text_width(ui, &name), &name, ROLE_TEXT);
    emergency_view(env, ui, box, icon);
}

static void view(const ScreenEnv *env, const void *data, Ui *ui) {
    (void)data;
    const Theme *theme = ui->theme;
    ui_fill(ui, (Box){0, 0, theme->width, theme->height}, COLOUR_PAPER, 0);
    int hand = theme->texts[TEXT_TITLE].size * 3 / 2, start = theme->margin + hand + theme->gap;
    int top = news_read(env, ui, 0) + theme_mm(theme, 100);
    ui_pictogram(ui, (Box){theme->margin, top, hand, hand}, STR("waving_hand"), ui_colour(ui, COLOUR_ACCENT));
    int y = greetings_view(env, ui, (Box){start, top, theme->width - theme->margin - start, 0}) + theme->gap * 3 / 2;
    int bottom = theme->height - theme->bar - theme->gap * 3 / 2;
    languages_view(env, ui, (Box){theme->margin, y, theme->width - 2 * theme->margin, bottom - y}, NULL);
    bar_view(env, ui);
}

const ScreenOps screen_welcome = {.name = "welcome", .open = screen_open_nothing, .view = view};
