/* The harness itself: a reference that is missing, empty or bad must fail, and pictures are judged by what one sees. */
#include "../picture.h"

#include <string.h>

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static void test_text(void **state) {
    (void)state;
    put_file(golden_made(&arena, "empty.txt"), (Str){0});
    Str bad = STR("this is what was made\n");
    assert_int_equal(golden_judge(&arena, golden_path(&arena, "no-such.txt"), bad), MISSING);
    assert_int_equal(golden_judge(&arena, golden_made(&arena, "empty.txt"), bad), EMPTY);
    assert_int_equal(golden_judge(&arena, golden_path(&arena, "bad.txt"), bad), DIFFERS);
    assert_int_equal(golden_judge(&arena, golden_path(&arena, "bad.txt"), STR("this is")), DIFFERS);
    assert_int_equal(golden_judge(&arena, golden_path(&arena, "bad.txt"), (Str){0}), DIFFERS);
    assert_int_equal(golden_judge(&arena, golden_path(&arena, "bad.txt"), STR("this is a bad reference\n")), SAME);
}

enum { SIDE = 64 };

static Image paper(void) {
    Image image = {SIDE, SIDE, arena_alloc(&arena, SIDE * SIDE * CHANNELS)};
    memset(image.pixels, 255, SIDE * SIDE * CHANNELS);
    return image;
}

/* A stem of a letter with a grey edge of `grey` on its right. */
static Image stem(int x, int width, int grey) {
    Image image = paper();
    for (int y = 10; y < 30; y++) {
        unsigned char *row = &image.pixels[y * SIDE * CHANNELS];
        for (int column = x; column < x + width; column++)
            memset(row + column * CHANNELS, 0, 3);
        memset(row + (x + width) * CHANNELS, grey, 3);
    }
    return image;
}

static Image faint(int by, int channel) {
    Image image = paper();
    for (int i = 0; i < SIDE * SIDE; i++)
        image.pixels[i * CHANNELS + channel] = (unsigned char)(255 - by);
    return image;
}

static Image speck(int count) {
    Image image = paper();
    for (int i = 0; i < count; i++)
        memset(&image.pixels[(i * 5 % SIDE + i * 7 % SIDE * SIDE) * CHANNELS], 0, 3);
    return image;
}

static void test_picture(void **state) {
    (void)state;
    Image larger = {SIDE, SIDE + 1, arena_alloc(&arena, SIDE * (SIDE + 1) * CHANNELS)};
    const struct {
        const char *name;
        Image want, got;
        Verdict verdict;
    } rows[] = {
        {"the same", stem(20, 3, 128), stem(20, 3, 128), SAME},
        {"another grey at the edge", stem(20, 3, 128), stem(20, 3, 60), SAME},
        {"a pixel to the right", stem(20, 3, 128), stem(21, 3, 128), DIFFERS},
        {"a bolder stem", stem(20, 3, 255), stem(20, 4, 255), DIFFERS},
        {"a letter too few", stem(20, 3, 128), paper(), DIFFERS},
        {"a letter too many", paper(), stem(20, 3, 128), DIFFERS},
        {"a ground one cannot tell apart", paper(), faint(FORGIVEN, 1), SAME},
        {"a ground one can", paper(), faint(FORGIVEN + 1, 1), DIFFERS},
        {"in red alone", paper(), faint(20, 0), DIFFERS},
        {"in blue alone", paper(), faint(20, 2), DIFFERS},
        {"in alpha alone", paper(), faint(20, 3), DIFFERS},
        {"a stray pixel", paper(), speck(1), SAME},
        {"more than a few", paper(), speck(STRAY + 1), DIFFERS},
        {"another size", paper(), larger, DIFFERS},
        {"no reference", {0, 0, NULL}, paper(), EMPTY},
    };
    static uint32_t difference[SIDE * SIDE];
    for (size_t i = 0; i < COUNT(rows); i++)
        if (image_judge(&rows[i].want, &rows[i].got, difference) != rows[i].verdict)
            fail_msg("%s should be %s", rows[i].name, golden_verdicts[rows[i].verdict]);
}

static void test_picture_files(void **state) {
    (void)state;
    static uint32_t white[SIDE * SIDE];
    memset(white, 255, sizeof white);
    Canvas canvas = {white, SIDE, SIDE, SIDE};
    const char *made = picture_beside(&arena, "bad", "actual");
    picture_write(&arena, made, &canvas);
    put_file(golden_made(&arena, "empty.png"), (Str){0});
    put_file(golden_made(&arena, "torn.png"), STR("\211PNG\r\n"));
    assert_int_equal(picture_judge(&arena, "bad", golden_path(&arena, "no-such.png"), made), MISSING);
    assert_int_equal(picture_judge(&arena, "bad", golden_made(&arena, "empty.png"), made), EMPTY);
    assert_int_equal(picture_judge(&arena, "bad", golden_made(&arena, "torn.png"), made), EMPTY);
    assert_int_equal(picture_judge(&arena, "bad", made, made), SAME);
    assert_int_equal(picture_judge(&arena, "bad", golden_path(&arena, "bad.png"), made), DIFFERS);
    assert_true(file_exists(picture_beside(&arena, "bad", "expected")));
    assert_true(file_exists(picture_beside(&arena, "bad", "difference")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_picture),
        cmocka_unit_test(test_picture_files),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
