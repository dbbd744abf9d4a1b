/* A link's words are read where they stand; what it leads to is offered once, below the text. */
#include "related.h"

#include "../store/content.h"
#include "list.h"
#include "words.h"

enum { CHOICES_MOST = 7 /* with the contact beside a page: eight */, WEBS_MOST = 8 };

static EntryKind kind_of(Str name) {
    if (str_equal(name, STR("page")))
        return ENTRY_PAGE;
    if (str_equal(name, STR("guide")))
        return ENTRY_GUIDE;
    return str_equal(name, STR("contact")) ? ENTRY_CONTACT : ENTRY_KINDS;
}

static bool related_choice(const ScreenEnv *env, Arena *arena, Str target, Choice *choice) {
    size_t slash = str_find(target, '/', 0);
    EntryKind kind = kind_of(str_slice(target, 0, slash));
    Str id = str_slice(target, slash + 1, target.len);
    Words words;
    if (kind == ENTRY_KINDS ||
        !content_title(env->content, arena, kind, id, env->reader->tag, &choice->pictogram, &words))
        return false;
    choice->title = words.title;
    choice->locale = locale_of(words.lang);
    choice->action = (Action){.kind = ACTION_OPEN, .target = target};
    return true;
}

Related related_load(const ScreenEnv *env, Arena *arena, const Words *words, Str except) {
    Related related = {.choices = arena_array(arena, Choice, CHOICES_MOST)};
    StrList targets = words_targets(words, SPAN_GOTO, CHOICES_MOST + 1, arena);
    related.webs = words_targets(words, SPAN_WEB, WEBS_MOST, arena);
    for (size_t i = 0; i < targets.count && related.count < CHOICES_MOST; i++)
        if (!str_equal(targets.at[i], except) &&
            related_choice(env, arena, targets.at[i], &related.choices[related.count]))
            related.count++;
    return related;
}

int related_view(Ui *ui, int x, int y, int width, const Related *related) {
    Text heading = {.text = ui_message(ui, MSG_READ_MORE), .look = TEXT_HEADING, .colour = COLOUR_INK};
    for (size_t i = 0; i < related->webs.count; i++)
        y = words_web(ui, x, y, width, related->webs.at[i]);
    if (related->count == 0)
        return y;
    y += ui_text(ui, x, y, width, &heading, ROLE_HEADING) + ui->theme->gap / 2;
    return list_view(ui, (Box){x, y, width, 0}, 0, related->choices, related->count) + ui->theme->gap;
}
