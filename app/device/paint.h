/* A scene onto pixels: one switch. It works on a window's surface and on one that has no window. */
#ifndef SLUSS_DEVICE_PAINT_H
#define SLUSS_DEVICE_PAINT_H

#include "../base/cache.h"
#include "../ui/scene.h"
#include "raster.h"

/* 32 bits a pixel, 0x??RRGGBB, `pitch` pixels from row to row. */
typedef struct Canvas {
    uint32_t *pixels;
    int width, height, pitch;
} Canvas;

typedef struct Painter {
    Raster *raster;
    Cache shapes; /* rounded corners and QR codes */
} Painter;

void painter_init(Painter *painter, Raster *raster);
void painter_finish(Painter *painter);

/* Paints what lies within the box, in order; the scene must cover it. */
void paint_scene(Painter *painter, const Canvas *canvas, const Scene *scene, Box box);

/* Keeps the painter's memory bounded; call it between two frames. */
void painter_tend(Painter *painter);

#endif
