/* libqrencode chooses the smallest version; we keep one bit of each of its bytes. */
#include "qr.h"

#include <qrencode.h>

bool qr_encode(Str payload, Arena *arena, Qr *qr) {
    QRcode *code = QRcode_encodeData((int)payload.len, (const unsigned char *)payload.at, 0, QR_ECLEVEL_M);
    if (!code)
        return false;
    size_t count = (size_t)code->width * (size_t)code->width;
    unsigned char *modules = arena_alloc(arena, count);
    for (size_t i = 0; i < count; i++)
        modules[i] = code->data[i] & 1;
    *qr = (Qr){.side = code->width, .modules = modules};
    QRcode_free(code);
    return true;
}
