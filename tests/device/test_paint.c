/* Painting: shapes to the pixel, the same picture however it is cut up, and letters of each script against pictures.
 * Fonts that are missing are a failure here. */
#include "../picture.h"

#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "../../app/base/utf8.h"
#include "../../app/device/paint.h"

enum { WIDTH = 480, HEIGHT = 200 };

static Arena arena;
static Raster *raster;
static Painter painter;
static uint32_t pixels[WIDTH * HEIGHT];
static const Canvas canvas = {pixels, WIDTH, HEIGHT, WIDTH};
static const Box everything = {0, 0, WIDTH, HEIGHT};

static int open_raster(void) {
    Diags diags = {.arena = &arena};
    raster = raster_open(RASTER_FOLDER, &diags);
    diags_print(&diags, stderr);
    if (!raster || diags.warnings > 0)
        return -1;
    painter_init(&painter, raster);
    return 0;
}

static void close_raster(void) {
    painter_finish(&painter);
    raster_close(raster);
}

static int start(void **state) {
    (void)state;
    return open_raster();
}

static int stop(void **state) {
    (void)state;
    close_raster();
    arena_free(&arena);
    return 0;
}

static Scene paper(void) {
    Scene scene = {.arena = &arena, .width = WIDTH, .height = HEIGHT};
    scene_draw(&scene, (Draw){.kind = DRAW_FILL, .box = everything, .clip = everything, .colour = 0xFFF6F3EC});
    return scene;
}

static void paint(const Scene *scene) {
    memset(pixels, 0x5A, sizeof pixels);
    paint_scene(&painter, &canvas, scene, everything);
}

static uint32_t rgb_at(int x, int y) {
    return pixels[y * WIDTH + x] & 0xFFFFFF;
}

static uint64_t hash(void) {
    for (int i = 0; i < WIDTH * HEIGHT; i++)
        pixels[i] &= 0xFFFFFF;
    return str_hash((Str){(const char *)pixels, sizeof pixels});
}

static void add(Scene *scene, Draw draw) {
    if (box_empty(draw.clip))
        draw.clip = everything;
    scene_draw(scene, draw);
}

static void test_shapes(void **state) {
    (void)state;
    static const struct {
        const char *name;
        Draw draw;
        int x, y;
        uint32_t want;
    } rows[] = {
        {"inside a fill", {.kind = DRAW_FILL, .box = {10, 10, 50, 50}, .colour = 0xFF112233}, 10, 10, 0x112233},
        {"its last pixel", {.kind = DRAW_FILL, .box = {10, 10, 50, 50}, .colour = 0xFF112233}, 59, 59, 0x112233},
        {"one further", {.kind = DRAW_FILL, .box = {10, 10, 50, 50}, .colour = 0xFF112233}, 60, 59, 0xF6F3EC},
        {"a round corner",
         {.kind = DRAW_FILL, .box = {10, 10, 50, 50}, .colour = 0xFF112233, .radius = 20},
         10,
         10,
         0xF6F3EC},
        {"its middle",
         {.kind = DRAW_FILL, .box = {10, 10, 50, 50}, .colour = 0xFF112233, .radius = 20},
         35,
         10,
         0x112233},
        {"a radius too large",
         {.kind = DRAW_FILL, .box = {10, 10, 50, 50}, .colour = 0xFF112233, .radius = 900},
         35,
         35,
         0x112233},
        {"within a frame",
         {.kind = DRAW_FRAME, .box = {10, 10, 50, 50}, .colour = 0xFF112233, .stroke = 3},
         13,
         13,
         0xF6F3EC},
        {"on a frame",
         {.kind = DRAW_FRAME, .box = {10, 10, 50, 50}, .colour = 0xFF112233, .stroke = 3},
         12,
         40,
         0x112233},
        {"a frame's far side",
         {.kind = DRAW_FRAME, .box = {10, 10, 50, 50}, .colour = 0xFF112233, .stroke = 3},
         59,
         59,
         0x112233},
        {"clipped",
         {.kind = DRAW_FILL, .box = {10, 10, 50, 50}, .clip = {0, 0, 20, 20}, .colour = 0xFF112233},
         20,
         19,
         0xF6F3EC},
        {"see-through", {.kind = DRAW_FILL, .box = {10, 10, 50, 50}, .colour = 0x80000000}, 20, 20, 0x7A7875},
        {"see-through at a round corner",
         {.kind = DRAW_FILL, .box = {10, 10, 50, 50}, .colour = 0x80000000, .radius = 20},
         20,
         20,
         0x7A7875},
        {"a QR code's quiet zone", {.kind = DRAW_QR, .box = {10, 10, 116, 116}, .text = {"A", 1}}, 11, 11, 0xFFFFFF},
        {"its first mark", {.kind = DRAW_QR, .box = {10, 10, 116, 116}, .text = {"A", 1}}, 27, 27, 0x000000},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        Scene scene = paper();
        add(&scene, rows[i].draw);
        paint(&scene);
        if (rgb_at(rows[i].x, rows[i].y) != rows[i].want)
            fail_msg("%s: %06x", rows[i].name, rgb_at(rows[i].x, rows[i].y));
    }
}

static void add_text(Scene *scene, const char *tag, const char *text, int y, bool bold) {
    ParagraphSpec spec = {
        .text = str_from(text), .locale = locale_of(str_from(tag)), .size = 32, .bold = bold, .width = WIDTH - 20};
    const Paragraph *paragraph = paragraph_lay(&spec, raster_measure(raster), &arena);
    for (size_t i = 0; i < paragraph->line_count; i++, y += 48)
        scene_line(scene, spec.text, &paragraph->lines[i], 10, y, everything, 0xFF14213D);
}

static Scene all_kinds(void) {
    Scene scene = paper();
    StrBuf home = {.arena = &arena};
    utf8_add(&home, 0xE88A);
    add(&scene, (Draw){.kind = DRAW_FILL, .box = {20, 20, 300, 150}, .colour = 0xFFFFFFFF, .radius = 24});
    add(&scene, (Draw){.kind = DRAW_FRAME, .box = {20, 20, 300, 150}, .colour = 0xFF0B5C6B, .radius = 24, .stroke = 4});
    add(&scene, (Draw){.kind = DRAW_FILL, .box = {250, 90, 120, 90}, .colour = 0xA014213D, .radius = 45});
    add(&scene, (Draw){.kind = DRAW_TEXT,
                       .box = {40, 40, 64, 64},
                       .colour = 0xFFB3540B,
                       .x = 40,
                       .baseline = 104,
                       .shape = {.font = FONT_PICTOGRAMS, .size = 64, .script = "Zyyy"},
                       .text = strbuf_str(&home)});
    add(&scene, (Draw){.kind = DRAW_QR, .box = {340, 20, 120, 120}, .text = STR("https://www.alingsas.se")});
    add_text(&scene, "sv", "Åäö 112", 150, true);
    return scene;
}

static void test_kinds(void **state) {
    (void)state;
    Scene scene = all_kinds();
    paint(&scene);
    picture_expect(&arena, "paint-kinds", &canvas);
}

static void test_scripts(void **state) {
    (void)state;
    static const struct {
        const char *name, *tag, *text;
        bool bold;
    } rows[] = {
        {"script-latin", "sv", "Så gör du: åk till Alingsås och fråga på Storgatan 1 om hjälp.", false},
        {"script-latin-bold", "sv", "Öppet måndag–fredag 08:00–16:30", true},
        {"script-arabic", "ar", "الهاتف 0322-61 60 00 من الساعة 08:00 (Alingsås kommun).", false},
        {"script-ethiopic", "ti", "እንቋዕ ብደሓን መጻእኩም። ቁጽሪ ተሌፎን 1177 እዩ።", false},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        Scene scene = paper();
        add_text(&scene, rows[i].tag, rows[i].text, 45, rows[i].bold);
        paint(&scene);
        picture_expect(&arena, rows[i].name, &canvas);
    }
}

/* Damage is painted box by box: the seams must not show, nor anything outside a box change. */
static void test_in_parts(void **state) {
    (void)state;
    static const int sizes[] = {1, 7, 64, 133};
    Scene scene = all_kinds();
    paint(&scene);
    uint64_t whole = hash();
    for (size_t i = 0; i < COUNT(sizes); i++) {
        int side = sizes[i];
        memset(pixels, 0, sizeof pixels);
        for (int y = 0; y < HEIGHT; y += side)
            for (int x = 0; x < WIDTH; x += side)
                paint_scene(&painter, &canvas, &scene, (Box){x, y, side, side});
        assert_true(hash() == whole);
    }
    memset(pixels, 0, sizeof pixels);
    paint_scene(&painter, &canvas, &scene, (Box){100, 50, 10, 10});
    int touched = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++)
        touched += pixels[i] != 0;
    assert_int_equal(touched, 100);
}

static void test_same_everywhere(void **state) {
    (void)state;
    static const struct {
        const char *zone, *locale;
    } rows[] = {{"Pacific/Auckland", "C.UTF-8"}, {"America/Caracas", "C"}, {"UTC", "POSIX"}};
    uint64_t first = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        setenv("TZ", rows[i].zone, 1);
        setenv("LC_ALL", rows[i].locale, 1);
        tzset();
        assert_non_null(setlocale(LC_ALL, ""));
        for (int fresh = 0; fresh < 2; fresh++) {
            close_raster();
            assert_int_equal(open_raster(), 0);
            Scene scene = all_kinds();
            add_text(&scene, "ar", "الهاتف 0322", 190, false);
            paint(&scene);
            uint64_t now = hash();
            first = first ? first : now;
            assert_true(now == first);
            painter_tend(&painter);
            raster_measure(raster)->tend(raster);
            paint(&scene); /* from the caches, too */
            assert_true(hash() == first);
        }
    }
    setlocale(LC_ALL, "C");
}

/* With one font of all: its own letters are drawn, the others are boxes, and one warning tells it. */
static void test_one_font(void **state) {
    (void)state;
    char folder[] = "/tmp/sluss-test-fonts-XXXXXX";
    assert_non_null(mkdtemp(folder));
    const char *noto = str_format(&arena, "%s/noto", folder).at, *file = "noto/NotoSansEthiopic-Regular.ttf";
    const char *link = str_format(&arena, "%s/%s", folder, file).at;
    assert_int_equal(mkdir(noto, 0700), 0);
    assert_int_equal(symlink(str_format(&arena, "%s/%s", RASTER_FOLDER, file).at, link), 0);
    Diags diags = {.arena = &arena};
    Raster *poor = raster_open(folder, &diags);
    assert_non_null(poor);
    assert_int_equal(diags.errors, 0);
    assert_int_equal(diags.warnings, 1);
    ParagraphSpec spec = {.text = STR("ሰላም Åb"), .locale = locale_of(STR("ti")), .size = 32, .width = 400};
    const TextLine *line = &paragraph_lay(&spec, raster_measure(poor), &arena)->lines[0];
    assert_int_equal(line->run_count, 3);
    assert_string_equal(fonts[line->runs[0].shape.font].name, "NotoSansEthiopic");
    for (size_t i = 1; i < 3; i++) {
        const Mask *box = raster_mask(poor, &line->runs[i].shape, STR("?"));
        assert_int_equal(line->runs[i].shape.font, FONT_NONE);
        assert_true(box->pixels[0] == 255 && box->pixels[box->width * (box->height / 2) + box->width / 2] == 0);
    }
    raster_close(poor);
    unlink(link);
    rmdir(noto);
    rmdir(folder);
}

static void test_no_fonts(void **state) {
    (void)state;
    Diags diags = {.arena = &arena};
    assert_null(raster_open("/no/such/folder", &diags));
    assert_true(diags.errors > 0);
    raster_close(NULL);
}

static void test_odd_scenes(void **state) {
    (void)state;
    Shape shape = {.size = 32, .script = "Latn"}, none = {.size = 0, .script = "Latn"};
    char *long_text = arena_alloc(&arena, 20000);
    memset(long_text, 'a', 20000);
    const Draw rows[] = {
        {.kind = DRAW_FILL, .box = {-1000, -1000, 5000, 5000}, .colour = 0xFF112233, .radius = 600},
        {.kind = DRAW_FRAME, .box = {10, 10, 2, 2}, .colour = 0xFF112233, .radius = 5, .stroke = 9},
        {.kind = DRAW_TEXT, .box = everything, .x = -30, .baseline = -5, .shape = shape, .text = STR("out")},
        {.kind = DRAW_TEXT, .box = everything, .x = 470, .baseline = 210, .shape = shape, .text = STR("of sight")},
        {.kind = DRAW_TEXT, .box = everything, .x = 5, .baseline = 50, .shape = none, .text = STR("no size")},
        {.kind = DRAW_TEXT, .box = everything, .x = 5, .baseline = 50, .shape = shape},
        {.kind = DRAW_TEXT, .box = everything, .x = 5, .baseline = 50, .shape = shape, .text = {long_text, 3000}},
        {.kind = DRAW_QR, .box = {10, 10, 100, 100}, .text = {long_text, 20000}}, /* more than a code can carry */
        {.kind = DRAW_QR, .box = {10, 10, 3, 3}, .text = STR("https://example.se")},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        Scene scene = paper();
        add(&scene, rows[i]);
        paint(&scene);
    }
    assert_int_equal(rgb_at(0, 0), 0xF6F3EC); /* the last is on the paper as it was */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shapes),     cmocka_unit_test(test_kinds),           cmocka_unit_test(test_scripts),
        cmocka_unit_test(test_in_parts),   cmocka_unit_test(test_one_font),        cmocka_unit_test(test_no_fonts),
        cmocka_unit_test(test_odd_scenes), cmocka_unit_test(test_same_everywhere),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
