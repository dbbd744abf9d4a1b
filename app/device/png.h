/* A canvas as a PNG file. */
#ifndef SLUSS_DEVICE_PNG_H
#define SLUSS_DEVICE_PNG_H

#include "../base/diag.h"
#include "paint.h"

/* Writes 8-bit RGB without any time or text in it: the same picture gives the same file. */
bool png_write(const char *path, const Canvas *canvas, Diags *diags);

#endif
