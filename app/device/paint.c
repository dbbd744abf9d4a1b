/* Everything ends in one of two loops: fill a row, or blend a colour through a coverage mask. Integers only, so that
 * every compiler and every machine paints the same picture. */
#include "paint.h"

#include <string.h>

#include "qr.h"

enum { SHAPE_BYTES = 512 * 1024 };

static const uint32_t BLACK = 0xFF000000;

void painter_init(Painter *painter, Raster *raster) {
    *painter = (Painter){.raster = raster, .shapes = {.limit = SHAPE_BYTES}};
}

void painter_finish(Painter *painter) {
    cache_free(&painter->shapes);
}

void painter_tend(Painter *painter) {
    cache_tend(&painter->shapes);
}

static uint32_t blend(uint32_t under, uint32_t over, uint32_t coverage) {
    uint32_t a = coverage + (coverage >> 7), rest = 256 - a; /* 0 to 256, so that 255 is all */
    uint32_t rb = (under & 0xFF00FF) * rest + (over & 0xFF00FF) * a;
    uint32_t g = (under & 0x00FF00) * rest + (over & 0x00FF00) * a;
    return (rb >> 8 & 0xFF00FF) | (g >> 8 & 0x00FF00);
}

/* The first row pixel by pixel; the others are copies of it, which memory does fastest. */
static void fill(const Canvas *canvas, Box box, uint32_t colour) {
    uint32_t *first = canvas->pixels + (ptrdiff_t)box.y * canvas->pitch + box.x;
    for (int x = 0; x < box.w; x++)
        first[x] = colour & 0xFFFFFF;
    for (int y = 1; y < box.h; y++)
        memcpy(first + (ptrdiff_t)y * canvas->pitch, first, (size_t)box.w * sizeof *first);
}

static void veil(const Canvas *canvas, Box box, uint32_t colour) {
    for (int y = box.y; y < box.y + box.h; y++) {
        uint32_t *row = canvas->pixels + (ptrdiff_t)y * canvas->pitch + box.x;
        for (int x = 0; x < box.w; x++)
            row[x] = blend(row[x], colour & 0xFFFFFF, colour >> 24);
    }
}

/* A stretch of coverage to paint: `step` walks its columns forwards or backwards, `pitch` its rows. */
typedef struct Coverage {
    const unsigned char *at; /* of the upper left pixel as it will stand */
    ptrdiff_t step, pitch;
} Coverage;

static void blend_row(uint32_t *row, const unsigned char *coverage, ptrdiff_t step, int count, uint32_t colour) {
    uint32_t alpha = colour >> 24, solid = colour & 0xFFFFFF;
    for (int i = 0; i < count; i++, coverage += step) {
        uint32_t share = alpha == 255 ? *coverage : *coverage * alpha / 255;
        if (share)
            row[i] = blend(row[i], solid, share);
    }
}

/* Four pixels as vectors of bytes, and of the 16 bits that a byte times a share needs. */
enum { STEP = 4 };
typedef uint8_t Bytes __attribute__((vector_size(STEP * sizeof(uint32_t))));
typedef uint16_t Wide __attribute__((vector_size(2 * sizeof(Bytes))));
typedef uint32_t Pixels __attribute__((vector_size(sizeof(Bytes))));

/* Each byte twice: those of four pixels' coverage, twice over, stand below the bytes of the pixels. */
static Bytes doubled(Bytes bytes) {
    return __builtin_shufflevector(bytes, bytes, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

static void blend_step(uint32_t *row, uint32_t coverage, const Wide *over) {
    const Pixels all = {coverage};
    Bytes under;
    memcpy(&under, row, sizeof under);
    Wide share = __builtin_convertvector(doubled(doubled((Bytes)all)), Wide);
    share += share >> 7;
    Wide blended = (__builtin_convertvector(under, Wide) * (256 - share) + *over * share) >> 8;
    under = __builtin_convertvector(blended, Bytes);
    memcpy(row, &under, sizeof under);
}

/* The same for letters in a solid colour, of which a page is full. Most of a mask is empty: a step is looked at before
 * it is painted. */
static void blend_letters(uint32_t *row, const unsigned char *coverage, int count, uint32_t colour) {
    const Pixels pixels = {colour, colour, colour, colour};
    const Wide over = __builtin_convertvector((Bytes)pixels, Wide);
    int i = 0;
    for (; i + MASK_STEP <= count; i += MASK_STEP) {
        uint32_t four[MASK_STEP / STEP];
        memcpy(four, coverage + i, sizeof four);
        if ((four[0] | four[1]) == 0)
            continue;
        blend_step(row + i, four[0], &over);
        blend_step(row + i + STEP, four[1], &over);
    }
    blend_row(row + i, coverage + i, 1, count - i, colour);
}

static void cover(const Canvas *canvas, Box box, Box clip, Coverage coverage, uint32_t colour) {
    Box shown = box_intersect(box, clip);
    if (box_empty(shown))
        return;
    const unsigned char *from = coverage.at + (shown.y - box.y) * coverage.pitch + (shown.x - box.x) * coverage.step;
    bool letters = coverage.step == 1 && colour >> 24 == 255;
    for (int y = 0; y < shown.h; y++) {
        uint32_t *row = canvas->pixels + (ptrdiff_t)(shown.y + y) * canvas->pitch + shown.x;
        if (letters)
            blend_letters(row, from + y * coverage.pitch, shown.w, colour);
        else
            blend_row(row, from + y * coverage.pitch, coverage.step, shown.w, colour);
    }
}

/* How much of a pixel lies within a quarter circle of `radius` around the corner's inner end, in 1/255. */
static int quarter_coverage(int radius, int from_centre_x, int from_centre_y) {
    enum { FINE = 8 };
    int inside = 0;
    long limit = 4L * FINE * FINE * radius * radius;
    for (int i = 0; i < FINE * FINE; i++) {
        long x = 2L * (from_centre_x * FINE + i % FINE) + 1, y = 2L * (from_centre_y * FINE + i / FINE) + 1;
        inside += x * x + y * y <= limit;
    }
    return inside * 255 / (FINE * FINE);
}

/* The upper left corner of a rounded box, or of its border when `stroke` is set: radius × radius. */
static const unsigned char *corner(Painter *painter, int radius, int stroke) {
    char name[2 * sizeof(int)];
    memcpy(name, &radius, sizeof radius);
    memcpy(name + sizeof radius, &stroke, sizeof stroke);
    Str key = {name, sizeof name};
    unsigned char *mask = cache_find(&painter->shapes, key);
    if (mask)
        return mask;
    mask = cache_add(&painter->shapes, key, (size_t)radius * (size_t)radius, NULL);
    for (int y = 0; y < radius; y++)
        for (int x = 0; x < radius; x++) {
            int right = radius - 1 - x, down = radius - 1 - y;
            int value = quarter_coverage(radius, right, down);
            if (stroke)
                value -= quarter_coverage(radius - stroke, right, down);
            mask[y * radius + x] = (unsigned char)value;
        }
    return mask;
}

static void corners(Painter *painter, const Canvas *canvas, const Draw *draw, Box clip, int radius, int stroke) {
    const unsigned char *mask = corner(painter, radius, stroke);
    Box box = draw->box;
    for (int i = 0; i < 4; i++) {
        bool right = i & 1, lower = i & 2;
        Box at = {right ? box.x + box.w - radius : box.x, lower ? box.y + box.h - radius : box.y, radius, radius};
        Coverage coverage = {.step = right ? -1 : 1, .pitch = lower ? -radius : radius};
        coverage.at = mask + (lower ? (radius - 1) * radius : 0) + (right ? radius - 1 : 0);
        cover(canvas, at, clip, coverage, draw->colour);
    }
}

static int fitting_radius(const Draw *draw) {
    int least = draw->box.w < draw->box.h ? draw->box.w : draw->box.h;
    return draw->radius * 2 > least ? least / 2 : draw->radius;
}

static void fill_clipped(const Canvas *canvas, Box box, Box clip, uint32_t colour) {
    Box shown = box_intersect(box, clip);
    if (box_empty(shown))
        return;
    if (colour >> 24 == 255)
        fill(canvas, shown, colour);
    else
        veil(canvas, shown, colour);
}

static void paint_fill(Painter *painter, const Canvas *canvas, const Draw *draw, Box clip) {
    int radius = fitting_radius(draw);
    Box box = draw->box;
    fill_clipped(canvas, (Box){box.x + radius, box.y, box.w - 2 * radius, radius}, clip, draw->colour);
    fill_clipped(canvas, (Box){box.x, box.y + radius, box.w, box.h - 2 * radius}, clip, draw->colour);
    fill_clipped(canvas, (Box){box.x + radius, box.y + box.h - radius, box.w - 2 * radius, radius}, clip, draw->colour);
    if (radius)
        corners(painter, canvas, draw, clip, radius, 0);
}

static void paint_frame(Painter *painter, const Canvas *canvas, const Draw *draw, Box clip) {
    int radius = fitting_radius(draw), stroke = draw->stroke;
    Box box = draw->box;
    int across = box.w - 2 * radius, down = box.h - 2 * radius;
    fill_clipped(canvas, (Box){box.x + radius, box.y, across, stroke}, clip, draw->colour);
    fill_clipped(canvas, (Box){box.x + radius, box.y + box.h - stroke, across, stroke}, clip, draw->colour);
    fill_clipped(canvas, (Box){box.x, box.y + radius, stroke, down}, clip, draw->colour);
    fill_clipped(canvas, (Box){box.x + box.w - stroke, box.y + radius, stroke, down}, clip, draw->colour);
    if (radius > stroke)
        corners(painter, canvas, draw, clip, radius, stroke);
}

static void paint_text(Painter *painter, const Canvas *canvas, const Draw *draw, Box clip) {
    const Mask *mask = raster_mask(painter->raster, &draw->shape, draw->text);
    if (!mask->pixels)
        return;
    clip = box_intersect(clip, draw->box); /* marks piled up past it would be left behind when it goes */
    Box box = {draw->x + mask->left, draw->baseline - mask->top, mask->width, mask->height};
    if (draw->shape.font == FONT_PICTOGRAMS) /* its square stands on the baseline, whatever the font's descent */
        box.y -= mask->descent;
    Coverage coverage = {.at = mask->pixels, .step = 1, .pitch = mask->width};
    cover(canvas, box, clip, coverage, draw->colour);
}

static const Qr *qr_of(Painter *painter, Str payload) {
    Qr *qr = cache_find(&painter->shapes, payload);
    if (!qr) {
        Arena *arena;
        qr = cache_add(&painter->shapes, payload, sizeof *qr, &arena);
        qr_encode(payload, arena, qr); /* too long: side 0, and the box stays white */
    }
    return qr;
}

/* Where a module stands: edges are rounded to pixels, so that the code fills its box. */
static Box module_box(Box box, int side, int column, int row) {
    int all = side + 2 * QR_QUIET, left = column + QR_QUIET, top = row + QR_QUIET;
    int x = box.w * left / all, y = box.h * top / all;
    return (Box){box.x + x, box.y + y, box.w * (left + 1) / all - x, box.h * (top + 1) / all - y};
}

static void paint_qr(Painter *painter, const Canvas *canvas, const Draw *draw, Box clip) {
    const Qr *qr = qr_of(painter, draw->text);
    fill_clipped(canvas, draw->box, clip, 0xFFFFFFFF);
    for (int i = 0; i < qr->side * qr->side; i++)
        if (qr->modules[i])
            fill_clipped(canvas, module_box(draw->box, qr->side, i % qr->side, i / qr->side), clip, BLACK);
}

void paint_scene(Painter *painter, const Canvas *canvas, const Scene *scene, Box box) {
    box = box_intersect(box, (Box){0, 0, canvas->width, canvas->height});
    for (size_t i = 0; i < scene->draw_count; i++) {
        const Draw *draw = &scene->draws[i];
        Box clip = box_intersect(draw->clip, box);
        if (box_empty(box_intersect(draw->box, clip)))
            continue;
        switch (draw->kind) {
        case DRAW_FILL:
            paint_fill(painter, canvas, draw, clip);
            break;
        case DRAW_FRAME:
            paint_frame(painter, canvas, draw, clip);
            break;
        case DRAW_TEXT:
            paint_text(painter, canvas, draw, clip);
            break;
        case DRAW_QR:
            paint_qr(painter, canvas, draw, clip);
            break;
        }
    }
}
