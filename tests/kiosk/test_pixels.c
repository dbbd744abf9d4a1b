/* Whole screens as pictures, with the real fonts: one for each script and each kind of layout. Small panels keep the
 * references small; that letters are thin there does not matter. */
#include "../picture.h"
#include "visitor.h"

#include <locale.h>
#include <string.h>
#include <time.h>

#include "../../app/device/paint.h"

enum { LONG = 960, SHORT = 540 };

static Raster *raster;
static Painter painter;
static Visitor visitor, guided;
static uint32_t pixels[LONG * SHORT];

static int open_all(void) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    raster = raster_open(RASTER_FOLDER, &diags);
    diags_print(&diags, stderr);
    bool fonts_missing = !raster || diags.warnings > 0;
    arena_free(&arena);
    if (fonts_missing)
        return -1;
    painter_init(&painter, raster);
    visitor_comes(&visitor, raster_measure(raster), MINI);
    visitor_comes(&guided, raster_measure(raster), TEST_BUILD "/tests/guides.db");
    return 0;
}

static void close_all(void) {
    visitor_goes(&visitor);
    visitor_goes(&guided);
    painter_finish(&painter);
    raster_close(raster);
}

static int start(void **state) {
    (void)state;
    return open_all();
}

static int stop(void **state) {
    (void)state;
    close_all();
    return 0;
}

static Canvas paint(const Scene *scene) {
    Canvas canvas = {pixels, scene->width, scene->height, scene->width};
    memset(pixels, 0x5A, sizeof pixels);
    paint_scene(&painter, &canvas, scene, (Box){0, 0, scene->width, scene->height});
    return canvas;
}

static void test_screens(void **state) {
    (void)state;
    static const struct {
        const char *name, *lang, *screen;
        bool portrait;
        Visitor *visitor; /* NULL: who is at the small content */
    } rows[] = {
        {"welcome", "sv", "welcome", false, NULL},
        {"home-sv", "sv", "home", false, NULL},
        {"home-ti-portrait", "ti", "home", true, NULL},
        {"topic-ar", "ar", "topic/home", false, NULL},
        {"page-sv", "sv", "page/blocks", false, NULL},
        {"page-ar", "ar", "page/blocks", false, NULL},
        {"page-ti", "ti", "page/old", false, NULL},
        {"page-sv-portrait", "sv", "page/blocks", true, NULL},
        {"contact-ar", "ar", "contact/reception", false, NULL},
        {"idle-en", "en", "idle", false, NULL},
        {"guide-ar", "ar", "guide/home", false, &guided},
        {"result-sv-portrait", "sv", "result/home/rent", true, &guided},
        {"take-en", "en", "take/contact/desk", false, &guided},
        {"staff-ar", "ar", "staff/desk", false, &guided},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        Visitor *who = rows[i].visitor ? rows[i].visitor : &visitor;
        visitor_resizes(who, rows[i].portrait ? SHORT : LONG, rows[i].portrait ? LONG : SHORT);
        visitor_shows(who, rows[i].lang, rows[i].screen);
        Canvas canvas = paint(who->scene);
        picture_expect(&who->arena, str_format(&who->arena, "screen-%s", rows[i].name).at, &canvas);
    }
}

static uint64_t home_hash(void) {
    visitor_resizes(&visitor, LONG, SHORT);
    visitor_shows(&visitor, "ar", "page/blocks");
    paint(visitor.scene);
    for (int i = 0; i < LONG * SHORT; i++)
        pixels[i] &= 0xFFFFFF;
    return str_hash((Str){(const char *)pixels, sizeof pixels});
}

/* Neither the run nor the machine's own zone and language may show. */
static void test_same_everywhere(void **state) {
    (void)state;
    uint64_t first = home_hash();
    assert_true(home_hash() == first);
    static const char *const zones[] = {"America/Caracas", "UTC"};
    for (size_t i = 0; i < COUNT(zones); i++) {
        setenv("TZ", zones[i], 1);
        setenv("LC_ALL", "C", 1);
        setenv("LANG", "da_DK.UTF-8", 1);
        tzset();
        setlocale(LC_ALL, "");
        close_all();
        assert_int_equal(open_all(), 0);
        assert_true(home_hash() == first);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_screens),
        cmocka_unit_test(test_same_everywhere),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
