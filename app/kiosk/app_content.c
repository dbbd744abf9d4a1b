/* Taking over a content, and giving it up. */
#include "app_inside.h"

#include <stdlib.h>

#include "../model/kiosk.h"
#include "../model/position.h"
#include "../store/content.h"
#include "../text/zone.h"

void app_set_size(App *app, int width, int height) {
    int tenths = app->config.panel_tenths ? app->config.panel_tenths : PANEL_TENTHS;
    app->config.width = width;
    app->config.height = height;
    app->theme = theme_make(width, height, tenths, app->kiosk.accent);
}

/* A line of the calendar that says nothing is left out: hours are told all the same. */
static void find_place(App *app) {
    app->place = (HoursPlace){
        .holidays = holidays_create(&app->content_arena, app->facts.country),
        .utc_offset = zone_noon_offset,
        .zone = &app->facts.zone,
    };
    app->place.located = position_parse(app->facts.position, &app->place.latitude, &app->place.longitude);
    holidays_apply(app->place.holidays, &app->content_arena, app->facts.holidays, app->facts.holiday_count);
}

static bool read_content(App *app, Content *content, Diags *diags) {
    Kiosk facts;
    if (!content_kiosk(content, &app->content_arena, (Str){0}, &facts)) {
        diag_error(diags, NULL, (Place){0}, "the database says nothing of its kiosk");
        return false;
    }
    interfaces_open(&app->interfaces, &app->content_arena, app->config.locales, &facts, diags);
    app->content = content;
    app->facts = app->kiosk = facts;
    find_place(app);
    if (app->interfaces.count == 0)
        diag_error(diags, NULL, (Place){0}, "the database has no language that this program has an interface for");
    return app->interfaces.count > 0;
}

/* Without content: every interface there is. */
static bool read_nothing(App *app, Diags *diags) {
    app->facts = app->kiosk = (Kiosk){.zone = STR("Europe/Stockholm"), .accent = THEME_ACCENT};
    interfaces_open_all(&app->interfaces, &app->content_arena, app->config.locales, diags);
    if (app->interfaces.count == 0)
        diag_error(diags, NULL, (Place){0}, "there are no locales in '%s'", app->config.locales);
    return app->interfaces.count > 0;
}

/* All that was read from it; the visit stays. */
static void close_content(App *app) {
    interfaces_close(&app->interfaces);
    content_close(app->content);
    app->content = NULL;
    app->notice_count = 0;
    app->lost = false;
    arena_reset(&app->content_arena);
    arena_reset(&app->reader_arena);
}

static void drop_content(App *app) {
    app_forget_visit(app, false);
    close_content(app);
}

bool app_set_content(App *app, Content *content, Diags *diags) {
    drop_content(app);
    bool done = content && read_content(app, content, diags);
    if (content && !done) {
        app->content = content;
        drop_content(app);
    }
    if (!done && !read_nothing(app, diags))
        return false;
    counter_set_content(&app->counter, app->content);
    app_set_size(app, app->config.width, app->config.height);
    app_start_over(app, false);
    return done || !content;
}

/* Whether it can be shown, before what is shown now is given up for it: read, and its first screen opened. */
static bool is_fit(App *trial, Content *content, Diags *diags) {
    if (!read_content(trial, content, diags))
        return false;
    visit_go(&trial->visit, &screen_home, (Str){0});
    bool fit = app_open_stop(trial);
    if (!fit)
        diag_error(diags, NULL, (Place){0}, "the first screen of the database cannot be shown");
    arena_free(&trial->screen_arena);
    return fit;
}

static void give_up(App *trial, Content *content) {
    interfaces_close(&trial->interfaces);
    arena_free(&trial->content_arena);
    content_close(content);
}

/* What the trial has read is moved, not read again: from here on nothing can fail. */
static void adopt(App *app, const App *trial) {
    close_content(app);
    arena_free(&app->content_arena);
    app->content_arena = trial->content_arena;
    app->content = trial->content;
    app->interfaces = trial->interfaces;
    app->facts = app->kiosk = trial->facts;
    app->place = trial->place;
    app->place.zone = &app->facts.zone;
    counter_set_content(&app->counter, app->content);
}

/* The language she reads, or the next of its chain that is still there, or the first. */
static void keep_reader(App *app, const StrList *chain) {
    bool kept = false;
    for (size_t i = 0; !kept && i < chain->count; i++) {
        kept = app_set_reader(app, chain->at[i]);
        app->translated = i > 0;
    }
    if (!kept)
        app_set_reader(app, app->interfaces.list[0].tag);
}

static StrList chain_of(const App *app, Arena *arena) {
    StrList chain = {0};
    Str tag = app->visit.reader->tag;
    str_list_add(&chain, arena, str_copy(arena, tag));
    StrList next = kiosk_fallback(&app->facts, tag);
    for (size_t i = 0; i < next.count; i++)
        str_list_add(&chain, arena, str_copy(arena, next.at[i]));
    return chain;
}

/* What she stands at may be gone: then she stands at the last before it that is still there. */
void app_keep_place(App *app) {
    while (app->visit.depth > 1 && !app_open_stop(app))
        app->visit.depth--;
    if (app->visit.depth < 2 && !app_open_stop(app))
        app_go_home(app);
}

bool app_update_content(App *app, Content *content, Diags *diags) {
    if (!app_has_content(app))
        return app_set_content(app, content, diags);
    App trial = {.config = app->config};
    if (!is_fit(&trial, content, diags)) {
        give_up(&trial, content);
        return false;
    }
    Arena arena = {.forgets = true};
    StrList chain = app->visit.reader ? chain_of(app, &arena) : (StrList){0};
    app->scene = (Scene){0};
    app->gesture = (Gesture){0};
    arena_reset(&app->frame);
    typeset_free(&app->typeset);
    adopt(app, &trial);
    app_set_size(app, app->config.width, app->config.height);
    if (chain.count)
        keep_reader(app, &chain);
    else
        app_read_notices(app, (Str){0});
    app_keep_place(app);
    arena_free(&arena);
    return true;
}

App *app_create(const AppConfig *config, Diags *diags) {
    Arena arena = {0};
    App *app = arena_new(&arena, App);
    app->arena = arena;
    app->frame.forgets = app->screen_arena.forgets = app->reader_arena.forgets = true;
    app->config = *config;
    typeset_init(&app->typeset, config->measure);
    if (app_set_content(app, NULL, diags))
        return app;
    app_destroy(app);
    return NULL;
}

void app_destroy(App *app) {
    if (!app)
        return;
    drop_content(app);
    counter_free(&app->counter);
    typeset_free(&app->typeset);
    arena_free(&app->content_arena);
    arena_free(&app->reader_arena);
    arena_free(&app->screen_arena);
    arena_free(&app->frame);
    Arena arena = app->arena; /* the app lies in it */
    arena_free(&arena);
}
