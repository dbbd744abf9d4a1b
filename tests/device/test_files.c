/* What leaves the device: PNG files read back by libpng, and QR codes as grids of modules. */
#include "../picture.h"

#include <string.h>

#include "../../app/device/qr.h"

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static void test_png_reads_back(void **state) {
    (void)state;
    enum { WIDTH = 37, HEIGHT = 11, PITCH = 64 };
    static uint32_t pixels[PITCH * HEIGHT];
    const char *path = golden_made(&arena, "written.png");
    for (uint32_t i = 0; i < PITCH * HEIGHT; i++)
        pixels[i] = i * 2654435761u; /* with any alpha */
    picture_write(&arena, path, &(Canvas){pixels, WIDTH, HEIGHT, PITCH});
    Image image;
    assert_int_equal(image_read(&arena, path, &image), SAME);
    assert_int_equal(image.width, WIDTH);
    assert_int_equal(image.height, HEIGHT);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            uint32_t want = pixels[y * PITCH + x];
            assert_int_equal(image_at(&image, x, y, 0), want >> 16 & 0xFF);
            assert_int_equal(image_at(&image, x, y, 1), want >> 8 & 0xFF);
            assert_int_equal(image_at(&image, x, y, 2), want & 0xFF);
            assert_int_equal(image_at(&image, x, y, 3), 255);
        }
}

static void test_png_cannot_be_written(void **state) {
    (void)state;
    static const char *const rows[] = {"/no/such/folder/x.png", "/dev/full", ""};
    uint32_t pixel[100 * 100] = {0};
    for (size_t i = 0; i < COUNT(rows); i++) {
        Diags diags = {.arena = &arena};
        if (png_write(rows[i], &(Canvas){pixel, 100, 100, 100}, &diags) || diags.errors != 1)
            fail_msg("'%s' was written", rows[i]);
    }
}

/* The corner marks and the size say that it is a code; that it can be read, the test of the program says. */
static void test_qr(void **state) {
    (void)state;
    static const struct {
        const char *payload;
        int side;
    } rows[] = {{"A", 21}, {"https://www.alingsas.se", 25}, {"å ä ö العربية", 25}};
    static const char *const mark = "1111111100000110111011011101101110110000011111111";
    for (size_t i = 0; i < COUNT(rows); i++) {
        Qr qr;
        assert_true(qr_encode(str_from(rows[i].payload), &arena, &qr));
        assert_int_equal(qr.side, rows[i].side);
        for (int k = 0; k < 49; k++)
            assert_int_equal(qr.modules[k / 7 * qr.side + k % 7], mark[k] - '0');
    }
}

static void test_qr_too_long(void **state) {
    (void)state;
    Qr qr;
    char *text = arena_alloc(&arena, 3000);
    memset(text, 'x', 3000);
    assert_false(qr_encode((Str){text, 3000}, &arena, &qr));
    assert_true(qr_encode((Str){text, 2000}, &arena, &qr));
    assert_false(qr_encode((Str){0}, &arena, &qr));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_png_reads_back),
        cmocka_unit_test(test_png_cannot_be_written),
        cmocka_unit_test(test_qr),
        cmocka_unit_test(test_qr_too_long),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
