/* A contact as a phone saves it: vCard 3.0 (RFC 2426). */
#ifndef SLUSS_MODEL_VCARD_H
#define SLUSS_MODEL_VCARD_H

#include "../base/str.h"

/* Everything may be empty but the name. */
typedef struct VCard {
    Str name, organization;
    StrList phones;
    Str email, address, web;
    Str note; /* lines are parted by \n */
} VCard;

/* A number as it can be dialled from anywhere (RFC 2426, 3.3.1): that of a country, SE or DK, with its code in front.
 * Short ones such as 112 or 114 14 are known in the country alone and stay as they are. */
Str vcard_phone(Arena *arena, Str country, Str number);

/* Lines end in CR LF (RFC 2425, 5.8.1). They are not folded, although longer ones should be (RFC 2426, 2.6): every byte
 * makes a code harder to read. */
Str vcard_print(const VCard *card, Arena *arena);

#endif
