/* The end of a guide: why this contact, and all of it; or the contacts to choose from, whom to ask first in front. */
#include "../model/limits.h"
#include "../store/content.h"
#include "chrome.h"
#include "contact_view.h"
#include "list.h"
#include "trail.h"
#include "words.h"

typedef struct ResultData {
    Trail trail;
    ContactView contact; /* where there is one */
    Choice page;         /* what to read about it; no title: nothing */
    OpenPlace places[ROUTE_ENDS_MOST + 1];
    size_t count; /* of places; 0: there is one contact */
    bool urgent;
    bool has_desk; /* it stands behind the places */
} ResultData;

/* The page is offered first, and its contact is whom to ask. */
static bool load_page(const ScreenEnv *env, Arena *arena, Str id, ResultData *data) {
    Page page;
    if (!content_page(env->content, arena, id, env->reader->tag, &page))
        return false;
    data->page = (Choice){
        .pictogram = page.icon,
        .title = page.words.title,
        .summary = page.words.summary,
        .locale = locale_of(page.words.lang),
        .action = {ACTION_OPEN, str_format(arena, "page/%.*s", STR_ARG(id)), {0}},
    };
    return contact_view_load(env, arena, page.contact, (StrList){0}, &data->contact);
}

/* One that cannot be read is left out as long as there is another. */
static bool load_places(const ScreenEnv *env, Arena *arena, StrList ids, ResultData *data) {
    Str desk = env->kiosk->desk;
    for (size_t i = 0; i < ids.count; i++)
        if (place_load(env, arena, ids.at[i], &data->places[data->count]))
            data->count++;
    data->has_desk = desk.len && !str_list_has(ids, desk) && place_load(env, arena, desk, &data->places[data->count]);
    return data->count > 0;
}

static bool load_end(const ScreenEnv *env, Arena *arena, const RouteOption *option, ResultData *data) {
    if (option->kind == ROUTE_PAGE)
        return load_page(env, arena, option->to.at[0], data);
    if (option->kind == ROUTE_CONTACTS && option->to.count == 1)
        return contact_view_load(env, arena, option->to.at[0], option->instead, &data->contact);
    return option->kind == ROUTE_CONTACTS && load_places(env, arena, option->to, data);
}

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    ResultData *data = arena_new(arena, ResultData);
    size_t slash = str_find(id, '/', 0);
    Guide guide;
    if (!content_guide(env->content, arena, str_slice(id, 0, slash), env->reader->tag, &guide))
        return NULL;
    const RouteOption *option = route_option(&guide.question, str_slice(id, slash + 1, id.len));
    if (!option)
        return NULL;
    if (!load_end(env, arena, option, data)) { /* the desk here is the end that is always there */
        data->page = (Choice){0};
        data->count = 0;
        if (!contact_view_load(env, arena, env->kiosk->desk, (StrList){0}, &data->contact))
            return NULL;
    }
    data->urgent = option->urgent;
    data->trail = trail_load(env, arena, env->reader);
    if (data->trail.count == 0) /* nobody came here by answering */
        data->trail.steps[data->trail.count++] = trail_words(env->reader, &guide, option);
    return data;
}

static int places_view(const ScreenEnv *env, Ui *ui, Box box, int y, const ResultData *data) {
    Text heading = {.text = ui_message(ui, MSG_THESE_CAN_HELP), .look = TEXT_TITLE, .colour = COLOUR_INK};
    Choice choices[ROUTE_ENDS_MOST + 1];
    Words all = {0};
    for (size_t i = 0; i < data->count; i++) {
        const Contact *contact = &data->places[i].contact;
        words_gather(ui, &all, &contact->words);
        choices[i] = place_choice(env, ui, &data->places[i]);
        choices[i].summary = contact->words.summary;
        choices[i].tone = data->urgent && i == 0 ? TONE_URGENT : TONE_PLAIN;
        if (contact->phone.len &&
            !str_holds(contact->words.title, contact->phone)) /* whom to ring is seen without a further touch */
            choices[i].title =
                str_format(ui_arena(ui), "%.*s: %.*s", STR_ARG(contact->words.title), STR_ARG(contact->phone));
    }
    if (data->has_desk)
        choices[data->count] = contact_desk_choice(env, ui, &data->places[data->count]);
    y += ui_text(ui, box.x, y, box.w, &heading, ROLE_HEADING) + ui->theme->gap / 2;
    y = words_list_note(ui, box.x, y, words_measure(ui, box.w), &all);
    y = list_view(ui, (Box){box.x, y, box.w, 0}, 0, choices, data->count + data->has_desk);
    return y + ui->theme->gap;
}

static int page_view(Ui *ui, Box box, int y, const Choice *page) {
    Text heading = {.text = ui_message(ui, MSG_READ_MORE), .look = TEXT_SUBHEADING, .colour = COLOUR_INK};
    if (page->title.len == 0)
        return y;
    y += ui_text(ui, box.x, y, box.w, &heading, ROLE_HEADING) + ui->theme->gap / 3;
    return list_view(ui, (Box){box.x, y, words_measure(ui, box.w), 0}, 0, page, 1) + ui->theme->gap;
}

static void view(const ScreenEnv *env, const void *opened, Ui *ui) {
    const ResultData *data = opened;
    Chrome chrome = {.pictogram = STR("support_agent"), .title = ui_message(ui, MSG_WHO_CAN_HELP)};
    Box box = chrome_begin(env, ui, &chrome);
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    int y = trail_view(ui, box.x, viewport.top + ui->theme->gap, box.w, &data->trail);
    if (data->count) {
        y = places_view(env, ui, box, y, data);
    } else {
        y = page_view(ui, box, y, &data->page);
        y = contact_view(env, ui, (Box){box.x, y, box.w, 0}, &data->contact);
    }
    viewport_end(ui, &viewport, y);
    chrome_end(env, ui, &chrome);
}

static void mark(const ScreenEnv *env, const void *opened, Str id, Marks *marks) {
    const ResultData *data = opened;
    marks_add(marks, METRIC_GUIDE_END, id);
    for (size_t i = 0; i < data->count; i++)
        marks_add(marks, METRIC_CONTACT, data->places[i].contact.id);
    if (data->count == 0)
        contact_view_mark(env, &data->contact, marks);
}

/* Every option of every guide that is an end. */
static bool ids(struct Content *content, Arena *arena, StrList *list) {
    StrList guides;
    *list = (StrList){0};
    if (!content_ids(content, arena, ENTRY_GUIDE, &guides))
        return false;
    list->at = arena_array(arena, Str, guides.count * ROUTE_OPTIONS_MOST);
    for (size_t i = 0; i < guides.count; i++) {
        Guide guide;
        if (!content_guide(content, arena, guides.at[i], (Str){0}, &guide))
            continue; /* the others can be shown all the same */
        for (size_t j = 0; j < guide.question.option_count; j++)
            if (guide.question.options[j].kind != ROUTE_QUESTION)
                list->at[list->count++] =
                    str_format(arena, "%.*s/%.*s", STR_ARG(guides.at[i]), STR_ARG(guide.question.options[j].id));
    }
    return true;
}

const ScreenOps screen_result = {
    .name = "result", .ids = ids, .open = open, .view = view, .mark = mark, .shows_clock = true};
