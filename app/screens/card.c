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

int card_spoken(Ui *ui, int x, int y, int width, MessageKey key, StrList langs) {
    Str *names = arena_array(ui_arena(ui), Str, langs.count);
    for (size_t i = 0; i < langs.count; i++)
        names[i] = locale_language(ui_locale(ui), ui_arena(ui), langs.at[i]);
    Str list = locale_list(ui_locale(ui), ui_arena(ui), names, langs.count);
    Fact fact = {
        .pictogram = STR("translate"),
        .colour = COLOUR_ACCENT,
        .text = {.text = message_text(ui->messages, ui_arena(ui), key, list), .look = TEXT_BODY, .colour = COLOUR_INK}};
    return langs.count ? y + widget_fact(ui, x, y, width, &fact) + ui->theme->gap / 2 : y;
}

int card_phone(Ui *ui, int x, int y, int width, Str number) {
    return fact_view(ui, x, y, width, STR("phone"), MSG_PHONE, number);
}

/* What a contact says of itself, in the order it is shown. */
typedef struct CardFact {
    Str pictogram, value;
    MessageKey what;
    ContactFact fact;
} CardFact;

enum { CARD_FACTS = 5, CARD_VALUES = 3 /* those with a text */ };

static void list_facts(const Contact *contact, CardFact facts[CARD_FACTS]) {
    const CardFact list[CARD_FACTS] = {
        {STR("phone"), contact->phone, MSG_PHONE, FACT_PHONE},
        {STR("mail"), contact->email, MSG_EMAIL, FACT_EMAIL},
        {STR("place"), contact->address, MSG_ADDRESS, FACT_ADDRESS},
        {.what = MSG_LANGUAGES_THERE, .fact = contact->langs.count ? 0 : FACT_LANGS},
        {.what = MSG_WHAT_TO_BRING, .fact = contact->bring.count ? 0 : FACT_BRING},
    };
    for (size_t i = 0; i < CARD_FACTS; i++)
        facts[i] = list[i];
}

int card_facts(Ui *ui, int x, int y, int width, const Contact *contact) {
    CardFact facts[CARD_FACTS];
    list_facts(contact, facts);
    for (size_t i = 0; i < CARD_VALUES; i++)
        if (facts[i].value.len)
            y = fact_view(ui, x, y, width, facts[i].pictogram, facts[i].what, facts[i].value);
    y = card_spoken(ui, x, y, width, MSG_PHONE_LANGUAGES, contact->phone_langs);
    return card_spoken(ui, x, y, width, MSG_LANGUAGES_SPOKEN, contact->langs);
}

int card_unknown(Ui *ui, int x, int y, int width, const Contact *contact, size_t most) {
    CardFact facts[CARD_FACTS];
    Str unknown[CARD_FACTS];
    size_t count = 0;
    list_facts(contact, facts);
    for (size_t i = 0; i < CARD_FACTS && i < most; i++)
        if (facts[i].value.len == 0 && facts[i].fact && !(contact->none & facts[i].fact))
            unknown[count++] = ui_message(ui, facts[i].what);
    for (size_t i = 1; i < count; i++)
        unknown[i] = locale_small(ui_locale(ui), ui_arena(ui), unknown[i]);
    return count ? unknown_view(ui, x, y, width, unknown, count) : y;
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
