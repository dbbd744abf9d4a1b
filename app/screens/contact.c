/* A contact: what they help with, how to reach them, and when. */
#include "../store/content.h"
#include "../ui/widget.h"
#include "card.h"
#include "chrome.h"
#include "related.h"
#include "words.h"

typedef struct ContactData {
    Contact contact, parent;
    bool has_parent;
    Related related;
} ContactData;

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    ContactData *data = arena_new(arena, ContactData);
    Str lang = env->reader->tag;
    if (!content_contact(env->content, arena, id, lang, &data->contact))
        return NULL;
    data->has_parent =
        data->contact.part_of.len && content_contact(env->content, arena, data->contact.part_of, lang, &data->parent);
    Str own = str_format(arena, "contact/%.*s", STR_ARG(id));
    data->related = related_load(env, arena, &data->contact.words, own);
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
    if (data->contact.web.len)
        y = words_web(ui, x, y, width, data->contact.web);
    return related_view(ui, x, y, width, &data->related);
}

static int hours_inside(Ui *ui, int x, int y, int width, const Contact *contact) {
    Text heading = {.text = ui_message(ui, MSG_HOURS), .look = TEXT_HEADING, .colour = COLOUR_INK};
    y += ui_text(ui, x, y, width, &heading, ROLE_HEADING) + ui->theme->gap / 3;
    return card_hours(ui, x, y, width, contact);
}

static void view(const ScreenEnv *env, const void *opened, Ui *ui) {
    const ContactData *data = opened;
    Chrome chrome = {.pictogram = STR("contact_phone"), .title = ui_message(ui, MSG_CONTACT)};
    Box box = chrome_begin(env, ui, &chrome);
    int gap = ui->theme->gap;
    bool tall = theme_portrait(ui->theme);
    int side = tall ? box.w : box.w * 2 / 5, room = tall ? box.w : box.w - side - 2 * gap;
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    int y = reach_view(ui, box.x, viewport.top + gap, words_measure(ui, room), data);
    Box card = {box.x + box.w - side, tall ? y : viewport.top + gap, side, 0};
    card.h = card_height(ui, side, &data->contact, hours_inside);
    int bottom = card_view(ui, card, &data->contact, hours_inside);
    viewport_end(ui, &viewport, (y > bottom ? y : bottom) + gap);
    chrome_end(env, ui, &chrome);
}

const ScreenOps screen_contact = {
    .name = "contact", .shows = ENTRY_CONTACT, .open = open, .view = view, .shows_clock = true};
