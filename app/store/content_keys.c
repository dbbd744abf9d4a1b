/* One metric a kind of entry. Of a guide, its question is where one may leave, and each option that leads to no further
 * question is an end. */
#include "content_keys.h"

static void add_languages(Content *content, Arena *arena, KeyList *keys) {
    static const Metric metrics[] = {METRIC_LANGUAGE, METRIC_LISTEN, METRIC_UNTRANSLATED};
    Kiosk kiosk;
    if (!content_kiosk(content, arena, (Str){0}, &kiosk))
        return;
    for (size_t i = 0; i < kiosk.langs.count; i++)
        for (size_t j = 0; j < sizeof metrics / sizeof metrics[0]; j++)
            keys_add(keys, arena, metrics[j], kiosk.langs.at[i], (Str){0});
}

static void add_entries(Content *content, Arena *arena, KeyList *keys, EntryKind kind, Metric metric) {
    StrList ids;
    if (!content_ids(content, arena, kind, &ids))
        return;
    for (size_t i = 0; i < ids.count; i++) {
        Str icon;
        Words words;
        bool titled = content_title(content, arena, kind, ids.at[i], (Str){0}, &icon, &words);
        keys_add(keys, arena, metric, ids.at[i], titled ? words.title : (Str){0});
    }
}

static void add_ends(Content *content, Arena *arena, KeyList *keys) {
    StrList ids;
    if (!content_ids(content, arena, ENTRY_GUIDE, &ids))
        return;
    for (size_t i = 0; i < ids.count; i++) {
        Guide guide;
        if (!content_guide(content, arena, ids.at[i], (Str){0}, &guide))
            continue;
        for (size_t j = 0; j < guide.question.option_count; j++) {
            const RouteOption *option = &guide.question.options[j];
            Str id = str_format(arena, "%.*s/%.*s", STR_ARG(ids.at[i]), STR_ARG(option->id));
            if (option->kind != ROUTE_QUESTION)
                keys_add(keys, arena, METRIC_GUIDE_END, id, label_find(&guide.words, option->id).text);
        }
    }
}

void content_keys(Content *content, Arena *arena, KeyList *keys) {
    add_languages(content, arena, keys);
    add_entries(content, arena, keys, ENTRY_TOPIC, METRIC_TOPIC);
    add_entries(content, arena, keys, ENTRY_PAGE, METRIC_PAGE);
    add_entries(content, arena, keys, ENTRY_CONTACT, METRIC_CONTACT);
    add_entries(content, arena, keys, ENTRY_GUIDE, METRIC_GUIDE_LEFT);
    add_ends(content, arena, keys);
}
