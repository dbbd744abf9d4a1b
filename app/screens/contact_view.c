/* The order follows what a visitor asks: who is it, can I go there now, what else can I do, how do I reach them, what
 * do I bring. Where the contact is not open for sure, there is always a next step: others that are open, and the desk
 * where the kiosk stands. */
#include "contact_view.h"

#include "../store/content.h"
#include "../ui/widget.h"
#include "card.h"
#include "list.h"
#include "week.h"
#include "words.h"

static void load_others(const ScreenEnv *env, Arena *arena, StrList ids, ContactView *view) {
    const Str own = view->place.contact.id, desk = env->kiosk->desk;
    for (size_t i = 0; i < ids.count && view->other_count < INSTEADS_MOST; i++)
        if (!str_equal(ids.at[i], own) && !str_equal(ids.at[i], desk) &&
            place_load(env, arena, ids.at[i], &view->others[view->other_count]))
            view->other_count++;
    view->has_desk =
        desk.len && !str_equal(desk, own) && place_load(env, arena, desk, &view->others[view->other_count]);
}

bool contact_view_load(const ScreenEnv *env, Arena *arena, Str id, StrList instead, ContactView *view) {
    Str icon;
    if (!place_load(env, arena, id, &view->place))
        return false;
    const Contact *contact = &view->place.contact;
    if (!contact->part_of.len ||
        !content_title(env->content, arena, ENTRY_CONTACT, contact->part_of, env->reader->tag, &icon, &view->parent))
        view->parent = (Words){0};
    for (size_t i = 0; i < contact->phone_count; i++) {
        Contact phone = {.phone = contact->phones[i].number};
        phone.hours[HOURS_PHONE] = contact->phones[i].hours;
        view->phones[i] = opening_load(env, arena, &phone);
    }
    view->others_answer = instead.count > 0;
    load_others(env, arena, view->others_answer ? instead : contact->instead, view);
    Str own = str_format(arena, "contact/%.*s", STR_ARG(id));
    view->related = related_load(env, arena, &contact->words, own);
    return true;
}

void contact_view_mark(const ScreenEnv *env, const ContactView *view, Marks *marks) {
    marks_add(marks, METRIC_CONTACT, view->place.contact.id);
    words_mark(env, &view->place.contact.words, marks);
}

Choice contact_desk_choice(const ScreenEnv *env, Ui *ui, const OpenPlace *desk) {
    Choice choice = place_choice(env, ui, desk);
    choice.title = ui_message(ui, MSG_ASK_DESK);
    choice.locale = NULL;
    choice.pictogram = STR("support_agent");
    Status status = place_status(env, ui, desk);
    if (status.always && status.state == HOURS_UNKNOWN) /* she stands before it, and sees whether anybody is there */
        choice.state = (Fact){0};
    return choice;
}

/* Where nobody knows when it is open, ringing it comes before asking others. */
static bool is_rung_first(const ScreenEnv *env, Ui *ui, const ContactView *view) {
    return view->place.contact.phone.len && place_status(env, ui, &view->place).state == HOURS_UNKNOWN;
}

/* Nothing where it is open: then one goes or rings. */
static int now_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const ContactView *view) {
    Choice choices[INSTEADS_MOST + 1];
    size_t count = 0;
    HoursState state = place_status(env, ui, &view->place).state;
    if (state == HOURS_OPEN && contact_reachable(&view->place.contact))
        return y;
    bool others = state != HOURS_UNKNOWN || view->others_answer; /* who may be open is not stood in for */
    for (size_t i = 0; i < view->other_count && others; i++)
        if (place_status(env, ui, &view->others[i]).state == HOURS_OPEN) {
            choices[count] = place_choice(env, ui, &view->others[i]);
            choices[count++].summary = view->others[i].contact.words.summary;
        }
    if (view->has_desk)
        choices[count++] = contact_desk_choice(env, ui, &view->others[view->other_count]);
    if (count == 0)
        return y;
    Text heading = {.text = ui_message(ui, MSG_WHAT_NOW), .look = TEXT_SUBHEADING, .colour = COLOUR_INK};
    y += ui_text(ui, x, y, width, &heading, ROLE_HEADING) + ui->theme->gap / 3;
    return list_view(ui, (Box){x, y, width, 0}, 0, choices, count) + ui->theme->gap;
}

static int phones_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const ContactView *view) {
    const Contact *contact = &view->place.contact;
    int gap = ui->theme->gap;
    for (size_t i = 0; i < contact->phone_count; i++) {
        y = card_phone(ui, x, y, width, contact->phones[i].number);
        y = card_spoken(ui, x, y, width, MSG_PHONE_LANGUAGES, contact->phones[i].langs);
        if (!view->phones[i].tables[HOURS_PHONE])
            continue;
        Status status = opening_status(env, ui, &view->phones[i], HOURS_PHONE);
        y += opening_pill(ui, x, y, width, &status) + gap / 3;
        if (!status.always)
            y = today_view(env, ui, x, y, width, &view->phones[i], HOURS_PHONE) + gap / 2;
    }
    return y;
}

/* The documents as a list of their own. */
static int bring_view(Ui *ui, int x, int y, int width, const Contact *contact) {
    if (contact->bring.count == 0)
        return y;
    Fact heading = {.pictogram = STR("badge"),
                    .colour = COLOUR_ACCENT,
                    .text = {.text = ui_message(ui, MSG_BRING), .look = TEXT_SUBHEADING, .colour = COLOUR_INK},
                    .role = ROLE_HEADING};
    Words list = {.lang = contact->words.lang, .blocks = arena_array(ui_arena(ui), Block, contact->bring.count)};
    for (size_t i = 0; i < contact->bring.count; i++) {
        Label label = label_find(&contact->words, contact->bring.at[i]);
        Span *span = arena_new(ui_arena(ui), Span);
        *span = (Span){0, (uint32_t)label.text.len, SPAN_LANG, label.lang};
        list.blocks[list.block_count++] =
            (Block){.kind = BLOCK_BULLET, .level = 1, .text = label.text, .spans = span, .span_count = 1};
    }
    y += widget_fact(ui, x, y, width, &heading) + ui->theme->gap / 3;
    return words_body(ui, x, y, width, &list) + ui->theme->gap;
}

static int body_view(Ui *ui, int x, int y, int width, const Words *words) {
    if (words->block_count == 0)
        return y;
    Text heading = {.text = ui_message(ui, MSG_HOW_TO_REACH), .look = TEXT_SUBHEADING, .colour = COLOUR_INK};
    y += ui_text(ui, x, y, width, &heading, ROLE_HEADING) + ui->theme->gap / 3;
    return words_body(ui, x, y, width, words) + ui->theme->gap;
}

/* Side by side, or one below the other where they do not fit. */
static int buttons_view(Ui *ui, int x, int y, int width, const Contact *contact) {
    const Button buttons[] = {
        {.pictogram = STR("record_voice_over"),
         .label = ui_message(ui, MSG_SHOW_STAFF),
         .strong = true,
         .action = {ACTION_OPEN, str_format(ui_arena(ui), "staff/%.*s", STR_ARG(contact->id)), {0}}},
        {.pictogram = STR("qr_code_2"),
         .label = ui_message(ui, MSG_TAKE_ALONG),
         .action = {ACTION_OPEN, str_format(ui_arena(ui), "take/contact/%.*s", STR_ARG(contact->id)), {0}}},
    };
    int height = ui->theme->target, gap = ui->theme->gap, at = x;
    for (size_t i = 0; i < sizeof buttons / sizeof buttons[0]; i++) {
        if (at > x && at + widget_button_width(ui, height, &buttons[i]) > x + width) {
            at = x;
            y += height + gap * 2 / 3;
        }
        at += widget_button(ui, at, y, height, &buttons[i]) + gap * 2 / 3;
    }
    return y + height + gap;
}

/* A role stands in the language it was written in. */
static int verified_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Contact *contact) {
    Text text = {.text = ui_message(ui, MSG_NOT_VERIFIED), .look = TEXT_SMALL, .colour = COLOUR_MUTED};
    TextStyle role = {.locale = locale_of(env->kiosk->source)};
    if (contact->verified.year) {
        Str date = locale_full_date(ui_locale(ui), ui_arena(ui), contact->verified), by = contact->verified_by;
        text.text = message_pair(ui->messages, ui_arena(ui), MSG_VERIFIED, date, by);
        for (size_t at = 0; at + by.len <= text.text.len; at++)
            if (str_equal(str_slice(text.text, at, at + by.len), by))
                role.start = (uint32_t)at;
        role.end = role.start + (uint32_t)by.len;
        text.styles = &role;
        text.style_count = 1;
    }
    return y + ui_text(ui, x, y, width, &text, ROLE_NOTE) + ui->theme->gap;
}

static int reach_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const ContactView *view) {
    const Contact *contact = &view->place.contact;
    const Words *words = &contact->words;
    Text title = words_text(words, words->title, TEXT_TITLE, COLOUR_INK);
    Text summary = words_text(words, words->summary, TEXT_BODY, COLOUR_INK);
    int gap = ui->theme->gap;
    y = words_language_note(ui, x, y, width, words);
    y += ui_text(ui, x, y, width, &title, ROLE_HEADING);
    if (view->parent.title.len) {
        Str part = message_text(ui->messages, ui_arena(ui), MSG_PART_OF, view->parent.title);
        Text text = {.text = part, .look = TEXT_SMALL, .colour = COLOUR_MUTED};
        y += ui_text(ui, x, y, width, &text, ROLE_TEXT);
    }
    Status status = place_status(env, ui, &view->place);
    y += gap / 2;
    y += opening_pill(ui, x, y, width, &status) + gap / 3;
    y += opening_comment(ui, x, y, width, &view->place.opening, status.comment);
    y = words_origin_note(ui, x, y + gap / 3, width, words);
    y += ui_text(ui, x, y, width, &summary, ROLE_TEXT) + gap;
    bool rung_first = is_rung_first(env, ui, view);
    if (!rung_first)
        y = now_view(env, ui, x, y, width, view);
    y = card_facts(ui, x, y, width, contact);
    y = phones_view(env, ui, x, y, width, view);
    y = card_unknown(ui, x, y, width, contact, CARD_ALL) + gap / 2;
    if (rung_first)
        y = now_view(env, ui, x, y, width, view);
    return y;
}

static int prepare_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const ContactView *view) {
    const Contact *contact = &view->place.contact;
    y = bring_view(ui, x, y, width, contact);
    y = body_view(ui, x, y, width, &contact->words);
    if (contact->web.len)
        y = words_web(ui, x, y, width, contact->web);
    y = related_view(ui, x, y, width, &view->related);
    return verified_view(env, ui, x, y, width, contact);
}

/* One kind of hours below its heading: the days, if they are not all alike. The state of those that tell most stands
 * beside the name already; the others' stands here. */
static int hours_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Opening *opening, HoursFor what) {
    Text heading = {.text = opening_heading(ui, what), .look = TEXT_HEADING, .colour = COLOUR_INK};
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

/* Hours that nobody knows have been said to be unknown beside the name. */
static bool has_hours(const ScreenEnv *env, const Opening *opening) {
    bool known = false, always;
    for (int what = 0; what < HOURS_FOR_COUNT; what++)
        known = known || opening_state(env, opening->tables[what], &always) != HOURS_UNKNOWN || !always;
    return known;
}

static int card_below(const ScreenEnv *env, Ui *ui, Box card, const ContactView *view) {
    const Opening *opening = &view->place.opening;
    if (!has_hours(env, opening))
        return card.y;
    card.h = card_height(env, ui, card.w, opening, hours_inside);
    return card_view(env, ui, card, opening, hours_inside) + ui->theme->gap;
}

/* Where the screen is wide, what one can do with the contact stands beside its name, above the hours. */
int contact_view(const ScreenEnv *env, Ui *ui, Box box, const ContactView *view) {
    bool tall = theme_portrait(ui->theme);
    int side = tall ? box.w : box.w * 9 / 20, room = tall ? box.w : box.w - side - 2 * ui->theme->gap;
    int width = words_measure(ui, room), y = reach_view(env, ui, box.x, box.y, width, view);
    Box card = {box.x + box.w - side, tall ? y : box.y, side, 0};
    card.y = buttons_view(ui, card.x, card.y, side, &view->place.contact);
    int bottom = card_below(env, ui, card, view);
    y = prepare_view(env, ui, box.x, tall ? bottom : y, width, view);
    return y > bottom ? y : bottom;
}
