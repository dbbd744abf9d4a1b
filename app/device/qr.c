/* libqrencode chooses the smallest version; we keep one bit of each of its bytes. Bytes alone are Latin-1 to the
 * standard, Shift-JIS to some readers and UTF-8 to others, so a text that is not ASCII says that it is UTF-8 (ISO/IEC
 * 18004, 7.4.2: an ECI header, here with assignment 26). */
#include "qr.h"

#include <qrencode.h>

static bool is_ascii(Str text) {
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
    return true;
}

static bool fill(QRinput *input, Str payload) {
    enum { ECI_UTF8 = 26 };
    return input && (is_ascii(payload) || QRinput_appendECIheader(input, ECI_UTF8) == 0) &&
           QRinput_append(input, QR_MODE_8, (int)payload.len, (const unsigned char *)payload.at) == 0;
}

bool qr_encode(Str payload, Arena *arena, Qr *qr) {
    QRinput *input = QRinput_new2(0, QR_ECLEVEL_M);
    QRcode *code = fill(input, payload) ? QRcode_encodeInput(input) : NULL;
    QRinput_free(input);
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
