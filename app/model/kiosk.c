/* A language without a chain of its own has none. */
#include "kiosk.h"

StrList kiosk_fallback(const Kiosk *kiosk, Str lang) {
    for (size_t i = 0; i < kiosk->fallback_count; i++)
        if (str_equal(kiosk->fallbacks[i].lang, lang))
            return kiosk->fallbacks[i].next;
    return (StrList){0};
}
