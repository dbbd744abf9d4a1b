/* What a phone number, an address and a name must look like, wherever in the content they stand. */
#ifndef SLUSS_COMPILE_VALUES_H
#define SLUSS_COMPILE_VALUES_H

#include "../base/str.h"

bool value_phone(Str text);    /* digits, spaces, hyphens, perhaps a leading +; 3 to 20 characters */
bool value_email(Str text);    /* something@domain.tld */
bool value_web(Str text);      /* http:// or https:// and a host */
bool value_id(Str text);       /* a-z, 0-9 and hyphens */
bool value_language(Str text); /* a BCP 47 tag by its form: "sv", "sv-x-lattlast" */
size_t value_letters(Str text);

#endif
