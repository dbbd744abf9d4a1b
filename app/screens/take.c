/* Something to take along: a QR code that carries a contact, or a page's address or its summary, whole. It needs no
 * network and tells nobody who read it. */
#include "../model/vcard.h"
#include "../store/content.h"
#include "../ui/widget.h"
#include "card.h"
#include "chrome.h"
#include "places.h"
#include "week.h"
#include "words.h"

/* A code of so many bytes has modules of 0.8 mm where it is 90 mm wide: enough for a phone 40 cm away. */
enum { TAKE_BYTES_MOST = 700, SIDE_MOST = 1500 /* tenths of mm */ };

typedef struct TakeData {
    bool page;       /* else a contact */
    MessageKey help; /* what one gets */
    OpenPlace place;
    Str organization; /* the contact's name as it stands on the door; empty where the reader's is the same */
    Words words;      /* of the page or the contact */
    Str text;         /* of the page */
} TakeData;

static bool open_contact(const ScreenEnv *env, Arena *arena, Str id, TakeData *data) {
    Str icon;
    Words words;
    if (!place_load(env, arena, id, &data->place))
        return false;
    data->words = data->place.contact.words;
    data->help = MSG_TAKE_CONTACT;
    if (content_title(env->content, arena, ENTRY_CONTACT, id, (Str){0}, &icon, &words))
        data->organization = str_equal(words.title, data->words.title) ? (Str){0} : words.title;
    return true;
}

static bool open_page(const ScreenEnv *env, Arena *arena, Str id, TakeData *data) {
    Page page;
    data->page = true;
    if (!content_page(env->content, arena, id, env->reader->tag, &page))
        return false;
    data->words = page.words;
    data->help = page.web.len ? MSG_TAKE_PAGE : MSG_TAKE_SUMMARY;
    Str whole = str_format(arena, "%.*s\n\n%.*s", STR_ARG(page.words.title), STR_ARG(page.words.summary));
    data->text = page.web.len ? page.web : whole.len <= TAKE_BYTES_MOST ? whole : page.words.title;
    return true;
}

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    TakeData *data = arena_new(arena, TakeData);
    size_t slash = str_find(id, '/', 0);
    Str kind = str_slice(id, 0, slash), name = str_slice(id, slash + 1, id.len);
    if (str_equal(kind, STR("contact")))
        return open_contact(env, arena, name, data) ? data : NULL;
    return str_equal(kind, STR("page")) && open_page(env, arena, name, data) ? data : NULL;
}

/* "Opening hours (26 November 2026):" and the usual week, for each kind of hours that is known. */
static Str hours_note(const ScreenEnv *env, Ui *ui, const Opening *opening) {
    StrBuf note = {.arena = ui_arena(ui)};
    Str date = locale_full_date(ui_locale(ui), ui_arena(ui), env->now.date);
    for (HoursFor what = HOURS_DESK; what < HOURS_FOR_COUNT; what++) {
        Str week = week_text(env, ui, opening, what);
        if (week.len)
            strbuf_format(&note, "%s%.*s (%.*s):\n%.*s", note.len ? "\n" : "", STR_ARG(opening_heading(ui, what)),
                          STR_ARG(date), STR_ARG(week));
    }
    return strbuf_str(&note);
}

static VCard card_of(const ScreenEnv *env, Ui *ui, const TakeData *data) {
    const Contact *contact = &data->place.contact;
    Str *phones = arena_array(ui_arena(ui), Str, contact->phone_count + 1);
    VCard card = {.name = contact->words.title,
                  .organization = data->organization,
                  .phones = {.at = phones},
                  .email = contact->email,
                  .address = contact->address,
                  .web = contact->web};
    if (contact->phone.len)
        phones[card.phones.count++] = vcard_phone(ui_arena(ui), env->kiosk->country, contact->phone);
    for (size_t i = 0; i < contact->phone_count; i++)
        phones[card.phones.count++] = vcard_phone(ui_arena(ui), env->kiosk->country, contact->phones[i].number);
    return card;
}

/* Where it gets too much, what can be done without is left out: first what they help with, and the first number last.
 */
static void shorten(VCard *card, Str hours, int step) {
    Str *const parts[] = {&card->note, &card->web, &card->organization, &card->address, &card->email};
    if (step == 0)
        card->note = hours;
    else if (step <= (int)(sizeof parts / sizeof parts[0]))
        *parts[step - 1] = (Str){0};
    else
        card->phones.count = card->phones.count > 1;
}

/* What a phone has no field for goes into the note. */
static Str contact_payload(const ScreenEnv *env, Ui *ui, const TakeData *data) {
    enum { STEPS = 7 };
    VCard card = card_of(env, ui, data);
    Str hours = hours_note(env, ui, &data->place.opening), summary = data->words.summary;
    card.note =
        str_format(ui_arena(ui), "%.*s%s%.*s", STR_ARG(summary), hours.len && summary.len ? "\n" : "", STR_ARG(hours));
    Str payload = vcard_print(&card, ui_arena(ui));
    for (int step = 0; step < STEPS && payload.len > TAKE_BYTES_MOST; step++) {
        shorten(&card, hours, step);
        payload = vcard_print(&card, ui_arena(ui));
    }
    return payload;
}

static int words_view(Ui *ui, int x, int y, int width, const TakeData *data) {
    Text title = words_text(&data->words, data->words.title, TEXT_TITLE, COLOUR_INK);
    Text help = {.text = ui_message(ui, data->help), .look = TEXT_BODY, .colour = COLOUR_INK};
    y = words_language_note(ui, x, y, width, &data->words);
    y += ui_text(ui, x, y, width, &title, ROLE_HEADING) + ui->theme->gap;
    y = words_origin_note(ui, x, y, width, &data->words);
    y += ui_text(ui, x, y, width, &help, ROLE_TEXT) + ui->theme->gap;
    return data->page ? y : card_facts(ui, x, y, width, &data->place.contact);
}

/* The code is as large as the screen allows, beside the words or above them. */
static void view(const ScreenEnv *env, const void *opened, Ui *ui) {
    const TakeData *data = opened;
    Chrome chrome = {.pictogram = STR("qr_code_2"), .title = ui_message(ui, MSG_TAKE_ALONG)};
    Box box = chrome_begin(env, ui, &chrome);
    int gap = ui->theme->gap, most = theme_mm(ui->theme, SIDE_MOST);
    bool tall = theme_portrait(ui->theme);
    int side = tall ? box.w : box.h - 2 * gap;
    side = side < most ? side : most;
    Str payload = data->page ? data->text : contact_payload(env, ui, data);
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    int top = viewport.top + gap, x = tall ? box.x + (box.w - side) / 2 : box.x;
    widget_qr(ui, x, top, side, payload, ui_message(ui, data->help));
    int start = tall ? box.x : box.x + side + 2 * gap;
    int y = words_view(ui, start, tall ? top + side + gap : top, words_measure(ui, box.x + box.w - start), data);
    viewport_end(ui, &viewport, (y > top + side ? y : top + side) + gap);
    chrome_end(env, ui, &chrome);
}

static bool ids(struct Content *content, Arena *arena, StrList *list) {
    StrList contacts, pages;
    if (!content_ids(content, arena, ENTRY_CONTACT, &contacts) || !content_ids(content, arena, ENTRY_PAGE, &pages))
        return false;
    *list = (StrList){.at = arena_array(arena, Str, contacts.count + pages.count)};
    for (size_t i = 0; i < contacts.count; i++)
        list->at[list->count++] = str_format(arena, "contact/%.*s", STR_ARG(contacts.at[i]));
    for (size_t i = 0; i < pages.count; i++)
        list->at[list->count++] = str_format(arena, "page/%.*s", STR_ARG(pages.at[i]));
    return true;
}

const ScreenOps screen_take = {.name = "take", .ids = ids, .open = open, .view = view, .shows_clock = true};
