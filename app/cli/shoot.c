/* sluss shoot: pictures of screens, without a window. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "../screens/screen.h"
#include "../store/content.h"
#include "options.h"
#include "picture.h"
#include "verb.h"

typedef struct Shoot {
    Stage stage;
    Picture picture;
    StrList contents, outs, langs, targets, sizes, times, panels, lists;
    bool text;
    FILE *list; /* of the pictures; NULL: none is wanted */
    Civil civil;
    int64_t now;
} Shoot;

static const Scene *tick(Shoot *shoot, int64_t milliseconds) {
    shoot->now += milliseconds;
    Event event = {.kind = EVENT_TICK, .now = shoot->now, .civil = shoot->civil, .to_minute = 60000};
    return app_step(shoot->stage.app, &event);
}

/* "page/first-home" becomes "page-first-home-ar-1920x1080". */
static Str picture_name(Arena *arena, Str target, const Scene *scene, Str lang) {
    char *flat = arena_alloc(arena, target.len + 1);
    for (size_t i = 0; i < target.len; i++)
        flat[i] = target.at[i] == '/' ? '-' : target.at[i];
    return str_format(arena, "%s-%.*s-%dx%d", flat, STR_ARG(lang), scene->width, scene->height);
}

/* SCREEN, language, size, and what is remarked about its text: a line each, with tabs between. */
static void list_one(const Shoot *shoot, Str target, Str lang, const Scene *scene) {
    static const struct {
        SceneRemark remark;
        const char *word;
    } words[] = {{REMARK_MISSING, "missing"}, {REMARK_MACHINE, "machine"}, {REMARK_OUTDATED, "outdated"}};
    if (!shoot->list)
        return;
    fprintf(shoot->list, "%.*s\t%.*s\t%dx%d\t", STR_ARG(target), STR_ARG(lang), scene->width, scene->height);
    const char *between = "";
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (!(scene->remarks & words[i].remark))
            continue;
        fprintf(shoot->list, "%s%s", between, words[i].word);
        between = " ";
    }
    fputc('\n', shoot->list);
}

static bool shoot_one(Shoot *shoot, Str target, Str lang) {
    bool idle = str_equal(target, STR("idle"));
    if (!app_show(shoot->stage.app, lang, idle ? STR("home") : target)) {
        diag_error(&shoot->stage.diags, NULL, (Place){0}, "there is no screen '%.*s' in the language '%.*s'",
                   STR_ARG(target), STR_ARG(lang));
        return false;
    }
    const Scene *scene = tick(shoot, 1000);
    if (idle)
        scene = tick(shoot, IDLE_ASK_MS + 1000);
    list_one(shoot, target, lang, scene);
    return picture_save(&shoot->picture, picture_name(&shoot->stage.arena, target, scene, lang), scene);
}

static void add_target(StrList *targets, Arena *arena, Str target) {
    enum { TARGETS_MOST = 4096 };
    if (!targets->at)
        targets->at = arena_array(arena, Str, TARGETS_MOST);
    if (targets->count < TARGETS_MOST)
        targets->at[targets->count++] = target;
}

/* A screen's name alone stands for it with each of its ids. */
static void add_screen(Shoot *shoot, const ScreenOps *screen, StrList *targets) {
    Arena *arena = &shoot->stage.arena;
    StrList ids;
    if (!screen->ids)
        add_target(targets, arena, str_from(screen->name));
    else if (screen->ids(app_content(shoot->stage.app), arena, &ids))
        for (size_t i = 0; i < ids.count; i++)
            add_target(targets, arena, str_format(arena, "%s/%.*s", screen->name, STR_ARG(ids.at[i])));
}

static StrList expand_targets(Shoot *shoot) {
    StrList targets = {0};
    for (size_t i = 0; i < shoot->targets.count; i++) {
        const ScreenOps *screen = screen_find(shoot->targets.at[i]);
        if (screen)
            add_screen(shoot, screen, &targets);
        else
            add_target(&targets, &shoot->stage.arena, shoot->targets.at[i]);
    }
    for (size_t i = 0; shoot->targets.count == 0 && screens[i]; i++)
        add_screen(shoot, screens[i], &targets);
    return targets;
}

static StrList all_languages(Shoot *shoot) {
    size_t count = app_language_count(shoot->stage.app);
    StrList langs = {.at = arena_array(&shoot->stage.arena, Str, count), .count = count};
    for (size_t i = 0; i < count; i++)
        langs.at[i] = app_language(shoot->stage.app, i);
    return langs;
}

static bool shoot_size(Shoot *shoot, const StrList *targets, const StrList *langs) {
    bool done = true;
    for (size_t i = 0; i < langs->count; i++)
        for (size_t j = 0; j < targets->count; j++)
            done = shoot_one(shoot, targets->at[j], langs->at[i]) && done;
    return done;
}

static void resize(Shoot *shoot, Str size) {
    Event event = {.kind = EVENT_RESIZE, .now = shoot->now, .civil = shoot->civil, .to_minute = 60000};
    option_size(size, &event.x, &event.y); /* checked before */
    app_step(shoot->stage.app, &event);
}

static bool shoot_all(Shoot *shoot, int tenths) {
    bool done = true;
    Str usual = STR("1920x1080");
    StrList sizes = shoot->sizes.count ? shoot->sizes : (StrList){&usual, 1};
    if (!stage_open(&shoot->stage, 1920, 1080, tenths) || !stage_load(&shoot->stage, shoot->contents.at[0].at) ||
        !stage_verify(&shoot->stage))
        return false;
    int to_minute;
    if (shoot->times.count == 0)
        shoot->civil = stage_clock(&shoot->stage, &to_minute);
    StrList targets = expand_targets(shoot), langs = shoot->langs.count ? shoot->langs : all_languages(shoot);
    for (size_t i = 0; i < sizes.count; i++) {
        resize(shoot, sizes.at[i]);
        done = shoot_size(shoot, &targets, &langs) && done;
    }
    return done;
}

/* NULL, or what is wrong with the call. */
static const char *read_call(Shoot *shoot, int *tenths) {
    int width, height;
    if (shoot->contents.count != 1 || shoot->outs.count != 1)
        return "one database or content folder and one --out are needed";
    for (size_t i = 0; i < shoot->sizes.count; i++)
        if (!option_size(shoot->sizes.at[i], &width, &height))
            return "a size is written 1920x1080, each side 200 to 16384";
    if (shoot->times.count && !civil_parse(shoot->times.at[0], &shoot->civil))
        return "a time is written 2026-03-02T08:55";
    if (shoot->panels.count && !option_panel(shoot->panels.at[0], tenths))
        return "a panel's size is written in inches, 15.5 at least, as 21.5";
    if (mkdir(shoot->outs.at[0].at, 0755) != 0 && errno != EEXIST)
        return "the --out folder cannot be made";
    shoot->list = shoot->lists.count ? fopen(shoot->lists.at[0].at, "w") : NULL;
    return shoot->lists.count && !shoot->list ? "the --list cannot be written" : NULL;
}

static int run(int argc, char **argv) {
    Shoot shoot = {0};
    Arena arena = {0};
    const Option options[] = {
        {"--out", &shoot.outs, NULL},   {"--lang", &shoot.langs, NULL}, {"--screen", &shoot.targets, NULL},
        {"--size", &shoot.sizes, NULL}, {"--at", &shoot.times, NULL},   {"--panel", &shoot.panels, NULL},
        {"--scene", NULL, &shoot.text}, {"--list", &shoot.lists, NULL}, {0}};
    int code = EXIT_CALL, tenths = 0;
    stage_init(&shoot.stage);
    if (options_read(&verb_shoot, argc, argv, &arena, options, &shoot.contents)) {
        const char *wrong = read_call(&shoot, &tenths);
        if (wrong) {
            verb_usage(&verb_shoot, wrong);
        } else {
            shoot.picture = (Picture){&shoot.stage, shoot.outs.at[0].at, shoot.text};
            code = shoot_all(&shoot, tenths) ? EXIT_DONE : EXIT_INPUT;
            stage_tell(&shoot.stage);
        }
    }
    if (shoot.list && fclose(shoot.list) != 0)
        code = EXIT_INPUT;
    stage_close(&shoot.stage);
    arena_free(&arena);
    return code;
}

const Verb verb_shoot = {
    .name = "shoot",
    .usage = "FILE.db|DIR --out DIR [--lang L] [--screen S] [--size WxH] [--at TIME] [--panel INCHES] [--scene]\n"
             "            [--list FILE]",
    .about = "make pictures of screens, without a window",
    .help =
        "--lang, --screen and --size may be given many times; without them all languages, all screens and\n"
        "1920x1080 are taken. A screen is named as in page/first-home, or page for all of them. Files are named\n"
        "SCREEN[-ID]-LANG-WxH.png; --scene writes each screen's text beside it. --list has a line for each picture:\n"
        "screen, language, size, and whether its text is missing in that language, machine-made or outdated.\n",
    .run = run,
};
