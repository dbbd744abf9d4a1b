/* A reader from right to left gets the same screen in a mirror: boxes change sides, text stays text. */
#include "../golden.h"
#include "../measure.h"

#include "../../app/ui/widget.h"

enum { WIDTH = 1920, HEIGHT = 1080 };

typedef struct Bench {
    Arena arena;
    Theme theme;
    Typeset typeset;
    Messages *messages;
    Gesture gesture;
    Scene scene;
    Ui ui;
} Bench;

static void bench_start(Bench *bench, const char *tag) {
    Diags diags = {.arena = &bench->arena};
    *bench = (Bench){.theme = theme_make(WIDTH, HEIGHT, PANEL_TENTHS, 0x0B5C6B)};
    typeset_init(&bench->typeset, &fake_measure);
    bench->messages = messages_open(&interface_messages, TEST_BUILD "/locales", locale_of(str_from(tag)), &diags);
    assert_non_null(bench->messages);
    bench->scene = (Scene){.arena = &bench->arena, .width = WIDTH, .height = HEIGHT};
    bench->ui = (Ui){.scene = &bench->scene,
                     .theme = &bench->theme,
                     .typeset = &bench->typeset,
                     .messages = bench->messages,
                     .gesture = &bench->gesture,
                     .clip = {0, 0, WIDTH, HEIGHT}};
}

static void bench_stop(Bench *bench) {
    messages_close(bench->messages);
    typeset_free(&bench->typeset);
    arena_free(&bench->arena);
}

static const Text word = {.text = {"ABC", 3}, .look = TEXT_BODY, .colour = COLOUR_INK};

static void test_boxes(void **state) {
    (void)state;
    static const struct {
        const char *tag;
        int x, w, want;
    } rows[] = {{"sv", 56, 100, 56}, {"ar", 56, 100, WIDTH - 156}, {"ar", 0, WIDTH, 0}, {"ti", 900, 8, 900}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        Bench bench;
        bench_start(&bench, rows[i].tag);
        Box box = ui_mirror(&bench.ui, (Box){rows[i].x, 10, rows[i].w, 20});
        assert_memory_equal(&box, &((Box){rows[i].want, 10, rows[i].w, 20}), sizeof box);
        bench_stop(&bench);
    }
}

/* Latin letters keep their order at the start side of an Arabic reader: the box is mirrored, not the text. */
static void test_text(void **state) {
    (void)state;
    Bench bench;
    bench_start(&bench, "ar");
    int wide = ui_text_width(&bench.ui, &word);
    Text latin = word;
    latin.locale = locale_of(STR("sv"));
    ui_text(&bench.ui, 56, 100, 400, &latin, ROLE_TEXT);
    ui_text(&bench.ui, 56, 200, 400, &word, ROLE_TEXT);
    assert_int_equal(bench.scene.draw_count, 2);
    assert_int_equal(bench.scene.draws[0].x, WIDTH - 456);
    assert_false(bench.scene.draws[0].shape.rtl);
    assert_int_equal(bench.scene.draws[1].x, WIDTH - 56 - wide);
    assert_int_equal(bench.scene.nodes[0].box.x, WIDTH - 456);
    assert_ptr_equal(bench.scene.nodes[0].locale, latin.locale);
    bench_stop(&bench);
}

static void test_align(void **state) {
    (void)state;
    static const struct {
        const char *tag;
        Align align;
        int want; /* of the left edge of 30 letters' worth of room, in letters */
    } rows[] = {
        {"sv", ALIGN_START, 0},  {"sv", ALIGN_END, 27}, {"sv", ALIGN_CENTRE, 13},
        {"ar", ALIGN_START, 27}, {"ar", ALIGN_END, 0},  {"ar", ALIGN_CENTRE, 13},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        Bench bench;
        bench_start(&bench, rows[i].tag);
        int letter = bench.theme.texts[TEXT_BODY].size / 2;
        Text text = word;
        text.align = rows[i].align;
        ui_text(&bench.ui, 0, 0, letter * 30, &text, ROLE_TEXT);
        Box box = ui_mirror(&bench.ui, (Box){0, 0, letter * 30, 1});
        int off = bench.scene.draws[0].x - box.x - rows[i].want * letter;
        if (off < 0 || off > letter)
            fail_msg("row %zu: %d pixels off", i, off);
        bench_stop(&bench);
    }
}

static void test_pictograms(void **state) {
    (void)state;
    Bench left, right;
    bench_start(&left, "sv");
    bench_start(&right, "ar");
    Box box = {100, 100, 50, 50};
    ui_pictogram(&left.ui, box, STR("arrow_back"), 0);
    ui_pictogram(&right.ui, box, STR("arrow_back"), 0);
    ui_pictogram(&left.ui, box, STR("home"), 0);
    ui_pictogram(&right.ui, box, STR("home"), 0);
    assert_false(str_equal(left.scene.draws[0].text, right.scene.draws[0].text));
    assert_true(str_equal(left.scene.draws[1].text, right.scene.draws[1].text));
    bench_stop(&left);
    bench_stop(&right);
}

static void test_press(void **state) {
    (void)state;
    static const struct {
        const char *name;
        Gesture gesture;
        bool want;
    } rows[] = {
        {"a finger on it", {.pressed = true, .from_x = 1800, .from_y = 50, .at_x = 1800, .at_y = 50}, true},
        {"on the mirrored side", {.pressed = true, .from_x = 120, .from_y = 50, .at_x = 120, .at_y = 50}, false},
        {"slid off", {.pressed = true, .from_x = 1800, .from_y = 50, .at_x = 1800, .at_y = 150}, false},
        {"slid onto it", {.pressed = true, .from_x = 1800, .from_y = 150, .at_x = 1800, .at_y = 50}, false},
        {"scrolling",
         {.pressed = true, .dragging = true, .from_x = 1800, .from_y = 50, .at_x = 1800, .at_y = 50},
         false},
        {"lifted", {.from_x = 1800, .from_y = 50, .at_x = 1800, .at_y = 50}, false},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        Bench bench;
        bench_start(&bench, "ar");
        bench.gesture = rows[i].gesture;
        if (ui_pressed(&bench.ui, (Box){100, 0, 100, 100}) != rows[i].want)
            fail_msg("%s", rows[i].name);
        bench_stop(&bench);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_boxes),      cmocka_unit_test(test_text),  cmocka_unit_test(test_align),
        cmocka_unit_test(test_pictograms), cmocka_unit_test(test_press),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
