/* What is shown in the place of a language that has no words. */
#ifndef SLUSS_MODEL_KIOSK_H
#define SLUSS_MODEL_KIOSK_H

#include "model.h"

/* The languages to show instead of this one, in order: for Dari perhaps Persian, English and Swedish. */
StrList kiosk_fallback(const Kiosk *kiosk, Str lang);

#endif
