/* Pixel references. Libraries of another version move the grey edges of letters, so an error counts by the contrast
 * around it: at an edge half the contrast is forgiven, on a plain ground almost nothing. A few stray pixels never
 * decide, a letter does. All four channels count. */
#ifndef SLUSS_TESTS_IMAGE_H
#define SLUSS_TESTS_IMAGE_H

#include "golden.h"

#include <png.h>

enum { CHANNELS = 4, FORGIVEN = 8, STRAY = 4, STRAY_SHARE = 40000 };

typedef struct Image {
    int width, height;
    unsigned char *pixels; /* RGBA */
} Image;

static inline Verdict image_read(Arena *arena, const char *path, Image *image) {
    struct stat about;
    png_image png = {.version = PNG_IMAGE_VERSION};
    *image = (Image){0};
    if (stat(path, &about) != 0)
        return MISSING;
    if (about.st_size == 0 || !png_image_begin_read_from_file(&png, path))
        return EMPTY;
    png.format = PNG_FORMAT_RGBA;
    *image = (Image){(int)png.width, (int)png.height, arena_alloc(arena, PNG_IMAGE_SIZE(png))};
    return png_image_finish_read(&png, NULL, image->pixels, 0, NULL) ? SAME : EMPTY;
}

static inline int image_at(const Image *image, int x, int y, int channel) {
    return image->pixels[((size_t)y * (size_t)image->width + (size_t)x) * CHANNELS + (size_t)channel];
}

/* The span of one channel over a pixel and its eight neighbours. */
static inline int image_contrast(const Image *image, int x, int y, int channel) {
    int least = 255, most = 0;
    for (int i = 0; i < 9; i++) {
        int column = x + i % 3 - 1, row = y + i / 3 - 1;
        if (column < 0 || row < 0 || column >= image->width || row >= image->height)
            continue;
        int value = image_at(image, column, row, channel);
        least = value < least ? value : least;
        most = value > most ? value : most;
    }
    return most - least;
}

static inline bool pixel_differs(const Image *want, const Image *got, int x, int y) {
    for (int channel = 0; channel < CHANNELS; channel++) {
        int error = abs(image_at(want, x, y, channel) - image_at(got, x, y, channel));
        if (error > FORGIVEN + image_contrast(want, x, y, channel) / 2)
            return true;
    }
    return false;
}

/* What differs is left red in `difference` (as large as `want`), the rest pale. */
static inline Verdict image_judge(const Image *want, const Image *got, uint32_t *difference) {
    int bad = 0;
    if (want->width == 0 || want->height == 0)
        return EMPTY;
    if (want->width != got->width || want->height != got->height)
        return DIFFERS;
    for (int y = 0; y < want->height; y++)
        for (int x = 0; x < want->width; x++) {
            bool differs = pixel_differs(want, got, x, y);
            uint32_t pale = 0xC0u + (uint32_t)image_at(want, x, y, 1) / 4;
            bad += differs;
            difference[y * want->width + x] = differs ? 0xFF0000 : pale * 0x010101;
        }
    return bad > STRAY + want->width * want->height / STRAY_SHARE ? DIFFERS : SAME;
}

#endif
