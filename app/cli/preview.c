/* What was asked for is taken apart only where it cannot be shown, to say which part is wrong. */
#include "preview.h"

#include "../screens/screen.h"

static const Place nowhere;

/* "first-home" is a page. */
static Str target_of(const Preview *preview, Arena *arena) {
    Str page = preview->page;
    if (page.len == 0)
        return STR("home");
    if (str_find(page, '/', 0) < page.len || screen_find(page) || str_equal(page, STR("welcome")))
        return page;
    return str_format(arena, "page/%.*s", STR_ARG(page));
}

static bool explain_language(const App *app, Str lang, Diags *diags) {
    StrList langs = {0};
    for (size_t i = 0; i < app_language_count(app); i++)
        str_list_add(&langs, diags->arena, app_language(app, i));
    if (str_list_has(langs, lang))
        return false;
    diag_error(diags, NULL, nowhere, "--lang: the content is not in '%.*s'", STR_ARG(lang));
    diag_suggest(diags, lang, "languages", langs.at, langs.count);
    return true;
}

static void explain_screen(Str name, Diags *diags) {
    StrList names = {0};
    for (size_t i = 0; screens[i]; i++)
        str_list_add(&names, diags->arena, str_from(screens[i]->name));
    diag_error(diags, NULL, nowhere, "--page: there is no screen '%.*s'", STR_ARG(name));
    diag_suggest(diags, name, "screens", names.at, names.count);
}

static void explain_target(App *app, Str target, Diags *diags) {
    size_t slash = str_find(target, '/', 0);
    Str name = str_slice(target, 0, slash), id = str_slice(target, slash + 1, target.len);
    const ScreenOps *screen = screen_find(name);
    StrList ids = {0};
    if (!screen) {
        explain_screen(name, diags);
        return;
    }
    if (!screen->ids || !screen->ids(app_content(app), diags->arena, &ids)) {
        diag_error(diags, NULL, nowhere, "--page: '%.*s' cannot be shown", STR_ARG(target));
        return;
    }
    diag_error(diags, NULL, nowhere, "--page: there is no %s '%.*s'", screen->name, STR_ARG(id));
    diag_suggest(diags, id, screen->name, ids.at, ids.count);
}

void preview_go(const Preview *preview, App *app, Diags *diags) {
    if ((!preview->page.len && !preview->lang.len) || !app_has_content(app))
        return;
    Str lang = preview->lang.len ? preview->lang : app_language(app, 0);
    Str target = target_of(preview, diags->arena);
    if (!explain_language(app, lang, diags) && !app_show(app, lang, target))
        explain_target(app, target, diags);
}
