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

/* Lines end in CR LF (RFC 2426, 2.4.2 of RFC 2425) and are not folded, which a reader may not ask for (2.6). */
Str vcard_print(const VCard *card, Arena *arena);

#endif
