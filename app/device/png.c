/* libpng's simplified interface does not say how hard to compress, and pictures are made by the hundred: so the long
 * form, at a low level. libpng reports errors by longjmp; nothing here holds more than one resource across it. */
#include "png.h"

#include <errno.h>
#include <png.h>
#include <unistd.h>

#include "../base/file.h"

static bool write_rows(png_structp png, png_infop info, FILE *file, const Canvas *canvas, unsigned char *row) {
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_init_io(png, file);
    png_set_compression_level(png, 2);
    png_set_filter(png, 0, PNG_FILTER_NONE);
    png_set_IHDR(png, info, (png_uint_32)canvas->width, (png_uint_32)canvas->height, 8, PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    for (int y = 0; y < canvas->height; y++) {
        const uint32_t *pixels = canvas->pixels + (ptrdiff_t)y * canvas->pitch;
        for (int x = 0; x < canvas->width; x++) {
            row[x * 3] = (unsigned char)(pixels[x] >> 16);
            row[x * 3 + 1] = (unsigned char)(pixels[x] >> 8);
            row[x * 3 + 2] = (unsigned char)pixels[x];
        }
        png_write_row(png, row);
    }
    png_write_end(png, info);
    return true;
}

/* The caller says what went wrong, from errno; libpng would say it again, in its own way. */
static void fail(png_structp png, png_const_charp why) {
    (void)why;
    png_longjmp(png, 1);
}

static bool write_png(FILE *file, const Canvas *canvas, Arena *arena) {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, fail, NULL);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    bool done = info && write_rows(png, info, file, canvas, arena_alloc(arena, (size_t)canvas->width * 3));
    png_destroy_write_struct(&png, &info);
    return done;
}

bool png_write(const char *path, const Canvas *canvas, Diags *diags) {
    FILE *file = fopen(path, "wb");
    bool done = file && write_png(file, canvas, diags->arena);
    if (file)
        done = fclose(file) == 0 && done;
    if (!done) {
        diag_error(diags, NULL, (Place){0}, "'%s' cannot be written: %s", path, say_failure(errno));
        if (file_is_ordinary(path)) /* half a picture is none; a device is not ours to remove */
            unlink(path);
    }
    return done;
}
