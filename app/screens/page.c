/* A page: its text beside the contact that is responsible. Where a screen is tall rather than wide, the contact
 * follows the text. Web addresses are QR codes, other pages are choices, both below the text. */
#include "../base/date.h"
#include "../store/content.h"
#include "card.h"
#include "chrome.h"
#include "related.h"
#include "week.h"
#include "words.h"

typedef struct PageData {
    Page page;
    Topic topic;
    Contact contact;
    Opening opening;
    bool has_contact;
    Related related;
} PageData;

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    PageData *data = arena_new(arena, PageData);
    Str lang = env->reader->tag;
    if (!content_page(env->content, arena, id, lang, &data->page) ||
        !content_topic(env->content, arena, data->page.topic, lang, &data->topic))
        return NULL;
    data->has_contact = content_contact(env->content, arena, data->page.contact, lang, &data->contact);
    if (data->has_contact)
        data->opening = opening_load(env, arena, &data->contact);
    Str own = str_format(arena, "contact/%.*s", STR_ARG(data->page.contact));
    data->related = related_load(env, arena, &data->page.words, own);
    return data;
}

static int dates_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Page *page) {
    Str date = locale_full_date(ui_locale(ui), ui_arena(ui), page->updated);
    Str text = message_text(ui->messages, ui_arena(ui), MSG_UPDATED, date);
    if (date_days(env->now.date) > date_days(page->review_by)) {
        Str old = ui_message(ui, MSG_MAY_BE_OLD);
        text =
            str_format(ui_arena(ui), "%.*s%s %.*s", STR_ARG(text), str_ends(text, STR(".")) ? "" : ".", STR_ARG(old));
    }
    Text small = {.text = text, .look = TEXT_SMALL, .colour = COLOUR_MUTED};
    return y + ui_text(ui, x, y, width, &small, ROLE_NOTE);
}

static Action contact_action(const Ui *ui, const Contact *contact) {
    return (Action){.kind = ACTION_OPEN, .target = str_format(ui_arena(ui), "contact/%.*s", STR_ARG(contact->id))};
}

/* On a tall screen the contact's card follows the text: its name stands above it all the same. */
static int responsible_view(Ui *ui, int x, int y, int width, const Contact *contact) {
    Choice choice = {
        .pictogram = contact->icon,
        .title = contact->words.title,
        .summary = ui_message(ui, MSG_RESPONSIBLE),
        .locale = locale_of(contact->words.lang),
        .action = contact_action(ui, contact),
    };
    int height = widget_row_height(ui, width, &choice);
    widget_row(ui, (Box){x, y, width, height}, &choice);
    return y + height + ui->theme->gap;
}

static int take_view(Ui *ui, int x, int y, const Page *page) {
    Button take = {
        .pictogram = STR("qr_code_2"),
        .label = ui_message(ui, MSG_TAKE_ALONG),
        .action = {.kind = ACTION_OPEN, .target = str_format(ui_arena(ui), "take/page/%.*s", STR_ARG(page->id))},
    };
    widget_button(ui, x, y, ui->theme->target, &take);
    return y + ui->theme->target + ui->theme->gap;
}

static int article_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const PageData *data) {
    const Words *words = &data->page.words;
    Text title = words_text(words, words->title, TEXT_TITLE, COLOUR_INK);
    Text summary = words_text(words, words->summary, TEXT_SUBHEADING, COLOUR_MUTED);
    y = words_language_note(ui, x, y, width, words);
    y += ui_text(ui, x, y, width, &title, ROLE_HEADING) + ui->theme->gap / 3;
    y = words_origin_note(ui, x, y, width, words);
    if (summary.text.len)
        y += ui_text(ui, x, y, width, &summary, ROLE_TEXT) + ui->theme->gap * 2 / 3;
    if (data->has_contact && theme_portrait(ui->theme))
        y = responsible_view(ui, x, y, width, &data->contact);
    y = words_body(ui, x, y, width, words) + ui->theme->gap;
    y = related_view(ui, x, y, width, &data->related);
    y = take_view(ui, x, y, &data->page);
    return dates_view(env, ui, x, y, width, &data->page) + ui->theme->gap;
}

/* The state now, today's hours, and the next days that are special: the contact's own screen has them all. */
static int opening_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Opening *opening) {
    enum { SPECIAL_SHOWN = 2 };
    HoursFor what = opening_main(env, opening);
    Status status = opening_main_status(env, ui, opening);
    int gap = ui->theme->gap;
    y += opening_pill(ui, x, y, width, &status) + gap / 3;
    y += opening_comment(ui, x, y, width, opening, status.comment);
    y += opening_owner(ui, x, y, width, opening);
    if (status.always)
        return y + gap / 3;
    y = today_view(env, ui, x, y, width, opening, what);
    return exceptions_view(env, ui, x, y, width, opening, what, (Ahead){1, SPECIAL_SHOWN}) + gap * 2 / 3;
}

/* The card's contents from y down; returns where they end. */
static int contact_inside(const ScreenEnv *env, Ui *ui, int x, int y, int width, const void *opened) {
    const PageData *data = opened;
    const Contact *contact = &data->contact;
    Text label = {.text = ui_message(ui, MSG_RESPONSIBLE), .look = TEXT_SMALL, .colour = COLOUR_MUTED};
    Text name = words_text(&contact->words, contact->words.title, TEXT_HEADING, COLOUR_INK);
    Button more = {
        .pictogram = STR("contact_phone"),
        .label = ui_message(ui, MSG_SHOW_CONTACT),
        .action = contact_action(ui, contact),
    };
    int gap = ui->theme->gap;
    y += ui_text(ui, x, y, width, &label, ROLE_TEXT);
    y += ui_text(ui, x, y, width, &name, ROLE_HEADING) + gap / 2;
    y = opening_view(env, ui, x, y, width, &data->opening);
    y = card_facts(ui, x, y, width, contact);
    y = card_unknown(ui, x, y, width, contact, CARD_PHONE_ONLY) + gap / 3;
    widget_button(ui, x, y, ui->theme->target, &more);
    return y + ui->theme->target;
}

/* The card stays where it is while the text scrolls, unless it is too high for the screen. */
static void wide_view(const ScreenEnv *env, Ui *ui, Box box, const PageData *data) {
    const Contact *contact = data->has_contact ? &data->contact : NULL;
    int side = box.w / 3 - ui->theme->gap, gap = ui->theme->gap;
    Box text = {box.x, box.y, box.w - side - 2 * gap, box.h};
    Box card = {box.x + box.w - side, box.y + gap, side, 0};
    if (contact)
        card.h = card_height(env, ui, side, data, contact_inside);
    bool fits = contact && card.h + 2 * gap <= box.h;
    Viewport viewport = viewport_begin(ui, fits ? text : box, env->scroll);
    int y = article_view(env, ui, text.x, viewport.top + gap, words_measure(ui, text.w), data), bottom = y;
    if (contact && !fits) {
        card.y = viewport.top + gap;
        bottom = card_view(env, ui, card, data, contact_inside) + gap;
    }
    viewport_end(ui, &viewport, y > bottom ? y : bottom);
    if (fits)
        card_view(env, ui, card, data, contact_inside);
}

static void tall_view(const ScreenEnv *env, Ui *ui, Box box, const PageData *data) {
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    int y = article_view(env, ui, box.x, viewport.top + ui->theme->gap, words_measure(ui, box.w), data);
    if (data->has_contact) {
        Box card = {box.x, y, box.w, card_height(env, ui, box.w, data, contact_inside)};
        y = card_view(env, ui, card, data, contact_inside) + ui->theme->gap;
    }
    viewport_end(ui, &viewport, y);
}

static void view(const ScreenEnv *env, const void *opened, Ui *ui) {
    const PageData *data = opened;
    const Words *topic = &data->topic.words;
    Chrome chrome = {.pictogram = data->topic.icon, .title = topic->title, .locale = locale_of(topic->lang)};
    chrome.pictogram_colour = screen_colour(data->topic.colour);
    Box box = chrome_begin(env, ui, &chrome);
    if (theme_portrait(ui->theme))
        tall_view(env, ui, box, data);
    else
        wide_view(env, ui, box, data);
    chrome_end(env, ui, &chrome);
}

static void mark(const ScreenEnv *env, const void *opened, Str id, Marks *marks) {
    const PageData *data = opened;
    marks_add(marks, METRIC_PAGE, id);
    marks_add(marks, METRIC_TOPIC, data->page.topic);
    words_mark(env, &data->page.words, marks);
}

static bool ids(struct Content *content, Arena *arena, StrList *list) {
    return content_ids(content, arena, ENTRY_PAGE, list);
}

const ScreenOps screen_page = {
    .name = "page", .ids = ids, .open = open, .view = view, .mark = mark, .shows_clock = true};
