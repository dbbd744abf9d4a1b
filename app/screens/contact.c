/* A contact: what they help with, how to reach them, and when. */
#include "../store/content.h"
#include "../ui/widget.h"
#include "card.h"
#include "chrome.h"
#include "words.h"

typedef struct ContactData {
    Contact contact, parent;
    bool has_parent;
} ContactData;

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    ContactData *data = arena_new(arena, ContactData);
    Str lang = env->reader->tag;
    if (!content_contact(env->content, arena, id, lang, &data->contact))
        return NULL;
    data->has_parent =
        data->contact.part_of.len && content_contact(env->content, arena, data->contact.part_of, lang, &data->parent);
    return data;
}

static int reach_view(Ui *ui, int x, int y, int width, const ContactData *data) {
    const Words *words = &data->contact.words;
    Text title = words_text(words, words->title, TEXT_TITLE, COLOUR_INK);
    Text summary = words_text(words, words->summary, TEXT_BODY, COLOUR_INK);
    int gap = ui->theme->gap;
    y += ui_text(ui, x, y, width, &title, ROLE_HEADING);
    if (data->has_parent) {
        Str part = message_text(ui->messages, ui_arena(ui), MSG_PART_OF, data->parent.words.title);
        Text text = {.text = part, .look = TEXT_SMALL, .colour = COLOUR_MUTED};
        y += ui_text(ui, x, y, width, &text, ROLE_TEXT);
    }
    y = words_notes(ui, x, y + gap / 2, width, words);
    y += ui_text(ui, x, y, width, &summary, ROLE_TEXT) + gap;
    y = card_facts(ui, x, y, width, &data->contact, true) + gap / 2;
    y = words_body(ui, x, y, width, words) + gap;
    return data->contact.web.len ? words_web(ui, x, y, width, data->contact.web) : y;
}

static int hours_inside(Ui *ui, int x, int y, int width, const Contact *contact) {
    Text heading = {.text = ui_message(ui, MSG_HOURS), .look = TEXT_HEADING, .colour = COLOUR_INK};
    y += ui_text(ui, x, y, width, &heading, ROLE_HEADING) + ui->theme->gap / 3;
    return card_hours(ui, x, y, width, contact);
}

static int hours_view(Ui *ui, int x, int y, int width, const Contact *contact) {
    Scene scene;
    Ui scrap = ui_scrap(ui, &scene);
    int padding = theme_mm(ui->theme, 70);
    int height = hours_inside(&scrap, 0, 0, width - 2 * padding, contact) + 2 * padding;
    widget_card(ui, (Box){x, y, width, height});
    hours_inside(ui, x + padding, y + padding, width - 2 * padding, contact);
    return y + height;
}

static void view(const ScreenEnv *env, const void *opened, Ui *ui, int scroll) {
    const ContactData *data = opened;
    Chrome chrome = {
        .pictogram = STR("contact_phone"), .pictogram_colour = COLOUR_ACCENT, .title = ui_message(ui, MSG_CONTACT)};
    Box box = chrome_begin(env, ui, &chrome);
    int gap = ui->theme->gap;
    bool tall = theme_portrait(ui->theme);
    int side = tall ? box.w : box.w * 2 / 5, room = tall ? box.w : box.w - side - 2 * gap;
    Viewport viewport = viewport_begin(ui, box, scroll);
    int y = reach_view(ui, box.x, viewport.top + gap, words_measure(ui, room), data), bottom;
    if (tall)
        bottom = y = hours_view(ui, box.x, y, side, &data->contact);
    else
        bottom = hours_view(ui, box.x + box.w - side, viewport.top + gap, side, &data->contact);
    viewport_end(ui, &viewport, (y > bottom ? y : bottom) + gap);
    chrome_end(env, ui, &chrome);
}

const ScreenOps screen_contact = {
    .name = "contact", .shows = ENTRY_CONTACT, .open = open, .view = view, .shows_clock = true};
