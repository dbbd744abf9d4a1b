/* A contact: what they help with, how to reach them, and when. */
#include "../store/content.h"
#include "../ui/widget.h"
#include "card.h"
#include "chrome.h"
#include "related.h"
#include "week.h"
#include "words.h"

typedef struct ContactData {
    Contact contact, parent;
    bool has_parent;
    Opening opening;
    Related related;
} ContactData;

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    ContactData *data = arena_new(arena, ContactData);
    Str lang = env->reader->tag;
    if (!content_contact(env->content, arena, id, lang, &data->contact))
        return NULL;
    data->has_parent =
        data->contact.part_of.len && content_contact(env->content, arena, data->contact.part_of, lang, &data->parent);
    data->opening = opening_load(env, arena, &data->contact);
    Str own = str_format(arena, "contact/%.*s", STR_ARG(id));
    data->related = related_load(env, arena, &data->contact.words, own);
    return data;
}

static int reach_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const ContactData *data) {
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
    Status status = opening_status(env, ui, &data->opening, opening_main(env, &data->opening));
    y += gap / 2;
    y += opening_pill(ui, x, y, width, &status) + gap / 3;
    y += opening_comment(ui, x, y, width, &data->opening, status.comment);
    y = words_notes(ui, x, y + gap / 3, width, words);
    y += ui_text(ui, x, y, width, &summary, ROLE_TEXT) + gap;
    y = card_facts(ui, x, y, width, &data->contact, true) + gap / 2;
    y = words_body(ui, x, y, width, words) + gap;
    if (data->contact.web.len)
        y = words_web(ui, x, y, width, data->contact.web);
    return related_view(ui, x, y, width, &data->related);
}

/* One kind of hours below its heading: the days, if they are not all alike. The state of those that tell most stands
 * beside the name already; the others' stands here. */
static int hours_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Opening *opening, HoursFor what) {
    static const MessageKey headings[] = {MSG_HOURS, MSG_PHONE_HOURS, MSG_DROP_IN};
    Text heading = {.text = ui_message(ui, headings[what]), .look = TEXT_HEADING, .colour = COLOUR_INK};
    Status status = opening_status(env, ui, opening, what);
    int gap = ui->theme->gap;
    y += ui_text(ui, x, y, width, &heading, ROLE_HEADING) + gap / 3;
    if (what != HOURS_PHONE)
        y += opening_owner(ui, x, y, width, opening);
    if (what != opening_main(env, opening) || status.always)
        y += opening_pill(ui, x, y, width, &status) + gap / 3;
    if (status.always)
        return y;
    y = week_view(env, ui, x, y, width, opening, what);
    return exceptions_view(env, ui, x, y, width, opening, what, (Ahead){WEEK_DAYS_SHOWN, EXCEPTION_DAYS});
}

static int hours_inside(const ScreenEnv *env, Ui *ui, int x, int y, int width, const void *opened) {
    const Opening *opening = opened;
    HoursFor first = opening_main(env, opening);
    for (HoursFor what = first; what < HOURS_FOR_COUNT; what++) {
        if (what != first && !opening->tables[what])
            continue;
        y += what == first ? 0 : ui->theme->gap;
        y = hours_view(env, ui, x, y, width, opening, what);
    }
    return y;
}

static void view(const ScreenEnv *env, const void *opened, Ui *ui) {
    const ContactData *data = opened;
    Chrome chrome = {.pictogram = STR("contact_phone"), .title = ui_message(ui, MSG_CONTACT)};
    Box box = chrome_begin(env, ui, &chrome);
    int gap = ui->theme->gap;
    bool tall = theme_portrait(ui->theme);
    int side = tall ? box.w : box.w * 9 / 20, room = tall ? box.w : box.w - side - 2 * gap;
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    int y = reach_view(env, ui, box.x, viewport.top + gap, words_measure(ui, room), data);
    Box card = {box.x + box.w - side, tall ? y : viewport.top + gap, side, 0};
    card.h = card_height(env, ui, side, &data->opening, hours_inside);
    int bottom = card_view(env, ui, card, &data->opening, hours_inside);
    viewport_end(ui, &viewport, (y > bottom ? y : bottom) + gap);
    chrome_end(env, ui, &chrome);
}

const ScreenOps screen_contact = {
    .name = "contact", .shows = ENTRY_CONTACT, .open = open, .view = view, .shows_clock = true};
