/* What every screen of the real content promises in every language and size, with the real fonts: targets large
 * enough, apart, and on the screen; words inside what they belong to; the bar where it always is. */
#include "../light.h"
#include "../picture.h"
#include "visitor.h"

#include "../../app/device/raster.h"
#include "../../app/screens/screen.h"

typedef struct Panel {
    int width, height;
} Panel;

static const Panel panels[] = {{1920, 1080}, {1080, 1920}, {1366, 768}, {1280, 800}, {3840, 2160}};
static const Panel other_panels[] = {{1920, 1080}, {1080, 1920}};
static const char *const langs[] = {"sv", "en", "fa", "uk", "ar", "ti", "so", "sv-simple"};

enum { TARGETS_MOST = 200, FAULTS_SHOWN = 20 };

static Raster *raster;
static Visitor visitor;
static const char *targets[TARGETS_MOST];
static size_t target_count;
static Theme theme;
static int faults;

/* Every `step`-th of what a screen can show: those of a kind are alike. */
static void add_targets(const ScreenOps *screen, size_t step) {
    StrList ids;
    assert_true(screen->ids(app_content(visitor.app), &visitor.arena, &ids));
    assert_true(target_count + ids.count < TARGETS_MOST);
    for (size_t i = 0; i < ids.count; i += step)
        targets[target_count++] = str_format(&visitor.arena, "%s/%.*s", screen->name, STR_ARG(ids.at[i])).at;
}

static int start(void **state) {
    (void)state;
    static const char *const single[] = {"welcome", "home", "contacts", "hours", "language", "idle"};
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    raster = raster_open(RASTER_FOLDER, &diags);
    diags_print(&diags, stderr);
    bool fonts_missing = !raster || diags.warnings > 0;
    arena_free(&arena);
    if (fonts_missing)
        return -1;
    visitor_comes(&visitor, raster_measure(raster), ALINGSAS);
    for (size_t i = 0; i < COUNT(single); i++)
        targets[target_count++] = single[i];
    add_targets(&screen_topic, 1);
    add_targets(&screen_page, 1);
    add_targets(&screen_contact, 1);
    add_targets(&screen_guide, 1);
    add_targets(&screen_result, 5);
    add_targets(&screen_take, 7);
    add_targets(&screen_staff, 3);
    return target_count > 30 ? 0 : -1;
}

static int stop(void **state) {
    (void)state;
    visitor_goes(&visitor);
    raster_close(raster);
    return 0;
}

static void fault(const char *what, Box box, Str label) {
    const Scene *scene = visitor.scene;
    if (faults++ < FAULTS_SHOWN)
        fprintf(stderr, "%.*s %.*s %dx%d: %s: %d,%d %dx%d \"%.*s\"\n", STR_ARG(scene->screen), STR_ARG(scene->lang),
                scene->width, scene->height, what, box.x, box.y, box.w, box.h, STR_ARG(label));
}

static bool inside(Box inner, Box outer) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

static bool overlap(Box a, Box b) {
    return !box_empty(box_intersect(a, b));
}

static bool is_choice(ActionKind kind) {
    return kind == ACTION_OPEN || kind == ACTION_CHANGE || kind == ACTION_LANGUAGE || kind == ACTION_STAY;
}

/* May lie below the screen only if it can be scrolled to. */
static void check_target(const Node *node) {
    const Scene *scene = visitor.scene;
    Box screen = {0, 0, scene->width, scene->height};
    int least = theme_mm(&theme, is_choice(node->action.kind) ? 200 : 150);
    if (node->box.h < least || node->box.w < theme_mm(&theme, 150))
        fault("too small", node->box, node->label);
    bool scrolls = !box_empty(scene->viewport) && inside(node->clip, scene->viewport);
    if (scrolls)
        screen = (Box){scene->viewport.x, scene->viewport.y - scene->scroll_at, scene->viewport.w,
                       scene->viewport.h + scene->scroll_range};
    if (!inside(node->box, screen))
        fault("off the screen", node->box, node->label);
}

/* Two that scroll together are held apart even where they are out of sight. */
static void check_pair(const Node *a, const Node *b) {
    int gap = theme_mm(&theme, 30);
    bool together = a->clip.x == b->clip.x && a->clip.y == b->clip.y && a->clip.h == b->clip.h;
    Box first = together ? a->box : box_intersect(a->box, a->clip);
    Box second = together ? b->box : box_intersect(b->box, b->clip);
    if (!box_empty(first) && !box_empty(second) && overlap(box_inset(first, -gap), second))
        fault("too near to another target", b->box, b->label);
}

/* Behind a dialogue nothing can be touched. */
static size_t first_within_reach(void) {
    size_t first = 0;
    for (size_t i = 0; i < visitor.scene->node_count; i++)
        if (visitor.scene->nodes[i].role == ROLE_DIALOG)
            first = i;
    return first;
}

static bool wholly_in_sight(const Node *node) {
    Box shown = box_intersect(node->box, node->clip);
    return shown.w == node->box.w && shown.h == node->box.h;
}

static void check_targets(void) {
    const Scene *scene = visitor.scene;
    int choices = 0;
    size_t first = first_within_reach();
    for (size_t i = first; i < scene->node_count; i++) {
        const Node *node = &scene->nodes[i];
        if (node->action.kind == ACTION_NONE)
            continue;
        check_target(node);
        choices += node->action.kind == ACTION_OPEN && wholly_in_sight(node) &&
                   !str_equal(node->action.target, STR("help")); /* in the bar of every screen */
        for (size_t k = first; k < i; k++)
            if (scene->nodes[k].action.kind != ACTION_NONE)
                check_pair(&scene->nodes[k], node);
    }
    bool home = str_equal(scene->screen, STR("home"));
    if (choices > 8 + 2 * home) /* home: eight topics, the ways to all contacts and to what is open */
        fault("too many choices", (Box){0, 0, choices, 1}, scene->screen);
}

/* Where the letters of a text command stand, without the room left for overhanging marks, and for stacks of them at the
 * upper and lower edge. */
static Box letters(const Draw *draw) {
    if (draw->shape.font == FONT_PICTOGRAMS)
        return draw->box;
    Box box = box_inset(draw->box, draw->shape.size / 3);
    int stack = draw->shape.size / 4;
    return (Box){box.x, box.y + stack, box.w, box.h - 2 * stack};
}

static const Node *owner(const Draw *draw, Box box) {
    for (size_t i = visitor.scene->node_count; i-- > 0;) {
        const Node *node = &visitor.scene->nodes[i];
        if (node->role != ROLE_DIALOG && inside(box, node->box) && overlap(draw->clip, node->clip))
            return node;
    }
    return NULL;
}

static void check_letters(const Draw *draw) {
    const Scene *scene = visitor.scene;
    Box screen = {0, 0, scene->width, scene->height}, box = letters(draw);
    Box bar = {0, scene->height - theme.bar, scene->width, theme.bar};
    Box shown = box_intersect(box, draw->clip);
    if (box_empty(shown))
        return;
    if (!inside(shown, screen) || box.x < 0 || box.x + box.w > scene->width)
        fault("text off the screen", box, draw->text);
    if (overlap(shown, bar) && !inside(box, bar))
        fault("text across the bar", box, draw->text);
    if (draw->shape.font == FONT_PICTOGRAMS)
        return; /* stands beside the words that say it */
    if (!owner(draw, box))
        fault("text of no node", box, draw->text);
}

/* No pictogram under words; a dialogue lies over both. */
static void check_pictogram(const Draw *pictogram) {
    const Scene *scene = visitor.scene;
    for (size_t i = 0; i < scene->draw_count; i++) {
        const Draw *draw = &scene->draws[i];
        bool words = draw->kind == DRAW_TEXT && draw->shape.font != FONT_PICTOGRAMS;
        Box shown = box_intersect(pictogram->box, pictogram->clip);
        if (words && overlap(shown, box_intersect(letters(draw), draw->clip)))
            fault("a pictogram under words", pictogram->box, draw->text);
    }
}

static void check_texts(void) {
    for (size_t i = 0; i < visitor.scene->draw_count; i++)
        if (visitor.scene->draws[i].kind == DRAW_TEXT)
            check_letters(&visitor.scene->draws[i]);
    for (size_t i = 0; i < visitor.scene->draw_count && first_within_reach() == 0; i++)
        if (visitor.scene->draws[i].kind == DRAW_TEXT && visitor.scene->draws[i].shape.font == FONT_PICTOGRAMS)
            check_pictogram(&visitor.scene->draws[i]);
}

static const ActionKind chrome[] = {ACTION_BACK, ACTION_HOME, ACTION_CHOOSE_LANGUAGE};
static Box chrome_boxes[COUNT(chrome)];

/* Home has no way back and no way home; all screens but the welcome have the rest, in one place. */
static void check_chrome(const char *target) {
    Str name = str_from(target);
    if (str_equal(name, STR("welcome")))
        return;
    bool home = str_equal(name, STR("home")) || str_equal(name, STR("idle"));
    for (size_t i = 0; i < COUNT(chrome); i++) {
        const Node *node = visitor_finds(&visitor, chrome[i]);
        if (home && chrome[i] != ACTION_CHOOSE_LANGUAGE)
            continue;
        if (!node) {
            fault("no way", (Box){0}, name);
            continue;
        }
        Box box = node->box;
        if (box_empty(chrome_boxes[i]))
            chrome_boxes[i] = box;
        if (box.x != chrome_boxes[i].x || box.y != chrome_boxes[i].y || box.w != chrome_boxes[i].w)
            fault("the bar is not where it was", box, node->label);
    }
}

static void check_screen(const char *lang, const char *target) {
    visitor_shows(&visitor, lang, target);
    check_targets();
    check_texts();
    check_chrome(target);
    if (visitor.scene->node_count == 0)
        fault("nothing there", (Box){0}, visitor.scene->screen);
}

static void test_panel(Panel panel) {
    faults = 0;
    theme = theme_make(panel.width, panel.height, PANEL_TENTHS, 0x0B5C6B);
    visitor_resizes(&visitor, panel.width, panel.height);
    for (size_t i = 0; i < COUNT(langs); i += LIGHT(1, 4)) {
        memset(chrome_boxes, 0, sizeof chrome_boxes);
        for (size_t k = 0; k < target_count; k++)
            check_screen(langs[i], targets[k]);
    }
    assert_int_equal(faults, 0);
}

static void test_landscape(void **state) {
    (void)state;
    test_panel(panels[0]);
}

static void test_portrait(void **state) {
    (void)state;
    test_panel(panels[1]);
}

static void test_1366(void **state) {
    (void)state;
    test_panel(panels[2]);
}

static void test_1280(void **state) {
    (void)state;
    test_panel(panels[3]);
}

static void test_4k(void **state) {
    (void)state;
    test_panel(panels[4]);
}

/* What comes and goes in `visitor`, as the checks have but one. */
static void check_other(int tenths, const char *database, Civil civil, const char *const *screens, size_t count) {
    Visitor first = visitor;
    faults = 0;
    visitor_comes_to(&visitor, tenths, raster_measure(raster), database);
    visitor.civil = civil;
    for (size_t i = 0; i < COUNT(other_panels); i += LIGHT(1, 2)) {
        theme = theme_make(other_panels[i].width, other_panels[i].height, tenths, 0x0B5C6B);
        visitor_resizes(&visitor, other_panels[i].width, other_panels[i].height);
        for (size_t k = 0; k < 2 * count; k++) {
            memset(chrome_boxes, 0, sizeof chrome_boxes);
            check_screen(k % 2 ? "ar" : "sv", screens[k / 2]);
        }
    }
    visitor_goes(&visitor);
    visitor = first;
    assert_int_equal(faults, 0);
}

static void test_least_panel(void **state) {
    static const char *const screens[] = {"home", "hours", "page/first-home", "contact/reception", "guide/start"};
    (void)state;
    check_other(PANEL_TENTHS_LEAST, ALINGSAS, visitor.civil, screens, COUNT(screens));
}

/* Three urgent notices, in another language than some of the readers', above a page and above home. */
static void test_news(void **state) {
    static const char *const screens[] = {"welcome", "home", "page/hall", "notices", "notice/storm"};
    (void)state;
    check_other(PANEL_TENTHS, TEST_BUILD "/tests/news.db", (Civil){{2026, 5, 4}, 9 * 60}, screens, COUNT(screens));
}

/* The bar of an Arabic reader is a Swedish one's in a mirror; buttons are as wide as their words. */
static void test_mirrored(void **state) {
    (void)state;
    visitor_resizes(&visitor, 1920, 1080);
    theme = theme_make(1920, 1080, PANEL_TENTHS, 0x0B5C6B);
    Box boxes[2][2];
    for (int i = 0; i < 2; i++) {
        visitor_shows(&visitor, i ? "ar" : "sv", "page/first-home");
        const Node *language = visitor_finds(&visitor, ACTION_CHOOSE_LANGUAGE);
        const Node *down = visitor_finds(&visitor, ACTION_PAGE_DOWN);
        assert_non_null(language);
        assert_non_null(down);
        boxes[i][0] = language->box;
        boxes[i][1] = down->box;
    }
    assert_int_equal(boxes[0][0].x, theme.margin);
    assert_int_equal(boxes[1][0].x + boxes[1][0].w, 1920 - theme.margin);
    assert_int_equal(boxes[1][1].x, 1920 - boxes[0][1].x - boxes[0][1].w);
    assert_int_equal(boxes[0][1].y, boxes[1][1].y);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_landscape),   cmocka_unit_test(test_portrait), cmocka_unit_test(test_1366),
        cmocka_unit_test(test_1280),        cmocka_unit_test(test_4k),       cmocka_unit_test(test_mirrored),
        cmocka_unit_test(test_least_panel), cmocka_unit_test(test_news),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
