/* Each page and contact is read once, whole, and only what a path needs of it is kept. */
#include "../compile/draft.h"
#include "../store/content.h"
#include "../text/messages.h"
#include "load.h"
#include "locales.h"
#include "route_map.h"

static bool refuse(Diags *diags, EntryKind kind, Str id, Str lang) {
    diag_error(diags, NULL, (Place){0}, "the %.*s '%.*s' cannot be read%s%.*s", STR_ARG(draft_kind_name(kind)),
               STR_ARG(id), lang.len ? " in " : "", STR_ARG(lang));
    return false;
}

/* On one line, without what a terminal would obey. */
static Str kept(const RouteMap *map, Str text) {
    char *copy = arena_alloc(map->arena, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        copy[i] = text.at[i] == '\n' ? ' ' : text.at[i];
    return diag_printable(map->arena, (Str){copy, text.len});
}

static bool read_page(RouteMap *map, Str id, RouteEnd *end) {
    Page page;
    bool done = content_page(map->content, &map->scratch, id, map->lang, &page);
    if (done)
        *end = (RouteEnd){str_copy(map->arena, id), kept(map, page.words.title), str_copy(map->arena, page.contact),
                          false};
    return done;
}

static bool read_contact(RouteMap *map, Str id, RouteEnd *end) {
    Contact contact;
    bool done = content_contact(map->content, &map->scratch, id, map->lang, &contact);
    if (done)
        *end = (RouteEnd){str_copy(map->arena, id), kept(map, contact.words.title), {0}, contact_reachable(&contact)};
    return done;
}

static bool read_ends(RouteMap *map, EntryKind kind, RouteEnds *ends, Diags *diags) {
    StrList ids;
    bool done = content_ids(map->content, map->arena, kind, &ids) || refuse(diags, kind, STR("list"), (Str){0});
    ends->list = arena_array(map->arena, RouteEnd, done ? ids.count : 0);
    for (size_t i = 0; done && i < ids.count; i++) {
        RouteEnd *end = &ends->list[ends->count++];
        arena_reset(&map->scratch);
        done = (kind == ENTRY_PAGE ? read_page : read_contact)(map, ids.at[i], end) ||
               refuse(diags, kind, ids.at[i], map->lang);
    }
    return done;
}

/* A guide must be there in every language, or a reader of one stands before a button that leads nowhere. */
static bool read_guide(RouteMap *map, Str id, Diags *diags) {
    Guide *guide = &map->guides[map->count];
    if (!content_guide(map->content, map->arena, id, map->lang, guide))
        return refuse(diags, ENTRY_GUIDE, id, map->lang);
    map->questions[map->count++] = guide->question;
    for (size_t i = 0; i < map->kiosk.langs.count; i++) {
        Guide other;
        arena_reset(&map->scratch);
        if (!content_guide(map->content, &map->scratch, id, map->kiosk.langs.at[i], &other))
            return refuse(diags, ENTRY_GUIDE, id, map->kiosk.langs.at[i]);
    }
    return true;
}

static bool read_guides(RouteMap *map, Diags *diags) {
    StrList ids;
    if (!content_ids(map->content, map->arena, ENTRY_GUIDE, &ids))
        return refuse(diags, ENTRY_GUIDE, STR("list"), (Str){0});
    map->guides = arena_array(map->arena, Guide, ids.count);
    map->questions = arena_array(map->arena, Question, ids.count);
    for (size_t i = 0; i < ids.count; i++)
        if (!read_guide(map, ids.at[i], diags))
            return false;
    return true;
}

/* As the kiosk says it; a language without an interface has no words for it. */
static Str unsure_words(const RouteMap *map) {
    Diags unheard = {.arena = map->arena};
    Str lang = map->lang.len ? map->lang : map->kiosk.source;
    Messages *messages = messages_open(&interface_messages, locales_folder(map->arena), locale_of(lang), &unheard);
    Str words = messages ? str_copy(map->arena, message(messages, MSG_UNSURE)) : STR("?");
    messages_close(messages);
    return words;
}

bool map_read(RouteMap *map, Diags *diags) {
    if (!content_kiosk(map->content, map->arena, map->lang, &map->kiosk))
        return refuse(diags, ENTRY_KIOSK, STR("kiosk"), (Str){0});
    map->unsure = unsure_words(map);
    return content_in(&map->kiosk, map->lang, diags) && read_guides(map, diags) &&
           read_ends(map, ENTRY_PAGE, &map->pages, diags) && read_ends(map, ENTRY_CONTACT, &map->contacts, diags);
}

RouteEnd *map_end(const RouteEnds *ends, Str id) {
    for (size_t i = 0; i < ends->count; i++)
        if (str_equal(ends->list[i].id, id))
            return &ends->list[i];
    return NULL;
}

StrList map_ends(const RouteMap *map, const RoutePath *path) {
    StrList ends = path->end->to;
    if (path->end->kind == ROUTE_PAGE) {
        RouteEnd *page = map_end(&map->pages, path->end->to.at[0]);
        if (!page)
            return (StrList){0};
        ends = (StrList){&page->contact, 1};
    }
    for (size_t i = 0; i < ends.count; i++)
        if (!map_end(&map->contacts, ends.at[i]))
            return (StrList){0};
    return ends;
}

Str map_reach(const RouteMap *map, Str contact) {
    if (map_end(&map->contacts, contact)->reachable)
        return STR("direct");
    return str_format(map->arena, "via %.*s", STR_ARG(map->kiosk.desk));
}

Str map_answer(const RouteMap *map, const Answer *answer) {
    const Question *question = route_question(map->questions, map->count, answer->question);
    Str label = label_find(&map->guides[question - map->questions].words, answer->option).text;
    return label.len ? kept(map, label) : map->unsure;
}
