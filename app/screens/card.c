/* Phone numbers keep Western digits and their order in every script; the text floor sees to that. */
#include "card.h"

#include "../ui/widget.h"

static int fact_view(Ui *ui, int x, int y, int width, Str pictogram, MessageKey what, Str value) {
    Str text = str_format(ui_arena(ui), "%.*s: %.*s", STR_ARG(ui_message(ui, what)), STR_ARG(value));
    TextStyle bold = {(uint32_t)(text.len - value.len), (uint32_t)text.len, STYLE_BOLD, NULL};
    Fact fact = {.pictogram = pictogram,
                 .colour = COLOUR_ACCENT,
                 .text = {.text = text, .look = TEXT_BODY, .colour = COLOUR_INK, .styles = &bold, .style_count = 1}};
    return y + widget_fact(ui, x, y, width, &fact) + ui->theme->gap / 2;
}

/* "Phone, e-mail and address: unknown": what nobody knows is said, but once. */
static int unknown_view(Ui *ui, int x, int y, int width, const Str *names, size_t count) {
    Str list = locale_list(ui_locale(ui), ui_arena(ui), names, count);
    Str text = str_format(ui_arena(ui), "%.*s: %.*s", STR_ARG(list), STR_ARG(ui_message(ui, MSG_UNKNOWN)));
    Fact fact = {.pictogram = STR("help"),
                 .colour = COLOUR_UNKNOWN,
                 .text = {.text = text, .look = TEXT_BODY, .colour = COLOUR_UNKNOWN}};
    return y + widget_fact(ui, x, y, width, &fact) + ui->theme->gap / 2;
}

static Str languages_text(Ui *ui, const Contact *contact) {
    Str *names = arena_array(ui_arena(ui), Str, contact->langs.count);
    for (size_t i = 0; i < contact->langs.count; i++)
        names[i] = locale_language(ui_locale(ui), ui_arena(ui), contact->langs.at[i]);
    Str list = locale_list(ui_locale(ui), ui_arena(ui), names, contact->langs.count);
    return message_text(ui->messages, ui_arena(ui), MSG_LANGUAGES_SPOKEN, list);
}

static int spoken_view(Ui *ui, int x, int y, int width, const Contact *contact) {
    Fact fact = {.pictogram = STR("translate"),
                 .colour = COLOUR_ACCENT,
                 .text = {.text = languages_text(ui, contact), .look = TEXT_BODY, .colour = COLOUR_INK}};
    return y + widget_fact(ui, x, y, width, &fact) + ui->theme->gap / 2;
}

int card_facts(Ui *ui, int x, int y, int width, const Contact *contact, bool all) {
    const struct {
        Str pictogram, value;
        MessageKey what;
        bool missed; /* worth saying when it is unknown */
    } facts[] = {
        {STR("phone"), contact->phone, MSG_PHONE, true},
        {STR("mail"), contact->email, MSG_EMAIL, all},
        {STR("place"), contact->address, MSG_ADDRESS, all},
    };
    Str unknown[sizeof facts / sizeof facts[0]];
    size_t unknown_count = 0;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        if (facts[i].value.len)
            y = fact_view(ui, x, y, width, facts[i].pictogram, facts[i].what, facts[i].value);
        else if (facts[i].missed)
            unknown[unknown_count++] = ui_message(ui, facts[i].what);
    }
    if (unknown_count)
        y = unknown_view(ui, x, y, width, unknown, unknown_count);
    return contact->langs.count ? spoken_view(ui, x, y, width, contact) : y;
}

static int card_padding(const Ui *ui) {
    return theme_mm(ui->theme, 70);
}

/* The inside is drawn on the card, so it is measured first, in a scene thrown away. */
int card_height(const ScreenEnv *env, const Ui *ui, int width, const void *data, CardInside *inside) {
    Scene scene;
    Ui scrap = ui_scrap(ui, &scene);
    int padding = card_padding(ui);
    return inside(env, &scrap, 0, 0, width - 2 * padding, data) + 2 * padding;
}

int card_view(const ScreenEnv *env, Ui *ui, Box box, const void *data, CardInside *inside) {
    int padding = card_padding(ui);
    widget_card(ui, box);
    inside(env, ui, box.x + padding, box.y + padding, box.w - 2 * padding, data);
    return box.y + box.h;
}
