/* A page: its text beside the contact that is responsible. Where a screen is tall rather than wide, the contact
 * follows the text. Web addresses are QR codes, other pages are choices, both below the text. */
#include "../base/date.h"
#include "../model/colours.h"
#include "../store/content.h"
#include "card.h"
#include "chrome.h"
#include "list.h"
#include "words.h"

enum { RELATED_MOST = 7 }; /* with the contact: eight choices */

typedef struct PageData {
    Page page;
    Topic topic;
    Contact contact;
    bool has_contact;
    Choice *related; /* without colours */
    size_t related_count;
    StrList webs;
} PageData;

static bool related_choice(const ScreenEnv *env, Arena *arena, Str target, Choice *choice) {
    size_t slash = str_find(target, '/', 0);
    Str kind = str_slice(target, 0, slash), id = str_slice(target, slash + 1, target.len), lang = env->reader->tag;
    Page page;
    Contact contact;
    const Words *words = NULL;
    if (str_equal(kind, STR("page")) && content_page(env->content, arena, id, lang, &page)) {
        words = &page.words;
        choice->pictogram = page.icon;
    } else if (str_equal(kind, STR("contact")) && content_contact(env->content, arena, id, lang, &contact)) {
        words = &contact.words;
        choice->pictogram = contact.icon;
    }
    if (!words)
        return false;
    choice->title = words->title;
    choice->locale = locale_of(words->lang);
    choice->action = (Action){.kind = ACTION_OPEN, .target = target};
    return true;
}

static void load_related(const ScreenEnv *env, Arena *arena, PageData *data) {
    StrList targets = words_targets(&data->page.words, SPAN_GOTO, arena);
    Str own = str_format(arena, "contact/%.*s", STR_ARG(data->page.contact));
    data->related = arena_array(arena, Choice, targets.count);
    for (size_t i = 0; i < targets.count && data->related_count < RELATED_MOST; i++)
        if (!str_equal(targets.at[i], own) &&
            related_choice(env, arena, targets.at[i], &data->related[data->related_count]))
            data->related_count++;
}

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    PageData *data = arena_new(arena, PageData);
    Str lang = env->reader->tag;
    if (!content_page(env->content, arena, id, lang, &data->page) ||
        !content_topic(env->content, arena, data->page.topic, lang, &data->topic))
        return NULL;
    data->has_contact = content_contact(env->content, arena, data->page.contact, lang, &data->contact);
    data->webs = words_targets(&data->page.words, SPAN_WEB, arena);
    load_related(env, arena, data);
    return data;
}

static int webs_view(Ui *ui, int x, int y, int width, const StrList *webs) {
    for (size_t i = 0; i < webs->count; i++)
        y = words_web(ui, x, y, width, webs->at[i]);
    return y;
}

static int related_view(Ui *ui, int x, int y, int width, const PageData *data) {
    Text heading = {.text = ui_message(ui, MSG_READ_MORE), .look = TEXT_HEADING, .colour = COLOUR_INK};
    if (data->related_count == 0)
        return y;
    y += ui_text(ui, x, y, width, &heading, ROLE_HEADING) + ui->theme->gap / 2;
    for (size_t i = 0; i < data->related_count; i++)
        data->related[i].pictogram_colour = ui_colour(ui, COLOUR_ACCENT);
    return list_view(ui, (Box){x, y, width, 0}, 0, data->related, data->related_count) + ui->theme->gap;
}

static int dates_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Page *page) {
    Str date = locale_full_date(ui_locale(ui), ui_arena(ui), page->updated);
    Str text = message_text(ui->messages, ui_arena(ui), MSG_UPDATED, date);
    if (date_days(env->now.date) > date_days(page->review_by)) {
        Str old = ui_message(ui, MSG_MAY_BE_OLD);
        text = str_format(ui_arena(ui), "%.*s. %.*s", STR_ARG(text), STR_ARG(old));
    }
    Text small = {.text = text, .look = TEXT_SMALL, .colour = COLOUR_MUTED};
    return y + ui_text(ui, x, y, width, &small, ROLE_NOTE);
}

static int article_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const PageData *data) {
    const Words *words = &data->page.words;
    Text title = words_text(words, words->title, TEXT_TITLE, COLOUR_INK);
    Text summary = words_text(words, words->summary, TEXT_SUBHEADING, COLOUR_MUTED);
    y += ui_text(ui, x, y, width, &title, ROLE_HEADING) + ui->theme->gap / 3;
    y = words_notes(ui, x, y, width, words);
    if (summary.text.len)
        y += ui_text(ui, x, y, width, &summary, ROLE_TEXT) + ui->theme->gap * 2 / 3;
    y = words_body(ui, x, y, width, words) + ui->theme->gap;
    y = webs_view(ui, x, y, width, &data->webs);
    y = related_view(ui, x, y, width, data);
    return dates_view(env, ui, x, y, width, &data->page) + ui->theme->gap;
}

/* The card's contents from y down; returns where they end. */
static int contact_inside(Ui *ui, int x, int y, int width, const Contact *contact) {
    Text label = {.text = ui_message(ui, MSG_RESPONSIBLE), .look = TEXT_SMALL, .colour = COLOUR_MUTED};
    Text name = words_text(&contact->words, contact->words.title, TEXT_HEADING, COLOUR_INK);
    Button more = {
        .pictogram = STR("contact_phone"),
        .label = ui_message(ui, MSG_SHOW_CONTACT),
        .action = {.kind = ACTION_OPEN, .target = str_format(ui_arena(ui), "contact/%.*s", STR_ARG(contact->id))},
    };
    int gap = ui->theme->gap;
    y += ui_text(ui, x, y, width, &label, ROLE_TEXT);
    y += ui_text(ui, x, y, width, &name, ROLE_HEADING) + gap / 2;
    y = card_facts(ui, x, y, width, contact, false);
    y = card_hours(ui, x, y, width, contact) + gap * 2 / 3;
    widget_button(ui, x, y, ui->theme->target, &more);
    return y + ui->theme->target;
}

/* The card is as high as its contents, which are drawn on it: so they are measured first. */
static int card_height(const Ui *ui, int width, const Contact *contact) {
    Scene scene;
    Ui scrap = ui_scrap(ui, &scene);
    int padding = theme_mm(ui->theme, 70);
    return contact_inside(&scrap, 0, 0, width - 2 * padding, contact) + 2 * padding;
}

static int contact_view(Ui *ui, int x, int y, int width, const Contact *contact) {
    int padding = theme_mm(ui->theme, 70), height = card_height(ui, width, contact);
    widget_card(ui, (Box){x, y, width, height});
    contact_inside(ui, x + padding, y + padding, width - 2 * padding, contact);
    return y + height;
}

static void wide_view(const ScreenEnv *env, Ui *ui, Box box, const PageData *data, int scroll) {
    int side = box.w / 3 - ui->theme->gap, gap = ui->theme->gap, top = box.y + gap;
    Box text = {box.x, box.y, box.w - side - 2 * gap, box.h};
    bool fits = data->has_contact && card_height(ui, side, &data->contact) + 2 * gap <= box.h;
    int card_x = box.x + box.w - side, bottom = 0;
    Viewport viewport = viewport_begin(ui, fits ? text : box, scroll);
    int y = article_view(env, ui, text.x, viewport.top + gap, words_measure(ui, text.w), data);
    if (data->has_contact && !fits)
        bottom = contact_view(ui, card_x, viewport.top + gap, side, &data->contact) + gap;
    viewport_end(ui, &viewport, y > bottom ? y : bottom);
    if (fits)
        contact_view(ui, card_x, top, side, &data->contact);
}

static void tall_view(const ScreenEnv *env, Ui *ui, Box box, const PageData *data, int scroll) {
    Viewport viewport = viewport_begin(ui, box, scroll);
    int y = article_view(env, ui, box.x, viewport.top + ui->theme->gap, words_measure(ui, box.w), data);
    if (data->has_contact)
        y = contact_view(ui, box.x, y, box.w, &data->contact) + ui->theme->gap;
    viewport_end(ui, &viewport, y);
}

static void view(const ScreenEnv *env, const void *opened, Ui *ui, int scroll) {
    const PageData *data = opened;
    const Words *topic = &data->topic.words;
    Chrome chrome = {.pictogram = data->topic.icon, .title = topic->title, .locale = locale_of(topic->lang)};
    colour_find(data->topic.colour, &chrome.topic_colour);
    Box box = chrome_begin(env, ui, &chrome);
    if (theme_portrait(ui->theme))
        tall_view(env, ui, box, data, scroll);
    else
        wide_view(env, ui, box, data, scroll);
    chrome_end(env, ui, &chrome);
}

const ScreenOps screen_page = {.name = "page", .shows = ENTRY_PAGE, .open = open, .view = view, .shows_clock = true};
